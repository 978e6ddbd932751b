//! What winning a customer costs, and whether and when it is paid back.

use crate::catalogue::guides::value as guides;
use crate::catalogue::inputs::{
    AMOUNT, AVERAGE_REVENUE_PER_USER, COUNT, CUSTOMER_ACQUISITION_COST as ACQUISITION_COST,
    CUSTOMER_LIFETIME_VALUE, GROSS_MARGIN,
};
use crate::catalogue::model::band::Band;
use crate::catalogue::model::input::Input;
use crate::catalogue::model::metric::{Example, Metric, PrintedBy, Variant};
use crate::catalogue::sources::{CADRAN, FIELD, SENDPULSE, VENDASTA};
use crate::definition::Better;
use crate::definition::band::{Level, Start};
use crate::definition::kind::Kind;
use crate::number::decimal::decimal;
use crate::text::text;

/// Advertising and marketing campaigns.
static CAMPAIGN_COSTS: Input = Input {
    id: "campaign_costs",
    name: text("Marketing campaign costs", "Coûts des campagnes marketing"),
    symbol: "MCC",
    ..AMOUNT
};

/// Pay of the people who work on winning customers.
static WAGES: Input = Input {
    id: "wages",
    name: text("Wages", "Salaires"),
    hint: text(
        "For the time spent on winning customers.",
        "Pour le temps consacré à l’acquisition de clients.",
    ),
    symbol: "W",
    ..AMOUNT
};

/// Tools for marketing, sales and analysis.
static SOFTWARE: Input = Input {
    id: "software",
    name: text("Software", "Logiciels"),
    hint: text(
        "Marketing, sales and analysis tools.",
        "Outils de marketing, de vente et d’analyse.",
    ),
    symbol: "S",
    ..AMOUNT
};

/// Work bought outside.
static PROFESSIONAL_SERVICES: Input = Input {
    id: "professional_services",
    name: text("Professional services", "Services professionnels"),
    hint: text("Agencies, designers, consultants.", "Agences, graphistes, conseil."),
    symbol: "PS",
    ..AMOUNT
};

/// Everything else that winning customers takes.
static OVERHEADS: Input =
    Input { id: "overheads", name: text("Overheads", "Frais généraux"), symbol: "O", ..AMOUNT };

/// Customers won with these costs.
static CUSTOMERS_ACQUIRED: Input = Input {
    id: "customers_acquired",
    name: text("Customers acquired", "Clients acquis"),
    hint: text("In the period of the costs above.", "Dans la période des coûts ci-dessus."),
    symbol: "N",
    ..COUNT
};

/// (MCC + W + S + PS + O) / N, of SendPulse; Vendasta names it.
pub static CUSTOMER_ACQUISITION_COST: Metric = Metric {
    id: "customer_acquisition_cost",
    name: text("Customer acquisition cost", "Coût d’acquisition client"),
    acronym: text("CAC", "CAC"),
    purpose: text(
        "How much does it cost you to win one new customer?",
        "Combien vous coûte un nouveau client ?",
    ),
    words: text(
        "cost per customer, marketing spend, cost of sales, advertising, cost to win",
        "coût par client, dépenses marketing, publicité, coût de conquête, prospection",
    ),
    better: Better::Lower,
    variants: &[Variant {
        kind: Kind::Money,
        inputs: &[
            &CAMPAIGN_COSTS,
            &WAGES,
            &SOFTWARE,
            &PROFESSIONAL_SERVICES,
            &OVERHEADS,
            &CUSTOMERS_ACQUIRED,
        ],
        formula: || {
            (&CAMPAIGN_COSTS + &WAGES + &SOFTWARE + &PROFESSIONAL_SERVICES + &OVERHEADS)
                / &CUSTOMERS_ACQUIRED
        },
        meaning: text(
            "Each of the {customers_acquired} customers acquired cost {value} on average.",
            "Chacun des {customers_acquired} clients acquis a coûté {value} en moyenne.",
        ),
        cited: &[&SENDPULSE, &VENDASTA],
        examples: &[
            Example {
                id: "sendpulse_cac",
                given: &[
                    ("campaign_costs", "1500"),
                    ("wages", "1000"),
                    ("software", "175"),
                    ("professional_services", "125"),
                    ("overheads", "50"),
                    ("customers_acquired", "700"),
                ],
                printed: "4,07 $",
                decimals: 2,
                printed_by: PrintedBy::Either,
                literal: Some(|| {
                    &CAMPAIGN_COSTS
                        + &WAGES
                        + &SOFTWARE
                        + &PROFESSIONAL_SERVICES
                        + &OVERHEADS / &CUSTOMERS_ACQUIRED
                }),
                note: text("", ""),
                source: &SENDPULSE,
            },
            Example {
                id: "cadran_customer_acquisition_cost_standard",
                given: &[
                    ("campaign_costs", "6400"),
                    ("wages", "9800"),
                    ("software", "720"),
                    ("professional_services", "1500"),
                    ("overheads", "430"),
                    ("customers_acquired", "46"),
                ],
                printed: "409,78 €",
                decimals: 2,
                printed_by: PrintedBy::Rounding,
                literal: None,
                note: text("", ""),
                source: &CADRAN,
            },
        ],
        ..Variant::PLAIN
    }],
    guide: &guides::CUSTOMER_ACQUISITION_COST,
};

