//! The addresses of the site: which pages exist, and where each of them is.

use crate::catalogue::metrics;
use crate::catalogue::surveys::question_checklist::SURVEY_QUESTION_CHECKLIST;
use crate::text::Lang;

/// What a page shows, whatever its language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Page {
    /// The metrics by family, and the search.
    Home,
    /// The calculator of the metric of this id.
    Metric(&'static str),
    /// Every worked example of the sources.
    Examples,
    /// The results that were saved.
    Saved,
    /// Makes a widget for another site.
    Embed,
    /// The words of the field, explained.
    Glossary,
    /// What the site is, its sources, privacy and method.
    About,
    /// The calculator of the metric of this id alone, for a frame on another site.
    Widget(&'static str),
}

impl Page {
    /// The program that brings the page to life, as its file in `src/bin/` is called.
    pub fn program(self) -> &'static str {
        match self {
            Page::Metric(id) | Page::Widget(id) if id == SURVEY_QUESTION_CHECKLIST.id => {
                "checklist"
            }
            Page::Metric(_) | Page::Widget(_) => "calculator",
            Page::Home
            | Page::Examples
            | Page::Saved
            | Page::Embed
            | Page::Glossary
            | Page::About => "library",
        }
    }
}

/// Where the definition of a metric in one language lies as a file, from the site's root.
pub fn definition_path(metric: &str, lang: Lang) -> String {
    format!("definitions/{}/{metric}.json", lang.code())
}

/// One page in one language. The site's root itself is no page: it leads to a home.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Address {
    /// The language of the page.
    pub lang: Lang,
    /// The page.
    pub page: Page,
}

impl Address {
    /// The path relative to the site's root, without a slash before it and with one at its end.
    pub fn path(self) -> String {
        let lang = self.lang.code();
        match self.page {
            Page::Home => format!("{lang}/"),
            Page::Metric(id) => format!("{lang}/{}/", slug(id)),
            Page::Examples => format!("{lang}/examples/"),
            Page::Saved => format!("{lang}/saved/"),
            Page::Embed => format!("{lang}/embed/"),
            Page::Glossary => format!("{lang}/glossary/"),
            Page::About => format!("{lang}/about/"),
            Page::Widget(id) => format!("embed/{lang}/{}/", slug(id)),
        }
    }

    /// The page at a path relative to the site's root; slashes at either end and a written-out
    /// `index.html` make no difference. None where there is no such page.
    pub fn parse(path: &str) -> Option<Address> {
        let path = path.strip_suffix("index.html").unwrap_or(path).trim_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        let metric = |name: &str| metrics().map(|metric| metric.id).find(|id| slug(id) == name);
        let (code, page) = match parts.as_slice() {
            ["embed", code, name] => (code, Page::Widget(metric(name)?)),
            [code] => (code, Page::Home),
            [code, "examples"] => (code, Page::Examples),
            [code, "saved"] => (code, Page::Saved),
            [code, "embed"] => (code, Page::Embed),
            [code, "glossary"] => (code, Page::Glossary),
            [code, "about"] => (code, Page::About),
            [code, name] => (code, Page::Metric(metric(name)?)),
            _ => return None,
        };
        Some(Address { lang: Lang::of_code(code)?, page })
    }

    /// The same page in the other language.
    pub fn translated(self) -> Address {
        Address { lang: self.lang.other(), ..self }
    }

    /// What leads from this page back to the site's root: `../` once for each folder.
    pub fn way_to_root(self) -> String {
        "../".repeat(self.path().matches('/').count())
    }
}

/// Every address of the site.
pub fn addresses() -> Vec<Address> {
    let pages = [Page::Home, Page::Examples, Page::Saved, Page::Embed, Page::Glossary, Page::About];
    let calculators = metrics().map(|metric| Page::Metric(metric.id));
    let widgets = metrics().map(|metric| Page::Widget(metric.id));
    let pages: Vec<Page> = pages.into_iter().chain(calculators).chain(widgets).collect();
    Lang::ALL
        .into_iter()
        .flat_map(|lang| pages.iter().map(move |page| Address { lang, page: *page }))
        .collect()
}

/// An id as it stands in an address: with dashes.
fn slug(id: &str) -> String {
    id.replace('_', "-")
}

/// A text as it stands between the quotes of an attribute.
pub fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_is_read_back_from_its_path() {
        for address in addresses() {
            assert_eq!(Address::parse(&address.path()), Some(address));
            assert_eq!(Address::parse(&format!("/{}index.html", address.path())), Some(address));
        }
    }

    #[test]
    fn no_two_pages_share_an_address() {
        let mut paths: Vec<String> = addresses().into_iter().map(Address::path).collect();
        let written = paths.len();
        paths.sort();
        paths.dedup();
        assert_eq!(paths.len(), written);
    }

    #[test]
    fn what_is_no_address_of_the_site_is_not_read() {
        for path in [
            "",
            "/",
            "de/",
            "fr/unknown/",
            "embed/fr/",
            "fr/saved/more/",
            "fr/customer_retention_rate/",
        ] {
            assert_eq!(Address::parse(path), None, "{path}");
        }
    }

    #[test]
    fn a_page_knows_its_translation_and_its_way_to_the_root() {
        let page = Address { lang: Lang::Fr, page: Page::Metric("customer_retention_rate") };
        assert_eq!(page.path(), "fr/customer-retention-rate/");
        assert_eq!(page.translated().path(), "en/customer-retention-rate/");
        assert_eq!(page.way_to_root(), "../../");
    }
}
