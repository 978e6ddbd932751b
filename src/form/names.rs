//! The names of fields.

use crate::definition::{Column, Table};

/// What the names of all entries of the checklist begin with.
pub(super) const CHECKLIST: &str = "checklist.";

/// The name of the field of one cell.
pub fn cell_name(table: &Table, row: usize, column: &Column) -> String {
    format!("{}.{row}.{}", table.id, column.id)
}

/// The row in the name of the field of a cell.
pub(super) fn row_of(name: &str) -> Option<usize> {
    name.split('.').nth(1)?.parse().ok()
}
