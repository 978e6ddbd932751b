//! Units fit: every formula yields what its metric measures.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use cadran::catalogue::{self, metrics};
use cadran::definition::expression::{Expr, Op};
use cadran::definition::kind::Kind;
use cadran::definition::{Definition, Variant};
use cadran::number::exact::Exact;
use cadran::text::Lang;

/// Exponents of money, months, days, hours and minutes.
type Dimension = [i8; 5];

const NONE: Dimension = [0, 0, 0, 0, 0];
const MONEY: Dimension = [1, 0, 0, 0, 0];
const MONTHS: Dimension = [0, 1, 0, 0, 0];
const HOURS_PER_DAY: Dimension = [0, 0, -1, 1, 0];
const MINUTES_PER_HOUR: Dimension = [0, 0, 0, -1, 1];

fn of_kind(kind: Kind) -> Dimension {
    match kind {
        Kind::Count | Kind::Needed | Kind::Number | Kind::Ratio | Kind::Points | Kind::Score => {
            NONE
        }
        Kind::MonthlyRatio => [0, -1, 0, 0, 0],
        Kind::Money => MONEY,
        Kind::MonthlyMoney => [1, -1, 0, 0, 0],
        Kind::Minutes => [0, 0, 0, 0, 1],
        Kind::Hours => [0, 0, 0, 1, 0],
        Kind::Days => [0, 0, 1, 0, 0],
        Kind::Months => MONTHS,
    }
}

/// A constant has no unit, except those of time: in a formula twelve, twenty-four and sixty stand for the
/// months of a year, the hours of a day and the minutes of an hour, and thirty for the days of a month,
/// so that what is per month, divided by it, is what falls to one of them.
fn of_constant(number: &Exact) -> Dimension {
    let of_time =
        [(12, MONTHS), (24, HOURS_PER_DAY), (60, MINUTES_PER_HOUR), (30, [0, -1, 0, 0, 0])];
    let found = of_time.into_iter().find(|(constant, _)| *number == Exact::from(*constant));
    found.map_or(NONE, |(_, dimension)| dimension)
}

fn combined(left: Dimension, right: Dimension, sign: i8) -> Dimension {
    std::array::from_fn(|index| left[index] + sign * right[index])
}

fn of(expression: &Expr) -> Result<Dimension, String> {
    match expression {
        Expr::Number(number) => Ok(of_constant(number)),
        Expr::Input(input) => Ok(of_kind(input.kind)),
        Expr::Binary(op, left, right) => {
            let (a, b) = (of(left)?, of(right)?);
            match op {
                Op::Mul => Ok(combined(a, b, 1)),
                Op::Div => Ok(combined(a, b, -1)),
                Op::Add | Op::Sub | Op::Min if a == b => Ok(a),
                Op::Pow if a == NONE && b == NONE => Ok(NONE),
                Op::Add | Op::Sub | Op::Min | Op::Pow => Err(format!("{op:?} of {a:?} and {b:?}")),
            }
        }
    }
}

fn definitions() -> impl Iterator<Item = Arc<Definition>> {
    metrics()
        .flat_map(|metric| Lang::ALL.map(|lang| catalogue::definition(metric.id, lang).unwrap()))
}

fn problem(variant: &Variant) -> Option<String> {
    let results = [(&variant.formula, variant.kind)];
    let results =
        results.into_iter().chain(variant.also.iter().map(|also| (&also.formula, also.kind)));
    results
        .map(|(formula, kind)| match of(formula) {
            Ok(found) if found == of_kind(kind) => None,
            Ok(found) => Some(format!("yields {found:?}, not {kind:?}")),
            Err(problem) => Some(problem),
        })
        .find_map(|problem| problem)
}

/// The one way to compute that is shown because its units do not fit.
const SLIP: (&str, &str) = ("customer_lifetime_value", "six_metrics_subtraction");

/// Rules that give points by the hour: their constants take the unit away.
const POINTS_BY_THE_HOUR: (&str, &str) = ("health_score_points", "hubspot_fr_preset");

#[test]
fn every_formula_yields_what_its_metric_measures() {
    for metric in definitions() {
        for variant in &metric.variants {
            let expected = [SLIP, POINTS_BY_THE_HOUR].contains(&(&*metric.id, &*variant.id));
            let problem = problem(variant);
            assert_eq!(problem.is_some(), expected, "{}/{}: {problem:?}", metric.id, variant.id);
        }
    }
}

#[test]
fn both_sides_of_a_check_measure_the_same() {
    for variant in definitions().flat_map(|metric| metric.variants.clone()) {
        for check in &variant.checks {
            let is_constant = |side: &Expr| matches!(side, Expr::Number(_));
            if is_constant(&check.left) || is_constant(&check.right) {
                continue;
            }
            assert_eq!(of(&check.left), of(&check.right), "{}", check.message);
        }
    }
}
