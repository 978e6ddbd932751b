//! The customer satisfaction score: the share of positive answers, or their mean.

use super::satisfaction_mean::{MEAN_0_TO_10, MEAN_1_TO_3, MEAN_1_TO_5, MEAN_1_TO_7, MEAN_1_TO_10};
use crate::catalogue::OURS;
use crate::catalogue::guides::voice as guides;
use crate::catalogue::inputs::{ALL_ANSWERS, ANSWERS_BASE, COUNT};
use crate::catalogue::model::band::Band;
use crate::catalogue::model::check::Check;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::{Input, Origin};
use crate::catalogue::model::metric::{Example, Metric, PrintedBy, Variant};
use crate::catalogue::sources::{HUBSPOT_FR, HUBSPOT_GUIDE, VENDASTA};
use crate::catalogue::tables::{
    SCORES_0_TO_10, SCORES_1_TO_3, SCORES_1_TO_5, SCORES_1_TO_7, SCORES_1_TO_10, answers_between,
    over,
};
use crate::definition::Better;
use crate::definition::band::{Level, Start};
use crate::definition::check::Severity;
use crate::definition::kind::Kind;
use crate::definition::table::Aggregate;
use crate::number::decimal::decimal;
use crate::text::text;

const POSITIVE_BASE: Input = Input {
    id: "positive_answers",
    name: text("Positive answers", "Réponses positives"),
    symbol: "P",
    ..COUNT
};

static POSITIVE_1_TO_3: Input = Input {
    hint: text("Answer 3", "Réponse 3"),
    origin: Origin::TypedOrMeasured(&answers_between(&SCORES_1_TO_3, "3", "3")),
    ..POSITIVE_BASE
};
static POSITIVE_1_TO_5: Input = Input {
    hint: text("Answers 4 and 5", "Réponses 4 et 5"),
    origin: Origin::TypedOrMeasured(&answers_between(&SCORES_1_TO_5, "4", "5")),
    ..POSITIVE_BASE
};
static POSITIVE_1_TO_7: Input = Input {
    hint: text("Answers 5 to 7", "Réponses 5 à 7"),
    origin: Origin::TypedOrMeasured(&answers_between(&SCORES_1_TO_7, "5", "7")),
    ..POSITIVE_BASE
};
static POSITIVE_1_TO_10: Input = Input {
    hint: text("Answers 6 to 10", "Réponses 6 à 10"),
    origin: Origin::TypedOrMeasured(&answers_between(&SCORES_1_TO_10, "6", "10")),
    ..POSITIVE_BASE
};
static POSITIVE_0_TO_10: Input = Input {
    hint: text("Answers 6 to 10", "Réponses 6 à 10"),
    origin: Origin::TypedOrMeasured(&answers_between(&SCORES_0_TO_10, "6", "10")),
    ..POSITIVE_BASE
};

static ALL_1_TO_3: Input = Input {
    origin: Origin::TypedOrMeasured(&over(&SCORES_1_TO_3, Aggregate::Count)),
    ..ANSWERS_BASE
};
static ALL_1_TO_5: Input = Input {
    origin: Origin::TypedOrMeasured(&over(&SCORES_1_TO_5, Aggregate::Count)),
    ..ANSWERS_BASE
};
static ALL_1_TO_7: Input = Input {
    origin: Origin::TypedOrMeasured(&over(&SCORES_1_TO_7, Aggregate::Count)),
    ..ANSWERS_BASE
};
static ALL_1_TO_10: Input = Input {
    origin: Origin::TypedOrMeasured(&over(&SCORES_1_TO_10, Aggregate::Count)),
    ..ANSWERS_BASE
};
static ALL_0_TO_10: Input = Input {
    origin: Origin::TypedOrMeasured(&over(&SCORES_0_TO_10, Aggregate::Count)),
    ..ANSWERS_BASE
};

static CHECKS: [Check; 1] = [Check {
    severity: Severity::Impossible,
    left: || Expr::from(&POSITIVE_1_TO_5),
    right: || Expr::from(&ALL_ANSWERS),
    fields: &[&POSITIVE_1_TO_5, &ALL_ANSWERS],
    message: text(
        "There cannot be more positive answers than answers in all.",
        "Il ne peut pas y avoir plus de réponses positives que de réponses en tout.",
    ),
}];

static BANDS: [Band; 2] = [
    Band {
        start: Start::Lowest,
        level: Level::Missed,
        verdict: text("Below the 80% to aim for", "Sous les 80 % à viser"),
        source: &HUBSPOT_GUIDE,
    },
    Band {
        start: Start::AtLeast(decimal("0.8")),
        level: Level::Good,
        verdict: text("At or above the 80% to aim for", "Au niveau des 80 % à viser, ou au-dessus"),
        source: &HUBSPOT_GUIDE,
    },
];

/// What every way shares: only the answers that count as positive differ.
const BASE: Variant = Variant {
    kind: Kind::Ratio,
    scale: Some((0, 1)),
    formula: || &POSITIVE_1_TO_5 / &ALL_ANSWERS,
    checks: &CHECKS,
    bands: &BANDS,
    meaning: text("{value} of the answers are positive.", "{value} des réponses sont positives."),
    cited: &[&HUBSPOT_FR],
    ..Variant::PLAIN
};

