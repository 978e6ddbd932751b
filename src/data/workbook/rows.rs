//! The rows of a sheet as lines of comma-separated values: row 12 is line 12, whatever was left out before.

use std::borrow::Cow;

use crate::data::reading::MOST_LINES;
use crate::data::told::Trouble;
use crate::data::workbook::dates::{Epoch, Shown, of_iso};
use crate::data::workbook::digits::Digits;
use crate::data::workbook::strings::{RichText, Strings, unescaped};
use crate::data::workbook::xml::{Attributes, Seen};
use crate::import::scan::{LONGEST_LINE, MOST_CELLS};

/// The most columns of a sheet.
const MOST_COLUMNS: usize = 16_384;

/// Takes the part of a sheet.
#[derive(Debug)]
pub(crate) struct Rows {
    strings: Strings,
    styles: Vec<Shown>,
    epoch: Epoch,
    is_in_data: bool,
    is_in_row: bool,
    /// The row that is read, and the last one before it.
    row: u64,
    line: Vec<u8>,
    /// How many cells the line has.
    cells: usize,
    /// How many cells the widest line so far has: others are filled up, as spreadsheets do it.
    widest: usize,
    cell: Cell,
    /// The column behind the last cell, from 0.
    next: usize,
}

/// The cell that is read.
#[derive(Debug, Default)]
struct Cell {
    column: usize,
    kind: Kind,
    shown: Shown,
    value: String,
    text: RichText,
    is_open: bool,
    is_in_value: bool,
    is_in_text: bool,
}

/// What a value stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Kind {
    #[default]
    Number,
    /// The number of a text of the workbook.
    Shared,
    /// A text in the cell itself.
    Inline,
    /// What a formula came to, or what went wrong with it.
    Text,
    Boolean,
    Date,
}

impl Rows {
    /// The rows of a sheet whose cells refer to texts and styles.
    pub(crate) fn new(strings: Strings, styles: Vec<Shown>, epoch: Epoch) -> Rows {
        Rows {
            strings,
            styles,
            epoch,
            is_in_data: false,
            is_in_row: false,
            row: 0,
            line: Vec::new(),
            cells: 0,
            widest: 0,
            cell: Cell::default(),
            next: 0,
        }
    }

    /// Looks at what stands in the sheet, and adds the lines that are whole to some bytes.
    pub(crate) fn see(&mut self, seen: Seen, lines: &mut Vec<u8>) -> Result<(), Trouble> {
        match seen {
            Seen::Open("sheetData", _) => self.is_in_data = true,
            Seen::Close("sheetData") => self.is_in_data = false,
            _ if !self.is_in_data => {}
            Seen::Open("row", attributes) => self.begin_row(attributes, lines)?,
            Seen::Close("row") => self.end_row(lines),
            Seen::Open("c", attributes) => self.begin_cell(attributes)?,
            Seen::Close("c") => self.end_cell()?,
            Seen::Open("v", _) => self.cell.is_in_value = true,
            Seen::Close("v") => self.cell.is_in_value = false,
            Seen::Open("is", _) => self.cell.is_in_text = true,
            Seen::Close("is") => self.cell.is_in_text = false,
            Seen::Text(text) if self.cell.is_in_value => {
                if self.cell.value.len() <= LONGEST_LINE {
                    self.cell.value.push_str(&text);
                }
            }
            seen if self.cell.is_in_text && self.cell.text.text.len() <= LONGEST_LINE => {
                self.cell.text.see(seen);
            }
            Seen::Open(..) | Seen::Close(_) | Seen::Text(_) => {}
        }
        Ok(())
    }

    fn begin_row(&mut self, attributes: Attributes, lines: &mut Vec<u8>) -> Result<(), Trouble> {
        let row = match attributes.get("r") {
            Some(number) => number.trim().parse().map_err(|_| Trouble::Damaged)?,
            None => self.row + 1,
        };
        if row <= self.row || std::mem::replace(&mut self.is_in_row, true) {
            return Err(Trouble::Damaged);
        }
        if row > MOST_LINES {
            return Err(Trouble::Lines);
        }
        let left_out = usize::try_from(row - self.row - 1).unwrap_or_default();
        lines.resize(lines.len() + left_out, b'\n');
        self.row = row;
        self.line.clear();
        (self.cells, self.next) = (0, 0);
        Ok(())
    }

