//! Raw data that was pasted into a form: how it was read, and what it gives to fields.

use std::sync::Arc;

use crate::definition::Variant;
use crate::import::Reading;
use crate::import::layout::Wanted;
use crate::import::measured::Measured;

/// Data that was pasted for a table, or read from a file.
#[derive(Clone, Debug)]
pub struct Pasted {
    /// The data as it came.
    pub text: String,
    /// The name of the file it came from; empty where it was pasted.
    pub file: String,
    /// What the reader wants of its layout.
    pub wanted: Wanted,
    /// How it was read. Read once, and not again when the language changes: the same data must not
    /// turn into other figures.
    pub reading: Reading,
    /// The definition that fits it better, where much of it was not understood.
    pub fit: Option<Fit>,
    /// What it gives to the fields of each variant, by variant id.
    pub(super) measured: Vec<(String, Vec<Measured>)>,
}

/// A definition whose table understands more of some data.
#[derive(Clone, Debug)]
pub struct Fit {
    /// The definition.
    pub variant: Arc<Variant>,
    /// Whether it understands all of it.
    pub fits_all: bool,
}

/// Whether more than a twentieth of the data was not understood: the figure may then be that of other
/// answers than the reader thinks.
pub fn is_doubtful(reading: &Reading) -> bool {
    reading.rejected.len() * 20 > reading.accepted + reading.rejected.len()
}

/// What was read follows from these three, and may be long.
impl PartialEq for Pasted {
    fn eq(&self, other: &Pasted) -> bool {
        std::ptr::eq(self, other)
            || (self.file == other.file && self.wanted == other.wanted && self.text == other.text)
    }
}

impl Pasted {
    /// What it gives to the fields of a variant.
    pub fn measured(&self, variant: &Variant) -> &[Measured] {
        let mine = self.measured.iter().find(|(id, _)| *id == variant.id);
        mine.map_or(&[], |(_, measured)| measured)
    }
}
