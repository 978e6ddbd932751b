//! Response times: how long customers wait for an answer.

use super::counts::{ANSWERED, SENT};
use super::units::{FIRST_BY_UNIT, IN_DAYS, IN_MINUTES, REPLY_BY_UNIT, days, minutes};
use crate::catalogue::OURS;
use crate::catalogue::guides::support as guides;
use crate::catalogue::inputs::{MEAN, MEDIAN, PERCENTILE_90};
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::{Input, Origin};
use crate::catalogue::model::metric::{Also, Example, Metric, PrintedBy, Variant};
use crate::catalogue::model::table::Measure;
use crate::catalogue::sources::{SIX_METRICS, VENDASTA};
use crate::catalogue::tables::{DURATIONS_IN_HOURS, over};
use crate::definition::Better;
use crate::definition::kind::Kind;
use crate::definition::table::Aggregate;
use crate::text::text;

static TOTAL: Measure = over(&DURATIONS_IN_HOURS, Aggregate::Sum(0));
static MIDDLE: Measure = over(&DURATIONS_IN_HOURS, Aggregate::Median(0));
static NINTH_TENTH: Measure = over(&DURATIONS_IN_HOURS, Aggregate::Percentile(0, 90));

/// A number of hours that is typed or measured.
const fn hours(measure: &'static Measure) -> Input {
    Input { kind: Kind::Hours, origin: Origin::TypedOrMeasured(measure), ..Input::PLAIN }
}

static FIRST_TOTAL: Input = Input {
    id: "total_first_response_hours",
    name: text(
        "Hours until the first answer, all tickets together",
        "Heures avant la première réponse, tous tickets confondus",
    ),
    symbol: "H",
    ..hours(&TOTAL)
};
static TICKETS_ANSWERED: Input = Input { ..ANSWERED };
static FIRST_MEDIAN: Input = Input {
    id: "median_first_response_hours",
    name: text(
        "Median of the times to the first answer",
        "Médiane des délais avant la première réponse",
    ),
    symbol: "M",
    ..hours(&MIDDLE)
};
static FIRST_PERCENTILE_90: Input = Input {
    id: "percentile_90_first_response_hours",
    name: text(
        "90th percentile of the times to the first answer",
        "90ᵉ centile des délais avant la première réponse",
    ),
    symbol: "P₉₀",
    ..hours(&NINTH_TENTH)
};

static REPLY_TOTAL: Input = Input {
    id: "total_response_hours",
    name: text(
        "Hours of waiting, all replies together",
        "Heures d’attente, toutes réponses confondues",
    ),
    hint: text(
        "From each message of a customer to the reply to it.",
        "De chaque message d’un client à la réponse qui lui est faite.",
    ),
    symbol: "H",
    ..hours(&TOTAL)
};
static REPLIES: Input = Input { ..SENT };
static REPLY_MEDIAN: Input = Input {
    id: "median_response_hours",
    name: text("Median of the response times", "Médiane des délais de réponse"),
    symbol: "M",
    ..hours(&MIDDLE)
};
static REPLY_PERCENTILE_90: Input = Input {
    id: "percentile_90_response_hours",
    name: text("90th percentile of the response times", "90ᵉ centile des délais de réponse"),
    symbol: "P₉₀",
    ..hours(&NINTH_TENTH)
};

