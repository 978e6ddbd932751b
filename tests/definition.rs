//! Every metric as a document: written, read back, held by the schema, and refused where it is wrong.

#![allow(clippy::unwrap_used)]

use boon::{Compiler, SchemaIndex, Schemas};
use cadran::api;
use cadran::catalogue::{compile, metrics};
use cadran::definition::document::Document;
use cadran::definition::input::{Input, Origin};
use cadran::definition::{Definition, Why};
use cadran::text::Lang;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;

fn documents() -> impl Iterator<Item = Document> {
    metrics().flat_map(|metric| Lang::ALL.map(|lang| compile::document(metric, lang)))
}

/// The document of a metric in English, to be made wrong.
fn written(id: &str) -> Value {
    serde_json::from_str(&api::definition(id, Lang::En).unwrap()).unwrap()
}

fn schema() -> (Schemas, SchemaIndex) {
    let text = include_str!("../public/definition.schema.json");
    let (mut compiler, mut schemas) = (Compiler::new(), Schemas::new());
    compiler.add_resource("definition.json", serde_json::from_str(text).unwrap()).unwrap();
    let index = compiler.compile("definition.json", &mut schemas).unwrap();
    (schemas, index)
}

#[test]
fn every_metric_is_read_back_from_its_document() {
    for document in documents() {
        let json = serde_json::to_string(&document).unwrap();
        let definition = Definition::read(&json);
        let definition = definition.map_err(|fault| format!("{}: {fault}", document.id)).unwrap();
        assert_eq!((&definition.id, definition.lang), (&document.id, document.language));
        for (read, written) in definition.variants.iter().zip(&document.variants) {
            let ids: Vec<&String> = read.inputs.iter().map(|input| &input.id).collect();
            assert_eq!(ids, written.inputs.iter().collect::<Vec<_>>(), "{}", document.id);
            let id = |input: &Arc<Input>| Ok::<_, ()>(input.id.clone());
            assert_eq!(read.formula.with_inputs(&id).unwrap(), written.formula);
        }
    }
}

#[test]
fn every_document_is_as_the_schema_says() {
    let (schemas, index) = schema();
    for document in documents() {
        let json = serde_json::to_value(&document).unwrap();
        schemas
            .validate(&json, index)
            .map_err(|error| format!("{} ({:?}): {error:#}", document.id, document.language))
            .unwrap();
    }
}

#[test]
fn what_formulas_and_measures_say_survives() {
    let margin = Definition::read(&written("margin_of_error").to_string()).unwrap();
    let computed = margin.variants.iter().flat_map(|variant| &variant.inputs).find_map(|input| {
        match &input.origin {
            Origin::NormalQuantile(level) => Some(level.id.clone()),
            Origin::Typed | Origin::TypedOrMeasured(_) | Origin::Measured(_) => None,
        }
    });
    assert_eq!(computed.as_deref(), Some("confidence_level"));
    let churn = written("customer_churn_rate");
    let formula = &churn["variants"][0]["formula"];
    assert_eq!(*formula, json!(["/", "customers_lost", "customers_at_start"]));
}

/// A document that is made wrong, and what is said of it.
fn refused(id: &str, make_wrong: impl Fn(&mut Value)) -> (String, Why) {
    let mut document = written(id);
    make_wrong(&mut document);
    let fault = Definition::read(&document.to_string()).unwrap_err();
    assert!(!fault.to_string().is_empty());
    (fault.at, fault.why)
}

#[test]
fn what_names_nothing_is_refused() {
    let unknown = |id: &str| Why::Unknown(id.to_owned());
    let (at, why) = refused("customer_churn_rate", |document| {
        document["variants"][0]["formula"] = json!(["/", "customers_lost", "nobody"]);
    });
    assert_eq!((at.as_str(), why), ("variants[0].formula", unknown("nobody")));
    let (at, why) = refused("customer_churn_rate", |document| {
        document["variants"][1]["bands"][0]["source"] = json!("nowhere");
    });
    assert_eq!((at.as_str(), why), ("variants[1].bands[0].source", unknown("nowhere")));
    let (_, why) = refused("customer_churn_rate", |document| {
        document["variants"][0]["table"] = json!("none");
    });
    assert_eq!(why, unknown("none"));
    let (_, why) = refused("first_response_time", |document| {
        let inputs = document["inputs"].as_array_mut().unwrap();
        let origin = inputs.iter_mut().find_map(|input| input.get_mut("origin")).unwrap();
        *origin = json!({ "measured": { "table": "durations_in_hours", "aggregate": { "sum": "none" } } });
    });
    assert_eq!(why, unknown("none"));
}

