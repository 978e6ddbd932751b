//! A formula laid out, before it is written in a notation.

use crate::definition::expression::Op;

/// A formula laid out: which text stands where, and which brackets are needed on one line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Node {
    /// A number as printed.
    Number(String),
    /// The name of an input.
    Name(String),
    /// The symbol of an input.
    Symbol(String),
    /// Brackets, needed where the formula is written on one line.
    Brackets(Box<Node>),
    /// An operation.
    Binary(Op, Box<Node>, Box<Node>),
}

impl Node {
    /// What is inside the brackets, if these are brackets; for notations that group by other means.
    pub fn opened(&self) -> &Node {
        match self {
            Node::Brackets(inner) => inner,
            Node::Number(_) | Node::Name(_) | Node::Symbol(_) | Node::Binary(..) => self,
        }
    }

    /// Whether it is one half, in either language: raised to that, a number is a square root.
    pub fn is_half(&self) -> bool {
        matches!(self, Node::Number(text) if text == "0.5" || text == "0,5")
    }
}
