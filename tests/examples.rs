//! Every worked example gives its printed figure, and those of the documents are all there.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::sync::Arc;

use cadran::catalogue::model;
use cadran::catalogue::model::metric::{Example, PrintedBy};
use cadran::catalogue::sources::CADRAN;
use cadran::catalogue::worked::work;
use cadran::catalogue::{self, metrics};
use cadran::definition::check::Severity;
use cadran::definition::input::Input;
use cadran::definition::kind::Kind;
use cadran::definition::table::Holds;
use cadran::definition::{Definition, Table, Variant};
use cadran::engine::calculate::{Calculation, calculate};
use cadran::engine::evaluate::{Given, evaluate};
use cadran::engine::rows::Rows;
use cadran::number::exact::{Exact, Rounding};
use cadran::render::number::{Style, shown, unshown};
use cadran::text::Lang;
use rust_decimal::Decimal;
use serde_json::Value as Json;

/// An example and where it stands.
struct Case {
    metric: Arc<Definition>,
    variant: Arc<Variant>,
    example: &'static Example,
}

/// Every example of the catalogue, with its metric in one language.
fn cases_in(lang: Lang) -> impl Iterator<Item = Case> {
    metrics().flat_map(move |metric| {
        let definition = catalogue::definition(metric.id, lang).unwrap();
        metric.variants.iter().flat_map(move |written| {
            let variant = Arc::clone(definition.variant(written.id).unwrap());
            let metric = Arc::clone(&definition);
            written.examples.iter().map(move |example| Case {
                metric: Arc::clone(&metric),
                variant: Arc::clone(&variant),
                example,
            })
        })
    })
}

fn cases() -> impl Iterator<Item = Case> {
    cases_in(Lang::En)
}

fn number(text: &str, kind: Kind) -> Exact {
    let decimal = Decimal::from_str_exact(text).unwrap_or_else(|error| panic!("{text:?}: {error}"));
    unshown(&Exact::from(decimal), kind)
}

fn input_number(input: &Input, text: &str) -> Exact {
    if input.choices.is_empty() {
        return number(text, input.kind);
    }
    input.choice(text).unwrap_or_else(|| panic!("{} has no choice {text}", input.id)).value.into()
}

/// Puts the cell called `{table}.{row}.{column}` in its place.
fn put_cell(rows: &mut Rows, table: &Table, name: &str, text: &str) {
    let parts: Vec<&str> = name.split('.').collect();
    let [id, row, column] = parts[..] else { panic!("{name} names no cell") };
    assert_eq!(id, table.id, "{name}");
    let row: usize = row.parse().unwrap();
    let index = table.columns.iter().position(|known| known.id == column);
    let index = index.unwrap_or_else(|| panic!("{} has no column {column}", table.id));
    if rows.cells.len() <= row {
        rows.cells.resize(row + 1, vec![None; table.columns.len()]);
    }
    rows.cells[row][index] = match table.columns[index].holds {
        Holds::Label => None,
        Holds::Number { kind, .. } => Some(number(text, kind)),
        Holds::Date => panic!("an example gives no dates"),
    };
}

fn calculated(case: &Case) -> Calculation {
    let (mut given, mut rows) = (Given::default(), Rows::default());
    for (id, text) in case.example.given {
        match case.variant.inputs.iter().find(|input| input.id == *id) {
            Some(input) => given.set(input, input_number(input, text)),
            None => {
                let table = case.variant.table.as_ref().unwrap_or_else(|| {
                    panic!("{}: {id} is neither an input nor a cell", case.example.id)
                });
                put_cell(&mut rows, table, id, text);
            }
        }
    }
    calculate(&case.variant, &given, &rows, &[])
        .unwrap_or_else(|problem| panic!("{}: {problem:?}", case.example.id))
}

/// The number in a figure printed in French, such as `1 250,00 €`.
fn printed_number(printed: &str) -> Decimal {
    let digits: String = printed
        .chars()
        .filter_map(|each| match each {
            '0'..='9' => Some(each),
            ',' => Some('.'),
            '-' | '−' => Some('-'),
            _ => None,
        })
        .collect();
    Decimal::from_str_exact(&digits).unwrap_or_else(|error| panic!("{printed:?}: {error}"))
}

#[test]
fn every_example_gives_its_printed_figure() {
    for case in cases() {
        let Example { id, printed, decimals, printed_by, .. } = case.example;
        let value = shown(&calculated(&case).value.number, case.variant.kind);
        let by = |rounding| value.rounded(*decimals, rounding).unwrap();
        let (rounded, cut) = (by(Rounding::HalfUp), by(Rounding::CutOff));
        let printed = printed_number(printed);
        assert_eq!(printed.scale(), *decimals, "{id} prints as many decimals as it says");
        match printed_by {
            PrintedBy::Rounding => assert_eq!(printed, rounded, "{id}"),
            PrintedBy::Truncation => {
                assert_eq!(printed, cut, "{id}");
                assert_ne!(printed, rounded, "{id} could be rounded as well");
            }
            PrintedBy::Either => assert_eq!((printed, printed), (rounded, cut), "{id}"),
            PrintedBy::Exact => assert_eq!(Exact::from(printed), value, "{id}"),
        }
    }
}

