//! Formulas put together from parts, and what stands in them.

use crate::definition::expression::{Expr, Op};
use crate::definition::input::Input;
use crate::number::exact::Exact;

/// An operation on two formulas.
pub(super) fn joined(op: Op, left: Expr, right: Expr) -> Expr {
    Expr::Binary(op, Box::new(left), Box::new(right))
}

/// A whole number as a formula.
pub(super) fn whole(number: i128) -> Expr {
    Expr::Number(Exact::from(number))
}

/// What the outermost division of a formula divides by.
pub(super) fn divisor(expression: &Expr) -> Option<&Expr> {
    let Expr::Binary(op, left, right) = expression else { return None };
    match op {
        Op::Div => Some(right),
        Op::Add | Op::Sub | Op::Mul | Op::Pow | Op::Min => divisor(left).or_else(|| divisor(right)),
    }
}

/// Whether an input stands in an expression.
pub(super) fn holds(expression: &Expr, x: &Input) -> bool {
    match expression {
        Expr::Number(_) => false,
        Expr::Input(input) => **input == *x,
        Expr::Binary(_, left, right) => holds(left, x) || holds(right, x),
    }
}
