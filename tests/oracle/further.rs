//! The figures shown beside a result, once more by hand and in the order of the catalogue.

use num_rational::BigRational;

use crate::formulas::expected as main_figure;
use crate::formulas::{Expected, Numbers, map, mean_of_scale, ratio, share_of_scale, value, whole};
use crate::subscriptions::left_after;

/// A rate after so many periods like it: what is kept is raised, above and below its line. Nothing for a
/// loss of more than everything, and where there is one period alone.
fn over_a_year(rate: Expected, is_lost: bool, periods: &BigRational) -> Expected {
    let periods = u32::try_from(periods.to_integer()).expect("a few periods");
    let turned = |rate: BigRational| if is_lost { whole(1) - rate } else { rate };
    match rate {
        Expected::Value(rate) => {
            let kept = turned(rate);
            if periods == 1 || kept < whole(0) {
                return Expected::Nothing;
            }
            value(turned(BigRational::new(kept.numer().pow(periods), kept.denom().pow(periods))))
        }
        Expected::Nothing | Expected::OneLessPower(..) | Expected::Endless(_) => rate,
    }
}

/// The further figures of a variant; none where none were written for it.
pub fn further(metric: &str, variant: &str, n: &Numbers) -> Vec<Expected> {
    let get = |id: &str| n.get(id);
    let answers = |prefix: &str, highest: i64| {
        value((1..=highest).map(|answer| get(&format!("{prefix}{answer}"))).sum())
    };
    let main = |variant: &str| {
        main_figure(metric, variant, n).expect("the oracle has the formula of each variant")
    };
    let over = |cost: Expected, other: &str| match cost {
        Expected::Value(cost) => ratio(cost, get(other)),
        Expected::Nothing | Expected::OneLessPower(..) | Expected::Endless(_) => cost,
    };
    match (metric, variant) {
        ("average_revenue_per_user", "standard") => {
            vec![ratio(get("monthly_revenue"), get("active_customers") * whole(30))]
        }
        ("customer_churn_rate", way) => {
            vec![over_a_year(main(way), true, &get("period"))]
        }
        ("customer_retention_rate", way)
        | ("renewal_rate", way @ "complement_of_churn")
        | ("net_revenue_retention" | "gross_revenue_retention", way) => {
            vec![over_a_year(main(way), false, &get("period"))]
        }
        ("gross_revenue_churn_rate" | "net_revenue_churn_rate", way) => {
            vec![over_a_year(main(way), true, &whole(12))]
        }
        ("churn_period_conversion", "what_stays") => vec![value(whole(1) - left_after(n))],
        ("customer_lifetime_value", "arpu_margin_churn") => {
            vec![ratio(whole(1), get("monthly_churn_rate"))]
        }
        ("customer_retention_cost", "standard") => vec![
            over(main("standard"), "customer_acquisition_cost"),
            over(main("standard"), "customer_lifetime_value"),
        ],
        ("net_promoter_score", "percentages") => {
            vec![value(whole(1) - (get("promoters_percent") + get("detractors_percent")))]
        }
        ("net_promoter_score", _) => {
            let all = get("detractors") + get("passives") + get("promoters");
            vec![
                ratio(get("promoters"), all.clone()),
                ratio(get("passives"), all.clone()),
                ratio(get("detractors"), all.clone()),
                value(all),
            ]
        }
        ("customer_effort_score", "mean") => {
            vec![share_of_scale(n, "answers_", 5, 7), answers("answers_", 7)]
        }
        ("customer_effort_score", "share_easy") => {
            vec![mean_of_scale(n, "answers_", 7), answers("answers_", 7)]
        }
        ("customer_effort_score", "mean_1_to_5") => {
            vec![share_of_scale(n, "answers_", 4, 5), answers("answers_", 5)]
        }
        ("customer_effort_score", "share_easy_1_to_5") => {
            vec![mean_of_scale(n, "answers_", 5), answers("answers_", 5)]
        }
        ("customer_satisfaction_score", id) if id.starts_with("mean_") => {
            vec![ratio(get("sum_of_scores"), get("all_answers"))]
        }
        ("content_rating", "mean_stars") => {
            vec![share_of_scale(n, "stars_", 4, 5), answers("stars_", 5)]
        }
        ("health_score_points", "hubspot_fr_preset") => {
            vec![map(main("hubspot_fr_preset"), |points| points * whole(100) / whole(65))]
        }
        ("health_score_points", "rules") => {
            let total = |total: Option<_>| total.map_or(Expected::Nothing, Expected::Value);
            let earned = n.total(["units", "points_per_unit", "cap"], |[units, each, cap]| {
                cap.min(units * each)
            });
            vec![total(earned), total(n.total(["cap"], |[cap]| cap))]
        }
        ("time_to_first_value", _) => {
            let there = get("users_with_first_value");
            vec![ratio(there.clone(), there + get("users_without_first_value"))]
        }
        ("first_response_time" | "average_response_time" | "average_resolution_time", way) => {
            let times = |top: i64, bottom: i64| {
                map(main(way), move |time| time * whole(top) / whole(bottom))
            };
            match way {
                "mean_by_unit" => vec![times(1, 60), times(1, 1_440)],
                "business_hours" => {
                    vec![over(main(way), "opening_hours_per_day"), times(60, 1)]
                }
                _ => vec![times(60, 1), times(1, 24)],
            }
        }
        ("monthly_ticket_volume", "change") => vec![main("volume")],
        ("ticket_type_mix", "standard") => {
            let total = n.total(["tickets"], |[tickets]| tickets);
            vec![total.map_or(Expected::Nothing, Expected::Value)]
        }
        ("share_interval", end) => {
            let other = if end == "low" { "high" } else { "low" };
            vec![main(other), ratio(get("positive_answers"), get("all_answers"))]
        }
        ("survey_question_checklist", "standard") => vec![ratio(get("practices_met"), whole(13))],
        _ => Vec::new(),
    }
}
