//! Relations between inputs: what cannot be is refused, what is unlikely is said, what is due is an alert.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use cadran::catalogue::definition;
use cadran::definition::check::{Check, Severity};
use cadran::engine::calculate::{Problem, calculate};
use cadran::engine::evaluate::Given;
use cadran::engine::rows::Rows;
use cadran::number::exact::Exact;
use cadran::text::Lang;

/// What a calculation says of the relations between its inputs: the severity of each breach, and
/// the value where there is one.
fn breaches(
    metric_id: &str,
    variant: &str,
    typed: &[(&str, i128)],
) -> (Vec<Severity>, Option<Exact>) {
    let definition = definition(metric_id, Lang::En).unwrap();
    let variant = definition.variant(variant).unwrap();
    let mut given = Given::default();
    for (id, number) in typed {
        let input = variant.inputs.iter().find(|input| input.id == *id).unwrap();
        given.set(input, Exact::from(*number));
    }
    let severities = |checks: Vec<Arc<Check>>| checks.iter().map(|check| check.severity).collect();
    match calculate(variant, &given, &Rows::default(), &[]) {
        Ok(calculation) => (severities(calculation.cautions), Some(calculation.value.number)),
        Err(Problem::Impossible(checks)) => (severities(checks), None),
        Err(Problem::Failed(failure)) => panic!("{failure:?}"),
    }
}

fn is_impossible(metric: &str, variant: &str, typed: &[(&str, i128)]) -> bool {
    let (severities, value) = breaches(metric, variant, typed);
    value.is_none() && severities == [Severity::Impossible]
}

#[test]
fn more_cannot_be_lost_than_there_was_at_the_start() {
    let lost = |base| [("customers_lost", 51), (base, 50)];
    let churn = "customer_churn_rate";
    assert!(is_impossible(churn, "start_of_period", &lost("customers_at_start")));
    let previous = "customers_at_previous_period_end";
    assert!(is_impossible(churn, "previous_period_end", &lost(previous)));
}

#[test]
fn churn_above_all_customers_of_the_end_is_said_to_be_unlikely() {
    let typed = [("customers_lost", 75), ("customers_at_end", 50)];
    let (severities, value) = breaches("customer_churn_rate", "end_of_period", &typed);
    assert_eq!(severities, [Severity::Unlikely]);
    assert_eq!(value, Exact::ratio(3, 2));
    let all = [("customers_lost", 50), ("customers_at_end", 50)];
    let (severities, _) = breaches("customer_churn_rate", "end_of_period", &all);
    assert!(severities.is_empty(), "a hundred per cent is not above");
}

#[test]
fn parts_cannot_exceed_their_whole() {
    let renewed = [("renewals", 11), ("subscriptions_due", 10)];
    assert!(is_impossible("renewal_rate", "standard", &renewed));
    let due = [("value_due", 100), ("value_not_renewed", 60), ("value_lost_to_reductions", 41)];
    assert!(is_impossible("renewal_rate", "by_value", &due));
    let counts = [("customers_at_end", 10), ("new_customers", 11), ("customers_at_start", 9)];
    assert!(is_impossible("customer_retention_rate", "standard", &counts));
    assert!(is_impossible("customer_churn_rate", "complement_of_retention", &counts));
    let amounts = [("upsell_revenue", 70), ("cross_sell_revenue", 40), ("monthly_revenue", 100)];
    assert!(is_impossible("expansion_revenue_rate", "share_of_revenue", &amounts));
    let losses = [
        ("revenue_at_start", 100),
        ("revenue_lost_to_downgrades", 60),
        ("revenue_lost_to_cancellations", 50),
    ];
    assert!(is_impossible("gross_revenue_retention", "standard", &losses));
}

#[test]
fn a_part_beyond_its_whole_is_refused_while_other_fields_are_empty() {
    let counts = [("customers_at_end", 10), ("new_customers", 11)];
    assert!(is_impossible("customer_retention_rate", "standard", &counts));
}

#[test]
fn retention_above_a_hundred_per_cent_is_given_with_a_caution() {
    let counts = [("customers_at_end", 120), ("new_customers", 10), ("customers_at_start", 100)];
    let (severities, value) = breaches("customer_retention_rate", "standard", &counts);
    assert_eq!((severities, value), (vec![Severity::Unlikely], Exact::ratio(11, 10)));
    let (severities, value) = breaches("customer_churn_rate", "complement_of_retention", &counts);
    assert_eq!((severities, value), (vec![Severity::Unlikely], Exact::ratio(-1, 10)));
}

