//! The words of the dashboard.

pub use crate::dashboard::grid::{CHANGE, METRIC, NOTES, TARGET};
use crate::definition::kind::Kind;
use crate::number::exact::Exact;
use crate::record::span::Length;
use crate::render::number::{Style, quantity};
use crate::text::{Lang, Text, text};

pub const TITLE: Text = text("By period", "Par période");
pub const NONE_WITH_PERIOD: Text = text(
    "No saved result has a period yet. Give a result one, such as “Q3 2025”, and it stands here beside those of other periods.",
    "Aucun résultat enregistré n’a encore de période. Indiquez-en une, par exemple «\u{a0}T3 2025\u{a0}», et le résultat se place ici à côté de ceux des autres périodes.",
);
pub const COURSE: Text = text("Course", "Tendance");
pub const TABLE: Text = text("Metrics by periods", "Indicateurs par périodes");
pub const NO_RESULT: Text = text("no result", "pas de résultat");
pub const LENGTH: Text = text("Periods", "Périodes");
pub const ALL_LENGTHS: Text = text("All of them", "Toutes");
pub const COPY_TABLE: Text = text("Copy the table", "Copier le tableau");
pub const COPY_MARKDOWN: Text = text("Copy as Markdown", "Copier en Markdown");
pub const TABLE_FOR_SPREADSHEET: Text =
    text("Table for a spreadsheet (CSV)", "Tableau pour un tableur (CSV)");
pub const TAKE: Text = text("Take the table along", "Emporter le tableau");
pub const COPY_LINK: Text = text("Copy a link to it", "Copier un lien vers lui");
pub const SHARED: Text = text("A table that came by a link", "Un tableau reçu par un lien");
pub const SHARED_LEAD: Text = text(
    "Nothing of it is saved in this browser yet, and nothing was sent anywhere. A figure opens its calculation.",
    "Rien n’en est encore enregistré dans ce navigateur, et rien n’a été envoyé. Chaque chiffre ouvre son calcul.",
);
pub const KEEP_SHARED: Text = text("Save these results", "Enregistrer ces résultats");
pub const CLOSE_SHARED: Text = text("Close this table", "Fermer ce tableau");
pub const PLAN: Text = text("Targets and notes of a period", "Cibles et notes d’une période");
pub const NOTE: Text = text("Note on the period", "Note sur la période");
pub const NOTE_EXAMPLE: Text = text("Price rise on 1 July", "Hausse des prix au 1er juillet");
pub const PLAN_KEPT: Text = text(
    "Kept in this browser as you type. An empty field has no target: what is good then is what the sources or your thresholds say.",
    "Conservé dans ce navigateur au fil de la saisie. Un champ vide n’a pas de cible\u{a0}: les sources ou vos seuils disent alors ce qui est bon.",
);
pub const FILL: Text = text("Fill a period in one go", "Remplir une période d’un coup");
pub const PERIOD: Text = text("Period", "Période");
pub const PERIOD_EXAMPLE: Text = text("Q3 2025", "T3 2025");
pub const IS_A_LABEL: Text = text(
    "Read as a label: it has no place in time.",
    "Lu comme un libellé\u{a0}: sans place dans le temps.",
);
pub const ADD_METRIC: Text = text("Add a metric", "Ajouter un indicateur");
pub const CHOOSE: Text = text("Choose…", "Choisir…");
pub const NOT_FILLABLE: Text = text(
    "takes a list of rows: fill it in its calculator",
    "demande une liste\u{a0}: à remplir dans son calculateur",
);
pub const REPORT: Text = text("Report for a meeting", "Rapport pour une réunion");
pub const REPORT_TITLE: Text = text("Customer success report", "Rapport customer success");
pub const TITLE_OF_REPORT: Text = text("Title", "Titre");
pub const METRICS: Text = text("Metrics", "Indicateurs");
pub const DECIDED: Text = text("What we decided", "Ce que nous avons décidé");
pub const BEFORE: Text = text("Before", "Avant");
pub const VERDICT: Text = text("Verdict", "Verdict");
pub const SOURCES: Text = text("Where the figures come from", "D’où viennent les chiffres");
pub const PRINT_REPORT: Text = text("Print", "Imprimer");
pub const PROJECT_REPORT: Text = text("Projector view", "Vue projecteur");
pub const WHOLE_REPORT: Text = text("Whole report", "Rapport entier");
pub const REPORT_AS_FILE: Text = text("As one HTML file", "En un fichier HTML");
pub const PROJECT_HOW: Text = text(
    "In the projector view the space bar and Page Down show the next metric, Escape leaves. The file opens without a network.",
    "En vue projecteur, la barre d’espace et Page suivante passent à l’indicateur suivant, Échap ferme. Le fichier s’ouvre sans réseau.",
);
pub const NEXT_REVIEW: Text = text("Next review", "Prochaine revue");
pub const REMINDER: Text = text("Reminder for a calendar", "Rappel pour un agenda");
pub const REVIEW: Text =
    text("Review of the customer success figures", "Revue des chiffres du customer success");
/// The name of the file of the reminder.
pub const REMINDER_FILE: Text = text("cadran-review.ics", "cadran-revue.ics");
/// The name of the file of the report.
pub const REPORT_FILE: Text = text("cadran-report.html", "cadran-rapport.html");
/// The name of the file of the table.
pub const FILE: Text = text("cadran-table.csv", "cadran-tableau.csv");

