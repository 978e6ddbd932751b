//! Pictures as data: labelled numbers become shapes with whole coordinates, and a table beside them.

mod axes;
mod bars;
mod columns;
mod course;
mod flow;
mod heat;
mod ruler;
mod steps;
mod svg;

pub use bars::{breakdown, groups, pareto};
pub use columns::{Layer, Side, columns};
pub use course::{Measured, course};
pub use flow::{Flow, flow, waterfall};
pub use heat::{Heat, heat};
pub use ruler::{Span, bullet, gauge, intervals, tornado};
pub use steps::{Step, steps};
pub use svg::{Frame, svg};

use crate::analysis::facts::Facts;
use crate::definition::expression::{Expr, Op};
use crate::definition::input::Input;
use crate::definition::{Definition, Variant};
use crate::number::exact::{Exact, Rounding};
use crate::render::number::Style;

/// A picture: shapes in a frame, and the same numbers as a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chart {
    /// What kind of picture it is, for the class of the element: `waterfall`, `gauge` and so on.
    pub kind: &'static str,
    /// What it shows, in the language of the page.
    pub title: String,
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// What is drawn, from back to front.
    pub shapes: Vec<Shape>,
    /// The numbers for those who do not see it: heading first, then one row each.
    pub table: Vec<Vec<String>>,
}

/// A shape. Classes say what it means; colours are the style sheet's.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Shape {
    /// A rectangle.
    Rect {
        /// What it means.
        class: &'static str,
        /// Its left edge.
        x: i32,
        /// Its upper edge.
        y: i32,
        /// How wide it is, zero or more.
        width: i32,
        /// How high it is.
        height: i32,
    },
    /// A rectangle through which the ground shows.
    Shade {
        /// What it means.
        class: &'static str,
        /// Its left edge.
        x: i32,
        /// Its upper edge.
        y: i32,
        /// How wide it is, zero or more.
        width: i32,
        /// How high it is.
        height: i32,
        /// How much of the ground it covers, in percent up to a hundred.
        percent: u8,
    },
    /// A surface between corners through which the ground shows.
    Area {
        /// What it means.
        class: &'static str,
        /// Its corners, all the way round.
        corners: Vec<(i32, i32)>,
        /// How much of the ground it covers, in percent up to a hundred.
        percent: u8,
    },
    /// A straight line.
    Line {
        /// What it means.
        class: &'static str,
        /// Where it starts.
        from: (i32, i32),
        /// Where it ends.
        to: (i32, i32),
    },
    /// A text on one line.
    Text {
        /// What it means.
        class: &'static str,
        /// The point that it stands at, on its base line.
        at: (i32, i32),
        /// Which part of it stands there.
        anchor: Anchor,
        /// How wide it may be at most, where it would otherwise be wider.
        most: Option<i32>,
        /// The text.
        text: String,
    },
}

/// The picture that belongs to a metric: the groups of a net score, the flow between two amounts, what a cost is made of.
/// `None` for a metric without, or where a number is missing.
pub fn own(
    definition: &Definition,
    variant: &Variant,
    facts: &Facts,
    width: i32,
    style: &Style,
) -> Option<Chart> {
    groups(definition, variant, facts, width, style)
        .or_else(|| {
            let flow = flow(definition, variant, facts)?;
            Some(waterfall(&definition.name, &flow, width, style))
        })
        .or_else(|| breakdown(definition, variant, facts, width, style))
}

/// Which part of a text stands at its point.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// The height of a row: a line of text and a bar below it.
const ROW: i32 = 48;
/// Where the base line of the text of a row lies.
const BASE: i32 = 16;
/// Where the bar of a row starts, and how high it is.
const BAR: (i32, i32) = (24, 16);
/// What is kept free on the right of bars for their numbers.
const NUMBERS: i32 = 120;
/// The height of a line that says what a colour stands for.
const KEY: i32 = 24;
/// What is kept free at both edges so that no line is cut.
const EDGE: i32 = 4;

