//! What the first version kept in people's browsers, and the links that it gave, are read for ever.
//!
//! `tests/golden/kept.json` was taken from a browser after every worked example had been saved there
//! with that version. Nothing writes it anew.

#![allow(clippy::unwrap_used)]

use cadran::catalogue;
use cadran::definition::Definition;
use cadran::form::Form;
use cadran::form::reading::Outcome;
use cadran::link;
use cadran::number::exact::Rounding;
use cadran::record::{self, archive};
use cadran::render::number::canonical;
use cadran::settings::{self, Settings, Theme};
use cadran::text::Lang;
use serde_json::Value as Json;
use std::fs;
use std::path::Path;
use std::sync::Arc;

fn definition(metric: &str) -> Arc<Definition> {
    catalogue::definition(metric, Lang::En).unwrap()
}

fn kept() -> Json {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/kept.json");
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

/// The texts below a field, by key.
fn texts(kept: &Json, field: &str) -> Vec<(String, String)> {
    let fields = kept[field].as_object().unwrap().iter();
    fields.map(|(key, text)| (key.clone(), text.as_str().unwrap().to_owned())).collect()
}

/// What a form gives with these entries, in canonical form.
fn value_of(metric: &str, variant: &str, entries: &[(String, String)]) -> String {
    let mut form = Form::new(&definition(metric));
    let unknown = form.load(variant, entries.iter().map(|(key, text)| (&**key, &**text)));
    assert!(unknown.is_empty(), "{metric} has no field {unknown:?}");
    match form.read().outcome(form.variant(), &[]) {
        Outcome::Done(calculation) => canonical(&calculation.value.number, form.variant().kind),
        other => panic!("{metric} with {entries:?} gives {other:?}"),
    }
}

#[test]
fn every_record_is_read_and_computes_the_same() {
    let records = texts(&kept(), "local");
    let records = records.iter().filter(|(key, _)| key.starts_with(record::KEY_PREFIX));
    let mut count = 0;
    for (key, text) in records {
        let record = record::read(text).unwrap_or_else(|_| panic!("{key} cannot be read"));
        assert_eq!(record.key(), *key);
        assert_eq!(record.missing(Some(&definition(&record.metric))), None, "{key}");
        assert_eq!(value_of(&record.metric, &record.variant, &record.entries), record.value);
        assert_eq!((&*record.period, &*record.date), ("2026-Q3", "2026-09-30"));
        assert_eq!(record.note, "Ligne 1\nline \"2\" <b>;=1+1");
        count += 1;
    }
    assert_eq!(count, 86);
}

#[test]
fn a_backup_brings_every_record_back() {
    let backup = kept();
    let backup = archive::read(backup["backup"].as_str().unwrap()).unwrap();
    assert_eq!((backup.records.len(), backup.unreadable.len()), (86, 0));
}

#[test]
fn the_settings_are_read() {
    let texts = texts(&kept(), "local");
    let (_, text) = texts.iter().find(|(key, _)| key == settings::KEY).unwrap();
    let reading = Settings::read(text).unwrap();
    let settings = reading.settings;
    assert_eq!(settings.theme(), Some(Theme::Dark));
    assert_eq!((settings.decimals(), settings.rounding()), (3, Rounding::CutOff));
    assert_eq!(settings.currency, "CHF");
    let own = settings.thresholds_of("customer_churn_rate", "start_of_period", 2);
    assert_eq!(own[1].unwrap().to_string(), "0.075");
}

#[test]
fn every_link_opens_without_a_fault() {
    let kept = kept();
    let links = kept["links"].as_array().unwrap();
    assert_eq!(links.len(), 86);
    for address in links.iter().map(|link| link.as_str().unwrap()) {
        let (path, fragment) = address.split_once('#').unwrap();
        let metric = path.trim_end_matches('/').split('/').nth(1).unwrap().replace('-', "_");
        let link = link::read(fragment, &definition(&metric)).unwrap();
        assert_eq!(link.unread, [], "{address}");
        value_of(&metric, &link.state.variant, &link.state.entries);
    }
}
