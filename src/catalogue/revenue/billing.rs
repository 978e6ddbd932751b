//! Recurring revenue of plans that are billed by the month, by the quarter and by the year.

use crate::catalogue::inputs::MONTHLY_AMOUNT;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::{Input, Origin};
use crate::catalogue::model::metric::{Example, PrintedBy, Variant};
use crate::catalogue::model::table::{Column, Entry, Measure, PresetRow, Table};
use crate::catalogue::sources::{CADRAN, FIELD};
use crate::definition::kind::Kind;
use crate::definition::table::{Aggregate, Holds};
use crate::text::text;
use rust_decimal::Decimal;

/// What all plans bring in each month, however they are billed.
static BILLED_REVENUE: Input = Input {
    id: "billed_revenue",
    name: text(
        "Price × subscribers ÷ months covered, all plans",
        "Prix × abonnés ÷ mois couverts, toutes offres",
    ),
    symbol: "R",
    origin: Origin::Measured(&BILLED_REVENUE_MEASURE),
    ..MONTHLY_AMOUNT
};

static BILLED_REVENUE_MEASURE: Measure = Measure {
    table: &BILLED_PLANS,
    only: None,
    aggregate: Aggregate::SumOfDividedProducts(PRICE, SUBSCRIBERS, MONTHS),
};

/// The places of the columns.
const PRICE: usize = 1;
const MONTHS: usize = 2;
const SUBSCRIBERS: usize = 3;

/// The plans on sale, with the price of an invoice and the months that it covers.
static BILLED_PLANS: Table = Table {
    id: "billed_plans",
    name: text("Plans", "Offres"),
    row: text("plan", "offre"),
    columns: &[
        Column { id: "name", name: text("Plan", "Offre"), holds: Holds::Label },
        Column {
            id: "price",
            name: text("Price of an invoice", "Prix d’une facture"),
            holds: Holds::Number { kind: Kind::Money, min: Some(Decimal::ZERO), max: None },
        },
        Column {
            id: "months",
            name: text("Months it covers", "Mois couverts"),
            holds: Holds::Number { kind: Kind::Months, min: Some(Decimal::ONE), max: None },
        },
        Column {
            id: "subscribers",
            name: text("Subscribers", "Abonnés"),
            holds: Holds::Number { kind: Kind::Count, min: Some(Decimal::ZERO), max: None },
        },
    ],
    entry: Entry::Typed(&[
        PresetRow { label: text("Billed monthly", "Facturé au mois"), cells: &["", "1", ""] },
        PresetRow {
            label: text("Billed quarterly", "Facturé au trimestre"),
            cells: &["", "3", ""],
        },
        PresetRow {
            label: text("Billed yearly", "Facturé à l’année"), cells: &["", "12", ""]
        },
    ]),
};

/// The sum over the plans of price × subscribers / months: a yearly invoice counts for a twelfth.
pub(super) const BILLING_PERIODS: Variant = Variant {
    id: "billing_periods",
    name: text(
        "Plans billed monthly, quarterly, yearly",
        "Offres facturées au mois, au trimestre, à l’année",
    ),
    difference: text(
        "Takes the price as it stands on the invoice and spreads it over the months paid for: a third of a quarterly invoice, a twelfth of a yearly one.",
        "Prend le prix tel qu’il figure sur la facture et le répartit sur les mois payés : un tiers d’une facture trimestrielle, un douzième d’une annuelle.",
    ),
    kind: Kind::MonthlyMoney,
    table: Some(&BILLED_PLANS),
    inputs: &[&BILLED_REVENUE],
    formula: || Expr::from(&BILLED_REVENUE),
    meaning: text(
        "Spread over the months that they pay for, the invoices of your plans bring in {value} a month.",
        "Réparties sur les mois qu’elles paient, les factures de vos offres rapportent {value} par mois.",
    ),
    cited: &[&FIELD],
    examples: &[
        Example {
            id: "cadran_monthly_recurring_revenue_billing_periods",
            given: &[
                ("billed_plans.0.name", "Solo"),
                ("billed_plans.0.price", "19"),
                ("billed_plans.0.months", "1"),
                ("billed_plans.0.subscribers", "420"),
                ("billed_plans.1.name", "Studio"),
                ("billed_plans.1.price", "139"),
                ("billed_plans.1.months", "3"),
                ("billed_plans.1.subscribers", "86"),
                ("billed_plans.2.name", "Agence"),
                ("billed_plans.2.price", "1990"),
                ("billed_plans.2.months", "12"),
                ("billed_plans.2.subscribers", "12"),
            ],
            printed: "13 954,67 €",
            decimals: 2,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text(
                "The quarterly plan alone makes 3,984 and two thirds: kept as it is, and rounded once.",
                "L’offre trimestrielle fait à elle seule 3 984 et deux tiers : gardés tels quels, arrondis une fois.",
            ),
            source: &CADRAN,
        },
        Example {
            id: "cadran_monthly_recurring_revenue_stripe",
            given: &[
                ("billed_plans.0.name", "A"),
                ("billed_plans.0.price", "100"),
                ("billed_plans.0.months", "1"),
                ("billed_plans.0.subscribers", "100"),
                ("billed_plans.1.name", "B"),
                ("billed_plans.1.price", "600"),
                ("billed_plans.1.months", "12"),
                ("billed_plans.1.subscribers", "50"),
            ],
            printed: "12 500 €",
            decimals: 0,
            printed_by: PrintedBy::Exact,
            literal: None,
            note: text(
                "The figures of Stripe’s glossary, in dollars there. Its printed formula has 800 by a slip; with the 600 it states, its 12,500 is right.",
                "Les chiffres du glossaire de Stripe, en dollars là-bas. Sa formule imprime 800 par erreur ; avec les 600 qu’il annonce, ses 12 500 sont justes.",
            ),
            source: &CADRAN,
        },
    ],
    ..Variant::PLAIN
};
