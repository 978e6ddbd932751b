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
pub const ONE_BY_ONE: Text = text("One by one", "Un par un");
pub const COPIES: Text = text("Copies", "Copies");
pub const EXPORT: Text = text("Export everything", "Tout exporter");
/// The name of the file of everything that is saved.
pub const COPY_FILE: &str = "cadran.json";
pub const TO_FILE: Text = text("Keep a copy in a file", "Garder une copie dans un fichier");
pub const TO_FILE_AGAIN: Text =
    text("Write the copy into its file again", "Réécrire la copie dans son fichier");
pub const OTHER_FILE: Text = text("Choose another file", "Choisir un autre fichier");
pub const FILE_NOT_WRITTEN: Text = text(
    "The browser could not write the file. Choose another one, or export everything.",
    "Le navigateur n’a pas pu écrire le fichier. Choisissez-en un autre, ou exportez le tout.",
);
pub const TAKE_FROM_FILE: Text = text("Bring them back, then write", "Les reprendre, puis écrire");
pub const WRITE_OVER_FILE: Text = text("Write without them", "Écrire sans eux");
pub const EXPORT_SHEET: Text = text("For a spreadsheet (CSV)", "Pour un tableur (CSV)");
pub const IMPORT: Text = text("Import a copy", "Importer une copie");
pub const DELETE_ALL: Text = text("Delete everything", "Tout supprimer");
pub const YES_DELETE_ALL: Text = text("Yes, delete everything", "Oui, tout supprimer");
pub const KEEP: Text = text("No, keep", "Non, conserver");
pub const OPEN: Text = text("Open again", "Rouvrir");
pub const AS_SAVED: Text = text(
    "Until it does, the results stand here as they were saved.",
    "D’ici là, les résultats figurent ici tels qu’ils ont été enregistrés.",
);
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
pub const BOTH_KEPT: Text = text(
    "Another tab has changed this result meanwhile. Both versions are kept: yours stands beside the other, marked as the second version.",
    "Un autre onglet a modifié ce résultat entre-temps. Les deux versions sont conservées\u{a0}: la vôtre est à côté de l’autre, marquée comme seconde version.",
);
pub const WAS_DELETED: Text = text(
    "Another tab has deleted this result meanwhile. Your version of it is kept.",
    "Un autre onglet a supprimé ce résultat entre-temps. Votre version est conservée.",
);
pub const LATER_WHAT: Text = text(
    "Nothing of it was changed, and a copy that you export holds it. Reload this page while you are online to get its present version.",
    "Rien n’y a été modifié, et une copie exportée les contient. Rechargez cette page en étant en ligne pour obtenir sa version actuelle.",
);
pub const ASIDE_SETTINGS: Text = text(
    "Some settings could not be read; the others still hold.",
    "Certains réglages n’ont pas pu être lus\u{202f}; les autres restent valables.",
);
pub const BACKUP: Text = text("Keep a copy.", "Gardez une copie.");
pub const BACKUP_DISMISS: Text =
    text("I know, do not show this again", "J’ai compris, ne plus afficher");
pub const IMPORT_LIMIT: Text = text(
    "A copy may have up to 64\u{a0}MB. Browsers keep 2 to 5\u{a0}million characters for a site, some 5,000 to 10,000\u{a0}results: what does not fit is left out and counted.",
    "Une copie peut peser jusqu’à 64\u{a0}Mo. Les navigateurs gardent de 2 à 5\u{a0}millions de caractères par site, soit quelque 5\u{202f}000 à 10\u{202f}000\u{a0}résultats\u{a0}: ce qui ne tient pas est laissé de côté et compté.",
);
pub const IMPORTING: Text = text("The copy is being read.", "Lecture de la copie en cours.");
pub const FILE_TOO_LARGE: Text = text(
    "The file has more than 64\u{a0}MB: nothing was changed.",
    "Le fichier dépasse 64\u{a0}Mo\u{a0}: rien n’a été modifié.",
);
pub const NO_ROOM: Text =
    text("The browser’s storage is full.", "Le stockage du navigateur est plein.");
pub const SHOW_MORE: Text = text("Show more results", "Afficher plus de résultats");
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

