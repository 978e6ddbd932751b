//! Which results are estimates from a sample of answers, and which are not.

use std::sync::Arc;

use crate::definition::check::Severity;
use crate::definition::expression::{Expr, Op};
use crate::definition::input::Input;
use crate::definition::kind::Kind;
use crate::definition::{Definition, Variant};
use crate::text::{Text, text};

/// The id of the input that holds the sum of all scores.
const SUM_OF_SCORES: &str = "sum_of_scores";

/// How a result comes from answers.
#[derive(Clone, PartialEq, Debug)]
pub enum Sample {
    /// Promoters less detractors per hundred answers.
    Net {
        /// Who would recommend.
        promoters: Arc<Input>,
        /// Who is in between.
        passives: Arc<Input>,
        /// Who would not.
        detractors: Arc<Input>,
    },
    /// A part of all answers.
    Share {
        /// The answers of one sort.
        part: Expr,
        /// All answers.
        whole: Expr,
    },
    /// The mean of answers on a scale: how many gave each score, from 1 up.
    Mean(Vec<Arc<Input>>),
}

/// Why a result has no margin.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoMargin {
    /// Everybody is counted: nothing was drawn from a larger group.
    Counted,
    /// It comes from amounts in the books.
    Amounts,
    /// The shares are known and not how many answered.
    AnswersUnknown,
    /// It is computed from a total or a middle value: how far the single values lie apart is
    /// not known.
    SpreadUnknown,
    /// It adds up agreed points.
    Agreed,
    /// It plans a survey or carries a rate over; it measures nothing.
    Planned,
    /// It is a margin, or one end of an interval.
    IsMargin,
}

/// How the result of a variant comes from answers.
///
/// # Errors
/// Where it is no estimate from a sample, with the reason.
pub fn sample(definition: &Definition, variant: &Variant) -> Result<Sample, NoMargin> {
    match definition.id.as_str() {
        "net_promoter_score" => match &variant.inputs[..] {
            [promoters, passives, detractors] => Ok(Sample::Net {
                promoters: Arc::clone(promoters),
                passives: Arc::clone(passives),
                detractors: Arc::clone(detractors),
            }),
            _ => Err(NoMargin::AnswersUnknown),
        },
        "customer_satisfaction_score" | "customer_effort_score" | "content_rating" => {
            match (variant.kind, &variant.formula) {
                (Kind::Score, _)
                    if variant.inputs.iter().any(|input| input.id == SUM_OF_SCORES) =>
                {
                    Err(NoMargin::SpreadUnknown)
                }
                (Kind::Score, _) => Ok(Sample::Mean(variant.inputs.clone())),
                (_, Expr::Binary(Op::Div, part, whole)) => {
                    Ok(Sample::Share { part: Expr::clone(part), whole: Expr::clone(whole) })
                }
                _ => Err(NoMargin::Counted),
            }
        }
        "health_score_points" | "health_score_weighted" | "survey_question_checklist" => {
            Err(NoMargin::Agreed)
        }
        "survey_sample_size" | "survey_invitations" | "churn_period_conversion" => {
            Err(NoMargin::Planned)
        }
        "margin_of_error" | "share_interval" => Err(NoMargin::IsMargin),
        _ => Err(reason(variant)),
    }
}

fn reason(variant: &Variant) -> NoMargin {
    let inputs = variant.formula.inputs();
    if inputs.iter().any(|input| input.kind.is_money()) {
        return NoMargin::Amounts;
    }
    let mut kinds = inputs.iter().map(|input| input.kind).chain([variant.kind]);
    if kinds.any(is_time) { NoMargin::SpreadUnknown } else { NoMargin::Counted }
}

fn is_time(kind: Kind) -> bool {
    match kind {
        Kind::Minutes | Kind::Hours | Kind::Days | Kind::Months => true,
        Kind::Count
        | Kind::Needed
        | Kind::Number
        | Kind::Ratio
        | Kind::MonthlyRatio
        | Kind::Points
        | Kind::Score
        | Kind::Money
        | Kind::MonthlyMoney => false,
    }
}

/// The part and the whole of a rate that counts some of a group, such as renewals of those due: two
/// such rates can be compared as if chance had decided for each, though neither is a sample.
pub fn rate(variant: &Variant) -> Option<Sample> {
    let Expr::Binary(Op::Div, part, whole) = &variant.formula else { return None };
    let are_counts =
        part.inputs().iter().chain(&whole.inputs()).all(|input| input.kind == Kind::Count);
    let is_part = variant.checks.iter().any(|check| {
        check.severity == Severity::Impossible && check.left == **part && check.right == **whole
    });
    (are_counts && is_part)
        .then(|| Sample::Share { part: Expr::clone(part), whole: Expr::clone(whole) })
}

impl NoMargin {
    /// The reason, in a sentence.
    pub fn sentence(self) -> Text {
        match self {
            NoMargin::Counted => text(
                "No margin: this counts everybody concerned. A margin is for a sample drawn from a larger group.",
                "Pas de marge : tout le monde est compté. Une marge concerne un échantillon tiré d’un groupe plus grand.",
            ),
            NoMargin::Amounts => text(
                "No margin: this comes from amounts in the books and not from a sample.",
                "Pas de marge : le résultat vient de montants comptabilisés et non d’un échantillon.",
            ),
            NoMargin::AnswersUnknown => text(
                "No margin yet: shares alone do not tell how many people answered. Give the counts instead.",
                "Pas encore de marge : des parts ne disent pas combien de personnes ont répondu. Indiquez plutôt les effectifs.",
            ),
            NoMargin::SpreadUnknown => text(
                "No margin: a total or a median does not tell how far the single values lie apart.",
                "Pas de marge : un total ou une médiane ne dit pas à quel point les valeurs diffèrent entre elles.",
            ),
            NoMargin::Agreed => text(
                "No margin: the score adds up agreed points; nothing was drawn at random.",
                "Pas de marge : le score additionne des points convenus ; rien n’est tiré au hasard.",
            ),
            NoMargin::IsMargin => {
                text("No margin: this is one itself.", "Pas de marge : c’en est déjà une.")
            }
            NoMargin::Planned => text(
                "No margin: this is a plan or a conversion and measures nothing.",
                "Pas de marge : c’est un plan ou une conversion, qui ne mesure rien.",
            ),
        }
    }
}
