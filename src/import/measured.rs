//! The fields of a form that raw data fills.

use crate::engine::input::{Input, Origin};
use crate::engine::metric::Variant;
use crate::engine::table::{Entry, Measure, Rows, Table};
use crate::render::fraction::exact_text;

/// What the rows give to a field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Measured {
    /// The field.
    pub input: &'static Input,
    /// Its entry in canonical form, in the unit shown: a fraction where no decimal holds all of it, such
    /// as a third of a day.
    pub canonical: String,
}

/// The tables of raw data that can fill fields of a variant, in the order of its fields.
pub fn tables_of(variant: &'static Variant) -> Vec<&'static Table> {
    let mut tables: Vec<&'static Table> = Vec::new();
    for (_, measure) in measures_of(variant) {
        if !tables.iter().any(|table| table.id == measure.table.id) {
            tables.push(measure.table);
        }
    }
    tables
}

/// What the rows of a table give to the fields of a variant, in their order. A field to which they
/// give nothing, such as a median without rows, is left out.
pub fn measured(variant: &'static Variant, table: &Table, rows: &Rows) -> Vec<Measured> {
    let of_table = measures_of(variant).filter(|(_, measure)| measure.table.id == table.id);
    of_table
        .filter_map(|(input, measure)| {
            let number = measure.of(rows)?;
            Some(Measured { input, canonical: exact_text(&number, input.kind) })
        })
        .collect()
}

fn measures_of(
    variant: &'static Variant,
) -> impl Iterator<Item = (&'static Input, &'static Measure)> {
    variant.inputs.iter().filter_map(|input| match input.origin {
        Origin::TypedOrMeasured(measure) if matches!(measure.table.entry, Entry::Pasted) => {
            Some((*input, measure))
        }
        Origin::TypedOrMeasured(_)
        | Origin::Typed
        | Origin::Measured(_)
        | Origin::NormalQuantile(_) => None,
    })
}
