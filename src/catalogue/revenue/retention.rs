//! Revenue retention: what the customers of the start still pay at the end.

use crate::catalogue::guides::revenue as guides;
use crate::catalogue::inputs::{
    EXPANSION_REVENUE, MONTHLY_AMOUNT, REVENUE_AT_END_OF_SAME_CUSTOMERS, REVENUE_AT_START,
    REVENUE_LOST_TO_CANCELLATIONS, REVENUE_LOST_TO_DOWNGRADES,
};
use crate::catalogue::model::band::Band;
use crate::catalogue::model::check::Check;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::Input;
use crate::catalogue::model::metric::{Example, Metric, PrintedBy, Variant};
use crate::catalogue::periods::{KEPT, KEPT_AGAINST_A_YEAR, PERIOD};
use crate::catalogue::sources::{CADRAN, FIELD, HUBSPOT_GUIDE, VENDASTA};
use crate::definition::Better;
use crate::definition::band::{Level, Start};
use crate::definition::check::Severity;
use crate::definition::kind::Kind;
use crate::number::decimal::decimal;
use crate::text::text;

/// What the same customers keep of the starting revenue, each for at most what they paid at the start.
static REVENUE_KEPT_AT_END: Input = Input {
    id: "revenue_kept_at_end",
    name: text(
        "Monthly recurring revenue kept from the same customers at the end",
        "Revenu mensuel récurrent conservé des mêmes clients à la fin",
    ),
    hint: text(
        "Each counts for at most what they paid at the start: nothing added, no new customers.",
        "Chacun compte au plus pour ce qu’il payait au début : rien d’ajouté, aucun nouveau client.",
    ),
    symbol: "K",
    ..MONTHLY_AMOUNT
};

/// (start + expansion - downgrades - cancellations) / start, or end / start of the same customers;
/// Vendasta and HubSpot name it.
pub static NET_REVENUE_RETENTION: Metric = Metric {
    id: "net_revenue_retention",
    name: text("Net revenue retention", "Rétention nette du revenu"),
    acronym: text("NRR", "NRR"),
    purpose: text(
        "What do the customers of the start pay now, compared with what they paid then?",
        "Que paient aujourd’hui les clients du début, comparé à ce qu’ils payaient alors ?",
    ),
    words: text(
        "net dollar retention, NDR, revenue kept, growth without new customers, expansion, start and end revenue",
        "rétention des revenus, NDR, revenu conservé, croissance sans nouveaux clients, expansion",
    ),
    better: Better::Higher,
    variants: &[NET_FROM_MOVEMENTS, NET_FROM_START_AND_END],
    guide: &guides::NET_REVENUE_RETENTION,
};

