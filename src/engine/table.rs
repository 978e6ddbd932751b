//! Rows of data and how they become one number. Formulas never see them.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::kind::Kind;
use crate::number::exact::Exact;
use crate::number::natural::Natural;
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

/// What the cells of a column hold.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    /// A free text that names the row; takes no part in the arithmetic.
    Label,
    /// A number of a kind, within limits in the engine's unit.
    Number {
        /// What it measures.
        kind: Kind,
        /// The smallest value that makes sense.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            with = "crate::number::text::option"
        )]
        min: Option<Decimal>,
        /// The largest value that makes sense.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            with = "crate::number::text::option"
        )]
        max: Option<Decimal>,
    },
    /// A day of the calendar; its number is days since 1970-01-01, with the time as a fraction.
    Date,
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

/// Keeps the rows whose cell lies between two values, both included.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filter<Column = usize> {
    /// The column: its index in [`Table::columns`], or its id where a definition is written.
    pub column: Column,
    /// The smallest value kept.
    #[serde(with = "crate::number::text")]
    pub from: Decimal,
    /// The largest value kept.
    #[serde(with = "crate::number::text")]
    pub to: Decimal,
}

/// What is computed over rows. Columns are given by index in [`Table::columns`], or by
/// id where a definition is written.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
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

/// The rows of a table as numbers: a cell is `None` where it is empty or a label.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Rows {
    /// Row by row, cell by cell, in the engine's unit.
    pub cells: Vec<Vec<Option<Exact>>>,
    /// How often each row counts, where the data has a column that says so; empty where each row counts
    /// once.
    pub weights: Vec<u128>,
    /// How many months before the month looked at each row lies, where the data covers several; empty
    /// where all of it is of one.
    pub months_back: Vec<u32>,
}

impl Rows {
    /// How often a row counts.
    pub fn weight(&self, row: usize) -> u128 {
        self.weights.get(row).copied().unwrap_or(1)
    }
}

impl Measure {
    /// Computes the number. A row takes part when every cell that the aggregate reads is filled;
    /// `None` where no row takes part.
    pub fn of(&self, rows: &Rows) -> Option<Exact> {
        let is_filled = |row: usize, column| cell(&rows.cells[row], column).is_some();
        match self.aggregate {
            Aggregate::Count => Some(self.count(rows, |_| true)),
            Aggregate::Filled(column) => Some(self.count(rows, |row| is_filled(row, column))),
            Aggregate::Empty(column) => Some(self.count(rows, |row| !is_filled(row, column))),
            Aggregate::OfMonth(back) => {
                let months = |row: usize| rows.months_back.get(row).copied().unwrap_or(0);
                let count = self.count(rows, |row| months(row) == back);
                // Data that does not reach back to a month says nothing of it.
                (back == 0 || !count.is_zero()).then_some(count)
            }
            Aggregate::Sum(_)
            | Aggregate::Largest(_)
            | Aggregate::SumOfProducts(..)
            | Aggregate::SumOfCappedProducts(..)
            | Aggregate::SumOfDividedProducts(..)
            | Aggregate::Median(_)
            | Aggregate::Percentile(..) => {
                let each = self.of_each(rows);
                let weights = match rows.weights.is_empty() {
                    true => Vec::new(),
                    false => each.iter().map(|(row, _)| rows.weight(*row)).collect(),
                };
                self.aggregate.over(each.into_iter().map(|(_, value)| value).collect(), &weights)
            }
        }
    }

    /// How many of the rows that take part are some, each as often as it counts.
    fn count(&self, rows: &Rows, is_one: impl Fn(usize) -> bool) -> Exact {
        let kept = rows.cells.iter().enumerate().filter(|(_, row)| self.keeps(row));
        whole(kept.filter(|(row, _)| is_one(*row)).map(|(row, _)| rows.weight(row)).sum())
    }

