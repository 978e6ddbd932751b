//! A formula as data: a tree of three shapes, so that every notation is one short `match`.

use std::sync::Arc;

use super::input::Input;
use crate::number::exact::Exact;

/// A formula. Never grow this tree for one metric: rows become inputs through a measure.
#[derive(Clone, PartialEq, Debug)]
pub enum Expr<I = Arc<Input>> {
    /// A constant, or a value put in.
    Number(Exact),
    /// A number that the reader gives: the input, or its id where a definition is written.
    Input(I),
    /// An operation on two expressions.
    Binary(Op, Box<Expr<I>>, Box<Expr<I>>),
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

impl Op {
    /// Every operation with its sign in a document.
    const SIGNS: [(Op, &str); 6] = [
        (Op::Add, "+"),
        (Op::Sub, "-"),
        (Op::Mul, "*"),
        (Op::Div, "/"),
        (Op::Pow, "^"),
        (Op::Min, "min"),
    ];

    /// The operation of a sign.
    pub fn of_sign(sign: &str) -> Option<Op> {
        Op::SIGNS.into_iter().find(|(_, of_op)| *of_op == sign).map(|(op, _)| op)
    }

    /// Its sign in a document.
    pub fn sign(self) -> &'static str {
        Op::SIGNS.into_iter().find(|(op, _)| *op == self).map_or("", |(_, sign)| sign)
    }
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
