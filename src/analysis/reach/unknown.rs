//! Any field from the others: the number of one input that gives a known result.

use std::sync::Arc;

use super::setting::{Lever, Setting};
use crate::analysis::facts::Facts;
use crate::definition::Variant;
use crate::definition::input::Input;
use crate::engine::calculate::Problem;
use crate::number::exact::Exact;

/// A field found from the others.
#[derive(Clone, PartialEq, Debug)]
pub struct Unknown {
    /// The number that gives the result.
    pub number: Exact,
    /// Whether it has no end and no period.
    pub irrational: bool,
    /// For a count that does not come out whole, the whole number beside it whose result is
    /// nearest, and that result.
    pub whole: Option<(Exact, Exact)>,
}

/// Why no number gives the result.
#[derive(Clone, PartialEq, Debug)]
pub enum NoAnswer {
    /// Other inputs are missing, or have no value together.
    NotReady(Problem),
    /// The result does not depend on this input.
    NoEffect,
    /// No number that makes sense gives it.
    None,
}

/// The number of an input that gives a result, in the engine's unit; what the input now holds plays
/// no part, except that it chooses among several.
///
/// # Errors
/// See [`NoAnswer`].
pub fn solve(
    variant: &Variant,
    facts: &Facts,
    input: &Arc<Input>,
    result: &Exact,
) -> Result<Unknown, NoAnswer> {
    let lever = Lever::Input(Arc::clone(input));
    let setting = Setting::new(variant, facts, lever).map_err(NoAnswer::NotReady)?;
    if !setting.has_effect() {
        return Err(NoAnswer::NoEffect);
    }
    let present = setting.present.clone().unwrap_or(Exact::zero());
    let away = |number: &Exact| number.minus(&present).magnitude();
    let solutions = setting.solutions(result);
    let nearest = solutions.into_iter().min_by(|a, b| away(&a.number).cmp(&away(&b.number)));
    let root = nearest.ok_or(NoAnswer::None)?;
    let needs_whole = setting.kind.is_whole() && !root.number.is_whole();
    let up = root.number.rounded_up();
    let whole = [up.minus(&Exact::one()), up]
        .into_iter()
        .filter(|_| needs_whole)
        .filter_map(|number| setting.value(&number).map(|value| (number, value)))
        .min_by(|a, b| {
            let miss = |value: &Exact| value.minus(result).magnitude();
            miss(&a.1).cmp(&miss(&b.1))
        });
    let fits = whole.is_some() || !needs_whole && setting.value(&root.number).is_some();
    if !fits {
        return Err(NoAnswer::None);
    }
    Ok(Unknown { number: root.number, irrational: root.irrational, whole })
}
