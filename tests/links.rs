//! Links that were made once are opened for ever: every metric, every variant, lists, choices, decimals
//! and roundings, with the value that each gives.
//!
//! `UPDATE_GOLDEN=1 cargo test --test links` adds links of what is new; lines are never taken out.

#![allow(clippy::unwrap_used)]

use cadran::catalogue::{self, metrics};
use cadran::form::Form;
use cadran::form::reading::Outcome;
use cadran::link::{Link, State, read, write};
use cadran::number::exact::Rounding;
use cadran::render::number::canonical;
use cadran::text::Lang;
use std::path::{Path, PathBuf};

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/links.txt")
}

/// What a link gives when it is opened: its value, or why there is none.
fn opened(metric: &str, fragment: &str) -> String {
    let in_language = |lang| {
        let definition = catalogue::definition(metric, lang);
        let definition = definition.unwrap_or_else(|| panic!("{metric} is gone"));
        let Link { state, unread, .. } = read(fragment, &definition).expect("it is a link");
        assert_eq!(unread, [], "{fragment}");
        let mut form = Form::new(&definition);
        let entries = state.entries.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        let unknown = form.load(&state.variant, entries);
        assert_eq!((&form.variant().id, unknown.len()), (&state.variant, 0), "{fragment}");
        match form.read().outcome(form.variant(), &[]) {
            Outcome::Done(done) => (canonical(&done.value.number, form.variant().kind), state),
            outcome => panic!("{fragment} gives {outcome:?}"),
        }
    };
    let [(value, state), in_english] = Lang::ALL.map(in_language);
    assert_eq!((&value, &state), (&in_english.0, &in_english.1), "{fragment}");
    let decimals = state.decimals.map(|decimals| decimals.to_string()).unwrap_or_default();
    let rounding = state.rounding.map_or("", Rounding::id);
    format!("{value} {decimals} {rounding}")
}

/// A link for each example of the catalogue, all decimals and roundings among them.
fn links() -> impl Iterator<Item = (&'static str, String)> {
    let of_variant = metrics()
        .flat_map(|metric| metric.variants.iter().map(move |variant| (metric.id, variant)));
    let of_example = of_variant.flat_map(|(metric, variant)| {
        variant.examples.iter().map(move |example| (metric, variant.id, example))
    });
    of_example.map(|(metric, variant, example)| {
        let entries = example.given.iter();
        let entries = entries.map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        let seed: usize = example.id.bytes().map(usize::from).sum();
        let state = State {
            variant: variant.to_owned(),
            entries: entries.collect(),
            decimals: u32::try_from(seed % 7).ok(),
            rounding: Some(Rounding::ALL[seed % 3]),
        };
        let definition = catalogue::definition(metric, Lang::En).expect("it is defined");
        (metric, write(&state, &definition))
    })
}

#[test]
fn every_link_of_the_past_opens_the_same_calculation() {
    let golden = std::fs::read_to_string(file()).unwrap();
    assert!(golden.lines().count() > 80, "they are never taken out");
    for line in golden.lines() {
        let [metric, fragment, expected] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        assert_eq!(opened(metric, fragment), expected, "{metric} {fragment}");
    }
}

#[test]
fn a_link_of_every_example_of_the_catalogue_is_kept() {
    let mut golden = std::fs::read_to_string(file()).unwrap_or_default();
    for (metric, fragment) in links() {
        if golden.contains(&format!("{metric}\t{fragment}\t")) {
            continue;
        }
        assert!(std::env::var_os("UPDATE_GOLDEN").is_some(), "add {fragment} with UPDATE_GOLDEN=1");
        let value = opened(metric, &fragment);
        golden.push_str(&format!("{metric}\t{fragment}\t{value}\n"));
        std::fs::write(file(), &golden).unwrap();
    }
}
