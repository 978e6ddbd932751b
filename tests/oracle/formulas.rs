//! Every formula of the catalogue once more, written by hand over the rationals of a library.

use std::collections::HashMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use crate::subscriptions::subscriptions;
use crate::{support, surveys};

/// The numbers of a case, in the engine's unit.
#[derive(Default)]
pub struct Numbers {
    pub inputs: HashMap<String, BigRational>,
    /// The filled cells of each row, by column.
    pub rows: Vec<HashMap<String, BigRational>>,
}

/// What a formula gives.
pub enum Expected {
    Value(BigRational),
    /// A denominator is zero, or nothing was given to add up.
    Nothing,
    /// One less a number raised to a fraction, exponent above the line first.
    OneLessPower(BigRational, u32, u32),
    /// A number without end, right to a hundred decimals and more.
    Endless(BigRational),
}

impl Numbers {
    fn sum(&self, ids: &[&str]) -> BigRational {
        ids.iter().map(|id| self.get(id)).sum()
    }

    pub fn get(&self, id: &str) -> BigRational {
        self.inputs.get(id).unwrap_or_else(|| panic!("the formula asks for {id}")).clone()
    }

    /// Over the rows whose cells of these columns are all filled; nothing where there is none.
    pub fn over<const N: usize>(
        &self,
        columns: [&str; N],
        value: impl Fn([BigRational; N]) -> BigRational,
    ) -> Option<Vec<BigRational>> {
        let mut values = Vec::new();
        for row in &self.rows {
            if columns.iter().all(|column| row.contains_key(*column)) {
                values.push(value(columns.map(|column| row[column].clone())));
            }
        }
        (!values.is_empty()).then_some(values)
    }

    pub fn total<const N: usize>(
        &self,
        columns: [&str; N],
        value: impl Fn([BigRational; N]) -> BigRational,
    ) -> Option<BigRational> {
        Some(self.over(columns, value)?.into_iter().sum())
    }
}

pub fn whole(number: i64) -> BigRational {
    BigRational::from_integer(BigInt::from(number))
}

pub fn value(number: BigRational) -> Expected {
    Expected::Value(number)
}

fn or_nothing(number: Option<BigRational>) -> Expected {
    number.map_or(Expected::Nothing, Expected::Value)
}

pub fn ratio(top: BigRational, bottom: BigRational) -> Expected {
    if bottom.is_zero() { Expected::Nothing } else { value(top / bottom) }
}

pub fn map(expected: Expected, change: impl Fn(BigRational) -> BigRational) -> Expected {
    match expected {
        Expected::Value(number) => value(change(number)),
        Expected::Endless(number) => Expected::Endless(change(number)),
        Expected::Nothing | Expected::OneLessPower(..) => expected,
    }
}

pub fn rounded_up(expected: Expected) -> Expected {
    map(expected, |number| number.ceil())
}

/// The mean of a scale, from how many gave each answer.
pub fn mean_of_scale(n: &Numbers, prefix: &str, highest: i64) -> Expected {
    let count = |answer: i64| n.get(&format!("{prefix}{answer}"));
    let sum = (1..=highest).map(|answer| count(answer) * whole(answer)).sum();
    ratio(sum, (1..=highest).map(count).sum())
}

pub fn share_of_scale(n: &Numbers, prefix: &str, from: i64, highest: i64) -> Expected {
    let count = |answer: i64| n.get(&format!("{prefix}{answer}"));
    ratio((from..=highest).map(count).sum(), (1..=highest).map(count).sum())
}

/// The mean of a scale, stretched so that its ends come to 0 and 100.
fn on_hundred(n: &Numbers, lowest: i64, highest: i64) -> Expected {
    let (sum, answers) = (n.get("sum_of_scores"), n.get("all_answers"));
    let above = sum - whole(lowest) * answers.clone();
    ratio(whole(100) * above, whole(highest - lowest) * answers)
}

/// The value of a variant; `None` where no formula was written for it.
pub fn expected(metric: &str, variant: &str, n: &Numbers) -> Option<Expected> {
    retention(metric, variant, n)
        .or_else(|| subscriptions(metric, variant, n))
        .or_else(|| revenue(metric, variant, n))
        .or_else(|| money(metric, variant, n))
        .or_else(|| voice(metric, variant, n))
        .or_else(|| adoption(metric, variant, n))
        .or_else(|| support::value_of(metric, variant, n))
        .or_else(|| surveys::value_of(metric, variant, n))
}

