//! Revenue churn, before and after what existing customers add.

use crate::catalogue::guides::revenue as guides;
use crate::catalogue::inputs::{
    EXPANSION_REVENUE, REVENUE_AT_PREVIOUS_MONTH_END, REVENUE_LOST_TO_CANCELLATIONS,
    REVENUE_LOST_TO_DOWNGRADES,
};
use crate::catalogue::model::band::Band;
use crate::catalogue::model::check::Check;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::metric::{Example, Metric, PrintedBy, Variant};
use crate::catalogue::periods::LOST_IN_A_MONTH;
use crate::catalogue::sources::{CADRAN, FIELD, HUBSPOT_GUIDE, VENDASTA};
use crate::definition::Better;
use crate::definition::band::{Level, Start};
use crate::definition::check::Severity;
use crate::definition::kind::Kind;
use crate::number::decimal::decimal;
use crate::text::text;

/// Customers won during the month may leave in it, so this can be; it seldom is.
const LOST_AT_MOST_BASE: Check = Check {
    severity: Severity::Unlikely,
    left: || &REVENUE_LOST_TO_CANCELLATIONS + &REVENUE_LOST_TO_DOWNGRADES,
    right: || Expr::from(&REVENUE_AT_PREVIOUS_MONTH_END),
    fields: &[
        &REVENUE_LOST_TO_CANCELLATIONS,
        &REVENUE_LOST_TO_DOWNGRADES,
        &REVENUE_AT_PREVIOUS_MONTH_END,
    ],
    message: text(
        "More revenue lost in the month than there was when it began. Check the three amounts.",
        "Plus de revenu perdu dans le mois qu’il n’y en avait à son début. Vérifiez les trois montants.",
    ),
};

/// (cancellations + downgrades) / revenue at the end of the previous month; Vendasta names it.
pub static GROSS_REVENUE_CHURN_RATE: Metric = Metric {
    id: "gross_revenue_churn_rate",
    name: text("Gross revenue churn rate", "Taux d’attrition brut du revenu"),
    acronym: text("", ""),
    purpose: text(
        "What share of last month’s revenue was lost to cancellations and downgrades?",
        "Quelle part du revenu du mois dernier a été perdue par résiliation ou passage à une offre inférieure ?",
    ),
    words: text(
        "MRR churn, lost revenue, revenue attrition, cancellations, downgrades, contraction",
        "attrition du revenu, revenu perdu, désabonnement, résiliation, MRR churn, contraction",
    ),
    better: Better::Lower,
    variants: &[Variant {
        kind: Kind::Ratio,
        rate: Some(&LOST_IN_A_MONTH),
        scale: Some((0, 1)),
        inputs: &[
            &REVENUE_AT_PREVIOUS_MONTH_END,
            &REVENUE_LOST_TO_CANCELLATIONS,
            &REVENUE_LOST_TO_DOWNGRADES,
        ],
        formula: || {
            (&REVENUE_LOST_TO_CANCELLATIONS + &REVENUE_LOST_TO_DOWNGRADES)
                / &REVENUE_AT_PREVIOUS_MONTH_END
        },
        checks: &[LOST_AT_MOST_BASE],
        meaning: text(
            "{value} of the recurring revenue of the previous month was lost within the month.",
            "{value} du revenu récurrent du mois précédent a été perdu dans le mois.",
        ),
        cited: &[&VENDASTA],
        examples: &[Example {
            id: "cadran_gross_revenue_churn_rate_standard",
            given: &[
                ("revenue_lost_to_cancellations", "640"),
                ("revenue_lost_to_downgrades", "185"),
                ("revenue_at_previous_month_end", "42300"),
            ],
            printed: "1,95 %",
            decimals: 2,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text("", ""),
            source: &CADRAN,
        }],
        ..Variant::PLAIN
    }],
    guide: &guides::GROSS_REVENUE_CHURN_RATE,
};

/// (cancellations + downgrades - expansion) / revenue at the end of the previous month, of HubSpot.
pub static NET_REVENUE_CHURN_RATE: Metric = Metric {
    id: "net_revenue_churn_rate",
    name: text("Net revenue churn rate", "Taux d’attrition net du revenu"),
    acronym: text("", ""),
    purpose: text(
        "Once existing customers have bought more, what share of last month’s revenue is missing?",
        "Une fois comptés les achats en plus des clients existants, quelle part du revenu du mois dernier manque ?",
    ),
    words: text(
        "net MRR churn, negative churn, lost revenue, revenue attrition",
        "attrition nette, net MRR churn, churn négatif, revenu perdu, désabonnement",
    ),
    better: Better::Lower,
    variants: &[Variant {
        kind: Kind::Ratio,
        rate: Some(&LOST_IN_A_MONTH),
        scale: Some((-1, 1)),
        inputs: &[
            &REVENUE_AT_PREVIOUS_MONTH_END,
            &REVENUE_LOST_TO_CANCELLATIONS,
            &REVENUE_LOST_TO_DOWNGRADES,
            &EXPANSION_REVENUE,
        ],
        formula: || {
            (&REVENUE_LOST_TO_CANCELLATIONS + &REVENUE_LOST_TO_DOWNGRADES - &EXPANSION_REVENUE)
                / &REVENUE_AT_PREVIOUS_MONTH_END
        },
        checks: &[LOST_AT_MOST_BASE],
        bands: &[
            Band {
                start: Start::Lowest,
                level: Level::Good,
                verdict: text(
                    "Below zero: existing customers add more than is lost",
                    "Sous zéro : les clients existants ajoutent plus qu’il n’est perdu",
                ),
                source: &FIELD,
            },
            Band {
                start: Start::AtLeast(decimal("0")),
                level: Level::Fair,
                verdict: text(
                    "Zero or more: expansion does not exceed the losses",
                    "Zéro ou plus : l’expansion ne dépasse pas les pertes",
                ),
                source: &FIELD,
            },
        ],
        meaning: text(
            "Losses less expansion come to {value} of the recurring revenue of the previous month.",
            "Les pertes moins l’expansion représentent {value} du revenu récurrent du mois précédent.",
        ),
        cited: &[&HUBSPOT_GUIDE],
        examples: &[
            Example {
                id: "cadran_net_revenue_churn_rate_standard",
                given: &[
                    ("revenue_lost_to_cancellations", "640"),
                    ("revenue_lost_to_downgrades", "185"),
                    ("expansion_revenue", "410"),
                    ("revenue_at_previous_month_end", "42300"),
                ],
                printed: "0,98 %",
                decimals: 2,
                printed_by: PrintedBy::Rounding,
                literal: None,
                note: text("", ""),
                source: &CADRAN,
            },
            Example {
                id: "cadran_net_revenue_churn_rate_negative",
                given: &[
                    ("revenue_lost_to_cancellations", "640"),
                    ("revenue_lost_to_downgrades", "185"),
                    ("expansion_revenue", "1290"),
                    ("revenue_at_previous_month_end", "42300"),
                ],
                printed: "−1,10 %",
                decimals: 2,
                printed_by: PrintedBy::Rounding,
                literal: None,
                note: text(
                    "Below zero: the customers who stay added more than the others took away.",
                    "Sous zéro : les clients qui restent ont ajouté plus que les autres n’ont retiré.",
                ),
                source: &CADRAN,
            },
        ],
        ..Variant::PLAIN
    }],
    guide: &guides::NET_REVENUE_CHURN_RATE,
};
