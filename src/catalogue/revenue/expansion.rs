//! What existing customers add, and how growth compares with losses.

use super::growth;
use crate::catalogue::guides::revenue as guides;
use crate::catalogue::inputs::{
    CROSS_SELL_REVENUE, CUSTOMERS, EXPANSION_REVENUE, MONTHLY_AMOUNT, MONTHLY_REVENUE,
    REVENUE_AT_PREVIOUS_MONTH_END, REVENUE_LOST_TO_CANCELLATIONS, REVENUE_LOST_TO_DOWNGRADES,
    UPSELL_REVENUE,
};
use crate::catalogue::model::band::Band;
use crate::catalogue::model::check::Check;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::Input;
use crate::catalogue::model::metric::{Example, Metric, PrintedBy, Variant};
use crate::catalogue::sources::{CADRAN, FIELD, HUBSPOT_FR, HUBSPOT_GUIDE};
use crate::definition::Better;
use crate::definition::band::{Level, Start};
use crate::definition::check::Severity;
use crate::definition::kind::Kind;
use crate::number::decimal::decimal;
use crate::text::text;

/// Upsell + cross-sell of the month, in all or by customer, of HubSpot France.
pub static EXPANSION_RECURRING_REVENUE: Metric = Metric {
    id: "expansion_recurring_revenue",
    name: text("Expansion recurring revenue", "Revenu récurrent d’expansion"),
    acronym: text("Expansion MRR", "Expansion MRR"),
    purpose: text(
        "How much more do existing customers pay each month?",
        "Combien les clients existants paient-ils en plus chaque mois ?",
    ),
    words: text(
        "upsell, cross-sell, upgrades, add-ons, additional sales",
        "montée en gamme, vente additionnelle, vente croisée, options, upselling, cross-selling",
    ),
    better: Better::Higher,
    variants: &[EXPANSION_TOTAL, EXPANSION_PER_CUSTOMER],
    guide: &guides::EXPANSION_RECURRING_REVENUE,
};

const EXPANSION_TOTAL: Variant = Variant {
    id: "total",
    name: text("In all", "Au total"),
    difference: text(
        "What all existing customers add together in the month.",
        "Ce que tous les clients existants ajoutent ensemble dans le mois.",
    ),
    kind: Kind::MonthlyMoney,
    inputs: &[&UPSELL_REVENUE, &CROSS_SELL_REVENUE],
    formula: || &UPSELL_REVENUE + &CROSS_SELL_REVENUE,
    meaning: text(
        "Existing customers pay {value} more a month than before.",
        "Les clients existants paient {value} de plus par mois qu’avant.",
    ),
    cited: &[&HUBSPOT_FR],
    examples: &[Example {
        id: "cadran_expansion_recurring_revenue_total",
        given: &[("upsell_revenue", "890"), ("cross_sell_revenue", "342.5")],
        printed: "1 232,50 €",
        decimals: 2,
        printed_by: PrintedBy::Exact,
        literal: None,
        note: text("", ""),
        source: &CADRAN,
    }],
    ..Variant::PLAIN
};

const EXPANSION_PER_CUSTOMER: Variant = Variant {
    id: "per_customer",
    name: text("Per customer", "Par client"),
    difference: text(
        "Shared out over all customers: stays comparable while their number changes.",
        "Réparti sur tous les clients : reste comparable quand leur nombre change.",
    ),
    kind: Kind::MonthlyMoney,
    inputs: &[&UPSELL_REVENUE, &CROSS_SELL_REVENUE, &CUSTOMERS],
    formula: || (&UPSELL_REVENUE + &CROSS_SELL_REVENUE) / &CUSTOMERS,
    meaning: text(
        "Shared out over {customers} customers, expansion comes to {value} a month each.",
        "Répartie sur {customers} clients, l’expansion représente {value} par mois chacun.",
    ),
    cited: &[&HUBSPOT_FR],
    examples: &[Example {
        id: "cadran_expansion_recurring_revenue_per_customer",
        given: &[("upsell_revenue", "890"), ("cross_sell_revenue", "342.5"), ("customers", "567")],
        printed: "2,17 €",
        decimals: 2,
        printed_by: PrintedBy::Rounding,
        literal: None,
        note: text("", ""),
        source: &CADRAN,
    }],
    ..Variant::PLAIN
};

