//! The resolution time: how long until a ticket is closed.

use super::counts::{CLOSED, COUNTED};
use super::units::{IN_DAYS, IN_MINUTES, RESOLUTION_BY_UNIT, days, minutes};
use crate::catalogue::OURS;
use crate::catalogue::guides::support as guides;
use crate::catalogue::inputs::{MEAN, MEDIAN, PERCENTILE_90};
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::{Input, Origin};
use crate::catalogue::model::metric::{Also, Example, Metric, PrintedBy, Variant};
use crate::catalogue::model::table::Measure;
use crate::catalogue::sources::FIELD;
use crate::catalogue::tables::{DURATIONS_IN_HOURS, over};
use crate::definition::Better;
use crate::definition::kind::Kind;
use crate::definition::table::Aggregate;
use crate::number::decimal::decimal;
use crate::text::text;

static SUM: Measure = over(&DURATIONS_IN_HOURS, Aggregate::Sum(0));
static MIDDLE: Measure = over(&DURATIONS_IN_HOURS, Aggregate::Median(0));
static NINTH_TENTH: Measure = over(&DURATIONS_IN_HOURS, Aggregate::Percentile(0, 90));

/// A number of hours that is typed or measured.
const fn hours(measure: &'static Measure) -> Input {
    Input { kind: Kind::Hours, origin: Origin::TypedOrMeasured(measure), ..Input::PLAIN }
}

static TOTAL: Input = Input {
    id: "total_resolution_hours",
    name: text(
        "Hours until the ticket is closed, all tickets together",
        "Heures jusqu’à la clôture, tous tickets confondus",
    ),
    symbol: "H",
    ..hours(&SUM)
};
static TICKETS_RESOLVED: Input = Input { origin: Origin::TypedOrMeasured(&COUNTED), ..CLOSED };
static TICKETS_RESOLVED_TYPED: Input = Input { ..CLOSED };
static RESOLUTION_MEDIAN: Input = Input {
    id: "median_resolution_hours",
    name: text("Median of the resolution times", "Médiane des délais de résolution"),
    symbol: "M",
    ..hours(&MIDDLE)
};
static RESOLUTION_PERCENTILE_90: Input = Input {
    id: "percentile_90_resolution_hours",
    name: text("90th percentile of the resolution times", "90ᵉ centile des délais de résolution"),
    symbol: "P₉₀",
    ..hours(&NINTH_TENTH)
};
static WORKING_HOURS: Input = Input {
    id: "total_resolution_working_hours",
    name: text(
        "Working hours until the ticket is closed, all tickets together",
        "Heures ouvrées jusqu’à la clôture, tous tickets confondus",
    ),
    hint: text(
        "Only the hours during which your support is open.",
        "Seulement les heures où votre support est ouvert.",
    ),
    symbol: "W",
    kind: Kind::Hours,
    ..Input::PLAIN
};
static OPENING_HOURS: Input = Input {
    id: "opening_hours_per_day",
    name: text("Opening hours of a working day", "Heures d’ouverture d’un jour ouvré"),
    hint: text("Left empty, it counts as 8 hours.", "Vide, il compte pour 8 heures."),
    symbol: "O",
    kind: Kind::Hours,
    min: Some(decimal("0.25")),
    max: Some(decimal("24")),
    if_empty: Some(decimal("8")),
    ..Input::PLAIN
};

fn mean() -> Expr {
    &TOTAL / &TICKETS_RESOLVED
}

