//! The churn rate, on the five bases that the documents divide by.

use super::kept::NEW_AT_MOST_ALL;
use crate::catalogue::guides::retention as guides;
use crate::catalogue::inputs::{
    COUNT, CUSTOMERS_AT_END, CUSTOMERS_AT_END_T, CUSTOMERS_AT_START, NEW_CUSTOMERS,
};
use crate::catalogue::model::band::Band;
use crate::catalogue::model::check::Check;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::Input;
use crate::catalogue::model::metric::{Example, Metric, PrintedBy, Variant};
use crate::catalogue::periods::{LOST, PERIOD};
use crate::catalogue::sources::{
    CADRAN, HUBSPOT_FR, HUBSPOT_GUIDE, SENDPULSE, SIX_METRICS, VENDASTA,
};
use crate::definition::Better;
use crate::definition::band::{Level, Start};
use crate::definition::check::Severity;
use crate::definition::kind::Kind;
use crate::number::decimal::decimal;
use crate::text::text;

/// Customers who left during the period.
static CUSTOMERS_LOST: Input = Input {
    id: "customers_lost",
    name: text("Customers lost in the period", "Clients perdus dans la période"),
    symbol: "L",
    ..COUNT
};

/// Customers on the last day of the period before.
static CUSTOMERS_AT_PREVIOUS_PERIOD_END: Input = Input {
    id: "customers_at_previous_period_end",
    name: text(
        "Customers at the end of the previous period",
        "Clients à la fin de la période précédente",
    ),
    hint: text("For a quarter, the quarter before.", "Pour un trimestre, le trimestre précédent."),
    symbol: "P",
    ..COUNT
};

/// All customers, at a moment that the document leaves open.
static TOTAL_CUSTOMERS: Input = Input {
    id: "total_customers",
    name: text("Total number of customers", "Nombre total de clients"),
    hint: text(
        "Choose one moment for counting, and keep to it.",
        "Choisissez un moment pour compter, et tenez-vous-y.",
    ),
    symbol: "T",
    ..COUNT
};

/// L over a base that each document chooses for itself.
pub static CUSTOMER_CHURN_RATE: Metric = Metric {
    id: "customer_churn_rate",
    name: text("Customer churn rate", "Taux d’attrition client"),
    acronym: text("", ""),
    purpose: text(
        "What share of your customers left during the period?",
        "Quelle part de vos clients est partie pendant la période ?",
    ),
    words: text(
        "churn, attrition, cancellations, lost customers, leavers, unsubscribe, turnover",
        "churn, attrition, désabonnement, résiliation, clients perdus, départs, perte de clients",
    ),
    better: Better::Lower,
    variants: &[
        START_OF_PERIOD,
        END_OF_PERIOD,
        PREVIOUS_PERIOD_END,
        TOTAL,
        COMPLEMENT_OF_RETENTION,
    ],
    guide: &guides::CUSTOMER_CHURN_RATE,
};

/// What the five ways have in common.
const SHARED: Variant = Variant {
    kind: Kind::Ratio,
    rate: Some(&LOST),
    scale: Some((0, 1)),
    bands: CHURN_BANDS,
    ..Variant::PLAIN
};

const CHURN_BANDS: &[Band] = &[
    Band {
        start: Start::Lowest,
        level: Level::Good,
        verdict: text("Below the limit of 10%", "Sous la limite de 10 %"),
        source: &SENDPULSE,
    },
    Band {
        start: Start::AtLeast(decimal("0.1")),
        level: Level::Missed,
        verdict: text("At or above the limit of 10%", "À la limite de 10 %, ou au-dessus"),
        source: &SENDPULSE,
    },
];

