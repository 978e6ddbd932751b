//! Lines and cells of a text, with quoted cells, in one pass.

use std::borrow::Cow;

use super::layout::Separator;

/// Takes a text apart, line by line. A quoted cell may hold separators and, between separators that
/// are characters, line ends.
#[derive(Debug)]
pub struct Splitter<'a> {
    text: &'a str,
    separator: Separator,
    /// Where the next line begins, in bytes.
    at: usize,
    /// The number of the next line, from 1.
    line: usize,
    /// How often a quote may still turn out to be no quote before line ends in cells are given up:
    /// looking for the end of a quoted cell must not make reading quadratic.
    patience: u32,
    /// How many cells of a line are kept at most; those after them are passed over.
    most_cells: usize,
}

/// A line of a text, which runs over several where a quoted cell does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line<'a> {
    /// Its number, from 1.
    pub number: usize,
    /// Its text, without the line end.
    pub text: &'a str,
}

/// A quoted cell: its content, and where the text goes on after it.
type Quoted<'a> = (Cow<'a, str>, usize);

impl<'a> Splitter<'a> {
    /// Begins with the first line.
    pub fn new(text: &'a str, separator: Separator) -> Splitter<'a> {
        Splitter { text, separator, at: 0, line: 1, patience: 64, most_cells: usize::MAX }
    }

    /// The same, which keeps no more than so many cells of a line: a line can have as many as the text
    /// has characters, and each takes more room than its text.
    pub fn with_most_cells(self, most_cells: usize) -> Splitter<'a> {
        Splitter { most_cells, ..self }
    }

    /// Reads the next line into its cells, without the spaces around them; `None` at the end.
    pub fn next_into(&mut self, cells: &mut Vec<Cow<'a, str>>) -> Option<Line<'a>> {
        cells.clear();
        if self.at >= self.text.len() {
            return None;
        }
        let start = self.at;
        let (end, next) = match self.separator.byte() {
            Some(separator) => self.cells_between(separator, cells),
            None => {
                let (end, next) = line_end(self.text, start);
                self.cells_of_line(&self.text[start..end], cells);
                (end, next)
            }
        };
        let line = Line { number: self.line, text: &self.text[start..end] };
        self.line += lines_in(line.text) + 1;
        self.at = next;
        Some(line)
    }

    /// Cells between spaces, or a line that is one cell.
    fn cells_of_line(&self, line: &'a str, cells: &mut Vec<Cow<'a, str>>) {
        if self.separator == Separator::Space {
            let words = line.split_whitespace().take(self.most_cells);
            cells.extend(words.map(Cow::Borrowed));
        } else {
            let line = line.trim();
            let inner = line.strip_prefix('"').and_then(|line| line.strip_suffix('"'));
            cells.push(match inner {
                Some(inner) if inner.contains('"') => Cow::Owned(inner.replace("\"\"", "\"")),
                Some(inner) => Cow::Borrowed(inner),
                None => Cow::Borrowed(line),
            });
        }
    }

    /// Reads cells up to a line end outside quotes; gives where the line ends and the next begins.
    fn cells_between(&mut self, separator: u8, cells: &mut Vec<Cow<'a, str>>) -> (usize, usize) {
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        loop {
            let opening = at + bytes[at..].iter().take_while(|byte| **byte == b' ').count();
            if bytes.get(opening) == Some(&b'"')
                && let Some((cell, after)) = self.quoted(opening + 1, separator)
            {
                self.keep(cell, cells);
                at = after;
            } else {
                let is_end = |byte: &u8| *byte == separator || matches!(byte, b'\n' | b'\r');
                let end = bytes[at..].iter().position(is_end).map_or(bytes.len(), |end| at + end);
                self.keep(Cow::Borrowed(self.text[at..end].trim()), cells);
                at = end;
            }
            if bytes.get(at) == Some(&separator) {
                at += 1;
            } else {
                return line_end(self.text, at);
            }
        }
    }

    fn keep(&self, cell: Cow<'a, str>, cells: &mut Vec<Cow<'a, str>>) {
        if cells.len() < self.most_cells {
            cells.push(cell);
        }
    }

    /// Reads a quoted cell from after its opening quote. `None` where it is no quoted cell: where no
    /// quote closes it, or something else than a separator or a line end follows the closing quote.
    fn quoted(&mut self, start: usize, separator: u8) -> Option<Quoted<'a>> {
        let bytes = self.text.as_bytes();
        let (mut at, mut is_doubled, mut runs_over) = (start, false, false);
        loop {
            match bytes.get(at) {
                Some(b'"') if bytes.get(at + 1) == Some(&b'"') => {
                    is_doubled = true;
                    at += 2;
                }
                Some(b'"') => break,
                Some(b'\n' | b'\r') if self.patience == 0 => return None,
                Some(byte) => {
                    runs_over |= matches!(byte, b'\n' | b'\r');
                    at += 1;
                }
                None => {
                    self.patience = 0;
                    return None;
                }
            }
        }
        let after = at + 1 + bytes[at + 1..].iter().take_while(|byte| **byte == b' ').count();
        match bytes.get(after) {
            None | Some(b'\n' | b'\r') => {}
            Some(byte) if *byte == separator => {}
            Some(_) => {
                self.patience = self.patience.saturating_sub(u32::from(runs_over));
                return None;
            }
        }
        let cell = self.text[start..at].trim();
        let cell =
            if is_doubled { Cow::Owned(cell.replace("\"\"", "\"")) } else { Cow::Borrowed(cell) };
        Some((cell, after))
    }
}

/// Where the line that holds a position ends, and where the next one begins.
fn line_end(text: &str, from: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    match bytes[from..].iter().position(|byte| matches!(byte, b'\n' | b'\r')) {
        None => (bytes.len(), bytes.len()),
        Some(length) => {
            let end = from + length;
            let is_pair = bytes[end] == b'\r' && bytes.get(end + 1) == Some(&b'\n');
            (end, end + if is_pair { 2 } else { 1 })
        }
    }
}

/// How many line ends a text holds.
fn lines_in(text: &str) -> usize {
    let bytes = text.as_bytes();
    let ends = bytes.iter().enumerate().filter(|(at, byte)| match byte {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    });
    ends.count()
}
