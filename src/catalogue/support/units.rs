//! Support times in other units: totals typed in minutes, hours or days, and further figures.

use super::counts::{ANSWERED, CLOSED, SENT};
use crate::catalogue::OURS;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::{Choice, Input, Origin};
use crate::catalogue::model::metric::{Also, Example, PrintedBy, Variant};
use crate::catalogue::sources::{FIELD, SIX_METRICS, VENDASTA};
use crate::definition::kind::Kind;
use crate::number::decimal::decimal;
use crate::text::{Text, text};

/// The unit of a total, as the minutes in it: minutes, unless another one is chosen.
static DURATION_UNIT: Input = Input {
    id: "duration_unit",
    name: text("Unit of the total", "Unité du total"),
    symbol: "u",
    kind: Kind::Minutes,
    choices: &[
        Choice { id: "minute", name: text("minute", "minute"), value: decimal("1") },
        Choice { id: "hour", name: text("hour", "heure"), value: decimal("60") },
        Choice {
            id: "day",
            name: text("day of 24 hours", "jour de 24 heures"),
            value: decimal("1440"),
        },
    ],
    if_empty: Some(decimal("1")),
    ..Input::PLAIN
};

static FIRST_TOTAL: Input = total(
    "total_first_response_time",
    text(
        "Time until the first answer, all tickets together",
        "Temps avant la première réponse, tous tickets confondus",
    ),
);
static REPLY_TOTAL: Input = total(
    "total_response_time",
    text("Time of waiting, all replies together", "Temps d’attente, toutes réponses confondues"),
);
static RESOLUTION_TOTAL: Input = total(
    "total_resolution_time",
    text(
        "Time until the ticket is closed, all tickets together",
        "Temps jusqu’à la clôture, tous tickets confondus",
    ),
);
/// A total in the unit chosen: a bare number, for raw data would bring hours.
const fn total(id: &'static str, name: Text) -> Input {
    Input { id, name, symbol: "D", ..Input::PLAIN }
}

static TICKETS_ANSWERED: Input = Input { origin: Origin::Typed, ..ANSWERED };
static REPLIES: Input = Input { origin: Origin::Typed, ..SENT };
static TICKETS_CLOSED: Input = Input { origin: Origin::Typed, ..CLOSED };

/// The name of a result in minutes, beside one in hours.
pub(super) const IN_MINUTES: Text = text("In minutes", "En minutes");
/// The name of a result in days, beside one in hours.
pub(super) const IN_DAYS: Text = text("In days of 24 hours", "En jours de 24 heures");
const IN_HOURS: Text = text("In hours", "En heures");

/// Hours as minutes.
pub(super) fn minutes(hours: Expr) -> Expr {
    hours * 60
}

/// Hours as days of the calendar.
pub(super) fn days(hours: Expr) -> Expr {
    hours / 24
}

fn first() -> Expr {
    &FIRST_TOTAL * &DURATION_UNIT / &TICKETS_ANSWERED
}

fn reply() -> Expr {
    &REPLY_TOTAL * &DURATION_UNIT / &REPLIES
}

fn resolution() -> Expr {
    &RESOLUTION_TOTAL * &DURATION_UNIT / &TICKETS_CLOSED
}

/// What the three of them share.
const BY_UNIT: Variant = Variant {
    id: "mean_by_unit",
    name: text("Mean, in a unit you choose", "Moyenne, dans l’unité de votre choix"),
    difference: text(
        "The total is given in minutes, hours or days; the result comes in minutes.",
        "Le total est donné en minutes, en heures ou en jours ; le résultat est en minutes.",
    ),
    kind: Kind::Minutes,
    ..Variant::PLAIN
};

/// The first response time from a total in minutes, hours or days.
pub(super) const FIRST_BY_UNIT: Variant = Variant {
    inputs: &[&FIRST_TOTAL, &DURATION_UNIT, &TICKETS_ANSWERED],
    formula: first,
    also: &[
        Also { name: IN_HOURS, kind: Kind::Hours, formula: || first() / 60 },
        Also { name: IN_DAYS, kind: Kind::Days, formula: || days(first() / 60) },
    ],
    meaning: text(
        "On average a customer waits {value} for the first answer.",
        "Un client attend en moyenne {value} la première réponse.",
    ),
    cited: &[&VENDASTA],
    examples: &[
        Example {
            id: "cadran_first_response_time_mean_by_unit",
            given: &[
                ("total_first_response_time", "1861"),
                ("duration_unit", "minute"),
                ("tickets_answered", "23"),
            ],
            printed: "80,91 minutes",
            ..OURS
        },
        Example {
            id: "cadran_first_response_time_keeping",
            given: &[
                ("total_first_response_time", "14"),
                ("duration_unit", "hour"),
                ("tickets_answered", "1"),
            ],
            printed: "840 minutes",
            decimals: 0,
            printed_by: PrintedBy::Exact,
            note: text(
                "The example of keeping.com: asked at 6 p.m. and answered at 8 a.m., 14 hours by the clock.",
                "L’exemple de keeping.com : une demande à 18 heures, une réponse à 8 heures, soit 14 heures d’horloge.",
            ),
            ..OURS
        },
    ],
    ..BY_UNIT
};

/// The average response time from a total in minutes, hours or days.
pub(super) const REPLY_BY_UNIT: Variant = Variant {
    inputs: &[&REPLY_TOTAL, &DURATION_UNIT, &REPLIES],
    formula: reply,
    also: &[
        Also { name: IN_HOURS, kind: Kind::Hours, formula: || reply() / 60 },
        Also { name: IN_DAYS, kind: Kind::Days, formula: || days(reply() / 60) },
    ],
    meaning: text(
        "On average a customer waits {value} for a reply.",
        "Un client attend en moyenne {value} chaque réponse.",
    ),
    cited: &[&SIX_METRICS],
    examples: &[Example {
        id: "cadran_average_response_time_mean_by_unit",
        given: &[("total_response_time", "9"), ("duration_unit", "day"), ("replies_sent", "432")],
        printed: "30 minutes",
        decimals: 0,
        printed_by: PrintedBy::Exact,
        note: text(
            "Nine days of waiting over the 432 replies of a chat.",
            "Neuf jours d’attente pour les 432 réponses d’une messagerie.",
        ),
        ..OURS
    }],
    ..BY_UNIT
};

/// The average resolution time from a total in minutes, hours or days.
pub(super) const RESOLUTION_BY_UNIT: Variant = Variant {
    inputs: &[&RESOLUTION_TOTAL, &DURATION_UNIT, &TICKETS_CLOSED],
    formula: resolution,
    also: &[
        Also { name: IN_HOURS, kind: Kind::Hours, formula: || resolution() / 60 },
        Also { name: IN_DAYS, kind: Kind::Days, formula: || days(resolution() / 60) },
    ],
    meaning: text(
        "On average a ticket is closed {value} after it was opened.",
        "Un ticket est clos en moyenne {value} après son ouverture.",
    ),
    cited: &[&FIELD],
    examples: &[Example {
        id: "cadran_average_resolution_time_mean_by_unit",
        given: &[
            ("total_resolution_time", "14286"),
            ("duration_unit", "minute"),
            ("tickets_resolved", "318"),
        ],
        printed: "44,92 minutes",
        ..OURS
    }],
    ..BY_UNIT
};
