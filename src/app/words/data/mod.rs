//! The words of the page for files of raw data.

pub mod rules;
pub mod worth;

use crate::app::words::data::rules::role;
use crate::data::sheet::Topic;
use crate::data::told::Trouble;
use crate::text::{Lang, Text, text};

pub const TITLE: Text = text("From files to figures", "Des fichiers aux chiffres");
pub const LEAD: Text = text(
    "Drop an export of subscriptions, survey answers or tickets: month by month you see what moved, and each cell opens its calculation. The file is read in your browser and goes nowhere.",
    "Déposez un export d’abonnements, de réponses à une enquête ou de tickets\u{a0}: vous voyez mois par mois ce qui a bougé, et chaque cellule ouvre son calcul. Le fichier est lu dans votre navigateur et ne va nulle part.",
);
pub const FILE: Text = text("File", "Fichier");
pub const CHOOSE: Text = text("Choose a file", "Choisir un fichier");
pub const OR_DROP: Text = text(
    "or drop it here. Excel (.xlsx), CSV, TSV or text; up to 2\u{a0}GB, 10\u{a0}million lines, 200 columns.",
    "ou déposez-le ici. Excel (.xlsx), CSV, TSV ou texte\u{a0}; jusqu’à 2\u{a0}Go, 10\u{a0}millions de lignes, 200 colonnes.",
);
pub const PASTE: Text = text("Paste data instead", "Coller des données");
pub const PASTED: Text = text("Pasted data", "Données collées");
pub const READ_PASTED: Text = text("Read it", "Lire");
pub const EXAMPLE: Text = text("Try an example", "Essayer un exemple");
pub const EXAMPLE_FILE: Text = text("example.csv", "exemple.csv");
pub const READING: Text = text("Reading", "Lecture");
pub const CANCEL: Text = text("Cancel", "Annuler");
pub const CANCELLED: Text = text(
    "Reading was cancelled. Nothing of the file is kept.",
    "La lecture a été annulée. Rien du fichier n’est conservé.",
);
pub const FAILED: Text = text(
    "The file could not be read. It may have been moved or changed: choose it again.",
    "Le fichier n’a pas pu être lu. Il a peut-être été déplacé ou modifié\u{a0}: choisissez-le de nouveau.",
);
pub const NO_READER: Text = text(
    "The part that reads files has not come.",
    "La partie qui lit les fichiers n’est pas arrivée.",
);
pub const HOW_READ: Text = text("How the file is read", "Comment le fichier est lu");
pub const COLUMNS_AND_MARKS: Text =
    text("Columns, marks and dates", "Colonnes, séparateurs et dates");
pub const RULES: Text = text("Rules that change figures", "Règles qui changent les chiffres");
pub const ASSUMED: Text = text("assumed", "supposé");
pub const ACCOUNT: Text = text("What became of the lines", "Ce que sont devenues les lignes");
pub const REFUSED_FILE: Text = text("refused-lines.csv", "lignes-refusees.csv");
pub const SAVE_REFUSED: Text =
    text("Save the refused lines (CSV)", "Enregistrer les lignes refusées (CSV)");
pub const MONTH: Text = text("Month", "Mois");
pub const COHORT: Text = text("Began in", "Arrivés en");
pub const MONTHS_AFTER: Text = text("Months", "Mois");
pub const SAVE_CSV: Text = text("Table for a spreadsheet (CSV)", "Tableau pour un tableur (CSV)");
pub const SOURCE: Text =
    text("Made with Cadran from a file", "Réalisé avec Cadran d’après un fichier");
pub const COPY: Text = text("Copy the table", "Copier le tableau");
pub const DASHBOARD: Text = text("Dashboard", "Tableau de bord");
pub const TO_DASHBOARD: Text = text("Save", "Enregistrer");
pub const SEE_DASHBOARD: Text = text("See the dashboard", "Voir le tableau de bord");
pub const SHOW_EARLIER: Text = text("Show earlier months", "Afficher les mois précédents");
pub const OPEN_CALCULATOR: Text = text("Open the calculation", "Ouvrir le calcul");
pub const CLOSE: Text = text("Close", "Fermer");
pub const NOTHING: Text =
    text("no value: nothing to divide by", "sans valeur\u{a0}: rien à diviser");

