//! A rate whose size depends on the length of its period: lost or kept, period after period.

use std::sync::Arc;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::also::Also;
use super::expression::{Expr, Op};
use crate::number::exact::Exact;

/// The id of the input by which a reader says how long the period of a rate is.
pub const PERIOD: &str = "period";

/// What makes a result a rate per period.
#[derive(Clone, PartialEq, Debug)]
pub struct Rate {
    /// What it is a share of.
    pub share: Share,
    /// How many of its periods make a year: an input that is chosen, or a number.
    pub per_year: Expr,
    /// How many of the periods that the thresholds are for make a year; `None` where their source names
    /// no period. A threshold at which nothing or everything is lost is the same over any period.
    pub limits_per_year: Option<Decimal>,
    /// The same rate over a year, where every period is like this one.
    pub over_a_year: Arc<Also>,
}

/// Whether a rate tells what goes or what stays. What stays is what is compounded.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Share {
    /// The share that is lost in a period: 1 - (1 - c)^n after n of them.
    Lost,
    /// The share that is kept in a period: r^n after n of them.
    Kept,
}

impl Share {
    /// From a rate to what is kept, and back: both are the same step.
    pub fn kept(self, rate: &Exact) -> Exact {
        match self {
            Share::Lost => Exact::one().minus(rate),
            Share::Kept => rate.clone(),
        }
    }

    /// The formula of a rate after so many periods.
    pub fn after<I: Clone>(self, rate: &Expr<I>, periods: &Expr<I>) -> Expr<I> {
        let binary = |op, left, right| Expr::Binary(op, Box::new(left), Box::new(right));
        let kept = |rate: Expr<I>| match self {
            Share::Lost => binary(Op::Sub, Expr::Number(Exact::one()), rate),
            Share::Kept => rate,
        };
        kept(binary(Op::Pow, kept(rate.clone()), periods.clone()))
    }
}
