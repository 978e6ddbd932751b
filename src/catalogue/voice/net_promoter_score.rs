//! The net promoter score: whether customers would recommend you.

use rust_decimal::Decimal;

use crate::catalogue::OURS;
use crate::catalogue::guides::voice as guides;
use crate::catalogue::inputs::COUNT;
use crate::catalogue::model::band::Band;
use crate::catalogue::model::check::Check;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::{Input, Origin};
use crate::catalogue::model::metric::{Also, Example, Metric, PrintedBy, Variant};
use crate::catalogue::sources::{HUBSPOT_FR, HUBSPOT_GUIDE, SENDPULSE, SIX_METRICS};
use crate::catalogue::tables::{SCORES_0_TO_10, SCORES_1_TO_10, answers_between};
use crate::definition::Better;
use crate::definition::band::{Level, Start};
use crate::definition::check::Severity;
use crate::definition::kind::Kind;
use crate::number::decimal::decimal;
use crate::text::text;

const PROMOTERS_BASE: Input = Input {
    id: "promoters",
    name: text("Promoters", "Promoteurs"),
    hint: text("Answers 9 and 10", "Réponses 9 et 10"),
    symbol: "P",
    ..COUNT
};
const PASSIVES_BASE: Input = Input {
    id: "passives",
    name: text("Passives", "Passifs"),
    hint: text("Answers 7 and 8", "Réponses 7 et 8"),
    symbol: "N",
    ..COUNT
};
const DETRACTORS_BASE: Input = Input {
    id: "detractors",
    name: text("Detractors", "Détracteurs"),
    hint: text("Answers 6 and below", "Réponses 6 et moins"),
    symbol: "D",
    ..COUNT
};

static PROMOTERS: Input = Input { ..PROMOTERS_BASE };
static PASSIVES: Input = Input { ..PASSIVES_BASE };
static DETRACTORS: Input = Input { ..DETRACTORS_BASE };

static PROMOTERS_0_TO_10: Input = Input {
    origin: Origin::TypedOrMeasured(&answers_between(&SCORES_0_TO_10, "9", "10")),
    ..PROMOTERS_BASE
};
static PASSIVES_0_TO_10: Input = Input {
    origin: Origin::TypedOrMeasured(&answers_between(&SCORES_0_TO_10, "7", "8")),
    ..PASSIVES_BASE
};
static DETRACTORS_0_TO_10: Input = Input {
    hint: text("Answers 0 to 6", "Réponses 0 à 6"),
    origin: Origin::TypedOrMeasured(&answers_between(&SCORES_0_TO_10, "0", "6")),
    ..DETRACTORS_BASE
};

static PROMOTERS_1_TO_10: Input = Input {
    origin: Origin::TypedOrMeasured(&answers_between(&SCORES_1_TO_10, "9", "10")),
    ..PROMOTERS_BASE
};
static PASSIVES_1_TO_10: Input = Input {
    origin: Origin::TypedOrMeasured(&answers_between(&SCORES_1_TO_10, "7", "8")),
    ..PASSIVES_BASE
};
static DETRACTORS_1_TO_10: Input = Input {
    hint: text("Answers 1 to 6", "Réponses 1 à 6"),
    origin: Origin::TypedOrMeasured(&answers_between(&SCORES_1_TO_10, "1", "6")),
    ..DETRACTORS_BASE
};

static PROMOTERS_PERCENT: Input = Input {
    id: "promoters_percent",
    name: text("Share of promoters", "Part de promoteurs"),
    hint: text(
        "Answers 9 and 10, in percent of all answers",
        "Réponses 9 et 10, en pourcentage des réponses",
    ),
    symbol: "P",
    kind: Kind::Ratio,
    max: Some(Decimal::ONE),
    ..Input::PLAIN
};
static DETRACTORS_PERCENT: Input = Input {
    id: "detractors_percent",
    name: text("Share of detractors", "Part de détracteurs"),
    hint: text(
        "Answers 6 and below, in percent of all answers",
        "Réponses 6 et moins, en pourcentage des réponses",
    ),
    symbol: "D",
    kind: Kind::Ratio,
    max: Some(Decimal::ONE),
    ..Input::PLAIN
};

