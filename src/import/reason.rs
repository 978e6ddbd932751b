//! Why a line of raw data was not understood.

use serde::{Deserialize, Serialize};

use super::counts::COUNTS;
use crate::definition::Table;
use crate::definition::kind::Kind;
use crate::definition::table::Holds;
use crate::entry::{EntryError, Limits};
use crate::text::{Lang, text};

/// A line that was not understood.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Rejected {
    /// Its number, from 1.
    pub line: usize,
    /// The index of the column of the table that it could not feed; past the last one where it does not
    /// say how often it counts.
    pub column: usize,
    /// The cell concerned; the line where the cell is not there. Shortened.
    pub text: String,
    /// Why.
    pub reason: Reason,
}

/// Why a line was not understood.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Reason {
    /// The cell is no number, or none that makes sense there.
    Number(EntryError),
    /// The cell is no date in the order chosen.
    NotADate,
    /// The cell is empty.
    EmptyCell,
    /// The line has fewer cells.
    NoSuchCell,
    /// The later date lies before the earlier one.
    EndBeforeStart,
    /// The line is longer than a line may be.
    TooLong,
}

impl Rejected {
    /// What to say about it, without the number of the line.
    pub fn message(&self, table: &Table, lang: Lang) -> String {
        let (name, holds) = match table.columns.get(self.column) {
            Some(column) => (column.name.as_str(), column.holds),
            None => (COUNTS.name.get(lang), COUNTS.holds),
        };
        let (quoted, gap) = match lang {
            Lang::En => (format!("“{}”", self.text), ""),
            Lang::Fr => (format!("«\u{a0}{}\u{a0}»", self.text), "\u{a0}"),
        };
        let words = match &self.reason {
            Reason::Number(error) => {
                return error.message(name, &self.text, limits_of(holds), lang);
            }
            Reason::NotADate => text(
                "is no date in the order chosen, such as 2024-03-31.",
                "n’est pas une date dans l’ordre choisi, comme 2024-03-31.",
            ),
            Reason::EmptyCell => {
                let words = text("the cell is empty.", "la cellule est vide.");
                return format!("{name}{gap}: {}", words.get(lang));
            }
            Reason::NoSuchCell => text("has too few cells.", "n’a pas assez de cellules."),
            Reason::TooLong => {
                return text("The line is longer than 64 MB.", "La ligne dépasse 64\u{a0}Mo.")
                    .get(lang)
                    .to_owned();
            }
            Reason::EndBeforeStart => text(
                "lies before the earlier date of the line.",
                "précède la première date de la ligne.",
            ),
        };
        format!("{name}{gap}: {quoted} {}", words.get(lang))
    }
}

fn limits_of(holds: Holds) -> Limits {
    match holds {
        Holds::Number { kind, min, max } => Limits { kind, min, max },
        Holds::Label | Holds::Date => Limits { kind: Kind::Number, min: None, max: None },
    }
}