/// Numbers laid out along a stretch of the picture.
struct Scale {
    low: Exact,
    high: Exact,
    from: i32,
    to: i32,
}

impl Scale {
    /// A scale that holds all numbers; one without an extent gets one.
    fn over<'a>(numbers: impl Iterator<Item = &'a Exact>, from: i32, to: i32) -> Scale {
        let mut ends: Option<(Exact, Exact)> = None;
        for number in numbers {
            ends = Some(match ends {
                None => (number.clone(), number.clone()),
                Some((low, high)) => (low.min(number.clone()), high.max(number.clone())),
            });
        }
        let (low, high) = ends.unwrap_or((Exact::zero(), Exact::one()));
        let high = if high == low { low.plus(&Exact::one()) } else { high };
        Scale { low, high, from, to }
    }

    /// Where a number lies; one beyond an end lies at the end.
    fn at(&self, number: &Exact) -> i32 {
        let number = number.clone().max(self.low.clone()).min(self.high.clone());
        let share = number.minus(&self.low).divided_by(&self.high.minus(&self.low));
        let share = share.unwrap_or(Exact::zero());
        let along = share.times(&Exact::from(i128::from(self.to - self.from)));
        let whole = along.scaled(0, Rounding::HalfUp).0.to_u128();
        self.from + whole.and_then(|whole| i32::try_from(whole).ok()).unwrap_or(0)
    }

    /// A bar between two numbers, at least a line wide.
    fn bar(&self, class: &'static str, a: &Exact, b: &Exact, (y, height): (i32, i32)) -> Shape {
        let (a, b) = (self.at(a), self.at(b));
        Shape::Rect { class, x: a.min(b), y, width: (a - b).abs().max(1), height }
    }
}

/// A label that is squeezed where it would run out of a picture of this width.
fn label(at: (i32, i32), width: i32, text: &str) -> Shape {
    /// How wide ten letters are on average.
    const TEN_LETTERS: usize = 72;
    let room = width - at.0;
    let is_long =
        i32::try_from(text.chars().count() * TEN_LETTERS / 10).is_ok_and(|wide| wide > room);
    let most = is_long.then_some(room);
    let text = text.to_owned();
    Shape::Text { class: "chart__label", at, anchor: Anchor::Start, most, text }
}

/// What a colour stands for: a mark of it and words, from a place on, in a picture of this width.
fn key((x, y): (i32, i32), width: i32, class: &'static str, text: &str) -> [Shape; 2] {
    let mark = Shape::Rect { class, x, y: y + 4, width: 12, height: 12 };
    [mark, label((x + 20, y + 15), width, text)]
}

fn figure(at: (i32, i32), anchor: Anchor, text: impl Into<String>) -> Shape {
    Shape::Text { class: "chart__number", at, anchor, most: None, text: text.into() }
}

/// The inputs that a chain of sums and differences is made of, each with whether it is taken away;
/// `None` where it is no such chain.
fn terms(expression: &Expr) -> Option<Vec<(bool, &Input)>> {
    match expression {
        Expr::Number(_) => None,
        Expr::Input(input) => Some(vec![(false, input)]),
        Expr::Binary(op, left, right) => {
            let (mut all, right) = (terms(left)?, terms(right)?);
            let is_taken = match op {
                Op::Add => false,
                Op::Sub => true,
                Op::Mul | Op::Div | Op::Pow | Op::Min => return None,
            };
            all.extend(right.into_iter().map(|(taken, input)| (taken != is_taken, input)));
            Some(all)
        }
    }
}

/// What stands above and below the line of a quotient; the whole formula and nothing where it is
/// none.
fn parted(formula: &Expr) -> (&Expr, Option<&Expr>) {
    match formula {
        Expr::Binary(Op::Div, top, bottom) => (top, Some(bottom)),
        other => (other, None),
    }
}
