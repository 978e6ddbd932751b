//! All variants of a metric on the same inputs, side by side.

use std::sync::Arc;

use super::facts::Facts;
use super::wording::{fill, gap};
use crate::definition::input::Input;
use crate::definition::{Definition, Variant};
use crate::engine::calculate::{Calculation, Problem};
use crate::engine::evaluate::Failure;
use crate::number::exact::Exact;
use crate::render::number::Style;
use crate::text::{Text, text};

/// One definition among the others.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// The index of the variant in its metric.
    pub index: usize,
    /// The calculation, or why there is none.
    pub outcome: Result<Calculation, Problem>,
    /// Whether it is the definition that the reader chose.
    pub is_chosen: bool,
    /// The result less that of the chosen one, where both have one and of the same kind.
    pub difference: Option<Exact>,
}

/// All variants of a metric on the facts, in the order of the catalogue. No line has a band of the
/// reader's own: thresholds belong to the chosen variant.
pub fn side_by_side(definition: &Definition, chosen: &Variant, facts: &Facts) -> Vec<Line> {
    let reference = facts.calculate(chosen, &[]).ok().map(|done| done.value.number);
    let line = |(index, variant): (usize, &Arc<Variant>)| {
        let outcome = facts.calculate(variant, &[]);
        let is_chosen = variant.id == chosen.id;
        let comparable = !is_chosen && variant.kind == chosen.kind;
        let difference = outcome.as_ref().ok().filter(|_| comparable).and_then(|done| {
            reference.as_ref().map(|reference| done.value.number.minus(reference))
        });
        Line { index, outcome, is_chosen, difference }
    };
    definition.variants.iter().enumerate().map(line).collect()
}

impl Line {
    /// The inputs that still have to be given for this line to have a result.
    pub fn missing(&self) -> &[Arc<Input>] {
        match &self.outcome {
            Err(Problem::Failed(Failure::Missing(inputs))) => inputs,
            Ok(_)
            | Err(Problem::Impossible(_))
            | Err(Problem::Failed(Failure::DivisionByZero(_) | Failure::NoPower(_))) => &[],
        }
    }

    /// The difference in words; `None` where there is nothing to compare.
    pub fn sentence(&self, definition: &Definition, style: &Style) -> Option<String> {
        const SAME: Text =
            text("the same as the definition chosen", "identique à la définition choisie");
        const MORE: Text = text(
            "{gap} more than the definition chosen",
            "{gap} de plus que la définition choisie",
        );
        const LESS: Text = text(
            "{gap} less than the definition chosen",
            "{gap} de moins que la définition choisie",
        );
        let difference = self.difference.as_ref()?;
        let template = match difference {
            none if none.is_zero() => SAME,
            less if less.is_negative() => LESS,
            _ => MORE,
        };
        let kind = definition.variants.get(self.index)?.kind;
        Some(fill(template, style.lang, &[("gap", &gap(difference, kind, style))]))
    }
}
