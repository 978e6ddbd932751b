//! The first lines of raw data, by which it is judged, and what their cells can be.

use std::borrow::Cow;

use super::cell::Reader;
use super::civil::moment;
use super::date_order::DateOrder;
use super::layout::{DecimalMark, Separator};
use super::reading::LONGEST_LINE;
use super::scan::{Line, Scanner};
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
pub(crate) type Sample<'a> = Vec<Vec<Cow<'a, str>>>;

/// The first lines of a text, cut into cells.
pub(crate) fn sample(text: &str, separator: Separator) -> Sample<'static> {
    let (mut sample, mut lines) = (Vec::new(), 0);
    let mut take = |line: Line| {
        lines += 1;
        if sample.len() == SAMPLE_LINES || lines > MOST_LINES || line.is_blank() {
            return;
        }
        let cell = |place| line.cell_text(place).map(|text| Cow::Owned(text.into_owned()));
        let cells: Vec<Cow<str>> = (0..line.looked_at()).filter_map(cell).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            sample.push(cells);
        }
    };
    let mut scanner = Scanner::with_limits(separator, LONGEST_LINE, MOST_COLUMNS);
    scanner.take(text.as_bytes(), &mut take);
    scanner.finish(&mut take);
    sample
}

/// The separator that a spreadsheet states in a first line such as `sep=;`, and the text after it.
pub(crate) fn stated_separator(text: &str) -> (Option<Separator>, &str) {
    let first = &text[..text.find(['\n', '\r']).unwrap_or(text.len())];
    let mut bytes = first.strip_prefix("sep=").unwrap_or_default().bytes();
    let byte = bytes.next().filter(|_| bytes.next().is_none());
    let stated = byte.and_then(|byte| {
        Separator::ALL.into_iter().find(|separator| separator.byte() == Some(byte))
    });
    match stated {
        Some(separator) => {
            let rest = &text[first.len()..];
            let rest = rest.strip_prefix('\r').unwrap_or(rest);
            (Some(separator), rest.strip_prefix('\n').unwrap_or(rest))
        }
        None => (None, text),
    }
}

/// Whether so many things are most of all.
pub(crate) fn are_most(some: usize, all: usize) -> bool {
    all > 0 && some * 100 >= all * MOST
}

/// The column that data without several columns feeds, where the table has just one to feed.
pub fn only_column(table: &Table) -> Option<&Column> {
    let mut columns = table.columns.iter().filter(|column| !matches!(column.holds, Holds::Label));
    columns.next().filter(|_| columns.next().is_none())
}

/// Whether a cell can feed a column, with whichever decimal mark and order of dates.
pub(crate) fn fits(column: &Column, cell: &str) -> bool {
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
pub(crate) fn is_value(cell: &str, table: &Table) -> bool {
    let kinds = table.columns.iter().filter_map(|column| match column.holds {
        Holds::Number { kind, .. } => Some(kind),
        Holds::Label | Holds::Date => None,
    });
    table.columns.iter().any(|column| fits(column, cell))
        || is_figure(cell)
        || has_digits(cell) && kinds.into_iter().any(|kind| is_number(cell, kind))
}

/// Whether a cell is a number, an amount or a date, in whichever language.
pub(crate) fn is_figure(cell: &str) -> bool {
    let is_number = |kind| is_number(cell, kind);
    has_digits(cell) && (is_date(cell) || [Kind::Number, Kind::Money].into_iter().any(is_number))
}

/// Whether a cell is short enough for a number, and has digits.
fn has_digits(cell: &str) -> bool {
    cell.len() <= LONGEST_VALUE && cell.chars().any(char::is_numeric)
}

/// Whether a cell is a number of a kind, with whichever decimal mark.
pub(crate) fn is_number(cell: &str, kind: Kind) -> bool {
    let limits = Limits { kind, min: None, max: None };
    let mut langs = Lang::ALL.into_iter();
    langs.any(|lang| match entry::read_decimal(cell, limits, lang) {
        Ok(_) | Err(entry::EntryError::NotWhole(_)) => true,
        Err(_) => false,
    })
}

/// Whether a cell is a date, in whichever order.
pub(crate) fn is_date(cell: &str) -> bool {
    DateOrder::ALL.into_iter().any(|order| moment(cell, order).is_some())
}
