//! The steps of a calculation: each step is an expression, so the same renderers print it.

use super::evaluate::{Given, raised};
use crate::definition::expression::{Expr, Op};
use crate::number::exact::Exact;

/// The formula with the numbers put in, then reduced step by step down to the value.
///
/// The innermost operations are done at once, and a chain of sums and differences of numbers counts
/// as one operation, as a person would write it. The first step still has the shape of the formula;
/// the last is a number. Empty while an input is missing or a step has no value.
pub fn steps(formula: &Expr, given: &Given) -> Vec<Expr> {
    let Some(mut current) = put_in(formula, given) else { return Vec::new() };
    let mut steps = vec![current.clone()];
    while !matches!(current, Expr::Number(_)) {
        let Some(next) = reduced(&current) else { return Vec::new() };
        steps.push(next.clone());
        current = next;
    }
    steps
}

fn put_in(expression: &Expr, given: &Given) -> Option<Expr> {
    match expression {
        Expr::Number(_) => Some(expression.clone()),
        Expr::Input(input) => given.get(input).cloned().map(Expr::Number),
        Expr::Binary(op, left, right) => {
            Some(Expr::Binary(*op, Box::new(put_in(left, given)?), Box::new(put_in(right, given)?)))
        }
    }
}

/// One step: every innermost operation done. `None` where one has no value.
fn reduced(expression: &Expr) -> Option<Expr> {
    if let Some(sum) = sum_of_numbers(expression) {
        return Some(Expr::Number(sum));
    }
    match expression {
        Expr::Number(_) | Expr::Input(_) => Some(expression.clone()),
        Expr::Binary(op, left, right) => match (left.as_ref(), right.as_ref()) {
            (Expr::Number(a), Expr::Number(b)) => done(*op, a, b).map(Expr::Number),
            _ => Some(Expr::Binary(*op, Box::new(reduced(left)?), Box::new(reduced(right)?))),
        },
    }
}

/// The value of a chain of sums and differences whose terms are all numbers.
fn sum_of_numbers(expression: &Expr) -> Option<Exact> {
    match expression {
        Expr::Number(number) => Some(number.clone()),
        Expr::Input(_) => None,
        Expr::Binary(Op::Add, left, right) => {
            Some(sum_of_numbers(left)?.plus(&sum_of_numbers(right)?))
        }
        Expr::Binary(Op::Sub, left, right) => {
            Some(sum_of_numbers(left)?.minus(&sum_of_numbers(right)?))
        }
        Expr::Binary(Op::Mul | Op::Div | Op::Pow | Op::Min, ..) => None,
    }
}

fn done(op: Op, a: &Exact, b: &Exact) -> Option<Exact> {
    match op {
        Op::Add => Some(a.plus(b)),
        Op::Sub => Some(a.minus(b)),
        Op::Mul => Some(a.times(b)),
        Op::Div => a.divided_by(b),
        Op::Pow => raised(a, b).map(|power| power.number),
        Op::Min => Some(a.clone().min(b.clone())),
    }
}
