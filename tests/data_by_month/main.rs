//! Tables by month from columns of answers, tickets and numbers, and what is made of the survival curve: against oracles over
//! whole numbers that know only the lines, and by hand.

#![allow(clippy::unwrap_used)]

mod answers;
mod behind;
mod greenwood;
mod lifetime;
mod numbers;
mod tickets;
mod worth;

use cadran::number::exact::Exact;

/// A ratio of two whole numbers.
fn exact(top: i128, bottom: i128) -> Exact {
    Exact::from(top).divided_by(&Exact::from(bottom)).unwrap()
}

/// Whether two numbers are the same to 15 decimals and more.
fn is_near(one: &Exact, other: &Exact) -> bool {
    one.minus(other).magnitude() < exact(1, 10_i128.pow(15))
}

/// The normal quantile of 95 %, from a table.
fn z() -> Exact {
    exact(1_959_963_984_540_054_235_524_594_430_520, 10_i128.pow(30))
}
