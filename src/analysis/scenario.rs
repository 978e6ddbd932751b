//! "What if": a stretch for the slider of each input, and scenarios beside the original.

use std::sync::Arc;

use super::facts::Facts;
use super::wording::{fill, gap};
use crate::definition::Variant;
use crate::definition::band::Own;
use crate::definition::input::Input;
use crate::engine::calculate::{Calculation, Problem};
use crate::number::exact::{Exact, Rounding};
use crate::render::number::{Style, unshown};
use crate::text::text;

/// How many scenarios stand side by side.
pub const MOST: usize = 4;

/// The stretch of a slider: places from 0 to `places`, each a number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Slider {
    /// The number at place 0.
    pub low: Exact,
    /// What one place more adds.
    pub step: Exact,
    /// The last place.
    pub places: u32,
}

impl Slider {
    /// The slider of an input: from its smallest number, or nothing, to its largest, or twice the
    /// present one, in some hundred to two hundred round steps; whole where it is a count.
    pub fn of(input: &Input, present: &Exact) -> Slider {
        const FEWEST: u32 = 100;
        let low = input.min.map_or(Exact::zero().min(present.clone()), Exact::from);
        let high = match input.max {
            Some(max) => Exact::from(max),
            None => present.plus(present).max(low.plus(&unshown(&Exact::from(10), input.kind))),
        };
        let width = high.minus(&low);
        let share = width.times(&Exact::ratio(1, u128::from(FEWEST)).expect("not zero"));
        let step = rounded_down(&share);
        let step = if input.kind.is_whole() { step.rounded_up() } else { step };
        let count = width.divided_by(&step).map(|count| count.rounded_up());
        let places = count.and_then(|count| count.top().to_u128());
        let places = places.and_then(|places| u32::try_from(places).ok()).unwrap_or(FEWEST);
        Slider { low, step, places }
    }

    /// The number at a place, within the limits of the input.
    pub fn number(&self, place: u32, input: &Input) -> Exact {
        let number = self.low.plus(&self.step.times(&Exact::from(i128::from(place))));
        match input.max {
            Some(max) => number.min(max.into()),
            None => number,
        }
    }

    /// The place nearest to a number.
    pub fn place(&self, number: &Exact) -> u32 {
        let along = number.minus(&self.low).max(Exact::zero()).divided_by(&self.step);
        let place = along.and_then(|along| along.scaled(0, Rounding::HalfUp).0.to_u128());
        place.and_then(|place| u32::try_from(place).ok()).unwrap_or(0).min(self.places)
    }
}

/// The largest of 1, 2 and 5 times a power of ten that is not above a number over zero.
fn rounded_down(number: &Exact) -> Exact {
    let ten = Exact::from(10);
    let mut power = Exact::one();
    while power > *number {
        let Some(smaller) = power.divided_by(&ten) else { break };
        power = smaller;
    }
    while power.times(&ten) <= *number {
        power = power.times(&ten);
    }
    let multiple = |times: i128| power.times(&Exact::from(times));
    [5, 2, 1].map(multiple).into_iter().find(|step| step <= number).unwrap_or(power)
}

/// A scenario beside the original.
#[derive(Clone, PartialEq, Debug)]
pub struct Scenario {
    /// Its calculation, or why there is none.
    pub outcome: Result<Calculation, Problem>,
    /// Its result less the original one, where both have one.
    pub difference: Option<Exact>,
    /// The inputs that differ, with the original number and that of the scenario.
    pub changed: Vec<(Arc<Input>, Option<Exact>, Option<Exact>)>,
}

/// Scenarios beside the original, in their order; those past [`MOST`] are left out. `own` holds what
/// the reader has set, by band index.
pub fn side_by_side(
    variant: &Variant,
    original: &Facts,
    scenarios: &[Facts],
    own: &[Own],
) -> Vec<Scenario> {
    let present = original.calculate(variant, own).ok().map(|done| done.value.number);
    let row = |facts: &Facts| {
        let outcome = facts.calculate(variant, own);
        let value = outcome.as_ref().ok().map(|done| &done.value.number);
        let difference = value.zip(present.as_ref()).map(|(value, present)| value.minus(present));
        let fields = variant.inputs.iter().filter(|input| input.has_field());
        let changed = fields
            .map(|input| {
                let number = |facts: &Facts| facts.typed.get(input).cloned();
                (Arc::clone(input), number(original), number(facts))
            })
            .filter(|(_, before, after)| before != after)
            .collect();
        Scenario { outcome, difference, changed }
    };
    scenarios.iter().take(MOST).map(row).collect()
}

impl Scenario {
    /// The difference from the original in words; `None` where one of the two has no result.
    pub fn sentence(&self, variant: &Variant, style: &Style) -> Option<String> {
        let difference = self.difference.as_ref()?;
        let template = match difference {
            none if none.is_zero() => text("the same as now", "comme aujourd’hui"),
            less if less.is_negative() => {
                text("{gap} less than now", "{gap} de moins qu’aujourd’hui")
            }
            _ => text("{gap} more than now", "{gap} de plus qu’aujourd’hui"),
        };
        Some(fill(template, style.lang, &[("gap", &gap(difference, variant.kind, style))]))
    }
}
