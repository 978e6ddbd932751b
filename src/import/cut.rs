//! Where the cells of a line begin and end, in its bytes.

use std::borrow::Cow;

use super::encoding::text_of_cell;

/// The most bytes of a cell in quotes: a quote that nothing closes within so many is a character as any other.
const LONGEST_QUOTED: usize = 1 << 19;

/// What stands around a cell that may hold anything.
pub(super) const QUOTE: u8 = b'"';

/// Where a cell stands in its line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether a quote in it stands for another one.
    pub(super) has_quotes: bool,
}

/// Where a cell without quotes ends.
pub(super) fn plain_end(bytes: &[u8], from: usize, separator: u8) -> usize {
    let ends = [separator, b'\n', b'\r'].map(eight);
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
    let is_end = |byte: &u8| *byte == separator || matches!(byte, b'\n' | b'\r');
    bytes[at..].iter().position(is_end).map_or(bytes.len(), |length| at + length)
}

/// Where the words of a line are.
pub(super) fn words(line: &[u8]) -> Vec<(usize, usize)> {
    let text = text_of_cell(line);
    let is_same = matches!(text, Cow::Borrowed(_));
    let (mut words, mut start, mut at) = (Vec::new(), None, 0);
    for character in text.chars().chain(std::iter::once(' ')) {
        match (character.is_whitespace(), start) {
            (true, Some(from)) => {
                words.push((from, at));
                start = None;
            }
            (false, None) => start = Some(at),
            (true, None) | (false, Some(_)) => {}
        }
        // Where each character was one byte.
        at += if is_same { character.len_utf8() } else { 1 };
    }
    words
}

/// A byte eight times.
const fn eight(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// Marks the highest bit of each byte that is zero; above the lowest one so marked others may be marked as well.
const fn zeros_in(word: u64) -> u64 {
    word.wrapping_sub(eight(0x01)) & !word & eight(0x80)
}

/// What begins with a quote.
pub(super) enum Quoted {
    /// A cell, and the place after its closing quote.
    Cell(Cell, usize),
    /// No cell in quotes: what would close it is not there, or further than anybody writes.
    None,
    /// What closes it has not come yet, or may be the first of two.
    Open,
}

/// The cell that begins after a quote. Each quote that closes nothing is looked for from one place alone, so that this takes
/// time in proportion.
pub(super) fn quoted(bytes: &[u8], from: usize, is_end: bool) -> Quoted {
    let mut cell = Cell { start: from, end: from, has_quotes: false };
    let mut at = from;
    let within = &bytes[..bytes.len().min(from + LONGEST_QUOTED)];
    let not_closed = if is_end || within.len() < bytes.len() { Quoted::None } else { Quoted::Open };
    loop {
        match within[at..].iter().position(|byte| *byte == QUOTE) {
            Some(length) => at += length,
            None => return not_closed,
        }
        match within.get(at + 1) {
            Some(&QUOTE) => {
                cell.has_quotes = true;
                at += 2;
            }
            None if !is_end || within.len() < bytes.len() => return not_closed,
            Some(_) | None => {
                cell.end = at;
                return Quoted::Cell(cell, at + 1);
            }
        }
    }
}

/// A line as one cell, without the spaces and the quotes around it.
pub(super) fn whole(line: &[u8]) -> Cell {
    let start = line.len() - line.trim_ascii_start().len();
    let inner = line.trim_ascii();
    let end = start + inner.len();
    match inner {
        [QUOTE, middle @ .., QUOTE] => {
            Cell { start: start + 1, end: end - 1, has_quotes: middle.contains(&QUOTE) }
        }
        _ => Cell { start, end, has_quotes: false },
    }
}

/// How many lines end in some bytes.
pub(super) fn breaks_in(bytes: &[u8]) -> u64 {
    let ends = |pair: &[u8]| pair[0] == b'\n' || pair[0] == b'\r' && pair[1] != b'\n';
    let last = u64::from(matches!(bytes.last(), Some(b'\n' | b'\r')));
    bytes.windows(2).filter(|pair| ends(pair)).count() as u64 + last
}