fn retention(metric: &str, variant: &str, n: &Numbers) -> Option<Expected> {
    let get = |id: &str| n.get(id);
    let kept = || ratio(get("customers_at_end") - get("new_customers"), get("customers_at_start"));
    Some(match (metric, variant) {
        ("customer_retention_rate", "standard") => kept(),
        ("customer_churn_rate", "start_of_period") => {
            ratio(get("customers_lost"), get("customers_at_start"))
        }
        ("customer_churn_rate", "end_of_period") => {
            ratio(get("customers_lost"), get("customers_at_end"))
        }
        ("customer_churn_rate", "previous_period_end") => {
            ratio(get("customers_lost"), get("customers_at_previous_period_end"))
        }
        ("customer_churn_rate", "total") => ratio(get("customers_lost"), get("total_customers")),
        ("customer_churn_rate", "complement_of_retention") => {
            map(kept(), |retention| whole(1) - retention)
        }
        ("renewal_rate", "standard") => ratio(get("renewals"), get("subscriptions_due")),
        ("churn_period_conversion", "standard") => {
            let exponent = get("from_period") / get("to_period");
            let part = |number: &BigInt| u32::try_from(number).expect("periods of a year");
            let (up, degree) = (part(exponent.numer()), part(exponent.denom()));
            Expected::OneLessPower(whole(1) - get("churn_rate"), up, degree)
        }
        _ => return None,
    })
}

fn revenue(metric: &str, variant: &str, n: &Numbers) -> Option<Expected> {
    let get = |id: &str| n.get(id);
    let lost = || n.sum(&["revenue_lost_to_cancellations", "revenue_lost_to_downgrades"]);
    let sold = || n.sum(&["upsell_revenue", "cross_sell_revenue"]);
    Some(match (metric, variant) {
        ("monthly_recurring_revenue", "customers_times_average") => {
            value(get("customers") * get("average_monthly_revenue"))
        }
        ("monthly_recurring_revenue", "sum_of_plans") => {
            or_nothing(n.total(["price", "subscribers"], |[price, count]| price * count))
        }
        ("annual_recurring_revenue", "standard") => {
            value(whole(12) * get("monthly_recurring_revenue"))
        }
        ("average_revenue_per_user", "standard") => {
            ratio(get("monthly_revenue"), get("active_customers"))
        }
        ("gross_revenue_churn_rate", "standard") => {
            ratio(lost(), get("revenue_at_previous_month_end"))
        }
        ("net_revenue_churn_rate", "standard") => {
            ratio(lost() - get("expansion_revenue"), get("revenue_at_previous_month_end"))
        }
        ("expansion_recurring_revenue", "total") => value(sold()),
        ("expansion_recurring_revenue", "per_customer") => ratio(sold(), get("customers")),
        ("expansion_revenue_rate", "growth_on_prior_revenue") => {
            ratio(sold(), get("revenue_at_previous_month_end"))
        }
        ("expansion_revenue_rate", "share_of_revenue") => ratio(sold(), get("monthly_revenue")),
        ("net_revenue_retention", "standard") => {
            let start = get("revenue_at_start");
            ratio(start.clone() + get("expansion_revenue") - lost(), start)
        }
        ("gross_revenue_retention", "standard") => {
            ratio(get("revenue_at_start") - lost(), get("revenue_at_start"))
        }
        ("saas_quick_ratio", "standard") => {
            ratio(n.sum(&["new_recurring_revenue", "expansion_revenue"]), lost())
        }
        _ => return None,
    })
}

fn money(metric: &str, variant: &str, n: &Numbers) -> Option<Expected> {
    let get = |id: &str| n.get(id);
    let bought =
        || get("average_purchase_value") * get("purchase_frequency") * get("customer_lifetime");
    Some(match (metric, variant) {
        ("customer_lifetime_value", "multiply") => value(bought()),
        ("customer_lifetime_value", "with_gross_margin") => value(bought() * get("gross_margin")),
        ("customer_lifetime_value", "arpu_margin_churn") => {
            ratio(get("average_revenue_per_user") * get("gross_margin"), get("monthly_churn_rate"))
        }
        ("customer_lifetime_value", "six_metrics_subtraction") => value(
            (get("average_purchase_value") - get("purchase_frequency")) * get("customer_lifetime"),
        ),
        ("customer_acquisition_cost", "standard") => {
            let costs =
                ["campaign_costs", "wages", "software", "professional_services", "overheads"];
            ratio(n.sum(&costs), get("customers_acquired"))
        }
        ("customer_retention_cost", "standard") => {
            let costs = [
                "customer_success_team_cost",
                "technology_cost",
                "advocacy_material_cost",
                "account_management_cost",
                "onboarding_team_cost",
            ];
            ratio(n.sum(&costs), get("customers_retained"))
        }
        ("customer_success_roi", "standard") => {
            let cost = get("customer_success_cost");
            ratio(get("customer_success_gain") - cost.clone(), cost)
        }
        ("lifetime_value_to_acquisition_cost_ratio", "standard") => {
            ratio(get("customer_lifetime_value"), get("customer_acquisition_cost"))
        }
        ("cac_payback_period", "standard") => ratio(
            get("customer_acquisition_cost"),
            get("average_revenue_per_user") * get("gross_margin"),
        ),
        _ => return None,
    })
}

