//! Cells of separated values, taken from the bytes of a text or a file as they come, piece by piece.
//!
//! A cell may stand in double quotes, within which a quote is written twice and, where a character parts the cells, lines may
//! end (RFC 4180). Lines end by LF, CR LF or CR. Nothing is copied but the part of a line that a piece ends in.

use std::borrow::Cow;

use super::cut::{Cell, QUOTE, Quoted, breaks_in, plain_end, quoted, whole, words};
use super::encoding::text_of_cell;
use super::layout::Separator;

/// The most bytes of a line of records: a longer one is no line that anybody has written.
pub const LONGEST_LINE: usize = 1 << 20;

/// The most cells of a line of records that are looked at.
pub const MOST_CELLS: usize = 200;

/// Takes the bytes of a file and gives its lines.
#[derive(Clone, Debug)]
pub struct Scanner {
    separator: Separator,
    longest_line: usize,
    most_cells: usize,
    /// The beginning of a line whose end has not come.
    rest: Vec<u8>,
    /// How long that has to be to be looked at again: a long line is not looked at for each of its pieces.
    looked_at_from: usize,
    /// How many lines of the file came before the next one.
    lines: u64,
    /// Whether lines within quotes count for the numbers of lines.
    counts_breaks: bool,
    /// Whether the end of a line that is too long is still looked for.
    is_skipping: bool,
    /// Whether the last piece ended by a CR that is the end of a line: an LF that follows belongs to it.
    ends_by_return: bool,
    cells: Vec<Cell>,
}

/// A line of a file.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Its number in the file, from 1; a line of quoted cells may go over several.
    pub number: u64,
    /// How many cells it has; those past the most that are looked at are counted only.
    pub count: usize,
    /// Whether it is longer than a line may be; what it holds is not given then.
    pub is_too_long: bool,
    bytes: &'a [u8],
    cells: &'a [Cell],
}

/// What the beginning of some bytes came to.
enum Read {
    /// A line: the place after its end, its cells in all, and the ends of lines within quotes.
    Line { after: usize, count: usize, breaks: u64 },
    /// Its end is not there yet.
    Open,
}

impl Scanner {
    /// A scanner for records: lines of at most [`LONGEST_LINE`], of which [`MOST_CELLS`] are looked at.
    pub fn new(separator: Separator) -> Scanner {
        Scanner::with_limits(separator, LONGEST_LINE, MOST_CELLS)
    }

    /// A scanner for lines of at most so many bytes, of which so many cells are looked at.
    pub fn with_limits(separator: Separator, longest_line: usize, most_cells: usize) -> Scanner {
        Scanner {
            separator,
            longest_line,
            most_cells,
            rest: Vec::new(),
            looked_at_from: 0,
            lines: 0,
            counts_breaks: true,
            is_skipping: false,
            ends_by_return: false,
            cells: Vec::new(),
        }
    }

    /// The same for rows of a sheet: a row has one number, however many lines stand in its cells.
    pub fn of_rows(separator: Separator) -> Scanner {
        Scanner { counts_breaks: false, ..Scanner::new(separator) }
    }

    /// Takes the next bytes of the file, and gives each line that is whole by now.
    pub fn take(&mut self, bytes: &[u8], give: &mut impl FnMut(Line)) {
        if bytes.is_empty() {
            return;
        }
        let bytes = match std::mem::take(&mut self.ends_by_return) {
            true => bytes.strip_prefix(b"\n").unwrap_or(bytes),
            false => bytes,
        };
        if self.rest.is_empty() {
            let used = self.scan(bytes, false, give);
            self.rest.extend_from_slice(&bytes[used..]);
        } else {
            self.rest.extend_from_slice(bytes);
            if self.rest.len() < self.looked_at_from {
                return;
            }
            self.look(give);
        }
        while self.rest.len() > self.longest_line {
            self.skip(give);
        }
        let is_long = self.rest.len() > LONGEST_LINE;
        self.looked_at_from =
            if is_long { (self.rest.len() * 2).min(self.longest_line + 1) } else { 0 };
    }

