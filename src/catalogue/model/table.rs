//! Rows of data and how they become one number.

use crate::definition::table::{Aggregate, Filter, Holds};
use crate::text::Text;

/// A table that the reader fills: a few rows typed in a form, or many rows pasted.
#[derive(Debug)]
pub struct Table {
    /// Public and permanent: fields are called `{id}.{row}.{column}`.
    pub id: &'static str,
    /// What the table holds, such as "Plans".
    pub name: Text,
    /// What one row is, such as "plan"; lower case, for "add a plan".
    pub row: Text,
    /// The columns, in order.
    pub columns: &'static [Column],
    /// How the rows get in.
    pub entry: Entry,
}

/// How the rows of a table get in.
#[derive(Clone, Copy, Debug)]
pub enum Entry {
    /// Typed row by row. The rows given here stand in a new form, cell by cell in canonical form
    /// (shown unit); an empty text is an empty cell.
    Typed(&'static [PresetRow]),
    /// Pasted, or read from a file; the rows themselves are not kept.
    Pasted,
}

/// A row that stands in a new form: the label, then the cells of the number columns.
#[derive(Debug)]
pub struct PresetRow {
    /// The label, in both languages.
    pub label: Text,
    /// The cells of the number columns, in canonical form; empty where the reader fills it in.
    pub cells: &'static [&'static str],
}

/// A column of a table.
#[derive(Debug)]
pub struct Column {
    /// Public and permanent.
    pub id: &'static str,
    /// The heading.
    pub name: Text,
    /// What its cells hold.
    pub holds: Holds,
}

/// How rows become the number of one input.
#[derive(Debug)]
pub struct Measure {
    /// The table.
    pub table: &'static Table,
    /// Which rows count; all where there is no filter.
    pub only: Option<Filter>,
    /// What is computed over these rows.
    pub aggregate: Aggregate,
}
