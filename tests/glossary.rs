//! The glossary: no word without an explanation, no explanation that leads nowhere.

#![allow(clippy::unwrap_used)]

use cadran::catalogue;
use cadran::catalogue::glossary::{entries, terms};
use cadran::catalogue::metrics;
use cadran::catalogue::model::metric::Metric;
use cadran::text::{Lang, Text};

/// Names of companies are no words of the field.
const NO_TERMS: [&str; 3] = ["ChurnZero", "HubSpot", "SendPulse"];

#[test]
fn ids_and_forms_belong_to_one_entry() {
    let mut ids: Vec<_> = entries().map(|entry| entry.id()).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "two entries share an id");
    for lang in Lang::ALL {
        let mut forms: Vec<(String, &str)> = entries()
            .flat_map(|entry| entry.forms(lang).map(move |form| (form.to_lowercase(), entry.id())))
            .collect();
        forms.sort();
        // A form that an entry lists twice is found once all the same.
        forms.dedup();
        for pair in forms.windows(2) {
            assert_ne!(pair[0].0, pair[1].0, "{} and {}", pair[0].1, pair[1].1);
        }
    }
}

#[test]
fn a_term_leads_to_metrics_that_are_there() {
    for term in terms() {
        for id in term.metrics {
            assert!(catalogue::metric(id).is_some(), "{} leads to {id}", term.id);
        }
    }
}

#[test]
fn every_acronym_of_the_catalogue_is_explained() {
    for lang in Lang::ALL {
        let explained: Vec<&str> = entries().flat_map(|entry| entry.forms(lang)).collect();
        let is_explained = |word: &str| {
            explained.iter().any(|form| form.split([' ', '/', ':']).any(|part| part == word))
        };
        for metric in metrics() {
            for text in texts_of(metric) {
                for acronym in acronyms(text.get(lang)) {
                    let known = NO_TERMS.contains(&acronym) || is_explained(acronym);
                    assert!(known, "{acronym} ({}): {}", metric.id, text.get(lang));
                }
            }
        }
    }
}

/// What a reader of the page of a metric may come across.
fn texts_of(metric: &Metric) -> Vec<Text> {
    let guide = metric.guide;
    let mut texts = vec![metric.name, metric.acronym, metric.purpose, guide.when, guide.misleads];
    texts.extend(guide.if_bad.iter().chain(guide.if_good));
    for variant in metric.variants {
        texts.extend([variant.name, variant.difference, variant.meaning]);
        texts.extend(variant.bands.iter().map(|band| band.verdict));
        texts.extend(variant.checks.iter().map(|check| check.message));
        texts.extend(variant.examples.iter().map(|example| example.note));
        texts.extend(variant.inputs.iter().flat_map(|input| [input.name, input.hint]));
    }
    texts
}

/// The words of a text with two capitals or more; a plural takes its `s` off.
fn acronyms(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let capitals = |word: &str| word.chars().filter(|letter| letter.is_uppercase()).count();
    words.filter(move |word| capitals(word) > 1).map(|word| word.strip_suffix('s').unwrap_or(word))
}
