//! A formula and its steps in every notation: with names, with symbols, with the numbers put in.

use std::borrow::Cow;

use super::html::html;
use super::mathml::math;
use super::node::Node;
use super::number::{Figure, Style, TooManyDigits, figure, plain, sign};
use super::text::plain_text;
use crate::definition::Variant;
use crate::definition::expression::{Expr, Op};
use crate::definition::input::Input;
use crate::definition::kind::Kind;
use crate::engine::calculate::Calculation;
use crate::engine::evaluate::Given;
use crate::engine::explain::steps;
use crate::number::exact::Exact;
use crate::text::{Lang, text};

/// A formula or a step laid out, to be written where it is wanted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Notated {
    /// A sign such as `=` in front.
    sign: Option<&'static str>,
    node: Node,
    /// What is said behind it.
    note: Option<&'static str>,
    lang: Lang,
}

impl Notated {
    /// One line of plain text.
    pub fn text(&self) -> String {
        let Notated { sign, node, note, lang } = self;
        let sign = sign.map(|sign| format!("{sign} ")).unwrap_or_default();
        let note = note.map(|note| format!(" ({note})")).unwrap_or_default();
        format!("{sign}{}{note}", plain_text(node, *lang))
    }

    /// A `<math>` element, without the note.
    pub fn mathml(&self) -> String {
        math(self.sign, &self.node, self.lang)
    }

    /// HTML for a page with the style of ours; its text is [`Notated::text`].
    pub fn html(&self) -> String {
        html(self.sign, &self.node, self.note, self.lang)
    }
}

/// What stands in a formula for an input.
#[derive(Clone, Copy, Debug)]
pub enum Notation<'a> {
    /// Its name.
    Names,
    /// Its symbol.
    Symbols,
    /// Its number; its symbol where it has none.
    Numbers(&'a Given),
}

/// A calculation explained.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Explanation {
    /// The formula with names.
    pub names: Notated,
    /// The formula with the symbols of the source.
    pub symbols: Notated,
    /// What each symbol stands for, in reading order.
    pub legend: Vec<(String, String)>,
    /// The numbers put in, then one reduction after the other, each with its `=` or `≈`.
    pub steps: Vec<Notated>,
    /// The result as shown, with its `=` or `≈`.
    pub result: Notated,
    /// The numbers put in and the result on one line of plain text, with what holds between the two.
    pub line: String,
}

/// The formula of a variant; a percentage is multiplied by 100 at the end, as it is taught.
pub fn formula(variant: &Variant, notation: Notation, lang: Lang) -> Notated {
    notated(&as_taught(&variant.formula, variant.kind), notation, lang)
}

/// Any expression in a notation.
pub fn notated(expression: &Expr, notation: Notation, lang: Lang) -> Notated {
    let node = Layout::of(expression, notation, lang).node;
    Notated { sign: None, node, note: None, lang }
}

/// Explains a calculation from its formula to its result.
///
/// # Errors
/// When the result has too many digits to be shown.
pub fn explanation(
    variant: &Variant,
    calculation: &Calculation,
    style: &Style,
) -> Result<Explanation, TooManyDigits> {
    let lang = style.lang;
    let result = figure(&calculation.value, variant.kind, style)?;
    let mut reduced = steps(&variant.formula, &calculation.given);
    let computed = match reduced.last() {
        Some(Expr::Number(number)) => number.clone(),
        Some(Expr::Input(_) | Expr::Binary(..)) | None => calculation.value.number.clone(),
    };
    let was_rounded_up = computed != calculation.value.number;
    if reduced.len() > 1 && result.exact && !was_rounded_up && !variant.kind.is_percentage() {
        // The last step is the bare number, which the result shows with its unit.
        reduced.pop();
    }
    let result_line = result_line(&result, was_rounded_up, lang);
    Ok(Explanation {
        line: one_line(variant, calculation, &result, &result_line, lang),
        names: formula(variant, Notation::Names, lang),
        symbols: formula(variant, Notation::Symbols, lang),
        legend: legend(variant),
        steps: written_steps(variant, calculation, &reduced, lang),
        result: result_line,
    })
}

/// What each symbol of a formula stands for, in reading order.
pub fn legend(variant: &Variant) -> Vec<(String, String)> {
    let inputs = variant.formula.inputs();
    inputs.iter().map(|input| (input.symbol.clone(), input.name.clone())).collect()
}

fn written_steps(
    variant: &Variant,
    calculation: &Calculation,
    reduced: &[Expr],
    lang: Lang,
) -> Vec<Notated> {
    let line = |(index, step): (usize, &Expr)| {
        // The first step is written from the formula, so that percentages keep their sign.
        let expression = if index == 0 { &variant.formula } else { step };
        let expression = as_taught(expression, variant.kind);
        let layout = Layout::of(&expression, Notation::Numbers(&calculation.given), lang);
        Notated { sign: Some(sign(layout.exact)), node: layout.node, note: None, lang }
    };
    reduced.iter().enumerate().map(line).collect()
}

/// The result as the last line; it says so where a count that is needed was rounded up.
fn result_line(result: &Figure, was_rounded_up: bool, lang: Lang) -> Notated {
    let node = Node::Number(result.text.clone());
    if !was_rounded_up {
        return Notated { sign: Some(sign(result.exact)), node, note: None, lang };
    }
    let rounded_up = text("rounded up", "arrondi à l’entier supérieur");
    Notated { sign: Some("→"), node, note: Some(rounded_up.get(lang)), lang }
}

