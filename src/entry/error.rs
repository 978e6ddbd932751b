//! Why a text is no entry.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::number::exact::Exact;
use crate::number::text;

/// Why a text is no entry.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum EntryError {
    /// It is no number.
    NotANumber,
    /// Its groups of digits are not groups of three.
    BadGroups,
    /// It is a percentage, where something else is counted or measured.
    Percentage,
    /// It has more than 28 digits.
    TooManyDigits,
    /// It is a fraction of more digits than can be computed with, alone or with the others of its list.
    TooLong,
    /// It is a fraction, where only whole numbers make sense; the number as read, in the engine's unit.
    NotWhole(Exact),
    /// It is below this smallest value, in the engine's unit.
    TooSmall(
        #[serde(serialize_with = "text::decimal", deserialize_with = "text::read_decimal")] Decimal,
    ),
    /// It is above this largest value, in the engine's unit.
    TooLarge(
        #[serde(serialize_with = "text::decimal", deserialize_with = "text::read_decimal")] Decimal,
    ),
}