/// What a table is called.
pub fn title(topic: Topic) -> Text {
    match topic {
        Topic::Revenue => {
            text("Recurring revenue, month by month", "Revenu récurrent, mois par mois")
        }
        Topic::Customers => text("Customers, month by month", "Clients, mois par mois"),
        Topic::CohortCustomers => {
            text("Cohorts: customers who stay", "Cohortes\u{a0}: les clients qui restent")
        }
        Topic::CohortRevenue => {
            text("Cohorts: revenue that stays", "Cohortes\u{a0}: le revenu qui reste")
        }
        Topic::Curve => text("How long customers stay", "Combien de temps les clients restent"),
        Topic::Answers => text("Answers, month by month", "Réponses, mois par mois"),
        Topic::Tickets => text("Tickets, month by month", "Tickets, mois par mois"),
        Topic::Types => text("Tickets by type", "Tickets par type"),
        Topic::Numbers => text("The numbers in one line", "Les nombres en une ligne"),
    }
}

/// The name of a file for a table.
pub fn file(topic: Topic) -> Text {
    match topic {
        Topic::Revenue => text("mrr-movement.csv", "mouvements-mrr.csv"),
        Topic::Customers => text("customers.csv", "clients.csv"),
        Topic::CohortCustomers => text("cohorts-customers.csv", "cohortes-clients.csv"),
        Topic::CohortRevenue => text("cohorts-revenue.csv", "cohortes-revenu.csv"),
        Topic::Curve => text("retention-curve.csv", "courbe-retention.csv"),
        Topic::Answers => text("answers.csv", "reponses.csv"),
        Topic::Tickets => text("tickets.csv", "tickets.csv"),
        Topic::Types => text("tickets-by-type.csv", "tickets-par-type.csv"),
        Topic::Numbers => text("numbers.csv", "nombres.csv"),
    }
}

/// What a table says.
pub fn about(topic: Topic) -> Text {
    match topic {
        Topic::Revenue => text(
            "Start, what came, what went, end: the end of a month is the start of the next one. Who comes back after a pause is a reactivation, neither new nor retained.",
            "Début, entrées, sorties, fin\u{a0}: la fin d’un mois est le début du suivant. Qui revient après une pause est une réactivation, ni nouveau ni retenu.",
        ),
        Topic::Customers => text(
            "A customer counts once, however many plans are paid.",
            "Un client compte une fois, quel que soit le nombre d’offres payées.",
        ),
        Topic::CohortCustomers => text(
            "Each line is the customers who began in one month; each column, how many of them pay so many months later.",
            "Chaque ligne réunit les clients arrivés le même mois\u{a0}; chaque colonne, combien paient encore tant de mois plus tard.",
        ),
        Topic::CohortRevenue => text(
            "What the customers of each line pay, so many months after they began.",
            "Ce que paient les clients de chaque ligne, tant de mois après leur arrivée.",
        ),
        Topic::Curve => text(
            "The estimate of Kaplan and Meier counts those who are still there as well: of them it is known that they stayed until now, and no more. Beside it, its 95% interval: what could be chance (Greenwood’s variance in Wilson’s interval, after Rothman).",
            "L’estimation de Kaplan et Meier compte aussi ceux qui sont encore là\u{a0}: d’eux on sait qu’ils sont restés jusqu’ici, rien de plus. À côté, son intervalle à 95\u{a0}%\u{a0}: ce qui peut tenir au hasard (variance de Greenwood dans l’intervalle de Wilson, d’après Rothman).",
        ),
        Topic::Answers => text(
            "The score of each month with its 95% interval: how much of a change could be chance.",
            "Le score de chaque mois avec son intervalle à 95\u{a0}%\u{a0}: ce qui, dans un écart, peut tenir au hasard.",
        ),
        Topic::Tickets => text(
            "A ticket counts in the month in which it was opened. Times are in hours, nights and weekends included.",
            "Un ticket compte dans le mois de son ouverture. Les délais sont en heures, nuits et week-ends compris.",
        ),
        Topic::Types => text(
            "How many tickets of each type were opened.",
            "Combien de tickets de chaque type ont été ouverts.",
        ),
        Topic::Numbers => text(
            "Exact sums; the median and the percentile are values of the list, or the mean of the two middle ones.",
            "Des sommes exactes\u{a0}; la médiane et le centile sont des valeurs de la liste, ou la moyenne des deux du milieu.",
        ),
    }
}

