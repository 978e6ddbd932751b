//! A formula and its steps in every notation: with names, with symbols, with the numbers put in.

use super::mathml::math;
use super::number::{Figure, Style, TooManyDigits, figure, plain, sign};
use super::text::plain_text;
use crate::engine::calculate::Calculation;
use crate::engine::evaluate::Given;
use crate::engine::explain::steps;
use crate::engine::expression::{Expr, Op};
use crate::engine::input::Input;
use crate::engine::kind::Kind;
use crate::engine::metric::Variant;
use crate::number::exact::Exact;
use crate::text::{Lang, text};

/// A formula as it stands on the page and as it is copied.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Notated {
    /// A `<math>` element.
    pub mathml: String,
    /// One line of plain text.
    pub text: String,
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
    pub legend: Vec<(&'static str, &'static str)>,
    /// The numbers put in, then one reduction after the other, each with its `=` or `≈`.
    pub steps: Vec<Notated>,
    /// The result as shown, with its `=` or `≈`.
    pub result: Notated,
    /// The numbers put in and the result on one line of plain text, with what holds between the two.
    pub line: String,
}

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

/// The formula of a variant; a percentage is multiplied by 100 at the end, as it is taught.
pub fn formula(variant: &Variant, notation: Notation, lang: Lang) -> Notated {
    notated(&as_taught((variant.formula)(), variant.kind), notation, lang)
}

/// Any expression in a notation.
pub fn notated(expression: &Expr, notation: Notation, lang: Lang) -> Notated {
    let layout = Layout::of(expression, notation, lang);
    Notated { mathml: math(None, &layout.node, lang), text: plain_text(&layout.node, lang) }
}

/// Explains a calculation from its formula to its result.
///
/// # Errors
/// When the result has too many digits to be shown.
pub fn explanation(
    variant: &'static Variant,
    calculation: &Calculation,
    style: &Style,
) -> Result<Explanation, TooManyDigits> {
    let lang = style.lang;
    let result = figure(&calculation.value, variant.kind, style)?;
    let mut reduced = steps(&(variant.formula)(), &calculation.given);
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
        legend: legend(variant, lang),
        steps: written_steps(variant, calculation, &reduced, lang),
        result: result_line,
    })
}

/// What each symbol of a formula stands for, in reading order.
pub fn legend(variant: &Variant, lang: Lang) -> Vec<(&'static str, &'static str)> {
    let inputs = (variant.formula)().inputs();
    inputs.into_iter().map(|input| (input.symbol, input.name.get(lang))).collect()
}

fn written_steps(
    variant: &'static Variant,
    calculation: &Calculation,
    reduced: &[Expr],
    lang: Lang,
) -> Vec<Notated> {
    let formula = (variant.formula)();
    let line = |(index, step): (usize, &Expr)| {
        // The first step is written from the formula, so that percentages keep their sign.
        let expression = if index == 0 { &formula } else { step };
        let expression = as_taught(expression.clone(), variant.kind);
        let layout = Layout::of(&expression, Notation::Numbers(&calculation.given), lang);
        signed(sign(layout.exact), &layout.node, lang)
    };
    reduced.iter().enumerate().map(line).collect()
}

/// The result as the last line; it says so where a count that is needed was rounded up.
fn result_line(result: &Figure, was_rounded_up: bool, lang: Lang) -> Notated {
    let node = Node::Number(result.text.clone());
    if !was_rounded_up {
        return signed(sign(result.exact), &node, lang);
    }
    let rounded_up = text("rounded up", "arrondi à l’entier supérieur");
    let mut line = signed("→", &node, lang);
    line.text.push_str(&format!(" ({})", rounded_up.get(lang)));
    line
}

/// The numbers put in and the result on one line: what holds between them is exact where both are.
fn one_line(
    variant: &'static Variant,
    calculation: &Calculation,
    result: &Figure,
    result_line: &Notated,
    lang: Lang,
) -> String {
    let formula = as_taught((variant.formula)(), variant.kind);
    let sum = Layout::of(&formula, Notation::Numbers(&calculation.given), lang);
    let written = plain_text(&sum.node, lang);
    match result.exact && !sum.exact && result_line.text.starts_with(sign(true)) {
        true => format!("{written} {} {}", sign(false), result.text),
        false => format!("{written} {}", result_line.text),
    }
}

fn signed(sign: &str, node: &Node, lang: Lang) -> Notated {
    Notated {
        mathml: math(Some(sign), node, lang),
        text: format!("{sign} {}", plain_text(node, lang)),
    }
}

/// The expression as it is taught: a percentage ends with `× 100`.
fn as_taught(expression: Expr, kind: Kind) -> Expr {
    if kind.is_percentage() { expression * 100 } else { expression }
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

    fn of_input(input: &'static Input, notation: Notation, lang: Lang) -> Layout {
        let symbol = || Layout { node: Node::Symbol(input.symbol.to_owned()), exact: true };
        match notation {
            Notation::Names => {
                Layout { node: Node::Name(input.name.get(lang).to_owned()), exact: true }
            }
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
