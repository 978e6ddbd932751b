//! The customer satisfaction score as a mean on 0 to 100, for every usual scale.

use crate::catalogue::OURS;
use crate::catalogue::inputs::{ANSWERS_BASE, SUM_OF_SCORES};
use crate::catalogue::model::check::Check;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::{Input, Origin};
use crate::catalogue::model::metric::{Also, Example, PrintedBy, Variant};
use crate::catalogue::model::table::{Measure, Table};
use crate::catalogue::sources::FIELD;
use crate::catalogue::tables::{
    SCORES_0_TO_10, SCORES_1_TO_3, SCORES_1_TO_5, SCORES_1_TO_7, SCORES_1_TO_10, over,
};
use crate::definition::check::Severity;
use crate::definition::kind::Kind;
use crate::definition::table::Aggregate;
use crate::text::text;

const fn sum(measure: &'static Measure) -> Input {
    Input { origin: Origin::TypedOrMeasured(measure), ..SUM_OF_SCORES }
}

const fn answers(measure: &'static Measure) -> Input {
    Input { origin: Origin::TypedOrMeasured(measure), ..ANSWERS_BASE }
}

const fn total(table: &'static Table) -> Measure {
    over(table, Aggregate::Sum(0))
}

const fn count(table: &'static Table) -> Measure {
    over(table, Aggregate::Count)
}

static SUM_1_TO_3: Input = sum(&total(&SCORES_1_TO_3));
static SUM_1_TO_5: Input = sum(&total(&SCORES_1_TO_5));
static SUM_1_TO_7: Input = sum(&total(&SCORES_1_TO_7));
static SUM_1_TO_10: Input = sum(&total(&SCORES_1_TO_10));
static SUM_0_TO_10: Input = sum(&total(&SCORES_0_TO_10));

static ALL_1_TO_3: Input = answers(&count(&SCORES_1_TO_3));
static ALL_1_TO_5: Input = answers(&count(&SCORES_1_TO_5));
static ALL_1_TO_7: Input = answers(&count(&SCORES_1_TO_7));
static ALL_1_TO_10: Input = answers(&count(&SCORES_1_TO_10));
static ALL_0_TO_10: Input = answers(&count(&SCORES_0_TO_10));

/// The mean on the scale itself; the same inputs by id, whatever table feeds them.
fn mean() -> Expr {
    &SUM_1_TO_5 / &ALL_1_TO_5
}

/// The mean with the lowest answer as 0 and the highest as 100.
fn on_hundred<const LOWEST: i128, const HIGHEST: i128>() -> Expr {
    match LOWEST {
        0 => mean() / HIGHEST * 100,
        _ => (mean() - LOWEST) / (Expr::from(HIGHEST) - LOWEST) * 100,
    }
}

fn if_all_gave<const SCORE: i128>() -> Expr {
    &ALL_1_TO_5 * SCORE
}

fn total_given() -> Expr {
    Expr::from(&SUM_1_TO_5)
}

static FIELDS: [&Input; 2] = [&SUM_1_TO_5, &ALL_1_TO_5];

/// A sum that no answers on the scale can give.
const fn off_scale<const LOWEST: i128, const HIGHEST: i128>() -> [Check; 2] {
    let [left, right]: [fn() -> Expr; 2] = [total_given, if_all_gave::<HIGHEST>];
    let above =
        Check { severity: Severity::Impossible, left, right, fields: &FIELDS, message: OFF };
    let [left, right]: [fn() -> Expr; 2] = [if_all_gave::<LOWEST>, total_given];
    let below =
        Check { severity: Severity::Impossible, left, right, fields: &FIELDS, message: OFF };
    [above, below]
}

const OFF: crate::text::Text = text(
    "So many answers on this scale cannot give this sum: check both, and the scale.",
    "Tant de réponses sur cette échelle ne peuvent pas donner cette somme : vérifiez les deux, et l’échelle.",
);

static CHECKS_1_TO_3: [Check; 2] = off_scale::<1, 3>();
static CHECKS_1_TO_5: [Check; 2] = off_scale::<1, 5>();
static CHECKS_1_TO_7: [Check; 2] = off_scale::<1, 7>();
static CHECKS_1_TO_10: [Check; 2] = off_scale::<1, 10>();
static CHECKS_0_TO_10: [Check; 2] = off_scale::<0, 10>();

/// What every scale shares.
const BASE: Variant = Variant {
    kind: Kind::Score,
    scale: Some((0, 100)),
    also: &[Also {
        name: text("Mean on its own scale", "Moyenne sur son échelle"),
        kind: Kind::Score,
        formula: mean,
    }],
    meaning: text(
        "With the lowest answer as 0 and the highest as 100, satisfaction comes to {value} on average.",
        "En comptant 0 pour la réponse la plus basse et 100 pour la plus haute, la satisfaction est de {value} en moyenne.",
    ),
    cited: &[&FIELD],
    ..Variant::PLAIN
};

