//! Rounded before its time, or not rounded up: what published calculators do with counts and quantiles.

use super::slip::Slip;
use crate::definition::expression::Expr;
use crate::definition::kind::Kind;
use crate::definition::{Definition, Variant};
use crate::engine::evaluate::{Given, evaluate};
use crate::number::exact::{Exact, Rounding};
use crate::render::number::shown;

/// The decimals with which tables print a normal quantile: 1.96, 1.645, 1.95996.
const DECIMALS_OF_TABLES: [u32; 4] = [2, 3, 4, 5];

/// What the formula gives where something is rounded at another place than at its end, in the unit
/// shown and before any rounding.
pub(super) fn early(
    definition: &Definition,
    variant: &Variant,
    given: &Given,
) -> Vec<(Slip, Exact)> {
    let formula = &variant.formula;
    let value = |formula: &Expr, given: &Given| {
        let number = evaluate(formula, given).ok()?.number;
        Some(shown(&number, variant.kind))
    };
    let mut found = Vec::new();
    if variant.kind == Kind::Needed {
        let raw = value(formula, given).filter(|raw| !raw.is_whole());
        found.extend(raw.map(|raw| (Slip::NotRoundedUp, raw)));
        for other in definition.variants.iter().filter(|other| other.kind == Kind::Needed) {
            let part = &other.formula;
            let Ok(first) = evaluate(part, given) else { continue };
            let rounded = replaced(formula, part, &first.number.rounded_up());
            let is_part = part != formula && rounded != *formula;
            let value = value(&rounded, given).filter(|_| is_part);
            found.extend(value.map(|value| (Slip::RoundedFirst(other.name.clone()), value)));
        }
    }
    for quantile in formula.inputs().into_iter().filter(|input| input.is_irrational()) {
        let Some(exact) = given.get(&quantile) else { continue };
        let mut before = None;
        for decimals in DECIMALS_OF_TABLES {
            let rounded = exact.rounded(decimals, Rounding::HalfUp).map(Exact::from);
            let Some(rounded) = rounded.filter(|rounded| before.as_ref() != Some(rounded)) else {
                continue;
            };
            let mut given = given.clone();
            given.set(&quantile, rounded.clone());
            let value = value(formula, &given);
            found.extend(value.map(|value| (Slip::RoundedQuantile(rounded.clone()), value)));
            before = Some(rounded);
        }
    }
    found
}

/// The expression with a number in place of every part that equals another expression.
fn replaced(expression: &Expr, part: &Expr, number: &Exact) -> Expr {
    match expression {
        _ if expression == part => Expr::Number(number.clone()),
        Expr::Number(_) | Expr::Input(_) => expression.clone(),
        Expr::Binary(op, left, right) => {
            let side = |side: &Expr| Box::new(replaced(side, part, number));
            Expr::Binary(*op, side(left), side(right))
        }
    }
}