    /// What each row that takes part gives, before it is added up or compared, with the index of
    /// the row.
    pub fn of_each(&self, rows: &Rows) -> Vec<(usize, Exact)> {
        let product = |row: &[Option<Exact>], a, b| Some(cell(row, a)?.times(&cell(row, b)?));
        let value = |row: &[Option<Exact>]| match self.aggregate {
            Aggregate::Count | Aggregate::OfMonth(_) | Aggregate::Empty(_) => Some(Exact::one()),
            Aggregate::Filled(column)
            | Aggregate::Sum(column)
            | Aggregate::Largest(column)
            | Aggregate::Median(column)
            | Aggregate::Percentile(column, _) => cell(row, column),
            Aggregate::SumOfProducts(a, b) => product(row, a, b),
            Aggregate::SumOfCappedProducts(a, b, cap) => {
                Some(product(row, a, b)?.min(cell(row, cap)?))
            }
            Aggregate::SumOfDividedProducts(a, b, divisor) => {
                product(row, a, b)?.divided_by(&cell(row, divisor)?)
            }
        };
        let kept = rows.cells.iter().enumerate().filter(|(_, row)| self.keeps(row));
        kept.filter_map(|(index, row)| Some((index, value(row)?))).collect()
    }

    fn keeps(&self, row: &[Option<Exact>]) -> bool {
        let Some(filter) = &self.only else { return true };
        match row.get(filter.column).and_then(Option::as_ref) {
            Some(cell) => *cell >= filter.from.into() && *cell <= filter.to.into(),
            None => false,
        }
    }
}

fn cell(row: &[Option<Exact>], column: usize) -> Option<Exact> {
    row.get(column).cloned().flatten()
}

fn whole(number: u128) -> Exact {
    Exact::new(false, Natural::from(number), Natural::one()).expect("one is not zero")
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

    /// Over the values of rows; `weights` says how often each counts, where not all count once.
    fn over(self, values: Vec<Exact>, weights: &[u128]) -> Option<Exact> {
        let weight = |place: usize| weights.get(place).copied().unwrap_or(1);
        match self {
            Aggregate::Count
            | Aggregate::OfMonth(_)
            | Aggregate::Filled(_)
            | Aggregate::Empty(_) => Some(whole((0..values.len()).map(weight).sum())),
            Aggregate::Sum(_)
            | Aggregate::SumOfProducts(..)
            | Aggregate::SumOfCappedProducts(..)
            | Aggregate::SumOfDividedProducts(..) => {
                let times = |(place, value): (usize, Exact)| match weights.is_empty() {
                    true => value,
                    false => value.times(&whole(weight(place))),
                };
                let values = values.into_iter().enumerate().map(times);
                values.reduce(|sum, value| sum.plus(&value))
            }
            Aggregate::Largest(_) => {
                let counted =
                    values.into_iter().enumerate().filter(|(place, _)| weight(*place) > 0);
                counted.map(|(_, value)| value).max()
            }
            Aggregate::Median(_) => {
                let sorted = Sorted::of(&values, weights);
                let lower = sorted.at(sorted.count.checked_sub(1)? / 2)?;
                lower.plus(&sorted.at(sorted.count / 2)?).divided_by(&Exact::from(2))
            }
            Aggregate::Percentile(_, percent) => {
                let sorted = Sorted::of(&values, weights);
                let rank = (sorted.count * u128::from(percent)).div_ceil(100).max(1);
                sorted.at(rank - 1)
            }
        }
    }
}

/// Values from the smallest to the largest, each as often as it counts.
struct Sorted<'a> {
    values: &'a [Exact],
    /// The places of the values, the smallest first.
    places: Vec<usize>,
    weights: &'a [u128],
    /// How many there are in all.
    count: u128,
}

impl<'a> Sorted<'a> {
    fn of(values: &'a [Exact], weights: &'a [u128]) -> Sorted<'a> {
        let mut places: Vec<usize> = (0..values.len()).collect();
        places.sort_by(|left, right| values[*left].cmp(&values[*right]));
        let count = if weights.is_empty() { values.len() as u128 } else { weights.iter().sum() };
        Sorted { values, places, weights, count }
    }

    /// The value with so many before it.
    fn at(&self, before: u128) -> Option<Exact> {
        if self.weights.is_empty() {
            let place = self.places.get(usize::try_from(before).ok()?)?;
            return Some(self.values[*place].clone());
        }
        let mut passed = 0;
        let reaches = |place: &&usize| {
            passed += self.weights[**place];
            passed > before
        };
        self.places.iter().find(reaches).map(|place| self.values[*place].clone())
    }
}
