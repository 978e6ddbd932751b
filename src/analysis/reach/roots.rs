//! The places at which a formula takes a value, as one input moves: exact where they are rational.

use super::exponent::exponent;
use super::polynomial::{Polynomial, fraction, product, solved, sum, value_of};
use super::root::{Root, bases};
use super::surd::surd_roots;
use crate::analysis::algebra::holds;
use crate::definition::expression::{Expr, Op};
use crate::definition::input::Input;
use crate::engine::evaluate::{Given, evaluate};
use crate::number::exact::Exact;

/// Every number of `x` at which `expression` equals `target`, the other inputs as given.
///
/// A formula in which `x` stands once is turned inside out; one in which it stands more often is
/// brought to (ax + b) / (cx + d) or a quadratic, one square root of it included. None where it does not depend on `x`, or takes
/// the value on a whole stretch.
pub fn roots(expression: &Expr, x: &Input, given: &Given, target: &Exact) -> Vec<Root> {
    let target = Root { number: target.clone(), irrational: false };
    inverted(expression, x, given, &target)
}

/// The places at which an expression has no value or changes its bend: zeros of what it divides by,
/// where the smaller of two changes over, and where a power begins.
pub fn breaks(expression: &Expr, x: &Input, given: &Given) -> Vec<Root> {
    let Expr::Binary(op, left, right) = expression else { return Vec::new() };
    let mut found = breaks(left, x, given);
    found.extend(breaks(right, x, given));
    match op {
        Op::Div => found.extend(roots(right, x, given, &Exact::zero())),
        Op::Min => {
            let gap = Expr::Binary(Op::Sub, left.clone(), right.clone());
            found.extend(roots(&gap, x, given, &Exact::zero()));
        }
        // A root has no value below zero.
        Op::Pow => found.extend(roots(left, x, given, &Exact::zero())),
        Op::Add | Op::Sub | Op::Mul => {}
    }
    found
}

fn inverted(expression: &Expr, x: &Input, given: &Given, target: &Root) -> Vec<Root> {
    let Expr::Binary(op, left, right) = expression else {
        return if holds(expression, x) { vec![target.clone()] } else { Vec::new() };
    };
    let constant = |side: &Expr| evaluate(side, given).ok().map(|value| value.number);
    let t = &target.number;
    let along = |side: &Expr, number: Option<Exact>| {
        let root = |number| Root { number, irrational: target.irrational };
        number.map_or_else(Vec::new, |number| inverted(side, x, given, &root(number)))
    };
    match (holds(left, x), holds(right, x)) {
        (false, false) => Vec::new(),
        (true, true) => fraction_roots(expression, x, given, t),
        (true, false) => {
            let Some(c) = constant(right) else { return Vec::new() };
            match op {
                Op::Add => along(left, Some(t.minus(&c))),
                Op::Sub => along(left, Some(t.plus(&c))),
                Op::Mul => along(left, t.divided_by(&c)),
                Op::Div if c.is_zero() => Vec::new(),
                Op::Div => along(left, Some(t.times(&c))),
                Op::Min => along(left, Some(t.clone()).filter(|t| *t <= c)),
                Op::Pow => {
                    let bases = bases(target, &c);
                    bases.iter().flat_map(|base| inverted(left, x, given, base)).collect()
                }
            }
        }
        (false, true) => {
            let Some(c) = constant(left) else { return Vec::new() };
            match op {
                Op::Add => along(right, Some(t.minus(&c))),
                Op::Sub => along(right, Some(c.minus(t))),
                Op::Mul => along(right, t.divided_by(&c)),
                Op::Div if c.is_zero() => Vec::new(),
                Op::Div => along(right, c.divided_by(t)),
                Op::Min => along(right, Some(t.clone()).filter(|t| *t <= c)),
                Op::Pow => {
                    let found = exponent(&c, t).into_iter();
                    found.flat_map(|root| inverted(right, x, given, &root)).collect()
                }
            }
        }
    }
}

fn fraction_roots(expression: &Expr, x: &Input, given: &Given, target: &Exact) -> Vec<Root> {
    let Some((mut top, mut bottom)) = fraction(expression, x, given) else {
        return surd_roots(expression, x, given, target);
    };
    let lowest_is_zero = |side: &Polynomial| side.first().is_some_and(Exact::is_zero);
    while lowest_is_zero(&top) && lowest_is_zero(&bottom) {
        top.remove(0);
        bottom.remove(0);
    }
    let scaled = product(&bottom, &vec![target.negated()]);
    let equation = sum(&top, &scaled);
    let found = solved(&equation);
    found.into_iter().filter(|root| !value_of(&bottom, &root.number).is_zero()).collect()
}
