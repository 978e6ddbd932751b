//! A formula as data: a tree of three shapes, so that every notation is one short `match`.

use std::ops::{Add, Div, Mul, Sub};

use serde::{Deserialize, Serialize};

use super::input::Input;
use crate::number::exact::Exact;

/// A formula. Never grow this tree for one metric: rows become inputs through a measure.
#[derive(Clone, PartialEq, Debug)]
pub enum Expr<I = &'static Input> {
    /// A constant, or a value put in.
    Number(Exact),
    /// A number that the reader gives: the input, or its id where a definition is written.
    Input(I),
    /// An operation on two expressions.
    Binary(Op, Box<Expr<I>>, Box<Expr<I>>),
}

/// The operations of arithmetic that the metrics need.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Op {
    /// Sum.
    #[serde(rename = "+")]
    Add,
    /// Difference.
    #[serde(rename = "-")]
    Sub,
    /// Product.
    #[serde(rename = "*")]
    Mul,
    /// Quotient.
    #[serde(rename = "/")]
    Div,
    /// Power.
    #[serde(rename = "^")]
    Pow,
    /// The smaller of two.
    #[serde(rename = "min")]
    Min,
}

impl<I: Clone + PartialEq> Expr<I> {
    /// Every input of the tree, each once, in reading order.
    pub fn inputs(&self) -> Vec<I> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect(&self, found: &mut Vec<I>) {
        match self {
            Expr::Number(_) => {}
            Expr::Input(input) => {
                if !found.contains(input) {
                    found.push(input.clone());
                }
            }
            Expr::Binary(_, left, right) => {
                left.collect(found);
                right.collect(found);
            }
        }
    }
}

impl<I> Expr<I> {
    /// The same tree with each input replaced by what a function gives for it.
    ///
    /// # Errors
    /// The first error of the function.
    pub fn with_inputs<Other, Error>(
        &self,
        other: &impl Fn(&I) -> Result<Other, Error>,
    ) -> Result<Expr<Other>, Error> {
        Ok(match self {
            Expr::Number(number) => Expr::Number(number.clone()),
            Expr::Input(input) => Expr::Input(other(input)?),
            Expr::Binary(op, left, right) => Expr::Binary(
                *op,
                Box::new(left.with_inputs(other)?),
                Box::new(right.with_inputs(other)?),
            ),
        })
    }
}

/// A power.
pub fn power(base: impl Into<Expr>, exponent: impl Into<Expr>) -> Expr {
    Expr::Binary(Op::Pow, Box::new(base.into()), Box::new(exponent.into()))
}

/// The smaller of two.
pub fn smaller(left: impl Into<Expr>, right: impl Into<Expr>) -> Expr {
    Expr::Binary(Op::Min, Box::new(left.into()), Box::new(right.into()))
}

/// A constant fraction, such as a quarter: `fraction(1, 4)`.
pub fn fraction(top: i128, bottom: u128) -> Expr {
    Expr::Number(Exact::ratio(top, bottom).expect("a constant is not divided by zero"))
}

impl From<&'static Input> for Expr {
    fn from(input: &'static Input) -> Expr {
        Expr::Input(input)
    }
}

impl From<i128> for Expr {
    fn from(number: i128) -> Expr {
        Expr::Number(Exact::from(number))
    }
}

/// Lets formulas be written as plain algebra over inputs, expressions and whole numbers.
macro_rules! algebra {
    ($trait:ident, $method:ident) => {
        impl<R: Into<Expr>> $trait<R> for Expr {
            type Output = Expr;
            fn $method(self, right: R) -> Expr {
                Expr::Binary(Op::$trait, Box::new(self), Box::new(right.into()))
            }
        }

        impl<R: Into<Expr>> $trait<R> for &'static Input {
            type Output = Expr;
            fn $method(self, right: R) -> Expr {
                Expr::from(self).$method(right)
            }
        }
    };
}

algebra!(Add, add);
algebra!(Sub, sub);
algebra!(Mul, mul);
algebra!(Div, div);
