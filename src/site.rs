//! The addresses of the site: which pages exist, and where each of them is.

use std::sync::{Mutex, PoisonError};

use crate::text::Lang;

/// The id of the metric whose page has the checklist of a survey question.
pub const CHECKLIST: &str = "survey_question_checklist";

/// Where the index that the search reads lies as a file, from the site's root.
pub const SEARCH_INDEX: &str = "search.json";

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
    /// Makes tables out of files of raw data.
    Data,
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
    /// Those that belong to no single metric.
    pub const AROUND: [Page; 7] = [
        Page::Home,
        Page::Examples,
        Page::Saved,
        Page::Data,
        Page::Embed,
        Page::Glossary,
        Page::About,
    ];

    /// The part of the program that brings the page to life, as `app::parts` names it.
    pub fn program(self) -> &'static str {
        match self {
            Page::Metric(CHECKLIST) | Page::Widget(CHECKLIST) => "checklist",
            Page::Metric(_) | Page::Widget(_) => "calculator",
            Page::Saved => "saved",
            Page::Data => "data",
            Page::Embed => "embed",
            Page::Home | Page::Examples | Page::Glossary | Page::About => SETTINGS,
        }
    }
}

/// What every page has of the program, and those alone need on which nothing but the settings reacts.
pub const SETTINGS: &str = "settings";

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
            Page::Data => format!("{lang}/data/"),
            Page::Embed => format!("{lang}/embed/"),
            Page::Glossary => format!("{lang}/glossary/"),
            Page::About => format!("{lang}/about/"),
            Page::Widget(id) => format!("embed/{lang}/{}/", slug(id)),
        }
    }

    /// The page at a path relative to the site's root; slashes at either end and a written-out
    /// `index.html` make no difference. None where it is no address of ours; whether there is such a
    /// metric, it does not tell.
    pub fn parse(path: &str) -> Option<Address> {
        let path = path.strip_suffix("index.html").unwrap_or(path).trim_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        let metric = |name: &str| {
            let is_plain = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit();
            let mut words = name.split('-');
            let is_slug = words.all(|word| !word.is_empty() && word.bytes().all(is_plain));
            is_slug.then(|| kept_id(&name.replace('-', "_")))
        };
        let (code, page) = match parts.as_slice() {
            ["embed", code, name] => (code, Page::Widget(metric(name)?)),
            [code] => (code, Page::Home),
            [code, "examples"] => (code, Page::Examples),
            [code, "saved"] => (code, Page::Saved),
            [code, "data"] => (code, Page::Data),
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

/// An id as a page holds it. Each distinct one stays in memory for good: give it ids of metrics that
/// there are, or that somebody wrote into the address.
pub fn kept_id(id: &str) -> &'static str {
    static KEPT: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.iter().find(|known| **known == id) {
        return known;
    }
    let new: &'static str = id.to_owned().leak();
    kept.push(new);
    new
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
    fn what_is_no_address_of_the_site_is_not_read() {
        for path in [
            "",
            "/",
            "de/",
            "de/churn-rate/",
            "embed/fr/",
            "fr/saved/more/",
            "fr/two--dashes/",
            "fr/Capital/",
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
