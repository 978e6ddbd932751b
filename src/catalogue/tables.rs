//! Every table that the metrics read: lists typed in a form, and data pasted.

use rust_decimal::Decimal;

use crate::catalogue::model::table::{Column, Entry, Measure, PresetRow, Table};
use crate::definition::kind::Kind;
use crate::definition::table::{Aggregate, Filter, Holds};
use crate::number::decimal::decimal;
use crate::text::{Text, text};

/// Answers on a scale from 1 to 3.
pub static SCORES_1_TO_3: Table = scores("scores_1_to_3", &[score("1", "3")]);
/// Answers on a scale from 1 to 5.
pub static SCORES_1_TO_5: Table = scores("scores_1_to_5", &[score("1", "5")]);
/// Answers on a scale from 1 to 7.
pub static SCORES_1_TO_7: Table = scores("scores_1_to_7", &[score("1", "7")]);
/// Answers on a scale from 1 to 10.
pub static SCORES_1_TO_10: Table = scores("scores_1_to_10", &[score("1", "10")]);
/// Answers on a scale from 0 to 10.
pub static SCORES_0_TO_10: Table = scores("scores_0_to_10", &[score("0", "10")]);

/// One answer per reader: useful or not.
pub static USEFUL_OR_NOT: Table = Table {
    id: "useful_or_not",
    name: text(
        "Answers: 1 for useful, 0 for not useful",
        "Réponses : 1 pour utile, 0 pour inutile",
    ),
    row: text("answer", "réponse"),
    columns: &[Column {
        id: "useful",
        name: text("Useful (1 or 0)", "Utile (1 ou 0)"),
        holds: whole("0", "1"),
    }],
    entry: Entry::Pasted,
};

/// Durations in days: one for each customer or user.
pub static DURATIONS_IN_DAYS: Table = durations("durations_in_days", &[duration(Kind::Days)]);
/// Durations in hours: one for each ticket or reply.
pub static DURATIONS_IN_HOURS: Table = durations("durations_in_hours", &[duration(Kind::Hours)]);

/// Tickets received, one row each.
pub static TICKETS: Table = Table {
    id: "tickets",
    name: text("Tickets of the month", "Tickets du mois"),
    row: text("ticket", "ticket"),
    columns: &[Column { id: "opened", name: text("Opened on", "Ouvert le"), holds: Holds::Date }],
    entry: Entry::Pasted,
};

/// The rules of a health score, with those of HubSpot France to begin with.
pub static RULES: Table = Table {
    id: "rules",
    name: text("Rules", "Règles"),
    row: text("rule", "règle"),
    columns: &[
        LABEL,
        number("points_per_unit", text("Points per unit", "Points par unité"), Kind::Points, None),
        number("cap", text("At most (points)", "Plafond (points)"), Kind::Points, None),
        number("units", text("Units observed", "Unités observées"), Kind::Number, None),
    ],
    // Three hours a day are the unit of the first rule: a twentieth of that is no round number of
    // hours, and 20 / 3 points per hour have no end as a decimal.
    entry: Entry::Typed(&[
        PresetRow {
            label: text(
                "Regular use (1 unit = 3 hours a day)",
                "Régularité d’usage (1 unité = 3 heures par jour)",
            ),
            cells: &["20", "20", ""],
        },
        PresetRow {
            label: text("Complex features in use", "Fonctionnalités complexes utilisées"),
            cells: &["3", "30", ""],
        },
        PresetRow { label: text("Recommendations", "Recommandations"), cells: &["5", "15", ""] },
    ]),
};

