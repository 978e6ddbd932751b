//! The parts of a sum: amounts that count as nothing when they are left blank beside others.

use std::sync::Arc;

use super::evaluate::Given;
use crate::definition::Variant;
use crate::definition::expression::{Expr, Op};
use crate::definition::input::{Input, Origin};

/// The sums of a formula whose parts may be left blank. A part is a typed amount of money that the
/// formula reads there and nowhere else: what is also divided by is the base of the result, and so is
/// an amount from which everything else is taken away. Those are never taken for nothing, and
/// counts are not either.
pub fn sums(formula: &Expr) -> Vec<Vec<Arc<Input>>> {
    let mut found = Vec::new();
    look_for_sums(formula, formula, &mut found);
    found
}

/// The inputs of a variant that were left blank and count as nothing, for another part of the same sum
/// was given.
pub fn blank_parts(variant: &Variant, given: &Given) -> Vec<Arc<Input>> {
    let is_given = |input: &Arc<Input>| given.get(input).is_some();
    let begun = |sum: &Vec<Arc<Input>>| sum.iter().any(is_given);
    let sums = sums(&variant.formula);
    sums.into_iter().filter(begun).flatten().filter(|input| !is_given(input)).collect()
}

fn look_for_sums(expression: &Expr, formula: &Expr, found: &mut Vec<Vec<Arc<Input>>>) {
    let Expr::Binary(op, left, right) = expression else { return };
    if !matches!(op, Op::Add | Op::Sub) {
        look_for_sums(left, formula, found);
        look_for_sums(right, formula, found);
        return;
    }
    let mut terms = Vec::new();
    terms_of(expression, true, &mut terms);
    let added = terms.iter().filter(|(_, is_added)| *is_added).count();
    let mut parts = Vec::new();
    for (term, is_added) in &terms {
        match term {
            Expr::Input(input) => {
                let is_base = *is_added && added == 1 && terms.len() > 1;
                if !is_base && is_amount(input) && times_read(formula, input) == 1 {
                    parts.push(Arc::clone(input));
                }
            }
            Expr::Number(_) | Expr::Binary(..) => look_for_sums(term, formula, found),
        }
    }
    if parts.len() > 1 {
        found.push(parts);
    }
}

/// The terms of a sum, each with whether it is added.
fn terms_of<'a>(expression: &'a Expr, is_added: bool, terms: &mut Vec<(&'a Expr, bool)>) {
    match expression {
        Expr::Binary(op @ (Op::Add | Op::Sub), left, right) => {
            terms_of(left, is_added, terms);
            terms_of(right, is_added == (*op == Op::Add), terms);
        }
        Expr::Number(_) | Expr::Input(_) | Expr::Binary(..) => terms.push((expression, is_added)),
    }
}

fn is_amount(input: &Input) -> bool {
    let is_typed = match input.origin {
        Origin::Typed | Origin::TypedOrMeasured(_) => input.choices.is_empty(),
        Origin::Measured(_) | Origin::NormalQuantile(_) => false,
    };
    is_typed && input.kind.is_money() && input.if_empty.is_none()
}

fn times_read(expression: &Expr, input: &Input) -> usize {
    match expression {
        Expr::Number(_) => 0,
        Expr::Input(other) => usize::from(**other == *input),
        Expr::Binary(_, left, right) => times_read(left, input) + times_read(right, input),
    }
}