    /// Gives the lines that are whole by now of what was kept.
    fn look(&mut self, give: &mut impl FnMut(Line)) {
        let mut all = std::mem::take(&mut self.rest);
        let used = self.scan(&all, false, give);
        all.drain(..used);
        self.rest = all;
    }

    /// Gives the last line, where the file does not end by the end of one.
    pub fn finish(mut self, give: &mut impl FnMut(Line)) {
        let rest = std::mem::take(&mut self.rest);
        if !rest.is_empty() && !self.is_skipping {
            self.scan(&rest, true, give);
        }
    }

    /// Tells of the line that is too long, and goes on at the next end of one.
    fn skip(&mut self, give: &mut impl FnMut(Line)) {
        let all = std::mem::take(&mut self.rest);
        let (skipped, rest) = all.split_at(self.longest_line);
        give(self.too_long());
        self.is_skipping = true;
        self.lines += self.counted(breaks_in(skipped));
        let used = self.scan(rest, false, give);
        self.rest = rest[used..].to_vec();
    }

    fn counted(&self, breaks: u64) -> u64 {
        if self.counts_breaks { breaks } else { 0 }
    }

    fn too_long(&self) -> Line<'static> {
        Line { number: self.lines + 1, count: 0, is_too_long: true, bytes: &[], cells: &[] }
    }

    /// Gives the lines of some bytes; how many bytes they are.
    fn scan(&mut self, bytes: &[u8], is_end: bool, give: &mut impl FnMut(Line)) -> usize {
        let mut start = 0;
        if self.is_skipping {
            // Quotes are not looked at: who forgot to close one gets the next lines back.
            let Some(end) = bytes.iter().position(|byte| matches!(byte, b'\n' | b'\r')) else {
                return bytes.len();
            };
            self.is_skipping = false;
            self.lines += 1;
            start = self.after_end(bytes, end);
        }
        while start < bytes.len() {
            let line = &bytes[start..];
            let Read::Line { after, count, breaks } = self.read(line, is_end) else { break };
            let (number, cells) = (self.lines + 1, &self.cells);
            match after > self.longest_line {
                true => give(self.too_long()),
                false => give(Line { number, count, is_too_long: false, bytes: line, cells }),
            }
            self.lines += 1 + self.counted(breaks);
            start += after;
        }
        start
    }

    /// The place after the end of a line that stands at a place.
    fn after_end(&mut self, bytes: &[u8], end: usize) -> usize {
        let is_return = bytes[end] == b'\r';
        let is_followed = is_return && bytes.get(end + 1) == Some(&b'\n');
        self.ends_by_return = is_return && end + 1 == bytes.len();
        end + 1 + usize::from(is_followed)
    }

    /// Finds the cells of the first line.
    fn read(&mut self, bytes: &[u8], is_end: bool) -> Read {
        self.cells.clear();
        match self.separator.byte() {
            Some(separator) => self.read_cells(bytes, separator, is_end),
            None => self.read_line(bytes, is_end),
        }
    }

    /// Finds the words of the first line, or takes all of it for one cell; neither goes over its end.
    fn read_line(&mut self, bytes: &[u8], is_end: bool) -> Read {
        let end = plain_end(bytes, 0, b'\n');
        if end == bytes.len() && !is_end {
            return Read::Open;
        }
        let line = &bytes[..end];
        let count = match self.separator {
            Separator::Space => {
                let mut count = 0;
                for (start, end) in words(line) {
                    count += 1;
                    self.keep(Cell { start, end, has_quotes: false });
                }
                count
            }
            _ => {
                self.keep(whole(line));
                1
            }
        };
        let after = if end < bytes.len() { self.after_end(bytes, end) } else { end };
        Read::Line { after, count, breaks: 0 }
    }

    fn read_cells(&mut self, bytes: &[u8], separator: u8, is_end: bool) -> Read {
        let (mut at, mut count, mut breaks) = (0, 0, 0);
        loop {
            let (mut cell, mut end) = (None, at);
            let opening = at + bytes[at..].iter().take_while(|byte| **byte == b' ').count();
            if bytes.get(opening) == Some(&QUOTE) {
                match quoted(bytes, opening + 1, is_end) {
                    Quoted::Cell(inner, after) => {
                        end = plain_end(bytes, after, separator);
                        // Text behind the closing quote: the cell is taken as it stands.
                        if bytes[after..end].iter().all(|byte| *byte == b' ') {
                            breaks += breaks_in(&bytes[inner.start..inner.end]);
                            cell = Some(inner);
                        }
                    }
                    Quoted::None => {}
                    Quoted::Open => return Read::Open,
                }
            }
            let cell = cell.unwrap_or_else(|| {
                end = plain_end(bytes, at, separator);
                Cell { start: at, end, has_quotes: false }
            });
            if end == bytes.len() && !is_end {
                return Read::Open;
            }
            count += 1;
            self.keep(cell);
            match bytes.get(end) {
                Some(byte) if *byte == separator => at = end + 1,
                Some(_) => {
                    return Read::Line { after: self.after_end(bytes, end), count, breaks };
                }
                None => return Read::Line { after: end, count, breaks },
            }
        }
    }

    fn keep(&mut self, cell: Cell) {
        if self.cells.len() < self.most_cells {
            self.cells.push(cell);
        }
    }
}

