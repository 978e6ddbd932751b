//! Inputs marked "about": the range of the result when they were rounded.

use std::sync::Arc;

use super::facts::Facts;
use super::wording::{fill, result};
use crate::definition::Variant;
use crate::definition::expression::{Expr, Op};
use crate::definition::input::{Input, Origin};
use crate::engine::calculate::{Problem, shaped};
use crate::engine::evaluate::{Given, evaluate};
use crate::number::exact::Exact;
use crate::number::quantile::normal_quantile;
use crate::render::number::{Style, unshown};
use crate::text::text;

/// An input that was rounded.
#[derive(Clone, PartialEq, Debug)]
pub struct About {
    /// The input.
    pub input: Arc<Input>,
    /// How many decimals were typed, in the unit shown: 3 % has none and may be 2.5 to 3.5.
    pub decimals: u32,
}

/// What the result may be.
#[derive(Clone, PartialEq, Debug)]
pub enum Range {
    /// From the smallest to the largest result.
    Between(Exact, Exact),
    /// The result has no bound: a number that it divides by may be zero.
    Unbounded,
}

/// More inputs than this are not looked at together: each doubles the work.
const MOST: usize = 10;

/// The range of the result while each input marked lies within half a unit of its last decimal, and
/// within its limits. Every formula moves one way in each input as long as nothing it divides by
/// changes sign, so the extremes lie at the corners. Past ten marked inputs the rest counts as exact.
///
/// # Errors
/// As the calculation does.
pub fn range(variant: &Variant, facts: &Facts, marked: &[About]) -> Result<Range, Problem> {
    facts.calculate(variant, &[])?;
    let given = facts.completed(variant);
    let formula = &variant.formula;
    let sides: Vec<(&Arc<Input>, [Exact; 2])> =
        marked.iter().filter_map(|about| sides(about, &given)).take(MOST).collect();
    let mut extremes: Option<(Exact, Exact)> = None;
    let mut signs: Vec<Option<bool>> = Vec::new();
    for corner in 0..1usize << sides.len() {
        let at = cornered(variant, &given, &sides, corner);
        let mut here = Vec::new();
        divisors(formula, &at, &mut here);
        if corner == 0 {
            signs.clone_from(&here);
        }
        if here != signs || here.iter().any(Option::is_none) {
            return Ok(Range::Unbounded);
        }
        let value = evaluate(formula, &at).map_err(Problem::Failed)?;
        let value = shaped(value, variant.kind).number;
        extremes = Some(match extremes {
            None => (value.clone(), value),
            Some((low, high)) => (low.min(value.clone()), high.max(value)),
        });
    }
    Ok(extremes.map_or(Range::Unbounded, |(low, high)| Range::Between(low, high)))
}

/// The smallest and the largest number that an input may stand for.
fn sides<'a>(about: &'a About, given: &Given) -> Option<(&'a Arc<Input>, [Exact; 2])> {
    let number = given.get(&about.input)?;
    let half = Exact::ratio(1, 2)?.divided_by(&Exact::from(10).power(about.decimals))?;
    let half = unshown(&half, about.input.kind);
    let low = about.input.min.map(Exact::from);
    let high = about.input.max.map(Exact::from);
    let least = number.minus(&half);
    let most = number.plus(&half);
    let least = low.map_or(least.clone(), |low| low.max(least));
    let most = high.map_or(most.clone(), |high| high.min(most));
    Some((&about.input, [least, most]))
}

fn cornered(
    variant: &Variant,
    given: &Given,
    sides: &[(&Arc<Input>, [Exact; 2])],
    corner: usize,
) -> Given {
    let mut at = given.clone();
    for (place, (input, ends)) in sides.iter().enumerate() {
        at.set(input, ends[(corner >> place) & 1].clone());
    }
    for input in &variant.inputs {
        if let Origin::NormalQuantile(level) = &input.origin
            && let Some(quantile) = at.get(level).and_then(normal_quantile)
        {
            at.set(input, quantile);
        }
    }
    at
}

/// The signs of everything that an expression divides by; `None` for zero.
fn divisors(expression: &Expr, given: &Given, signs: &mut Vec<Option<bool>>) {
    let Expr::Binary(op, left, right) = expression else { return };
    divisors(left, given, signs);
    divisors(right, given, signs);
    if *op == Op::Div {
        let value = evaluate(right, given).ok().map(|value| value.number);
        signs.push(value.filter(|value| !value.is_zero()).map(|value| value.is_negative()));
    }
}

impl Range {
    /// The range in a sentence.
    pub fn sentence(&self, variant: &Variant, style: &Style) -> String {
        match self {
            Range::Between(low, high) => fill(
                text(
                    "With rounded inputs, the result lies between {low} and {high}.",
                    "Avec des données arrondies, le résultat se situe entre {low} et {high}.",
                ),
                style.lang,
                &[
                    ("low", &result(low, variant.kind, style)),
                    ("high", &result(high, variant.kind, style)),
                ],
            ),
            Range::Unbounded => text(
                "With rounded inputs, the result can be anything: a number that it divides by may be zero.",
                "Avec des données arrondies, le résultat peut prendre n’importe quelle valeur : un diviseur peut être nul.",
            )
            .get(style.lang)
            .to_owned(),
        }
    }
}
