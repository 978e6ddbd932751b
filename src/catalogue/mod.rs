//! The metrics, one file for each family, and what the host makes of them: no program of the site contains them.

pub mod adoption;
pub mod compile;
pub mod glossary;
pub mod guides;
pub mod inputs;
pub mod model;
mod ours;
pub mod periods;
pub mod retention;
pub mod revenue;
pub mod sources;
mod spoken;
pub mod support;
pub mod surveys;
pub mod tables;
pub mod terms;
pub mod tools;
pub mod value;
mod version;
pub mod voice;
pub mod worked;

pub use self::ours::OURS;
pub use self::version::VERSION;

use crate::catalogue::model::metric::Metric;
use crate::definition::{Definition, Definitions};
use crate::search::{Entry, Place};
use crate::site::{Address, Page};
use crate::text::{Lang, Text, text};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// A family of metrics, as the home page groups them.
#[derive(Debug)]
pub struct Family {
    /// Public and permanent.
    pub id: &'static str,
    /// Its heading.
    pub name: Text,
    /// What is drawn beside it: a path of strokes in a square of 24.
    pub icon: &'static str,
    /// Its metrics, in reading order.
    pub metrics: &'static [&'static Metric],
}

/// Every family, in reading order.
pub static FAMILIES: &[Family] = &[
    Family {
        id: "retention",
        name: text("Retention and churn", "Rétention et attrition"),
        // Those who stay come round again.
        icon: "M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4v5h-5",
        metrics: retention::METRICS,
    },
    Family {
        id: "revenue",
        name: text("Revenue", "Revenu"),
        // Columns that rise.
        icon: "M4 20h16M7 16v-3.5M12 16V9M17 16V4.5",
        metrics: revenue::METRICS,
    },
    Family {
        id: "value",
        name: text("Value and cost", "Valeur et coût"),
        // A pair of scales.
        icon: "M12 4v16M8 20h8M4.5 7h15M4.5 7 2 13.5h5zM19.5 7 17 13.5h5z",
        metrics: value::METRICS,
    },
    Family {
        id: "voice",
        name: text("Voice of the customer", "Voix du client"),
        // What somebody says.
        icon: "M5 4.5h14A1.5 1.5 0 0 1 20.5 6v9a1.5 1.5 0 0 1-1.5 1.5h-6.5l-5 4v-4H5A1.5 1.5 0 0 1 3.5 15V6A1.5 1.5 0 0 1 5 4.5z",
        metrics: voice::METRICS,
    },
    Family {
        id: "adoption",
        name: text("Adoption and health", "Adoption et santé"),
        // A pulse.
        icon: "M2.5 12H7l3-7 4.5 14 3-7h4",
        metrics: adoption::METRICS,
    },
    Family {
        id: "support",
        name: text("Support", "Support"),
        // A lifebuoy.
        icon: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zm0 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM6 6l3.5 3.5M18 6l-3.5 3.5M6 18l3.5-3.5M18 18l-3.5-3.5",
        metrics: support::METRICS,
    },
    Family {
        id: "surveys",
        name: text("Surveys", "Enquêtes"),
        // A sheet with an answer ticked.
        icon: "M7 5h10a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM9.5 3.5h5M9 12.5l2 2 4-4",
        metrics: surveys::METRICS,
    },
];

/// Every metric, in reading order.
pub fn metrics() -> impl Iterator<Item = &'static Metric> {
    FAMILIES.iter().flat_map(|family| family.metrics.iter().copied())
}

/// The metric with an id.
pub fn metric(id: &str) -> Option<&'static Metric> {
    metrics().find(|metric| metric.id == id)
}

/// The definition of a metric in one language, compiled once for each.
pub fn definition(id: &str, lang: Lang) -> Option<Arc<Definition>> {
    static COMPILED: Mutex<BTreeMap<(&'static str, &'static str), Arc<Definition>>> =
        Mutex::new(BTreeMap::new());
    let metric = metric(id)?;
    let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
    let definition = compiled.entry((metric.id, lang.code())).or_insert_with(|| {
        let written = serde_json::to_string(&compile::document(metric, lang));
        let read = Definition::read(&written.expect("every part of a document has its JSON"));
        Arc::new(read.expect("a test reads the document of every metric"))
    });
    Some(Arc::clone(definition))
}

/// The definitions of every metric in one language, in reading order.
pub fn definitions(lang: Lang) -> Definitions {
    metrics().filter_map(|metric| definition(metric.id, lang)).collect()
}

/// The texts by which a metric is looked for.
pub fn search_entry(metric: &Metric) -> Entry {
    let mut entry = Entry::new(metric.id);
    let several = metric.variants.len() > 1;
    for lang in Lang::ALL {
        let mut add = |place, text: &str| entry.add(place, lang, text);
        add(Place::Name, metric.name.get(lang));
        add(Place::Purpose, metric.purpose.get(lang));
        let variants = metric.variants.iter().filter(|_| several);
        variants.for_each(|variant| add(Place::Variant, variant.name.get(lang)));
        metric.words.get(lang).split(',').for_each(|word| add(Place::Word, word.trim()));
        add(Place::Acronym, metric.acronym.get(lang));
    }
    let inputs = metric.variants.iter().flat_map(|variant| variant.inputs);
    let mut ids: Vec<&str> = Vec::new();
    for input in inputs {
        if !ids.contains(&input.id) {
            ids.push(input.id);
            spoken::words_of(input.id).for_each(|words| entry.add_spoken(input.id, words));
        }
    }
    entry
}

/// Every address of the site.
pub fn addresses() -> Vec<Address> {
    let calculators = metrics().map(|metric| Page::Metric(metric.id));
    let widgets = metrics().map(|metric| Page::Widget(metric.id));
    let pages: Vec<Page> = Page::AROUND.into_iter().chain(calculators).chain(widgets).collect();
    let in_lang = |lang| pages.iter().map(move |page| Address { lang, page: *page });
    Lang::ALL.into_iter().flat_map(in_lang).collect()
}

/// The family of a metric.
pub fn family_of(metric: &Metric) -> Option<&'static Family> {
    FAMILIES.iter().find(|family| family.metrics.contains(&metric))
}