#[test]
fn a_renewal_above_a_hundred_per_cent_by_churn_below_zero_is_given_with_a_caution() {
    let churn = [("period_churn_rate", -5)];
    let (severities, value) = breaches("renewal_rate", "complement_of_churn", &churn);
    assert_eq!((severities, value), (vec![Severity::Unlikely], Some(Exact::from(6))));
    let (severities, _) =
        breaches("renewal_rate", "complement_of_churn", &[("period_churn_rate", 0)]);
    assert!(severities.is_empty(), "nobody left, nobody came on top");
}

#[test]
fn new_customers_among_the_same_ones_are_pointed_out_or_refused() {
    let end = |end| [("revenue_at_start", 100), ("revenue_at_end_of_same_customers", end)];
    let severities = |metric, end_of| breaches(metric, "start_and_end", &end(end_of)).0;
    assert_eq!(severities("net_revenue_retention", 201), [Severity::Unlikely]);
    assert_eq!(severities("net_revenue_retention", 200), []);
    assert_eq!(severities("expansion_revenue_rate", 99), [Severity::Unlikely], "losses hide it");
    assert_eq!(severities("expansion_revenue_rate", 100), []);
    let kept = [("revenue_at_start", 100), ("revenue_kept_at_end", 101)];
    assert!(is_impossible("gross_revenue_retention", "start_and_end", &kept));
}

/// Costs of 500 for each customer retained.
const COSTS: [(&str, i128); 6] = [
    ("customer_success_team_cost", 30_000),
    ("technology_cost", 5_000),
    ("advocacy_material_cost", 2_000),
    ("account_management_cost", 9_000),
    ("onboarding_team_cost", 4_000),
    ("customers_retained", 100),
];

#[test]
fn a_retention_cost_above_acquisition_cost_or_lifetime_value_is_an_alert() {
    let alerts = |further: &[(&str, i128)]| {
        let typed = [&COSTS[..], further].concat();
        breaches("customer_retention_cost", "standard", &typed).0
    };
    assert!(alerts(&[]).is_empty(), "nothing to compare with");
    assert!(alerts(&[("customer_acquisition_cost", 500)]).is_empty(), "the same is not above");
    assert_eq!(alerts(&[("customer_acquisition_cost", 499)]), [Severity::Alert]);
    let both = [("customer_acquisition_cost", 400), ("customer_lifetime_value", 450)];
    assert_eq!(alerts(&both), [Severity::Alert, Severity::Alert]);
}

#[test]
fn a_value_after_the_end_of_the_trial_is_below_zero_and_said_to_be_unlikely() {
    let metric = "time_to_value_efficiency";
    let trial = |days| [("trial_days", 14), ("days_to_first_value", days)];
    let (severities, value) = breaches(metric, "standard", &trial(21));
    assert_eq!((severities, value), (vec![Severity::Unlikely], Exact::ratio(-1, 2)));
    let (severities, value) = breaches(metric, "standard", &trial(14));
    assert_eq!((severities, value), (vec![], Some(Exact::zero())));
}

#[test]
fn answers_cannot_add_up_to_what_lies_off_their_scale() {
    let answers = |sum| [("sum_of_scores", sum), ("all_answers", 10)];
    for (variant, low, high) in [
        ("mean_1_to_3", 10, 30),
        ("mean_1_to_5", 10, 50),
        ("mean_1_to_7", 10, 70),
        ("mean_1_to_10", 10, 100),
        ("mean_0_to_10", 0, 100),
    ] {
        let metric = "customer_satisfaction_score";
        let value = |sum| breaches(metric, variant, &answers(sum)).1;
        assert_eq!(value(low), Some(Exact::zero()), "{variant}");
        assert_eq!(value(high), Some(Exact::from(100)), "{variant}");
        assert!(is_impossible(metric, variant, &answers(high + 1)), "{variant}");
        assert!(low == 0 || is_impossible(metric, variant, &answers(low - 1)), "{variant}");
    }
}

#[test]
fn a_margin_from_next_to_no_answers_is_said_to_be_rough() {
    let answers = |count| [("survey_answers", count)];
    let margin = |count| breaches("margin_of_error", "large_population", &answers(count)).0;
    assert_eq!(margin(8), [Severity::Unlikely]);
    assert!(margin(10).is_empty(), "five on either side");
    let known = [("survey_answers", 11), ("population", 10)];
    assert!(is_impossible("margin_of_error", "known_population", &known));
    let alone = [("survey_answers", 1), ("population", 1)];
    assert!(is_impossible("margin_of_error", "known_population", &alone));
}
