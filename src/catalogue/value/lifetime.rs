//! The lifetime value of a customer, in four ways, one of them a slip.

use crate::catalogue::guides::value as guides;
use crate::catalogue::inputs::{AMOUNT, AVERAGE_REVENUE_PER_USER, GROSS_MARGIN};
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::Input;
use crate::catalogue::model::metric::{Also, Example, Metric, PrintedBy, Variant};
use crate::catalogue::sources::{CADRAN, FIELD, HUBSPOT_FR, SIX_METRICS, VENDASTA};
use crate::definition::Better;
use crate::definition::kind::Kind;
use crate::number::decimal::decimal;
use crate::text::text;

/// What a purchase is worth on average.
static AVERAGE_PURCHASE_VALUE: Input = Input {
    id: "average_purchase_value",
    name: text("Average purchase value", "Panier moyen"),
    symbol: "V",
    ..AMOUNT
};

/// How often a customer buys in a period.
static PURCHASE_FREQUENCY: Input = Input {
    id: "purchase_frequency",
    name: text("Purchases per period", "Achats par période"),
    hint: text(
        "Per month or per year, as for the lifetime below.",
        "Par mois ou par an, comme pour la durée de vie ci-dessous.",
    ),
    symbol: "F",
    ..Input::PLAIN
};

/// How many periods a customer stays.
static CUSTOMER_LIFETIME: Input = Input {
    id: "customer_lifetime",
    name: text("Customer lifetime, in periods", "Durée de vie client, en périodes"),
    hint: text(
        "In months or years, as for the purchases above.",
        "En mois ou en années, comme pour les achats ci-dessus.",
    ),
    symbol: "L",
    ..Input::PLAIN
};

/// The share of customers who leave in a month.
static MONTHLY_CHURN_RATE: Input = Input {
    id: "monthly_churn_rate",
    name: text("Monthly churn rate", "Taux d’attrition mensuel"),
    symbol: "c",
    kind: Kind::MonthlyRatio,
    max: Some(decimal("1")),
    ..Input::PLAIN
};

/// V × F × L, of HubSpot France; Six metrics describes it with a slip, Vendasta names it.
pub static CUSTOMER_LIFETIME_VALUE: Metric = Metric {
    id: "customer_lifetime_value",
    name: text("Customer lifetime value", "Valeur vie client"),
    acronym: text("CLV", "CLV"),
    purpose: text(
        "How much does a customer bring in, from the first purchase to the last?",
        "Combien un client rapporte-t-il, du premier achat au dernier ?",
    ),
    words: text(
        "LTV, lifetime value, customer worth, long-term revenue, CLTV",
        "LTV, valeur à vie, valeur client, durée de vie, panier moyen, rentabilité, CLTV",
    ),
    better: Better::Higher,
    variants: &[MULTIPLY, WITH_GROSS_MARGIN, ARPU_MARGIN_CHURN, SIX_METRICS_SUBTRACTION],
    guide: &guides::CUSTOMER_LIFETIME_VALUE,
};

const MULTIPLY: Variant = Variant {
    id: "multiply",
    name: text("Purchases × lifetime", "Achats × durée de vie"),
    difference: text(
        "Counts revenue, before any cost: the simplest of the four.",
        "Compte le revenu, avant tout coût : la plus simple des quatre.",
    ),
    kind: Kind::Money,
    inputs: &[&AVERAGE_PURCHASE_VALUE, &PURCHASE_FREQUENCY, &CUSTOMER_LIFETIME],
    formula: || &AVERAGE_PURCHASE_VALUE * &PURCHASE_FREQUENCY * &CUSTOMER_LIFETIME,
    meaning: text(
        "A customer brings in {value} of revenue over the whole relationship.",
        "Un client rapporte {value} de revenu sur toute la relation.",
    ),
    cited: &[&HUBSPOT_FR, &VENDASTA],
    examples: &[Example {
        id: "cadran_customer_lifetime_value_multiply",
        given: &[
            ("average_purchase_value", "64.9"),
            ("purchase_frequency", "4.5"),
            ("customer_lifetime", "3.2"),
        ],
        printed: "934,56 €",
        decimals: 2,
        printed_by: PrintedBy::Exact,
        literal: None,
        note: text(
            "Purchases per year, and a lifetime of 3.2 years.",
            "Des achats par an, et une durée de vie de 3,2 ans.",
        ),
        source: &CADRAN,
    }],
    ..Variant::PLAIN
};