const START_OF_PERIOD: Variant = Variant {
    id: "start_of_period",
    name: text("Of customers at the start", "Sur les clients du début"),
    difference: text(
        "Divides by the customers present on the first day: the usual base, and the only one for which churn and retention add up to 100%.",
        "Divise par les clients présents le premier jour : la base habituelle, et la seule pour laquelle attrition et rétention font 100 % ensemble.",
    ),
    inputs: &[&CUSTOMERS_LOST, &CUSTOMERS_AT_START, &PERIOD],
    formula: || &CUSTOMERS_LOST / &CUSTOMERS_AT_START,
    checks: &[Check {
        severity: Severity::Impossible,
        left: || Expr::from(&CUSTOMERS_LOST),
        right: || Expr::from(&CUSTOMERS_AT_START),
        fields: &[&CUSTOMERS_LOST, &CUSTOMERS_AT_START],
        message: text(
            "More customers lost than there were at the start: count only those who were there on the first day.",
            "Plus de clients perdus qu’il n’y en avait au début : ne comptez que ceux qui étaient là le premier jour.",
        ),
    }],
    meaning: text(
        "{value} of the customers present at the start left during the period.",
        "{value} des clients présents au début sont partis pendant la période.",
    ),
    cited: &[&SIX_METRICS, &VENDASTA],
    examples: &[
        Example {
            id: "cadran_customer_churn_rate_start_of_period",
            given: &[("customers_lost", "75"), ("customers_at_start", "3375")],
            printed: "2,22 %",
            decimals: 2,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text(
                "The customers of SendPulse’s retention example: 3,375 at the start, of whom 75 left.",
                "Les clients de l’exemple de rétention de SendPulse : 3 375 au début, dont 75 sont partis.",
            ),
            source: &CADRAN,
        },
        Example {
            id: "cadran_customer_churn_rate_of_a_month",
            given: &[("customers_lost", "9"), ("customers_at_start", "100"), ("period", "month")],
            printed: "9 %",
            decimals: 0,
            printed_by: PrintedBy::Exact,
            literal: None,
            note: text(
                "In a month: two customers in three have left after a year of this.",
                "En un mois : au bout d’un an à ce rythme, deux clients sur trois sont partis.",
            ),
            source: &CADRAN,
        },
    ],
    ..SHARED
};

const END_OF_PERIOD: Variant = Variant {
    id: "end_of_period",
    name: text("Of customers at the end", "Sur les clients de la fin"),
    difference: text(
        "Divides by the customers present on the last day, new ones included: winning customers lowers the rate even when just as many leave.",
        "Divise par les clients présents le dernier jour, nouveaux compris : gagner des clients abaisse le taux même s’il en part autant.",
    ),
    inputs: &[&CUSTOMERS_LOST, &CUSTOMERS_AT_END_T, &PERIOD],
    formula: || &CUSTOMERS_LOST / &CUSTOMERS_AT_END_T,
    checks: &[Check {
        severity: Severity::Unlikely,
        left: || Expr::from(&CUSTOMERS_LOST),
        right: || Expr::from(&CUSTOMERS_AT_END_T),
        fields: &[&CUSTOMERS_LOST, &CUSTOMERS_AT_END_T],
        message: text(
            "Churn above 100%: more customers left than are still there. Possible on this base; check both counts.",
            "Attrition supérieure à 100 % : il est parti plus de clients qu’il n’en reste. Possible sur cette base ; vérifiez les deux effectifs.",
        ),
    }],
    meaning: text(
        "The customers lost in the period amount to {value} of those you have at its end.",
        "Les clients perdus pendant la période représentent {value} de ceux que vous avez à la fin.",
    ),
    cited: &[&SENDPULSE],
    examples: &[
        Example {
            id: "sendpulse_churn",
            given: &[("customers_lost", "50"), ("customers_at_end", "3000")],
            printed: "1,67 %",
            decimals: 2,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text("", ""),
            source: &SENDPULSE,
        },
        Example {
            id: "cadran_customer_churn_rate_end_of_period",
            given: &[("customers_lost", "75"), ("customers_at_end", "3500")],
            printed: "2,14 %",
            decimals: 2,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text(
                "The same 75 departures as in the retention example, divided by the 3,500 customers of the end.",
                "Les mêmes 75 départs que dans l’exemple de rétention, divisés par les 3 500 clients de la fin.",
            ),
            source: &CADRAN,
        },
    ],
    ..SHARED
};

const PREVIOUS_PERIOD_END: Variant = Variant {
    id: "previous_period_end",
    name: text(
        "Of customers at the end of the previous period",
        "Sur les clients de la fin de la période précédente",
    ),
    difference: text(
        "Divides by the customers counted when the previous quarter closed: the same people as at the start, provided that nothing changed in between.",
        "Divise par les clients comptés à la clôture du trimestre précédent : les mêmes qu’au début, si rien n’a changé entre les deux.",
    ),
    inputs: &[&CUSTOMERS_LOST, &CUSTOMERS_AT_PREVIOUS_PERIOD_END, &PERIOD],
    formula: || &CUSTOMERS_LOST / &CUSTOMERS_AT_PREVIOUS_PERIOD_END,
    checks: &[Check {
        severity: Severity::Impossible,
        left: || Expr::from(&CUSTOMERS_LOST),
        right: || Expr::from(&CUSTOMERS_AT_PREVIOUS_PERIOD_END),
        fields: &[&CUSTOMERS_LOST, &CUSTOMERS_AT_PREVIOUS_PERIOD_END],
        message: text(
            "More customers lost than there were when the previous period ended: count only those who were there.",
            "Plus de clients perdus qu’il n’y en avait à la fin de la période précédente : ne comptez que ceux qui étaient là.",
        ),
    }],
    meaning: text(
        "{value} of the customers you had when the previous period ended have left since.",
        "{value} des clients que vous aviez à la fin de la période précédente sont partis depuis.",
    ),
    cited: &[&HUBSPOT_GUIDE],
    examples: &[Example {
        id: "cadran_customer_churn_rate_previous_period_end",
        given: &[("customers_lost", "36"), ("customers_at_previous_period_end", "820")],
        printed: "4,39 %",
        decimals: 2,
        printed_by: PrintedBy::Rounding,
        literal: None,
        note: text("", ""),
        source: &CADRAN,
    }],
    ..SHARED
};

