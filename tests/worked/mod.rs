//! The worked examples of the catalogue as facts, for the tests of the analysis.

#![allow(dead_code, clippy::unwrap_used)]

use cadran::analysis::facts::Facts;
use cadran::catalogue::metrics;
use cadran::engine::evaluate::Given;
use cadran::engine::input::Input;
use cadran::engine::kind::Kind;
use cadran::engine::metric::{Example, Metric, Variant};
use cadran::engine::table::{Holds, Rows, Table};
use cadran::number::exact::Exact;
use cadran::render::number::unshown;
use rust_decimal::Decimal;

/// An example and where it stands.
pub struct Case {
    pub metric: &'static Metric,
    pub variant: &'static Variant,
    pub example: &'static Example,
}

pub fn cases() -> impl Iterator<Item = Case> {
    metrics().flat_map(|metric| {
        metric.variants.iter().flat_map(move |variant| {
            variant.examples.iter().map(move |example| Case { metric, variant, example })
        })
    })
}

fn number(text: &str, kind: Kind) -> Exact {
    unshown(&Exact::from(Decimal::from_str_exact(text).unwrap()), kind)
}

fn input_number(input: &Input, text: &str) -> Exact {
    if input.choices.is_empty() {
        return number(text, input.kind);
    }
    input.choice(text).unwrap().value.into()
}

fn put_cell(rows: &mut Rows, table: &Table, name: &str, text: &str) {
    let parts: Vec<&str> = name.split('.').collect();
    let row: usize = parts[1].parse().unwrap();
    let column = table.columns.iter().position(|known| known.id == parts[2]).unwrap();
    if rows.cells.len() <= row {
        rows.cells.resize(row + 1, vec![None; table.columns.len()]);
    }
    rows.cells[row][column] = match table.columns[column].holds {
        Holds::Label | Holds::Date => None,
        Holds::Number { kind, .. } => Some(number(text, kind)),
    };
}

/// What an example gives.
pub fn facts(case: &Case) -> Facts {
    let (mut given, mut rows) = (Given::default(), Rows::default());
    for (id, text) in case.example.given {
        match case.variant.inputs.iter().find(|input| input.id == *id) {
            Some(input) => given.set(input, input_number(input, text)),
            None => put_cell(&mut rows, case.variant.table.unwrap(), id, text),
        }
    }
    let tables = case.variant.table.map(|table| (table.id, rows)).into_iter().collect();
    Facts { typed: given, tables, ..Facts::default() }
}

/// The input of a metric with an id.
pub fn input(metric: &'static Metric, id: &str) -> &'static Input {
    let mut inputs = metric.variants.iter().flat_map(|variant| variant.inputs);
    inputs.find(|input| input.id == id).unwrap()
}

/// Facts from ids and entries, in the unit shown.
pub fn facts_of(metric: &'static Metric, typed: &[(&str, &str)]) -> Facts {
    let mut given = Given::default();
    for (id, text) in typed {
        let input = input(metric, id);
        given.set(input, input_number(input, text));
    }
    Facts::of(given)
}

/// The number in a figure printed in French, such as `1 250,00 €`.
pub fn printed_number(printed: &str) -> Decimal {
    let digits: String = printed
        .chars()
        .filter_map(|each| match each {
            '0'..='9' => Some(each),
            ',' => Some('.'),
            '-' | '−' => Some('-'),
            _ => None,
        })
        .collect();
    Decimal::from_str_exact(&digits).unwrap()
}
