//! What search engines ask the site's root for: `sitemap.xml` and `robots.txt`.

use cadran::catalogue::addresses;
use cadran::prerender::head::{alternates, path};
use cadran::prerender::public::Public;
use cadran::site::{Address, Page, attribute};

/// Every page that is to be found, each with its languages.
pub fn sitemap(public: &Public) -> String {
    let is_found = |address: &Address| match address.page {
        Page::Home
        | Page::Metric(_)
        | Page::Examples
        | Page::Data
        | Page::Embed
        | Page::Glossary
        | Page::About => true,
        // A reader's own list, and what other sites frame.
        Page::Saved | Page::Widget(_) => false,
    };
    let found = addresses().into_iter().filter(is_found).map(Some);
    let entries: Vec<String> =
        std::iter::once(None).chain(found).map(|address| entry(address, public)).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{}</urlset>\n",
        entries.concat()
    )
}

fn entry(address: Option<Address>, public: &Public) -> String {
    let own = attribute(&public.url(&path(address)));
    let links = alternates(address).into_iter().map(|(lang, path)| {
        let href = attribute(&public.url(&path));
        format!("<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{href}\"/>\n")
    });
    format!("<url>\n<loc>{own}</loc>\n{}</url>\n", links.collect::<String>())
}

/// Everything may be read; a widget says itself that it is not to be indexed. Only a `robots.txt` at
/// the root of a host is read: in a folder the site map has to be made known by hand.
pub fn robots(public: Option<&Public>) -> String {
    let map = public.map(|public| format!("\nSitemap: {}\n", public.url("sitemap.xml")));
    format!("User-agent: *\nAllow: /\n{}", map.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use cadran::catalogue::metrics;

    #[test]
    fn the_site_map_names_every_page_to_be_found_in_both_languages() {
        let public = Public::read("https://a.b/c/").expect("it is an address");
        let map = sitemap(&public);
        // The root, and in each language: home, examples, data, embed, glossary, about and the metrics.
        assert_eq!(map.matches("<loc>").count(), 1 + 2 * (6 + metrics().count()));
        assert_eq!(map.matches("<xhtml:link").count(), 3 * map.matches("<loc>").count());
        assert!(!map.contains("/embed/fr/") && !map.contains("/saved/"), "{map}");
        assert!(robots(Some(&public)).ends_with("Sitemap: https://a.b/c/sitemap.xml\n"));
        assert!(!robots(None).contains("Sitemap"));
    }
}
