//! Raw data, pasted or from a file, as the rows of a table. No line is dropped in silence.

pub mod civil;
pub mod decode;
pub mod layout;
pub mod measured;
pub mod reason;
pub mod split;

mod cell;
mod columns;
mod counts;
pub(crate) mod date_order;
pub(crate) mod detect;
mod listed;
mod months;
mod off_scale;
mod reading;
pub(crate) mod sample;
mod weight;

use std::borrow::Cow;

use self::cell::{Fed, Reader};
use self::civil::Month;
use self::layout::{Feed, Layout, Separator, Wanted};
use self::off_scale::OffScale;
use self::reason::{Reason, Rejected};
use self::split::{Line, Splitter};
use crate::definition::table::Holds;
use crate::definition::{Column, Table};
use crate::engine::rows::Rows;
use crate::entry::EntryError;
use crate::text::Lang;

pub use self::counts::{COUNTS, Counts};
pub use self::reading::{MOST_BYTES, MOST_REJECTED, MOST_ROWS, Reading, TooMuch};
pub use self::sample::{MOST_COLUMNS, only_column};

/// How many lines a sample shows.
const SAMPLE_LINES: usize = 8;

/// How many characters of a text that was not understood are kept.
const TEXT_KEPT: usize = 80;

/// How many characters of a cell are shown.
const CELL_SHOWN: usize = 200;

