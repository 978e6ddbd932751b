//! Raw data and typed rows become the numbers of the form: no answer lost, none counted twice.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use cadran::catalogue::definition;
use cadran::definition::input::{Input, Origin};
use cadran::definition::table::Holds;
use cadran::definition::{Entry, Table, Variant};
use cadran::engine::calculate::{Calculation, calculate};
use cadran::engine::evaluate::Given;
use cadran::engine::rows::Rows;
use cadran::number::exact::Exact;
use cadran::text::Lang;
use rust_decimal::prelude::ToPrimitive;

fn variant(metric: &str, id: &str) -> Arc<Variant> {
    Arc::clone(definition(metric, Lang::En).unwrap().variant(id).unwrap())
}

fn input<'a>(variant: &'a Variant, id: &str) -> &'a Input {
    variant.inputs.iter().find(|input| input.id == id).unwrap()
}

/// What an input measures over rows of one column.
fn measured(input: &Input, cells: &[Exact]) -> Exact {
    let rows = Rows {
        cells: cells.iter().map(|cell| vec![Some(cell.clone())]).collect(),
        ..Rows::default()
    };
    match &input.origin {
        Origin::TypedOrMeasured(measure) => measure.of(&rows).unwrap(),
        Origin::Typed | Origin::Measured(_) | Origin::NormalQuantile(_) => {
            panic!("{} has no raw data", input.id)
        }
    }
}

/// Every answer that a table of scores accepts.
fn scale(table: &Table) -> Vec<i128> {
    match table.columns[0].holds {
        Holds::Number { min: Some(min), max: Some(max), .. } => {
            (min.to_i128().unwrap()..=max.to_i128().unwrap()).collect()
        }
        Holds::Number { .. } | Holds::Label | Holds::Date => panic!("{} has no scale", table.id),
    }
}

fn table_of(variant: &Variant) -> &Table {
    match &variant.inputs[0].origin {
        Origin::TypedOrMeasured(measure) => &measure.table,
        Origin::Typed | Origin::Measured(_) | Origin::NormalQuantile(_) => {
            panic!("{} has no raw data", variant.id)
        }
    }
}

#[test]
fn every_answer_of_a_scale_falls_into_exactly_one_group() {
    for (metric, id) in [
        ("net_promoter_score", "scores_0_to_10"),
        ("net_promoter_score", "scores_1_to_10"),
        ("customer_effort_score", "mean"),
        ("customer_effort_score", "share_easy_1_to_5"),
        ("content_rating", "mean_stars"),
    ] {
        let variant = variant(metric, id);
        for score in scale(table_of(&variant)) {
            let counts = variant.inputs.iter().map(|input| measured(input, &[score.into()]));
            let sum = counts.fold(Exact::zero(), |sum, count| sum.plus(&count));
            assert_eq!(sum, Exact::one(), "{metric}/{id}: {score}");
        }
    }
}

#[test]
fn satisfaction_counts_what_lies_above_the_middle_of_each_scale() {
    for (id, low, high) in [
        ("two_highest", 1, 5),
        ("above_middle", 1, 5),
        ("above_middle_1_to_3", 1, 3),
        ("above_middle_1_to_7", 1, 7),
        ("above_middle_1_to_10", 1, 10),
        ("above_middle_0_to_10", 0, 10),
    ] {
        let variant = variant("customer_satisfaction_score", id);
        assert_eq!(scale(table_of(&variant)), (low..=high).collect::<Vec<i128>>(), "{id}");
        for score in low..=high {
            let positive = measured(input(&variant, "positive_answers"), &[score.into()]);
            let expected = i128::from(2 * score > low + high);
            assert_eq!(positive, expected.into(), "{id}: {score}");
            assert_eq!(measured(input(&variant, "all_answers"), &[score.into()]), Exact::one());
        }
    }
}

#[test]
fn useful_answers_are_the_ones_among_ones_and_zeros() {
    let variant = variant("content_rating", "useful_share");
    let answers = [1, 0, 1, 1].map(Exact::from);
    assert_eq!(measured(input(&variant, "useful_answers"), &answers), 3.into());
    assert_eq!(measured(input(&variant, "all_answers"), &answers), 4.into());
}