static BANDS: [Band; 3] = [
    Band {
        start: Start::Lowest,
        level: Level::Missed,
        verdict: text("Not yet above the 50 to aim for", "Pas encore au-dessus des 50 à viser"),
        source: &HUBSPOT_GUIDE,
    },
    Band {
        start: Start::Above(decimal("50")),
        level: Level::Good,
        verdict: text("Above the 50 to aim for", "Au-dessus des 50 à viser"),
        source: &HUBSPOT_GUIDE,
    },
    Band {
        start: Start::AtLeast(decimal("70")),
        level: Level::Good,
        verdict: text(
            "On a par with the leaders, near 70",
            "Au niveau des meilleurs, autour de 70",
        ),
        source: &HUBSPOT_GUIDE,
    },
];

/// What the four ways share.
const BASE: Variant = Variant {
    kind: Kind::Score,
    scale: Some((-100, 100)),
    bands: &BANDS,
    meaning: text(
        "For every 100 people who answered, promoters minus detractors makes {value}.",
        "Pour 100 personnes qui ont répondu, les promoteurs moins les détracteurs font {value}.",
    ),
    ..Variant::PLAIN
};

/// The formula from counts; the same inputs by id, whatever table feeds them.
fn from_counts() -> Expr {
    (&PROMOTERS - &DETRACTORS) / (&PROMOTERS + &PASSIVES + &DETRACTORS) * 100
}

static SHARES: [Also; 4] = [
    Also {
        name: text("Share of promoters", "Part de promoteurs"),
        kind: Kind::Ratio,
        formula: || &PROMOTERS / (&PROMOTERS + &PASSIVES + &DETRACTORS),
    },
    Also {
        name: text("Share of passives", "Part de passifs"),
        kind: Kind::Ratio,
        formula: || &PASSIVES / (&PROMOTERS + &PASSIVES + &DETRACTORS),
    },
    Also {
        name: text("Share of detractors", "Part de détracteurs"),
        kind: Kind::Ratio,
        formula: || &DETRACTORS / (&PROMOTERS + &PASSIVES + &DETRACTORS),
    },
    Also {
        name: text("Answers", "Réponses"),
        kind: Kind::Count,
        formula: || &PROMOTERS + &PASSIVES + &DETRACTORS,
    },
];