/// What a column is called; its id where it has no name.
pub fn column(topic: Topic, id: &str) -> Option<Text> {
    let name = match (topic, id) {
        (_, "start") => text("Start", "Début"),
        (Topic::Revenue, "new") => text("New", "Nouveau"),
        (_, "new") => text("New", "Nouveaux"),
        (_, "reactivation") => text("Reactivation", "Réactivation"),
        (_, "reactivated") => text("Reactivated", "Réactivés"),
        (_, "expansion") => text("Expansion", "Expansion"),
        (_, "contraction") => text("Contraction", "Contraction"),
        (_, "churn") => text("Churn", "Attrition"),
        (_, "lost") => text("Lost", "Perdus"),
        (_, "end") => text("End", "Fin"),
        (_, "revenue_churn") => text("Revenue churn", "Attrition du revenu"),
        (_, "net_retention") => text("NRR", "NRR"),
        (_, "gross_retention") => text("GRR", "GRR"),
        (_, "quick_ratio") => text("Quick ratio", "Quick ratio"),
        (_, "customer_churn") => text("Customer churn", "Attrition"),
        (_, "average_revenue") => text("ARPU", "ARPU"),
        (_, "at_risk") => text("Still followed", "Encore suivis"),
        (_, "left") => text("Left", "Partis"),
        (_, "share") => text("Estimated to stay", "Restent, estimé"),
        (_, "answers") => text("Answers", "Réponses"),
        (_, "score") => text("Score", "Score"),
        (Topic::Curve, "low") => text("From (95%)", "De (95\u{a0}%)"),
        (Topic::Curve, "high") => text("To (95%)", "À (95\u{a0}%)"),
        (_, "low") => text("From", "De"),
        (_, "high") => text("To", "À"),
        (_, "tickets") => text("Tickets", "Tickets"),
        (_, "open") => text("Still open", "Encore ouverts"),
        (_, "replied") => text("Answered", "Répondus"),
        (_, "replied_total") => text("First reply: total", "1re réponse\u{a0}: total"),
        (_, "replied_mean") => text("First reply: mean", "1re réponse\u{a0}: moyenne"),
        (_, "replied_median") => text("First reply: median", "1re réponse\u{a0}: médiane"),
        (_, "replied_90") => text("First reply: 90th percentile", "1re réponse\u{a0}: 90e centile"),
        (_, "closed") => text("Closed", "Clos"),
        (_, "closed_total") => text("Resolution: total", "Résolution\u{a0}: total"),
        (_, "closed_mean") => text("Resolution: mean", "Résolution\u{a0}: moyenne"),
        (_, "closed_median") => text("Resolution: median", "Résolution\u{a0}: médiane"),
        (_, "closed_90") => text("Resolution: 90th percentile", "Résolution\u{a0}: 90e centile"),
        (_, "no_type") => text("Without type", "Sans type"),
        (_, "count") => text("Count", "Nombre"),
        (_, "sum") => text("Sum", "Somme"),
        (_, "mean") => text("Mean", "Moyenne"),
        (_, "median") => text("Median", "Médiane"),
        (_, "percentile_90") => text("90th percentile", "90e centile"),
        (_, "least") => text("Least", "Minimum"),
        (_, "greatest") => text("Greatest", "Maximum"),
        _ => return None,
    };
    Some(name)
}

/// How far reading is.
pub fn progress(rows: &str, lang: Lang) -> String {
    match lang {
        Lang::En => [rows, " lines read"].concat(),
        Lang::Fr => [rows, " lignes lues"].concat(),
    }
}