/// Upsell + cross-sell over revenue, of HubSpot, whose formula and wording differ; what the field calls
/// by the same name besides.
pub static EXPANSION_REVENUE_RATE: Metric = Metric {
    id: "expansion_revenue_rate",
    name: text("Expansion revenue rate", "Taux de revenu d’expansion"),
    acronym: text("", ""),
    purpose: text(
        "How large is what existing customers add, compared with revenue?",
        "Que pèse ce que les clients existants ajoutent, comparé au revenu ?",
    ),
    words: text(
        "upsell rate, cross-sell rate, growth from existing customers, expansion rate, expansion MRR rate, growth of expansion",
        "taux d’expansion, montée en gamme, vente additionnelle, vente croisée, croissance interne, croissance de l’expansion",
    ),
    better: Better::Higher,
    variants: &[
        GROWTH_ON_PRIOR_REVENUE,
        SHARE_OF_REVENUE,
        growth::FROM_START_AND_END,
        growth::GROWTH_OF_EXPANSION,
    ],
    guide: &guides::EXPANSION_REVENUE_RATE,
};

const GROWTH_ON_PRIOR_REVENUE: Variant = Variant {
    id: "growth_on_prior_revenue",
    name: text("Growth on prior revenue", "Croissance sur le revenu antérieur"),
    difference: text(
        "Divides by the revenue at the end of the previous month, as the formula printed by HubSpot does: how much existing customers made revenue grow.",
        "Divise par le revenu de la fin du mois précédent, comme la formule imprimée par HubSpot : de combien les clients existants ont fait croître le revenu.",
    ),
    kind: Kind::Ratio,
    scale: Some((0, 1)),
    inputs: &[&REVENUE_AT_PREVIOUS_MONTH_END, &UPSELL_REVENUE, &CROSS_SELL_REVENUE],
    formula: || (&UPSELL_REVENUE + &CROSS_SELL_REVENUE) / &REVENUE_AT_PREVIOUS_MONTH_END,
    checks: &[Check {
        severity: Severity::Unlikely,
        left: || &UPSELL_REVENUE + &CROSS_SELL_REVENUE,
        right: || Expr::from(&REVENUE_AT_PREVIOUS_MONTH_END),
        fields: &[&UPSELL_REVENUE, &CROSS_SELL_REVENUE, &REVENUE_AT_PREVIOUS_MONTH_END],
        message: text(
            "Expansion above 100%: existing customers would have more than doubled revenue in one month. Check the three amounts.",
            "Expansion supérieure à 100 % : les clients existants auraient plus que doublé le revenu en un mois. Vérifiez les trois montants.",
        ),
    }],
    meaning: text(
        "Existing customers made recurring revenue grow by {value} in the month.",
        "Les clients existants ont fait croître le revenu récurrent de {value} dans le mois.",
    ),
    cited: &[&HUBSPOT_GUIDE],
    examples: &[Example {
        id: "cadran_expansion_revenue_rate_growth_on_prior_revenue",
        given: &[
            ("upsell_revenue", "890"),
            ("cross_sell_revenue", "342.5"),
            ("revenue_at_previous_month_end", "42300"),
        ],
        printed: "2,91 %",
        decimals: 2,
        printed_by: PrintedBy::Rounding,
        literal: None,
        note: text("", ""),
        source: &CADRAN,
    }],
    ..Variant::PLAIN
};

