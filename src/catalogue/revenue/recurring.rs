//! Recurring revenue by the month, by the year and by the customer.

use super::billing::BILLING_PERIODS;
use crate::catalogue::guides::revenue as guides;
use crate::catalogue::inputs::{COUNT, CUSTOMERS, MONTHLY_AMOUNT, MONTHLY_REVENUE};
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::{Input, Origin};
use crate::catalogue::model::metric::{Also, Example, Metric, PrintedBy, Variant};
use crate::catalogue::model::table::{Column, Entry, Measure, PresetRow, Table};
use crate::catalogue::sources::{CADRAN, VENDASTA};
use crate::definition::Better;
use crate::definition::kind::Kind;
use crate::definition::table::{Aggregate, Holds};
use crate::text::text;
use rust_decimal::Decimal;

/// What a customer pays in a month on average.
static AVERAGE_MONTHLY_REVENUE: Input = Input {
    id: "average_monthly_revenue",
    name: text("Average monthly revenue per customer", "Revenu mensuel moyen par client"),
    symbol: "A",
    ..MONTHLY_AMOUNT
};

/// What all plans bring in together.
static PLAN_REVENUE: Input = Input {
    id: "plan_revenue",
    name: text("Price × subscribers, all plans", "Prix × abonnés, toutes offres"),
    symbol: "R",
    origin: Origin::Measured(&PLAN_REVENUE_MEASURE),
    ..MONTHLY_AMOUNT
};

static PLAN_REVENUE_MEASURE: Measure =
    Measure { table: &PLANS, only: None, aggregate: Aggregate::SumOfProducts(1, 2) };

/// The plans on sale, with their monthly price.
static PLANS: Table = Table {
    id: "plans",
    name: text("Plans", "Offres"),
    row: text("plan", "offre"),
    columns: &[
        Column { id: "name", name: text("Plan", "Offre"), holds: Holds::Label },
        Column {
            id: "price",
            name: text("Price per month", "Prix par mois"),
            holds: Holds::Number { kind: Kind::MonthlyMoney, min: Some(Decimal::ZERO), max: None },
        },
        Column {
            id: "subscribers",
            name: text("Subscribers", "Abonnés"),
            holds: Holds::Number { kind: Kind::Count, min: Some(Decimal::ZERO), max: None },
        },
    ],
    entry: Entry::Typed(&[
        PresetRow { label: text("Basic", "Essentiel"), cells: &["", ""] },
        PresetRow { label: text("Team", "Équipe"), cells: &["", ""] },
        PresetRow { label: text("Company", "Entreprise"), cells: &["", ""] },
    ]),
};

/// Customers times what they pay, or plan by plan; Vendasta names it.
pub static MONTHLY_RECURRING_REVENUE: Metric = Metric {
    id: "monthly_recurring_revenue",
    name: text("Monthly recurring revenue", "Revenu mensuel récurrent"),
    acronym: text("MRR", "MRR"),
    purpose: text(
        "How much do your subscriptions bring in each month?",
        "Combien vos abonnements rapportent-ils chaque mois ?",
    ),
    words: text(
        "subscription revenue, monthly income, turnover, sales per month, plans, billed yearly, annual contracts, quarterly",
        "chiffre d’affaires mensuel, recettes, abonnements, revenus par mois, offres, forfaits, facturation annuelle, trimestrielle, contrats annuels",
    ),
    better: Better::Higher,
    variants: &[CUSTOMERS_TIMES_AVERAGE, SUM_OF_PLANS, BILLING_PERIODS],
    guide: &guides::MONTHLY_RECURRING_REVENUE,
};

const CUSTOMERS_TIMES_AVERAGE: Variant = Variant {
    id: "customers_times_average",
    name: text("Customers × average", "Clients × moyenne"),
    difference: text(
        "Quick to work out from two figures, and as good as the average is.",
        "Rapide, à partir de deux chiffres ; vaut ce que vaut la moyenne.",
    ),
    kind: Kind::MonthlyMoney,
    inputs: &[&CUSTOMERS, &AVERAGE_MONTHLY_REVENUE],
    formula: || &CUSTOMERS * &AVERAGE_MONTHLY_REVENUE,
    meaning: text(
        "{customers} customers at {average_monthly_revenue} each bring in {value} a month.",
        "{customers} clients à {average_monthly_revenue} chacun rapportent {value} par mois.",
    ),
    cited: &[&VENDASTA],
    examples: &[Example {
        id: "cadran_monthly_recurring_revenue_customers_times_average",
        given: &[("customers", "240"), ("average_monthly_revenue", "49.5")],
        printed: "11 880,00 €",
        decimals: 2,
        printed_by: PrintedBy::Exact,
        literal: None,
        note: text("", ""),
        source: &CADRAN,
    }],
    ..Variant::PLAIN
};

