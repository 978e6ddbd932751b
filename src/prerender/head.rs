//! The head of each page: for search engines, and for whoever shares a link to it.

use super::public::Public;
use crate::head::Head;
use crate::site::{Address, Page, attribute};
use crate::text::Lang;
use serde_json::{Value, json};

/// The width and the height of a picture for sharing: every place where links are shared understands it.
pub const PICTURE_SIZE: [u32; 2] = [1200, 630];

/// The name of the site, the same in each language.
const SITE: &str = "Cadran";

/// A page and the words of its head.
pub struct Described<'a> {
    /// Where it is; none for the site's root, which leads to a home.
    pub address: Option<Address>,
    /// Its words; those of the home for the site's root.
    pub head: &'a Head,
    /// The path, from the site's root, of the picture shown where the page is shared.
    pub picture: &'a str,
}

/// The head of a page, as far as it differs between pages. Canonical and language links and the
/// address for sharing have to be absolute: they are left out where the public address is not known.
pub fn head(page: &Described, public: Option<&Public>) -> String {
    let mut lines = vec![
        format!("<title>{}</title>", attribute(&page.head.title)),
        meta("name", "description", &page.head.description),
    ];
    if let Some(Address { lang, page: Page::Widget(id) }) = page.address {
        // The same calculator as the full page: that one is to be found, this one only framed.
        lines.push(meta("name", "robots", "noindex"));
        let full = Address { lang, page: Page::Metric(id) };
        lines.extend(public.map(|public| link("canonical", &public.url(&full.path()))));
    } else {
        if let Some(public) = public {
            lines.push(link("canonical", &public.url(&path(page.address))));
            lines.extend(alternates(page.address).into_iter().map(|(lang, path)| {
                let href = attribute(&public.url(&path));
                format!("<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{href}\">")
            }));
        }
        let lang = page.address.map_or(Lang::Fr, |address| address.lang);
        let manifest = format!("{}manifest.webmanifest", Address { lang, page: Page::Home }.path());
        lines.push(link("manifest", &reference(page.address, &manifest, None)));
        lines.extend(shared(page, public));
        lines.push(structured(page, public));
    }
    lines.join("\n") + "\n"
}

/// The languages of a page with the path in each, as `hreflang` names them. Whoever reads neither
/// language gets French, as at the site's root, which chooses by itself.
pub fn alternates(address: Option<Address>) -> Vec<(&'static str, String)> {
    let page = address.map_or(Page::Home, |address| address.page);
    let in_lang = |lang| Address { lang, page }.path();
    let neither = if page == Page::Home { String::new() } else { in_lang(Lang::Fr) };
    let mut all: Vec<_> = Lang::ALL.map(|lang| (lang.code(), in_lang(lang))).into();
    all.push(("x-default", neither));
    all
}

/// The path of a page from the site's root.
pub fn path(address: Option<Address>) -> String {
    address.map_or(String::new(), Address::path)
}

/// What a link to the page looks like where it is shared (Open Graph, which others read too).
fn shared(page: &Described, public: Option<&Public>) -> Vec<String> {
    let lang = page.address.map_or(Lang::Fr, |address| address.lang);
    let property = |name: &str, content: &str| meta("property", &format!("og:{name}"), content);
    let mut lines = vec![
        property("type", "website"),
        property("site_name", SITE),
        property("locale", locale(lang)),
        property("locale:alternate", locale(lang.other())),
        property("title", &page.head.name),
        property("description", &page.head.description),
        // Not all who show links resolve a relative reference, but many do.
        property("image", &reference(page.address, page.picture, public)),
        property("image:width", &PICTURE_SIZE[0].to_string()),
        property("image:height", &PICTURE_SIZE[1].to_string()),
        property("image:alt", &page.head.name),
        meta("name", "twitter:card", "summary_large_image"),
    ];
    let own = |public: &Public| property("url", &public.url(&path(page.address)));
    lines.extend(public.map(own));
    lines
}

/// A reference to a path from the site's root: absolute where the public address is known, else
/// relative to the page.
fn reference(from: Option<Address>, path: &str, public: Option<&Public>) -> String {
    match public {
        Some(public) => public.url(path),
        None => format!("{}{path}", from.map_or("./".to_owned(), Address::way_to_root)),
    }
}

fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "fr_FR",
        Lang::En => "en_GB",
    }
}