#[test]
fn what_is_beyond_a_limit_is_refused() {
    let mut deep = json!("customers_lost");
    for _ in 0..33 {
        deep = json!(["+", deep, "1"]);
    }
    let (at, why) = refused("customer_churn_rate", |document| {
        document["variants"][0]["formula"] = deep.clone()
    });
    assert_eq!((at.as_str(), why), ("variants[0].formula", Why::TooDeep));
    let mut wide = json!("1");
    for _ in 0..9 {
        wide = json!(["+", wide, wide]);
    }
    let (_, why) = refused("customer_churn_rate", |document| {
        document["variants"][0]["formula"] = wide.clone()
    });
    assert_eq!(why, Why::TooDeep);
    let (at, why) = refused("customer_churn_rate", |document| document["name"] = json!(" "));
    assert_eq!((at.as_str(), why), ("name", Why::Length));
    let (_, why) = refused("customer_churn_rate", |document| document["variants"] = json!([]));
    assert_eq!(why, Why::Count);
    let (_, why) = refused("customer_churn_rate", |document| document["id"] = json!("../x"));
    assert_eq!(why, Why::NotAnId("../x".to_owned()));
    let (_, why) = refused("customer_churn_rate", |document| {
        let first = document["variants"][0].clone();
        document["variants"].as_array_mut().unwrap().push(first);
    });
    assert_eq!(why, Why::Twice("start_of_period".to_owned()));
    let (_, why) = refused("customer_churn_rate", |document| {
        let bands = document["variants"][0]["bands"].as_array_mut().unwrap();
        bands.reverse();
    });
    assert_eq!(why, Why::NotAscending);
    let (_, why) = refused("customer_churn_rate", |document| document["format"] = json!(3));
    assert_eq!(why, Why::OtherFormat(3));
    let large = format!("{}{}", written("customer_churn_rate"), " ".repeat(256 * 1024));
    assert_eq!(Definition::read(&large).unwrap_err().why, Why::TooLarge);
}

#[test]
fn what_is_no_document_is_refused_by_reader_and_schema_alike() {
    let (schemas, index) = schema();
    let wrong: &[fn(&mut Value)] = &[
        |document| document["unknown"] = json!(1),
        |document| document["language"] = json!("de"),
        |document| drop(document.as_object_mut().unwrap().remove("variants")),
        |document| document["variants"][0]["formula"] = json!(["%", "customers_lost", "1"]),
        |document| document["variants"][0]["formula"] = json!(["/", "customers_lost"]),
        |document| document["variants"][0]["formula"] = json!(["/", "1", "2", "3"]),
        |document| document["variants"][0]["formula"] = json!(1.5),
        |document| document["variants"][0]["formula"] = json!("1e5"),
        |document| document["variants"][0]["kind"] = json!("percent"),
        |document| document["inputs"][0]["min"] = json!(0),
        |document| document["inputs"][0]["min"] = json!("1e3"),
        |document| document["inputs"][0]["origin"] = json!("guessed"),
        |document| document["variants"][0]["bands"][0]["start"] = json!({ "below": "1" }),
    ];
    for make_wrong in wrong {
        let mut document = written("customer_churn_rate");
        make_wrong(&mut document);
        assert!(Definition::read(&document.to_string()).is_err(), "{document}");
        assert!(schemas.validate(&document, index).is_err(), "{document}");
    }
    let mut long = written("customer_churn_rate");
    long["inputs"][0]["max"] = json!("0.12345678901234567890123456789012345");
    assert!(matches!(Definition::read(&long.to_string()).unwrap_err().why, Why::NotOfFormat(_)));
    for text in ["", "null", "[]", "{}", "{", "1", "\"\""] {
        assert!(matches!(Definition::read(text).unwrap_err().why, Why::NotOfFormat(_)), "{text}");
    }
}

#[test]
fn nesting_without_end_is_refused() {
    let mut document = written("customer_churn_rate").to_string();
    let deep = "[\"+\",".repeat(10_000);
    document = document.replacen("[\"/\",", &deep, 1);
    assert!(matches!(Definition::read(&document).unwrap_err().why, Why::NotOfFormat(_)));
}

proptest! {
    /// A document in which bytes were changed is read or refused, and nothing else.
    #[test]
    fn any_change_is_read_or_refused(
        place in any::<prop::sample::Index>(), length in 0usize..40, put in "[\\[\\]{}:,\"a-z0-9/_.-]{0,12}",
    ) {
        let document = written("health_score_points").to_string();
        let start = place.index(document.len());
        let end = (start + length).min(document.len());
        if document.is_char_boundary(start) && document.is_char_boundary(end) {
            let changed = format!("{}{put}{}", &document[..start], &document[end..]);
            if let Err(fault) = Definition::read(&changed) {
                prop_assert!(!fault.to_string().is_empty());
            }
        }
    }
}

#[test]
fn variants_keep_inputs_of_one_id_apart() {
    for metric in metrics() {
        let definition = cadran::catalogue::definition(metric.id, Lang::En).unwrap();
        for (read, written) in definition.variants.iter().zip(metric.variants) {
            for (read, written) in read.inputs.iter().zip(written.inputs) {
                assert_eq!((&*read.symbol, &*read.name), (written.symbol, written.name.en));
            }
        }
    }
    let (at, why) = refused("customer_churn_rate", |document| {
        let stray = document["inputs"][0].clone();
        document["variants"][0]["own_inputs"] = json!([stray]);
        document["variants"][0]["own_inputs"][0]["id"] = json!("nobody");
    });
    assert_eq!((&*at, why), ("variants[0].own_inputs", Why::Unknown("nobody".to_owned())));
}