/// Hours from the opening of a ticket to the first answer.
pub static FIRST_RESPONSE_TIME: Metric = Metric {
    id: "first_response_time",
    name: text("First response time", "Délai de première réponse"),
    acronym: text("FRT", "FRT"),
    purpose: text(
        "How long does a customer wait for the first sign that you are on it?",
        "Combien de temps un client attend-il le premier signe que vous vous en occupez ?",
    ),
    words: text(
        "waiting time, reply, speed, minutes, SLA, reaction, help desk, delay",
        "temps d’attente, réponse, rapidité, SLA, réactivité, assistance, délai",
    ),
    better: Better::Lower,
    variants: &[
        Variant {
            id: "mean",
            name: MEAN,
            difference: text(
                "Every ticket counts alike; a ticket forgotten over a weekend weighs heavily.",
                "Chaque ticket compte autant ; un ticket oublié un week-end pèse lourd.",
            ),
            kind: Kind::Hours,
            inputs: &[&FIRST_TOTAL, &TICKETS_ANSWERED],
            formula: || &FIRST_TOTAL / &TICKETS_ANSWERED,
            also: &[
                Also {
                    name: IN_MINUTES,
                    kind: Kind::Minutes,
                    formula: || minutes(&FIRST_TOTAL / &TICKETS_ANSWERED),
                },
                Also {
                    name: IN_DAYS,
                    kind: Kind::Days,
                    formula: || days(&FIRST_TOTAL / &TICKETS_ANSWERED),
                },
            ],
            meaning: text(
                "On average a customer waits {value} for the first answer.",
                "Un client attend en moyenne {value} la première réponse.",
            ),
            cited: &[&VENDASTA],
            examples: &[Example {
                id: "cadran_first_response_time_mean",
                given: &[("total_first_response_hours", "1946.5"), ("tickets_answered", "712")],
                printed: "2,73 heures",
                ..OURS
            }],
            ..Variant::PLAIN
        },
        Variant {
            id: "median",
            name: MEDIAN,
            difference: text(
                "Half of the tickets wait longer, half less: what a customer usually lives through.",
                "La moitié des tickets attend plus, l’autre moins : ce qu’un client vit d’ordinaire.",
            ),
            kind: Kind::Hours,
            inputs: &[&FIRST_MEDIAN],
            formula: || Expr::from(&FIRST_MEDIAN),
            also: &[
                Also {
                    name: IN_MINUTES,
                    kind: Kind::Minutes,
                    formula: || minutes(Expr::from(&FIRST_MEDIAN)),
                },
                Also {
                    name: IN_DAYS,
                    kind: Kind::Days,
                    formula: || days(Expr::from(&FIRST_MEDIAN)),
                },
            ],
            meaning: text(
                "Half of the tickets get their first answer within {value}.",
                "La moitié des tickets reçoit une première réponse en {value} ou moins.",
            ),
            cited: &[&VENDASTA],
            examples: &[Example {
                id: "cadran_first_response_time_median",
                given: &[("median_first_response_hours", "1.25")],
                printed: "1,25 heure",
                printed_by: PrintedBy::Exact,
                ..OURS
            }],
            ..Variant::PLAIN
        },
        Variant {
            id: "percentile_90",
            name: PERCENTILE_90,
            difference: text(
                "Nine tickets in ten wait no longer: the figure to promise in a contract.",
                "Neuf tickets sur dix n’attendent pas davantage : le chiffre à promettre dans un contrat.",
            ),
            kind: Kind::Hours,
            inputs: &[&FIRST_PERCENTILE_90],
            formula: || Expr::from(&FIRST_PERCENTILE_90),
            also: &[
                Also {
                    name: IN_MINUTES,
                    kind: Kind::Minutes,
                    formula: || minutes(Expr::from(&FIRST_PERCENTILE_90)),
                },
                Also {
                    name: IN_DAYS,
                    kind: Kind::Days,
                    formula: || days(Expr::from(&FIRST_PERCENTILE_90)),
                },
            ],
            meaning: text(
                "Nine tickets in ten get their first answer within {value}.",
                "Neuf tickets sur dix reçoivent une première réponse en {value} ou moins.",
            ),
            cited: &[&VENDASTA],
            examples: &[Example {
                id: "cadran_first_response_time_percentile_90",
                given: &[("percentile_90_first_response_hours", "6.75")],
                printed: "6,75 heures",
                printed_by: PrintedBy::Exact,
                ..OURS
            }],
            ..Variant::PLAIN
        },
        FIRST_BY_UNIT,
    ],
    guide: &guides::FIRST_RESPONSE_TIME,
};

