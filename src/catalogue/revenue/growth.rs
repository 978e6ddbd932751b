//! Two more ways to a rate of expansion: from start and end, and the growth of expansion itself.

use crate::catalogue::inputs::{
    EXPANSION_REVENUE, MONTHLY_AMOUNT, REVENUE_AT_END_OF_SAME_CUSTOMERS, REVENUE_AT_START,
};
use crate::catalogue::model::check::Check;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::Input;
use crate::catalogue::model::metric::{Example, PrintedBy, Variant};
use crate::catalogue::sources::{CADRAN, FIELD};
use crate::definition::check::Severity;
use crate::definition::kind::Kind;
use crate::text::text;

/// (end - start) / start, of the same customers.
pub(super) const FROM_START_AND_END: Variant = Variant {
    id: "start_and_end",
    name: text("From start and end", "À partir du début et de la fin"),
    difference: text(
        "Takes the revenue of the same customers at both ends: what they lost is taken off, so this is net revenue retention less 100%.",
        "Prend le revenu des mêmes clients aux deux bouts : ce qu’ils ont perdu en est déduit, c’est donc la rétention nette du revenu moins 100 %.",
    ),
    kind: Kind::Ratio,
    scale: Some((-1, 1)),
    inputs: &[&REVENUE_AT_START, &REVENUE_AT_END_OF_SAME_CUSTOMERS],
    formula: || (&REVENUE_AT_END_OF_SAME_CUSTOMERS - &REVENUE_AT_START) / &REVENUE_AT_START,
    checks: &[Check {
        severity: Severity::Unlikely,
        left: || Expr::from(&REVENUE_AT_START),
        right: || Expr::from(&REVENUE_AT_END_OF_SAME_CUSTOMERS),
        fields: &[&REVENUE_AT_START, &REVENUE_AT_END_OF_SAME_CUSTOMERS],
        message: text(
            "The same customers pay less than at the start: losses hide what was added. Another definition shows it.",
            "Les mêmes clients paient moins qu’au début : les pertes masquent ce qui a été ajouté. Une autre définition le montre.",
        ),
    }],
    meaning: text(
        "The revenue of the same customers changed by {value}, losses taken off.",
        "Le revenu des mêmes clients a varié de {value}, pertes déduites.",
    ),
    cited: &[&FIELD],
    examples: &[
        Example {
            id: "cadran_expansion_revenue_rate_start_and_end",
            given: &[("revenue_at_start", "42300"), ("revenue_at_end_of_same_customers", "43010")],
            printed: "1,68 %",
            decimals: 2,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text("", ""),
            source: &CADRAN,
        },
        Example {
            id: "cadran_expansion_revenue_rate_upzelo",
            given: &[("revenue_at_start", "5000"), ("revenue_at_end_of_same_customers", "6000")],
            printed: "20 %",
            decimals: 0,
            printed_by: PrintedBy::Exact,
            literal: None,
            note: text(
                "The figures of Upzelo’s glossary: from 5,000 to 6,000 with the same customers.",
                "Les chiffres du glossaire d’Upzelo : de 5 000 à 6 000 avec les mêmes clients.",
            ),
            source: &CADRAN,
        },
    ],
    ..Variant::PLAIN
};

/// What existing customers added in the month before.
static PREVIOUS_MONTH_EXPANSION_REVENUE: Input = Input {
    id: "previous_month_expansion_revenue",
    name: text(
        "Recurring revenue added by existing customers the month before",
        "Revenu récurrent ajouté par les clients existants le mois précédent",
    ),
    symbol: "P",
    ..MONTHLY_AMOUNT
};

/// (expansion - expansion of the month before) / expansion of the month before.
pub(super) const GROWTH_OF_EXPANSION: Variant = Variant {
    id: "growth_of_expansion",
    name: text("Growth of expansion itself", "Croissance de l’expansion elle-même"),
    difference: text(
        "Compares the expansion of this month with that of the month before: says whether selling to customers picks up, not how much it weighs.",
        "Compare l’expansion de ce mois à celle du mois précédent : dit si les ventes aux clients accélèrent, non ce qu’elles pèsent.",
    ),
    kind: Kind::Ratio,
    scale: Some((-1, 1)),
    inputs: &[&EXPANSION_REVENUE, &PREVIOUS_MONTH_EXPANSION_REVENUE],
    formula: || {
        (&EXPANSION_REVENUE - &PREVIOUS_MONTH_EXPANSION_REVENUE) / &PREVIOUS_MONTH_EXPANSION_REVENUE
    },
    meaning: text(
        "What existing customers add in a month changed by {value} against the month before.",
        "Ce que les clients existants ajoutent en un mois a varié de {value} par rapport au mois précédent.",
    ),
    cited: &[&FIELD],
    examples: &[
        Example {
            id: "cadran_expansion_revenue_rate_growth_of_expansion",
            given: &[("expansion_revenue", "1232.5"), ("previous_month_expansion_revenue", "1105")],
            printed: "11,54 %",
            decimals: 2,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text("", ""),
            source: &CADRAN,
        },
        Example {
            id: "cadran_expansion_revenue_rate_baremetrics",
            given: &[("expansion_revenue", "2000"), ("previous_month_expansion_revenue", "1500")],
            printed: "33,3 %",
            decimals: 1,
            printed_by: PrintedBy::Either,
            literal: None,
            note: text(
                "The figures of Baremetrics’ academy: from 1,500 to 2,000.",
                "Les chiffres de l’académie de Baremetrics : de 1 500 à 2 000.",
            ),
            source: &CADRAN,
        },
    ],
    ..Variant::PLAIN
};
