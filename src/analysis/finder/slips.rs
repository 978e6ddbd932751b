//! The classic slips, derived from the formula: what each of them gives on the same inputs.

use std::sync::Arc;

use super::brackets::{Dropped, without_brackets};
use super::early::early;
use super::off_scale::off_scale;
use super::slip::Slip;
use crate::analysis::algebra::{divisor, joined, whole};
use crate::analysis::facts::Facts;
use crate::definition::expression::{Expr, Op};
use crate::definition::input::{Input, Origin};
use crate::definition::kind::Kind;
use crate::definition::table::Aggregate;
use crate::definition::{Definition, Variant};
use crate::engine::evaluate::{Given, evaluate};
use crate::number::exact::Exact;
use crate::render::number::shown;

/// What each slip gives, in the unit shown; slips that cannot be made with this formula, have no
/// value, or give the right result are left out.
pub fn slips(
    definition: &Definition,
    variant: &Variant,
    facts: &Facts,
    given: &Given,
) -> Vec<(Slip, Exact)> {
    let formula = &variant.formula;
    let hundred = Exact::from(100);
    let taught = match variant.kind.is_percentage() {
        true => joined(Op::Mul, formula.clone(), whole(100)),
        false => formula.clone(),
    };
    let value = |expression: &Expr| evaluate(expression, given).ok().map(|value| value.number);
    let right = value(&taught);
    let mut slips: Vec<(Slip, Exact)> = Vec::new();
    let mut add = |slip: Slip, value: Option<Exact>| {
        if let Some(value) = value.filter(|value| Some(value) != right.as_ref())
            && !slips.iter().any(|(_, known)| *known == value)
        {
            slips.push((slip, value));
        }
    };
    for dropped in Dropped::ALL {
        let literal = without_brackets(&taught, dropped);
        add(Slip::BracketsLeftOut(dropped), literal.as_ref().and_then(value));
    }
    let divided = |change: &dyn Fn(&Expr, &Expr) -> Option<Expr>| {
        let changed = with_division(formula, change)?;
        value(&changed).map(|number| shown(&number, variant.kind))
    };
    let quotient = |top: &Expr, bottom: &Expr| joined(Op::Div, top.clone(), bottom.clone());
    add(Slip::Exchanged, divided(&|top, bottom| Some(quotient(bottom, top))));
    for total in other_totals(definition, formula) {
        let sum = sum_of(&total);
        let over_sum = |top: &Expr, _: &Expr| Some(quotient(top, sum.as_ref()?));
        let changed = with_division(formula, &over_sum);
        let is_changed = |other: &Arc<Variant>| changed.as_ref() == Some(&other.formula);
        let is_a_definition = definition.variants.iter().any(is_changed);
        let result = divided(&over_sum);
        if !is_a_definition {
            add(Slip::WrongTotal(total), result);
        }
    }
    add(Slip::Averaged, divided(&halved).or_else(|| average_of_shares(formula, given)));
    add(Slip::Unweighted, unweighted(variant, facts));
    if let Some(right) = right.clone() {
        if variant.kind.is_percentage() {
            add(Slip::Complement, Some(hundred.minus(&right)));
        }
        if is_per_hundred(&taught) {
            add(Slip::FactorForgotten, right.divided_by(&hundred));
            add(Slip::FactorTwice, Some(right.times(&hundred)));
        }
        let times = periods(formula, given);
        if let Some((rate, times)) = times {
            let value = shown(&rate.times(&times), variant.kind);
            add(Slip::Uncompounded(times), Some(value));
        } else if variant.kind.is_percentage() || variant.kind.is_money() {
            add(Slip::TwelveTimes, Some(right.times(&Exact::from(12))));
        }
        let minus = if right.is_negative() { Slip::MinusForgotten } else { Slip::StrayMinus };
        add(minus, Some(right.negated()));
    }
    for (slip, value) in off_scale(definition, variant, facts, given) {
        add(slip, Some(value));
    }
    slips.extend(early(definition, variant, given));
    slips
}

/// The rate and the number of periods of a formula that compounds: 1 − (1 − rate)^periods.
fn periods(formula: &Expr, given: &Given) -> Option<(Exact, Exact)> {
    let value = |expression: &Expr| evaluate(expression, given).ok().map(|value| value.number);
    let Expr::Binary(Op::Sub, _, power) = formula else { return None };
    let Expr::Binary(Op::Pow, stays, periods) = power.as_ref() else { return None };
    let Expr::Binary(Op::Sub, one, rate) = stays.as_ref() else { return None };
    (**one == whole(1)).then(|| Some((value(rate)?, value(periods)?)))?
}