/// CLV / CAC.
pub static LIFETIME_VALUE_TO_ACQUISITION_COST_RATIO: Metric = Metric {
    id: "lifetime_value_to_acquisition_cost_ratio",
    name: text(
        "Lifetime value to acquisition cost ratio",
        "Ratio valeur vie sur coût d’acquisition",
    ),
    acronym: text("LTV:CAC", "LTV:CAC"),
    purpose: text(
        "How many times over does a customer bring back what winning them cost?",
        "Combien de fois un client rapporte-t-il ce que son acquisition a coûté ?",
    ),
    words: text(
        "LTV to CAC, CLV to CAC, unit economics, profitability of acquisition",
        "LTV sur CAC, CLV sur CAC, rentabilité de l’acquisition, rapport valeur coût",
    ),
    better: Better::Higher,
    variants: &[Variant {
        kind: Kind::Number,
        scale: Some((0, 6)),
        inputs: &[&CUSTOMER_LIFETIME_VALUE, &ACQUISITION_COST],
        formula: || &CUSTOMER_LIFETIME_VALUE / &ACQUISITION_COST,
        bands: &[
            Band {
                start: Start::Lowest,
                level: Level::Poor,
                verdict: text(
                    "Below 1: a customer costs more than they bring in",
                    "Sous 1 : un client coûte plus qu’il ne rapporte",
                ),
                source: &FIELD,
            },
            Band {
                start: Start::AtLeast(decimal("1")),
                level: Level::Fair,
                verdict: text("From 1 up to the 3 to aim for", "De 1 jusqu’aux 3 à viser"),
                source: &FIELD,
            },
            Band {
                start: Start::AtLeast(decimal("3")),
                level: Level::Good,
                verdict: text(
                    "At or above the 3 to aim for",
                    "Au niveau des 3 à viser, ou au-dessus",
                ),
                source: &FIELD,
            },
        ],
        meaning: text(
            "A customer brings back {value} times what winning them cost.",
            "Un client rapporte {value} fois ce que son acquisition a coûté.",
        ),
        cited: &[&FIELD],
        examples: &[Example {
            id: "cadran_lifetime_value_to_acquisition_cost_ratio_standard",
            given: &[
                ("customer_lifetime_value", "1069.66"),
                ("customer_acquisition_cost", "409.78"),
            ],
            printed: "2,61",
            decimals: 2,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text("", ""),
            source: &CADRAN,
        }],
        ..Variant::PLAIN
    }],
    guide: &guides::LIFETIME_VALUE_TO_ACQUISITION_COST_RATIO,
};

/// CAC / (ARPU × gross margin), in months.
pub static CAC_PAYBACK_PERIOD: Metric = Metric {
    id: "cac_payback_period",
    name: text("Acquisition cost payback period", "Délai de récupération du coût d’acquisition"),
    acronym: text("CAC payback", "CAC payback"),
    purpose: text(
        "After how many months has a customer paid back what winning them cost?",
        "Au bout de combien de mois un client a-t-il remboursé son acquisition ?",
    ),
    words: text(
        "months to recover CAC, break-even, time to recover, return on acquisition",
        "amortissement, seuil de rentabilité, retour sur acquisition, payback, mois pour rentabiliser",
    ),
    better: Better::Lower,
    variants: &[Variant {
        kind: Kind::Months,
        scale: Some((0, 24)),
        inputs: &[&ACQUISITION_COST, &AVERAGE_REVENUE_PER_USER, &GROSS_MARGIN],
        formula: || &ACQUISITION_COST / (&AVERAGE_REVENUE_PER_USER * &GROSS_MARGIN),
        bands: &[
            Band {
                start: Start::Lowest,
                level: Level::Good,
                verdict: text("Paid back within 12 months", "Remboursé en 12 mois au plus"),
                source: &FIELD,
            },
            Band {
                start: Start::Above(decimal("12")),
                level: Level::Fair,
                verdict: text("More than 12 months to pay back", "Plus de 12 mois pour rembourser"),
                source: &FIELD,
            },
        ],
        meaning: text(
            "A customer has to stay {value} before their margin has paid for winning them.",
            "Un client doit rester {value} avant que sa marge ait payé son acquisition.",
        ),
        cited: &[&FIELD],
        examples: &[Example {
            id: "cadran_cac_payback_period_standard",
            given: &[
                ("customer_acquisition_cost", "409.78"),
                ("average_revenue_per_user", "30.17"),
                ("gross_margin", "78"),
            ],
            printed: "17,41 mois",
            decimals: 2,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text("", ""),
            source: &CADRAN,
        }],
        ..Variant::PLAIN
    }],
    guide: &guides::CAC_PAYBACK_PERIOD,
};
