//! What a number measures. Drives entry, display and one test; arithmetic never looks at it.

use serde::{Deserialize, Serialize};

/// The kind of a quantity. The engine holds a ratio as 0.93; `%` exists only where a field is read
/// and a result is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Things counted: whole, zero or more.
    Count,
    /// A count that must be reached: the result is rounded up to a whole number.
    Needed,
    /// A plain number, such as purchases per period or a weight.
    Number,
    /// A share, shown as a percentage.
    Ratio,
    /// A share per month, shown as a percentage.
    MonthlyRatio,
    /// Points of a system of points, shown with that word.
    Points,
    /// A score on a stated scale, shown bare.
    Score,
    /// An amount in the currency that the reader chose.
    Money,
    /// An amount per month.
    MonthlyMoney,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Months.
    Months,
}

impl Kind {
    /// Whether it is shown a hundred times as large, with a percent sign.
    pub const fn is_percentage(self) -> bool {
        matches!(self, Kind::Ratio | Kind::MonthlyRatio)
    }

    /// Whether it is an amount of money.
    pub const fn is_money(self) -> bool {
        matches!(self, Kind::Money | Kind::MonthlyMoney)
    }

    /// Whether only whole numbers make sense.
    pub const fn is_whole(self) -> bool {
        matches!(self, Kind::Count | Kind::Needed)
    }

    /// How many seconds its unit lasts, where it is a time of which every one is as long: no length
    /// of a month is made up.
    pub const fn seconds(self) -> Option<u32> {
        match self {
            Kind::Minutes => Some(60),
            Kind::Hours => Some(3_600),
            Kind::Days => Some(86_400),
            Kind::Count
            | Kind::Needed
            | Kind::Number
            | Kind::Ratio
            | Kind::MonthlyRatio
            | Kind::Points
            | Kind::Score
            | Kind::Money
            | Kind::MonthlyMoney
            | Kind::Months => None,
        }
    }

    /// Whether a percentage can stand for it: a weight or a score may be written `25 %` as well, a
    /// number of customers, an amount or a time may not.
    pub const fn takes_percent(self) -> bool {
        match self {
            Kind::Ratio | Kind::MonthlyRatio | Kind::Number | Kind::Points | Kind::Score => true,
            Kind::Count
            | Kind::Needed
            | Kind::Money
            | Kind::MonthlyMoney
            | Kind::Minutes
            | Kind::Hours
            | Kind::Days
            | Kind::Months => false,
        }
    }
}