    fn end_row(&mut self, lines: &mut Vec<u8>) {
        self.is_in_row = false;
        if self.cells > 0 {
            self.widest = self.widest.max(self.cells.min(MOST_CELLS));
            for _ in self.cells..self.widest {
                self.line.push(b',');
            }
        }
        // Its cells are refused whatever they hold, and the next line must not begin within them.
        if self.line.len() > LONGEST_LINE {
            for byte in self.line.iter_mut().filter(|byte| matches!(byte, b'\n' | b'\r')) {
                *byte = b' ';
            }
        }
        lines.append(&mut self.line);
        lines.push(b'\n');
    }

    fn begin_cell(&mut self, attributes: Attributes) -> Result<(), Trouble> {
        let (mut column, mut style, mut kind) = (self.next, None, Kind::Number);
        attributes.each(|name, value| match name {
            "r" => column = column_of(value).unwrap_or(MOST_COLUMNS),
            "s" => style = value.trim().parse::<usize>().ok(),
            "t" => {
                kind = match value {
                    "s" => Kind::Shared,
                    "inlineStr" => Kind::Inline,
                    "str" | "e" => Kind::Text,
                    "b" => Kind::Boolean,
                    "d" => Kind::Date,
                    _ => Kind::Number,
                }
            }
            _ => {}
        })?;
        let cell = &mut self.cell;
        let is_within = std::mem::replace(&mut cell.is_open, true);
        if column >= MOST_COLUMNS || column < self.next || is_within || !self.is_in_row {
            return Err(Trouble::Damaged);
        }
        self.next = column + 1;
        (cell.column, cell.kind) = (column, kind);
        cell.shown = style.and_then(|style| self.styles.get(style)).copied().unwrap_or_default();
        cell.value.clear();
        cell.text.clear();
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Trouble> {
        let Rows { cell, strings, epoch, line, cells, .. } = self;
        (cell.is_open, cell.is_in_value, cell.is_in_text) = (false, false, false);
        let value = cell.value.as_str();
        let text = match cell.kind {
            Kind::Inline => Cow::Borrowed(cell.text.text.as_str()),
            _ if value.trim_ascii().is_empty() => return Ok(()),
            Kind::Shared => {
                let number = value.trim_ascii().parse().ok();
                let text = number.and_then(|number| strings.get(number));
                Cow::Borrowed(text.ok_or(Trouble::Damaged)?)
            }
            Kind::Text => unescaped(value),
            Kind::Boolean => Cow::Borrowed(match value.trim_ascii() {
                "0" | "false" => "FALSE",
                _ => "TRUE",
            }),
            Kind::Date => Cow::Owned(of_iso(value)),
            Kind::Number => match Digits::read(value) {
                Some(number) => {
                    let date = epoch.written(&number, cell.shown);
                    Cow::Owned(date.unwrap_or_else(|| number.written()))
                }
                None => Cow::Borrowed(value),
            },
        };
        if text.is_empty() {
            return Ok(());
        }
        if *cells > 0 {
            line.push(b',');
        }
        // The cells that were left out before it.
        for _ in *cells..cell.column {
            line.push(b',');
        }
        *cells = cell.column + 1;
        if cell.column < MOST_CELLS && line.len() <= LONGEST_LINE {
            push(line, &text);
        }
        Ok(())
    }
}

/// Adds a cell to a line, in quotes where it needs some.
fn push(line: &mut Vec<u8>, text: &str) {
    let is_special = |byte: u8| matches!(byte, b',' | b'"' | b'\n' | b'\r');
    // A first cell of such a text would be about the file.
    if !text.bytes().any(is_special) && !text.starts_with("sep=") {
        return line.extend_from_slice(text.as_bytes());
    }
    line.push(b'"');
    for byte in text.bytes() {
        if byte == b'"' {
            line.push(b'"');
        }
        line.push(byte);
    }
    line.push(b'"');
}

/// The column of a cell such as `AB12`, from 0.
fn column_of(name: &str) -> Option<usize> {
    let letters = name.trim().bytes().take_while(u8::is_ascii_alphabetic);
    let column = letters.fold(0_usize, |column, letter| {
        column
            .saturating_mul(26)
            .saturating_add(usize::from(letter.to_ascii_uppercase() - b'A') + 1)
    });
    column.checked_sub(1)
}
