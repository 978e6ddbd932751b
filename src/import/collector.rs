//! The lines of raw data as rows of a table, with an account of every line.

use std::borrow::Cow;

use super::cell::{self, Fed, Reader};
use super::layout::{Feed, Layout};
use super::month::Month;
use super::off_scale::OffScale;
use super::reading::{MOST_LINES, MOST_REJECTED, MOST_ROWS, Reading, TooMuch};
use super::reason::{Reason, Rejected};
use super::rows::KeepRows;
use super::sample::MOST_COLUMNS;
use super::scan::Line;
use super::{months, weight};
use crate::definition::table::Holds;
use crate::definition::{Column, Table};
use crate::engine::rows::Rows;
use crate::entry::{EntryError, is_blank};

/// How many lines a sample shows.
const SAMPLE_LINES: usize = 8;

/// How many characters of a text that was not understood are kept.
const TEXT_KEPT: usize = 80;

/// How many characters of a cell are shown.
const CELL_SHOWN: usize = 200;

/// Takes line after line.
#[derive(Debug)]
pub(super) struct Collector<Rows> {
    reading: Reading,
    rows: Rows,
    readers: Vec<(Reader, Feed)>,
    /// What reads how often a line counts, and the column of the data.
    counts: Option<(Reader, Feed)>,
    off_scale: OffScale,
}

impl<Kept: KeepRows> Collector<Kept> {
    pub(super) fn new(table: &Table, layout: Layout) -> Collector<Kept> {
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
        let (rows, off_scale) = (Kept::default(), OffScale::default());
        Collector { reading, rows, readers, counts, off_scale }
    }

    /// Nothing was read: half of the data would give a figure of its own, and a wrong one.
    pub(super) fn refused(self, why: TooMuch) -> Reading {
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

    /// What all lines came to, of which one month is looked at.
    pub(super) fn finish(self, table: &Table, month: Option<Month>) -> Reading {
        let (rows, off_scale) = (self.rows.rows(), self.off_scale.counted());
        let mut reading = Reading { rows, off_scale, ..self.reading };
        months::look(&mut reading, table, month);
        reading
    }

    /// How many lines were taken, or values where each counts for itself.
    pub(super) fn lines(&self) -> usize {
        self.reading.lines
    }

    /// Whether there are more than are read.
    pub(super) fn too_much(&self) -> Option<TooMuch> {
        let is_too_much = self.reading.lines > MOST_LINES || self.rows.len() > MOST_ROWS;
        is_too_much.then_some(TooMuch::Rows)
    }

    /// Takes a line about the data.
    pub(super) fn take_heading(&mut self) {
        self.reading.lines += 1;
        self.reading.headings += 1;
    }

    /// Takes a line of a number.
    pub(super) fn take(&mut self, line: &Line, number: u64) {
        if self.too_much().is_some() {
            return;
        }
        let number = usize::try_from(number).unwrap_or(usize::MAX);
        let cells = || (0..line.looked_at()).filter_map(|place| line.cell_text(place));
        if line.is_too_long {
            self.reading.lines += 1;
            self.refuse(number, 0, (Reason::TooLong, String::new()));
            return;
        }
        let reading = &mut self.reading;
        if cells().all(|cell| is_blank(&cell)) {
            reading.lines += 1;
            reading.blank += 1;
            return;
        }
        let shown = |cell: Cow<str>| cell.chars().take(CELL_SHOWN).collect();
        let owned = || cells().take(MOST_COLUMNS).map(shown).collect();
        if reading.layout.has_header && reading.header.is_empty() {
            reading.header = owned();
            self.take_heading();
            return;
        }
        if reading.sample.len() < SAMPLE_LINES {
            reading.sample.push(owned());
        }
        if !reading.layout.is_flat {
            self.take_row(number, &cells().collect::<Vec<_>>());
            return;
        }
        for cell in cells() {
            if self.too_much().is_some() {
                return;
            }
            if is_blank(&cell) {
                self.reading.lines += 1;
                self.reading.blank += 1;
            } else {
                self.take_row(number, std::slice::from_ref(&cell));
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
        let mut count = None;
        if let Some((reader, feed)) = &self.counts {
            match reader.read(*feed, cells) {
                Ok(Fed::Cell(Some(number))) => {
                    count = Some(number.top().to_u128().unwrap_or(u128::MAX));
                }
                Ok(Fed::Cell(None) | Fed::NotReached) => count = Some(1),
                Err(refusal) => return self.refuse(line, self.readers.len(), refusal),
            }
        }
        reading.counted = reading.counted.saturating_add(count.unwrap_or(1));
        reading.accepted += 1;
        reading.not_reached += usize::from(!is_reached);
        self.rows.keep(row, count);
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
