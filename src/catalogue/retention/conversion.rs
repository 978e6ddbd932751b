//! A churn rate carried over from one period to another.

use crate::catalogue::guides::retention as guides;
use crate::catalogue::inputs::{COUNT, SHARE};
use crate::catalogue::model::formula::{Expr, power};
use crate::catalogue::model::input::Input;
use crate::catalogue::model::metric::{Also, Example, Metric, PrintedBy, Variant};
use crate::catalogue::periods::PERIODS;
use crate::catalogue::sources::{CADRAN, FIELD};
use crate::definition::Better;
use crate::definition::kind::Kind;
use crate::number::decimal::decimal;
use crate::text::text;

/// The rate that is known.
pub(super) static CHURN_RATE: Input =
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

/// How many periods pass. More than ten years of months is no forecast, and the root that finds a rate
/// for a target takes long beyond.
static PERIODS_PASSED: Input = Input {
    id: "periods",
    name: text("Number of periods", "Nombre de périodes"),
    hint: text(
        "Periods of the rate: months for a monthly one. 120 at most.",
        "Des périodes du taux : des mois s’il est mensuel. 120 au plus.",
    ),
    symbol: "n",
    max: Some(decimal("120")),
    ..COUNT
};

/// 1 - (1 - c)^(F / T), or (1 - c)^n: what stays is compounded, not what leaves.
pub static CHURN_PERIOD_CONVERSION: Metric = Metric {
    id: "churn_period_conversion",
    name: text("Churn rate over another period", "Taux d’attrition sur une autre période"),
    acronym: text("", ""),
    purpose: text(
        "What does a monthly churn rate come to over a year, or a yearly one over a month?",
        "Que donne un taux d’attrition mensuel sur un an, ou un taux annuel sur un mois ?",
    ),
    words: text(
        "convert churn, monthly to annual, annualise, weekly, quarterly, compound, survival, what is left, half-life, after a year",
        "convertir, mensuel en annuel, annualiser, hebdomadaire, trimestriel, composer, désabonnement, survie, ce qui reste, demi-vie, au bout d’un an",
    ),
    better: Better::Lower,
    variants: &[OVER_ANOTHER_PERIOD, WHAT_STAYS],
    guide: &guides::CHURN_PERIOD_CONVERSION,
};

const OVER_ANOTHER_PERIOD: Variant = Variant {
    name: text("Over another period", "Sur une autre période"),
    difference: text(
        "Gives a churn rate: the one that loses as many customers over the other period.",
        "Donne un taux d’attrition : celui qui fait perdre autant de clients sur l’autre période.",
    ),
    kind: Kind::Ratio,
    scale: Some((0, 1)),
    inputs: &[&CHURN_RATE, &FROM_PERIOD, &TO_PERIOD],
    formula: || Expr::from(1) - power(Expr::from(1) - &CHURN_RATE, &FROM_PERIOD / &TO_PERIOD),
    meaning: text(
        "Losing {churn_rate} per {from_period} comes to losing {value} per {to_period}.",
        "Perdre {churn_rate} par {from_period} revient à perdre {value} par {to_period}.",
    ),
    cited: &[&FIELD],
    examples: &[
        Example {
            id: "cadran_churn_period_conversion_standard",
            given: &[("churn_rate", "2"), ("from_period", "month"), ("to_period", "year")],
            printed: "21,53 %",
            decimals: 2,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text(
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
    ],
    ..Variant::PLAIN
};

const WHAT_STAYS: Variant = Variant {
    id: "what_stays",
    name: text("What stays after several periods", "Ce qui reste après plusieurs périodes"),
    difference: text(
        "Gives the other side: the share of today’s customers who are still there after so many periods.",
        "Donne l’envers : la part des clients d’aujourd’hui encore là après tant de périodes.",
    ),
    kind: Kind::Ratio,
    better: Some(Better::Higher),
    scale: Some((0, 1)),
    inputs: &[&CHURN_RATE, &PERIODS_PASSED],
    formula: || power(Expr::from(1) - &CHURN_RATE, &PERIODS_PASSED),
    also: &[Also {
        name: text("Lost in all", "Perdus en tout"),
        kind: Kind::Ratio,
        formula: || Expr::from(1) - power(Expr::from(1) - &CHURN_RATE, &PERIODS_PASSED),
    }],
    meaning: text(
        "Losing {churn_rate} per period leaves {value} of today’s customers. Number of periods: {periods}.",
        "Perdre {churn_rate} par période laisse {value} des clients d’aujourd’hui. Nombre de périodes : {periods}.",
    ),
    cited: &[&FIELD],
    examples: &[
        Example {
            id: "cadran_churn_period_conversion_what_stays",
            given: &[("churn_rate", "2"), ("periods", "12")],
            printed: "78,47 %",
            decimals: 2,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text(
                "A year at 2% a month: the other side of the 21.53% that leave.",
                "Un an à 2 % par mois : l’envers des 21,53 % qui partent.",
            ),
            source: &CADRAN,
        },
        Example {
            id: "cadran_churn_period_conversion_what_stays_half",
            given: &[("churn_rate", "5"), ("periods", "14")],
            printed: "48,77 %",
            decimals: 2,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text(
                "At 5% a month, fewer than half are left in the fourteenth month, not in the tenth.",
                "À 5 % par mois, il en reste moins de la moitié au quatorzième mois, non au dixième.",
            ),
            source: &CADRAN,
        },
    ],
    ..Variant::PLAIN
};