/// The page as data: an application, and the way to it from the home. A reference in it is relative
/// to the page where the public address is not known, as JSON-LD allows.
fn structured(page: &Described, public: Option<&Public>) -> String {
    let here = page.address;
    let to = |path: &str| reference(here, path, public);
    let lang = here.map_or(Lang::Fr, |address| address.lang);
    let of_metric = matches!(here, Some(Address { page: Page::Metric(_), .. }));
    let application = json!({
        "@type": "WebApplication",
        "name": if of_metric { &page.head.name } else { SITE },
        "description": page.head.description,
        "url": to(&path(here)),
        "inLanguage": lang.code(),
        "applicationCategory": "BusinessApplication",
        "operatingSystem": "Any",
        "isAccessibleForFree": true,
        "offers": { "@type": "Offer", "price": 0, "priceCurrency": "EUR" },
    });
    let mut graph = vec![application];
    let home = Address { lang, page: Page::Home };
    if let Some(here) = here.filter(|here| *here != home) {
        let item = |position: u8, name: &str, address: Address| {
            json!({
                "@type": "ListItem",
                "position": position,
                "name": name,
                "item": to(&address.path()),
            })
        };
        graph.push(json!({
            "@type": "BreadcrumbList",
            "itemListElement": [item(1, SITE, home), item(2, &page.head.name, here)],
        }));
    }
    let data: Value = json!({ "@context": "https://schema.org", "@graph": graph });
    // Written so, no text in it can end the element that it stands in.
    let data = data.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{data}</script>")
}

fn meta(kind: &str, name: &str, content: &str) -> String {
    format!("<meta {kind}=\"{name}\" content=\"{}\">", attribute(content))
}

fn link(rel: &str, href: &str) -> String {
    format!("<link rel=\"{rel}\" href=\"{}\">", attribute(href))
}

#[cfg(test)]
mod tests {
    use super::*;

    const METRIC: Address = Address { lang: Lang::Fr, page: Page::Metric("churn_rate") };

    fn said() -> Head {
        Head {
            title: "A & B · Cadran".into(),
            name: "A & B".into(),
            description: "</script><script>alert(1)</script> \"é\"".into(),
        }
    }

    fn head_of(address: Option<Address>, public: Option<&str>) -> String {
        let public = public.map(|typed| Public::read(typed).expect("it is an address"));
        head(&Described { address, head: &said(), picture: "share/x.png" }, public.as_ref())
    }

    #[test]
    fn without_a_public_address_nothing_absolute_is_written() {
        let html = head_of(Some(METRIC), None);
        for absent in ["canonical", "hreflang", "og:url", "http://", "https://c"] {
            assert!(!html.contains(absent), "{absent} in {html}");
        }
        assert!(html.contains("\"item\":\"../../fr/\""), "{html}");
        assert!(html.contains("\"manifest\" href=\"../../fr/manifest.webmanifest\""), "{html}");
    }

    #[test]
    fn with_a_public_address_a_page_names_itself_its_translation_and_its_picture() {
        let html = head_of(Some(METRIC), Some("https://a.b/c/"));
        for line in [
            r#"<link rel="canonical" href="https://a.b/c/fr/churn-rate/">"#,
            r#"<link rel="alternate" hreflang="en" href="https://a.b/c/en/churn-rate/">"#,
            r#"<link rel="alternate" hreflang="x-default" href="https://a.b/c/fr/churn-rate/">"#,
            r#"<meta property="og:image" content="https://a.b/c/share/x.png">"#,
            r#""item":"https://a.b/c/fr/churn-rate/""#,
        ] {
            assert!(html.contains(line), "{line} in {html}");
        }
        assert!(
            head_of(None, Some("https://a.b/c/")).contains("canonical\" href=\"https://a.b/c/\"")
        );
    }

    #[test]
    fn a_widget_is_not_indexed_and_points_to_the_full_page() {
        let widget = Address { page: Page::Widget("churn_rate"), ..METRIC };
        let html = head_of(Some(widget), Some("https://a.b/"));
        assert!(html.contains("noindex"), "{html}");
        assert!(html.contains(r#"canonical" href="https://a.b/fr/churn-rate/"#), "{html}");
        assert!(!html.contains("hreflang") && !html.contains("og:"), "{html}");
    }

    #[test]
    fn a_text_never_ends_the_element_it_stands_in() {
        let html = head_of(Some(METRIC), None);
        assert_eq!(html.matches("</script").count(), 1, "{html}");
        assert_eq!(html.matches("<script").count(), 1, "{html}");
        let data = html.split("ld+json\">").nth(1).and_then(|rest| rest.split("</script>").next());
        let data: Value = serde_json::from_str(data.expect("there is data")).expect("it is JSON");
        assert_eq!(data["@graph"][0]["description"], said().description.as_str());
        assert_eq!(data["@graph"][1]["itemListElement"][1]["name"], "A & B");
    }
}
