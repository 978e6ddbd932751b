//! Formulas as quotients of two polynomials in one input, and the zeros of those of low degree.

use super::root::{Root, bases, exactly};
use crate::analysis::algebra::holds;
use crate::definition::expression::{Expr, Op};
use crate::definition::input::Input;
use crate::engine::evaluate::{Given, evaluate};
use crate::number::exact::Exact;

/// A polynomial: the coefficients, that of the lowest power first, no zero at the end.
pub(super) type Polynomial = Vec<Exact>;
/// A quotient of two polynomials, that above the line first.
pub(super) type Fraction = (Polynomial, Polynomial);

/// The zeros of a polynomial of the first or of the second degree; none for any other.
pub(super) fn solved(equation: &[Exact]) -> Vec<Root> {
    match equation {
        [b, a] => b.negated().divided_by(a).map(exactly).into_iter().collect(),
        [c, b, a] => quadratic(a, b, c),
        _ => Vec::new(),
    }
}

fn quadratic(a: &Exact, b: &Exact, c: &Exact) -> Vec<Root> {
    let four = a.times(c).times(&Exact::from(4));
    let discriminant = exactly(b.times(b).minus(&four));
    let double = a.plus(a);
    let root = |side: Root| {
        let number = side.number.minus(b).divided_by(&double)?;
        Some(Root { number, ..side })
    };
    bases(&discriminant, &Exact::from(2)).into_iter().filter_map(root).collect()
}

/// An expression as a quotient of two polynomials in `x`; `None` where it is none.
pub(super) fn fraction(expression: &Expr, x: &Input, given: &Given) -> Option<Fraction> {
    let one = || vec![Exact::one()];
    if !holds(expression, x) {
        let number = evaluate(expression, given).ok()?.number;
        return Some((trimmed(vec![number]), one()));
    }
    let Expr::Binary(op, left, right) = expression else {
        return Some((vec![Exact::zero(), Exact::one()], one()));
    };
    let ((n, d), (m, e)) = (fraction(left, x, given)?, fraction(right, x, given)?);
    let added = |m: Polynomial| match d == e {
        true => (sum(&n, &m), d.clone()),
        false => (sum(&product(&n, &e), &product(&m, &d)), product(&d, &e)),
    };
    match op {
        Op::Add => Some(added(m)),
        Op::Sub => Some(added(m.iter().map(Exact::negated).collect())),
        Op::Mul => Some((product(&n, &m), product(&d, &e))),
        Op::Div if m.is_empty() => None,
        Op::Div => Some((product(&n, &e), product(&d, &m))),
        Op::Pow => {
            let [exponent] = &m[..] else { return None };
            let times = exponent.top().to_u128().filter(|_| exponent.is_whole() && e == one())?;
            let raised = |base: &Polynomial| (0..times).fold(one(), |done, _| product(&done, base));
            (times <= 4).then(|| (raised(&n), raised(&d)))
        }
        Op::Min => None,
    }
}

pub(super) fn trimmed(mut polynomial: Polynomial) -> Polynomial {
    while polynomial.last().is_some_and(Exact::is_zero) {
        polynomial.pop();
    }
    polynomial
}

pub(super) fn sum(a: &Polynomial, b: &Polynomial) -> Polynomial {
    let part = |side: &Polynomial, power: usize| side.get(power).cloned().unwrap_or(Exact::zero());
    trimmed((0..a.len().max(b.len())).map(|power| part(a, power).plus(&part(b, power))).collect())
}

pub(super) fn product(a: &Polynomial, b: &Polynomial) -> Polynomial {
    let mut all = vec![Exact::zero(); a.len() + b.len()];
    for (i, x) in a.iter().enumerate() {
        for (j, y) in b.iter().enumerate() {
            all[i + j] = all[i + j].plus(&x.times(y));
        }
    }
    trimmed(all)
}

pub(super) fn value_of(polynomial: &Polynomial, x: &Exact) -> Exact {
    polynomial.iter().rev().fold(Exact::zero(), |sum, each| sum.times(x).plus(each))
}
