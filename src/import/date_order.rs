//! In which order the day, the month and the year of a date are written.

use serde::{Deserialize, Serialize};

use crate::text::{Lang, Text, text};

/// In which order a date is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// `2024-03-31`.
    YearFirst,
    /// `31/03/2024`.
    DayFirst,
    /// `03/31/2024`.
    MonthFirst,
}

impl DateOrder {
    /// Every order.
    pub const ALL: [DateOrder; 3] =
        [DateOrder::YearFirst, DateOrder::DayFirst, DateOrder::MonthFirst];

    /// A permanent name, for the choice on screen.
    pub const fn id(self) -> &'static str {
        match self {
            DateOrder::YearFirst => "year_first",
            DateOrder::DayFirst => "day_first",
            DateOrder::MonthFirst => "month_first",
        }
    }

    /// What the choice says.
    pub const fn name(self) -> Text {
        match self {
            DateOrder::YearFirst => text("Year-month-day", "Année-mois-jour"),
            DateOrder::DayFirst => text("Day/month/year", "Jour/mois/année"),
            DateOrder::MonthFirst => text("Month/day/year", "Mois/jour/année"),
        }
    }
}

/// The order that readers of a language use.
pub const fn usual_order(lang: Lang) -> DateOrder {
    match lang {
        Lang::Fr => DateOrder::DayFirst,
        Lang::En => DateOrder::MonthFirst,
    }
}
