//! What keeping a customer costs, and what customer success gives back.

use crate::catalogue::guides::value as guides;
use crate::catalogue::inputs::{AMOUNT, COUNT, CUSTOMER_ACQUISITION_COST, CUSTOMER_LIFETIME_VALUE};
use crate::catalogue::model::band::Band;
use crate::catalogue::model::check::Check;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::Input;
use crate::catalogue::model::metric::{Also, Example, Metric, PrintedBy, Variant};
use crate::catalogue::sources::{CADRAN, HUBSPOT_FR, SIX_METRICS};
use crate::definition::Better;
use crate::definition::band::{Level, Start};
use crate::definition::check::Severity;
use crate::definition::kind::Kind;
use crate::number::decimal::decimal;
use crate::text::text;

/// The customer success team.
static CUSTOMER_SUCCESS_TEAM_COST: Input = Input {
    id: "customer_success_team_cost",
    name: text("Customer success team", "Équipe de réussite client"),
    symbol: "S",
    ..AMOUNT
};

/// The tools used to keep customers.
static TECHNOLOGY_COST: Input = Input {
    id: "technology_cost",
    name: text("Technology", "Technologie"),
    hint: text("Tools used to keep customers.", "Outils qui servent à fidéliser."),
    symbol: "T",
    ..AMOUNT
};

/// What is prepared to win customers over as advocates.
static ADVOCACY_MATERIAL_COST: Input = Input {
    id: "advocacy_material_cost",
    name: text("Advocacy material", "Supports de recommandation"),
    hint: text(
        "Testimonials, case studies, referral offers.",
        "Témoignages, études de cas, offres de parrainage.",
    ),
    symbol: "A",
    ..AMOUNT
};

/// The team that manages accounts.
static ACCOUNT_MANAGEMENT_COST: Input = Input {
    id: "account_management_cost",
    name: text("Account management team", "Équipe de gestion des comptes"),
    symbol: "M",
    ..AMOUNT
};

/// The team that gets new customers started.
static ONBOARDING_TEAM_COST: Input = Input {
    id: "onboarding_team_cost",
    name: text("Onboarding team", "Équipe d’intégration des clients"),
    symbol: "O",
    ..AMOUNT
};

/// Customers who were there and stayed in the year.
static CUSTOMERS_RETAINED: Input = Input {
    id: "customers_retained",
    name: text("Customers retained in the year", "Clients conservés dans l’année"),
    symbol: "R",
    ..COUNT
};

fn cost_per_customer_retained() -> Expr {
    (&CUSTOMER_SUCCESS_TEAM_COST
        + &TECHNOLOGY_COST
        + &ADVOCACY_MATERIAL_COST
        + &ACCOUNT_MANAGEMENT_COST
        + &ONBOARDING_TEAM_COST)
        / &CUSTOMERS_RETAINED
}

/// All costs of keeping customers over those retained, of Six metrics.
pub static CUSTOMER_RETENTION_COST: Metric = Metric {
    id: "customer_retention_cost",
    name: text("Customer retention cost", "Coût de rétention client"),
    acronym: text("CRC", "CRC"),
    purpose: text(
        "How much does it cost you to keep one customer for a year?",
        "Combien vous coûte un client que vous gardez un an ?",
    ),
    words: text(
        "cost of keeping customers, loyalty budget, customer success cost",
        "coût de fidélisation, coût pour garder un client, budget fidélité",
    ),
    better: Better::Lower,
    variants: &[Variant {
        kind: Kind::Money,
        inputs: &[
            &CUSTOMER_SUCCESS_TEAM_COST,
            &TECHNOLOGY_COST,
            &ADVOCACY_MATERIAL_COST,
            &ACCOUNT_MANAGEMENT_COST,
            &ONBOARDING_TEAM_COST,
            &CUSTOMERS_RETAINED,
            &CUSTOMER_ACQUISITION_COST,
            &CUSTOMER_LIFETIME_VALUE,
        ],
        formula: cost_per_customer_retained,
        also: &[
            Also {
                name: text("Share of the acquisition cost", "Part du coût d’acquisition"),
                kind: Kind::Ratio,
                formula: || cost_per_customer_retained() / &CUSTOMER_ACQUISITION_COST,
            },
            Also {
                name: text("Share of the lifetime value", "Part de la valeur vie"),
                kind: Kind::Ratio,
                formula: || cost_per_customer_retained() / &CUSTOMER_LIFETIME_VALUE,
            },
        ],
        checks: &[
            Check {
                severity: Severity::Alert,
                left: cost_per_customer_retained,
                right: || Expr::from(&CUSTOMER_ACQUISITION_COST),
                fields: &[&CUSTOMER_ACQUISITION_COST],
                message: text(
                    "Keeping a customer costs more than winning a new one.",
                    "Garder un client coûte plus cher qu’en gagner un nouveau.",
                ),
            },
            Check {
                severity: Severity::Alert,
                left: cost_per_customer_retained,
                right: || Expr::from(&CUSTOMER_LIFETIME_VALUE),
                fields: &[&CUSTOMER_LIFETIME_VALUE],
                message: text(
                    "Keeping a customer costs more in a year than they ever bring in.",
                    "Garder un client coûte plus cher en un an que ce qu’il rapporte en tout.",
                ),
            },
        ],
        meaning: text(
            "Each of the {customers_retained} customers retained cost {value} over the year.",
            "Chacun des {customers_retained} clients conservés a coûté {value} sur l’année.",
        ),
        cited: &[&SIX_METRICS],
        examples: &[
            Example {
                id: "cadran_customer_retention_cost_standard",
                given: &[
                    ("customer_success_team_cost", "96000"),
                    ("technology_cost", "14400"),
                    ("advocacy_material_cost", "5200"),
                    ("account_management_cost", "58000"),
                    ("onboarding_team_cost", "31000"),
                    ("customers_retained", "640"),
                    ("customer_acquisition_cost", "409.78"),
                    ("customer_lifetime_value", "1069.66"),
                ],
                printed: "319,69 €",
                decimals: 2,
                printed_by: PrintedBy::Rounding,
                literal: None,
                note: text("", ""),
                source: &CADRAN,
            },
            Example {
                id: "cadran_customer_retention_cost_too_high",
                given: &[
                    ("customer_success_team_cost", "96000"),
                    ("technology_cost", "14400"),
                    ("advocacy_material_cost", "5200"),
                    ("account_management_cost", "58000"),
                    ("onboarding_team_cost", "31000"),
                    ("customers_retained", "390"),
                    ("customer_acquisition_cost", "409.78"),
                ],
                printed: "524,62 €",
                decimals: 2,
                printed_by: PrintedBy::Rounding,
                literal: None,
                note: text(
                    "The same teams for fewer customers: more than it costs to win one.",
                    "Les mêmes équipes pour moins de clients : plus que le coût d’un nouveau client.",
                ),
                source: &CADRAN,
            },
        ],
        ..Variant::PLAIN
    }],
    guide: &guides::CUSTOMER_RETENTION_COST,
};

