//! Tables as they are shown: named columns, a line for each month, whole numbers and quotients of whole numbers in the cells.

mod feedback;
mod subscriptions;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::data::subscription_lines::PARTS_OF_UNIT;
use crate::definition::kind::Kind;
use crate::number::exact::Exact;
use crate::number::natural::Natural;

/// A table.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Sheet {
    /// What it is about.
    pub topic: Topic,
    /// Its columns, without the first one, which names the line.
    pub columns: Vec<Column>,
    /// Its lines, in the order of time.
    pub rows: Vec<Row>,
    /// The metric whose score is the column `score`, and its variant; the inputs are the columns that a definition names.
    pub scored: Option<(String, String)>,
}

/// What a table is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// What moves recurring revenue from month to month.
    Revenue,
    /// How many customers come and go.
    Customers,
    /// Customers who began in one month, and how many of them stay.
    CohortCustomers,
    /// What the customers who began in one month pay.
    CohortRevenue,
    /// The share of customers estimated to stay.
    Curve,
    /// Survey answers, with the score that a metric makes of them.
    Answers,
    /// Support tickets, and how long customers wait.
    Tickets,
    /// Support tickets by type.
    Types,
    /// What a list of numbers comes to.
    Numbers,
}

/// A column.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Column {
    /// What its cells are; for a cohort, the months since its first one.
    pub name: Name,
    /// What its numbers measure. Amounts of money are in parts of which [`PARTS_OF_UNIT`] are a whole unit of the currency.
    pub kind: Kind,
}

/// What a column is called by.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Name {
    /// The id of what it holds, such as `expansion`.
    Id(String),
    /// So many months after the first one.
    After(usize),
    /// An id of a file or of a definition, and what that calls it in its own language.
    Called(String, String),
}

/// A line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Row {
    /// What it stands for.
    pub of: Of,
    /// Its cells, one for each column; a triangle leaves out those after the last month.
    pub cells: Vec<Cell>,
}

/// What a line stands for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Of {
    /// A month, as year-month.
    Month(String),
    /// So many months after customers began.
    Months(usize),
    /// The whole file.
    All,
}

/// What stands in a cell.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// Nothing: a quotient by zero.
    Blank,
    /// A count, or an amount in parts.
    Whole(i128),
    /// A quotient, by its two whole numbers; the second one is above zero. Where both are amounts, both are in parts.
    Quotient(i128, i128),
    /// A number with so many digits as anybody looks at: its fraction would be longer than the table.
    Decimal(String),
}

/// The decimals of a number whose fraction is too long.
const DECIMALS: u32 = 20;

impl Sheet {
    /// The cell of a line in the column of an id.
    pub fn cell(&self, row: usize, id: &str) -> Option<&Cell> {
        self.rows.get(row)?.cells.get(self.place(id)?)
    }

    /// The number in such a cell, in the unit of its column; `None` where the cell is blank.
    pub fn number(&self, row: usize, id: &str) -> Option<Exact> {
        let kind = self.columns.get(self.place(id)?)?.kind;
        self.cell(row, id)?.number(kind)
    }

    fn place(&self, id: &str) -> Option<usize> {
        let is = |column: &Column| match &column.name {
            Name::Id(own) | Name::Called(own, _) => own == id,
            Name::After(_) => false,
        };
        self.columns.iter().position(is)
    }
}

impl Topic {
    /// Whether lines or customers of the file are behind the cells of a column of such a table.
    pub fn opens(self, name: &Name) -> bool {
        match (self, name) {
            (Topic::Curve, Name::Id(id)) => id == "left" || id == "share",
            (Topic::Numbers, _) => false,
            (_, _) => true,
        }
    }
}

impl Cell {
    /// The cell of a number that is no amount.
    pub fn of(number: &Exact) -> Cell {
        let part = |part: &Natural| part.to_u128().and_then(|part| i128::try_from(part).ok());
        let sign = if number.is_negative() { -1 } else { 1 };
        match (part(number.top()), part(number.bottom())) {
            (Some(top), Some(1)) => Cell::Whole(sign * top),
            (Some(top), Some(bottom)) => Cell::Quotient(sign * top, bottom),
            (_, _) => Cell::Decimal(number.written(DECIMALS)),
        }
    }

    /// Its number, in the unit of a kind; `None` where it is blank.
    pub fn number(&self, kind: Kind) -> Option<Exact> {
        let in_units = |number: Exact| match kind.is_money() {
            true => number.divided_by(&Exact::from(i128::from(PARTS_OF_UNIT))),
            false => Some(number),
        };
        match self {
            Cell::Blank => None,
            Cell::Whole(number) => in_units(Exact::from(*number)),
            Cell::Quotient(top, bottom) => {
                Exact::from(*top).divided_by(&Exact::from(*bottom)).and_then(in_units)
            }
            Cell::Decimal(text) => Decimal::from_str_exact(text).ok().map(Exact::from),
        }
    }
}

/// A table of named columns.
fn of_columns(topic: Topic, columns: &[(&str, Kind)], rows: Vec<Row>) -> Sheet {
    let column =
        |(id, kind): &(&str, Kind)| Column { name: Name::Id((*id).to_owned()), kind: *kind };
    Sheet { topic, columns: columns.iter().map(column).collect(), rows, scored: None }
}

fn quotient(top: i128, bottom: i128) -> Cell {
    match bottom {
        0 => Cell::Blank,
        _ => Cell::Quotient(top, bottom),
    }
}