#[test]
fn durations_give_their_sum_number_median_and_ninetieth_percentile() {
    let durations = [9, 1, 4, 2, 30, 7, 3, 8, 6, 5].map(Exact::from);
    for (metric, total, count, median, percentile) in [
        (
            "time_to_first_value",
            "total_days_to_first_value",
            "users_with_first_value",
            "median_days_to_first_value",
            "percentile_90_days_to_first_value",
        ),
        (
            "first_response_time",
            "total_first_response_hours",
            "tickets_answered",
            "median_first_response_hours",
            "percentile_90_first_response_hours",
        ),
        (
            "average_response_time",
            "total_response_hours",
            "replies_sent",
            "median_response_hours",
            "percentile_90_response_hours",
        ),
        (
            "average_resolution_time",
            "total_resolution_hours",
            "tickets_resolved",
            "median_resolution_hours",
            "percentile_90_resolution_hours",
        ),
    ] {
        let measure = |way, id| measured(input(&variant(metric, way), id), &durations);
        assert_eq!(measure("mean", total), 75.into(), "{metric}");
        assert_eq!(measure("mean", count), 10.into(), "{metric}");
        assert_eq!(measure("median", median), Exact::ratio(11, 2).unwrap(), "{metric}");
        assert_eq!(measure("percentile_90", percentile), 9.into(), "{metric}");
    }
}

/// Calculates a variant from the rows of its table; `None` is an empty cell or a label.
fn from_rows(variant: &Variant, cells: Vec<Vec<Option<Exact>>>) -> Calculation {
    calculate(variant, &Given::default(), &Rows { cells, ..Rows::default() }, &[]).unwrap()
}

#[test]
fn a_rule_is_capped_and_one_without_units_earns_nothing() {
    let rule = |points: i128, cap: i128, units: Option<i128>| {
        vec![None, Some(points.into()), Some(cap.into()), units.map(Exact::from)]
    };
    let rules = vec![rule(20, 20, Some(3)), rule(3, 30, Some(4)), rule(5, 50, None)];
    let calculation = from_rows(&variant("health_score_points", "rules"), rules);
    assert_eq!(calculation.value.number, 32.into());
}

#[test]
fn a_component_without_a_score_is_left_out_of_the_mean() {
    let component =
        |weight: i128, score: Option<i128>| vec![None, Some(weight.into()), score.map(Exact::from)];
    let components = vec![component(1, Some(90)), component(2, Some(60)), component(5, None)];
    let calculation = from_rows(&variant("health_score_weighted", "standard"), components);
    assert_eq!(calculation.value.number, 70.into());
}

#[test]
fn the_rules_of_a_new_form_are_those_of_the_preset_way() {
    let rules = variant("health_score_points", "rules");
    let table = rules.table.as_ref().unwrap();
    let Entry::Typed(presets) = &table.entry else { panic!("rules are typed") };
    let caps: Vec<&str> = presets.iter().map(|preset| preset.cells[1].as_str()).collect();
    assert_eq!(caps, ["20", "30", "15"]);
    assert_eq!(variant("health_score_points", "hubspot_fr_preset").scale, Some((0, 65)));
}

#[test]
fn a_third_of_a_quarterly_invoice_stays_a_third() {
    let plan = |price: i128, months: Option<i128>, count: i128| {
        let months = months.map(Exact::from);
        vec![None, Some(price.into()), months, Some(count.into())]
    };
    let billed = variant("monthly_recurring_revenue", "billing_periods");
    let plans = vec![plan(19, Some(1), 10), plan(100, Some(3), 1), plan(500, Some(12), 2)];
    let calculation = from_rows(&billed, plans);
    assert_eq!(calculation.value.number, Exact::ratio(920, 3).unwrap());
    // A plan whose months are not filled in yet waits, and one that paid for none would divide by it.
    let plans = vec![plan(19, Some(1), 10), plan(100, None, 1), plan(100, Some(0), 1)];
    assert_eq!(from_rows(&billed, plans).value.number, 190.into());
}
