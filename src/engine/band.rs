//! The band in which a value lies.

use crate::definition::Variant;
use crate::definition::band::Own;
use crate::engine::rate::against;
use crate::number::exact::Exact;

/// Where a result lies among the bands of its variant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// In the band of this index.
    In(usize),
    /// Nobody can tell: it is not said for which period the threshold of the band of this index is, or for
    /// which the result.
    Open(usize),
}

/// The place of a result, compared exactly; `None` without bands. `own` holds what the reader has set, by
/// band index, and `per_year` how many periods of the result make a year.
pub fn place_of(
    variant: &Variant,
    value: &Exact,
    per_year: Option<&Exact>,
    own: &[Own],
) -> Option<Place> {
    let is_reached = |index: usize| {
        let band = &variant.bands[index];
        let lies = against(variant, band, own_of(own, index), value, per_year)?;
        Some(band.start.is_reached_by(lies))
    };
    let reached: Vec<Option<bool>> = (0..variant.bands.len()).map(is_reached).collect();
    // A threshold that lies above one that is not reached is not reached either, whatever its period.
    let open =
        reached.iter().take_while(|reached| **reached != Some(false)).position(Option::is_none);
    let highest = || reached.iter().rposition(|reached| *reached == Some(true)).map(Place::In);
    open.map(Place::Open).or_else(highest)
}

/// What the reader has set for a band.
pub fn own_of(own: &[Own], index: usize) -> Own {
    own.get(index).copied().unwrap_or_default()
}
