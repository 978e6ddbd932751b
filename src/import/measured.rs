//! The fields of a form that raw data fills.

use std::sync::Arc;

use crate::definition::input::{Input, Origin};
use crate::definition::table::Measure;
use crate::definition::{Definition, Entry, Table, Variant};
use crate::engine::rows::Rows;
use crate::render::fraction::exact_text;

/// What the rows give to a field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Measured {
    /// The field.
    pub input: Arc<Input>,
    /// Its entry in canonical form, in the unit shown: a fraction where no decimal holds all of it, such
    /// as a third of a day.
    pub canonical: String,
}

/// The tables of raw data that can fill fields of a variant, in the order of its fields.
pub fn tables_of(variant: &Variant) -> Vec<Arc<Table>> {
    let mut tables: Vec<Arc<Table>> = Vec::new();
    for (_, measure) in measures_of(variant) {
        if !tables.iter().any(|table| table.id == measure.table.id) {
            tables.push(Arc::clone(&measure.table));
        }
    }
    tables
}

/// The table of raw data of a metric with an id.
pub fn table_of(definition: &Definition, id: &str) -> Option<Arc<Table>> {
    let mut tables = definition.variants.iter().flat_map(|variant| tables_of(variant));
    tables.find(|table| table.id == id)
}

/// What the rows of a table give to the fields of a variant, in their order. A field to which they
/// give nothing, such as a median without rows, is left out.
pub fn measured(variant: &Variant, table: &Table, rows: &Rows) -> Vec<Measured> {
    let of_table = measures_of(variant).filter(|(_, measure)| measure.table.id == table.id);
    of_table
        .filter_map(|(input, measure)| {
            let number = measure.of(rows)?;
            Some(Measured { input: Arc::clone(input), canonical: exact_text(&number, input.kind) })
        })
        .collect()
}

fn measures_of(variant: &Variant) -> impl Iterator<Item = (&Arc<Input>, &Measure)> {
    variant.inputs.iter().filter_map(|input| match &input.origin {
        Origin::TypedOrMeasured(measure) if matches!(measure.table.entry, Entry::Pasted) => {
            Some((input, measure.as_ref()))
        }
        Origin::TypedOrMeasured(_)
        | Origin::Typed
        | Origin::Measured(_)
        | Origin::NormalQuantile(_) => None,
    })
}
