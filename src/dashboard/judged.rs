//! What a cell of the table says beside its figure: its verdict, and the target of its row.

use std::sync::Arc;

use crate::analysis::wording::fill;
use crate::definition::band::{Level, Own, Start};
use crate::definition::{Better, Definition, Variant};
use crate::engine::band::own_of;
use crate::engine::rate::{on_scale, per_year};
use crate::form::reopened::Reopened;
use crate::number::exact::Exact;
use crate::record::Record;
use crate::render::number::{Style, quantity, shown, unshown};
use crate::render::verdict::{grounds, told};
use crate::text::text;

/// The level of a result and why; `None` where there are no thresholds, or none that it can be compared with.
pub fn verdict(
    record: &Record,
    definition: &Arc<Definition>,
    own: &[Own],
    style: &Style,
) -> Option<(Level, String)> {
    let reopened = Reopened::of(record, definition, own)?;
    let index = reopened.calculation.band?;
    let level = reopened.variant.bands.get(index)?.level;
    Some((level, grounds(&reopened.variant, index, own, style)?))
}

/// The level of a result by the reader's target for its period, in the unit shown, and what it says; `None` where the
/// result has no number, or neither direction is good.
pub fn against(
    record: &Record,
    target: &Exact,
    definition: &Definition,
    style: &Style,
) -> Option<(Level, String)> {
    let variant = definition.variant(&record.variant)?;
    let number = record.number()?;
    let is_met = match definition.better_in(variant) {
        Better::Higher => number >= *target,
        Better::Lower => number <= *target,
        Better::Neither => return None,
    };
    let target = aimed(target, definition, variant, style);
    let (level, template) = match is_met {
        true => (
            Level::Good,
            text(
                "Target for the period met: {target}",
                "Cible de la période atteinte\u{a0}: {target}",
            ),
        ),
        false => (
            Level::Missed,
            text(
                "Target for the period not met: {target}",
                "Cible de la période non atteinte\u{a0}: {target}",
            ),
        ),
    };
    Some((level, fill(template, style.lang, &[("target", &target)])))
}

/// A target of the reader's, in the unit shown: `≥ 95%`.
pub fn aimed(target: &Exact, definition: &Definition, variant: &Variant, style: &Style) -> String {
    let figure = quantity(&unshown(target, variant.kind), variant.kind, style);
    match definition.better_in(variant) {
        Better::Higher => format!("≥\u{a0}{figure}"),
        Better::Lower => format!("≤\u{a0}{figure}"),
        Better::Neither => figure,
    }
}

/// Where a result is good, by the reader's threshold or else the source's: `> 50`; `None` without thresholds.
pub fn target(variant: &Variant, own: &[Own], style: &Style) -> Option<String> {
    let (at, is_above) = good_from(variant, own)?;
    let band = variant.bands.get(at)?;
    let told = told(variant, band, own_of(own, at), style)?;
    let sign = match (is_above, matches!(band.start, Start::AtLeast(_))) {
        (true, true) => "≥",
        (true, false) => ">",
        (false, true) => "<",
        (false, false) => "≤",
    };
    Some(format!("{sign}\u{a0}{told}"))
}

/// The threshold of [`target`] in the unit shown, over the period of a result; `None` where that result cannot be
/// compared with it.
pub fn threshold(record: &Record, definition: &Arc<Definition>, own: &[Own]) -> Option<Exact> {
    let Reopened { variant, calculation, .. } = Reopened::of(record, definition, own)?;
    calculation.band?;
    let (at, _) = good_from(&variant, own)?;
    let period = per_year(&variant, &calculation.given);
    let threshold = on_scale(&variant, variant.bands.get(at)?, own_of(own, at), period.as_ref())?;
    Some(shown(&threshold, variant.kind))
}

/// The band whose threshold parts what is good, and whether that lies above it.
fn good_from(variant: &Variant, own: &[Own]) -> Option<(usize, bool)> {
    let is_good = |index: &usize| variant.bands[*index].level == Level::Good;
    let good = (0..variant.bands.len()).find(is_good)?;
    // What is good from a threshold up, else what is good below the next one.
    match variant.bands[good].threshold(own_of(own, good)) {
        Some(_) => Some((good, true)),
        None => Some((good + 1, false)),
    }
}
