//! What raw data was read as.

use serde::{Deserialize, Serialize};

use super::layout::Layout;
use super::month::Month;
use super::reason::Rejected;
use crate::engine::rows::Rows;
use crate::number::exact::Exact;

/// Raw data that was read. Every line is accepted, rejected, blank or a heading:
/// `accepted + refusals + blank + headings == lines`.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Reading {
    /// How the lines were read.
    pub layout: Layout,
    /// The rows of the table: one for each line accepted, or those that are alike once. They may be as long as the data, and
    /// go nowhere.
    #[serde(skip)]
    pub rows: Rows,
    /// How often the rows count in all.
    pub counted: u128,
    /// The names of the columns of the data, where its first line has them.
    pub header: Vec<String>,
    /// The cells of the first lines after the header, to show how the data was taken apart.
    pub sample: Vec<Vec<String>>,
    /// How many lines were read; where each cell counts as a row, how many cells. A quoted cell that
    /// runs over several lines makes these one line.
    pub lines: usize,
    /// How many were understood.
    pub accepted: usize,
    /// How many of those have a first date and no second one: their cell is empty, so that they are
    /// counted and never averaged in.
    pub not_reached: usize,
    /// How many were not understood.
    pub refusals: usize,
    /// The first of those, at most [`MOST_REJECTED`], in the order of the data.
    pub rejected: Vec<Rejected>,
    /// The whole numbers among those that lie off the limits of their column, each with how many lines have it: none where
    /// there are too many of them to be answers on another scale.
    pub off_scale: Vec<(Exact, u64)>,
    /// How many hold nothing.
    pub blank: usize,
    /// How many are about the data: the names of the columns, and a `sep=` line of a spreadsheet.
    pub headings: usize,
    /// The months that the data covers and how many rows lie in each, where it is of days and covers
    /// several.
    pub months: Vec<(Month, u128)>,
    /// The currencies that stand beside amounts, each once.
    pub currencies: Vec<String>,
    /// Why none of it was read.
    pub refused: Option<TooMuch>,
}

/// Why data is not read at all.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum TooMuch {
    /// It has more than [`MOST_BYTES`].
    Bytes,
    /// It has more than [`MOST_LINES`], or gives more than [`MOST_ROWS`].
    Rows,
}

/// The longest data that is read, in bytes: a browser gives a page a few gigabytes at most.
pub const MOST_BYTES: usize = 2_000_000_000;

/// The most lines that are read, or values where each counts for itself.
pub const MOST_LINES: usize = 10_000_000;

/// The most rows that are kept, which are the different ones where those that are alike are kept once: each takes some 150
/// bytes of memory.
pub const MOST_ROWS: usize = 2_000_000;

/// The longest line, in bytes: it may hold as many values as are read.
pub const LONGEST_LINE: usize = 1 << 26;

/// How many lines that were not understood are kept.
pub const MOST_REJECTED: usize = 1_000;