/// Reads raw data for a table, laid out as the reader wants or as it seems.
pub fn read(text: &str, table: &Table, wanted: &Wanted, lang: Lang) -> Reading {
    if text.len() > MOST_BYTES {
        let layout = detect::detected("", table, wanted, lang);
        return Collector::new(table, layout).refused(TooMuch::Bytes);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let list = listed::listed(text);
    let text = list.as_deref().unwrap_or(text);
    let (stated, body) = stated_separator(text);
    let mut wanted = wanted.clone();
    if list.is_some() {
        wanted.is_flat = wanted.is_flat.or(Some(true));
        wanted.separator = wanted.separator.or(text.contains(',').then_some(Separator::Comma));
    }
    wanted.separator = wanted.separator.or(stated);
    let layout = detect::detected(body, table, &wanted, lang);
    let mut collector = Collector::new(table, layout);
    if body.len() < text.len() {
        collector.reading.headings += 1;
        collector.reading.lines += 1;
    }
    let line_before = collector.reading.lines;
    let separator = collector.reading.layout.separator;
    let mut splitter = Splitter::new(body, separator).with_most_cells(MOST_ROWS + 1);
    let mut cells = Vec::new();
    while let Some(mut line) = splitter.next_into(&mut cells) {
        line.number += line_before;
        collector.take(&line, &cells);
        if collector.reading.lines > MOST_ROWS {
            return collector.refused(TooMuch::Rows);
        }
    }
    collector.finish(table, wanted.month)
}

/// The separator that a spreadsheet states in a first line such as `sep=;`, and the text after it.
pub(crate) fn stated_separator(text: &str) -> (Option<Separator>, &str) {
    let mut cells = Vec::new();
    let first = Splitter::new(text, Separator::Nothing).next_into(&mut cells);
    let stated = first.as_ref().and_then(|line| {
        let mut bytes = line.text.strip_prefix("sep=")?.bytes();
        let byte = bytes.next().filter(|_| bytes.next().is_none())?;
        Separator::ALL.into_iter().find(|separator| separator.byte() == Some(byte))
    });
    match (stated, first) {
        (Some(separator), Some(line)) => {
            let rest = &text[line.text.len()..];
            let rest = rest.strip_prefix('\r').unwrap_or(rest);
            (Some(separator), rest.strip_prefix('\n').unwrap_or(rest))
        }
        _ => (None, text),
    }
}

/// Takes line after line.
struct Collector {
    reading: Reading,
    readers: Vec<(Reader, Feed)>,
    /// What reads how often a line counts, and the column of the data.
    counts: Option<(Reader, Feed)>,
    off_scale: OffScale,
}

impl Collector {
    fn new(table: &Table, layout: Layout) -> Collector {
        let feed = |index: usize| layout.feeds.get(index).copied().unwrap_or(Feed::Nothing);
        let reader = |(index, column): (usize, &Column)| {
            (Reader::new(column.holds, layout.decimal_mark, layout.date_order), feed(index))
        };
        let mut readers: Vec<(Reader, Feed)> =
            table.columns.iter().enumerate().map(reader).collect();
        for ((_, feed), column) in readers.iter_mut().zip(&table.columns) {
            // The text of a label takes no part in the arithmetic: a line without it is as good.
            if matches!(column.holds, Holds::Label) {
                *feed = Feed::Nothing;
            } else if layout.is_flat {
                *feed = Feed::Column(0);
            }
        }
        let reading = Reading {
            layout,
            rows: Rows::default(),
            counted: 0,
            header: Vec::new(),
            sample: Vec::new(),
            lines: 0,
            accepted: 0,
            not_reached: 0,
            refusals: 0,
            rejected: Vec::new(),
            off_scale: Vec::new(),
            blank: 0,
            headings: 0,
            months: Vec::new(),
            currencies: Vec::new(),
            refused: None,
        };
        let counts = reading.layout.weight;
        let counts = counts.map(|at| (weight::counts_reader(&reading.layout), Feed::Column(at)));
        Collector { reading, readers, counts, off_scale: OffScale::default() }
    }

    /// Nothing was read: half of the data would give a figure of its own, and a wrong one.
    fn refused(self, why: TooMuch) -> Reading {
        Reading {
            rows: Rows::default(),
            counted: 0,
            lines: 0,
            accepted: 0,
            not_reached: 0,
            refusals: 0,
            rejected: Vec::new(),
            off_scale: Vec::new(),
            blank: 0,
            headings: 0,
            refused: Some(why),
            ..self.reading
        }
    }

    fn finish(self, table: &Table, month: Option<Month>) -> Reading {
        let mut reading = Reading { off_scale: self.off_scale.counted(), ..self.reading };
        months::look(&mut reading, table, month);
        reading
    }

    fn take(&mut self, line: &Line, cells: &[Cow<str>]) {
        let reading = &mut self.reading;
        if cells.iter().all(|cell| crate::entry::is_blank(cell)) {
            reading.lines += 1;
            reading.blank += 1;
            return;
        }
        let shown = |cell: &Cow<str>| cell.chars().take(CELL_SHOWN).collect();
        let owned = || cells.iter().take(MOST_COLUMNS).map(shown).collect();
        if reading.layout.has_header && reading.header.is_empty() {
            reading.lines += 1;
            reading.headings += 1;
            reading.header = owned();
            return;
        }
        if reading.sample.len() < SAMPLE_LINES {
            reading.sample.push(owned());
        }
        if !reading.layout.is_flat {
            self.take_row(line.number, cells);
            return;
        }
        for cell in cells {
            if self.reading.lines > MOST_ROWS {
                return;
            }
            if crate::entry::is_blank(cell) {
                self.reading.lines += 1;
                self.reading.blank += 1;
            } else {
                self.take_row(line.number, std::slice::from_ref(cell));
            }
        }
    }

    fn take_row(&mut self, line: usize, cells: &[Cow<str>]) {
        let reading = &mut self.reading;
        reading.lines += 1;
        let (mut row, mut is_reached) = (Vec::with_capacity(self.readers.len()), true);
        for (column, (reader, feed)) in self.readers.iter().enumerate() {
            match reader.read(*feed, cells) {
                Ok(Fed::Cell(number)) => {
                    let currency = reader.currency(*feed, cells);
                    let is_new = |currency: &String| !reading.currencies.contains(currency);
                    reading.currencies.extend(currency.filter(is_new));
                    row.push(number);
                }
                Ok(Fed::NotReached) => {
                    row.push(None);
                    is_reached = false;
                }
                Err(refusal) => return self.refuse(line, column, refusal),
            }
        }
        let mut count = 1;
        if let Some((reader, feed)) = &self.counts {
            match reader.read(*feed, cells) {
                Ok(Fed::Cell(Some(number))) => count = number.top().to_u128().unwrap_or(u128::MAX),
                Ok(Fed::Cell(None) | Fed::NotReached) => {}
                Err(refusal) => return self.refuse(line, self.readers.len(), refusal),
            }
            reading.rows.weights.push(count);
        }
        reading.counted = reading.counted.saturating_add(count);
        reading.accepted += 1;
        reading.not_reached += usize::from(!is_reached);
        reading.rows.cells.push(row);
    }

    fn refuse(&mut self, line: usize, column: usize, (reason, text): cell::Refusal) {
        let reading = &mut self.reading;
        if let Reason::Number(EntryError::TooSmall(_) | EntryError::TooLarge(_)) = reason {
            self.off_scale.take(&text);
        }
        reading.refusals += 1;
        if reading.rejected.len() < MOST_REJECTED {
            let text = text.chars().take(TEXT_KEPT).collect();
            reading.rejected.push(Rejected { line, column, text, reason });
        }
    }
}
