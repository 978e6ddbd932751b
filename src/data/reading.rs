//! A file read piece by piece into columns, with an account of every line.

use crate::data::cells::{Cells, Fault};
use crate::data::choices::{Choices, Role};
use crate::data::lines::{Lines, Rows};
use crate::data::refusal::{Account, Reason, Refusal, TEXT_KEPT};
use crate::import;
use crate::import::encoding::Decoder;
use crate::import::encoding::text_of_cell;
use crate::import::layout::Separator;
use crate::import::scan::{Line, Scanner};

/// The longest file that is read, in bytes: a browser gives a page a few gigabytes at most.
pub const MOST_BYTES: u64 = import::MOST_BYTES as u64;

/// The most lines of a file that is read.
pub const MOST_LINES: u64 = import::MOST_LINES as u64;

/// Reads a file as is chosen.
#[derive(Clone, Debug)]
pub struct Reading {
    decoder: Decoder,
    scanner: Scanner,
    taker: Taker,
    bytes: u64,
    too_much: Option<TooMuch>,
}

/// What a file was read as.
#[derive(Clone, Debug)]
pub struct Read {
    /// One for each line accepted.
    pub rows: Rows,
    /// What became of every line.
    pub account: Account,
}

/// Why a file is not read at all: half of it would give figures of its own, and wrong ones.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TooMuch {
    /// It has more than [`MOST_BYTES`].
    Bytes,
    /// It has more than [`MOST_LINES`].
    Lines,
}

impl Reading {
    /// Begins to read a file.
    ///
    /// # Errors
    /// The role that no column has, where one is needed.
    pub fn new(choices: Choices) -> Result<Reading, Role> {
        Ok(Reading {
            decoder: Decoder::new(choices.encoding),
            scanner: Scanner::new(parting(&choices)),
            taker: Taker {
                lines: Lines::new(&choices)?,
                cells: Cells::new(&choices),
                is_header_next: choices.has_header,
                account: Account::default(),
                choices,
            },
            bytes: 0,
            too_much: None,
        })
    }

    /// Begins to read rows of a sheet: a row has one number, however many lines stand in its cells.
    ///
    /// # Errors
    /// The role that no column has, where one is needed.
    pub fn of_rows(choices: Choices) -> Result<Reading, Role> {
        let scanner = Scanner::of_rows(parting(&choices));
        Ok(Reading { scanner, ..Reading::new(choices)? })
    }

    /// Takes the next bytes of the file.
    ///
    /// # Errors
    /// Where the file is too much by now; nothing more is read then.
    pub fn take(&mut self, bytes: &[u8]) -> Result<(), TooMuch> {
        if let Some(too_much) = self.too_much {
            return Err(too_much);
        }
        self.bytes += bytes.len() as u64;
        if self.bytes > MOST_BYTES {
            return Err(*self.too_much.insert(TooMuch::Bytes));
        }
        let Reading { decoder, scanner, taker, .. } = self;
        decoder.take(bytes, &mut |text| scanner.take(text, &mut |line| taker.take(&line)));
        self.look_at_lines()
    }

    /// How many lines were read so far.
    pub fn lines(&self) -> u64 {
        self.taker.account.lines
    }

    /// What the file was read as, once all of it was taken.
    ///
    /// # Errors
    /// Where the file is too much.
    pub fn finish(mut self) -> Result<Read, TooMuch> {
        let Reading { mut scanner, decoder, ref mut taker, too_much, .. } = self;
        if let Some(too_much) = too_much {
            return Err(too_much);
        }
        decoder.finish(&mut |text| scanner.take(text, &mut |line| taker.take(&line)));
        scanner.finish(&mut |line| taker.take(&line));
        match self.taker.account.lines > MOST_LINES {
            true => Err(TooMuch::Lines),
            false => Ok(Read { rows: self.taker.lines.finish(), account: self.taker.account }),
        }
    }

    fn look_at_lines(&mut self) -> Result<(), TooMuch> {
        match self.lines() > MOST_LINES {
            true => Err(*self.too_much.insert(TooMuch::Lines)),
            false => Ok(()),
        }
    }
}

/// What parts the cells of a file: spaces do not.
fn parting(choices: &Choices) -> Separator {
    match choices.separator {
        Separator::Space => Separator::Nothing,
        separator => separator,
    }
}

/// Takes line after line.
#[derive(Clone, Debug)]
struct Taker {
    choices: Choices,
    lines: Lines,
    cells: Cells,
    /// Whether the names of the columns are still to come.
    is_header_next: bool,
    account: Account,
}

impl Taker {
    fn take(&mut self, line: &Line) {
        if self.account.lines > MOST_LINES {
            return;
        }
        self.account.lines += 1;
        if line.is_blank() {
            self.account.blank += 1;
        } else if self.is_heading(line) {
            self.account.headings += 1;
        } else if line.is_too_long {
            let refusal =
                |text| Refusal { line: line.number, role: None, reason: Reason::TooLong, text };
            self.account.refuse(|| refusal(String::new()));
        } else {
            match self.lines.take(line, &self.cells) {
                Ok(()) => self.account.accept(line.number),
                Err(fault) => self.refuse(line, fault),
            }
        }
    }

    /// Whether a line is about the file.
    fn is_heading(&mut self, line: &Line) -> bool {
        // Spreadsheets may state the separator in a line of its own.
        let is_stated =
            line.number == 1 && line.text().len() == 5 && line.text().starts_with(b"sep=");
        is_stated || std::mem::take(&mut self.is_header_next)
    }

    fn refuse(&mut self, line: &Line, (role, reason): Fault) {
        let place = self.choices.place(role);
        self.account.refuse(|| {
            let cell = place.and_then(|place| line.cell(place));
            let bytes = cell.as_deref().unwrap_or(line.text());
            let text = text_of_cell(bytes).trim().chars().take(TEXT_KEPT).collect();
            Refusal { line: line.number, role: Some(role), reason, text }
        });
    }
}
