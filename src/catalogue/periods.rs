//! The periods that a rate is measured over, and the rates that are compounded from one to the next.

use super::model::formula::Expr;
use super::model::input::{Choice, Input};
use super::model::rate::Rate;
use crate::definition::rate::{self, Share};
use crate::number::decimal::decimal;
use crate::text::{Text, text};

/// Each with how many of them go into a year: 52 weeks, as everybody counts who counts in weeks.
pub const PERIODS: &[Choice] = &[
    Choice { id: "week", name: text("week", "semaine"), value: decimal("52") },
    Choice { id: "month", name: text("month", "mois"), value: decimal("12") },
    Choice { id: "quarter", name: text("quarter", "trimestre"), value: decimal("4") },
    Choice { id: "year", name: text("year", "an"), value: decimal("1") },
];

/// The period over which a rate was counted. Nothing is taken for granted where it is not said.
pub static PERIOD: Input = Input {
    id: rate::PERIOD,
    name: text("Length of the period", "Durée de la période"),
    hint: text(
        "A rate means nothing without it: 2% a month is 21.53% a year.",
        "Sans elle, un taux ne dit rien : 2 % par mois font 21,53 % par an.",
    ),
    choices: PERIODS,
    ..Input::PLAIN
};

const OVER_A_YEAR: Text = text(
    "Over a year at this rate, the same in every period",
    "Sur un an à ce taux, le même à chaque période",
);

/// A share that is lost in a period that the reader says.
pub static LOST: Rate = Rate { share: Share::Lost, ..PLAIN };

/// A share that is kept in a period that the reader says.
pub static KEPT: Rate = Rate { ..PLAIN };

/// The same, against thresholds that their source gives for a year.
pub static KEPT_AGAINST_A_YEAR: Rate = Rate { limits_per_year: Some(decimal("1")), ..PLAIN };

/// A share that is lost in a month, as its definition says.
pub static LOST_IN_A_MONTH: Rate =
    Rate { share: Share::Lost, per_year: || Expr::from(12), ..PLAIN };

const PLAIN: Rate = Rate {
    share: Share::Kept,
    per_year: || Expr::from(&PERIOD),
    limits_per_year: None,
    over_a_year: OVER_A_YEAR,
};
