//! A formula as plain text, for copying.

use super::node::Node;
use crate::definition::expression::Op;
use crate::text::Lang;

/// Writes a formula on one line: `(E − N) ÷ S × 100`.
pub fn plain_text(node: &Node, lang: Lang) -> String {
    match node {
        Node::Number(text) | Node::Name(text) | Node::Symbol(text) => text.clone(),
        Node::Brackets(inner) => format!("({})", plain_text(inner, lang)),
        Node::Binary(Op::Pow, base, exponent) if exponent.is_half() => {
            format!("√{}", plain_text(base, lang))
        }
        Node::Binary(op, left, right) => {
            let (left, right) = (plain_text(left, lang), plain_text(right, lang));
            match op {
                Op::Add => format!("{left} + {right}"),
                Op::Sub => format!("{left} \u{2212} {right}"),
                Op::Mul => format!("{left} × {right}"),
                Op::Div => format!("{left} ÷ {right}"),
                Op::Pow => format!("{left}^{right}"),
                Op::Min => format!("min({left}{} {right})", separator(lang)),
            }
        }
    }
}

/// What parts the arguments of a function: a semicolon where the comma is the decimal mark.
pub fn separator(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "\u{202F};",
        Lang::En => ",",
    }
}
