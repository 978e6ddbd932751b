//! Formulas as plain algebra over inputs, expressions and whole numbers.

use std::ops::{Add, Div, Mul, Sub};

use super::input::Input;
use crate::definition::expression::{self, Op};
use crate::number::exact::Exact;

/// A formula of the catalogue.
pub type Expr = expression::Expr<&'static Input>;

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
