//! Raw data, pasted or from a file, as the rows of a table. No line is dropped in silence.

pub mod civil;
pub mod decode;
pub mod layout;
pub mod measured;
pub mod reason;
pub mod split;

mod cell;
mod columns;
mod detect;

use std::borrow::Cow;

use self::cell::{Fed, Reader};
use self::layout::{Feed, Layout, Wanted};
use self::reason::Rejected;
use self::split::{Line, Splitter};
use crate::engine::table::{Holds, Rows, Table};
use crate::text::Lang;

/// Raw data that was read. Every line is accepted, rejected, blank or a heading:
/// `accepted + rejected.len() + blank + headings == lines`.
#[derive(Clone, PartialEq, Debug)]
pub struct Reading {
    /// How the lines were read.
    pub layout: Layout,
    /// The rows of the table, one for each line accepted.
    pub rows: Rows,
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
    /// Those that were not understood, in the order of the data.
    pub rejected: Vec<Rejected>,
    /// How many hold nothing.
    pub blank: usize,
    /// How many are about the data: the names of the columns, and a `sep=` line of a spreadsheet.
    pub headings: usize,
}

/// How many lines a sample shows.
const SAMPLE_LINES: usize = 8;

/// How many characters of a text that was not understood are kept.
const TEXT_KEPT: usize = 80;

/// Reads raw data for a table, laid out as the reader wants or as it seems.
pub fn read(text: &str, table: &Table, wanted: &Wanted, lang: Lang) -> Reading {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (stated, body) = stated_separator(text);
    let mut wanted = wanted.clone();
    wanted.separator = wanted.separator.or(stated);
    let layout = detect::detected(body, table, &wanted, lang);
    let mut collector = Collector::new(table, layout);
    if body.len() < text.len() {
        collector.reading.headings += 1;
        collector.reading.lines += 1;
    }
    let line_before = collector.reading.lines;
    let mut splitter = Splitter::new(body, collector.reading.layout.separator);
    let mut cells = Vec::new();
    while let Some(mut line) = splitter.next_into(&mut cells) {
        line.number += line_before;
        collector.take(&line, &cells);
    }
    collector.reading
}

/// The separator that a spreadsheet states in a first line such as `sep=;`, and the text after it.
fn stated_separator(text: &str) -> (Option<layout::Separator>, &str) {
    let mut cells = Vec::new();
    let first = Splitter::new(text, layout::Separator::Nothing).next_into(&mut cells);
    let stated = first.as_ref().and_then(|line| {
        let mut bytes = line.text.strip_prefix("sep=")?.bytes();
        let byte = bytes.next().filter(|_| bytes.next().is_none())?;
        layout::Separator::ALL.into_iter().find(|separator| separator.byte() == Some(byte))
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
}

impl Collector {
    fn new(table: &Table, layout: Layout) -> Collector {
        let feed = |index: usize| layout.feeds.get(index).copied().unwrap_or(Feed::Nothing);
        let reader = |(index, column)| {
            (Reader::new(column, layout.decimal_mark, layout.date_order), feed(index))
        };
        let mut readers: Vec<(Reader, Feed)> =
            table.columns.iter().enumerate().map(reader).collect();
        for ((_, feed), column) in readers.iter_mut().zip(table.columns) {
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
            header: Vec::new(),
            sample: Vec::new(),
            lines: 0,
            accepted: 0,
            not_reached: 0,
            rejected: Vec::new(),
            blank: 0,
            headings: 0,
        };
        Collector { reading, readers }
    }

    fn take(&mut self, line: &Line, cells: &[Cow<str>]) {
        let reading = &mut self.reading;
        if cells.iter().all(|cell| crate::entry::is_blank(cell)) {
            reading.lines += 1;
            reading.blank += 1;
            return;
        }
        let owned = || cells.iter().map(|cell| cell.clone().into_owned()).collect();
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
                Ok(Fed::Cell(number)) => row.push(number),
                Ok(Fed::NotReached) => {
                    row.push(None);
                    is_reached = false;
                }
                Err((reason, text)) => {
                    let text = text.chars().take(TEXT_KEPT).collect();
                    reading.rejected.push(Rejected { line, column, text, reason });
                    return;
                }
            }
        }
        reading.accepted += 1;
        reading.not_reached += usize::from(!is_reached);
        reading.rows.cells.push(row);
    }
}