const NET_FROM_MOVEMENTS: Variant = Variant {
    name: text("From the movements", "À partir des mouvements"),
    difference: text(
        "Starts from the revenue of the start and adds up what came and went: shows what moved it.",
        "Part du revenu du début et additionne ce qui est venu et parti : montre ce qui l’a fait bouger.",
    ),
    kind: Kind::Ratio,
    rate: Some(&KEPT_AGAINST_A_YEAR),
    scale: Some((0, 2)),
    inputs: &[
        &REVENUE_AT_START,
        &EXPANSION_REVENUE,
        &REVENUE_LOST_TO_DOWNGRADES,
        &REVENUE_LOST_TO_CANCELLATIONS,
        &PERIOD,
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
    bands: NET_BANDS,
    meaning: text(
        "The customers of the start now pay {value} of what they paid then.",
        "Les clients du début paient aujourd’hui {value} de ce qu’ils payaient alors.",
    ),
    cited: &[&VENDASTA, &HUBSPOT_GUIDE],
    examples: &[Example {
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
    }],
    ..Variant::PLAIN
};

const NET_FROM_START_AND_END: Variant = Variant {
    id: "start_and_end",
    name: text("From start and end", "À partir du début et de la fin"),
    difference: text(
        "Divides what the same customers pay at the end by what they paid at the start: two figures from the invoices, and the same result.",
        "Divise ce que les mêmes clients paient à la fin par ce qu’ils payaient au début : deux chiffres des factures, et le même résultat.",
    ),
    kind: Kind::Ratio,
    rate: Some(&KEPT_AGAINST_A_YEAR),
    scale: Some((0, 2)),
    inputs: &[&REVENUE_AT_START, &REVENUE_AT_END_OF_SAME_CUSTOMERS, &PERIOD],
    formula: || &REVENUE_AT_END_OF_SAME_CUSTOMERS / &REVENUE_AT_START,
    checks: &[MORE_THAN_DOUBLE],
    bands: NET_BANDS,
    meaning: text(
        "The customers of the start now pay {value} of what they paid then.",
        "Les clients du début paient aujourd’hui {value} de ce qu’ils payaient alors.",
    ),
    cited: &[&FIELD],
    examples: &[
        Example {
            id: "cadran_net_revenue_retention_start_and_end",
            given: &[("revenue_at_start", "38500"), ("revenue_at_end_of_same_customers", "40830")],
            printed: "106,05 %",
            decimals: 2,
            printed_by: PrintedBy::Either,
            literal: None,
            note: text(
                "The same customers as in the first way, from start and end alone.",
                "Les mêmes clients que dans la première façon, avec le début et la fin seulement.",
            ),
            source: &CADRAN,
        },
        Example {
            id: "cadran_net_revenue_retention_churnzero",
            given: &[("revenue_at_start", "27000"), ("revenue_at_end_of_same_customers", "30000")],
            printed: "111 %",
            decimals: 0,
            printed_by: PrintedBy::Either,
            literal: None,
            note: text(
                "The figures of ChurnZero’s glossary: 30,000 ÷ 27,000.",
                "Les chiffres du glossaire de ChurnZero : 30 000 ÷ 27 000.",
            ),
            source: &CADRAN,
        },
    ],
    ..Variant::PLAIN
};

const NET_BANDS: &[Band] = &[
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
];

/// Nothing forbids it; as a rule, new customers have slipped in.
const MORE_THAN_DOUBLE: Check = Check {
    severity: Severity::Unlikely,
    left: || Expr::from(&REVENUE_AT_END_OF_SAME_CUSTOMERS),
    right: || &REVENUE_AT_START * 2,
    fields: &[&REVENUE_AT_END_OF_SAME_CUSTOMERS, &REVENUE_AT_START],
    message: text(
        "The same customers pay more than twice as much: make sure that no new ones are counted.",
        "Les mêmes clients paient plus du double : vérifiez qu’aucun nouveau n’est compté.",
    ),
};

/// (start - downgrades - cancellations) / start, or what is kept / start: at most 100 %, because losses
/// are never negative.
pub static GROSS_REVENUE_RETENTION: Metric = Metric {
    id: "gross_revenue_retention",
    name: text("Gross revenue retention", "Rétention brute du revenu"),
    acronym: text("GRR", "GRR"),
    purpose: text(
        "What share of the starting revenue is left, leaving aside what customers added?",
        "Quelle part du revenu du début reste-t-il, sans compter ce que les clients ont ajouté ?",
    ),
    words: text(
        "gross dollar retention, GDR, revenue kept, without upsell",
        "rétention des revenus, GDR, revenu conservé, hors montée en gamme",
    ),
    better: Better::Higher,
    variants: &[GROSS_FROM_MOVEMENTS, GROSS_FROM_START_AND_END],
    guide: &guides::GROSS_REVENUE_RETENTION,
};

const GROSS_FROM_MOVEMENTS: Variant = Variant {
    name: text("From the movements", "À partir des mouvements"),
    difference: text(
        "Takes the losses off the revenue of the start: shows how much left and how much shrank.",
        "Retire les pertes du revenu du début : montre ce qui est parti et ce qui a rétréci.",
    ),
    kind: Kind::Ratio,
    rate: Some(&KEPT),
    scale: Some((0, 1)),
    inputs: &[
        &REVENUE_AT_START,
        &REVENUE_LOST_TO_DOWNGRADES,
        &REVENUE_LOST_TO_CANCELLATIONS,
        &PERIOD,
    ],
    formula: || {
        (&REVENUE_AT_START - &REVENUE_LOST_TO_DOWNGRADES - &REVENUE_LOST_TO_CANCELLATIONS)
            / &REVENUE_AT_START
    },
    checks: &[Check {
        severity: Severity::Impossible,
        left: || &REVENUE_LOST_TO_DOWNGRADES + &REVENUE_LOST_TO_CANCELLATIONS,
        right: || Expr::from(&REVENUE_AT_START),
        fields: &[&REVENUE_AT_START, &REVENUE_LOST_TO_DOWNGRADES, &REVENUE_LOST_TO_CANCELLATIONS],
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
    examples: &[Example {
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
    }],
    ..Variant::PLAIN
};

const GROSS_FROM_START_AND_END: Variant = Variant {
    id: "start_and_end",
    name: text("From start and end", "À partir du début et de la fin"),
    difference: text(
        "Divides what is kept of the starting revenue by that revenue; each customer has to be counted for at most what they paid at the start.",
        "Divise ce qui est conservé du revenu du début par ce revenu ; chaque client doit compter au plus pour ce qu’il payait au début.",
    ),
    kind: Kind::Ratio,
    rate: Some(&KEPT),
    scale: Some((0, 1)),
    inputs: &[&REVENUE_AT_START, &REVENUE_KEPT_AT_END, &PERIOD],
    formula: || &REVENUE_KEPT_AT_END / &REVENUE_AT_START,
    checks: &[Check {
        severity: Severity::Impossible,
        left: || Expr::from(&REVENUE_KEPT_AT_END),
        right: || Expr::from(&REVENUE_AT_START),
        fields: &[&REVENUE_KEPT_AT_END, &REVENUE_AT_START],
        message: text(
            "No more can be kept than there was: count each customer for at most what they paid at the start.",
            "On ne peut pas conserver plus qu’il n’y avait : comptez chaque client au plus pour ce qu’il payait au début.",
        ),
    }],
    meaning: text(
        "{value} of the starting revenue is still there, without counting what was added.",
        "{value} du revenu du début est toujours là, sans compter ce qui a été ajouté.",
    ),
    cited: &[&FIELD],
    examples: &[
        Example {
            id: "cadran_gross_revenue_retention_start_and_end",
            given: &[("revenue_at_start", "38500"), ("revenue_kept_at_end", "34110")],
            printed: "88,60 %",
            decimals: 2,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text(
                "The same customers as in the first way, with what they added left out.",
                "Les mêmes clients que dans la première façon, sans ce qu’ils ont ajouté.",
            ),
            source: &CADRAN,
        },
        Example {
            id: "cadran_gross_revenue_retention_prime_calculator",
            given: &[("revenue_at_start", "200000"), ("revenue_kept_at_end", "188000")],
            printed: "94 %",
            decimals: 0,
            printed_by: PrintedBy::Exact,
            literal: None,
            note: text(
                "The figures of The Prime Calculator: 188,000 ÷ 200,000.",
                "Les chiffres de The Prime Calculator : 188 000 ÷ 200 000.",
            ),
            source: &CADRAN,
        },
    ],
    ..Variant::PLAIN
};