/// How many results of a month were saved.
pub fn saved(count: usize, month: &str, lang: Lang) -> String {
    match (lang, count) {
        (Lang::En, 1) => format!("1 result of {month} is on the dashboard."),
        (Lang::En, _) => format!("{count} results of {month} are on the dashboard."),
        (Lang::Fr, 1) => format!("1 résultat de {month} est au tableau de bord."),
        (Lang::Fr, _) => format!("{count} résultats de {month} sont au tableau de bord."),
    }
}

pub const REFUSED: Text = text("Lines that were not understood", "Lignes non comprises");
pub const LINE: Text = text("Line", "Ligne");
pub const COLUMN: Text = text("Column", "Colonne");
pub const TEXT: Text = text("What stands there", "Ce qui s’y trouve");
pub const REASON: Text = text("Reason", "Raison");
pub const NOBODY: Text = text("Nobody.", "Personne.");
pub const CONTENT: Text = text("What the lines are", "Ce que sont les lignes");
pub const SHEET: Text = text("Sheet", "Feuille");
pub const NO_COLUMN: Text = text("no column", "aucune colonne");
pub const END_MEANS: Text = text("The end date is", "La date de fin est");
pub const COUNTS_IN: Text =
    text("A subscription counts in a month", "Un abonnement compte dans un mois");
pub const AMOUNT_IS_FOR: Text = text("An amount is for", "Un montant vaut pour");
pub const AMOUNT_IS_IN: Text = text("Amounts are in", "Les montants sont en");
pub const CURRENCY: Text =
    text("Currency (lines of others are refused)", "Devise (les lignes des autres sont refusées)");
pub const SCALE: Text = text("Scale of the scores", "Échelle des notes");
pub const SCORED_BY: Text = text("Score", "Score");
pub const CLOCK: Text = text("Times with a distance from UTC", "Heures avec un décalage UTC");
pub const UNTIL: Text = text("Up to and including", "Jusqu’à (inclus)");
pub const PAUSE: Text = text("Who pauses and comes back", "Qui fait une pause et revient");

/// A column without a name.
pub fn numbered(number: usize, lang: Lang) -> String {
    format!("{} {number}", COLUMN.get(lang))
}

/// How many more there are behind a cell.
pub fn more(count: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("and {count} more"),
        Lang::Fr => format!("et {count} de plus"),
    }
}

/// Why nothing was read of a file.
pub fn trouble(trouble: Trouble, lang: Lang) -> String {
    let said = match trouble {
        Trouble::Bytes => text(
            "The file has more than 2 GB. Split it, for example by year; nothing was read.",
            "Le fichier dépasse 2\u{a0}Go. Découpez-le, par exemple par année\u{a0}; rien n’a été lu.",
        ),
        Trouble::Lines => text(
            "The file has more than 10 million lines. Split it, for example by year; nothing was read.",
            "Le fichier dépasse 10\u{a0}millions de lignes. Découpez-le, par exemple par année\u{a0}; rien n’a été lu.",
        ),
        Trouble::TooLarge => text(
            "The amounts of one customer are too large to be added up. Is the unit right?",
            "Les montants d’un client sont trop grands pour être additionnés. L’unité est-elle juste\u{a0}?",
        ),
        Trouble::TooLong => text(
            "The dates lie more than 200 years apart: is the order of dates right?",
            "Plus de 200\u{a0}ans séparent les dates\u{a0}: l’ordre des dates est-il juste\u{a0}?",
        ),
        Trouble::Protected => text(
            "The workbook is protected by a password, or of the old .xls form. Save it as .xlsx without a password, or as CSV.",
            "Le classeur est protégé par un mot de passe, ou à l’ancien format .xls. Enregistrez-le en .xlsx sans mot de passe, ou en CSV.",
        ),
        Trouble::Damaged => text(
            "The workbook is damaged or not complete; nothing was read. Save it again as .xlsx or CSV in your spreadsheet.",
            "Le classeur est endommagé ou incomplet\u{a0}; rien n’a été lu. Enregistrez-le de nouveau en .xlsx ou en CSV dans votre tableur.",
        ),
        Trouble::OtherFile => text(
            "The file is no .xlsx workbook and no text. Save it as .xlsx or CSV in the program it comes from (also .ods, .numbers or .xlsb).",
            "Le fichier n’est ni un classeur .xlsx ni du texte. Enregistrez-le en .xlsx ou en CSV dans le programme dont il vient (.ods, .numbers ou .xlsb aussi).",
        ),
        Trouble::NoSheet => text(
            "The workbook has no sheet of cells.",
            "Le classeur n’a aucune feuille de cellules.",
        ),
        Trouble::Texts => text(
            "The workbook holds more texts than can be read: 64 MB or 5 million. Save the sheet as CSV.",
            "Le classeur contient plus de textes qu’il n’en peut être lu\u{a0}: 64\u{a0}Mo ou 5\u{a0}millions. Enregistrez la feuille en CSV.",
        ),
        Trouble::Missing(missing) => {
            let name = role(missing).get(lang);
            return match lang {
                Lang::En => {
                    format!("Say which column is “{name}”: without it nothing can be read.")
                }
                Lang::Fr => format!(
                    "Indiquez la colonne «\u{a0}{name}\u{a0}»\u{a0}: sans elle, rien ne peut être lu."
                ),
            };
        }
    };
    said.get(lang).to_owned()
}