/// Hours from each message of a customer to the reply.
pub static AVERAGE_RESPONSE_TIME: Metric = Metric {
    id: "average_response_time",
    name: text("Average response time", "Temps de réponse moyen"),
    acronym: text("ART", "ART"),
    purpose: text(
        "How long does a customer wait for each reply, from the first to the last?",
        "Combien de temps un client attend-il chaque réponse, de la première à la dernière ?",
    ),
    words: text(
        "waiting time, replies, speed, staffing, conversation, help desk, delay",
        "temps d’attente, réponses, rapidité, effectifs, échange, assistance, délai",
    ),
    better: Better::Lower,
    variants: &[
        Variant {
            id: "mean",
            name: MEAN,
            difference: text(
                "Every reply counts alike, the first as well as the later ones.",
                "Chaque réponse compte autant, la première comme les suivantes.",
            ),
            kind: Kind::Hours,
            inputs: &[&REPLY_TOTAL, &REPLIES],
            formula: || &REPLY_TOTAL / &REPLIES,
            also: &[
                Also {
                    name: IN_MINUTES,
                    kind: Kind::Minutes,
                    formula: || minutes(&REPLY_TOTAL / &REPLIES),
                },
                Also { name: IN_DAYS, kind: Kind::Days, formula: || days(&REPLY_TOTAL / &REPLIES) },
            ],
            meaning: text(
                "On average a customer waits {value} for a reply.",
                "Un client attend en moyenne {value} chaque réponse.",
            ),
            cited: &[&SIX_METRICS],
            examples: &[Example {
                id: "cadran_average_response_time_mean",
                given: &[("total_response_hours", "5218"), ("replies_sent", "1467")],
                printed: "3,56 heures",
                printed_by: PrintedBy::Rounding,
                ..OURS
            }],
            ..Variant::PLAIN
        },
        Variant {
            id: "median",
            name: MEDIAN,
            difference: text(
                "Half of the replies come later, half sooner.",
                "La moitié des réponses arrive plus tard, l’autre plus tôt.",
            ),
            kind: Kind::Hours,
            inputs: &[&REPLY_MEDIAN],
            formula: || Expr::from(&REPLY_MEDIAN),
            also: &[
                Also {
                    name: IN_MINUTES,
                    kind: Kind::Minutes,
                    formula: || minutes(Expr::from(&REPLY_MEDIAN)),
                },
                Also {
                    name: IN_DAYS,
                    kind: Kind::Days,
                    formula: || days(Expr::from(&REPLY_MEDIAN)),
                },
            ],
            meaning: text(
                "Half of the replies come within {value}.",
                "La moitié des réponses arrive en {value} ou moins.",
            ),
            cited: &[&SIX_METRICS],
            examples: &[Example {
                id: "cadran_average_response_time_median",
                given: &[("median_response_hours", "2.5")],
                printed: "2,5 heures",
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
                "Nine replies in ten come no later: it shows the hard cases.",
                "Neuf réponses sur dix n’arrivent pas plus tard : il montre les cas difficiles.",
            ),
            kind: Kind::Hours,
            inputs: &[&REPLY_PERCENTILE_90],
            formula: || Expr::from(&REPLY_PERCENTILE_90),
            also: &[
                Also {
                    name: IN_MINUTES,
                    kind: Kind::Minutes,
                    formula: || minutes(Expr::from(&REPLY_PERCENTILE_90)),
                },
                Also {
                    name: IN_DAYS,
                    kind: Kind::Days,
                    formula: || days(Expr::from(&REPLY_PERCENTILE_90)),
                },
            ],
            meaning: text(
                "Nine replies in ten come within {value}.",
                "Neuf réponses sur dix arrivent en {value} ou moins.",
            ),
            cited: &[&SIX_METRICS],
            examples: &[Example {
                id: "cadran_average_response_time_percentile_90",
                given: &[("percentile_90_response_hours", "8.25")],
                printed: "8,25 heures",
                printed_by: PrintedBy::Exact,
                ..OURS
            }],
            ..Variant::PLAIN
        },
        REPLY_BY_UNIT,
    ],
    guide: &guides::AVERAGE_RESPONSE_TIME,
};