/// The formula with its outermost division changed; `None` where it has none.
fn with_division(expression: &Expr, change: &dyn Fn(&Expr, &Expr) -> Option<Expr>) -> Option<Expr> {
    let Expr::Binary(op, left, right) = expression else { return None };
    if *op == Op::Div {
        return change(left, right);
    }
    if let Some(left) = with_division(left, change) {
        return Some(Expr::Binary(*op, Box::new(left), right.clone()));
    }
    let right = with_division(right, change)?;
    Some(Expr::Binary(*op, left.clone(), Box::new(right)))
}

/// A sum or difference of two inputs over a total, taken as an average of two shares.
fn halved(top: &Expr, bottom: &Expr) -> Option<Expr> {
    let Expr::Binary(Op::Add | Op::Sub, left, right) = top else { return None };
    let both = match (left.as_ref(), right.as_ref()) {
        (Expr::Input(one), Expr::Input(other)) if one.kind == other.kind => {
            joined(Op::Add, (**left).clone(), (**right).clone())
        }
        _ => return None,
    };
    Some(joined(Op::Div, joined(Op::Div, both, whole(2)), bottom.clone()))
}

/// The mean of the two percentages that a formula without a division holds, in percent.
fn average_of_shares(formula: &Expr, given: &Given) -> Option<Exact> {
    let inputs = formula.inputs();
    let [first, second] = &inputs[..] else { return None };
    if !first.kind.is_percentage() || !second.kind.is_percentage() {
        return None;
    }
    let sum = given.get(first)?.plus(given.get(second)?);
    Some(sum.times(&Exact::from(50)))
}

/// Totals that might be taken for the right one: another input of the metric of the same kind, or
/// the right sum with a part of it forgotten.
fn other_totals(definition: &Definition, formula: &Expr) -> Vec<Vec<Arc<Input>>> {
    let Some(bottom) = divisor(formula) else { return Vec::new() };
    let parts = bottom.inputs();
    let Some(kind) = parts.first().map(|part| part.kind) else { return Vec::new() };
    let counts = matches!(kind, Kind::Count | Kind::Money | Kind::MonthlyMoney);
    if !counts || parts.iter().any(|part| part.kind != kind) {
        return Vec::new();
    }
    let mut totals: Vec<Vec<Arc<Input>>> = Vec::new();
    if parts.len() > 2 {
        for left_out in &parts {
            totals.push(parts.iter().filter(|part| *part != left_out).cloned().collect());
        }
    }
    for variant in &definition.variants {
        for input in variant.inputs.iter().filter(|input| input.kind == kind) {
            let single = vec![Arc::clone(input)];
            if parts != single && !totals.contains(&single) {
                totals.push(single);
            }
        }
    }
    totals
}

fn sum_of(inputs: &[Arc<Input>]) -> Option<Expr> {
    let each = inputs.iter().cloned().map(Expr::Input);
    each.reduce(|sum, input| joined(Op::Add, sum, input))
}

/// The plain mean of the column whose products with its weights the formula adds up.
fn unweighted(variant: &Variant, facts: &Facts) -> Option<Exact> {
    let column = variant.inputs.iter().find_map(|input| match &input.origin {
        Origin::Measured(measure) => match measure.aggregate {
            Aggregate::SumOfProducts(_, column) => Some(column),
            _ => None,
        },
        Origin::Typed | Origin::TypedOrMeasured(_) | Origin::NormalQuantile(_) => None,
    })?;
    if !matches!(variant.kind, Kind::Score) {
        return None;
    }
    let rows = facts.rows(variant);
    let cells: Vec<Exact> =
        rows.cells.iter().filter_map(|row| row.get(column).cloned().flatten()).collect();
    let sum = cells.iter().fold(Exact::zero(), |sum, cell| sum.plus(cell));
    sum.divided_by(&Exact::from(cells.len() as i128))
}

fn is_per_hundred(taught: &Expr) -> bool {
    let Expr::Binary(Op::Mul, _, factor) = taught else { return false };
    **factor == whole(100)
}
