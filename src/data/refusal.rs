//! Lines of a file that were not understood, and the account of all lines.

use crate::data::choices::{Choices, Role};
use crate::data::line_numbers::LineNumbers;
use crate::definition::kind::Kind;
use crate::entry::Limits;
use crate::import::reason::Reason as OfCell;
use crate::record::csv::{number, write_row, written};
use crate::text::{Lang, Text, text};

/// So many refused lines are kept; the others are counted.
pub const MOST_KEPT: usize = 10_000;

/// How many characters of a text that was not understood are kept.
pub const TEXT_KEPT: usize = 80;

/// How many lines of a file came to what: `accepted + refused + blank + headings == lines`.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Account {
    /// How many were read. A line whose quoted cells run over several counts once.
    pub lines: u64,
    /// How many were understood.
    pub accepted: u64,
    /// How many were not.
    pub refused: u64,
    /// How many hold nothing.
    pub blank: u64,
    /// How many are about the file: the names of columns, and a `sep=` line of a spreadsheet.
    pub headings: u64,
    /// In which lines those stand that were understood.
    pub places: LineNumbers,
    /// The first [`MOST_KEPT`] refused lines, in the order of the file.
    pub refusals: Vec<Refusal>,
}

/// A line that was not understood.
#[derive(Clone, PartialEq, Debug)]
pub struct Refusal {
    /// Its number in the file, from 1; lines within quoted cells count.
    pub line: u64,
    /// The column concerned, where it is one.
    pub role: Option<Role>,
    /// Why.
    pub reason: Reason,
    /// The first [`TEXT_KEPT`] characters of the cell, or of the line where the cell is not there.
    pub text: String,
}

/// Why a line was not understood.
#[derive(Clone, PartialEq, Debug)]
pub enum Reason {
    /// What stands in the cell.
    Cell(OfCell),
    /// The line is longer than [`LONGEST_LINE`](crate::import::scan::LONGEST_LINE).
    TooLong,
    /// The number has more decimals than [`DECIMALS`](crate::data::cells::DECIMALS).
    TooManyDecimals,
    /// The number is larger than can be added up.
    TooLarge,
    /// The amount is of another currency than the one chosen.
    OtherCurrency,
    /// The cell is no period of one, three, six or twelve months.
    UnknownPeriod,
}

impl From<OfCell> for Reason {
    fn from(reason: OfCell) -> Reason {
        Reason::Cell(reason)
    }
}

impl Account {
    /// Counts a line that was understood.
    pub(crate) fn accept(&mut self, line: u64) {
        self.accepted += 1;
        self.places.push(line);
    }

    /// Counts a refused line, and keeps it where there is room.
    pub(crate) fn refuse(&mut self, refusal: impl FnOnce() -> Refusal) {
        self.refused += 1;
        if self.refusals.len() < MOST_KEPT {
            self.refusals.push(refusal());
        }
    }

    /// How many refused lines are counted only.
    pub fn not_kept(&self) -> u64 {
        self.refused - self.refusals.len() as u64
    }

    /// The refused lines that are kept, as a file for spreadsheets of a language: number, column, reason, text. No text in it
    /// is computed by a spreadsheet. A last line says how many more there are.
    pub fn refused_as_csv(&self, choices: &Choices, lang: Lang) -> String {
        let headings = [
            text("Line", "Ligne"),
            text("Column", "Colonne"),
            text("Reason", "Raison"),
            text("Text", "Texte"),
        ];
        let mut file = String::from("\u{feff}");
        write_row(&mut file, headings.into_iter().map(|heading| written(heading.get(lang))), lang);
        for refusal in &self.refusals {
            let name = refusal.column_name(choices);
            let cells = [
                number(&refusal.line.to_string(), lang),
                written(&name),
                written(&refusal.reason.message(&name, &refusal.text, lang)),
                written(&refusal.text),
            ];
            write_row(&mut file, cells.into_iter(), lang);
        }
        if self.not_kept() > 0 {
            let more = match lang {
                Lang::En => format!("{} more lines were refused.", self.not_kept()),
                Lang::Fr => format!("{} autres lignes ont été refusées.", self.not_kept()),
            };
            write_row(&mut file, ["", "", &more, ""].into_iter().map(written), lang);
        }
        file
    }
}

impl Refusal {
    /// The name of the column concerned: its heading, else its number from 1; empty where it is none.
    pub fn column_name(&self, choices: &Choices) -> String {
        let column = self.role.and_then(|role| choices.place(role));
        column.map_or(String::new(), |place| match &choices.columns[place].name {
            name if name.is_empty() => (place + 1).to_string(),
            name => name.clone(),
        })
    }
}

impl Reason {
    /// What to say about a text in a column of a name.
    pub fn message(&self, column: &str, typed: &str, lang: Lang) -> String {
        let words: Text = match self {
            Reason::Cell(OfCell::Number(error)) => {
                let limits = Limits { kind: Kind::Number, min: None, max: None };
                return error.message(column, typed, limits, lang);
            }
            Reason::Cell(OfCell::NotADate) => text(
                "This is no date in the order chosen, such as 2024-03-31.",
                "Ce n’est pas une date dans l’ordre choisi, comme 2024-03-31.",
            ),
            Reason::Cell(OfCell::EmptyCell) => text("The cell is empty.", "La cellule est vide."),
            Reason::Cell(OfCell::NoSuchCell) => {
                text("The line has too few cells.", "La ligne n’a pas assez de cellules.")
            }
            Reason::Cell(OfCell::EndBeforeStart) => text(
                "The date lies before the earlier date of the line.",
                "La date précède la première date de la ligne.",
            ),
            Reason::TooLong | Reason::Cell(OfCell::TooLong) => text(
                "The line is longer than a million bytes.",
                "La ligne dépasse un million d’octets.",
            ),
            Reason::TooManyDecimals => {
                text("The number has more than six decimals.", "Le nombre a plus de six décimales.")
            }
            Reason::TooLarge => text(
                "The number is too large to be added up.",
                "Le nombre est trop grand pour être additionné.",
            ),
            Reason::OtherCurrency => text(
                "The amount is of another currency than the one chosen.",
                "Le montant est dans une autre devise que celle choisie.",
            ),
            Reason::UnknownPeriod => text(
                "The period is none of one, three, six or twelve months.",
                "La période n’est ni d’un, ni de trois, de six ou de douze mois.",
            ),
        };
        words.get(lang).to_owned()
    }
}
