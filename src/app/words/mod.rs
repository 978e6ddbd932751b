//! The words of the interface, in both languages; what belongs to a metric stands in the catalogue.

#![allow(dead_code, reason = "each program of the site says only some of them")]

#[cfg(feature = "pages")]
pub mod about;
pub mod dashboard;
pub mod data;
pub mod doubts;
#[cfg(feature = "pages")]
pub mod examples;
#[cfg(feature = "pages")]
pub mod glossary;
#[cfg(feature = "pages")]
pub mod home;

pub mod panels;
pub mod saved;
pub mod search;
pub mod widget;
#[cfg(feature = "pages")]
pub mod written;

use crate::text::{Lang, Text, text};

pub const TAGLINE: Text = text(
    "The customer-success calculator that shows its work",
    "Le calculateur de la réussite client qui montre ses calculs",
);
pub const PROMISE: Text = text(
    "Exact figures, visible working, named sources. Nothing you type leaves your browser.",
    "Des chiffres exacts, un calcul visible, des sources nommées. Rien de ce que vous saisissez ne quitte votre navigateur.",
);

pub const DEFINITION_MISSING: Text = text(
    "The definition of this metric did not come.",
    "La définition de cet indicateur n’est pas arrivée.",
);
/// The id of the template of what is said where a part of the program has not come.
pub const MISSING: &str = "missing";
pub const PART_MISSING: Text = text(
    "This part of the page has not come. What you typed is still here.",
    "Cette partie de la page n’est pas arrivée. Ce que vous avez saisi est toujours là.",
);
pub const TRY_AGAIN: Text = text("Try again", "Réessayer");
pub const LANGUAGE: Text = text("English", "Français");
pub const YOUR_FIGURES: Text = text("Your figures", "Vos chiffres");
pub const VARIANT: Text = text("Definition", "Définition");
pub const CLEAR: Text = text("Clear", "Effacer");
pub const EMPTY_IS_ZERO: Text = text("(empty counts as 0)", "(vide compte pour 0)");
pub const OPTIONAL: Text = text("(optional)", "(facultatif)");
pub const UNDERSTOOD: Text = text("Read as", "Lu comme");
pub const PERCENT_PER_MONTH: Text = text("% per month", "% par mois");
pub const MINUTES: Text = text("minutes", "minutes");
pub const HOURS: Text = text("hours", "heures");
pub const DAYS: Text = text("days", "jours");
pub const MONTHS: Text = text("months", "mois");
pub const POINTS: Text = text("points", "points");
pub const ADD: Text = text("Add a row:", "Ajouter une ligne\u{a0}:");
pub const REMOVE: Text = text("Remove:", "Retirer\u{a0}:");

pub const RESULT: Text = text("Result", "Résultat");
pub const RESULT_IS: Text = text("Result:", "Résultat\u{a0}:");
pub const TOO_MANY_DIGITS: Text = text(
    "The result has more digits than can be shown exactly.",
    "Le résultat a plus de chiffres qu’on ne peut en afficher exactement.",
);
pub const MEND_FIELDS: Text = text(
    "Correct the fields marked in the form.",
    "Corrigez les champs signalés dans le formulaire.",
);
pub const GOOD: Text = text("On target", "Objectif atteint");
pub const FAIR: Text = text("In between", "Entre les deux");
pub const POOR: Text = text("Off target", "Objectif manqué");
pub const MISSED: Text = text("Target not reached", "Objectif non atteint");
pub const NO_VERDICT: Text = text("No verdict", "Pas de verdict");
pub const SAY_PERIOD_OF_LIMIT: Text = text(
    "Name one under “Change the thresholds”.",
    "Nommez-la sous «\u{a0}Modifier les seuils\u{a0}».",
);
pub const SAY_PERIOD_OF_FIGURES: Text =
    text("Choose one to compare.", "Choisissez-la pour comparer.");
pub const PERIOD_OF_LIMIT: Text =
    text("Period that the threshold is for", "Période pour laquelle vaut le seuil");
pub const NOT_SAID: Text = text("not said", "non précisée");
pub const CHANGE_THRESHOLDS: Text = text("Change the thresholds", "Modifier les seuils");
pub const THRESHOLD: Text = text("Threshold", "Seuil");

pub const WORKING: Text = text("Formula and working", "Formule et calcul");
pub const STEPS: Text = text("Step by step", "Pas à pas");
pub const COPY_WORKING: Text = text("Copy the working", "Copier le calcul");
pub const COPIED: Text = text("Copied", "Copié");
pub const COPY_BY_HAND: Text = text(
    "The browser does not allow copying: select this text.",
    "Le navigateur ne permet pas la copie\u{a0}: sélectionnez ce texte.",
);
pub const PRINTED: Text = text("Printed figure", "Chiffre imprimé");
pub const EXACT: Text = text("Exact value", "Valeur exacte");
pub const OURS: Text = text("Our figure", "Notre chiffre");
pub const PRINTED_ROUNDED: Text =
    text("The source rounds to the nearest.", "La source arrondit au plus proche.");
