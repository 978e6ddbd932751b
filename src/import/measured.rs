//! The fields of a form that raw data fills.

use crate::engine::exact::{Exact, Rounding};
use crate::engine::input::{Input, Origin};
use crate::engine::metric::Variant;
use crate::engine::table::{Entry, Measure, Rows, Table};
use crate::render::number::{canonical, shown};

/// What the rows give to a field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Measured {
    /// The field.
    pub input: &'static Input,
    /// Its entry in canonical form, in the unit shown.
    pub canonical: String,
    /// Whether that is all of the number; else it is rounded to [`MOST_DECIMALS`].
    pub is_exact: bool,
}

/// The decimals of a measured number that has no end, such as a third of a day: a day to a
/// millionth of a millionth is finer than any clock.
pub const MOST_DECIMALS: u32 = 12;

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
            let (rounded, is_exact) = rounded(&shown(&number, input.kind));
            let canonical = if is_exact { canonical(&number, input.kind) } else { rounded };
            Some(Measured { input, canonical, is_exact })
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

/// The number with at most [`MOST_DECIMALS`] decimals, and whether it is all of it.
fn rounded(number: &Exact) -> (String, bool) {
    let (_, is_exact) = number.scaled(MOST_DECIMALS, Rounding::HalfUp);
    let rounded = number.rounded(MOST_DECIMALS, Rounding::HalfUp).map(Exact::from);
    (rounded.as_ref().unwrap_or(number).canonical(), is_exact)
}
