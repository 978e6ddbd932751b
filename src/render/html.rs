//! A formula as HTML, for the page: it breaks over lines where it is wider than its place, which MathML cannot.
//!
//! What only the layout says (a division, the brackets that the line of a fraction stands for) is there as text out of
//! sight, so that what is read aloud, or selected and copied, is the formula on one line.

use super::mathml::escaped;
use super::node::Node;
use super::text::separator;
use crate::definition::expression::Op;
use crate::text::Lang;

/// Parts beside each other; the terms of a sum, which go on in the next line; factors, which do so in a narrow place.
const ROW: &str = "in-row";
const TERMS: &str = "in-row terms";
const FACTORS: &str = "in-row factors";

/// The longest number, in bytes, that stays in one line.
const MOST_WHOLE: usize = 20;

/// Writes a formula, with a sign such as `=` in front where there is one, and a note behind.
pub fn html(sign: Option<&str>, node: &Node, note: Option<&str>, lang: Lang) -> String {
    let formula = element(node, lang);
    let note = note.map(|note| format!(" ({note})")).unwrap_or_default();
    match sign {
        Some(sign) => row(ROW, &[format!("{sign} "), format!("{formula}{note}")]),
        None => format!("{formula}{note}"),
    }
}

fn element(node: &Node, lang: Lang) -> String {
    match node {
        // So many digits may break over lines as well.
        Node::Number(text) if text.len() > MOST_WHOLE => {
            format!("<span class=\"digits\">{}</span>", escaped(text))
        }
        Node::Number(text) | Node::Name(text) => escaped(text),
        Node::Symbol(text) => format!("<i>{}</i>", escaped(text)),
        Node::Brackets(inner) => match inner.as_ref() {
            // The line of a fraction holds it together.
            Node::Binary(Op::Div, ..) => opened(node, lang),
            inner if is_tall(inner) => {
                let (opening, closing) = (unseen("("), unseen(")"));
                let inner = element(inner, lang);
                format!("<span class=\"brackets\">{opening}<span>{inner}</span>{closing}</span>")
            }
            inner => format!("({})", element(inner, lang)),
        },
        Node::Binary(op, left, right) => binary(*op, left, right, lang),
    }
}

fn binary(op: Op, left: &Node, right: &Node, lang: Lang) -> String {
    let infix = |sign: &str| {
        let (first, second) = (element(left, lang), element(right, lang));
        if !is_tall(left) && !is_tall(right) {
            // A line may end before the sign, not behind it.
            return format!("{first} {sign}\u{a0}{second}");
        }
        let is_short = matches!(right, Node::Number(_) | Node::Symbol(_));
        let class = if is_short { ROW } else { FACTORS };
        row(class, &[first, row(ROW, &[format!(" {sign} "), second])])
    };
    match op {
        Op::Add | Op::Sub if is_tall(left) || is_tall(right) => {
            let mut terms = Vec::new();
            add_term(op, right, &mut terms, lang);
            let mut rest = left;
            while let Node::Binary(op @ (Op::Add | Op::Sub), left, right) = rest {
                add_term(*op, right, &mut terms, lang);
                rest = left;
            }
            terms.push(element(rest, lang));
            terms.reverse();
            row(TERMS, &terms)
        }
        Op::Add | Op::Sub => infix(sign_of(op)),
        Op::Mul => infix("×"),
        Op::Div => format!(
            "<span class=\"fraction\"><span>{}</span>{}<span>{}</span></span>",
            opened(left, lang),
            unseen(" ÷ "),
            opened(right, lang)
        ),
        Op::Pow if right.is_half() => {
            let (sign, inner) = (unseen("√"), opened(left, lang));
            format!("<span class=\"root\">{sign}<span>{inner}</span></span>")
        }
        Op::Pow => {
            let (base, exponent) = (element(left, lang), opened(right, lang));
            format!(
                "<span class=\"power\"><span>{base}</span>{}<sup>{exponent}</sup></span>",
                unseen("^")
            )
        }
        Op::Min => {
            let (first, second) = (element(left, lang), element(right, lang));
            format!("min({first}{} {second})", separator(lang))
        }
    }
}

/// What is inside the brackets, if these are brackets, between brackets that are out of sight.
fn opened(node: &Node, lang: Lang) -> String {
    match node {
        Node::Brackets(inner) => format!("{}{}{}", unseen("("), element(inner, lang), unseen(")")),
        Node::Number(_) | Node::Name(_) | Node::Symbol(_) | Node::Binary(..) => element(node, lang),
    }
}

/// Whether something in it is higher than a line.
fn is_tall(node: &Node) -> bool {
    match node {
        Node::Number(_) | Node::Name(_) | Node::Symbol(_) => false,
        Node::Brackets(inner) => is_tall(inner),
        Node::Binary(Op::Div | Op::Pow, ..) => true,
        Node::Binary(_, left, right) => is_tall(left) || is_tall(right),
    }
}

fn add_term(op: Op, node: &Node, terms: &mut Vec<String>, lang: Lang) {
    terms.push(row(ROW, &[format!(" {} ", sign_of(op)), element(node, lang)]));
}

fn sign_of(op: Op) -> &'static str {
    if op == Op::Sub { "\u{2212}" } else { "+" }
}

/// Parts beside each other, however many lines each of them takes.
fn row(class: &str, parts: &[String]) -> String {
    let parts: Vec<String> = parts.iter().map(|part| format!("<span>{part}</span>")).collect();
    format!("<span class=\"{class}\">{}</span>", parts.concat())
}

fn unseen(text: &str) -> String {
    format!("<span class=\"visually-hidden\">{text}</span>")
}