const WITH_GROSS_MARGIN: Variant = Variant {
    id: "with_gross_margin",
    name: text("With gross margin", "Avec la marge brute"),
    difference: text(
        "Keeps the margin only: what is left to pay for winning and keeping the customer. Compare this one with costs.",
        "Ne garde que la marge : ce qui reste pour payer l’acquisition et la fidélisation. C’est elle qu’il faut comparer aux coûts.",
    ),
    kind: Kind::Money,
    inputs: &[&AVERAGE_PURCHASE_VALUE, &PURCHASE_FREQUENCY, &CUSTOMER_LIFETIME, &GROSS_MARGIN],
    formula: || &AVERAGE_PURCHASE_VALUE * &PURCHASE_FREQUENCY * &CUSTOMER_LIFETIME * &GROSS_MARGIN,
    meaning: text(
        "A customer leaves {value} of gross margin over the whole relationship.",
        "Un client laisse {value} de marge brute sur toute la relation.",
    ),
    cited: &[&FIELD],
    examples: &[Example {
        id: "cadran_customer_lifetime_value_with_gross_margin",
        given: &[
            ("average_purchase_value", "64.9"),
            ("purchase_frequency", "4.5"),
            ("customer_lifetime", "3.2"),
            ("gross_margin", "62"),
        ],
        printed: "579,43 €",
        decimals: 2,
        printed_by: PrintedBy::Rounding,
        literal: None,
        note: text("", ""),
        source: &CADRAN,
    }],
    ..Variant::PLAIN
};

const ARPU_MARGIN_CHURN: Variant = Variant {
    id: "arpu_margin_churn",
    name: text("Monthly revenue × margin ÷ churn", "Revenu mensuel × marge ÷ attrition"),
    difference: text(
        "For subscriptions: the lifetime is read off the churn rate, which it assumes to stay as it is.",
        "Pour les abonnements : la durée de vie se déduit du taux d’attrition, supposé rester ce qu’il est.",
    ),
    kind: Kind::Money,
    inputs: &[&AVERAGE_REVENUE_PER_USER, &GROSS_MARGIN, &MONTHLY_CHURN_RATE],
    formula: || &AVERAGE_REVENUE_PER_USER * &GROSS_MARGIN / &MONTHLY_CHURN_RATE,
    also: &[Also {
        name: text("Expected lifetime", "Durée de vie attendue"),
        kind: Kind::Months,
        formula: || Expr::from(1) / &MONTHLY_CHURN_RATE,
    }],
    meaning: text(
        "If churn stays at {monthly_churn_rate}, a customer leaves {value} of gross margin before going.",
        "Si l’attrition reste à {monthly_churn_rate}, un client laisse {value} de marge brute avant de partir.",
    ),
    cited: &[&FIELD],
    examples: &[Example {
        id: "cadran_customer_lifetime_value_arpu_margin_churn",
        given: &[
            ("average_revenue_per_user", "30.17"),
            ("gross_margin", "78"),
            ("monthly_churn_rate", "2.2"),
        ],
        printed: "1 069,66 €",
        decimals: 2,
        printed_by: PrintedBy::Rounding,
        literal: None,
        note: text("", ""),
        source: &CADRAN,
    }],
    ..Variant::PLAIN
};

const SIX_METRICS_SUBTRACTION: Variant = Variant {
    id: "six_metrics_subtraction",
    name: text("With the subtraction of Six metrics", "Avec la soustraction de Six metrics"),
    difference: text(
        "For comparison only. The article takes the purchase frequency away from the purchase value; an amount of money less a number of purchases has no unit and no meaning. It is a slip for “multiply”: use the first way.",
        "Pour comparaison seulement. L’article retranche la fréquence d’achat de la valeur d’achat ; un montant moins un nombre d’achats n’a ni unité ni sens. C’est un lapsus pour « multiplier » : prenez la première façon.",
    ),
    kind: Kind::Money,
    inputs: &[&AVERAGE_PURCHASE_VALUE, &PURCHASE_FREQUENCY, &CUSTOMER_LIFETIME],
    formula: || (&AVERAGE_PURCHASE_VALUE - &PURCHASE_FREQUENCY) * &CUSTOMER_LIFETIME,
    meaning: text(
        "The article’s wording gives {value}, a figure without a meaning: its units do not fit.",
        "La formulation de l’article donne {value}, un chiffre sans signification : ses unités ne s’accordent pas.",
    ),
    cited: &[&SIX_METRICS],
    examples: &[Example {
        id: "cadran_customer_lifetime_value_six_metrics_subtraction",
        given: &[
            ("average_purchase_value", "64.9"),
            ("purchase_frequency", "4.5"),
            ("customer_lifetime", "3.2"),
        ],
        printed: "193,28 €",
        decimals: 2,
        printed_by: PrintedBy::Exact,
        literal: None,
        note: text(
            "The same customer as in the first way, where the result is 934.56.",
            "Le même client que dans la première façon, où le résultat est 934,56.",
        ),
        source: &CADRAN,
    }],
    ..Variant::PLAIN
};