/// The name of the periods of a length.
pub fn length(length: Length, lang: Lang) -> String {
    let named = match length {
        Length::Days(1) => text("Days", "Jours"),
        Length::Days(7) => text("Weeks", "Semaines"),
        Length::Months(1) => text("Months", "Mois"),
        Length::Months(3) => text("Quarters", "Trimestres"),
        Length::Months(6) => text("Half-years", "Semestres"),
        Length::Months(12) => text("Years", "Années"),
        Length::FiscalYear => text("Fiscal years", "Exercices"),
        Length::Days(days) => {
            return match lang {
                Lang::En => format!("{days}\u{a0}days"),
                Lang::Fr => format!("{days}\u{a0}jours"),
            };
        }
        Length::Months(months) => {
            return match lang {
                Lang::En => format!("{months}\u{a0}months"),
                Lang::Fr => format!("{months}\u{a0}mois"),
            };
        }
    };
    named.get(lang).to_owned()
}

/// How many results stand in the list below alone.
pub fn left_out(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::En, 1) => {
            "1\u{a0}result has no period and stands in the list below alone.".to_owned()
        }
        (Lang::En, _) => {
            format!("{count}\u{a0}results have no period and stand in the list below alone.")
        }
        (Lang::Fr, 1) => {
            "1\u{a0}résultat n’a pas de période et figure seulement dans la liste ci-dessous."
                .to_owned()
        }
        (Lang::Fr, _) => format!(
            "{count}\u{a0}résultats n’ont pas de période et figurent seulement dans la liste ci-dessous."
        ),
    }
}

/// The button that shows periods before those that are shown.
pub fn show_earlier(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::En, 1) => "Show 1\u{a0}earlier period".to_owned(),
        (Lang::En, _) => format!("Show {count}\u{a0}earlier periods"),
        (Lang::Fr, 1) => "Afficher 1\u{a0}période antérieure".to_owned(),
        (Lang::Fr, _) => format!("Afficher {count}\u{a0}périodes antérieures"),
    }
}

/// The button that takes a metric out of the form.
pub fn take_out(name: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("Take out “{name}”"),
        Lang::Fr => format!("Retirer «\u{a0}{name}\u{a0}»"),
    }
}

/// The choice of the definition of a metric.
pub fn definition_of(name: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("Definition of “{name}”"),
        Lang::Fr => format!("Définition de «\u{a0}{name}\u{a0}»"),
    }
}

/// The button that saves the results of a period.
pub fn save(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::En, 0) => "Save".to_owned(),
        (Lang::En, 1) => "Save 1\u{a0}result".to_owned(),
        (Lang::En, _) => format!("Save {count}\u{a0}results"),
        (Lang::Fr, 0) => "Enregistrer".to_owned(),
        (Lang::Fr, 1) => "Enregistrer 1\u{a0}résultat".to_owned(),
        (Lang::Fr, _) => format!("Enregistrer {count}\u{a0}résultats"),
    }
}

/// What was saved.
pub fn saved(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1\u{a0}result saved.".to_owned(),
        (Lang::En, _) => format!("{count}\u{a0}results saved."),
        (Lang::Fr, 1) => "1\u{a0}résultat enregistré.".to_owned(),
        (Lang::Fr, _) => format!("{count}\u{a0}résultats enregistrés."),
    }
}

/// When a report was made.
pub fn made_on(day: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("made on {day}"),
        Lang::Fr => format!("établi le {day}"),
    }
}

/// What a link to the table holds, and how long it may be.
pub fn about_link(results: usize, length: usize, longest: usize, lang: Lang) -> String {
    let style = Style::new(lang);
    let said = |number: usize| quantity(&Exact::from(number as i128), Kind::Count, &style);
    let [length_said, longest_said] = [length, longest].map(said);
    let is_short = length <= longest;
    match (lang, is_short) {
        (Lang::En, true) => format!(
            "The link holds what was typed for {results}\u{a0}results, behind the # that browsers send to nobody: {length_said} of {longest_said}\u{a0}characters at most."
        ),
        (Lang::En, false) => format!(
            "These {results}\u{a0}results are too long for a link: {length_said} of {longest_said}\u{a0}characters at most. Show fewer periods, or export everything as a copy."
        ),
        (Lang::Fr, true) => format!(
            "Le lien contient les saisies de {results}\u{a0}résultats, derrière le # que les navigateurs n’envoient à personne\u{a0}: {length_said} caractères sur {longest_said} au plus."
        ),
        (Lang::Fr, false) => format!(
            "Ces {results}\u{a0}résultats sont trop longs pour un lien\u{a0}: {length_said} caractères sur {longest_said} au plus. Affichez moins de périodes, ou exportez le tout en copie."
        ),
    }
}

/// How many results of a link were saved, and how many were there already.
pub fn kept_of_link(added: usize, already_there: usize, lang: Lang) -> String {
    match lang {
        Lang::En => format!("Saved: {added}. Already there: {already_there}."),
        Lang::Fr => format!("Enregistrés\u{a0}: {added}. Déjà présents\u{a0}: {already_there}."),
    }
}

/// How many results of a link give no figure here.
pub fn without_figure(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::En, 1) => {
            "1\u{a0}result of the link gives no figure here and is left out.".to_owned()
        }
        (Lang::En, _) => {
            format!("{count}\u{a0}results of the link give no figure here and are left out.")
        }
        (Lang::Fr, 1) => {
            "1\u{a0}résultat du lien ne donne pas de chiffre ici et est laissé de côté.".to_owned()
        }
        (Lang::Fr, _) => format!(
            "{count}\u{a0}résultats du lien ne donnent pas de chiffre ici et sont laissés de côté."
        ),
    }
}
