//! The bytes of a file as UTF-8, piece by piece, whichever encoding of spreadsheets they are in.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// The encoding of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8,
    /// Windows-1252, the western encoding of older programs. It has no mark: each cell that is no UTF-8 is read as such.
    Windows1252,
    /// UTF-16, the lower byte first, as "Unicode text" of spreadsheets is.
    Utf16LittleEndian,
    /// UTF-16, the higher byte first.
    Utf16BigEndian,
}

/// The mark that may stand before a text, in UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// So many bytes of UTF-16 are turned at once, however large a piece is.
const TURNED_AT_ONCE: usize = 1 << 16;

impl Encoding {
    /// What the first bytes of a file say.
    pub fn of(bytes: &[u8]) -> Encoding {
        match bytes {
            [0xff, 0xfe, ..] => Encoding::Utf16LittleEndian,
            [0xfe, 0xff, ..] => Encoding::Utf16BigEndian,
            _ => match std::str::from_utf8(bytes) {
                // The bytes may end within a character.
                Err(error) if error.error_len().is_some() => Encoding::Windows1252,
                Ok(_) | Err(_) => Encoding::Utf8,
            },
        }
    }
}

/// Turns UTF-16 into UTF-8, leaves other bytes as they are, and takes the mark away.
#[derive(Clone, Debug)]
pub(crate) struct Decoder {
    encoding: Encoding,
    /// The first bytes, until it is known whether they are the mark.
    head: Vec<u8>,
    is_past_mark: bool,
    /// A byte of UTF-16 whose other half has not come.
    half: Option<u8>,
    /// The first unit of two that make a character.
    high: Option<u16>,
}

impl Decoder {
    pub(crate) fn new(encoding: Encoding) -> Decoder {
        Decoder { encoding, head: Vec::new(), is_past_mark: false, half: None, high: None }
    }

    /// Gives the UTF-8 of the next bytes.
    pub(crate) fn take(&mut self, bytes: &[u8], give: &mut impl FnMut(&[u8])) {
        match self.encoding {
            Encoding::Utf8 | Encoding::Windows1252 => self.give(bytes, give),
            Encoding::Utf16LittleEndian => self.turn(bytes, u16::from_le_bytes, give),
            Encoding::Utf16BigEndian => self.turn(bytes, u16::from_be_bytes, give),
        }
    }

    /// Gives what was kept back at the end of the file.
    pub(crate) fn finish(mut self, give: &mut impl FnMut(&[u8])) {
        if self.half.is_some() || self.high.is_some() {
            self.give("\u{fffd}".as_bytes(), give);
        }
        if !self.is_past_mark {
            give(&self.head);
        }
    }

    fn turn(&mut self, bytes: &[u8], unit: fn([u8; 2]) -> u16, give: &mut impl FnMut(&[u8])) {
        let mut text = String::with_capacity(bytes.len().min(TURNED_AT_ONCE) * 2);
        for bytes in bytes.chunks(TURNED_AT_ONCE) {
            text.clear();
            for byte in bytes {
                match self.half.take() {
                    None => self.half = Some(*byte),
                    Some(first) => self.push(unit([first, *byte]), &mut text),
                }
            }
            self.give(text.as_bytes(), give);
        }
    }

    /// Adds a unit to a text; halves of characters that stand alone are shown as such.
    fn push(&mut self, unit: u16, text: &mut String) {
        let units = [self.high.take(), Some(unit)];
        for character in char::decode_utf16(units.into_iter().flatten()) {
            match character {
                Ok(character) => text.push(character),
                Err(lone) if lone.unpaired_surrogate() == unit && (unit >> 10) == 0x36 => {
                    self.high = Some(unit);
                }
                Err(_) => text.push(char::REPLACEMENT_CHARACTER),
            }
        }
    }

    fn give(&mut self, bytes: &[u8], give: &mut impl FnMut(&[u8])) {
        if self.is_past_mark {
            return give(bytes);
        }
        let (first, rest) = bytes.split_at(bytes.len().min(MARK.len() - self.head.len()));
        self.head.extend_from_slice(first);
        if self.head.len() == MARK.len() {
            self.is_past_mark = true;
            if self.head != MARK {
                give(&self.head);
            }
            give(rest);
        }
    }
}

/// The text of the first bytes of a file, which may be all of it; else without the line that they end in.
pub(crate) fn text_of_start(bytes: &[u8], encoding: Encoding, is_all: bool) -> String {
    let mut text = Vec::new();
    let mut decoder = Decoder::new(encoding);
    let mut give = |part: &[u8]| text.extend_from_slice(part);
    decoder.take(bytes, &mut give);
    decoder.finish(&mut give);
    start_of(&text, is_all)
}

/// The same of what a [`Decoder`] gave.
pub(super) fn start_of(text: &[u8], is_all: bool) -> String {
    let end = text.iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).filter(|_| !is_all);
    let mut text = end.map_or(text, |end| &text[..=end]);
    // A character that the bytes end in does not make all of them another encoding.
    if let Err(error) = std::str::from_utf8(text)
        && error.error_len().is_none()
    {
        text = &text[..error.valid_up_to()];
    }
    text_of_cell(text).into_owned()
}

/// The text of a file.
pub fn text_of(bytes: &[u8]) -> String {
    text_of_start(bytes, Encoding::of(bytes), true)
}

/// The text of a cell: UTF-8, else Windows-1252.
pub(crate) fn text_of_cell(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().map(|byte| of_windows(*byte)).collect()),
    }
}

/// The character of a byte. Five bytes mean nothing there and stand for themselves.
fn of_windows(byte: u8) -> char {
    const FROM_80_TO_9F: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => FROM_80_TO_9F[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
