//! How raw data is laid out: what is detected, and what the reader can change.

use serde::{Deserialize, Deserializer, Serialize};

use super::month::Month;
use crate::text::{Lang, Text, text};

pub use super::date_order::DateOrder;

/// How the lines of raw data are to be read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Layout {
    /// What stands between the cells of a line.
    pub separator: Separator,
    /// Whether each cell counts as a row, as in answers written one after the other on one line.
    pub is_flat: bool,
    /// Whether the first line with content names the columns.
    pub has_header: bool,
    /// Which mark stands before decimals, where a number could be read both ways.
    pub decimal_mark: DecimalMark,
    /// In which order dates are written.
    pub date_order: DateOrder,
    /// What feeds each column of the table, in the order of its columns.
    pub feeds: Vec<Feed>,
    /// The column of the data that says how often its line counts, as where each score stands once
    /// beside the number of its answers.
    pub weight: Option<usize>,
    /// The month looked at, where the data covers several.
    pub month: Option<Month>,
}

/// What the reader wants, instead of what is detected.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Wanted {
    /// See [`Layout::separator`].
    pub separator: Option<Separator>,
    /// See [`Layout::is_flat`].
    pub is_flat: Option<bool>,
    /// See [`Layout::has_header`].
    pub has_header: Option<bool>,
    /// See [`Layout::decimal_mark`].
    pub decimal_mark: Option<DecimalMark>,
    /// See [`Layout::date_order`].
    pub date_order: Option<DateOrder>,
    /// See [`Layout::feeds`].
    pub feeds: Option<Vec<Feed>>,
    /// See [`Layout::weight`]; none at all where each line counts once.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "stated")]
    pub weight: Option<Option<usize>>,
    /// See [`Layout::month`].
    pub month: Option<Month>,
}

/// A choice that was made, be it of nothing.
fn stated<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<usize>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// What stands between the cells of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Separator {
    /// A tab, as when cells are pasted from a spreadsheet.
    Tab,
    /// A semicolon.
    Semicolon,
    /// A vertical bar.
    Bar,
    /// A comma.
    Comma,
    /// Spaces.
    Space,
    /// Nothing: a line is one cell.
    Nothing,
}

/// Which mark stands before the decimals of a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecimalMark {
    /// `3,5`.
    Comma,
    /// `3.5`.
    Dot,
}

/// What feeds a column of a table. Columns of the data are counted from 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Feed {
    /// Nothing: its cells stay empty.
    Nothing,
    /// A column of the data.
    Column(usize),
    /// The time between the dates of two columns of the data.
    Between {
        /// The column of the earlier date.
        from: usize,
        /// The column of the later date; where its cell is empty, it has not come yet.
        to: usize,
    },
}

impl Separator {
    /// Every separator, in the order in which it is looked for.
    pub const ALL: [Separator; 6] = [
        Separator::Tab,
        Separator::Semicolon,
        Separator::Bar,
        Separator::Comma,
        Separator::Space,
        Separator::Nothing,
    ];

    /// A permanent name, for the choice on screen.
    pub const fn id(self) -> &'static str {
        match self {
            Separator::Tab => "tab",
            Separator::Semicolon => "semicolon",
            Separator::Bar => "bar",
            Separator::Comma => "comma",
            Separator::Space => "space",
            Separator::Nothing => "nothing",
        }
    }

    /// What the choice says.
    pub const fn name(self) -> Text {
        match self {
            Separator::Tab => text("Tab", "Tabulation"),
            Separator::Semicolon => text("Semicolon ;", "Point-virgule\u{202f};"),
            Separator::Bar => text("Bar |", "Barre |"),
            Separator::Comma => text("Comma ,", "Virgule ,"),
            Separator::Space => text("Spaces", "Espaces"),
            Separator::Nothing => text("None, one value per line", "Aucun, une valeur par ligne"),
        }
    }

    /// The character, where it is one.
    pub(crate) const fn byte(self) -> Option<u8> {
        match self {
            Separator::Tab => Some(b'\t'),
            Separator::Semicolon => Some(b';'),
            Separator::Bar => Some(b'|'),
            Separator::Comma => Some(b','),
            Separator::Space | Separator::Nothing => None,
        }
    }
}

impl DecimalMark {
    /// Both marks.
    pub const ALL: [DecimalMark; 2] = [DecimalMark::Comma, DecimalMark::Dot];

    /// A permanent name, for the choice on screen.
    pub const fn id(self) -> &'static str {
        match self {
            DecimalMark::Comma => "comma",
            DecimalMark::Dot => "dot",
        }
    }

    /// What the choice says.
    pub const fn name(self) -> Text {
        match self {
            DecimalMark::Comma => text("Comma (3,5)", "Virgule (3,5)"),
            DecimalMark::Dot => text("Dot (3.5)", "Point (3.5)"),
        }
    }

    /// The mark that readers of a language use.
    pub const fn usual(lang: Lang) -> DecimalMark {
        match lang {
            Lang::Fr => DecimalMark::Comma,
            Lang::En => DecimalMark::Dot,
        }
    }

    /// The language whose readers use the mark.
    pub(crate) const fn lang(self) -> Lang {
        match self {
            DecimalMark::Comma => Lang::Fr,
            DecimalMark::Dot => Lang::En,
        }
    }
}
