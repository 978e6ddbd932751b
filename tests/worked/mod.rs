//! The worked examples of the catalogue as facts, for the tests of the analysis.

#![allow(dead_code, clippy::unwrap_used)]

use std::sync::Arc;

use cadran::analysis::facts::Facts;
use cadran::catalogue::model::metric::Example;
use cadran::catalogue::{self, metrics};
use cadran::definition::input::Input;
use cadran::definition::kind::Kind;
use cadran::definition::table::Holds;
use cadran::definition::{Definition, Table, Variant};
use cadran::engine::evaluate::Given;
use cadran::engine::rows::Rows;
use cadran::number::exact::Exact;
use cadran::render::number::unshown;
use cadran::text::Lang;
use rust_decimal::Decimal;

/// An example and where it stands.
pub struct Case {
    pub definition: Arc<Definition>,
    pub variant: Arc<Variant>,
    pub example: &'static Example,
}

/// The definition of a metric, in English.
pub fn definition(id: &str) -> Arc<Definition> {
    definition_in(id, Lang::En)
}

/// The definition of a metric.
pub fn definition_in(id: &str, lang: Lang) -> Arc<Definition> {
    catalogue::definition(id, lang).unwrap()
}

/// Every definition, in English.
pub fn definitions() -> impl Iterator<Item = Arc<Definition>> {
    metrics().map(|metric| definition(metric.id))
}

/// Every example of the catalogue, of definitions in English.
pub fn cases() -> impl Iterator<Item = Case> {
    cases_in(Lang::En)
}

/// Every example of the catalogue, of definitions in a language.
pub fn cases_in(lang: Lang) -> impl Iterator<Item = Case> {
    metrics().flat_map(move |metric| {
        let definition = definition_in(metric.id, lang);
        let variants = metric.variants.iter().zip(definition.variants.clone());
        variants.flat_map(move |(written, variant)| {
            let definition = Arc::clone(&definition);
            written.examples.iter().map(move |example| Case {
                definition: Arc::clone(&definition),
                variant: Arc::clone(&variant),
                example,
            })
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
            None => put_cell(&mut rows, case.variant.table.as_ref().unwrap(), id, text),
        }
    }
    let table = case.variant.table.as_ref();
    let tables = table.map(|table| (table.id.clone(), rows)).into_iter().collect();
    Facts { typed: given, tables, ..Facts::default() }
}

/// The input of a metric with an id.
pub fn input(definition: &Definition, id: &str) -> Arc<Input> {
    let mut inputs = definition.variants.iter().flat_map(|variant| &variant.inputs);
    Arc::clone(inputs.find(|input| input.id == id).unwrap())
}

/// Facts from ids and entries, in the unit shown.
pub fn facts_of(definition: &Definition, typed: &[(&str, &str)]) -> Facts {
    let mut given = Given::default();
    for (id, text) in typed {
        let input = input(definition, id);
        given.set(&input, input_number(&input, text));
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
