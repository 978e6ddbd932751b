//! A place at which a formula takes a value, and the numbers whose power is a given one.

use crate::analysis::algebra::joined;
use crate::definition::expression::{Expr, Op};
use crate::engine::evaluate::{Given, evaluate};
use crate::number::exact::Exact;

/// A place at which a formula takes a value.
#[derive(Clone, PartialEq, Debug)]
pub struct Root {
    /// The number of the input: exact, or right to some seventy decimals where `irrational`.
    pub number: Exact,
    /// Whether the true number has no end and no period.
    pub irrational: bool,
}

/// The place of an exact number.
pub(super) fn exactly(number: Exact) -> Root {
    Root { number, irrational: false }
}

/// The numbers whose power is the target.
pub(super) fn bases(target: &Root, exponent: &Exact) -> Vec<Root> {
    let Some(inverse) = Exact::one().divided_by(exponent) else { return Vec::new() };
    let root = |number: Exact| {
        let raised = joined(Op::Pow, Expr::Number(number), Expr::Number(inverse.clone()));
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
