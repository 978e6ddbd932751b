//! The engine for other programs: it gives what the pages give, and a fault for whatever it cannot read.

#![allow(clippy::unwrap_used)]

use cadran::api::json::answer;
use cadran::api::{Code, Style, calculate, catalogue, check, explain};
use cadran::catalogue::model::metric::Example;
use cadran::catalogue::{definition, metrics};
use cadran::definition::kind::Kind;
use cadran::definition::{Definition, Variant};
use cadran::entry::{Limits, read_canonical};
use cadran::form::Form;
use cadran::form::reading::Outcome;
use cadran::render::fraction::exact_text_of;
use cadran::render::number::{canonical, figure};
use cadran::text::Lang;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;

/// Every example of the catalogue, with its metric and its variant in one language.
fn examples(lang: Lang) -> impl Iterator<Item = (Arc<Definition>, Arc<Variant>, &'static Example)> {
    metrics().flat_map(move |metric| {
        let definition = definition(metric.id, lang).unwrap();
        metric.variants.iter().flat_map(move |written| {
            let variant = Arc::clone(definition.variant(written.id).unwrap());
            let definition = Arc::clone(&definition);
            let examples = written.examples.iter();
            examples.map(move |example| (Arc::clone(&definition), Arc::clone(&variant), example))
        })
    })
}

#[test]
fn every_example_gives_what_its_page_shows() {
    for (metric, variant, example) in Lang::ALL.into_iter().flat_map(examples) {
        let style = Style::new(metric.lang);
        let mut form = Form::new(&metric);
        form.load(&variant.id, example.given.iter().copied());
        let Outcome::Done(page) = form.read().outcome(&variant, &[]) else {
            panic!("{} has no result", example.id)
        };
        let answer = calculate(&metric.id, &variant.id, example.given, &style).unwrap();
        assert_eq!(answer.value, canonical(&page.value.number, variant.kind), "{}", example.id);
        let shown = figure(&page.value, variant.kind, &style).unwrap();
        assert_eq!(answer.text, shown.text, "{}", example.id);
        assert_eq!(answer.cautions.len(), page.cautions.len(), "{}", example.id);
        assert_eq!(answer.also.len(), page.also.len(), "{}", example.id);
        assert_eq!(answer.verdict.is_some(), page.band.is_some(), "{}", example.id);
        let explained = explain(&metric.id, &variant.id, example.given, &style).unwrap();
        assert!(!explained.steps.is_empty(), "{}", example.id);
        assert_eq!(check(&metric.id, &variant.id, example.given, &style).faults, []);
    }
}

#[test]
fn the_module_gives_both_ends_of_an_interval() {
    let typed = [("positive_answers", "13"), ("all_answers", "16"), ("confidence_level", "95")];
    let style = Style { decimals: 2, ..Style::new(Lang::En) };
    let answer = calculate("share_interval", "low", &typed, &style).unwrap();
    let also: Vec<(&str, &str)> =
        answer.also.iter().map(|further| (further.name.as_str(), further.text.as_str())).collect();
    assert_eq!(answer.text, "56.99%");
    assert_eq!(also, [("Upper end", "93.41%"), ("Share found", "81.25%")]);
}

#[test]
fn without_an_input_every_metric_says_what_is_missing() {
    for (metric, variant, example) in Lang::ALL.into_iter().flat_map(examples) {
        let faults = check(&metric.id, &variant.id, &[], &Style::new(metric.lang)).faults;
        assert!(!faults.is_empty(), "{}", example.id);
        for fault in faults {
            assert_eq!(fault.code, Code::Missing, "{}: {fault:?}", example.id);
            let is_input = variant.inputs.iter().any(|input| input.id == fault.input);
            let is_table = variant.table.as_ref().is_some_and(|table| table.id == fault.input);
            assert!(is_input || is_table, "{}: {fault:?}", example.id);
            assert!(!fault.message.is_empty());
        }
    }
}

#[test]
fn the_catalogue_has_both_definitions_of_every_metric_and_what_stands_beside_them() {
    let read = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    let file = read(&catalogue());
    assert_eq!(file["format"], 2);
    let listed = file["families"].as_array().unwrap().iter();
    let listed = listed.flat_map(|family| family["metrics"].as_array().unwrap());
    let listed: Vec<&str> = listed.map(|id| id.as_str().unwrap()).collect();
    assert_eq!(listed, metrics().map(|metric| metric.id).collect::<Vec<_>>());
    let retention = &file["metrics"][0];
    assert_eq!(retention["id"], "customer_retention_rate");
    assert_eq!(retention["definitions"]["fr"]["name"], "Taux de rétention client");
    let bands = &retention["definitions"]["en"]["variants"][0]["bands"];
    assert_eq!(bands[1]["start"]["at_least"], "0.9");
    assert_eq!(retention["variants"][0]["formula"]["symbols"]["en"], "(E − N) ÷ S × 100");
    assert_eq!(retention["variants"][0]["unit"], "percent");
}