/// Positive answers over all answers, or the mean of all answers.
pub static CUSTOMER_SATISFACTION_SCORE: Metric = Metric {
    id: "customer_satisfaction_score",
    name: text("Customer satisfaction score", "Taux de satisfaction client"),
    acronym: text("CSAT", "CSAT"),
    purpose: text(
        "What share of the people who answered are satisfied?",
        "Quelle part des personnes qui ont répondu est satisfaite ?",
    ),
    words: text(
        "happy, pleased, contentment, survey, rating, opinion, feedback, average rating, mean",
        "content, contentement, satisfait, enquête, sondage, note, note moyenne, moyenne, avis, retour client",
    ),
    better: Better::Higher,
    variants: &[
        Variant {
            id: "two_highest",
            name: text("Two highest answers, 1 to 5", "Deux réponses les plus hautes, de 1 à 5"),
            difference: text(
                "Satisfied and very satisfied count as positive: 4 and 5 on a scale from 1 to 5.",
                "Satisfait et très satisfait comptent comme positifs : 4 et 5 sur une échelle de 1 à 5.",
            ),
            inputs: &[&POSITIVE_1_TO_5, &ALL_1_TO_5],
            cited: &[&HUBSPOT_GUIDE, &VENDASTA],
            examples: &[Example {
                id: "cadran_customer_satisfaction_score_two_highest",
                given: &[("positive_answers", "341"), ("all_answers", "412")],
                printed: "82,77 %",
                note: text(
                    "412 answers after a talk with the support team.",
                    "412 réponses après un échange avec le support.",
                ),
                printed_by: PrintedBy::Rounding,
                ..OURS
            }],
            ..BASE
        },
        Variant {
            id: "above_middle",
            name: text("Above the middle, 1 to 5", "Au-dessus du milieu, de 1 à 5"),
            difference: text(
                "Answers above 3 count as positive; on this scale it gives the same as the two highest answers.",
                "Les réponses au-dessus de 3 comptent ; sur cette échelle, le résultat est celui des deux réponses les plus hautes.",
            ),
            inputs: &[&POSITIVE_1_TO_5, &ALL_1_TO_5],
            examples: &[Example {
                id: "cadran_customer_satisfaction_score_above_middle",
                given: &[("positive_answers", "172"), ("all_answers", "239")],
                printed: "71,97 %",
                printed_by: PrintedBy::Rounding,
                ..OURS
            }],
            ..BASE
        },
        Variant {
            id: "above_middle_1_to_3",
            name: text("Above the middle, 1 to 3", "Au-dessus du milieu, de 1 à 3"),
            difference: text(
                "Only 3 counts as positive, as with three smileys.",
                "Seul 3 compte comme positif, comme avec trois smileys.",
            ),
            inputs: &[&POSITIVE_1_TO_3, &ALL_1_TO_3],
            examples: &[Example {
                id: "cadran_customer_satisfaction_score_above_middle_1_to_3",
                given: &[("positive_answers", "518"), ("all_answers", "703")],
                printed: "73,68 %",
                note: text(
                    "Three smileys at the foot of each answer.",
                    "Trois smileys au bas de chaque réponse.",
                ),
                ..OURS
            }],
            ..BASE
        },
        Variant {
            id: "above_middle_1_to_7",
            name: text("Above the middle, 1 to 7", "Au-dessus du milieu, de 1 à 7"),
            difference: text(
                "Answers 5, 6 and 7 count as positive; 4 is the middle.",
                "Les réponses 5, 6 et 7 comptent comme positives ; 4 est le milieu.",
            ),
            inputs: &[&POSITIVE_1_TO_7, &ALL_1_TO_7],
            examples: &[Example {
                id: "cadran_customer_satisfaction_score_above_middle_1_to_7",
                given: &[("positive_answers", "96"), ("all_answers", "118")],
                printed: "81,36 %",
                printed_by: PrintedBy::Rounding,
                ..OURS
            }],
            ..BASE
        },
        Variant {
            id: "above_middle_1_to_10",
            name: text("Above the middle, 1 to 10", "Au-dessus du milieu, de 1 à 10"),
            difference: text(
                "Answers 6 to 10 count as positive; the middle lies between 5 and 6.",
                "Les réponses de 6 à 10 comptent comme positives ; le milieu tombe entre 5 et 6.",
            ),
            inputs: &[&POSITIVE_1_TO_10, &ALL_1_TO_10],
            examples: &[Example {
                id: "cadran_customer_satisfaction_score_above_middle_1_to_10",
                given: &[("positive_answers", "264"), ("all_answers", "305")],
                printed: "86,56 %",
                printed_by: PrintedBy::Rounding,
                ..OURS
            }],
            ..BASE
        },
        Variant {
            id: "above_middle_0_to_10",
            name: text("Above the middle, 0 to 10", "Au-dessus du milieu, de 0 à 10"),
            difference: text(
                "Answers 6 to 10 count as positive; 5 is the middle.",
                "Les réponses de 6 à 10 comptent comme positives ; 5 est le milieu.",
            ),
            inputs: &[&POSITIVE_0_TO_10, &ALL_0_TO_10],
            examples: &[Example {
                id: "cadran_customer_satisfaction_score_above_middle_0_to_10",
                given: &[("positive_answers", "147"), ("all_answers", "188")],
                printed: "78,19 %",
                ..OURS
            }],
            ..BASE
        },
        MEAN_1_TO_5,
        MEAN_1_TO_3,
        MEAN_1_TO_7,
        MEAN_1_TO_10,
        MEAN_0_TO_10,
    ],
    guide: &guides::CUSTOMER_SATISFACTION_SCORE,
};