#[test]
fn no_example_raises_an_unlikely_relation() {
    for case in cases() {
        for check in calculated(&case).cautions {
            assert_ne!(check.severity, Severity::Unlikely, "{}", case.example.id);
        }
    }
}

#[test]
fn what_examples_give_lies_within_the_limits_of_its_field() {
    for case in cases() {
        for (id, text) in case.example.given {
            let Some(input) = case.variant.inputs.iter().find(|input| input.id == *id) else {
                continue;
            };
            assert!(input.has_field(), "{}: {id} has no field", case.example.id);
            let number = input_number(input, text);
            let too_small = input.min.is_some_and(|min| number < min.into());
            let too_large = input.max.is_some_and(|max| number > max.into());
            assert!(!too_small && !too_large, "{}: {id} is {text}", case.example.id);
            assert!(!input.kind.is_whole() || number.is_whole(), "{}: {id}", case.example.id);
        }
    }
}

#[test]
fn every_variant_has_an_example_of_ours_named_after_it() {
    for metric in metrics() {
        for variant in metric.variants {
            let id = format!("cadran_{}_{}", metric.id, variant.id);
            let ours = variant.examples.iter().find(|example| example.id == id);
            let ours = ours.unwrap_or_else(|| panic!("no example {id}"));
            assert_eq!(*ours.source, CADRAN, "{id}");
        }
    }
}

#[test]
fn examples_of_documents_come_before_ours() {
    for variant in metrics().flat_map(|metric| metric.variants) {
        let ours: Vec<bool> =
            variant.examples.iter().map(|example| *example.source == CADRAN).collect();
        assert!(ours.is_sorted(), "{:?}", variant.examples.first().map(|example| example.id));
    }
}

fn golden() -> Vec<Json> {
    let text = include_str!("golden/examples.json");
    let json: Json = serde_json::from_str(text).unwrap();
    json["examples"].as_array().unwrap().clone()
}

#[test]
fn the_examples_of_the_documents_are_all_there_and_unchanged() {
    for expected in golden() {
        let text = |key: &str| expected[key].as_str().unwrap_or_default().to_owned();
        let id = text("id");
        let case = cases().find(|case| case.example.id == id);
        let case = case.unwrap_or_else(|| panic!("no example {id}"));
        let Case { metric, variant, example } = &case;
        assert_eq!(metric.id, text("metric"), "{id}");
        assert_eq!(variant.id, expected["variant"].as_str().unwrap_or("standard"), "{id}");
        assert_eq!(example.source.id, text("source"), "{id}");
        let given: BTreeMap<&str, &str> = example.given.iter().copied().collect();
        let inputs = expected["inputs"].as_object().unwrap();
        let inputs: BTreeMap<&str, &str> =
            inputs.iter().map(|(id, entry)| (id.as_str(), entry.as_str().unwrap())).collect();
        assert_eq!(given, inputs, "{id}");
        assert_eq!(example.printed, text("printed"), "{id}");
        assert_eq!(u64::from(example.decimals), expected["decimals"].as_u64().unwrap(), "{id}");
        let printed_by = format!("{:?}", example.printed_by).to_lowercase();
        assert_eq!(printed_by, text("printed_by"), "{id}");
        let calculation = calculated(&case);
        let value = shown(&calculation.value.number, variant.kind);
        assert_eq!(value.canonical(), text("exact"), "{id}");
        let input = |input: &&'static model::input::Input| {
            let known = variant.inputs.iter().find(|known| known.id == input.id);
            known.cloned().ok_or(input.id)
        };
        let literal = example.literal.map(|formula| {
            let formula = formula().with_inputs(&input).unwrap();
            evaluate(&formula, &calculation.given).unwrap().number.canonical()
        });
        assert_eq!(literal.as_deref(), expected["literal_reading"].as_str(), "{id}");
    }
}

#[test]
fn no_example_is_ascribed_to_a_document_that_does_not_hold_it() {
    let golden: Vec<String> =
        golden().iter().map(|each| each["id"].as_str().unwrap().to_owned()).collect();
    for case in cases().filter(|case| *case.example.source != CADRAN) {
        assert!(golden.iter().any(|id| id == case.example.id), "{}", case.example.id);
    }
}

#[test]
fn every_printed_figure_comes_out_in_both_languages_and_every_missing_bracket_is_shown() {
    for Case { metric, variant, example } in Lang::ALL.into_iter().flat_map(cases_in) {
        let worked = work(&metric, &variant, example, &Style::new(metric.lang)).unwrap();
        assert!(worked.comes_out, "{}", example.id);
        assert_eq!(worked.literal.is_some(), example.literal.is_some(), "{}", example.id);
        if let Some(literal) = worked.literal {
            assert_ne!(literal.sum.text(), worked.sum.text(), "{}", example.id);
        }
    }
}
