//! What a source says of a value: the bands of a scale.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::metric::Source;
use crate::number::exact::Exact;
use crate::text::Text;

/// A part of the scale, from its start up to the start of the next.
#[derive(Debug)]
pub struct Band {
    /// Where it begins.
    pub start: Start,
    /// How good it is.
    pub level: Level,
    /// The verdict in a few words.
    pub verdict: Text,
    /// Who says so.
    pub source: &'static Source,
}

/// Where a band begins, in the engine's unit.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// At the lowest value.
    #[default]
    Lowest,
    /// At this value, included.
    AtLeast(#[serde(with = "crate::number::text")] Decimal),
    /// Past this value, which is not included.
    Above(#[serde(with = "crate::number::text")] Decimal),
}

/// How good a value is. A word and a shape go with it, never a colour alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Meets what the source asks for.
    Good,
    /// In between.
    Fair,
    /// Falls short of it.
    Poor,
}

impl Start {
    /// Whether it is the start of the lowest band.
    pub fn is_lowest(&self) -> bool {
        *self == Start::Lowest
    }

    /// The threshold, if the band has one.
    pub fn threshold(self) -> Option<Decimal> {
        match self {
            Start::Lowest => None,
            Start::AtLeast(value) | Start::Above(value) => Some(value),
        }
    }

    fn is_reached_by(self, value: &Exact) -> bool {
        match self {
            Start::Lowest => true,
            Start::AtLeast(threshold) => *value >= threshold.into(),
            Start::Above(threshold) => *value > threshold.into(),
        }
    }

    /// The same start with another threshold.
    pub fn moved_to(self, threshold: Decimal) -> Start {
        match self {
            Start::Lowest => Start::Lowest,
            Start::AtLeast(_) => Start::AtLeast(threshold),
            Start::Above(_) => Start::Above(threshold),
        }
    }
}

/// The index of the band in which a value lies, compared exactly. `own` holds the reader's own
/// thresholds by band index; `None` keeps the source's.
pub fn band_of(value: &Exact, bands: &[Band], own: &[Option<Decimal>]) -> Option<usize> {
    let start = |index: usize| {
        let start = bands[index].start;
        own.get(index).copied().flatten().map_or(start, |threshold| start.moved_to(threshold))
    };
    (0..bands.len()).rev().find(|index| start(*index).is_reached_by(value))
}