pub const SQL: Text = text("The same as SQL", "La même chose en SQL");
pub const SQL_LEAD: Text = text(
    "For data that outgrow a browser: one statement for each table, from the same definitions, with the columns of your file and the rules chosen above. DuckDB, SQLite, PostgreSQL and Spark are compared with Cadran cell by cell; BigQuery is checked for its grammar and was not run.",
    "Pour des données trop grandes pour un navigateur\u{a0}: une requête par tableau, issue des mêmes définitions, avec les colonnes de votre fichier et les règles choisies plus haut. DuckDB, SQLite, PostgreSQL et Spark sont comparés à Cadran cellule par cellule\u{a0}; pour BigQuery, seule la grammaire est vérifiée, rien n’y a été exécuté.",
);
pub const SQL_TABLE: Text = text("Name of your table", "Nom de votre table");
pub const SQL_ENGINE: Text = text("Database", "Base de données");
pub const COPY_SQL: Text = text("Copy the statement", "Copier la requête");
pub const SAVE_SQL: Text = text("Save as a file", "Enregistrer en fichier");
pub const SAVE_DBT: Text =
    text("Save all as a dbt project (.zip)", "Tout enregistrer en projet dbt (.zip)");
pub const DBT_FILE: &str = "cadran-dbt.zip";
pub const NO_DBT: Text = text(
    "No dbt project can be written for this name: it must have no quotes, braces or backslashes.",
    "Aucun projet dbt ne peut être écrit pour ce nom\u{a0}: il ne doit avoir ni guillemets, ni accolades, ni barres obliques inverses.",
);
pub const NO_SQL: Text = text(
    "No statement can be written for these names: a table has up to three names with dots between them.",
    "Aucune requête ne peut être écrite pour ces noms\u{a0}: une table a au plus trois noms séparés par des points.",
);
pub const SQL_APPROXIMATE: Text = text(
    "The share is approximate here, since no database multiplies exactly, and its interval is left out; the counts beside it are exact.",
    "La part est ici approchée, car aucune base ne multiplie exactement, et son intervalle n’y est pas\u{a0}; les nombres à côté sont exacts.",
);

pub const FIRST_LINES: Text = text("The first lines", "Les premières lignes");

/// What the place of a table is called, in which it scrolls.
pub fn table_of(title: &str, lang: Lang) -> String {
    [title, lang.colon(), text("table", "tableau").get(lang)].concat()
}

/// In which currency the amounts of a table are; `None` where the reader wants no sign.
pub fn amounts_in(currency: &str, lang: Lang) -> Option<String> {
    let said = text("Amounts in", "Montants en").get(lang);
    (!currency.is_empty()).then(|| [said, "\u{a0}", currency, "."].concat())
}

/// What the button says that saves the figures of a month.
pub fn save_month(month: &str, lang: Lang) -> String {
    let said = text("Save to the dashboard", "Enregistrer au tableau de bord").get(lang);
    [said, lang.colon(), month].concat()
}