/// The numbers put in and the result on one line: what holds between them is exact where both are.
fn one_line(
    variant: &Variant,
    calculation: &Calculation,
    result: &Figure,
    result_line: &Notated,
    lang: Lang,
) -> String {
    let formula = as_taught(&variant.formula, variant.kind);
    let sum = Layout::of(&formula, Notation::Numbers(&calculation.given), lang);
    let written = plain_text(&sum.node, lang);
    match result.exact && !sum.exact && result_line.sign == Some(sign(true)) {
        true => format!("{written} {} {}", sign(false), result.text),
        false => format!("{written} {}", result_line.text()),
    }
}

/// The expression as it is taught: a percentage ends with `× 100`.
fn as_taught(expression: &Expr, kind: Kind) -> Cow<'_, Expr> {
    if !kind.is_percentage() {
        return Cow::Borrowed(expression);
    }
    let hundred = Box::new(Expr::Number(Exact::from(100)));
    Cow::Owned(Expr::Binary(Op::Mul, Box::new(expression.clone()), hundred))
}

/// A laid-out expression, and whether every number in it is written in full.
struct Layout {
    node: Node,
    exact: bool,
}

/// How tightly the parts of a node hold together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Bond {
    Sum,
    Product,
    Power,
    Whole,
}

impl Layout {
    fn of(expression: &Expr, notation: Notation, lang: Lang) -> Layout {
        match expression {
            Expr::Number(number) => Layout::of_number(number, notation, lang),
            Expr::Input(input) => Layout::of_input(input, notation, lang),
            Expr::Binary(op, left, right) => {
                let left = Layout::of(left, notation, lang);
                let right = Layout::of(right, notation, lang);
                let exact = left.exact && right.exact;
                let node = Node::Binary(
                    *op,
                    Box::new(bracketed_if(needs_brackets_left(*op, &left.node), left.node)),
                    Box::new(bracketed_if(needs_brackets_right(*op, &right.node), right.node)),
                );
                Layout { node, exact }
            }
        }
    }

    /// A constant of a formula is written in full, as a fraction where its decimals do not end.
    fn of_number(number: &Exact, notation: Notation, lang: Lang) -> Layout {
        let Figure { text, exact } = plain(number, Kind::Number, lang);
        match notation {
            Notation::Names | Notation::Symbols if !exact => {
                let part = |natural: &_| {
                    let whole =
                        Exact::new(false, Clone::clone(natural), Exact::one().top().clone())
                            .expect("one is not zero");
                    Box::new(Node::Number(plain(&whole, Kind::Number, lang).text))
                };
                let node = Node::Binary(Op::Div, part(number.top()), part(number.bottom()));
                Layout { node, exact: true }
            }
            Notation::Names | Notation::Symbols | Notation::Numbers(_) => {
                Layout { node: Node::Number(text), exact }
            }
        }
    }

    fn of_input(input: &Input, notation: Notation, lang: Lang) -> Layout {
        let symbol = || Layout { node: Node::Symbol(input.symbol.clone()), exact: true };
        match notation {
            Notation::Names => Layout { node: Node::Name(input.name.clone()), exact: true },
            Notation::Symbols => symbol(),
            Notation::Numbers(given) => given.get(input).map_or_else(symbol, |number| {
                let Figure { text, exact } = plain(number, input.kind, lang);
                Layout { node: Node::Number(text), exact }
            }),
        }
    }
}

fn bracketed_if(needed: bool, node: Node) -> Node {
    if needed { Node::Brackets(Box::new(node)) } else { node }
}

fn bond(node: &Node) -> Bond {
    match node {
        Node::Binary(Op::Add | Op::Sub, ..) => Bond::Sum,
        Node::Binary(Op::Mul | Op::Div, ..) => Bond::Product,
        Node::Binary(Op::Pow, ..) => Bond::Power,
        Node::Binary(Op::Min, ..) => Bond::Whole,
        Node::Number(text) if text.ends_with('%') => Bond::Product,
        Node::Number(_) | Node::Name(_) | Node::Symbol(_) | Node::Brackets(_) => Bond::Whole,
    }
}

fn bond_of(op: Op) -> Bond {
    match op {
        Op::Add | Op::Sub => Bond::Sum,
        Op::Mul | Op::Div => Bond::Product,
        Op::Pow => Bond::Power,
        Op::Min => Bond::Sum,
    }
}

fn needs_brackets_left(op: Op, node: &Node) -> bool {
    match op {
        Op::Min => false,
        Op::Pow => bond(node) <= Bond::Power || is_negative(node) || has_several_words(node),
        Op::Add | Op::Sub | Op::Mul | Op::Div => bond(node) < bond_of(op),
    }
}

fn needs_brackets_right(op: Op, node: &Node) -> bool {
    let is_operation = matches!(node, Node::Binary(..));
    match op {
        Op::Min => false,
        Op::Pow => bond(node) < Bond::Whole || is_negative(node),
        Op::Add => bond(node) < Bond::Sum || is_negative(node),
        Op::Sub => is_operation && bond(node) <= Bond::Sum || is_negative(node),
        Op::Mul => {
            let is_quotient = matches!(node, Node::Binary(Op::Div, ..));
            bond(node) < Bond::Product || is_quotient || is_negative(node)
        }
        Op::Div => is_operation && bond(node) <= Bond::Product || is_negative(node),
    }
}

/// An exponent after a name of several words would seem to belong to the last of them.
fn has_several_words(node: &Node) -> bool {
    matches!(node, Node::Name(text) if text.contains(' '))
}

fn is_negative(node: &Node) -> bool {
    matches!(node, Node::Number(text) if text.starts_with('\u{2212}'))
}
