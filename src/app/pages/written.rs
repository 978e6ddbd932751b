//! A page written out: the same components, without a browser.

use leptos::prelude::*;
use leptos::reactive::owner::Owner;

use crate::app::pages::document::Document;
use crate::app::words;
use crate::app::words::written;
use crate::catalogue;
use crate::head::Head;
use crate::site::{Address, Page};
use crate::text::{Text, text};

/// A page as text.
pub struct Written {
    /// What the page says of itself.
    pub head: Head,
    /// What stands in the body; references are relative.
    pub body: String,
}

/// Writes out the page at an address.
pub fn page(address: Address) -> Written {
    let owner = Owner::new_root(None);
    let body = owner.with(|| view! { <Document address/> }.to_html());
    let head =
        Head { title: title(address), name: name(address), description: description(address) };
    Written { head, body }
}

/// The title of the page at an address.
fn title(address: Address) -> String {
    let lang = address.lang;
    let site = written::SITE.get(lang);
    match address.page {
        Page::Home => format!("{site}: {}", words::TAGLINE.get(lang)),
        Page::Metric(id) | Page::Widget(id) => match catalogue::metric(id) {
            Some(metric) => format!("{} · {site}", metric.name.get(lang)),
            None => site.to_owned(),
        },
        Page::Examples => format!("{} · {site}", written::EXAMPLES.get(lang)),
        Page::Saved => format!("{} · {site}", written::SAVED.get(lang)),
        Page::Data => format!("{} · {site}", words::data::TITLE.get(lang)),
        Page::Embed => format!("{} · {site}", written::WIDGET.get(lang)),
        Page::Glossary => format!("{} · {site}", written::GLOSSARY.get(lang)),
        Page::About => format!("{} · {site}", written::ABOUT.get(lang)),
    }
}

fn name(address: Address) -> String {
    let name = match address.page {
        Page::Home => words::TAGLINE,
        Page::Metric(id) | Page::Widget(id) => {
            catalogue::metric(id).map_or(written::SITE, |metric| metric.name)
        }
        Page::Examples => words::examples::TITLE,
        Page::Saved => words::saved::TITLE,
        Page::Data => words::data::TITLE,
        Page::Embed => words::widget::TITLE,
        Page::Glossary => written::GLOSSARY,
        Page::About => words::about::TITLE,
    };
    name.get(address.lang).to_owned()
}

/// A sentence of its own for each page: search engines show it below the title.
fn description(address: Address) -> String {
    let lang = address.lang;
    let about = match address.page {
        Page::Home => HOME,
        Page::Metric(id) | Page::Widget(id) => {
            let purpose = catalogue::metric(id).map_or(words::TAGLINE, |metric| metric.purpose);
            return format!("{} {}", purpose.get(lang), METRIC.get(lang));
        }
        Page::Examples => words::examples::LEAD,
        Page::Saved => words::saved::LEAD,
        Page::Data => words::data::LEAD,
        Page::Embed => words::widget::LEAD,
        Page::Glossary => words::glossary::LEAD,
        Page::About => ABOUT,
    };
    about.get(lang).to_owned()
}

const HOME: Text = text(
    "Retention, churn, NRR, CLV, NPS, CSAT and more: exact figures, visible working, named sources. Nothing you type leaves your browser.",
    "Rétention, attrition, NRR, CLV, NPS, CSAT et d’autres\u{a0}: chiffres exacts, calcul visible, sources nommées. Rien de ce que vous saisissez ne quitte votre navigateur.",
);
const METRIC: Text = text(
    "Calculator with formula, steps and worked examples.",
    "Calculateur avec formule, étapes et exemples chiffrés.",
);
const ABOUT: Text = text(
    "How Cadran calculates, where its definitions come from, what it does with your figures, and how accessible it is.",
    "Comment Cadran calcule, d’où viennent ses définitions, ce qu’il fait de vos chiffres et son accessibilité.",
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::listed::Family;
    use crate::definition::Definition;
    use crate::site::CHECKLIST;
    use crate::text::Lang;

    fn body(page_of: Page) -> String {
        page(Address { lang: Lang::Fr, page: page_of }).body
    }

    /// What a page carries under an id, as a browser gives it.
    fn carried<'a>(body: &'a str, id: &str) -> Option<&'a str> {
        let after = body.split_once(&format!(" id=\"{id}\""))?.1;
        Some(after.split_once('>')?.1.split_once("</script>")?.0)
    }

    #[test]
    fn a_page_carries_the_definition_that_its_program_begins_with() {
        for (page_of, id) in [
            (Page::Metric(CHECKLIST), CHECKLIST),
            (Page::Widget("net_promoter_score"), "net_promoter_score"),
            (Page::Embed, "customer_retention_rate"),
        ] {
            let body = body(page_of);
            let read = Definition::read(carried(&body, "definition").unwrap_or_default());
            let read = read.map(|definition| (definition.id, definition.lang));
            assert_eq!(read, Ok((id.to_owned(), Lang::Fr)), "{page_of:?}");
        }
        assert_eq!(carried(&body(Page::Saved), "definition"), None);
    }

    #[test]
    fn pages_that_name_any_metric_carry_the_names_of_all() {
        for page_of in [Page::Saved, Page::Data, Page::Embed] {
            let body = body(page_of);
            let names = carried(&body, "metrics").unwrap_or_default();
            let read: Vec<Family> = serde_json::from_str(names).unwrap_or_default();
            let count: usize = read.iter().map(|family| family.metrics.len()).sum();
            assert_eq!(count, catalogue::metrics().count(), "{page_of:?}");
        }
        assert_eq!(carried(&body(Page::Home), "metrics"), None);
    }

    #[test]
    fn the_home_lists_every_metric_whatever_becomes_of_the_program() {
        let body = body(Page::Home);
        let (_, list) = body.split_once("id=\"all-metrics\"").unwrap_or_default();
        for metric in catalogue::metrics() {
            assert!(list.contains(metric.name.get(Lang::Fr)), "{}", metric.id);
        }
    }

    #[test]
    fn every_page_but_a_widget_has_one_search() {
        for address in catalogue::addresses() {
            let count = page(address).body.matches("id=\"search\"").count();
            let is_widget = matches!(address.page, Page::Widget(_));
            assert_eq!(count, usize::from(!is_widget), "{address:?}");
        }
    }
}
