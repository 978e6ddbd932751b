//! Every shape in which something may stand in a browser is read, or refused, as it was from the first.
//!
//! `tests/golden/shapes.json` holds texts with what the first version made of them: earlier and later
//! records, damaged ones, settings with bad fields, copies that are cut off. Cases are only added. Half a
//! surrogate pair alone is told by another reason than then: no saved result, in place of a damaged text.

#![allow(clippy::unwrap_used)]

use cadran::record::{self, Unreadable, archive};
use cadran::settings::Settings;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The texts of one kind, each with what it becomes.
fn cases(kind: &str) -> Vec<(String, Value)> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/shapes.json");
    let all: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let case = |case: &Value| (case["kept"].as_str().unwrap().to_owned(), case["becomes"].clone());
    all[kind].as_array().unwrap().iter().map(case).collect()
}

/// What reading gives: the record as it would be written, or the reason.
fn outcome(read: Result<record::Record, Unreadable>) -> String {
    read.map_or_else(|unreadable| format!("{:?}", unreadable.why), |read| record::write(&read))
}

fn settings(text: &str) -> Value {
    let Some(reading) = Settings::read(text) else { return Value::Null };
    let chosen = reading.settings.written_over(&Settings::default(), None);
    [Value::from(chosen), Value::from(reading.mended)].into_iter().collect()
}

fn parts(text: &str) -> Value {
    let reading = match archive::Reading::begin(text.as_bytes().to_vec()) {
        Ok(reading) => reading,
        Err(why) => return Value::from(format!("{why:?}")),
    };
    let counted = reading.clone().count_rest();
    let parts: Vec<Value> = reading.map(|part| Value::from(outcome(part))).collect();
    assert_eq!(counted, parts.len(), "{text}");
    Value::from(parts)
}

#[test]
fn records_of_every_shape_are_read_or_refused_as_ever() {
    for (text, becomes) in cases("records") {
        let read = record::read(&text);
        if let Err(unreadable) = &read {
            assert_eq!(unreadable.raw, text, "nothing of it is lost");
        }
        assert_eq!(Value::from(outcome(read)), becomes, "{text}");
    }
}

#[test]
fn settings_of_every_shape_are_read_or_refused_as_ever() {
    for (text, becomes) in cases("settings") {
        assert_eq!(settings(&text), becomes, "{text}");
    }
}

#[test]
fn copies_of_every_shape_are_read_or_refused_as_ever() {
    for (text, becomes) in cases("archives") {
        assert_eq!(parts(&text), becomes, "{text}");
    }
}
