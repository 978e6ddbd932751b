//! "Which definition gave this number?": the definitions, roundings and slips that give a figure.

pub mod brackets;
mod early;
mod off_scale;
mod slip;
pub mod slips;
mod wording;

use std::sync::Arc;

use rust_decimal::Decimal;

use super::facts::Facts;
use crate::definition::{Also, Definition, Variant};
use crate::engine::calculate::Problem;
use crate::engine::evaluate::Failure;
use crate::number::exact::{Exact, Rounding};
use crate::order;
use crate::render::number::shown;
pub use slip::Slip;
pub use wording::read_as;

/// A way that gives the figure.
#[derive(Clone, PartialEq, Debug)]
pub struct Match {
    /// The index of the variant in its metric.
    pub index: usize,
    /// What was computed of it.
    pub way: Way,
    /// What that gives, in the unit shown.
    pub value: Exact,
    /// How the value became the figure; empty for the nearest, which does not become it.
    pub by: Vec<By>,
}

/// What was computed.
#[derive(Clone, PartialEq, Debug)]
pub enum Way {
    /// The definition as it is.
    Definition,
    /// A further figure shown beside its result.
    Also(Arc<Also>),
    /// A slip.
    Slip(Slip),
}

impl Way {
    fn is_of_rounding(&self) -> bool {
        match self {
            Way::Slip(slip) => slip.is_of_rounding(),
            Way::Definition | Way::Also(_) => false,
        }
    }
}

/// How a value becomes a figure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// It has no more digits.
    Exact,
    /// To the nearest, a half away from zero.
    HalfUp,
    /// To the nearest, a half to the even digit.
    HalfEven,
    /// Cut off.
    CutOff,
    /// Always upwards.
    Up,
    /// Always downwards.
    Down,
}

/// What the search brings.
#[derive(Clone, PartialEq, Debug)]
pub struct Found {
    /// The ways that give the figure: definitions first, then further figures, then slips.
    pub matches: Vec<Match>,
    /// The definition that comes nearest, where no definition gives the figure.
    pub nearest: Option<Match>,
    /// The indices of the variants that could not be tried, for figures of theirs are missing.
    pub untried: Vec<usize>,
    /// How many decimals the figure has.
    pub decimals: u32,
}

/// Searches all variants of a metric for a figure in the unit shown (97.77 for a percentage); its
/// number of decimals is the one that was typed.
pub fn find(definition: &Definition, facts: &Facts, figure: Decimal) -> Found {
    let (wanted, decimals) = (Exact::from(figure), figure.scale());
    let (matches, untried) = (Vec::new(), Vec::new());
    let mut found = Found { matches, nearest: None, untried, decimals };
    let mut nearest: Option<(Exact, Match)> = None;
    let mut slipped = Vec::new();
    let mut further = Vec::new();
    for (index, variant) in definition.variants.iter().enumerate() {
        let given = facts.completed(variant);
        let attempt = |way, value| {
            let by = ways(&value, &wanted, decimals);
            Match { index, way, value, by }
        };
        let outcome = facts.calculate(variant, &[]);
        if matches!(outcome, Err(Problem::Failed(Failure::Missing(_)))) {
            found.untried.push(index);
        }
        if let Ok(done) = outcome {
            let value = shown(&done.value.number, variant.kind);
            let distance = value.minus(&wanted).magnitude();
            let plain = attempt(Way::Definition, value);
            if !plain.by.is_empty() {
                found.matches.push(plain);
            } else if nearest.as_ref().is_none_or(|(least, _)| distance < *least) {
                nearest = Some((distance, plain));
            }
            further.extend(done.also.into_iter().map(|(also, value)| {
                let value = shown(&value.number, also.kind);
                attempt(Way::Also(also), value)
            }));
        }
        let slips = slips::slips(definition, variant, facts, &given);
        slipped.extend(slips.into_iter().map(|(slip, value)| attempt(Way::Slip(slip), value)));
    }
    if found.matches.is_empty() {
        found.nearest = nearest.map(|(_, nearest)| nearest);
    }
    // A slip that needs no rounding to give the figure is the likelier one.
    let is_rounded = |slip: &Match| slip.by != [By::Exact];
    order::sort_by(&mut slipped, |left, right| is_rounded(left).cmp(&is_rounded(right)));
    for other in further.into_iter().chain(slipped) {
        // What two variants share is told once, and a slip that gives what a definition gives is none.
        let told = found.matches.iter().any(|known| {
            let is_definition = known.way == Way::Definition;
            // Where a definition gives the figure, nothing was rounded early; and one way of
            // rounding early is enough.
            let is_rounded = other.way.is_of_rounding()
                && (is_definition || known.index == other.index && known.way.is_of_rounding());
            known.way == other.way || is_rounded || is_definition && known.value == other.value
        });
        if !other.by.is_empty() && !told {
            found.matches.push(other);
        }
    }
    found
}

/// Searches for a figure that can be read in several ways, such as 1.250: gives each reading by which
/// something comes out, and the first one where nothing does.
pub fn find_any(
    definition: &Definition,
    facts: &Facts,
    figures: &[Decimal],
) -> Vec<(Decimal, Found)> {
    let mut all: Vec<(Decimal, Found)> =
        figures.iter().map(|figure| (*figure, find(definition, facts, *figure))).collect();
    match all.iter().any(|(_, found)| !found.matches.is_empty()) {
        true => all.retain(|(_, found)| !found.matches.is_empty()),
        false => all.truncate(1),
    }
    all
}

/// How a value becomes the figure wanted; empty where it does not.
fn ways(value: &Exact, wanted: &Exact, decimals: u32) -> Vec<By> {
    if value == wanted {
        return vec![By::Exact];
    }
    let rounded = |rounding| {
        value.rounded(decimals, rounding).map(Exact::from).is_some_and(|figure| figure == *wanted)
    };
    let step = Exact::from(Decimal::new(1, decimals.min(Decimal::MAX_SCALE)));
    let beyond = value.minus(wanted);
    let near = beyond.magnitude() < step;
    let mut ways = Vec::new();
    let mut offer = |by, gives| {
        if gives {
            ways.push(by);
        }
    };
    offer(By::HalfUp, rounded(Rounding::HalfUp));
    offer(By::HalfEven, rounded(Rounding::HalfEven));
    offer(By::CutOff, rounded(Rounding::CutOff));
    offer(By::Up, near && beyond.is_negative());
    offer(By::Down, near && !beyond.is_negative());
    ways
}

impl Match {
    /// The variant in its metric.
    pub fn variant<'a>(&self, definition: &'a Definition) -> Option<&'a Arc<Variant>> {
        definition.variants.get(self.index)
    }
}
