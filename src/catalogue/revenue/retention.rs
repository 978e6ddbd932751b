//! Revenue retention: what the customers of the start still pay at the end.

use super::guides;
use crate::catalogue::inputs::{
    EXPANSION_REVENUE, REVENUE_AT_START, REVENUE_LOST_TO_CANCELLATIONS, REVENUE_LOST_TO_DOWNGRADES,
};
use crate::catalogue::sources::{CADRAN, FIELD, HUBSPOT_GUIDE, VENDASTA};
use crate::engine::band::{Band, Level, Start};
use crate::engine::check::{Check, Severity};
use crate::engine::decimal::decimal;
use crate::engine::expression::Expr;
use crate::engine::kind::Kind;
use crate::engine::metric::{Better, Example, Metric, PrintedBy, Variant, worked};
use crate::text::{everyday, sought, text};

/// (start + expansion - downgrades - cancellations) / start; Vendasta and HubSpot name it.
pub static NET_REVENUE_RETENTION: Metric = Metric {
    id: "net_revenue_retention",
    name: text("Net revenue retention", "Rétention nette du revenu"),
    acronym: text("NRR", "NRR"),
    purpose: sought(
        "What do the customers of the start pay now, compared with what they paid then?",
        "Que paient aujourd’hui les clients du début, comparé à ce qu’ils payaient alors ?",
    ),
    words: everyday(
        "net dollar retention, NDR, revenue kept, growth without new customers, expansion",
        "rétention des revenus, NDR, revenu conservé, croissance sans nouveaux clients, expansion",
    ),
    better: Better::Higher,
    variants: &[Variant {
        kind: Kind::Ratio,
        scale: Some((0, 2)),
        inputs: &[
            &REVENUE_AT_START,
            &EXPANSION_REVENUE,
            &REVENUE_LOST_TO_DOWNGRADES,
            &REVENUE_LOST_TO_CANCELLATIONS,
        ],
        formula: || {
            (&REVENUE_AT_START + &EXPANSION_REVENUE
                - &REVENUE_LOST_TO_DOWNGRADES
                - &REVENUE_LOST_TO_CANCELLATIONS)
                / &REVENUE_AT_START
        },
        checks: &[Check {
            severity: Severity::Impossible,
            left: || &REVENUE_LOST_TO_DOWNGRADES + &REVENUE_LOST_TO_CANCELLATIONS,
            right: || &REVENUE_AT_START + &EXPANSION_REVENUE,
            fields: &[
                &REVENUE_AT_START,
                &EXPANSION_REVENUE,
                &REVENUE_LOST_TO_DOWNGRADES,
                &REVENUE_LOST_TO_CANCELLATIONS,
            ],
            message: text(
                "The customers of the start cannot lose more than they paid and added.",
                "Les clients du début ne peuvent pas perdre plus que ce qu’ils payaient et ont ajouté.",
            ),
        }],
        bands: &[
            Band {
                start: Start::Lowest,
                level: Level::Poor,
                verdict: text(
                    "Below 100%: without new customers, revenue shrinks",
                    "Sous 100 % : sans nouveaux clients, le revenu diminue",
                ),
                source: &CADRAN,
            },
            Band {
                start: Start::AtLeast(decimal("1")),
                level: Level::Fair,
                verdict: text(
                    "100% or more: revenue holds without new customers",
                    "100 % ou plus : le revenu se maintient sans nouveaux clients",
                ),
                source: &CADRAN,
            },
            Band {
                start: Start::AtLeast(decimal("1.29")),
                level: Level::Good,
                verdict: text(
                    "At the 129% a year of the best, or above",
                    "Au niveau des 129 % par an des meilleurs, ou au-dessus",
                ),
                source: &HUBSPOT_GUIDE,
            },
        ],
        meaning: text(
            "The customers of the start now pay {value} of what they paid then.",
            "Les clients du début paient aujourd’hui {value} de ce qu’ils payaient alors.",
        ),
        cited: &[&VENDASTA, &HUBSPOT_GUIDE],
        examples: worked!([Example {
            id: "cadran_net_revenue_retention_standard",
            given: &[
                ("revenue_at_start", "38500"),
                ("expansion_revenue", "6720"),
                ("revenue_lost_to_downgrades", "1150"),
                ("revenue_lost_to_cancellations", "3240"),
            ],
            printed: "106,05 %",
            decimals: 2,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text("", ""),
            source: &CADRAN,
        }]),
        ..Variant::PLAIN
    }],
    guide: &guides::NET_REVENUE_RETENTION,
};

/// (start - downgrades - cancellations) / start: at most 100 %, because losses are never negative.
pub static GROSS_REVENUE_RETENTION: Metric = Metric {
    id: "gross_revenue_retention",
    name: text("Gross revenue retention", "Rétention brute du revenu"),
    acronym: text("GRR", "GRR"),
    purpose: sought(
        "What share of the starting revenue is left, leaving aside what customers added?",
        "Quelle part du revenu du début reste-t-il, sans compter ce que les clients ont ajouté ?",
    ),
    words: everyday(
        "gross dollar retention, GDR, revenue kept, without upsell",
        "rétention des revenus, GDR, revenu conservé, hors montée en gamme",
    ),
    better: Better::Higher,
    variants: &[Variant {
        kind: Kind::Ratio,
        scale: Some((0, 1)),
        inputs: &[&REVENUE_AT_START, &REVENUE_LOST_TO_DOWNGRADES, &REVENUE_LOST_TO_CANCELLATIONS],
        formula: || {
            (&REVENUE_AT_START - &REVENUE_LOST_TO_DOWNGRADES - &REVENUE_LOST_TO_CANCELLATIONS)
                / &REVENUE_AT_START
        },
        checks: &[Check {
            severity: Severity::Impossible,
            left: || &REVENUE_LOST_TO_DOWNGRADES + &REVENUE_LOST_TO_CANCELLATIONS,
            right: || Expr::from(&REVENUE_AT_START),
            fields: &[
                &REVENUE_AT_START,
                &REVENUE_LOST_TO_DOWNGRADES,
                &REVENUE_LOST_TO_CANCELLATIONS,
            ],
            message: text(
                "The customers of the start cannot lose more than they paid: leave out what newer customers took away.",
                "Les clients du début ne peuvent pas perdre plus que ce qu’ils payaient : laissez de côté les pertes des clients plus récents.",
            ),
        }],
        meaning: text(
            "{value} of the starting revenue is still there, without counting what was added.",
            "{value} du revenu du début est toujours là, sans compter ce qui a été ajouté.",
        ),
        cited: &[&FIELD],
        examples: worked!([Example {
            id: "cadran_gross_revenue_retention_standard",
            given: &[
                ("revenue_at_start", "38500"),
                ("revenue_lost_to_downgrades", "1150"),
                ("revenue_lost_to_cancellations", "3240"),
            ],
            printed: "88,60 %",
            decimals: 2,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text("", ""),
            source: &CADRAN,
        }]),
        ..Variant::PLAIN
    }],
    guide: &guides::GROSS_REVENUE_RETENTION,
};