pub const PRINTED_CUT_OFF: Text = text(
    "The source cuts the further digits off instead of rounding.",
    "La source coupe les chiffres suivants au lieu d’arrondir.",
);
pub const PRINTED_EITHER: Text = text(
    "Rounding and cutting off give the same figure here.",
    "Arrondir ou tronquer donne ici le même chiffre.",
);
pub const PRINTED_EXACT: Text = text(
    "The figure is exact: nothing was rounded.",
    "Le chiffre est exact\u{a0}: rien n’a été arrondi.",
);

pub const SAVE: Text = text("Save this result", "Enregistrer ce résultat");
pub const ADD_DETAILS: Text =
    text("Add a label, a date, a note", "Ajouter un libellé, une date, une note");
pub const LABEL: Text = text("Label", "Libellé");
pub const PERIOD: Text = text("Period", "Période");
pub const DATE: Text = text("Date", "Date");
pub const NOTE: Text = text("Note", "Note");
pub const COPY_LINK: Text = text("Copy a link", "Copier un lien");
pub const SAVED_NOW: Text = text("Saved in this browser.", "Enregistré dans ce navigateur.");
pub const SAVED_APART: Text =
    text("Saved in this browser, as a result of its own.", "Enregistré à part dans ce navigateur.");
pub const UPDATED: Text = text("Updated in this browser.", "Mis à jour dans ce navigateur.");
pub const UPDATE: Text = text("Update", "Mettre à jour");
pub const SAVE_APART: Text = text("Save as new", "Enregistrer à part");
pub const NO_PERIOD: Text =
    text("kept as a label, not placed in time", "gardé comme libellé, non situé dans le temps");
pub const SEE_SAVED: Text = text("See the saved results", "Voir les résultats enregistrés");
pub const MAY_BE_DELETED: Text = text(
    "This browser does not promise to keep what is saved here: it may delete it when room gets short, and Safari does so after seven days without a visit.",
    "Ce navigateur ne promet pas de garder ce qui est enregistré ici\u{a0}: il peut l’effacer quand la place manque, et Safari le fait après sept jours sans visite.",
);
pub const DOWNLOAD_COPY: Text = text("Download a copy from there.", "Téléchargez-y une copie.");
pub const STORAGE_FULL: Text = text(
    "Not saved: the browser’s storage is full. Delete some saved results or copy a link instead.",
    "Non enregistré\u{a0}: le stockage du navigateur est plein. Supprimez des résultats ou copiez un lien.",
);
pub const STORAGE_REFUSED: Text = text(
    "This browser refuses to keep data for this page, so results cannot be saved here. Everything else works; copy a link to keep a calculation.",
    "Ce navigateur refuse de garder des données pour cette page\u{a0}: les résultats ne peuvent pas être enregistrés ici. Tout le reste fonctionne\u{202f}; copiez un lien pour garder un calcul.",
);

