//! The JSON that the browser keeps: read and written as an independent implementation does.

#![allow(clippy::unwrap_used)]

use cadran::json::Json;
use proptest::prelude::*;
use serde_json::Value;

/// The same value for the independent implementation.
fn theirs(json: &Json) -> Value {
    match json {
        Json::Word("true") => Value::Bool(true),
        Json::Word("false") => Value::Bool(false),
        Json::Word(_) => Value::Null,
        Json::Number(number) => serde_json::from_str(number).unwrap(),
        Json::Text(text) => Value::String(text.clone()),
        Json::List(values) => values.iter().map(theirs).collect(),
        Json::Object(fields) => {
            fields.iter().map(|(name, value)| (name.clone(), theirs(value))).collect()
        }
    }
}

fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        prop_oneof![Just("null"), Just("true"), Just("false")].prop_map(Json::Word),
        any::<i64>().prop_map(|number| Json::Number(number.to_string())),
        ".*".prop_map(Json::Text),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Json::List),
            prop::collection::vec((".*", inner), 0..6).prop_map(Json::Object),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_back_and_means_the_same(json in any_json()) {
        let written = json.write();
        prop_assert_eq!(Json::read(&written), Some(json.clone()));
        prop_assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), theirs(&json));
    }

    #[test]
    fn any_text_is_read_or_refused_as_elsewhere(text in "[\\[\\]{}:,\"\\\\a-f0-9u.eE+\\- \n-]{0,24}") {
        let expected = serde_json::from_str::<Value>(&text).ok();
        let read = Json::read(&text);
        // The other one refuses numbers that are too large for it.
        if let Some(expected) = expected {
            prop_assert_eq!(read.as_ref().map(theirs), Some(expected));
        } else if let Some(read) = read {
            let digits = text.chars().any(|character| matches!(character, 'e' | 'E'));
            prop_assert!(digits, "{:?} was read as {:?}", text, read);
        }
    }
}

#[test]
fn escapes_are_read() {
    let text = r#""\u00e9\ud83d\ude00\n\t\/\\\"\b\f\r""#;
    let expected = "é😀\n\t/\\\"\u{8}\u{c}\r";
    assert_eq!(Json::read(text), Some(Json::text(expected)));
    for broken in [r#""\ud83d""#, r#""\ud83dA""#, r#""\x""#, r#""\u12"#, "\"\n\"", "\"", "\"\\"] {
        assert_eq!(Json::read(broken), None, "{broken}");
    }
}

#[test]
fn what_lies_too_deep_is_refused() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(Json::read(&nested(32)).is_some());
    assert!(Json::read(&nested(33)).is_none());
    assert!(Json::read(&nested(1_000_000)).is_none());
}

#[test]
fn the_last_of_two_fields_counts() {
    let read = Json::read(r#"{"a": 1, "a": 2, "b": ["x", null]}"#).unwrap();
    assert_eq!(read.field("a").and_then(Json::as_number), Some(2));
    assert_eq!(read.field("b").and_then(Json::as_list).map(<[Json]>::len), Some(2));
    assert_eq!(read.field("c"), None);
}
