//! Names of units and levels for other programs.

use crate::definition::band::Level;
use crate::definition::kind::Kind;

/// The name of a level for other programs.
pub fn level_id(level: Level) -> &'static str {
    match level {
        Level::Good => "good",
        Level::Fair => "fair",
        Level::Poor => "poor",
        Level::Missed => "missed",
    }
}

/// The name of a unit for other programs.
pub fn unit(kind: Kind) -> &'static str {
    match kind {
        Kind::Count | Kind::Needed | Kind::Number | Kind::Score => "none",
        Kind::Ratio => "percent",
        Kind::MonthlyRatio => "percent_per_month",
        Kind::Points => "points",
        Kind::Money => "currency",
        Kind::MonthlyMoney => "currency_per_month",
        Kind::Minutes => "minutes",
        Kind::Hours => "hours",
        Kind::Days => "days",
        Kind::Months => "months",
    }
}