/// Time from the opening of a ticket to its end.
pub static AVERAGE_RESOLUTION_TIME: Metric = Metric {
    id: "average_resolution_time",
    name: text("Average resolution time", "Délai moyen de résolution"),
    acronym: text("MTTR", "MTTR"),
    purpose: text(
        "How long does it take until a customer’s problem is solved?",
        "Combien de temps faut-il pour que le problème d’un client soit réglé ?",
    ),
    words: text(
        "time to resolution, mean time to resolve, solve, close, closing time, handling, business hours, help desk, SLA",
        "délai de traitement, temps de résolution, résoudre, clôturer, clôture, heures ouvrées, assistance, SLA",
    ),
    better: Better::Lower,
    variants: &[
        Variant {
            id: "mean",
            name: MEAN,
            difference: text(
                "Every hour from the opening to the end counts, nights and weekends included.",
                "Toutes les heures comptent de l’ouverture à la clôture, nuits et week-ends compris.",
            ),
            kind: Kind::Hours,
            inputs: &[&TOTAL, &TICKETS_RESOLVED],
            formula: mean,
            also: &[
                Also { name: IN_MINUTES, kind: Kind::Minutes, formula: || minutes(mean()) },
                Also { name: IN_DAYS, kind: Kind::Days, formula: || days(mean()) },
            ],
            meaning: text(
                "On average a ticket is closed {value} after it was opened.",
                "Un ticket est clos en moyenne {value} après son ouverture.",
            ),
            cited: &[&FIELD],
            examples: &[
                Example {
                    id: "cadran_average_resolution_time_mean",
                    given: &[("total_resolution_hours", "7416"), ("tickets_resolved", "318")],
                    printed: "23,32 heures",
                    ..OURS
                },
                Example {
                    id: "cadran_average_resolution_time_7search",
                    given: &[("total_resolution_hours", "120"), ("tickets_resolved", "30")],
                    printed: "4 heures",
                    decimals: 0,
                    printed_by: PrintedBy::Exact,
                    note: text(
                        "The figures of calculator.7search.cc: 4 hours per ticket.",
                        "Les chiffres de calculator.7search.cc : 4 heures par ticket.",
                    ),
                    ..OURS
                },
            ],
            ..Variant::PLAIN
        },
        Variant {
            id: "median",
            name: MEDIAN,
            difference: text(
                "Half of the tickets take longer, half less: a case that waits for a delivery changes nothing.",
                "La moitié des tickets prend plus de temps, l’autre moins : un dossier qui attend une livraison n’y change rien.",
            ),
            kind: Kind::Hours,
            inputs: &[&RESOLUTION_MEDIAN],
            formula: || Expr::from(&RESOLUTION_MEDIAN),
            also: &[
                Also {
                    name: IN_MINUTES,
                    kind: Kind::Minutes,
                    formula: || minutes(Expr::from(&RESOLUTION_MEDIAN)),
                },
                Also {
                    name: IN_DAYS,
                    kind: Kind::Days,
                    formula: || days(Expr::from(&RESOLUTION_MEDIAN)),
                },
            ],
            meaning: text(
                "Half of the tickets are closed within {value}.",
                "La moitié des tickets est close en {value} ou moins.",
            ),
            cited: &[&FIELD],
            examples: &[Example {
                id: "cadran_average_resolution_time_median",
                given: &[("median_resolution_hours", "6.5")],
                printed: "6,5 heures",
                decimals: 1,
                printed_by: PrintedBy::Exact,
                ..OURS
            }],
            ..Variant::PLAIN
        },
        Variant {
            id: "percentile_90",
            name: PERCENTILE_90,
            difference: text(
                "Nine tickets in ten take no longer: it shows the cases that drag on.",
                "Neuf tickets sur dix ne prennent pas plus de temps : il montre les dossiers qui traînent.",
            ),
            kind: Kind::Hours,
            inputs: &[&RESOLUTION_PERCENTILE_90],
            formula: || Expr::from(&RESOLUTION_PERCENTILE_90),
            also: &[
                Also {
                    name: IN_MINUTES,
                    kind: Kind::Minutes,
                    formula: || minutes(Expr::from(&RESOLUTION_PERCENTILE_90)),
                },
                Also {
                    name: IN_DAYS,
                    kind: Kind::Days,
                    formula: || days(Expr::from(&RESOLUTION_PERCENTILE_90)),
                },
            ],
            meaning: text(
                "Nine tickets in ten are closed within {value}.",
                "Neuf tickets sur dix sont clos en {value} ou moins.",
            ),
            cited: &[&FIELD],
            examples: &[Example {
                id: "cadran_average_resolution_time_percentile_90",
                given: &[("percentile_90_resolution_hours", "71.25")],
                printed: "71,25 heures",
                printed_by: PrintedBy::Exact,
                ..OURS
            }],
            ..Variant::PLAIN
        },
        Variant {
            id: "business_hours",
            name: text("Mean, in working hours", "Moyenne, en heures ouvrées"),
            difference: text(
                "Only the hours during which your support is open count, as help desks report it; shown in working days too.",
                "Seules comptent les heures où votre support est ouvert, comme le donnent les outils de support ; affiché aussi en jours ouvrés.",
            ),
            kind: Kind::Hours,
            inputs: &[&WORKING_HOURS, &TICKETS_RESOLVED_TYPED, &OPENING_HOURS],
            formula: || &WORKING_HOURS / &TICKETS_RESOLVED_TYPED,
            also: &[
                Also {
                    name: text("In working days", "En jours ouvrés"),
                    kind: Kind::Number,
                    formula: || &WORKING_HOURS / &TICKETS_RESOLVED_TYPED / &OPENING_HOURS,
                },
                Also {
                    name: IN_MINUTES,
                    kind: Kind::Minutes,
                    formula: || minutes(&WORKING_HOURS / &TICKETS_RESOLVED_TYPED),
                },
            ],
            meaning: text(
                "On average a ticket takes {value} of opening time until it is closed.",
                "Un ticket demande en moyenne {value} d’ouverture du support jusqu’à sa clôture.",
            ),
            cited: &[&FIELD],
            examples: &[Example {
                id: "cadran_average_resolution_time_business_hours",
                given: &[
                    ("total_resolution_working_hours", "2226"),
                    ("tickets_resolved", "318"),
                    ("opening_hours_per_day", "10"),
                ],
                printed: "7 heures",
                decimals: 0,
                printed_by: PrintedBy::Exact,
                note: text(
                    "Seven working hours, or 0.7 working day of ten hours: the same tickets took 23.32 hours by the clock.",
                    "Sept heures ouvrées, soit 0,7 jour ouvré de dix heures : les mêmes tickets ont pris 23,32 heures d’horloge.",
                ),
                ..OURS
            }],
            ..Variant::PLAIN
        },
        RESOLUTION_BY_UNIT,
    ],
    guide: &guides::AVERAGE_RESOLUTION_TIME,
};
