//! The formulas of the survey family, written by hand.

use num_rational::BigRational;
use num_traits::Zero;

use crate::formulas::{Expected, Numbers, map, ratio, rounded_up, value, whole};
use crate::root::square_root;

/// The value of a variant of the family; `None` where no formula was written for it.
pub fn value_of(metric: &str, variant: &str, n: &Numbers) -> Option<Expected> {
    let get = |id: &str| n.get(id);
    let unlimited = || {
        let (z, margin) = (get("z"), get("margin_of_error"));
        ratio(z.clone() * z, whole(4) * margin.clone() * margin)
    };
    Some(match (metric, variant) {
        ("survey_response_rate", "email" | "text_message") => {
            ratio(get("survey_answers"), get("invitations"))
        }
        ("survey_invitations", "standard") => match n.over(["response_rate"], |[rate]| rate) {
            Some(rates) => {
                let best = rates.into_iter().max().expect("there is a row");
                rounded_up(ratio(get("answers_needed"), best))
            }
            None => Expected::Nothing,
        },
        ("survey_sample_size", "large_population") => rounded_up(unlimited()),
        ("survey_sample_size", "known_population") => rounded_up(map(unlimited(), |answers| {
            // The usual correction: n N / (N + n - 1).
            let population = get("population");
            let all = population.clone() + answers.clone() - whole(1);
            answers * population / all
        })),
        ("margin_of_error", "large_population") => margin(n, whole(1)),
        ("margin_of_error", "known_population") => {
            let population = get("population");
            margin(n, (population.clone() - get("survey_answers")) / (population - whole(1)))
        }
        ("share_interval", "low") => wilson(n, -1),
        ("share_interval", "high") => wilson(n, 1),
        ("survey_question_checklist", "standard") => value(get("practices_met")),
        _ => return None,
    })
}

/// z times the root of `left` of the variance of a share.
fn margin(n: &Numbers, left: BigRational) -> Expected {
    let (share, answers) = (n.get("share_found"), n.get("survey_answers"));
    if answers.is_zero() {
        return Expected::Nothing;
    }
    let variance = (share.clone() - share.clone() * share) / answers;
    Expected::Endless(n.get("z") * square_root(&(variance * left)))
}

/// An end of Wilson's interval as textbooks print it, over the share found; the lower one for -1.
pub fn wilson(n: &Numbers, side: i64) -> Expected {
    let (answers, z) = (n.get("all_answers"), n.get("z"));
    if answers.is_zero() {
        return Expected::Nothing;
    }
    let share = n.get("positive_answers") / answers.clone();
    let per_answer = z.clone() * z.clone() / answers.clone();
    let inside = share.clone() * (whole(1) - share.clone()) / answers.clone()
        + per_answer.clone() / (whole(4) * answers);
    let reach = z * square_root(&inside);
    let end = share + per_answer.clone() / whole(2) + whole(side) * reach;
    Expected::Endless(end / (whole(1) + per_answer))
}