/// The components of a weighted health score, with those that Vendasta lists to begin with.
pub static COMPONENTS: Table = Table {
    id: "components",
    name: text("Components", "Composantes"),
    row: text("component", "composante"),
    columns: &[
        LABEL,
        number("weight", text("Weight", "Poids"), Kind::Number, None),
        number(
            "score",
            text("Score from 0 to 100", "Note de 0 à 100"),
            Kind::Score,
            Some(Decimal::ONE_HUNDRED),
        ),
    ],
    entry: Entry::Typed(&[
        PresetRow {
            label: text("How often it is used", "Fréquence d’usage"), cells: &["1", ""]
        },
        PresetRow { label: text("How it is used", "Qualité d’usage"), cells: &["1", ""] },
        PresetRow { label: text("Value obtained", "Valeur obtenue"), cells: &["1", ""] },
        PresetRow {
            label: text(
                "Relationship (satisfaction or effort)",
                "Relation (satisfaction ou effort)",
            ),
            cells: &["1", ""],
        },
    ]),
};

/// Ticket types and how many tickets each has.
pub static TYPES: Table = Table {
    id: "types",
    name: text("Ticket types", "Types de tickets"),
    row: text("type", "type"),
    columns: &[LABEL, number("tickets", text("Tickets", "Tickets"), Kind::Count, None)],
    entry: Entry::Typed(&[
        PresetRow { label: text("Fault", "Panne ou anomalie"), cells: &[""] },
        PresetRow { label: text("How to use it", "Prise en main"), cells: &[""] },
        PresetRow { label: text("Invoice and payment", "Facture et paiement"), cells: &[""] },
        PresetRow { label: text("Access and account", "Accès et compte"), cells: &[""] },
        PresetRow { label: text("Wish for a feature", "Demande d’évolution"), cells: &[""] },
    ]),
};

/// Channels by which a survey goes out, with the rates that Vendasta quotes to begin with.
pub static CHANNELS: Table = Table {
    id: "channels",
    name: text("Channels", "Canaux"),
    row: text("channel", "canal"),
    columns: &[
        LABEL,
        number(
            "response_rate",
            text("Response rate", "Taux de réponse"),
            Kind::Ratio,
            Some(Decimal::ONE),
        ),
    ],
    entry: Entry::Typed(&[
        PresetRow { label: text("Text message", "SMS"), cells: &["45"] },
        PresetRow { label: text("E-mail", "E-mail"), cells: &["6"] },
    ]),
};

/// The column that names a row.
const LABEL: Column = Column { id: "label", name: text("Name", "Nom"), holds: Holds::Label };

const fn scores(id: &'static str, columns: &'static [Column]) -> Table {
    Table {
        id,
        name: text("Answers, one per line", "Réponses, une par ligne"),
        row: text("answer", "réponse"),
        columns,
        entry: Entry::Pasted,
    }
}

const fn score(lowest: &str, highest: &str) -> Column {
    Column { id: "score", name: text("Score", "Note"), holds: whole(lowest, highest) }
}

/// Answers are whole: half an answer would fall between two groups and vanish.
const fn whole(lowest: &str, highest: &str) -> Holds {
    Holds::Number { kind: Kind::Count, min: Some(decimal(lowest)), max: Some(decimal(highest)) }
}

const fn durations(id: &'static str, columns: &'static [Column]) -> Table {
    Table {
        id,
        name: text("Durations, one per line", "Durées, une par ligne"),
        row: text("duration", "durée"),
        columns,
        entry: Entry::Pasted,
    }
}

const fn duration(kind: Kind) -> Column {
    number("duration", text("Duration", "Durée"), kind, None)
}

const fn number(id: &'static str, name: Text, kind: Kind, max: Option<Decimal>) -> Column {
    Column { id, name, holds: Holds::Number { kind, min: Some(Decimal::ZERO), max } }
}

/// How many answers of a table of scores lie between two scores, both included.
pub const fn answers_between(table: &'static Table, from: &str, to: &str) -> Measure {
    Measure {
        table,
        only: Some(Filter { column: 0, from: decimal(from), to: decimal(to) }),
        aggregate: Aggregate::Count,
    }
}

/// A measure over all rows of a table.
pub const fn over(table: &'static Table, aggregate: Aggregate) -> Measure {
    Measure { table, only: None, aggregate }
}
