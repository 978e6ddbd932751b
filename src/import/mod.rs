//! Raw data, pasted or from a file, as the rows of a table. No line is dropped in silence.

pub mod civil;
pub mod encoding;
pub mod layout;
pub mod measured;
pub mod month;
pub mod reason;
pub mod rows;
pub mod scan;
pub mod stream;

mod cell;
mod collector;
mod columns;
mod counts;
mod cut;
pub(crate) mod date_order;
pub(crate) mod detect;
mod listed;
mod months;
mod off_scale;
mod reading;
pub(crate) mod sample;
mod weight;

use self::layout::Wanted;
use self::rows::EachRow;
use self::stream::Stream;
use crate::definition::Table;
use crate::text::Lang;

pub use self::counts::{COUNTS, Counts};
pub use self::reading::{MOST_BYTES, MOST_LINES, MOST_REJECTED, MOST_ROWS, Reading, TooMuch};
pub(crate) use self::sample::stated_separator;
pub use self::sample::{MOST_COLUMNS, only_column};

/// Reads a text for a table, laid out as the reader wants or as it seems, row by row.
pub fn read(text: &str, table: &Table, wanted: &Wanted, lang: Lang) -> Reading {
    let mut stream = Stream::<EachRow>::new(table, wanted, lang);
    // What is too much is told at the end.
    let _ = stream.take(text.as_bytes());
    stream.finish().0
}
