//! The formats of a workbook, as far as they say which numbers are dates.

use std::collections::BTreeMap;

use crate::data::told::Trouble;
use crate::data::workbook::dates::Shown;
use crate::data::workbook::xml::Seen;

/// The most formats that are looked at: a spreadsheet has room for 65,490.
const MOST: usize = 1 << 20;

/// What each format of cells shows numbers as.
#[derive(Clone, Debug, Default)]
pub(crate) struct Styles {
    /// Formats that the workbook itself writes down, by their numbers.
    own: BTreeMap<u32, Shown>,
    /// The number of the format of each style.
    formats: Vec<u32>,
    is_of_cells: bool,
}

impl Styles {
    /// Looks at what stands in the part of styles.
    pub(crate) fn see(&mut self, seen: &Seen) -> Result<(), Trouble> {
        match seen {
            Seen::Open("cellXfs", _) => self.is_of_cells = true,
            Seen::Close("cellXfs") => self.is_of_cells = false,
            Seen::Open("xf", attributes) if self.is_of_cells => {
                let number = attributes.get("numFmtId");
                self.formats.push(number.and_then(|it| it.trim().parse().ok()).unwrap_or(0));
            }
            Seen::Open("numFmt", attributes) => {
                let number = attributes.get("numFmtId").and_then(|it| it.trim().parse().ok());
                if let (Some(number), Some(code)) = (number, attributes.get("formatCode")) {
                    self.own.insert(number, shown_by(&code));
                }
            }
            Seen::Open(..) | Seen::Close(_) | Seen::Text(_) => {}
        }
        match self.formats.len().max(self.own.len()) > MOST {
            true => Err(Trouble::Damaged),
            false => Ok(()),
        }
    }

    /// What each style shows numbers as.
    pub(crate) fn finish(self) -> Vec<Shown> {
        let shown = |number: &u32| self.own.get(number).copied().unwrap_or(built_in(*number));
        self.formats.iter().map(shown).collect()
    }
}

/// What a format shows that every spreadsheet has.
fn built_in(number: u32) -> Shown {
    match number {
        14..=17 | 22 | 27..=36 | 50..=58 => Shown::Date,
        18..=21 | 45 | 47 => Shown::Time,
        46 => Shown::Elapsed,
        _ => Shown::Number,
    }
}

/// What the code of a format shows, such as `yyyy-mm-dd` or `[h]:mm`.
fn shown_by(code: &str) -> Shown {
    let (mut letters, mut brackets) = (String::new(), None::<String>);
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        match (character, &mut brackets) {
            (']', Some(inner)) => {
                let is_unit = |letter: &char| inner.starts_with(*letter);
                if inner.bytes().all(|it| it == inner.as_bytes()[0])
                    && ['h', 'm', 's'].iter().any(is_unit)
                {
                    return Shown::Elapsed;
                }
                brackets = None;
            }
            (_, Some(inner)) => inner.push(character.to_ascii_lowercase()),
            ('[', None) => brackets = Some(String::new()),
            ('"', None) => drop(characters.find(|it| *it == '"')),
            // The next character stands for itself, for its width, or over and over.
            ('\\' | '_' | '*', None) => drop(characters.next()),
            (_, None) => letters.push(character.to_ascii_lowercase()),
        }
    }
    if letters.contains("general") {
        return Shown::Number;
    }
    let has = |letter: char| letters.contains(letter);
    match (has('y') || has('d'), has('h') || has('s'), has('m')) {
        (true, _, _) | (false, false, true) => Shown::Date,
        (false, true, _) => Shown::Time,
        (false, false, false) => Shown::Number,
    }
}
