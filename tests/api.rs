//! The engine for other programs: it gives what the pages give, and a fault for whatever it cannot read.

#![allow(clippy::unwrap_used)]

use cadran::api::json::answer;
use cadran::api::{Code, Style, calculate, catalogue, check, explain};
use cadran::catalogue::metrics;
use cadran::engine::kind::Kind;
use cadran::engine::metric::{Example, Metric, Variant};
use cadran::entry::{Limits, read_canonical};
use cadran::form::Form;
use cadran::form::reading::Outcome;
use cadran::render::fraction::exact_text_of;
use cadran::render::number::{canonical, figure};
use cadran::text::Lang;
use proptest::prelude::*;
use serde_json::{Value, json};

fn examples() -> impl Iterator<Item = (&'static Metric, &'static Variant, &'static Example)> {
    let variants =
        metrics().flat_map(|metric| metric.variants.iter().map(move |variant| (metric, variant)));
    variants.flat_map(|(metric, variant)| {
        variant.examples.iter().map(move |example| (metric, variant, example))
    })
}

#[test]
fn every_example_gives_what_its_page_shows() {
    for (metric, variant, example) in examples() {
        for lang in Lang::ALL {
            let style = Style::new(lang);
            let mut form = Form::new(metric, lang);
            form.load(variant.id, example.given.iter().copied());
            let Outcome::Done(page) = form.read().outcome(variant, &[]) else {
                panic!("{} has no result", example.id)
            };
            let answer = calculate(metric.id, variant.id, example.given, &style).unwrap();
            assert_eq!(answer.value, canonical(&page.value.number, variant.kind), "{}", example.id);
            let shown = figure(&page.value, variant.kind, &style).unwrap();
            assert_eq!(answer.text, shown.text, "{}", example.id);
            assert_eq!(answer.cautions.len(), page.cautions.len(), "{}", example.id);
            assert_eq!(answer.also.len(), page.also.len(), "{}", example.id);
            assert_eq!(answer.verdict.is_some(), page.band.is_some(), "{}", example.id);
            let explained = explain(metric.id, variant.id, example.given, &style).unwrap();
            assert!(!explained.steps.is_empty(), "{}", example.id);
            assert_eq!(check(metric.id, variant.id, example.given, &style).faults, []);
        }
    }
}

#[test]
fn the_module_gives_both_ends_of_an_interval() {
    let typed = [("positive_answers", "13"), ("all_answers", "16"), ("confidence_level", "95")];
    let style = Style { decimals: 2, ..Style::new(Lang::En) };
    let answer = calculate("share_interval", "low", &typed, &style).unwrap();
    let also: Vec<(&str, &str)> =
        answer.also.iter().map(|further| (further.name, further.text.as_str())).collect();
    assert_eq!(answer.text, "56.99%");
    assert_eq!(also, [("Upper end", "93.41%"), ("Share found", "81.25%")]);
}

#[test]
fn without_an_input_every_metric_says_what_is_missing() {
    for (metric, variant, example) in examples() {
        for lang in Lang::ALL {
            let faults = check(metric.id, variant.id, &[], &Style::new(lang)).faults;
            assert!(!faults.is_empty(), "{}", example.id);
            for fault in faults {
                assert_eq!(fault.code, Code::Missing, "{}: {fault:?}", example.id);
                let is_input = variant.inputs.iter().any(|input| input.id == fault.input);
                let is_table = variant.table.is_some_and(|table| table.id == fault.input);
                assert!(is_input || is_table, "{}: {fault:?}", example.id);
                assert!(!fault.message.is_empty());
            }
        }
    }
}

#[test]
fn the_catalogue_is_that_of_the_file() {
    let read = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    let file = serde_json::to_string_pretty(&cadran::render::json::catalogue()).unwrap();
    assert_eq!(read(&catalogue()), read(&file));
    assert_eq!(read(&answer(r#"{"ask":"catalogue"}"#)), read(&file));
    assert!(file.lines().count() > 1000 && file.starts_with("{\n  \"format\": 1,\n"));
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
    for (metric, variant, example) in examples() {
        let style = Style::new(Lang::En);
        let given = calculate(metric.id, variant.id, example.given, &style).unwrap();
        let mut form = Form::new(metric, Lang::Fr);
        form.load(variant.id, example.given.iter().copied());
        let Outcome::Done(page) = form.read().outcome(variant, &[]) else {
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
        for (metric, variant, example) in examples().step_by(7) {
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