const SUM_OF_PLANS: Variant = Variant {
    id: "sum_of_plans",
    name: text("Sum of the plans", "Somme des offres"),
    difference: text(
        "Adds up price × subscribers plan by plan: no average to work out, and each plan’s part stays visible.",
        "Additionne prix × abonnés offre par offre : pas de moyenne à calculer, et la part de chaque offre reste visible.",
    ),
    kind: Kind::MonthlyMoney,
    table: Some(&PLANS),
    inputs: &[&PLAN_REVENUE],
    formula: || Expr::from(&PLAN_REVENUE),
    meaning: text(
        "Your plans together bring in {value} a month.",
        "Vos offres rapportent ensemble {value} par mois.",
    ),
    cited: &[&VENDASTA],
    examples: &[Example {
        id: "cadran_monthly_recurring_revenue_sum_of_plans",
        given: &[
            ("plans.0.name", "Solo"),
            ("plans.0.price", "19"),
            ("plans.0.subscribers", "420"),
            ("plans.1.name", "Studio"),
            ("plans.1.price", "49.9"),
            ("plans.1.subscribers", "135"),
            ("plans.2.name", "Agence"),
            ("plans.2.price", "199"),
            ("plans.2.subscribers", "12"),
        ],
        printed: "17 104,50 €",
        decimals: 2,
        printed_by: PrintedBy::Exact,
        literal: None,
        note: text("", ""),
        source: &CADRAN,
    }],
    ..Variant::PLAIN
};

/// What the subscriptions bring in each month.
static MONTHLY_RECURRING_REVENUE_INPUT: Input = Input {
    id: "monthly_recurring_revenue",
    name: text("Monthly recurring revenue", "Revenu mensuel récurrent"),
    symbol: "MRR",
    ..MONTHLY_AMOUNT
};

/// Twelve times the month; Vendasta names it.
pub static ANNUAL_RECURRING_REVENUE: Metric = Metric {
    id: "annual_recurring_revenue",
    name: text("Annual recurring revenue", "Revenu annuel récurrent"),
    acronym: text("ARR", "ARR"),
    purpose: text(
        "How much would a year bring in if nobody came and nobody left?",
        "Combien rapporterait une année si personne n’arrivait et que personne ne partait ?",
    ),
    words: text(
        "yearly revenue, annual income, run rate, subscription revenue",
        "chiffre d’affaires annuel, revenus par an, rythme annuel, abonnements",
    ),
    better: Better::Higher,
    variants: &[Variant {
        kind: Kind::Money,
        inputs: &[&MONTHLY_RECURRING_REVENUE_INPUT],
        formula: || &MONTHLY_RECURRING_REVENUE_INPUT * 12,
        meaning: text(
            "At the pace of this month, subscriptions bring in {value} in twelve months.",
            "Au rythme de ce mois, les abonnements rapportent {value} en douze mois.",
        ),
        cited: &[&VENDASTA],
        examples: &[Example {
            id: "cadran_annual_recurring_revenue_standard",
            given: &[("monthly_recurring_revenue", "17104.5")],
            printed: "205 254,00 €",
            decimals: 2,
            printed_by: PrintedBy::Exact,
            literal: None,
            note: text("", ""),
            source: &CADRAN,
        }],
        ..Variant::PLAIN
    }],
    guide: &guides::ANNUAL_RECURRING_REVENUE,
};

/// Customers who used or paid for the service in the month.
static ACTIVE_CUSTOMERS: Input = Input {
    id: "active_customers",
    name: text("Active customers in the month", "Clients actifs dans le mois"),
    symbol: "A",
    ..COUNT
};

/// Revenue over active customers; Vendasta names it.
pub static AVERAGE_REVENUE_PER_USER: Metric = Metric {
    id: "average_revenue_per_user",
    name: text("Average revenue per user", "Revenu moyen par utilisateur"),
    acronym: text("ARPU", "ARPU"),
    purpose: text(
        "How much does one customer bring in each month?",
        "Combien un client rapporte-t-il chaque mois ?",
    ),
    words: text(
        "revenue per customer, per account, average spend, ARPA, revenue per day, daily",
        "revenu par client, par compte, dépense moyenne, panier mensuel, ARPA, revenu par jour",
    ),
    better: Better::Higher,
    variants: &[Variant {
        kind: Kind::MonthlyMoney,
        inputs: &[&MONTHLY_REVENUE, &ACTIVE_CUSTOMERS],
        formula: || &MONTHLY_REVENUE / &ACTIVE_CUSTOMERS,
        also: &[Also {
            name: text("For one day, of a month of 30", "Pour un jour, sur un mois de 30"),
            kind: Kind::Money,
            formula: || &MONTHLY_REVENUE / &ACTIVE_CUSTOMERS / 30,
        }],
        meaning: text(
            "An active customer brings in {value} a month on average.",
            "Un client actif rapporte {value} par mois en moyenne.",
        ),
        cited: &[&VENDASTA],
        examples: &[
            Example {
                id: "cadran_average_revenue_per_user_standard",
                given: &[("monthly_revenue", "17104.5"), ("active_customers", "567")],
                printed: "30,17 €",
                decimals: 2,
                printed_by: PrintedBy::Rounding,
                literal: None,
                note: text("", ""),
                source: &CADRAN,
            },
            Example {
                id: "cadran_average_revenue_per_user_prime_calculator",
                given: &[("monthly_revenue", "150000"), ("active_customers", "2000")],
                printed: "75 €",
                decimals: 0,
                printed_by: PrintedBy::Exact,
                literal: None,
                note: text(
                    "The figures of The Prime Calculator, which divides by 30 as well: 2.50 a day.",
                    "Les chiffres de The Prime Calculator, qui divise aussi par 30 : 2,50 par jour.",
                ),
                source: &CADRAN,
            },
        ],
        ..Variant::PLAIN
    }],
    guide: &guides::AVERAGE_REVENUE_PER_USER,
};