#[test]
fn what_is_no_question_gets_null() {
    for text in ["", "null", "[]", "{}", "\"x\"", r#"{"ask":"nothing"}"#, "{"] {
        assert_eq!(answer(text), "null", "{text}");
    }
}

#[test]
fn an_answer_has_its_fraction_and_takes_it_back() {
    let style = Style::new(Lang::En);
    let monthly = |text: &str| {
        let inputs = [("monthly_recurring_revenue", text)];
        calculate("annual_recurring_revenue", "", &inputs, &style).unwrap()
    };
    let lifetime = |churn: &str| {
        let inputs = [
            ("average_revenue_per_user", "50"),
            ("gross_margin", "82"),
            ("monthly_churn_rate", churn),
        ];
        calculate("customer_lifetime_value", "arpu_margin_churn", &inputs, &style).unwrap()
    };
    let value = lifetime("1.5");
    assert_eq!((value.fraction.as_deref(), value.exact), (Some("8200/3"), false));
    let answer = monthly(value.fraction.as_deref().unwrap());
    assert_eq!((answer.value.as_str(), answer.exact), ("32800", true));
    assert_eq!(answer.fraction, None);
    // Its own value of 29 digits is read too, as the decimal that it is.
    assert_eq!(value.value, "2733.3333333333333333333333333");
    let near = monthly(&value.value);
    assert_eq!((near.value.as_str(), near.exact), ("32800", false));
    let fraction = "81999999999999999999999999999/2500000000000000000000000";
    assert_eq!(near.fraction.as_deref(), Some(fraction));
    let question = |text: &str| {
        let inputs = json!({ "monthly_recurring_revenue": text });
        let question =
            json!({ "ask": "calculate", "metric": "annual_recurring_revenue", "inputs": inputs });
        serde_json::from_str::<Value>(&answer_to(&question)).unwrap()
    };
    assert_eq!(question("1/9")["fraction"], "4/3");
    assert_eq!(question("1/8")["fraction"], Value::Null);
    assert_eq!(question("1/0")["errors"][0]["code"], "not_a_number");
    let long = format!("1/{}", "3".repeat(501));
    assert_eq!(question(&long)["errors"][0]["code"], "too_many_digits");
}

fn answer_to(question: &Value) -> String {
    answer(&question.to_string())
}

#[test]
fn every_result_of_every_metric_travels_whole() {
    let mut fractions = 0;
    for (metric, variant, example) in examples(Lang::Fr) {
        let style = Style::new(Lang::En);
        let given = calculate(&metric.id, &variant.id, example.given, &style).unwrap();
        let mut form = Form::new(&metric);
        form.load(&variant.id, example.given.iter().copied());
        let Outcome::Done(page) = form.read().outcome(&variant, &[]) else {
            panic!("{}", example.id)
        };
        let results = std::iter::once((&page.value, variant.kind))
            .chain(page.also.iter().map(|(also, value)| (value, also.kind)));
        for (value, kind) in results.filter(|(value, _)| !value.irrational) {
            let limits = Limits { kind, min: None, max: None };
            let text = exact_text_of(value, kind);
            let read = read_canonical(&text, limits);
            assert_eq!(
                read.map(|entry| entry.number).as_ref(),
                Ok(&value.number),
                "{}",
                example.id
            );
        }
        if let Some(fraction) = given.fraction {
            let limits = Limits { kind: variant.kind, min: None, max: None };
            assert_eq!(read_canonical(&fraction, limits).unwrap().number, page.value.number);
            assert!(!given.exact);
            fractions += 1;
        } else {
            assert!(given.exact || page.value.irrational, "{}", example.id);
        }
        let own = read_canonical(&given.value, Limits { kind: Kind::Number, min: None, max: None });
        assert!(own.is_ok(), "{} gives {}", example.id, given.value);
    }
    assert!(fractions > 30, "{fractions}");
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in ".{0,60}", name in "[a-z_.0-9]{0,30}", row in 0..20_000usize) {
        answer(&text);
        for (metric, variant, example) in examples(Lang::Fr).step_by(7) {
            let mut inputs = json!({});
            for (id, given) in example.given {
                inputs[*id] = json!(given);
            }
            inputs[&name] = json!(text);
            inputs[format!("plans.{row}.price")] = json!("1");
            let question = json!({
                "ask": "explain", "metric": metric.id, "variant": variant.id, "inputs": inputs,
                "options": { "lang": "fr", "currency": text },
            });
            let read: Value = serde_json::from_str(&answer(&question.to_string())).unwrap();
            prop_assert!(read["ok"].is_boolean());
        }
    }
}
