//! A whole calculation: from what was given to the result, its verdict and its cautions.

use super::band::band_of;
use super::check::{Check, Severity};
use super::evaluate::{Failure, Given, Value, evaluate};
use super::input::{Input, Origin};
use super::kind::Kind;
use super::metric::{Also, Variant};
use super::parts::blank_parts;
use super::table::Rows;
use crate::number::exact::Exact;
use crate::number::quantile::normal_quantile;
use rust_decimal::Decimal;

/// What a calculation gives.
#[derive(Clone, PartialEq, Debug)]
pub struct Calculation {
    /// The result, in the engine's unit.
    pub value: Value,
    /// The numbers of all inputs, measured ones included.
    pub given: Given,
    /// The parts of a sum that were left blank and count as nothing.
    pub blank: Vec<&'static Input>,
    /// The further figures whose inputs are there.
    pub also: Vec<(&'static Also, Value)>,
    /// The cautions and alerts that apply.
    pub cautions: Vec<&'static Check>,
    /// The index of the band in which the result lies.
    pub band: Option<usize>,
}

/// Why a calculation gives no result.
#[derive(Clone, PartialEq, Debug)]
pub enum Problem {
    /// The formula has no value.
    Failed(Failure),
    /// These relations between inputs cannot be.
    Impossible(Vec<&'static Check>),
}

impl PartialEq for Check {
    fn eq(&self, other: &Check) -> bool {
        std::ptr::eq(self, other)
    }
}

impl PartialEq for Also {
    fn eq(&self, other: &Also) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Computes a variant from the numbers typed and the rows of its table. `own` holds the reader's own
/// thresholds by band index.
///
/// # Errors
/// See [`Problem`]. Relations that cannot be are reported even while other inputs are missing.
pub fn calculate(
    variant: &'static Variant,
    typed: &Given,
    rows: &Rows,
    own: &[Option<Decimal>],
) -> Result<Calculation, Problem> {
    let given = completed(variant, typed, rows);
    let breaches = |severity| {
        let breached = |check: &&Check| check.severity == severity && is_breached(check, &given);
        variant.checks.iter().filter(breached).collect::<Vec<&'static Check>>()
    };
    let impossible = breaches(Severity::Impossible);
    if !impossible.is_empty() {
        return Err(Problem::Impossible(impossible));
    }
    let value = evaluate(&(variant.formula)(), &given).map_err(Problem::Failed)?;
    let value = shaped(value, variant.kind);
    let further = |also: &'static Also| {
        let value = evaluate(&(also.formula)(), &given).ok()?;
        Some((also, shaped(value, also.kind)))
    };
    let also = variant.also.iter().filter_map(further).collect();
    let mut cautions = breaches(Severity::Alert);
    cautions.extend(breaches(Severity::Unlikely));
    let band = band_of(&value.number, variant.bands, own);
    let blank = blank_parts(variant, typed);
    Ok(Calculation { value, given, blank, also, cautions, band })
}

/// The numbers of all inputs: typed, counted as if empty, measured from rows, looked up. Blank parts of
/// a sum are 0 once another part of it is given.
pub fn completed(variant: &'static Variant, typed: &Given, rows: &Rows) -> Given {
    let mut given = typed.clone();
    let anything_typed = variant.inputs.iter().any(|input| typed.get(input).is_some());
    for input in variant.inputs {
        if given.get(input).is_some() {
            continue;
        }
        let number: Option<Exact> = match input.origin {
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
        given.set(part, Exact::zero());
    }
    given
}

/// Whether a relation between inputs does not hold; one whose inputs are missing holds.
pub fn is_breached(check: &Check, given: &Given) -> bool {
    match (evaluate(&(check.left)(), given), evaluate(&(check.right)(), given)) {
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
