//! How far the result moves with each input, and how far each can go before the verdict changes.
use rust_decimal::Decimal;

use super::line::{Direction, Edge};
use super::setting::{Lever, Setting};
use crate::analysis::facts::{Facts, movable};
use crate::engine::band::band_of;
use crate::engine::input::Input;
use crate::engine::metric::Variant;
use crate::number::exact::Exact;

/// What one input does to the result.
#[derive(Clone, PartialEq, Debug)]
pub struct Effect {
    /// The input.
    pub input: &'static Input,
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
pub fn effects(variant: &'static Variant, facts: &Facts) -> Vec<Effect> {
    let Ok(present) = facts.calculate(variant, &[]) else { return Vec::new() };
    let present = present.value.number;
    let effect = |input: &'static Input| {
        let setting = Setting::new(variant, facts, Lever::Input(input)).ok()?;
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
    effects.sort_by(|left, right| right.effect.cmp(&left.effect));
    effects
}

/// How far one input can go before the verdict changes.
#[derive(Clone, PartialEq, Debug)]
pub struct Room {
    /// The input.
    pub input: &'static Input,
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
/// in whole steps where it is a count. `own` holds the reader's own thresholds by band index. Empty
/// where there is no result or no band.
pub fn rooms(variant: &'static Variant, facts: &Facts, own: &[Option<Decimal>]) -> Vec<Room> {
    let present = facts.calculate(variant, own).ok().and_then(|done| done.band);
    let Some(present) = present else { return Vec::new() };
    let start = |index: usize| own.get(index).copied().flatten();
    let thresholds: Vec<Exact> = variant
        .bands
        .iter()
        .enumerate()
        .filter_map(|(index, band)| start(index).or(band.start.threshold()).map(Exact::from))
        .collect();
    let room = |input: &'static Input| {
        let setting = Setting::new(variant, facts, Lever::Input(input)).ok()?;
        let number = setting.present.clone()?;
        let line = setting.line(&thresholds);
        let band_at = |number: &Exact| band_of(&setting.value(number)?, variant.bands, own);
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
