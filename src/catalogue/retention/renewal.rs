//! The renewal rate of subscriptions.

use super::guides;
use crate::catalogue::inputs::COUNT;
use crate::catalogue::sources::{CADRAN, HUBSPOT_FR, SENDPULSE, VENDASTA};
use crate::engine::band::{Band, Level, Start};
use crate::engine::check::{Check, Severity};
use crate::engine::decimal::decimal;
use crate::engine::expression::Expr;
use crate::engine::input::Input;
use crate::engine::kind::Kind;
use crate::engine::metric::{Better, Example, Metric, PrintedBy, Variant, worked};
use crate::text::{everyday, on_page, sought, text};

/// Subscriptions that were due and were renewed.
static RENEWALS: Input = Input {
    id: "renewals",
    name: text("Subscriptions renewed", "Abonnements renouvelés"),
    symbol: "R",
    ..COUNT
};

/// Subscriptions whose term ended in the period.
static SUBSCRIPTIONS_DUE: Input = Input {
    id: "subscriptions_due",
    name: text("Subscriptions due for renewal", "Abonnements à renouveler"),
    hint: on_page(
        "Those whose term ended in the period.",
        "Ceux arrivés à échéance dans la période.",
    ),
    symbol: "U",
    ..COUNT
};

/// R / U, of SendPulse and HubSpot France; Vendasta names it.
pub static RENEWAL_RATE: Metric = Metric {
    id: "renewal_rate",
    name: text("Renewal rate", "Taux de renouvellement"),
    acronym: text("", ""),
    purpose: sought(
        "Of the subscriptions that came up for renewal, what share was renewed?",
        "Parmi les abonnements arrivés à échéance, quelle part a été renouvelée ?",
    ),
    words: everyday(
        "renewals, subscription, contract end, extension, resubscribe",
        "renouvellement, abonnement, échéance, reconduction, réabonnement, contrat",
    ),
    better: Better::Higher,
    variants: &[Variant {
        kind: Kind::Ratio,
        scale: Some((0, 1)),
        inputs: &[&RENEWALS, &SUBSCRIPTIONS_DUE],
        formula: || &RENEWALS / &SUBSCRIPTIONS_DUE,
        checks: &[Check {
            severity: Severity::Impossible,
            left: || Expr::from(&RENEWALS),
            right: || Expr::from(&SUBSCRIPTIONS_DUE),
            fields: &[&RENEWALS, &SUBSCRIPTIONS_DUE],
            message: text(
                "There cannot be more renewals than subscriptions due.",
                "Il ne peut pas y avoir plus de renouvellements que d’abonnements à renouveler.",
            ),
        }],
        bands: &[
            Band {
                start: Start::Lowest,
                level: Level::Poor,
                verdict: text("Below the 90% to aim for", "Sous les 90 % à viser"),
                source: &SENDPULSE,
            },
            Band {
                start: Start::AtLeast(decimal("0.9")),
                level: Level::Good,
                verdict: text(
                    "At or above the 90% to aim for",
                    "Au niveau des 90 % à viser, ou au-dessus",
                ),
                source: &SENDPULSE,
            },
        ],
        meaning: text(
            "{value} of the {subscriptions_due} subscriptions that came to their term were renewed.",
            "{value} des {subscriptions_due} abonnements arrivés à échéance ont été renouvelés.",
        ),
        cited: &[&SENDPULSE, &HUBSPOT_FR, &VENDASTA],
        examples: worked!([
            Example {
                id: "sendpulse_renewal",
                given: &[("renewals", "16000"), ("subscriptions_due", "18400")],
                printed: "86,95 %",
                decimals: 2,
                printed_by: PrintedBy::Truncation,
                literal: None,
                note: text("", ""),
                source: &SENDPULSE,
            },
            Example {
                id: "cadran_renewal_rate_standard",
                given: &[("renewals", "143"), ("subscriptions_due", "156")],
                printed: "91,67 %",
                decimals: 2,
                printed_by: PrintedBy::Rounding,
                literal: None,
                note: text("", ""),
                source: &CADRAN,
            },
        ]),
        ..Variant::PLAIN
    }],
    guide: &guides::RENEWAL_RATE,
};
