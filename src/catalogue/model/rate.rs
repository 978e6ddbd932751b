//! What makes a result a rate per period.

use rust_decimal::Decimal;

use super::formula::Expr;
use crate::definition::rate::Share;
use crate::text::Text;

/// A rate whose size depends on the length of its period.
#[derive(Debug)]
pub struct Rate {
    /// What it is a share of.
    pub share: Share,
    /// How many of its periods make a year.
    pub per_year: fn() -> Expr,
    /// How many of the periods that the thresholds are for make a year; `None` where their source names
    /// no period.
    pub limits_per_year: Option<Decimal>,
    /// What the same rate over a year is called.
    pub over_a_year: Text,
}
