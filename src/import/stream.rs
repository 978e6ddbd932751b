//! Raw data read piece by piece: its start says how it is laid out, the rest is read as it comes.

use super::collector::Collector;
use super::detect;
use super::encoding::{Decoder, Encoding, start_of};
use super::layout::{Separator, Wanted};
use super::listed::listed;
use super::reading::{LONGEST_LINE, MOST_BYTES, MOST_LINES, Reading, TooMuch};
use super::rows::KeepRows;
use super::sample::{MOST_COLUMNS, stated_separator};
use super::scan::Scanner;
use crate::definition::Table;
use crate::text::Lang;

/// How many bytes, and how many ends of lines, decide on the layout.
const START: usize = 1 << 20;
const START_LINES: usize = 2;

/// Raw data for a table that is being read.
#[derive(Debug)]
pub struct Stream<Rows> {
    table: Table,
    wanted: Wanted,
    lang: Lang,
    bytes: usize,
    is_too_long: bool,
    /// The first bytes, until they say which encoding it is.
    first: Vec<u8>,
    decoder: Option<Decoder>,
    /// What came before the layout was known, in UTF-8 where the file is, and how many ends of lines it has.
    start: Vec<u8>,
    line_ends: usize,
    /// Its text, of whole lines where more follows.
    start_text: String,
    lines: Option<Lines<Rows>>,
}

/// Lines of a layout that is known.
#[derive(Debug)]
struct Lines<Rows> {
    scanner: Scanner,
    collector: Collector<Rows>,
    /// How many lines came before the first one.
    before: u64,
}

impl<Rows: KeepRows> Lines<Rows> {
    fn take(&mut self, bytes: &[u8]) {
        let Lines { scanner, collector, before } = self;
        scanner.take(bytes, &mut |line| collector.take(&line, *before + line.number));
    }
}

impl<Rows: KeepRows> Stream<Rows> {
    /// Begins to read data for a table, laid out as the reader wants or as it seems.
    pub fn new(table: &Table, wanted: &Wanted, lang: Lang) -> Stream<Rows> {
        Stream {
            table: table.clone(),
            wanted: wanted.clone(),
            lang,
            bytes: 0,
            is_too_long: false,
            first: Vec::new(),
            decoder: None,
            start: Vec::new(),
            line_ends: 0,
            start_text: String::new(),
            lines: None,
        }
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    /// Where it is too much by now; nothing more is read then.
    pub fn take(&mut self, bytes: &[u8]) -> Result<(), TooMuch> {
        self.bytes = self.bytes.saturating_add(bytes.len());
        self.is_too_long = self.bytes > MOST_BYTES;
        if let Some(too_much) = self.too_much() {
            return Err(too_much);
        }
        match self.decoder.take() {
            Some(decoder) => self.decode(decoder, bytes),
            None => {
                self.first.extend_from_slice(bytes);
                if let Some(mark) = self.first.first_chunk::<2>() {
                    let decoder = Decoder::new(Encoding::of(mark));
                    let first = std::mem::take(&mut self.first);
                    self.decode(decoder, &first);
                }
            }
        }
        self.too_much().map_or(Ok(()), Err)
    }

    /// How many lines were read so far, or values where each counts for itself.
    pub fn lines(&self) -> usize {
        self.lines.as_ref().map_or(0, |lines| lines.collector.lines())
    }

    /// What the data was read as, once all of it was taken, and the text of its first lines.
    pub fn finish(mut self) -> (Reading, String) {
        let first = std::mem::take(&mut self.first);
        self.take_text(&first);
        if let Some(decoder) = self.decoder.take() {
            decoder.finish(&mut |text| self.take_text(text));
        }
        let mut lines = match self.lines.take() {
            Some(lines) => lines,
            None => self.begun(true),
        };
        let Lines { scanner, ref mut collector, before } = lines;
        scanner.finish(&mut |line| collector.take(&line, before + line.number));
        let too_much = self.is_too_long.then_some(TooMuch::Bytes).or(lines.collector.too_much());
        let reading = match too_much {
            Some(why) => lines.collector.refused(why),
            None => lines.collector.finish(&self.table, self.wanted.month),
        };
        (reading, self.start_text)
    }

    fn too_much(&self) -> Option<TooMuch> {
        let of_lines = self.lines.as_ref().and_then(|lines| lines.collector.too_much());
        self.is_too_long.then_some(TooMuch::Bytes).or(of_lines)
    }

    fn decode(&mut self, mut decoder: Decoder, bytes: &[u8]) {
        decoder.take(bytes, &mut |text| self.take_text(text));
        self.decoder = Some(decoder);
    }

    fn take_text(&mut self, text: &[u8]) {
        if let Some(lines) = &mut self.lines {
            return lines.take(text);
        }
        self.start.extend_from_slice(text);
        self.line_ends += text.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
        let is_list = self.start.trim_ascii_start().first() == Some(&b'[');
        let is_enough = self.start.len() >= START && self.line_ends >= START_LINES && !is_list;
        if is_enough || self.start.len() >= LONGEST_LINE {
            self.lines = Some(self.begun(false));
        }
    }

    /// Decides on the layout, and reads the start.
    fn begun(&mut self, is_all: bool) -> Lines<Rows> {
        let start = std::mem::take(&mut self.start);
        self.start_text = start_of(&start, is_all);
        let list = if is_all { listed(&self.start_text) } else { None };
        let text = list.as_deref().unwrap_or(&self.start_text);
        let (stated, body) = stated_separator(text);
        let mut wanted = self.wanted.clone();
        if list.is_some() {
            wanted.is_flat = wanted.is_flat.or(Some(true));
            wanted.separator = wanted.separator.or(text.contains(',').then_some(Separator::Comma));
        }
        wanted.separator = wanted.separator.or(stated);
        let layout = detect::detected(body, &self.table, &wanted, self.lang);
        let most_cells = if layout.is_flat { MOST_LINES + 1 } else { MOST_COLUMNS };
        let scanner = Scanner::with_limits(layout.separator, LONGEST_LINE, most_cells);
        let mut collector = Collector::new(&self.table, layout);
        // A line that states the separator has the same bytes in every encoding.
        let stated = text.len() - body.len();
        if stated > 0 {
            collector.take_heading();
        }
        let mut lines = Lines { scanner, collector, before: u64::from(stated > 0) };
        match list {
            Some(_) => lines.take(body.as_bytes()),
            None => lines.take(&start[stated..]),
        }
        lines
    }
}
