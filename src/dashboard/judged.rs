//! What a cell of the table says beside its figure: its verdict, and the target of its row.

use std::sync::Arc;

use crate::definition::band::{Level, Own, Start};
use crate::definition::{Definition, Variant};
use crate::form::reopened::Reopened;
use crate::record::Record;
use crate::render::number::Style;
use crate::render::verdict::{grounds, told};

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

/// Where a result is good, by the reader's threshold or else the source's: `> 50`; `None` without thresholds.
pub fn target(variant: &Variant, own: &[Own], style: &Style) -> Option<String> {
    let is_good = |index: &usize| variant.bands[*index].level == Level::Good;
    let good = (0..variant.bands.len()).find(is_good)?;
    let own_of = |index: usize| crate::engine::band::own_of(own, index);
    // What is good from a threshold up, else what is good below the next one.
    let (at, is_above) = match told(variant, &variant.bands[good], own_of(good), style) {
        Some(_) => (good, true),
        None => (good + 1, false),
    };
    let band = variant.bands.get(at)?;
    let told = told(variant, band, own_of(at), style)?;
    let sign = match (is_above, matches!(band.start, Start::AtLeast(_))) {
        (true, true) => "≥",
        (true, false) => ">",
        (false, true) => "<",
        (false, false) => "≤",
    };
    Some(format!("{sign}\u{a0}{told}"))
}