const TOTAL: Variant = Variant {
    id: "total",
    name: text("Of all customers", "Sur le total des clients"),
    difference: text(
        "Divides by the total number of customers without saying when they are counted: two people can read two different rates from the same year.",
        "Divise par le nombre total de clients sans dire quand on les compte : deux personnes peuvent lire deux taux différents dans la même année.",
    ),
    inputs: &[&CUSTOMERS_LOST, &TOTAL_CUSTOMERS, &PERIOD],
    formula: || &CUSTOMERS_LOST / &TOTAL_CUSTOMERS,
    checks: &[Check {
        severity: Severity::Unlikely,
        left: || Expr::from(&CUSTOMERS_LOST),
        right: || Expr::from(&TOTAL_CUSTOMERS),
        fields: &[&CUSTOMERS_LOST, &TOTAL_CUSTOMERS],
        message: text(
            "Churn above 100%: more customers lost than the total. Check both counts and when they were taken.",
            "Attrition supérieure à 100 % : plus de clients perdus que le total. Vérifiez les deux effectifs et leur date.",
        ),
    }],
    meaning: text(
        "The customers lost in the period amount to {value} of the total.",
        "Les clients perdus pendant la période représentent {value} du total.",
    ),
    cited: &[&HUBSPOT_FR],
    examples: &[Example {
        id: "cadran_customer_churn_rate_total",
        given: &[("customers_lost", "128"), ("total_customers", "1150")],
        printed: "11,13 %",
        decimals: 2,
        printed_by: PrintedBy::Rounding,
        literal: None,
        note: text("", ""),
        source: &CADRAN,
    }],
    ..SHARED
};

const COMPLEMENT_OF_RETENTION: Variant = Variant {
    id: "complement_of_retention",
    name: text("100% less retention", "100 % moins la rétention"),
    difference: text(
        "Needs no count of departures: what retention does not keep has left. Agrees with the base of the start, and with that one alone.",
        "Se passe du nombre de départs : ce que la rétention ne garde pas est parti. Rejoint la base du début, et celle-là seulement.",
    ),
    inputs: &[&CUSTOMERS_AT_START, &NEW_CUSTOMERS, &CUSTOMERS_AT_END, &PERIOD],
    formula: || Expr::from(1) - (&CUSTOMERS_AT_END - &NEW_CUSTOMERS) / &CUSTOMERS_AT_START,
    checks: &[
        NEW_AT_MOST_ALL,
        Check {
            severity: Severity::Unlikely,
            left: || &CUSTOMERS_AT_END - &NEW_CUSTOMERS,
            right: || Expr::from(&CUSTOMERS_AT_START),
            fields: &[&CUSTOMERS_AT_END, &NEW_CUSTOMERS, &CUSTOMERS_AT_START],
            message: text(
                "Churn below zero: more old customers at the end than there were at the start. Check the three counts.",
                "Attrition négative : plus d’anciens clients à la fin qu’au début. Vérifiez les trois effectifs.",
            ),
        },
    ],
    meaning: text(
        "{value} of the customers present at the start are no longer there.",
        "{value} des clients présents au début ne sont plus là.",
    ),
    cited: &[&SENDPULSE],
    examples: &[Example {
        id: "cadran_customer_churn_rate_complement_of_retention",
        given: &[
            ("customers_at_end", "3500"),
            ("new_customers", "200"),
            ("customers_at_start", "3375"),
        ],
        printed: "2,22 %",
        decimals: 2,
        printed_by: PrintedBy::Rounding,
        literal: None,
        note: text(
            "The figures of SendPulse’s retention example; its own formula, on the customers of the end, gives 2.14%.",
            "Les chiffres de l’exemple de rétention de SendPulse ; sa propre formule, sur les clients de la fin, donne 2,14 %.",
        ),
        source: &CADRAN,
    }],
    ..SHARED
};
