//! What a source says of a value: the bands of a scale.

use super::source::Source;
use crate::definition::band::{Level, Start};
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
