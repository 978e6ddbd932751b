//! Cells of a file of separated values, taken from its bytes as they come, piece by piece.
//!
//! A cell may stand in double quotes, within which a quote is written twice and lines may end (RFC 4180). Lines end by LF, CR
//! LF or CR. Nothing is copied but the part of a line that a piece of the file ends in.

use std::borrow::Cow;

/// The most bytes of a line: a longer one is no line that anybody has written.
pub const LONGEST_LINE: usize = 1 << 20;

/// The most cells of a line that are looked at.
pub const MOST_CELLS: usize = 200;

const QUOTE: u8 = b'"';

/// Takes the bytes of a file and gives its lines.
#[derive(Clone, Debug)]
pub struct Scanner {
    separator: u8,
    /// The beginning of a line whose end has not come.
    rest: Vec<u8>,
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

/// Where a cell stands in its line.
#[derive(Clone, Copy, Debug)]
struct Cell {
    start: usize,
    end: usize,
    /// Whether a quote in it stands for another one.
    has_quotes: bool,
}

/// A line of a file.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Its number in the file, from 1; a line of quoted cells may go over several.
    pub number: u64,
    /// How many cells it has; those past [`MOST_CELLS`] are counted only.
    pub count: usize,
    /// Whether it is longer than [`LONGEST_LINE`]; what it holds is not given then.
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
    /// A scanner for cells that are parted by a byte.
    pub fn new(separator: u8) -> Scanner {
        Scanner {
            separator,
            rest: Vec::new(),
            lines: 0,
            counts_breaks: true,
            is_skipping: false,
            ends_by_return: false,
            cells: Vec::new(),
        }
    }

    /// The same for rows of a sheet: a row has one number, however many lines stand in its cells.
    pub fn of_rows(separator: u8) -> Scanner {
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
            let mut all = std::mem::take(&mut self.rest);
            all.extend_from_slice(bytes);
            let used = self.scan(&all, false, give);
            all.drain(..used);
            self.rest = all;
        }
        while self.rest.len() > LONGEST_LINE {
            self.skip(give);
        }
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
        let (skipped, rest) = all.split_at(LONGEST_LINE);
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
            match after > LONGEST_LINE {
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
        let (mut at, mut count, mut breaks) = (0, 0, 0);
        loop {
            let (mut cell, mut end) = (None, at);
            if bytes.get(at) == Some(&QUOTE) {
                match quoted(bytes, at + 1, is_end) {
                    Some((inner, after)) => {
                        end = self.plain_end(bytes, after);
                        // Text behind the closing quote: the cell is taken as it stands.
                        if bytes[after..end].iter().all(|byte| *byte == b' ') {
                            breaks += breaks_in(&bytes[inner.start..inner.end]);
                            cell = Some(inner);
                        }
                    }
                    None if is_end => {}
                    None => return Read::Open,
                }
            }
            let cell = cell.unwrap_or_else(|| {
                end = self.plain_end(bytes, at);
                Cell { start: at, end, has_quotes: false }
            });
            if end == bytes.len() && !is_end {
                return Read::Open;
            }
            count += 1;
            if self.cells.len() < MOST_CELLS {
                self.cells.push(cell);
            }
            match bytes.get(end) {
                Some(byte) if *byte == self.separator => at = end + 1,
                Some(_) => {
                    return Read::Line { after: self.after_end(bytes, end), count, breaks };
                }
                None => return Read::Line { after: end, count, breaks },
            }
        }
    }

    /// Where a cell without quotes ends.
    fn plain_end(&self, bytes: &[u8], from: usize) -> usize {
        let ends = [self.separator, b'\n', b'\r'].map(eight);
        let mut at = from;
        // Eight bytes at once, as far as there are as many: most cells end within the first ones.
        while let Some(chunk) = bytes[at..].first_chunk::<8>() {
            let word = u64::from_le_bytes(*chunk);
            let found = ends.into_iter().fold(0, |found, end| found | zeros_in(word ^ end));
            if found > 0 {
                return at + found.trailing_zeros() as usize / 8;
            }
            at += 8;
        }
        let is_end = |byte: &u8| *byte == self.separator || matches!(byte, b'\n' | b'\r');
        bytes[at..].iter().position(is_end).map_or(bytes.len(), |length| at + length)
    }
}

/// A byte eight times.
const fn eight(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// Marks the highest bit of each byte that is zero; above the lowest one so marked others may be marked as well.
const fn zeros_in(word: u64) -> u64 {
    word.wrapping_sub(eight(0x01)) & !word & eight(0x80)
}

/// The cell that begins after a quote, and the place after its closing quote; `None` where that is not there, or may be the
/// first of two.
fn quoted(bytes: &[u8], from: usize, is_end: bool) -> Option<(Cell, usize)> {
    let mut cell = Cell { start: from, end: from, has_quotes: false };
    let mut at = from;
    loop {
        at += bytes[at..].iter().position(|byte| *byte == QUOTE)?;
        match bytes.get(at + 1) {
            Some(&QUOTE) => {
                cell.has_quotes = true;
                at += 2;
            }
            None if !is_end => return None,
            Some(_) | None => {
                cell.end = at;
                return Some((cell, at + 1));
            }
        }
    }
}

/// How many lines end in some bytes.
fn breaks_in(bytes: &[u8]) -> u64 {
    let ends = |pair: &[u8]| pair[0] == b'\n' || pair[0] == b'\r' && pair[1] != b'\n';
    let last = u64::from(matches!(bytes.last(), Some(b'\n' | b'\r')));
    bytes.windows(2).filter(|pair| ends(pair)).count() as u64 + last
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
            rest = &rest[at + 2..];
        }
        plain.extend_from_slice(rest);
        Some(Cow::Owned(plain))
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
        !self.is_too_long && self.count <= MOST_CELLS && self.cells.iter().all(is_empty)
    }
}