impl Line<'_> {
    /// The bytes of a cell, quotes taken away; `None` where the line has none at this place, or it was not looked at.
    pub fn cell(&self, place: usize) -> Option<Cow<'_, [u8]>> {
        let Cell { start, end, has_quotes } = *self.cells.get(place)?;
        let bytes = &self.bytes[start..end];
        if !has_quotes {
            return Some(Cow::Borrowed(bytes));
        }
        let mut plain = Vec::with_capacity(bytes.len());
        let mut rest = bytes;
        while let Some(at) = rest.iter().position(|byte| *byte == QUOTE) {
            plain.extend_from_slice(&rest[..=at]);
            rest = &rest[at + 1..];
            rest = rest.strip_prefix(&[QUOTE]).unwrap_or(rest);
        }
        plain.extend_from_slice(rest);
        Some(Cow::Owned(plain))
    }

    /// How many of its cells are looked at.
    pub fn looked_at(&self) -> usize {
        self.cells.len()
    }

    /// The text of a cell, without the spaces around it.
    pub fn cell_text(&self, place: usize) -> Option<Cow<'_, str>> {
        let trimmed = |text: Cow<str>| Cow::Owned(text.trim().to_owned());
        Some(match self.cell(place)? {
            Cow::Borrowed(bytes) => match text_of_cell(bytes) {
                Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
                text => trimmed(text),
            },
            Cow::Owned(bytes) => trimmed(text_of_cell(&bytes)),
        })
    }

    /// Its bytes up to the end of the last cell that was looked at.
    pub fn text(&self) -> &[u8] {
        let end = self.cells.last().map_or(0, |cell| cell.end + usize::from(self.is_closed(cell)));
        &self.bytes[..end]
    }

    /// Whether a cell stands in quotes.
    fn is_closed(&self, cell: &Cell) -> bool {
        cell.start.checked_sub(1).is_some_and(|before| self.bytes[before] == QUOTE)
            && self.bytes.get(cell.end) == Some(&QUOTE)
    }

    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        let is_space = |byte: &u8| byte.is_ascii_whitespace();
        let is_empty = |cell: &Cell| self.bytes[cell.start..cell.end].iter().all(is_space);
        !self.is_too_long && self.count == self.cells.len() && self.cells.iter().all(is_empty)
    }
}
