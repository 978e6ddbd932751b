//! What a source says of a value: the bands of a scale.

use std::cmp::Ordering;
use std::sync::Arc;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::source::Source;
use crate::number::text;

/// A part of the scale, from its start up to the start of the next.
#[derive(Clone, PartialEq, Debug)]
pub struct Band {
    /// Where it begins.
    pub start: Start,
    /// How good it is.
    pub level: Level,
    /// The verdict in a few words.
    pub verdict: String,
    /// Who says so.
    pub source: Arc<Source>,
}

/// What the reader has set for a band.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Own {
    /// The reader's threshold in place of the source's.
    pub threshold: Option<Decimal>,
    /// How many of the periods that the reader takes the threshold for make a year.
    pub per_year: Option<Decimal>,
}

/// Where a band begins, in the engine's unit.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// At the lowest value.
    #[default]
    Lowest,
    /// At this value, included.
    AtLeast(#[serde(serialize_with = "text::decimal")] Decimal),
    /// Past this value, which is not included.
    Above(#[serde(serialize_with = "text::decimal")] Decimal),
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
    /// Does not reach what the source aims for or quotes; that it is bad, the source does not say.
    Missed,
}

impl Band {
    /// The threshold that counts, if the band has one: the reader's, else the source's.
    pub fn threshold(&self, own: Own) -> Option<Decimal> {
        let of_source = self.start.threshold()?;
        Some(own.threshold.unwrap_or(of_source))
    }
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

    /// Whether a value that lies so to the threshold is in the band, or past it.
    pub fn is_reached_by(self, value: Ordering) -> bool {
        match self {
            Start::Lowest => true,
            Start::AtLeast(_) => value.is_ge(),
            Start::Above(_) => value.is_gt(),
        }
    }
}