/// What customer success is reckoned to have brought in.
static CUSTOMER_SUCCESS_GAIN: Input = Input {
    id: "customer_success_gain",
    name: text("Gain attributed to customer success", "Gain attribué à la réussite client"),
    hint: text(
        "Revenue kept or added that would not be there without it.",
        "Revenu conservé ou ajouté qui n’existerait pas sans elle.",
    ),
    symbol: "G",
    ..AMOUNT
};

/// All that customer success costs.
static CUSTOMER_SUCCESS_COST: Input = Input {
    id: "customer_success_cost",
    name: text("Cost of customer success", "Coût de la réussite client"),
    hint: text("In the same period as the gain.", "Sur la même période que le gain."),
    symbol: "C",
    ..AMOUNT
};

/// (G - C) / C: HubSpot France names the metric, the formula is the usual one.
pub static CUSTOMER_SUCCESS_ROI: Metric = Metric {
    id: "customer_success_roi",
    name: text(
        "Return on investment of customer success",
        "Retour sur investissement de la réussite client",
    ),
    acronym: text("ROI", "ROI"),
    purpose: text(
        "For what customer success costs, how much does it bring in on top?",
        "Pour ce que coûte la réussite client, combien rapporte-t-elle en plus ?",
    ),
    words: text(
        "return on investment, profitability, budget, customer success ROI, worth it",
        "rentabilité, retour sur investissement, ROI du customer success, budget, RSI",
    ),
    better: Better::Higher,
    variants: &[Variant {
        difference: text(
            "HubSpot France names this metric without a formula: this is the usual one for a return on investment.",
            "HubSpot France nomme cet indicateur sans en donner la formule : voici celle, usuelle, d’un retour sur investissement.",
        ),
        kind: Kind::Ratio,
        scale: Some((-1, 3)),
        inputs: &[&CUSTOMER_SUCCESS_GAIN, &CUSTOMER_SUCCESS_COST],
        formula: || (&CUSTOMER_SUCCESS_GAIN - &CUSTOMER_SUCCESS_COST) / &CUSTOMER_SUCCESS_COST,
        bands: &[
            Band {
                start: Start::Lowest,
                level: Level::Poor,
                verdict: text(
                    "Below zero: costs more than it brings",
                    "Sous zéro : coûte plus qu’elle ne rapporte",
                ),
                source: &CADRAN,
            },
            Band {
                start: Start::AtLeast(decimal("0")),
                level: Level::Good,
                verdict: text("Zero or more: pays for itself", "Zéro ou plus : s’autofinance"),
                source: &CADRAN,
            },
        ],
        meaning: text(
            "The gain exceeds the cost by {value} of that cost; a negative figure means that it falls short.",
            "Le gain dépasse le coût de {value} de ce coût ; un chiffre négatif signifie qu’il reste en dessous.",
        ),
        cited: &[&HUBSPOT_FR],
        examples: &[Example {
            id: "cadran_customer_success_roi_standard",
            given: &[("customer_success_gain", "312000"), ("customer_success_cost", "204600")],
            printed: "52,49 %",
            decimals: 2,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text("", ""),
            source: &CADRAN,
        }],
        ..Variant::PLAIN
    }],
    guide: &guides::CUSTOMER_SUCCESS_ROI,
};