/// On a scale from 1 to 5.
pub(super) const MEAN_1_TO_5: Variant = Variant {
    id: "mean_1_to_5",
    name: text("Mean on 0 to 100, answers 1 to 5", "Moyenne sur 100, réponses de 1 à 5"),
    difference: text(
        "The mean of all answers, with 1 as 0 and 5 as 100: a neutral 3 counts half.",
        "La moyenne de toutes les réponses, 1 valant 0 et 5 valant 100 : un 3, neutre, compte pour moitié.",
    ),
    inputs: &[&SUM_1_TO_5, &ALL_1_TO_5],
    formula: on_hundred::<1, 5>,
    checks: &CHECKS_1_TO_5,
    examples: &[Example {
        id: "cadran_customer_satisfaction_score_mean_1_to_5",
        given: &[("sum_of_scores", "1688"), ("all_answers", "412")],
        printed: "77,43",
        printed_by: PrintedBy::Rounding,
        note: text(
            "A mean of 4.10 out of 5: on 0 to 100 it looks less flattering.",
            "Une moyenne de 4,10 sur 5 : ramenée à 100, elle paraît moins flatteuse.",
        ),
        ..OURS
    }],
    ..BASE
};

/// On a scale from 1 to 3.
pub(super) const MEAN_1_TO_3: Variant = Variant {
    id: "mean_1_to_3",
    name: text("Mean on 0 to 100, answers 1 to 3", "Moyenne sur 100, réponses de 1 à 3"),
    difference: text(
        "The mean of all answers, with 1 as 0, 2 as 50 and 3 as 100.",
        "La moyenne de toutes les réponses, 1 valant 0, 2 valant 50 et 3 valant 100.",
    ),
    inputs: &[&SUM_1_TO_3, &ALL_1_TO_3],
    formula: on_hundred::<1, 3>,
    checks: &CHECKS_1_TO_3,
    examples: &[Example {
        id: "cadran_customer_satisfaction_score_mean_1_to_3",
        given: &[("sum_of_scores", "1690"), ("all_answers", "703")],
        printed: "70,20",
        printed_by: PrintedBy::Rounding,
        ..OURS
    }],
    ..BASE
};

/// On a scale from 1 to 7.
pub(super) const MEAN_1_TO_7: Variant = Variant {
    id: "mean_1_to_7",
    name: text("Mean on 0 to 100, answers 1 to 7", "Moyenne sur 100, réponses de 1 à 7"),
    difference: text(
        "The mean of all answers, with 1 as 0, 4 as 50 and 7 as 100.",
        "La moyenne de toutes les réponses, 1 valant 0, 4 valant 50 et 7 valant 100.",
    ),
    inputs: &[&SUM_1_TO_7, &ALL_1_TO_7],
    formula: on_hundred::<1, 7>,
    checks: &CHECKS_1_TO_7,
    examples: &[Example {
        id: "cadran_customer_satisfaction_score_mean_1_to_7",
        given: &[("sum_of_scores", "652"), ("all_answers", "118")],
        printed: "75,42",
        ..OURS
    }],
    ..BASE
};

/// On a scale from 1 to 10.
pub(super) const MEAN_1_TO_10: Variant = Variant {
    id: "mean_1_to_10",
    name: text("Mean on 0 to 100, answers 1 to 10", "Moyenne sur 100, réponses de 1 à 10"),
    difference: text(
        "The mean of all answers, with 1 as 0 and 10 as 100; ten times the mean would give 10 to the lowest.",
        "La moyenne de toutes les réponses, 1 valant 0 et 10 valant 100 ; dix fois la moyenne donnerait 10 à la plus basse.",
    ),
    inputs: &[&SUM_1_TO_10, &ALL_1_TO_10],
    formula: on_hundred::<1, 10>,
    checks: &CHECKS_1_TO_10,
    examples: &[
        Example {
            id: "cadran_customer_satisfaction_score_mean_1_to_10",
            given: &[("sum_of_scores", "2318"), ("all_answers", "305")],
            printed: "73,33",
            ..OURS
        },
        Example {
            id: "cadran_customer_satisfaction_score_cys_group",
            given: &[("sum_of_scores", "6865"), ("all_answers", "1000")],
            printed: "65,17",
            printed_by: PrintedBy::Rounding,
            note: text(
                "The answers of support.cys.group: their mean is 6.865, which that page prints as 6.89.",
                "Les réponses de support.cys.group : leur moyenne est 6,865, que cette page imprime 6,89.",
            ),
            ..OURS
        },
    ],
    ..BASE
};

/// On a scale from 0 to 10.
pub(super) const MEAN_0_TO_10: Variant = Variant {
    id: "mean_0_to_10",
    name: text("Mean on 0 to 100, answers 0 to 10", "Moyenne sur 100, réponses de 0 à 10"),
    difference: text(
        "The mean of all answers times ten.",
        "La moyenne de toutes les réponses, fois dix.",
    ),
    inputs: &[&SUM_0_TO_10, &ALL_0_TO_10],
    formula: on_hundred::<0, 10>,
    checks: &CHECKS_0_TO_10,
    examples: &[Example {
        id: "cadran_customer_satisfaction_score_mean_0_to_10",
        given: &[("sum_of_scores", "1307"), ("all_answers", "188")],
        printed: "69,52",
        ..OURS
    }],
    ..BASE
};
