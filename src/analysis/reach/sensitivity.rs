//! How far the result moves with each input, and how far each can go before the verdict changes.

use std::sync::Arc;

use super::line::{Direction, Edge};
use super::setting::{Lever, Setting};
use crate::analysis::facts::{Facts, movable};
use crate::definition::Variant;
use crate::definition::band::Own;
use crate::definition::input::Input;
use crate::engine::band::{Place, own_of, place_of};
use crate::engine::rate::{on_scale, per_year};
use crate::number::exact::Exact;
use crate::order;

/// What one input does to the result.
#[derive(Clone, PartialEq, Debug)]
pub struct Effect {
    /// The input.
    pub input: Arc<Input>,
    /// Its number now.
    pub number: Exact,
    /// The result with the input a tenth lower; `None` where that cannot be.
    pub lower: Option<Exact>,
    /// The result with the input a tenth higher; `None` where that cannot be.
    pub higher: Option<Exact>,
    /// The larger of both distances from the present result.
    pub effect: Exact,
}

/// The effect of a tenth more and a tenth less of each input, the largest first. Empty where there
/// is no result.
pub fn effects(variant: &Variant, facts: &Facts) -> Vec<Effect> {
    let Ok(present) = facts.calculate(variant, &[]) else { return Vec::new() };
    let present = present.value.number;
    let effect = |input: Arc<Input>| {
        let setting = Setting::new(variant, facts, Lever::Input(Arc::clone(&input))).ok()?;
        let number = setting.present.clone()?;
        let (low, high) = setting.limits();
        let at = |tenths: i128| {
            let moved = number.times(&Exact::ratio(tenths, 10)?);
            let fits = low.as_ref().is_none_or(|low| moved >= *low)
                && high.as_ref().is_none_or(|high| moved <= *high);
            setting.value(&moved).filter(|_| fits)
        };
        let (lower, higher) = (at(9), at(11));
        let gap = |value: &Exact| value.minus(&present).magnitude();
        let effect = lower.iter().chain(&higher).map(gap).max().unwrap_or(Exact::zero());
        Some(Effect { input, number, lower, higher, effect })
    };
    let mut effects: Vec<Effect> = movable(variant).into_iter().filter_map(effect).collect();
    order::sort_by(&mut effects, |left, right| right.effect.cmp(&left.effect));
    effects
}

/// How far one input can go before the verdict changes.
#[derive(Clone, PartialEq, Debug)]
pub struct Room {
    /// The input.
    pub input: Arc<Input>,
    /// Its number now.
    pub number: Exact,
    /// Where the verdict changes as it grows.
    pub up: Option<Change>,
    /// Where the verdict changes as it falls.
    pub down: Option<Change>,
}

/// Where a verdict changes.
#[derive(Clone, PartialEq, Debug)]
pub struct Change {
    /// The first number with another verdict.
    pub at: Edge,
    /// The index of the band that begins there.
    pub band: usize,
}

/// How far each input can go, the others as they are, before the result falls into another band;
/// in whole steps where it is a count. `own` holds what the reader has set, by band index. Empty
/// where there is no result or no band.
pub fn rooms(variant: &Variant, facts: &Facts, own: &[Own]) -> Vec<Room> {
    let present = facts.calculate(variant, own).ok().and_then(|done| done.band);
    let Some(present) = present else { return Vec::new() };
    let period = per_year(variant, &facts.completed(variant));
    let bands = variant.bands.iter().enumerate();
    let thresholds: Vec<Exact> = bands
        .filter_map(|(index, band)| on_scale(variant, band, own_of(own, index), period.as_ref()))
        .collect();
    let room = |input: Arc<Input>| {
        let setting = Setting::new(variant, facts, Lever::Input(Arc::clone(&input))).ok()?;
        let number = setting.present.clone()?;
        let line = setting.line(&thresholds);
        let band_at = |number: &Exact| match place_of(
            variant,
            &setting.value(number)?,
            period.as_ref(),
            own,
        )? {
            Place::In(band) => Some(band),
            Place::Open(_) => None,
        };
        let is_other = |number: &Exact| band_at(number).is_some_and(|band| band != present);
        let change = |direction| {
            let at = line.first(&number, direction, &is_other)?;
            let nudge = Exact::ratio(1, 1_000_000_000_000)?;
            let just_past = match (at.included, direction) {
                (true, _) => at.number.clone(),
                (false, Direction::Up) => at.number.plus(&nudge),
                (false, Direction::Down) => at.number.minus(&nudge),
            };
            let band = band_at(&just_past).filter(|band| *band != present)?;
            Some(Change { at, band })
        };
        let (up, down) = (change(Direction::Up), change(Direction::Down));
        Some(Room { input, number, up, down })
    };
    movable(variant).into_iter().filter_map(room).collect()
}