/// How many targets and notes of a copy differ from those that are there.
pub fn other_periods(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::En, 1) => {
            "1\u{a0}target or note of the copy differs from yours, which was kept.".to_owned()
        }
        (Lang::En, _) => {
            format!("{count}\u{a0}targets or notes of the copy differ from yours, which were kept.")
        }
        (Lang::Fr, 1) => {
            "1\u{a0}cible ou note de la copie diffère de la vôtre, qui est conservée.".to_owned()
        }
        (Lang::Fr, _) => format!(
            "{count}\u{a0}cibles ou notes de la copie diffèrent des vôtres, qui sont conservées."
        ),
    }
}

/// What an import did: a count for each end that a record of the file can come to.
pub fn imported(added: usize, already_there: usize, no_room: usize, lang: Lang) -> String {
    let mut sentence = match lang {
        Lang::En => format!("Added: {added}. Already there: {already_there}."),
        Lang::Fr => format!("Ajoutés\u{a0}: {added}. Déjà présents\u{a0}: {already_there}."),
    };
    if no_room > 0 {
        sentence.push_str(&match lang {
            Lang::En => format!(" Left out for want of room: {no_room}."),
            Lang::Fr => format!(" Laissés de côté faute de place\u{a0}: {no_room}."),
        });
    }
    sentence
}

/// How many records of a file were left out for one reason.
pub fn left_out(count: usize, why: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("Left out: {count}. {why}"),
        Lang::Fr => format!("Laissés de côté\u{a0}: {count}. {why}"),
    }
}

/// How many more there are than those that are shown.
pub fn and_more(count: usize, lang: Lang) -> String {
    match lang {
        Lang::En => format!("and {count} more"),
        Lang::Fr => format!("et {count} de plus"),
    }
}

/// How many results of a list are shown.
pub fn shown_of(shown: usize, count: usize, lang: Lang) -> String {
    match lang {
        Lang::En => format!("The last {shown} of {count}\u{a0}results."),
        Lang::Fr => format!("Les {shown} derniers résultats sur {count}."),
    }
}

/// A label that tells a result from another version of it.
pub fn second_version(label: &str, lang: Lang) -> String {
    match (lang, label.trim()) {
        (Lang::En, "") => "Second version".to_owned(),
        (Lang::En, label) => format!("{label} (second version)"),
        (Lang::Fr, "") => "Seconde version".to_owned(),
        (Lang::Fr, label) => format!("{label} (seconde version)"),
    }
}

/// How many results a later version of the page has saved.
pub fn later(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::En, 1) => {
            "1\u{a0}saved result was made by a later version of this page, which needs updating."
                .to_owned()
        }
        (Lang::En, _) => format!(
            "{count}\u{a0}saved results were made by a later version of this page, which needs updating."
        ),
        (Lang::Fr, 1) => {
            "1\u{a0}résultat enregistré vient d’une version plus récente de cette page, qui doit être mise à jour."
                .to_owned()
        }
        (Lang::Fr, _) => format!(
            "{count}\u{a0}résultats enregistrés viennent d’une version plus récente de cette page, qui doit être mise à jour."
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

/// When the copy was written into its file, and how many results are newer.
pub fn written_to(file: &str, day: &str, time: &str, newer: usize, lang: Lang) -> String {
    let written = match lang {
        Lang::En => format!("Written to “{file}” on {day} at {time}."),
        Lang::Fr => format!("Copie écrite dans «\u{a0}{file}\u{a0}» le {day} à {time}."),
    };
    let newer = match (lang, newer) {
        (_, 0) => return written,
        (Lang::En, 1) => "1\u{a0}result is newer.".to_owned(),
        (Lang::En, _) => format!("{newer}\u{a0}results are newer."),
        (Lang::Fr, 1) => "1\u{a0}résultat est plus récent.".to_owned(),
        (Lang::Fr, _) => format!("{newer}\u{a0}résultats sont plus récents."),
    };
    format!("{written} {newer}")
}

/// What the file of the copy holds that is not here.
pub fn file_holds(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::En, 1) => "The file holds 1\u{a0}result that is not saved here.".to_owned(),
        (Lang::En, _) => format!("The file holds {count}\u{a0}results that are not saved here."),
        (Lang::Fr, 1) => {
            "Le fichier contient 1\u{a0}résultat qui n’est pas enregistré ici.".to_owned()
        }
        (Lang::Fr, _) => {
            format!("Le fichier contient {count}\u{a0}résultats qui ne sont pas enregistrés ici.")
        }
    }
}
