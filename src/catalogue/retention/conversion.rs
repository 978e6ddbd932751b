//! A churn rate carried over from one period to another.

use super::guides;
use crate::catalogue::inputs::SHARE;
use crate::catalogue::sources::{CADRAN, FIELD};
use crate::engine::decimal::decimal;
use crate::engine::expression::{Expr, power};
use crate::engine::input::{Choice, Input};
use crate::engine::kind::Kind;
use crate::engine::metric::{Better, Example, Metric, PrintedBy, Variant, worked};
use crate::text::{everyday, on_page, sought, text};

/// The rate that is known.
static CHURN_RATE: Input =
    Input {
        id: "churn_rate", name: text("Churn rate", "Taux d’attrition"), symbol: "c", ..SHARE
    };

/// The period that the known rate is for.
static FROM_PERIOD: Input = Input {
    id: "from_period",
    name: text("Period of this rate", "Période de ce taux"),
    symbol: "F",
    choices: PERIODS,
    if_empty: Some(decimal("12")),
    ..Input::PLAIN
};

/// The period that the rate is wanted for.
static TO_PERIOD: Input = Input {
    id: "to_period",
    name: text("Period wanted", "Période voulue"),
    symbol: "T",
    choices: PERIODS,
    if_empty: Some(decimal("1")),
    ..Input::PLAIN
};

/// How many of each go into a year.
const PERIODS: &[Choice] = &[
    Choice { id: "week", name: text("week", "semaine"), value: decimal("52") },
    Choice { id: "month", name: text("month", "mois"), value: decimal("12") },
    Choice { id: "quarter", name: text("quarter", "trimestre"), value: decimal("4") },
    Choice { id: "year", name: text("year", "an"), value: decimal("1") },
];

/// 1 - (1 - c)^(F / T): what stays is compounded, not what leaves.
pub static CHURN_PERIOD_CONVERSION: Metric = Metric {
    id: "churn_period_conversion",
    name: text("Churn rate over another period", "Taux d’attrition sur une autre période"),
    acronym: text("", ""),
    purpose: sought(
        "What does a monthly churn rate come to over a year, or a yearly one over a month?",
        "Que donne un taux d’attrition mensuel sur un an, ou un taux annuel sur un mois ?",
    ),
    words: everyday(
        "convert churn, monthly to annual, annualise, weekly, quarterly, compound",
        "convertir, mensuel en annuel, annualiser, hebdomadaire, trimestriel, composer, désabonnement",
    ),
    better: Better::Lower,
    variants: &[Variant {
        kind: Kind::Ratio,
        scale: Some((0, 1)),
        inputs: &[&CHURN_RATE, &FROM_PERIOD, &TO_PERIOD],
        formula: || Expr::from(1) - power(Expr::from(1) - &CHURN_RATE, &FROM_PERIOD / &TO_PERIOD),
        meaning: text(
            "Losing {churn_rate} per {from_period} comes to losing {value} per {to_period}.",
            "Perdre {churn_rate} par {from_period} revient à perdre {value} par {to_period}.",
        ),
        cited: &[&FIELD],
        examples: worked!([
            Example {
                id: "cadran_churn_period_conversion_standard",
                given: &[("churn_rate", "2"), ("from_period", "month"), ("to_period", "year")],
                printed: "21,53 %",
                decimals: 2,
                printed_by: PrintedBy::Rounding,
                literal: None,
                note: on_page(
                    "Twelve times 2% would be 24%: the base shrinks every month, so less is lost.",
                    "Douze fois 2 % feraient 24 % : la base diminue chaque mois, on perd donc moins.",
                ),
                source: &CADRAN,
            },
            Example {
                id: "cadran_churn_period_conversion_year_to_month",
                given: &[("churn_rate", "20"), ("from_period", "year"), ("to_period", "month")],
                printed: "1,84 %",
                decimals: 2,
                printed_by: PrintedBy::Rounding,
                literal: None,
                note: text("", ""),
                source: &CADRAN,
            },
        ]),
        ..Variant::PLAIN
    }],
    guide: &guides::CHURN_PERIOD_CONVERSION,
};
