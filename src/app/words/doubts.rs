//! The words for what has to be said about data and amounts beside a result.

use crate::text::{Lang, Text, text};

pub const WHERE_TO_CORRECT: Text = text(
    "See which and why under “From raw data”; correct them, or change how the data is read.",
    "Voyez lesquelles et pourquoi sous «\u{a0}À partir de données brutes\u{a0}»\u{202f}; corrigez-les, ou changez la façon de lire.",
);
pub const CHOOSE_MONTH: Text = text(
    "Choose another one under “From raw data”.",
    "Choisissez-en un autre sous «\u{a0}À partir de données brutes\u{a0}».",
);
pub const MONTH: Text = text("Month looked at", "Mois retenu");
pub const COUNT_COLUMN: Text = text("Column of counts", "Colonne des effectifs");
pub const EACH_LINE_ONCE: Text =
    text("None: each line counts once", "Aucune\u{a0}: chaque ligne compte une fois");
pub const COUNTED: Text = text(
    "Counted, each line as often as its count says:",
    "Comptés, chaque ligne autant de fois que son effectif le dit\u{a0}:",
);
pub const FILE_TOO_LARGE: Text = text(
    "This file is larger than 2 GB, the most that is read here. Take a part of it, or the column that is needed alone.",
    "Ce fichier dépasse 2\u{a0}Go, le plus qui se lise ici. Prenez-en une partie, ou la seule colonne utile.",
);
pub const DATA_TOO_LARGE: Text = text(
    "None of this data was read: it is larger than 2 GB, the most that is read here. Take a part of it, or the column that is needed alone.",
    "Rien de ces données n’a été lu\u{a0}: elles dépassent 2\u{a0}Go, le plus qui se lise ici. Prenez-en une partie, ou la seule colonne utile.",
);
pub const TOO_MANY_LINES: Text = text(
    "None of this data was read: it has more than 10 million lines or values, or more than 2 million different ones, the most that is read here. Take a part of it, or write each value once beside its count.",
    "Rien de ces données n’a été lu\u{a0}: elles comptent plus de 10\u{a0}millions de lignes ou de valeurs, ou plus de 2\u{a0}millions de valeurs différentes, le plus qui se lise ici. Prenez-en une partie, ou écrivez chaque valeur une fois à côté de son effectif.",
);

/// That many lines, or values where each counts for itself, do not count.
pub fn refused(refused: &str, all: &str, is_flat: bool, lang: Lang) -> String {
    match (lang, is_flat) {
        (Lang::En, false) => {
            format!("{refused} of {all} lines were not understood and do not count.")
        }
        (Lang::En, true) => {
            format!("{refused} of {all} values were not understood and do not count.")
        }
        (Lang::Fr, false) => {
            format!("{refused}\u{a0}lignes sur {all} n’ont pas été comprises et ne comptent pas.")
        }
        (Lang::Fr, true) => {
            format!("{refused}\u{a0}valeurs sur {all} n’ont pas été comprises et ne comptent pas.")
        }
    }
}

/// The button for a definition that understands more of the data.
pub fn fitting(name: &str, fits_all: bool, lang: Lang) -> String {
    match (lang, fits_all) {
        (Lang::En, true) => format!("Read all of them as “{name}”"),
        (Lang::En, false) => format!("Read most of them as “{name}”"),
        (Lang::Fr, true) => format!("Tout lire comme «\u{a0}{name}\u{a0}»"),
        (Lang::Fr, false) => format!("En lire la plupart comme «\u{a0}{name}\u{a0}»"),
    }
}

/// That data covers several months, and which one is looked at.
pub fn months(months: usize, month: &str, lang: Lang) -> String {
    match lang {
        Lang::En => {
            format!("The data covers {months} months; the tickets counted are those of {month}.")
        }
        Lang::Fr => format!(
            "Les données couvrent {months} mois\u{202f}; les tickets comptés sont ceux de {month}."
        ),
    }
}
