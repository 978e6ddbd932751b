//! Objects of JSON with fields that are not known: in their order, each value as it was written.

#![allow(clippy::unwrap_used)]

use cadran::fields::{Fields, written};
use proptest::prelude::*;

fn read(text: &str) -> Fields {
    Fields::read(text).unwrap()
}

fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        any::<Option<bool>>().prop_map(serde_json::Value::from),
        any::<i64>().prop_map(serde_json::Value::from),
        ".*".prop_map(serde_json::Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(serde_json::Value::from_iter),
            prop::collection::vec((".*", inner), 0..6).prop_map(serde_json::Value::from_iter),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_not_known_is_written_as_it_was_read(json in any_json()) {
        let text = json.to_string();
        let fields = Fields::read(&text);
        prop_assert_eq!(fields.is_ok(), json.is_object());
        if let Ok(fields) = fields {
            prop_assert_eq!(written(&fields), text);
        }
    }

    #[test]
    fn hostile_text_never_panics(text in "[\\[\\]{}:,\"\\\\a-f0-9u.eE+\\- \n-]{0,24}") {
        let _ = Fields::read(&text);
    }
}

#[test]
fn values_stand_in_their_order_with_every_digit() {
    let text = r#"{"z":1.50e3,"a":[ 1, {"b":"\u00e9"} ],"m":-0.0,"":12345678901234567890123}"#;
    assert_eq!(written(&read(text)), text);
    let mut fields = read(text);
    fields.set("a", &"x");
    fields.set("new", &2_u32);
    fields.remove("z");
    let after = r#"{"a":"x","m":-0.0,"":12345678901234567890123,"new":2}"#;
    assert_eq!(written(&fields), after);
}

#[test]
fn the_last_of_two_fields_counts() {
    let mut fields = read(r#"{"a": 1, "a": 2, "b": ["x", null]}"#);
    assert_eq!((fields.get("a"), fields.raw("a")), (Some(2_u32), Some("2")));
    assert_eq!(fields.get::<String>("a"), None);
    assert_eq!(fields.raw("c"), None);
    fields.remove("a");
    assert_eq!(written(&fields), r#"{"b":["x", null]}"#);
}

#[test]
fn only_what_has_changed_is_taken_over() {
    let mut standing = read(r#"{"later":[1],"a":"1","b":"2","c":"3"}"#);
    let before = read(r#"{"a":"1","b":"0","c":"3"}"#);
    let after = read(r#"{"a":"4","b":"0","d":"5"}"#);
    standing.follow(&before, &after);
    assert_eq!(written(&standing), r#"{"later":[1],"a":"4","b":"2","d":"5"}"#);
}

#[test]
fn what_is_no_object_is_told_from_what_is_no_json() {
    for (text, is_json) in [("[]", true), ("null", true), ("{", false), ("{}x", false), ("", false)]
    {
        assert_eq!(Fields::read(text).unwrap_err().is_data(), is_json, "{text}");
    }
}

#[test]
fn values_that_lie_deep_take_no_stack() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let fields = read(&format!(r#"{{"a":{},"b":"x"}}"#, nested(1_000_000)));
    assert_eq!(fields.get::<String>("b").as_deref(), Some("x"));
    assert_eq!(fields.get::<Fields>("a").map(|_| ()), None);
    assert_eq!(fields.get::<Vec<String>>("a"), None);
    assert!(Fields::read(&nested(1_000_000)).is_err());
}
