//! Rows of data and how they become one number. Formulas never see them.

use rust_decimal::Decimal;

use super::exact::Exact;
use super::kind::Kind;
use super::order::order;
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
#[derive(Clone, Copy, Debug)]
pub enum Holds {
    /// A free text that names the row; takes no part in the arithmetic.
    Label,
    /// A number of a kind, within limits in the engine's unit.
    Number {
        /// What it measures.
        kind: Kind,
        /// The smallest value that makes sense.
        min: Option<Decimal>,
        /// The largest value that makes sense.
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
#[derive(Debug)]
pub struct Filter {
    /// The index of the column.
    pub column: usize,
    /// The smallest value kept.
    pub from: Decimal,
    /// The largest value kept.
    pub to: Decimal,
}

/// What is computed over rows. Columns are given by index in [`Table::columns`].
#[derive(Clone, Copy, Debug)]
pub enum Aggregate {
    /// How many rows.
    Count,
    /// How many rows have a cell in a column.
    Filled(usize),
    /// How many rows have none there: what is still to come, such as a date not reached yet.
    Empty(usize),
    /// The sum of a column.
    Sum(usize),
    /// The largest value of a column.
    Largest(usize),
    /// The sum over the rows of the product of two columns.
    SumOfProducts(usize, usize),
    /// The sum over the rows of the product of the first two columns, at most the third.
    SumOfCappedProducts(usize, usize, usize),
    /// The sum over the rows of the product of the first two columns, divided by the third; a row
    /// that would be divided by zero takes no part.
    SumOfDividedProducts(usize, usize, usize),
    /// The middle value of a column (the mean of the two middle ones where their number is even).
    Median(usize),
    /// The value of a column at or below which this many percent of the rows lie (nearest rank).
    Percentile(usize, u8),
}

/// The rows of a table as numbers: a cell is `None` where it is empty or a label.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Rows {
    /// Row by row, cell by cell, in the engine's unit.
    pub cells: Vec<Vec<Option<Exact>>>,
}

impl Measure {
    /// Computes the number. A row takes part when every cell that the aggregate reads is filled;
    /// `None` where no row takes part.
    pub fn of(&self, rows: &Rows) -> Option<Exact> {
        let kept = || rows.cells.iter().filter(|row| self.keeps(row));
        let has_cell = |row: &&Vec<Option<Exact>>, column: usize| cell(row, column).is_some();
        match self.aggregate {
            Aggregate::Count => Some(count(kept().count())),
            Aggregate::Filled(column) => {
                Some(count(kept().filter(|row| has_cell(row, column)).count()))
            }
            Aggregate::Empty(column) => {
                Some(count(kept().filter(|row| !has_cell(row, column)).count()))
            }
            Aggregate::Sum(_)
            | Aggregate::Largest(_)
            | Aggregate::SumOfProducts(..)
            | Aggregate::SumOfCappedProducts(..)
            | Aggregate::SumOfDividedProducts(..)
            | Aggregate::Median(_)
            | Aggregate::Percentile(..) => self
                .aggregate
                .over(self.of_each(rows).into_iter().map(|(_, value)| value).collect()),
        }
    }

    /// What each row that takes part gives, before it is added up or compared, with the index of
    /// the row.
    pub fn of_each(&self, rows: &Rows) -> Vec<(usize, Exact)> {
        let product = |row: &[Option<Exact>], a, b| Some(cell(row, a)?.times(&cell(row, b)?));
        let value = |row: &[Option<Exact>]| match self.aggregate {
            Aggregate::Count | Aggregate::Empty(_) => Some(Exact::one()),
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

fn count(rows: usize) -> Exact {
    Exact::from(rows as i128)
}

/// The places of the values, the smallest first.
fn sorted(values: &[Exact]) -> Vec<usize> {
    order(values.len(), &|a, b| values[a].cmp(&values[b]))
}

impl Aggregate {
    fn over(self, values: Vec<Exact>) -> Option<Exact> {
        match self {
            Aggregate::Count | Aggregate::Filled(_) | Aggregate::Empty(_) => {
                Some(count(values.len()))
            }
            Aggregate::Sum(_)
            | Aggregate::SumOfProducts(..)
            | Aggregate::SumOfCappedProducts(..)
            | Aggregate::SumOfDividedProducts(..) => {
                values.into_iter().reduce(|sum, value| sum.plus(&value))
            }
            Aggregate::Largest(_) => values.into_iter().max(),
            Aggregate::Median(_) => {
                let sorted = sorted(&values);
                let upper = sorted.get(values.len() / 2)?;
                let lower = sorted.get((values.len() - 1) / 2)?;
                values[*lower].plus(&values[*upper]).divided_by(&Exact::from(2))
            }
            Aggregate::Percentile(_, percent) => {
                let rank = (values.len() * usize::from(percent)).div_ceil(100).max(1);
                sorted(&values).get(rank - 1).map(|place| values[*place].clone())
            }
        }
    }
}
