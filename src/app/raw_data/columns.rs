//! The columns of raw data as it was read.

use crate::app::words;
use crate::import::Reading;
use crate::text::Lang;

/// How many cells the widest of the first lines has.
pub fn width(reading: &Reading) -> usize {
    let widest = reading.sample.iter().map(Vec::len).max().unwrap_or(0);
    widest.max(reading.header.len())
}

/// What the columns of the data are called: by the first line, else by their number.
pub fn column_names(reading: &Reading, lang: Lang) -> Vec<String> {
    let name = |index: usize| match reading.header.get(index).map(String::as_str) {
        None | Some("") => [words::COLUMN.get(lang), " ", &(index + 1).to_string()].concat(),
        Some(name) => name.chars().take(40).collect(),
    };
    (0..width(reading)).map(name).collect()
}