pub const RAW_DATA: Text = text("From raw data", "À partir de données brutes");
pub const RAW_DATA_HINT: Text = text(
    "Paste a column or a table from a spreadsheet, or choose a CSV, TSV or text file, of up to 2 GB and 10 million lines. It is read here, in your browser, and fills the fields above.",
    "Collez une colonne ou un tableau de votre tableur, ou choisissez un fichier CSV, TSV ou texte, jusqu’à 2\u{a0}Go et 10\u{a0}millions de lignes. Il est lu ici, dans votre navigateur, et remplit les champs ci-dessus.",
);
pub const RAW_DATES_HINT: Text = text(
    "Two columns of dates will do as well: the time between them is computed, and a line without its second date is counted apart.",
    "Deux colonnes de dates conviennent aussi\u{a0}: le temps qui les sépare est calculé, et une ligne sans seconde date est comptée à part.",
);
pub const CHOOSE_FILE: Text = text("Choose a file", "Choisir un fichier");
pub const REMOVE_DATA: Text = text("Remove the data", "Retirer les données");
pub const DATA_OF_FILE: Text = text("Data of the file", "Données du fichier");
pub const FILE_UNREADABLE: Text = text(
    "The browser could not read this file. Try again, or paste its content.",
    "Le navigateur n’a pas pu lire ce fichier. Réessayez, ou collez son contenu.",
);
pub const FROM_DATA: Text = text("From your data", "D’après vos données");
pub const FILLED_FIELDS: Text = text("Put into the fields:", "Mis dans les champs\u{a0}:");
pub const NO_LINE_UNDERSTOOD: Text = text(
    "Nothing here could be read as data for these fields. Look at the reasons below, or change how the data is read.",
    "Rien ici n’a pu être lu pour ces champs. Voyez les raisons ci-dessous, ou changez la façon de lire.",
);
pub const ACCEPTED: Text = text("Understood", "Comprises");
pub const REJECTED: Text = text("Not understood", "Non comprises");
pub const BLANK: Text = text("Blank", "Vides");
pub const HEADINGS: Text = text("Headings", "En-têtes");
pub const LINES_READ: Text = text("Lines read", "Lignes lues");
pub const VALUES_READ: Text = text("Values and lines read", "Valeurs et lignes lues");
pub const NOT_REACHED: Text = text(
    "Not reached yet (a first date and no second one), counted apart and never averaged in:",
    "Pas encore atteint (une première date sans la seconde), compté à part et jamais dans la moyenne\u{a0}:",
);
pub const HOW_READ: Text = text("How it is read", "Façon de lire");
pub const DETECT: Text = text("Detect it", "Détecter");
pub const DETECTED: Text = text("(detected)", "(détecté)");
pub const SEPARATOR: Text = text("Separator", "Séparateur");
pub const FIRST_LINE: Text = text("First line", "Première ligne");
pub const ROWS: Text = text("Count by", "Compter par");
pub const ROW_IS_LINE: Text = text("Line", "Ligne");
pub const ROW_IS_CELL: Text = text("Cell", "Cellule");
pub const DECIMAL_MARK: Text = text("Decimal mark", "Marque décimale");
pub const DATE_FORMAT: Text = text("Dates", "Dates");
pub const COLUMN: Text = text("Column", "Colonne");
pub const COLUMN_USED: Text = text("Column to read", "Colonne à lire");
pub const TIME_BETWEEN: Text = text("Between two dates", "Entre deux dates");
pub const FIRST_ROWS: Text =
    text("The first lines, as taken apart", "Les premières lignes, telles que découpées");
pub const LINES_REJECTED: Text = text("Lines not understood", "Lignes non comprises");
pub const LINE: Text = text("Line", "Ligne");
pub const SHOW_MORE: Text = text("Show more:", "En voir plus\u{a0}:");
pub const NOT_LISTED: Text = text("more, not listed here", "de plus, non listées ici");
pub const FIRST_DATE: Text = text("First date", "Première date");
pub const SECOND_DATE: Text = text("Second date", "Seconde date");
pub const BRING_BACK: Text = text("Bring my figures back", "Rétablir mes chiffres");
pub const BEST: Text = text("Takes the fewest", "Le plus économe");

pub const QUESTION: Text = text("Your question", "Votre question");
pub const QUESTION_HINT: Text = text(
    "As your customers will read it. What can be read off is ticked by itself below; the rest is for you to judge.",
    "Telle que vos clients la liront. Ce qui peut s’y lire se coche tout seul ci-dessous\u{202f}; le reste est à vous de juger.",
);
pub const ANSWERS: Text = text("The answers offered", "Les réponses proposées");
pub const ANSWERS_HINT: Text = text(
    "One per line, or a range such as 1 to 5. Leave it empty for an open question.",
    "Une par ligne, ou une échelle telle que 1 à 5. Laissez vide pour une question ouverte.",
);
pub const PRACTICE_MET: Text = text("Met", "Respecté");
pub const PRACTICE_NOT_MET: Text = text("Not met", "Pas respecté");
pub const YOURS_TO_JUDGE: Text = text("Yours to judge", "À vous de juger");
pub const OWN_JUDGEMENT: Text = text("Your own judgement", "Votre propre avis");

/// What the first line of data is: the names of the columns, or data.
pub fn first_line(is_header: bool) -> Text {
    match is_header {
        true => text("Names of the columns", "Noms des colonnes"),
        false => text("Data", "Données"),
    }
}

/// Which saved result a form goes on with, by its name.
pub fn goes_on_with(name: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{name}, saved"),
        Lang::Fr => format!("{name}, enregistré"),
    }
}

/// The same of a result without a name, by the day on which it was saved.
pub fn saved_on(day: &str, lang: Lang) -> String {
    [saved::SAVED_ON.get(lang), " ", day].concat()
}

/// The same once another figure is shown than the one that was saved.
pub fn has_changed(begun: &str, before: &str, now: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{begun} as {before}. Now {now}: “Update” writes over it."),
        Lang::Fr => format!(
            "{begun} à {before}. Maintenant {now}\u{a0}: «\u{a0}Mettre à jour\u{a0}» le remplace."
        ),
    }
}
