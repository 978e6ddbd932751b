//! The words of the page of saved results.

use crate::text::{Lang, Text, text};

pub const TITLE: Text = text("Saved results", "Résultats enregistrés");
pub const LEAD: Text = text(
    "They are kept in this browser alone, on this device. Export them to keep a copy or to take them elsewhere.",
    "Ils sont gardés dans ce navigateur seulement, sur cet appareil. Exportez-les pour en garder une copie ou les emporter ailleurs.",
);
pub const NONE_YET: Text = text("Nothing is saved yet", "Rien n’est encore enregistré");
pub const NONE_YET_HOW: Text = text(
    "Choose a metric, type your figures, then save the result: it appears here, with its inputs, its period and its history.",
    "Choisissez un indicateur, saisissez vos chiffres, puis enregistrez le résultat\u{a0}: il apparaît ici avec ses données, sa période et son historique.",
);
pub const CHOOSE_METRIC: Text = text("Choose a metric", "Choisir un indicateur");
pub const COPIES: Text = text("Copies", "Copies");
pub const EXPORT: Text = text("Export everything", "Tout exporter");
pub const EXPORT_SHEET: Text = text("For a spreadsheet (CSV)", "Pour un tableur (CSV)");
pub const IMPORT: Text = text("Import a copy", "Importer une copie");
pub const DELETE_ALL: Text = text("Delete everything", "Tout supprimer");
pub const YES_DELETE_ALL: Text = text("Yes, delete everything", "Oui, tout supprimer");
pub const KEEP: Text = text("No, keep", "Non, conserver");
pub const OPEN: Text = text("Open again", "Rouvrir");
pub const EDIT: Text = text("Edit", "Modifier");
pub const DELETE: Text = text("Delete", "Supprimer");
pub const UNDO: Text = text("Undo", "Annuler la suppression");
pub const APPLY: Text = text("Apply the changes", "Appliquer les modifications");
pub const CANCEL: Text = text("Cancel", "Annuler");
pub const SAVED_ON: Text = text("Saved on", "Enregistré le");
pub const AT: Text = text("at", "à");
pub const OVER_TIME: Text = text("Over time", "Au fil du temps");
pub const DAY: Text = text("Day", "Jour");
pub const VALUE: Text = text("Value", "Valeur");
pub const RISE: Text = text("Sudden rise of churn.", "Hausse soudaine de l’attrition.");
pub const RISE_RULE: Text = text(
    "The rule: of the last two dated results, the later one is higher by half or more.",
    "La règle\u{a0}: des deux derniers résultats datés, le plus récent dépasse l’autre de moitié ou plus.",
);
pub const ASIDE_WHAT: Text = text(
    "This data was kept as it was found and nothing was thrown away. Download it to look at it, or to ask for help.",
    "Ces données sont conservées telles quelles, rien n’a été jeté. Téléchargez-les pour les examiner ou demander de l’aide.",
);
pub const ASIDE_DOWNLOAD: Text = text("Download this data", "Télécharger ces données");
pub const ASIDE_DELETE: Text = text("Delete this data", "Supprimer ces données");
pub const ASIDE_QUESTION: Text = text(
    "Delete the data that could not be read? This cannot be undone.",
    "Supprimer les données illisibles\u{202f}? C’est définitif.",
);
pub const ASIDE_YES: Text = text("Yes, delete it", "Oui, les supprimer");
pub const NO_ARCHIVE: Text = text(
    "The file is no copy made by this page: nothing was changed.",
    "Le fichier n’est pas une copie faite par cette page\u{a0}: rien n’a été modifié.",
);
pub const FILE_UNREADABLE: Text =
    text("The browser could not read the file.", "Le navigateur n’a pas pu lire le fichier.");
pub const UNDO_FAILED: Text = text(
    "The browser’s storage refused to take everything back; what is missing can still be brought back.",
    "Le stockage du navigateur n’a pas tout repris\u{202f}; ce qui manque peut encore être rétabli.",
);

/// What was deleted.
pub fn deleted(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1\u{a0}result deleted.".to_owned(),
        (Lang::En, _) => format!("{count}\u{a0}results deleted."),
        (Lang::Fr, 1) => "1\u{a0}résultat supprimé.".to_owned(),
        (Lang::Fr, _) => format!("{count}\u{a0}résultats supprimés."),
    }
}

/// The question before everything is deleted.
pub fn delete_all(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::En, 1) => "Delete the saved result?".to_owned(),
        (Lang::En, _) => format!("Delete all {count}\u{a0}saved results?"),
        (Lang::Fr, 1) => "Supprimer le résultat enregistré\u{202f}?".to_owned(),
        (Lang::Fr, _) => format!("Supprimer les {count}\u{a0}résultats enregistrés\u{202f}?"),
    }
}

/// What an import did.
pub fn imported(added: usize, already_there: usize, unreadable: usize, lang: Lang) -> String {
    match lang {
        Lang::En => {
            format!("Added: {added}. Already there: {already_there}. Not understood: {unreadable}.")
        }
        Lang::Fr => format!(
            "Ajoutés\u{a0}: {added}. Déjà présents\u{a0}: {already_there}. Non compris\u{a0}: {unreadable}."
        ),
    }
}

/// How many texts under our keys could not be read.
pub fn aside(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1\u{a0}saved result could not be read.".to_owned(),
        (Lang::En, _) => format!("{count}\u{a0}saved results could not be read."),
        (Lang::Fr, 1) => "1\u{a0}résultat enregistré n’a pas pu être lu.".to_owned(),
        (Lang::Fr, _) => format!("{count}\u{a0}résultats enregistrés n’ont pas pu être lus."),
    }
}

/// From what to what churn rose: each figure and its day.
pub fn rise((from, before): (String, String), (to, after): (String, String), lang: Lang) -> String {
    match lang {
        Lang::En => format!("From {from} ({before}) to {to} ({after})."),
        Lang::Fr => format!("De {from} ({before}) à {to} ({after})."),
    }
}

/// Two metrics that say the same.
pub fn doubles(one: &str, other: &str, lang: Lang) -> String {
    match lang {
        Lang::En => {
            format!("“{one}” and “{other}” say the same thing: following one of them is enough.")
        }
        Lang::Fr => format!(
            "«\u{a0}{one}\u{a0}» et «\u{a0}{other}\u{a0}» disent la même chose\u{a0}: en suivre un suffit."
        ),
    }
}
