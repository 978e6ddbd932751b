//! The texts that the cells of a workbook refer to by their numbers.

use std::borrow::Cow;

use crate::data::told::Trouble;
use crate::data::workbook::xml::{Attributes, Seen};

/// The most bytes of all texts, and the most texts.
const MOST_BYTES: usize = 1 << 26;
const MOST_TEXTS: usize = 5_000_000;

/// The texts of a workbook, one behind the other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Strings {
    all: String,
    ends: Vec<u32>,
    current: RichText,
}

impl Strings {
    /// Looks at what stands in the part of texts.
    pub(crate) fn see(&mut self, seen: Seen) -> Result<(), Trouble> {
        match seen {
            Seen::Open("si", _) => self.current.clear(),
            Seen::Close("si") => {
                self.all.push_str(&self.current.text);
                self.current.clear();
                match u32::try_from(self.all.len()) {
                    Ok(end) if self.all.len() <= MOST_BYTES && self.ends.len() < MOST_TEXTS => {
                        self.ends.push(end);
                    }
                    Ok(_) | Err(_) => return Err(Trouble::Texts),
                }
            }
            seen => self.current.see(seen),
        }
        match self.current.text.len() > MOST_BYTES {
            true => Err(Trouble::Texts),
            false => Ok(()),
        }
    }

    /// The text of a number.
    pub(crate) fn get(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)?;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.all.get(start as usize..end as usize)
    }
}

/// A text in runs of which each may look otherwise, how it is pronounced left out.
#[derive(Clone, Debug, Default)]
pub(crate) struct RichText {
    /// What was read of it.
    pub text: String,
    run: String,
    is_in_run: bool,
    is_kept: bool,
    is_pronounced: bool,
}

impl RichText {
    /// Begins another one.
    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.run.clear();
        (self.is_in_run, self.is_pronounced) = (false, false);
    }

    /// Looks at what stands in it.
    pub(crate) fn see(&mut self, seen: Seen) {
        match seen {
            Seen::Open("rPh", _) => self.is_pronounced = true,
            Seen::Close("rPh") => self.is_pronounced = false,
            Seen::Open("t", attributes) if !self.is_pronounced => self.begin(attributes),
            Seen::Close("t") if self.is_in_run => {
                let run = if self.is_kept { &self.run } else { self.run.trim_ascii() };
                self.text.push_str(&unescaped(run));
                self.run.clear();
                self.is_in_run = false;
            }
            Seen::Text(text) if self.is_in_run && self.run.len() <= MOST_BYTES => {
                self.run.push_str(&text);
            }
            Seen::Open(..) | Seen::Close(_) | Seen::Text(_) => {}
        }
    }

    fn begin(&mut self, attributes: Attributes) {
        self.is_in_run = true;
        self.is_kept = attributes.get("space").is_some_and(|space| space == "preserve");
    }
}

/// A text in which `_x000D_` stands for a character that XML has no way to write.
pub(crate) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let (mut plain, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let digits = from.get(2..6).filter(|_| from.as_bytes().get(6) == Some(&b'_'));
        let digits = digits.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        match number.and_then(char::from_u32) {
            Some(character) => {
                plain.push(character);
                rest = &from[7..];
            }
            None => {
                plain.push_str("_x");
                rest = &from[2..];
            }
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}
