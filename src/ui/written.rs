//! A page written out: the same components, without a browser.

use leptos::prelude::*;
use leptos::reactive::owner::Owner;

use super::document::Document;
use super::words;
use super::words::written;
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
