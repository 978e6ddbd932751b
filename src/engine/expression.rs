//! A formula as data: a tree of three shapes, so that every notation is one short `match`.

use std::ops::{Add, Div, Mul, Sub};

use super::exact::Exact;
use super::input::Input;

/// A formula. Never grow this tree for one metric: rows become inputs through a measure.
#[derive(Clone, PartialEq, Debug)]
pub enum Expr {
    /// A constant, or a value put in.
    Number(Exact),
    /// A number that the reader gives.
    Input(&'static Input),
    /// An operation on two expressions.
    Binary(Op, Box<Expr>, Box<Expr>),
}

/// The operations of arithmetic that the metrics need.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Op {
    /// Sum.
    Add,
    /// Difference.
    Sub,
    /// Product.
    Mul,
    /// Quotient.
    Div,
    /// Power.
    Pow,
    /// The smaller of two.
    Min,
}

impl Expr {
    /// Every input of the tree, each once, in reading order.
    pub fn inputs(&self) -> Vec<&'static Input> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect(&self, found: &mut Vec<&'static Input>) {
        match self {
            Expr::Number(_) => {}
            Expr::Input(input) => {
                if !found.contains(input) {
                    found.push(input);
                }
            }
            Expr::Binary(_, left, right) => {
                left.collect(found);
                right.collect(found);
            }
        }
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