fn voice(metric: &str, variant: &str, n: &Numbers) -> Option<Expected> {
    let get = |id: &str| n.get(id);
    Some(match (metric, variant) {
        ("net_promoter_score", "percentages") => {
            value(whole(100) * (get("promoters_percent") - get("detractors_percent")))
        }
        ("net_promoter_score", "counts" | "scores_0_to_10" | "scores_1_to_10") => ratio(
            whole(100) * (get("promoters") - get("detractors")),
            n.sum(&["promoters", "passives", "detractors"]),
        ),
        (
            "customer_satisfaction_score",
            "two_highest"
            | "above_middle"
            | "above_middle_1_to_3"
            | "above_middle_1_to_7"
            | "above_middle_1_to_10"
            | "above_middle_0_to_10",
        ) => ratio(get("positive_answers"), get("all_answers")),
        ("customer_effort_score", "mean") => mean_of_scale(n, "answers_", 7),
        ("customer_effort_score", "share_easy") => share_of_scale(n, "answers_", 5, 7),
        ("customer_effort_score", "mean_1_to_5") => mean_of_scale(n, "answers_", 5),
        ("customer_effort_score", "share_easy_1_to_5") => share_of_scale(n, "answers_", 4, 5),
        ("customer_satisfaction_score", "mean_1_to_3") => on_hundred(n, 1, 3),
        ("customer_satisfaction_score", "mean_1_to_5") => on_hundred(n, 1, 5),
        ("customer_satisfaction_score", "mean_1_to_7") => on_hundred(n, 1, 7),
        ("customer_satisfaction_score", "mean_1_to_10") => on_hundred(n, 1, 10),
        ("customer_satisfaction_score", "mean_0_to_10") => on_hundred(n, 0, 10),
        ("customer_effort_score", "sum_and_answers") => {
            ratio(get("sum_of_scores"), get("all_answers"))
        }
        ("content_rating", "mean_stars") => mean_of_scale(n, "stars_", 5),
        ("content_rating", "useful_share") => ratio(get("useful_answers"), get("all_answers")),
        _ => return None,
    })
}

fn adoption(metric: &str, variant: &str, n: &Numbers) -> Option<Expected> {
    let get = |id: &str| n.get(id);
    Some(match (metric, variant) {
        ("health_score_points", "hubspot_fr_preset") => {
            let use_points = (get("hours_per_day") * whole(20) / whole(3)).min(whole(20));
            let feature_points = (get("complex_features") * whole(3)).min(whole(30));
            value(use_points + feature_points + (get("recommendations") * whole(5)).min(whole(15)))
        }
        ("health_score_points", "rules") => {
            let earned = n.total(["points_per_unit", "units", "cap"], |[each, units, cap]| {
                (each * units).min(cap)
            });
            match (earned, n.total(["cap"], |[cap]| cap)) {
                (Some(earned), Some(possible)) => ratio(whole(100) * earned, possible),
                _ => Expected::Nothing,
            }
        }
        ("health_score_weighted", "standard") => {
            let columns = ["weight", "score"];
            let weighted = n.total(columns, |[weight, score]| weight * score);
            match (weighted, n.total(columns, |[weight, _]| weight)) {
                (Some(weighted), Some(weights)) => ratio(weighted, weights),
                _ => Expected::Nothing,
            }
        }
        ("license_utilization_rate", "standard") => {
            ratio(get("active_users"), get("licenses_bought"))
        }
        ("active_user_rate", "dau_mau") => {
            ratio(get("daily_active_users"), get("monthly_active_users"))
        }
        ("active_user_rate", "wau_mau") => {
            ratio(get("weekly_active_users"), get("monthly_active_users"))
        }
        ("active_user_rate", "dau_wau") => {
            ratio(get("daily_active_users"), get("weekly_active_users"))
        }
        ("outcome_attainment_rate", "standard") => {
            ratio(get("customers_with_outcome_reached"), get("customers_with_outcome_stated"))
        }
        ("onboarding_time", "mean") => {
            ratio(get("total_onboarding_days"), get("customers_onboarded"))
        }
        ("onboarding_completion_rate", "standard") => {
            ratio(get("onboarding_steps_done"), get("onboarding_steps"))
        }
        ("time_to_value_efficiency", "standard") => {
            map(ratio(get("days_to_first_value"), get("trial_days")), |used| whole(1) - used)
        }
        ("onboarding_time", "median") => value(get("median_onboarding_days")),
        ("time_to_first_value", "mean") => {
            ratio(get("total_days_to_first_value"), get("users_with_first_value"))
        }
        ("time_to_first_value", "median") => value(get("median_days_to_first_value")),
        ("time_to_first_value", "percentile_90") => value(get("percentile_90_days_to_first_value")),
        _ => return None,
    })
}
