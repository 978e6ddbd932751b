//! The customer retention rate: which share of the customers stays.

use crate::catalogue::guides::retention as guides;
use crate::catalogue::inputs::{CUSTOMERS_AT_END, CUSTOMERS_AT_START, NEW_CUSTOMERS};
use crate::catalogue::model::band::Band;
use crate::catalogue::model::check::Check;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::metric::{Example, Metric, PrintedBy, Variant};
use crate::catalogue::periods::{KEPT, PERIOD};
use crate::catalogue::sources::{CADRAN, HUBSPOT_FR, SENDPULSE};
use crate::definition::Better;
use crate::definition::band::{Level, Start};
use crate::definition::check::Severity;
use crate::definition::kind::Kind;
use crate::number::decimal::decimal;
use crate::text::text;

/// (E - N) / S, of SendPulse and HubSpot France.
pub static CUSTOMER_RETENTION_RATE: Metric = Metric {
    id: "customer_retention_rate",
    name: text("Customer retention rate", "Taux de rétention client"),
    acronym: text("CRR", "CRR"),
    purpose: text(
        "What share of the customers you had at the start is still with you?",
        "Quelle part des clients présents au début est encore là ?",
    ),
    words: text(
        "loyalty, stay, keep customers, kept, customers who remain",
        "fidélisation, fidélité, garder ses clients, clients conservés, clients qui restent",
    ),
    better: Better::Higher,
    variants: &[Variant {
        kind: Kind::Ratio,
        rate: Some(&KEPT),
        scale: Some((0, 1)),
        inputs: &[&CUSTOMERS_AT_START, &NEW_CUSTOMERS, &CUSTOMERS_AT_END, &PERIOD],
        formula: || (&CUSTOMERS_AT_END - &NEW_CUSTOMERS) / &CUSTOMERS_AT_START,
        checks: &[NEW_AT_MOST_ALL, KEPT_AT_MOST_START],
        bands: RETENTION_BANDS,
        meaning: text(
            "{value} of the customers present at the start were still there at the end.",
            "{value} des clients présents au début étaient encore là à la fin.",
        ),
        cited: &[&SENDPULSE, &HUBSPOT_FR],
        examples: &[
            Example {
                id: "sendpulse_crr",
                given: &[
                    ("customers_at_end", "3500"),
                    ("new_customers", "200"),
                    ("customers_at_start", "3375"),
                ],
                printed: "97,77 %",
                decimals: 2,
                printed_by: PrintedBy::Truncation,
                literal: Some(|| &CUSTOMERS_AT_END - &NEW_CUSTOMERS / &CUSTOMERS_AT_START * 100),
                note: text("", ""),
                source: &SENDPULSE,
            },
            Example {
                id: "cadran_customer_retention_rate_standard",
                given: &[
                    ("customers_at_end", "412"),
                    ("new_customers", "58"),
                    ("customers_at_start", "395"),
                ],
                printed: "89,62 %",
                decimals: 2,
                printed_by: PrintedBy::Rounding,
                literal: None,
                note: text(
                    "Seventeen customers more than at the start, and still short of 90%: 41 have left.",
                    "Dix-sept clients de plus qu’au début, et pourtant moins de 90 % : 41 sont partis.",
                ),
                source: &CADRAN,
            },
        ],
        ..Variant::PLAIN
    }],
    guide: &guides::CUSTOMER_RETENTION_RATE,
};

/// The share that a source says to aim for, of customers kept and of subscriptions renewed alike.
pub(super) const RETENTION_BANDS: &[Band] = &[
    Band {
        start: Start::Lowest,
        level: Level::Missed,
        verdict: text("Below the 90% to aim for", "Sous les 90 % à viser"),
        source: &SENDPULSE,
    },
    Band {
        start: Start::AtLeast(decimal("0.9")),
        level: Level::Good,
        verdict: text("At or above the 90% to aim for", "Au niveau des 90 % à viser, ou au-dessus"),
        source: &SENDPULSE,
    },
];

/// Who is new at the end is counted at the end.
pub(super) const NEW_AT_MOST_ALL: Check = Check {
    severity: Severity::Impossible,
    left: || Expr::from(&NEW_CUSTOMERS),
    right: || Expr::from(&CUSTOMERS_AT_END),
    fields: &[&NEW_CUSTOMERS, &CUSTOMERS_AT_END],
    message: text(
        "There cannot be more new customers than customers at the end.",
        "Il ne peut pas y avoir plus de nouveaux clients que de clients à la fin.",
    ),
};

/// Nobody is kept who was not there at the start, unless somebody came back.
const KEPT_AT_MOST_START: Check = Check {
    severity: Severity::Unlikely,
    left: || &CUSTOMERS_AT_END - &NEW_CUSTOMERS,
    right: || Expr::from(&CUSTOMERS_AT_START),
    fields: &[&CUSTOMERS_AT_END, &NEW_CUSTOMERS, &CUSTOMERS_AT_START],
    message: text(
        "Retention above 100%: more old customers at the end than there were at the start. Check the three counts.",
        "Rétention supérieure à 100 % : plus d’anciens clients à la fin qu’au début. Vérifiez les trois effectifs.",
    ),
};