/// Promoters minus detractors per hundred answers.
pub static NET_PROMOTER_SCORE: Metric = Metric {
    id: "net_promoter_score",
    name: text("Net promoter score", "Score de recommandation net"),
    acronym: text("NPS", "NPS"),
    purpose: text(
        "Would your customers recommend you to people they know?",
        "Vos clients vous recommanderaient-ils autour d’eux ?",
    ),
    words: text(
        "recommend, recommendation, word of mouth, promoters, detractors, loyalty, survey 0 to 10",
        "recommander, recommandation, bouche-à-oreille, promoteurs, détracteurs, fidélité, enquête de 0 à 10",
    ),
    better: Better::Higher,
    variants: &[
        Variant {
            id: "counts",
            name: text("From counts", "À partir d’effectifs"),
            difference: text(
                "You know how many promoters, passives and detractors answered.",
                "Vous connaissez le nombre de promoteurs, de passifs et de détracteurs.",
            ),
            inputs: &[&PROMOTERS, &PASSIVES, &DETRACTORS],
            formula: from_counts,
            also: &SHARES,
            cited: &[&SENDPULSE],
            examples: &[
                Example {
                    id: "sendpulse_nps",
                    given: &[("promoters", "1700"), ("passives", "350"), ("detractors", "150")],
                    printed: "70,45",
                    decimals: 2,
                    printed_by: PrintedBy::Either,
                    literal: Some(|| {
                        &PROMOTERS - &DETRACTORS / (&PROMOTERS + &PASSIVES + &DETRACTORS) * 100
                    }),
                    note: text("", ""),
                    source: &SENDPULSE,
                },
                Example {
                    id: "cadran_net_promoter_score_counts",
                    given: &[("promoters", "84"), ("passives", "97"), ("detractors", "118")],
                    printed: "−11,37",
                    note: text(
                        "More detractors than promoters: the score falls below zero.",
                        "Plus de détracteurs que de promoteurs : le score passe sous zéro.",
                    ),
                    ..OURS
                },
                Example {
                    id: "cadran_net_promoter_score_super_calc",
                    given: &[("promoters", "120"), ("passives", "65"), ("detractors", "15")],
                    printed: "52,5",
                    decimals: 1,
                    printed_by: PrintedBy::Exact,
                    note: text(
                        "The figures of super-calc.com, which prints 60% promoters and 32.5% passives.",
                        "Les chiffres de super-calc.com, qui donne 60 % de promoteurs et 32,5 % de passifs.",
                    ),
                    ..OURS
                },
            ],
            ..BASE
        },
        Variant {
            id: "percentages",
            name: text("From percentages", "À partir de pourcentages"),
            difference: text(
                "You only have the shares of promoters and detractors, as a report gives them.",
                "Vous n’avez que les parts de promoteurs et de détracteurs, telles qu’un rapport les donne.",
            ),
            inputs: &[&PROMOTERS_PERCENT, &DETRACTORS_PERCENT],
            formula: || (&PROMOTERS_PERCENT - &DETRACTORS_PERCENT) * 100,
            also: &[Also {
                name: text("Share of passives", "Part de passifs"),
                kind: Kind::Ratio,
                formula: || Expr::from(1) - &PROMOTERS_PERCENT - &DETRACTORS_PERCENT,
            }],
            checks: &[Check {
                severity: Severity::Impossible,
                left: || &PROMOTERS_PERCENT + &DETRACTORS_PERCENT,
                right: || Expr::from(1),
                fields: &[&PROMOTERS_PERCENT, &DETRACTORS_PERCENT],
                message: text(
                    "Promoters and detractors together cannot be more than 100% of the answers.",
                    "Promoteurs et détracteurs ne peuvent pas dépasser ensemble 100 % des réponses.",
                ),
            }],
            cited: &[&SIX_METRICS, &HUBSPOT_FR, &HUBSPOT_GUIDE],
            examples: &[
                Example {
                    id: "six_metrics_nps",
                    given: &[("promoters_percent", "60"), ("detractors_percent", "8")],
                    printed: "52",
                    decimals: 0,
                    printed_by: PrintedBy::Exact,
                    literal: None,
                    note: text("", ""),
                    source: &SIX_METRICS,
                },
                Example {
                    id: "cadran_net_promoter_score_percentages",
                    given: &[("promoters_percent", "41.7"), ("detractors_percent", "23.4")],
                    printed: "18,3",
                    decimals: 1,
                    printed_by: PrintedBy::Exact,
                    ..OURS
                },
            ],
            ..BASE
        },
        Variant {
            id: "scores_0_to_10",
            name: text("From answers, 0 to 10", "À partir des réponses, de 0 à 10"),
            difference: text(
                "You have every answer on a scale from 0 to 10; detractors gave 0 to 6.",
                "Vous avez chaque réponse sur une échelle de 0 à 10 ; les détracteurs ont mis de 0 à 6.",
            ),
            inputs: &[&PROMOTERS_0_TO_10, &PASSIVES_0_TO_10, &DETRACTORS_0_TO_10],
            formula: from_counts,
            also: &SHARES,
            cited: &[&HUBSPOT_FR, &SIX_METRICS],
            examples: &[Example {
                id: "cadran_net_promoter_score_scores_0_to_10",
                given: &[("promoters", "128"), ("passives", "61"), ("detractors", "27")],
                printed: "46,76",
                printed_by: PrintedBy::Rounding,
                note: text(
                    "216 answers to a yearly survey.",
                    "216 réponses à une enquête annuelle.",
                ),
                ..OURS
            }],
            ..BASE
        },
        Variant {
            id: "scores_1_to_10",
            name: text("From answers, 1 to 10", "À partir des réponses, de 1 à 10"),
            difference: text(
                "You have every answer on a scale from 1 to 10; detractors gave 1 to 6.",
                "Vous avez chaque réponse sur une échelle de 1 à 10 ; les détracteurs ont mis de 1 à 6.",
            ),
            inputs: &[&PROMOTERS_1_TO_10, &PASSIVES_1_TO_10, &DETRACTORS_1_TO_10],
            formula: from_counts,
            also: &SHARES,
            cited: &[&SENDPULSE, &HUBSPOT_GUIDE],
            examples: &[Example {
                id: "cadran_net_promoter_score_scores_1_to_10",
                given: &[("promoters", "57"), ("passives", "14"), ("detractors", "6")],
                printed: "66,23",
                note: text(
                    "77 answers after a training day.",
                    "77 réponses après une journée de formation.",
                ),
                ..OURS
            }],
            ..BASE
        },
    ],
    guide: &guides::NET_PROMOTER_SCORE,
};