const SHARE_OF_REVENUE: Variant = Variant {
    id: "share_of_revenue",
    name: text("Share of this month’s revenue", "Part du revenu de ce mois"),
    difference: text(
        "Divides by the revenue of the same month, as HubSpot’s sentence says: which part of revenue comes from expansion.",
        "Divise par le revenu du même mois, comme le dit la phrase de HubSpot : quelle part du revenu vient de l’expansion.",
    ),
    kind: Kind::Ratio,
    scale: Some((0, 1)),
    inputs: &[&UPSELL_REVENUE, &CROSS_SELL_REVENUE, &MONTHLY_REVENUE],
    formula: || (&UPSELL_REVENUE + &CROSS_SELL_REVENUE) / &MONTHLY_REVENUE,
    checks: &[Check {
        severity: Severity::Impossible,
        left: || &UPSELL_REVENUE + &CROSS_SELL_REVENUE,
        right: || Expr::from(&MONTHLY_REVENUE),
        fields: &[&UPSELL_REVENUE, &CROSS_SELL_REVENUE, &MONTHLY_REVENUE],
        message: text(
            "Upsell and cross-sell are part of the month’s revenue: together they cannot exceed it.",
            "Montées en gamme et ventes croisées font partie du revenu du mois : ensemble, elles ne peuvent pas le dépasser.",
        ),
    }],
    meaning: text(
        "{value} of the month’s revenue comes from what existing customers added.",
        "{value} du revenu du mois vient de ce que les clients existants ont ajouté.",
    ),
    cited: &[&HUBSPOT_GUIDE],
    examples: &[Example {
        id: "cadran_expansion_revenue_rate_share_of_revenue",
        given: &[
            ("upsell_revenue", "890"),
            ("cross_sell_revenue", "342.5"),
            ("monthly_revenue", "44150"),
        ],
        printed: "2,79 %",
        decimals: 2,
        printed_by: PrintedBy::Rounding,
        literal: None,
        note: text("", ""),
        source: &CADRAN,
    }],
    ..Variant::PLAIN
};

/// Monthly recurring revenue of the customers won in the period.
static NEW_RECURRING_REVENUE: Input = Input {
    id: "new_recurring_revenue",
    name: text("Recurring revenue from new customers", "Revenu récurrent des nouveaux clients"),
    symbol: "N",
    ..MONTHLY_AMOUNT
};

/// (new + expansion) / (cancellations + downgrades): growth for each unit lost.
pub static SAAS_QUICK_RATIO: Metric = Metric {
    id: "saas_quick_ratio",
    name: text("SaaS quick ratio", "Quick ratio SaaS"),
    acronym: text("", ""),
    purpose: text(
        "How much recurring revenue do you gain for each unit that you lose?",
        "Combien de revenu récurrent gagnez-vous pour chaque unité perdue ?",
    ),
    words: text(
        "growth efficiency, gained over lost, new MRR, leaky bucket",
        "efficacité de la croissance, gagné sur perdu, nouveau MRR, ratio de liquidité SaaS",
    ),
    better: Better::Higher,
    variants: &[Variant {
        kind: Kind::Number,
        scale: Some((0, 8)),
        inputs: &[
            &NEW_RECURRING_REVENUE,
            &EXPANSION_REVENUE,
            &REVENUE_LOST_TO_CANCELLATIONS,
            &REVENUE_LOST_TO_DOWNGRADES,
        ],
        formula: || {
            (&NEW_RECURRING_REVENUE + &EXPANSION_REVENUE)
                / (&REVENUE_LOST_TO_CANCELLATIONS + &REVENUE_LOST_TO_DOWNGRADES)
        },
        bands: &[
            Band {
                start: Start::Lowest,
                level: Level::Poor,
                verdict: text(
                    "Below 1: more is lost than gained",
                    "Sous 1 : on perd plus qu’on ne gagne",
                ),
                source: &FIELD,
            },
            Band {
                start: Start::AtLeast(decimal("1")),
                level: Level::Fair,
                verdict: text(
                    "From 1 up to 4: growth covers the losses",
                    "De 1 à 4 : la croissance couvre les pertes",
                ),
                source: &FIELD,
            },
            Band {
                start: Start::AtLeast(decimal("4")),
                level: Level::Good,
                verdict: text(
                    "4 or more: growth far outweighs the losses",
                    "4 ou plus : la croissance l’emporte nettement sur les pertes",
                ),
                source: &FIELD,
            },
        ],
        meaning: text(
            "For each unit of recurring revenue lost, {value} are gained.",
            "Pour chaque unité de revenu récurrent perdue, {value} sont gagnées.",
        ),
        cited: &[&FIELD],
        examples: &[Example {
            id: "cadran_saas_quick_ratio_standard",
            given: &[
                ("new_recurring_revenue", "1850"),
                ("expansion_revenue", "1232.5"),
                ("revenue_lost_to_cancellations", "640"),
                ("revenue_lost_to_downgrades", "185"),
            ],
            printed: "3,74",
            decimals: 2,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text("", ""),
            source: &CADRAN,
        }],
        ..Variant::PLAIN
    }],
    guide: &guides::SAAS_QUICK_RATIO,
};
