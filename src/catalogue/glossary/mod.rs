//! The glossary: the words of the field that are no metric, explained in a sentence or two.
//!
//! Metrics stand in it too, with what the catalogue says of them: see [`entries`].

mod calculation;
mod customers;
mod money;
mod surveys;
mod term;
mod usage;

use super::metrics;
use crate::catalogue::model::metric::Metric;
use crate::text::{Lang, Text};

pub use self::term::Term;

/// What the glossary explains: a metric, or a term.
#[derive(Clone, Copy, Debug)]
pub enum Entry {
    /// A metric of the catalogue.
    Metric(&'static Metric),
    /// A term that is no metric.
    Term(&'static Term),
}

impl Entry {
    /// Public and permanent: the fragment of its place on the page of the glossary.
    pub fn id(self) -> &'static str {
        match self {
            Entry::Metric(metric) => metric.id,
            Entry::Term(term) => term.id,
        }
    }

    /// What it is called.
    pub fn name(self) -> Text {
        match self {
            Entry::Metric(metric) => metric.name,
            Entry::Term(term) => term.name,
        }
    }

    /// Its acronym; empty without one.
    pub fn acronym(self) -> Text {
        match self {
            Entry::Metric(metric) => metric.acronym,
            Entry::Term(term) => term.acronym,
        }
    }

    /// Every form in which it stands in a text: name, acronym, and those listed with it.
    pub fn forms(self, lang: Lang) -> impl Iterator<Item = &'static str> {
        let listed = match self {
            Entry::Metric(_) => "",
            Entry::Term(term) => term.forms.get(lang),
        };
        let (name, acronym) = (self.name().get(lang), self.acronym().get(lang));
        let forms = [name, acronym].into_iter().chain(listed.split(',').map(str::trim));
        forms.filter(|form| !form.is_empty())
    }
}

/// The terms that are no metrics.
pub fn terms() -> impl Iterator<Item = &'static Term> {
    [customers::TERMS, money::TERMS, usage::TERMS, surveys::TERMS, calculation::TERMS]
        .into_iter()
        .flatten()
}

/// Everything that the glossary explains.
pub fn entries() -> impl Iterator<Item = Entry> {
    metrics().map(Entry::Metric).chain(terms().map(Entry::Term))
}

/// The entry of an id.
pub fn entry(id: &str) -> Option<Entry> {
    entries().find(|entry| entry.id() == id)
}
