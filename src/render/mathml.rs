//! A formula as presentation MathML (MathML Core), for the page.

use super::node::Node;
use super::text::separator;
use crate::definition::expression::Op;
use crate::text::Lang;

/// Writes a whole `<math>` element, with a sign such as `=` in front where there is one.
pub fn math(sign: Option<&str>, node: &Node, lang: Lang) -> String {
    let sign = sign.map(|sign| format!("<mo>{sign}</mo>")).unwrap_or_default();
    format!("<math><mrow>{sign}{}</mrow></math>", element(node, lang))
}

fn element(node: &Node, lang: Lang) -> String {
    match node {
        Node::Number(text) => format!("<mn>{}</mn>", escaped(text)),
        // The span lets a style break a long name over lines, which MathML itself cannot.
        Node::Name(text) => format!("<mtext><span>{}</span></mtext>", escaped(text)),
        Node::Symbol(text) => format!("<mi>{}</mi>", escaped(text)),
        Node::Brackets(inner) => match inner.as_ref() {
            // The line of a fraction holds it together.
            Node::Binary(Op::Div, ..) => element(inner, lang),
            _ => bracketed(&element(inner, lang)),
        },
        Node::Binary(op, left, right) => binary(*op, left, right, lang),
    }
}

fn binary(op: Op, left: &Node, right: &Node, lang: Lang) -> String {
    let infix = |sign: &str| {
        let (left, right) = (element(left, lang), element(right, lang));
        format!("<mrow>{left}<mo>{sign}</mo>{right}</mrow>")
    };
    match op {
        Op::Add => infix("+"),
        Op::Sub => infix("\u{2212}"),
        Op::Mul => infix("×"),
        Op::Div => {
            let (over, under) = (element(left.opened(), lang), element(right.opened(), lang));
            format!("<mfrac>{over}{under}</mfrac>")
        }
        Op::Pow if right.is_half() => format!("<msqrt>{}</msqrt>", element(left.opened(), lang)),
        Op::Pow => {
            let base = match left {
                Node::Brackets(inner) => bracketed(&element(inner, lang)),
                Node::Number(_) | Node::Name(_) | Node::Symbol(_) | Node::Binary(..) => {
                    element(left, lang)
                }
            };
            format!("<msup>{base}{}</msup>", element(right.opened(), lang))
        }
        Op::Min => {
            let (left, right) = (element(left, lang), element(right, lang));
            let inner = format!("{left}<mo separator=\"true\">{}</mo>{right}", separator(lang));
            format!("<mrow><mi>min</mi>{}</mrow>", bracketed(&inner))
        }
    }
}

fn bracketed(inner: &str) -> String {
    format!("<mrow><mo>(</mo>{inner}<mo>)</mo></mrow>")
}

/// Text as it stands in markup.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // A parser takes it for the end of a line.
            '\r' => escaped.push_str("&#13;"),
            // A parser drops it or takes it for an error.
            '\0' => escaped.push('\u{fffd}'),
            _ => escaped.push(character),
        }
    }
    escaped
}
