//! The first lines of raw data, by which it is judged, and what their cells can be.

use std::borrow::Cow;

use super::cell::Reader;
use super::civil::moment;
use super::date_order::DateOrder;
use super::layout::{DecimalMark, Separator};
use super::split::Splitter;
use crate::definition::kind::Kind;
use crate::definition::table::Holds;
use crate::definition::{Column, Table};
use crate::entry::{self, Limits};
use crate::text::Lang;

/// The most columns of the data that are looked at and shown: nobody chooses among more.
pub const MOST_COLUMNS: usize = 1_000;

/// How many lines are judged.
const SAMPLE_LINES: usize = 100;

/// How many lines are looked through for them, when many are blank.
const MOST_LINES: usize = 2000;

/// A longer cell is no number and no date.
const LONGEST_VALUE: usize = 64;

/// A judgement holds when it is true of so many lines in a hundred.
const MOST: usize = 80;

/// The cells of the first lines that hold anything.
pub(super) type Sample<'a> = Vec<Vec<Cow<'a, str>>>;

/// The first lines of a text, cut into cells.
pub(super) fn sample(text: &str, separator: Separator) -> Sample<'_> {
    let mut splitter = Splitter::new(text, separator).with_most_cells(MOST_COLUMNS);
    let (mut sample, mut cells) = (Vec::new(), Vec::new());
    for _ in 0..MOST_LINES {
        if sample.len() == SAMPLE_LINES || splitter.next_into(&mut cells).is_none() {
            break;
        }
        if cells.iter().any(|cell| !cell.is_empty()) {
            sample.push(std::mem::take(&mut cells));
        }
    }
    sample
}

/// Whether so many things are most of all.
pub(super) fn are_most(some: usize, all: usize) -> bool {
    all > 0 && some * 100 >= all * MOST
}

/// The column that data without several columns feeds, where the table has just one to feed.
pub fn only_column(table: &Table) -> Option<&Column> {
    let mut columns = table.columns.iter().filter(|column| !matches!(column.holds, Holds::Label));
    columns.next().filter(|_| columns.next().is_none())
}

/// Whether a cell can feed a column, with whichever decimal mark and order of dates.
pub(super) fn fits(column: &Column, cell: &str) -> bool {
    let reads = |mark, order| Reader::new(column.holds, mark, order).value(cell).is_ok();
    cell.len() <= LONGEST_VALUE
        && match column.holds {
            Holds::Label => false,
            Holds::Number { .. } => {
                DecimalMark::ALL.into_iter().any(|mark| reads(mark, DateOrder::YearFirst))
            }
            Holds::Date => DateOrder::ALL.into_iter().any(|order| reads(DecimalMark::Dot, order)),
        }
}

/// Whether a cell is a number or a date, and not a name.
pub(super) fn is_value(cell: &str, table: &Table) -> bool {
    let kinds = table.columns.iter().filter_map(|column| match column.holds {
        Holds::Number { kind, .. } => Some(kind),
        Holds::Label | Holds::Date => None,
    });
    let is_number = |kind| {
        let limits = Limits { kind, min: None, max: None };
        let mut langs = Lang::ALL.into_iter();
        langs.any(|lang| match entry::read_decimal(cell, limits, lang) {
            Ok(_) | Err(entry::EntryError::NotWhole(_)) => true,
            Err(_) => false,
        })
    };
    let has_digits = cell.len() <= LONGEST_VALUE && cell.chars().any(char::is_numeric);
    table.columns.iter().any(|column| fits(column, cell))
        || (has_digits && is_date(cell))
        || (has_digits && [Kind::Number, Kind::Money].into_iter().chain(kinds).any(is_number))
}

/// Whether a cell is a date, in whichever order.
pub(super) fn is_date(cell: &str) -> bool {
    DateOrder::ALL.into_iter().any(|order| moment(cell, order).is_some())
}
