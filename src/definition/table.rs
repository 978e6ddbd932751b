//! Rows of data and how they become one number. Formulas never see them.

use std::sync::Arc;

use rust_decimal::Decimal;
use serde::Serialize;

use super::kind::Kind;
use crate::number::text;

/// A table that the reader fills.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Table {
    /// Public and permanent.
    pub id: String,
    /// What the table holds.
    pub name: String,
    /// What one row is, in lower case.
    pub row: String,
    /// The columns, in order.
    pub columns: Vec<Column>,
    /// How the rows get in.
    pub entry: Entry,
}

/// A column of a table.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Column {
    /// Public and permanent.
    pub id: String,
    /// The heading.
    pub name: String,
    /// What its cells hold.
    pub holds: Holds,
}

/// How the rows of a table get in.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// Typed row by row; these stand in a new form.
    Typed(Vec<PresetRow>),
    /// Pasted, or read from a file.
    Pasted,
}

/// A row that stands in a new form.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct PresetRow {
    /// The label.
    pub label: String,
    /// The cells of the number columns in canonical form, in the unit shown; empty where the reader
    /// fills them in.
    pub cells: Vec<String>,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    /// A free text that names the row; takes no part in the arithmetic.
    Label,
    /// A number of a kind, within limits in the engine's unit.
    Number {
        /// What it measures.
        kind: Kind,
        /// The smallest value that makes sense.
        #[serde(skip_serializing_if = "Option::is_none", serialize_with = "text::option")]
        min: Option<Decimal>,
        /// The largest value that makes sense.
        #[serde(skip_serializing_if = "Option::is_none", serialize_with = "text::option")]
        max: Option<Decimal>,
    },
    /// A day of the calendar; its number is days since 1970-01-01, with the time as a fraction.
    Date,
}

/// How rows become the number of one input.
#[derive(Clone, Debug)]
pub struct Measure {
    /// The table.
    pub table: Arc<Table>,
    /// Which rows count; all where there is no filter.
    pub only: Option<Filter>,
    /// What is computed over these rows.
    pub aggregate: Aggregate,
}

/// Keeps the rows whose cell lies between two values, both included.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Filter<Column = usize> {
    /// The column: its index in [`Table::columns`], or its id where a definition is written.
    pub column: Column,
    /// The smallest value kept.
    #[serde(serialize_with = "text::decimal")]
    pub from: Decimal,
    /// The largest value kept.
    #[serde(serialize_with = "text::decimal")]
    pub to: Decimal,
}

/// What is computed over rows. Columns are given by index in [`Table::columns`], or by
/// id where a definition is written.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Aggregate<Column = usize> {
    /// How many rows.
    Count,
    /// How many rows lie in the month looked at, or so many months before it; see
    /// [`Rows::months_back`].
    OfMonth(u32),
    /// How many rows have a cell in a column.
    Filled(Column),
    /// How many rows have none there: what is still to come, such as a date not reached yet.
    Empty(Column),
    /// The sum of a column.
    Sum(Column),
    /// The largest value of a column.
    Largest(Column),
    /// The sum over the rows of the product of two columns.
    SumOfProducts(Column, Column),
    /// The sum over the rows of the product of the first two columns, at most the third.
    SumOfCappedProducts(Column, Column, Column),
    /// The sum over the rows of the product of the first two columns, divided by the third; a row
    /// that would be divided by zero takes no part.
    SumOfDividedProducts(Column, Column, Column),
    /// The middle value of a column (the mean of the two middle ones where their number is even).
    Median(Column),
    /// The value of a column at or below which this many percent of the rows lie (nearest rank).
    Percentile(Column, u8),
}

impl<Column> Aggregate<Column> {
    /// The same with each column replaced by what a function gives for it.
    ///
    /// # Errors
    /// The first error of the function.
    pub fn with_columns<Other, Error>(
        self,
        mut other: impl FnMut(Column) -> Result<Other, Error>,
    ) -> Result<Aggregate<Other>, Error> {
        Ok(match self {
            Aggregate::Count => Aggregate::Count,
            Aggregate::OfMonth(back) => Aggregate::OfMonth(back),
            Aggregate::Filled(a) => Aggregate::Filled(other(a)?),
            Aggregate::Empty(a) => Aggregate::Empty(other(a)?),
            Aggregate::Sum(a) => Aggregate::Sum(other(a)?),
            Aggregate::Largest(a) => Aggregate::Largest(other(a)?),
            Aggregate::SumOfProducts(a, b) => Aggregate::SumOfProducts(other(a)?, other(b)?),
            Aggregate::SumOfCappedProducts(a, b, cap) => {
                Aggregate::SumOfCappedProducts(other(a)?, other(b)?, other(cap)?)
            }
            Aggregate::SumOfDividedProducts(a, b, divisor) => {
                Aggregate::SumOfDividedProducts(other(a)?, other(b)?, other(divisor)?)
            }
            Aggregate::Median(a) => Aggregate::Median(other(a)?),
            Aggregate::Percentile(a, percent) => Aggregate::Percentile(other(a)?, percent),
        })
    }
}

impl Aggregate {
    /// The columns that it reads, in order.
    pub fn columns(self) -> Vec<usize> {
        match self {
            Aggregate::Count | Aggregate::OfMonth(_) => Vec::new(),
            Aggregate::Filled(column)
            | Aggregate::Empty(column)
            | Aggregate::Sum(column)
            | Aggregate::Largest(column)
            | Aggregate::Median(column)
            | Aggregate::Percentile(column, _) => vec![column],
            Aggregate::SumOfProducts(a, b) => vec![a, b],
            Aggregate::SumOfCappedProducts(a, b, third)
            | Aggregate::SumOfDividedProducts(a, b, third) => vec![a, b, third],
        }
    }
}
