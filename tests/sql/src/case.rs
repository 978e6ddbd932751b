//! A file of raw data as a table of an engine, with what each statement over it must give.

use cadran::data::sql::question::Question;
use cadran::number::exact::{Exact, Rounding};
use rust_decimal::Decimal;
use serde_json::Value;

/// A table, and questions about it.
#[derive(Debug)]
pub struct Case {
    /// The name of the table.
    pub table: String,
    /// Name and type of each column.
    pub columns: Vec<(String, &'static str)>,
    /// The rows.
    pub rows: Vec<Vec<Value>>,
    /// The questions.
    pub asked: Vec<Asked>,
}

/// A question, and what it must come to.
#[derive(Debug)]
pub struct Asked {
    /// The question.
    pub question: Question,
    /// What the engine of Cadran, or an oracle, gives; `None` where the statement must be refused.
    pub rows: Option<Vec<Vec<Cell>>>,
}

/// A cell of a result.
#[derive(Clone, PartialEq, Debug)]
pub enum Cell {
    /// No value.
    Nothing,
    /// A whole number.
    Whole(i128),
    /// A text.
    Text(String),
    /// A number that the statement has approximately.
    Near(Decimal),
}

/// How far an approximate number may lie away.
const TOLERANCE: Decimal = Decimal::from_parts(1, 0, 0, false, 9);

/// The largest numerator or denominator that has a quotient: (2⁶³ − 1) / 20,001.
const LARGEST: i128 = 461_145_544_565_510;

impl Cell {
    /// Whether an engine gave this.
    pub fn is(&self, found: &Value) -> bool {
        match self {
            Cell::Nothing => found.is_null(),
            Cell::Whole(whole) => found.as_i64().map(i128::from) == Some(*whole),
            Cell::Text(text) => found.as_str() == Some(text),
            Cell::Near(number) => {
                let found = found.to_string();
                let found = found.parse().or_else(|_| Decimal::from_scientific(&found));
                found.is_ok_and(|found: Decimal| (found - *number).abs() < TOLERANCE)
            }
        }
    }
}

/// Whole numbers as cells.
pub fn whole<T: Into<i128>>(numbers: impl IntoIterator<Item = T>) -> Vec<Cell> {
    numbers.into_iter().map(|number| Cell::Whole(number.into())).collect()
}

/// The three cells of a rate.
pub fn rate(numerator: i128, denominator: i128) -> [Cell; 3] {
    let value = Exact::from(numerator).divided_by(&Exact::from(denominator));
    let is_held = numerator.abs() <= LARGEST && denominator <= LARGEST;
    let quotient = match value.filter(|_| is_held) {
        None => Cell::Nothing,
        Some(value) => {
            let (size, _) = value.scaled(4, Rounding::HalfUp);
            let size = i128::try_from(size.to_u128().expect("it is small")).expect("it is small");
            Cell::Whole(if value.is_negative() { -size } else { size })
        }
    };
    [Cell::Whole(numerator), Cell::Whole(denominator), quotient]
}
