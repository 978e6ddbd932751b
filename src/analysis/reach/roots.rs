//! The places at which a formula takes a value, as one input moves: exact where they are rational.

use super::exponent::exponent;
use super::surd::surd_roots;
use crate::engine::evaluate::{Given, evaluate};
use crate::engine::expression::{Expr, Op, power};
use crate::engine::input::Input;
use crate::number::exact::Exact;

/// A place at which a formula takes a value.
#[derive(Clone, PartialEq, Debug)]
pub struct Root {
    /// The number of the input: exact, or right to some seventy decimals where `irrational`.
    pub number: Exact,
    /// Whether the true number has no end and no period.
    pub irrational: bool,
}

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

/// Whether an input stands in an expression.
pub fn holds(expression: &Expr, x: &Input) -> bool {
    match expression {
        Expr::Number(_) => false,
        Expr::Input(input) => *input == x,
        Expr::Binary(_, left, right) => holds(left, x) || holds(right, x),
    }
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

/// The numbers whose power is the target.
fn bases(target: &Root, exponent: &Exact) -> Vec<Root> {
    let Some(inverse) = Exact::one().divided_by(exponent) else { return Vec::new() };
    let root = |number: Exact| {
        let raised = power(Expr::Number(number), Expr::Number(inverse.clone()));
        let value = evaluate(&raised, &Given::default()).ok()?;
        let irrational = value.irrational || target.irrational;
        Some(Root { number: value.number, irrational })
    };
    let negated = |root: Root| Root { number: root.number.negated(), ..root };
    let is_even = exponent.is_whole() && exponent.top().is_even();
    let is_odd = exponent.is_whole() && !is_even;
    match target.number.is_negative() {
        true if is_odd => root(target.number.negated()).map(negated).into_iter().collect(),
        true => Vec::new(),
        false => {
            let positive = root(target.number.clone());
            let other = positive.clone().filter(|root| is_even && !root.number.is_zero());
            positive.into_iter().chain(other.map(negated)).collect()
        }
    }
}

/// A polynomial: the coefficients, that of the lowest power first, no zero at the end.
type Polynomial = Vec<Exact>;
/// A quotient of two polynomials, that above the line first.
pub(super) type Fraction = (Polynomial, Polynomial);

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

/// The zeros of a polynomial of the first or of the second degree; none for any other.
pub(super) fn solved(equation: &[Exact]) -> Vec<Root> {
    match equation {
        [b, a] => b.negated().divided_by(a).map(exactly).into_iter().collect(),
        [c, b, a] => quadratic(a, b, c),
        _ => Vec::new(),
    }
}

fn exactly(number: Exact) -> Root {
    Root { number, irrational: false }
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
