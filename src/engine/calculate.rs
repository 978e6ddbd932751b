//! A whole calculation: from what was given to the result, its verdict and its cautions.

use std::sync::Arc;

use super::evaluate::{Failure, Given, Value, evaluate};
use super::parts::blank_parts;
use crate::definition::band::Own;
use crate::definition::check::{Check, Severity};
use crate::definition::input::{Input, Origin};
use crate::definition::kind::Kind;
use crate::definition::{Also, Variant};
use crate::engine::band::{Place, place_of};
use crate::engine::rate::{over_a_year, per_year};
use crate::engine::rows::Rows;
use crate::number::exact::Exact;
use crate::number::quantile::normal_quantile;

/// What a calculation gives.
#[derive(Clone, PartialEq, Debug)]
pub struct Calculation {
    /// The result, in the engine's unit.
    pub value: Value,
    /// The numbers of all inputs, measured ones included.
    pub given: Given,
    /// The parts of a sum that were left blank and count as nothing.
    pub blank: Vec<Arc<Input>>,
    /// The further figures whose inputs are there.
    pub also: Vec<(Arc<Also>, Value)>,
    /// The cautions and alerts that apply.
    pub cautions: Vec<Arc<Check>>,
    /// The index of the band in which the result lies; `None` also where nobody can tell.
    pub band: Option<usize>,
    /// The index of the band whose threshold nobody can compare the result with: the period of one of them
    /// is not said.
    pub open: Option<usize>,
}

/// Why a calculation gives no result.
#[derive(Clone, PartialEq, Debug)]
pub enum Problem {
    /// The formula has no value.
    Failed(Failure),
    /// These relations between inputs cannot be.
    Impossible(Vec<Arc<Check>>),
}

/// Computes a variant from the numbers typed and the rows of its table. `own` holds what the reader
/// has set, by band index.
///
/// # Errors
/// See [`Problem`]. Relations that cannot be are reported even while other inputs are missing.
pub fn calculate(
    variant: &Variant,
    typed: &Given,
    rows: &Rows,
    own: &[Own],
) -> Result<Calculation, Problem> {
    let given = completed(variant, typed, rows);
    let breaches = |severity| {
        let breached =
            |check: &&Arc<Check>| check.severity == severity && is_breached(check, &given);
        variant.checks.iter().filter(breached).cloned().collect::<Vec<Arc<Check>>>()
    };
    let impossible = breaches(Severity::Impossible);
    if !impossible.is_empty() {
        return Err(Problem::Impossible(impossible));
    }
    let value = evaluate(&variant.formula, &given).map_err(Problem::Failed)?;
    let value = shaped(value, variant.kind);
    let further = |also: &Arc<Also>| {
        let value = evaluate(&also.formula, &given).ok()?;
        Some((Arc::clone(also), shaped(value, also.kind)))
    };
    let year = over_a_year(variant, &value.number, &given);
    let also = year.into_iter().chain(variant.also.iter().filter_map(further)).collect();
    let mut cautions = breaches(Severity::Alert);
    cautions.extend(breaches(Severity::Unlikely));
    let place = place_of(variant, &value.number, per_year(variant, &given).as_ref(), own);
    let (band, open) = match place {
        Some(Place::In(band)) => (Some(band), None),
        Some(Place::Open(band)) => (None, Some(band)),
        None => (None, None),
    };
    let blank = blank_parts(variant, typed);
    Ok(Calculation { value, given, blank, also, cautions, band, open })
}

/// The numbers of all inputs: typed, counted as if empty, measured from rows, looked up. Blank parts of
/// a sum are 0 once another part of it is given.
pub fn completed(variant: &Variant, typed: &Given, rows: &Rows) -> Given {
    let mut given = typed.clone();
    let anything_typed = variant.inputs.iter().any(|input| typed.get(input).is_some());
    for input in &variant.inputs {
        if given.get(input).is_some() {
            continue;
        }
        let number: Option<Exact> = match &input.origin {
            Origin::Measured(measure) => measure.of(rows),
            Origin::NormalQuantile(level) => given.get(level).and_then(normal_quantile),
            Origin::Typed | Origin::TypedOrMeasured(_) => {
                input.if_empty.filter(|_| anything_typed).map(Exact::from)
            }
        };
        if let Some(number) = number {
            given.set(input, number);
        }
    }
    for part in blank_parts(variant, typed) {
        given.set(&part, Exact::zero());
    }
    given
}

/// Whether a relation between inputs does not hold; one whose inputs are missing holds.
pub fn is_breached(check: &Check, given: &Given) -> bool {
    match (evaluate(&check.left, given), evaluate(&check.right, given)) {
        (Ok(left), Ok(right)) => left.number > right.number,
        _ => false,
    }
}

/// A count that must be reached is rounded up; everything else stays as it is.
pub fn shaped(value: Value, kind: Kind) -> Value {
    match kind {
        Kind::Needed => Value { number: value.number.rounded_up(), irrational: false },
        Kind::Count
        | Kind::Number
        | Kind::Ratio
        | Kind::MonthlyRatio
        | Kind::Points
        | Kind::Score
        | Kind::Money
        | Kind::MonthlyMoney
        | Kind::Minutes
        | Kind::Hours
        | Kind::Days
        | Kind::Months => value,
    }
}
