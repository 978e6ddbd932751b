//! The places at which a formula with one square root takes a value, as Wilson's interval has one.

use super::polynomial::{Fraction, fraction, product, solved, sum, trimmed, value_of};
use super::root::Root;
use crate::analysis::algebra::holds;
use crate::definition::expression::{Expr, Op};
use crate::definition::input::Input;
use crate::engine::evaluate::{Given, evaluate};
use crate::number::exact::Exact;

/// An expression as a plain part and a factor of the square root.
struct Surd {
    plain: Fraction,
    factor: Fraction,
}

/// What the places are sought for.
struct Search<'a> {
    x: &'a Input,
    given: &'a Given,
    root: &'a Expr,
}

/// Every number of `x` at which an expression with one square root of `x` equals `target`: the root is
/// left alone on one side, both sides are squared, and what only the squares share is dropped. None
/// where the expression has no such root, or the equation is of a higher degree than two.
pub(super) fn surd_roots(expression: &Expr, x: &Input, given: &Given, target: &Exact) -> Vec<Root> {
    let Some(root @ Expr::Binary(_, base, _)) = square_root(expression, x, given) else {
        return Vec::new();
    };
    let search = Search { x, given, root };
    let (Some(surd), Some((inside, below))) = (search.surd(expression), fraction(base, x, given))
    else {
        return Vec::new();
    };
    let ((a, under_a), (b, under_b)) = (surd.plain, surd.factor);
    // What the factor times the root has to come to, times what stands under the plain part.
    let rest = sum(&product(&under_a, &vec![target.clone()]), &negated(&a));
    let squared = |side: &Vec<Exact>| product(side, side);
    let left = product(&product(&squared(&rest), &squared(&under_b)), &below);
    let right = product(&product(&squared(&b), &squared(&under_a)), &inside);
    let mut equation = sum(&left, &negated(&right));
    for divisor in [&under_a, &under_b] {
        while let Some(quotient) = divided(&equation, divisor) {
            equation = quotient;
        }
    }
    let fits = |root: &Root| {
        let at = |side: &Vec<Exact>| value_of(side, &root.number);
        let wanted = at(&rest).divided_by(&at(&under_a));
        let sign = at(&b).divided_by(&at(&under_b));
        wanted.zip(sign).is_some_and(|(wanted, sign)| {
            wanted.is_zero() || wanted.is_negative() == sign.is_negative()
        })
    };
    solved(&equation).into_iter().filter(fits).collect()
}

/// The first square root of something that holds `x`.
fn square_root<'a>(expression: &'a Expr, x: &Input, given: &Given) -> Option<&'a Expr> {
    let Expr::Binary(op, left, right) = expression else { return None };
    let half =
        || evaluate(right, given).is_ok_and(|value| Exact::ratio(1, 2) == Some(value.number));
    if *op == Op::Pow && holds(left, x) && half() {
        return Some(expression);
    }
    square_root(left, x, given).or_else(|| square_root(right, x, given))
}

impl Search<'_> {
    fn surd(&self, expression: &Expr) -> Option<Surd> {
        let (zero, one) = (Vec::new(), vec![Exact::one()]);
        if expression == self.root {
            return Some(Surd { plain: (zero, one.clone()), factor: (one.clone(), one) });
        }
        if square_root(expression, self.x, self.given).is_none() {
            let plain = fraction(expression, self.x, self.given)?;
            return Some(Surd { plain, factor: (zero, one) });
        }
        let Expr::Binary(op, left, right) = expression else { return None };
        let (left, right) = (self.surd(left)?, self.surd(right)?);
        match op {
            Op::Add => Some(Surd {
                plain: added(&left.plain, &right.plain),
                factor: added(&left.factor, &right.factor),
            }),
            Op::Sub => Some(Surd {
                plain: added(&left.plain, &turned(&right.plain)),
                factor: added(&left.factor, &turned(&right.factor)),
            }),
            Op::Mul if left.factor.0.is_empty() => right.times(&left.plain),
            Op::Mul if right.factor.0.is_empty() => left.times(&right.plain),
            Op::Div if right.factor.0.is_empty() && !right.plain.0.is_empty() => {
                let (top, bottom) = right.plain;
                left.times(&(bottom, top))
            }
            Op::Mul | Op::Div | Op::Pow | Op::Min => None,
        }
    }
}

impl Surd {
    fn times(&self, (top, bottom): &Fraction) -> Option<Surd> {
        let times = |(n, d): &Fraction| (product(n, top), product(d, bottom));
        Some(Surd { plain: times(&self.plain), factor: times(&self.factor) })
    }
}

fn added((n, d): &Fraction, (m, e): &Fraction) -> Fraction {
    match d == e {
        true => (sum(n, m), d.clone()),
        false => (sum(&product(n, e), &product(m, d)), product(d, e)),
    }
}

fn turned((top, bottom): &Fraction) -> Fraction {
    (negated(top), bottom.clone())
}

fn negated(side: &[Exact]) -> Vec<Exact> {
    side.iter().map(Exact::negated).collect()
}

/// A polynomial divided by another one; `None` where that leaves a rest, or divides by a number.
fn divided(polynomial: &[Exact], divisor: &[Exact]) -> Option<Vec<Exact>> {
    let leading = divisor.last().filter(|_| divisor.len() > 1)?;
    let mut rest = polynomial.to_vec();
    let mut quotient = Vec::new();
    while rest.len() >= divisor.len() {
        let factor = rest.last()?.divided_by(leading)?;
        let shift = rest.len() - divisor.len();
        for (place, coefficient) in divisor.iter().enumerate() {
            rest[shift + place] = rest[shift + place].minus(&coefficient.times(&factor));
        }
        rest.pop();
        quotient.insert(0, factor);
    }
    let is_whole = !quotient.is_empty() && rest.iter().all(Exact::is_zero);
    is_whole.then(|| trimmed(quotient))
}
