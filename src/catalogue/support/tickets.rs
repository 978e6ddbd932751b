//! Tickets: how many, for how many customers, about what.

use rust_decimal::Decimal;

use crate::catalogue::OURS;
use crate::catalogue::guides::support as guides;
use crate::catalogue::inputs::{COUNT, CUSTOMERS};
use crate::catalogue::model::check::Check;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::{Input, Origin};
use crate::catalogue::model::metric::{Also, Example, Metric, PrintedBy, Variant};
use crate::catalogue::sources::{FIELD, SIX_METRICS, VENDASTA};
use crate::catalogue::tables::{TICKETS, TYPES, over};
use crate::definition::Better;
use crate::definition::check::Severity;
use crate::definition::kind::Kind;
use crate::definition::table::Aggregate;
use crate::text::text;

static RECEIVED: Input = Input {
    id: "tickets_received",
    name: text("Tickets received in the month", "Tickets reçus dans le mois"),
    symbol: "R",
    origin: Origin::TypedOrMeasured(&over(&TICKETS, Aggregate::OfMonth(0))),
    ..COUNT
};
static SPAM: Input = Input {
    id: "spam_tickets",
    name: text("Of which spam", "Dont indésirables"),
    symbol: "S",
    if_empty: Some(Decimal::ZERO),
    ..COUNT
};
static GENERAL: Input = Input {
    id: "general_questions",
    name: text("Of which general questions", "Dont questions générales"),
    hint: text(
        "Questions that are no call for help.",
        "Questions qui ne sont pas des demandes d’aide.",
    ),
    symbol: "G",
    if_empty: Some(Decimal::ZERO),
    ..COUNT
};
static PREVIOUS: Input = Input {
    id: "previous_month_tickets",
    name: text("Ticket volume of the previous month", "Volume de tickets du mois précédent"),
    hint: text(
        "Without spam and general questions, as above.",
        "Hors indésirables et questions générales, comme ci-dessus.",
    ),
    symbol: "V",
    origin: Origin::TypedOrMeasured(&over(&TICKETS, Aggregate::OfMonth(1))),
    ..COUNT
};
static TICKET_COUNT: Input = Input {
    id: "tickets",
    name: text("Tickets of the period", "Tickets de la période"),
    symbol: "T",
    ..COUNT
};
static CONTACTS: Input = Input {
    id: "contacts",
    name: text("Contacts of the period", "Contacts de la période"),
    hint: text(
        "Calls, messages, chats: everything that reached your support.",
        "Appels, messages, discussions : tout ce qui est arrivé au support.",
    ),
    symbol: "C",
    ..COUNT
};
static ORDERS: Input = Input {
    id: "orders",
    name: text("Orders of the period", "Commandes de la période"),
    symbol: "O",
    ..COUNT
};
static LARGEST_TYPE: Input = Input {
    id: "tickets_of_largest_type",
    name: text("Tickets of the largest type", "Tickets du type le plus fréquent"),
    symbol: "L",
    origin: Origin::Measured(&over(&TYPES, Aggregate::Largest(1))),
    ..COUNT
};
static ALL_TYPES: Input = Input {
    id: "tickets_of_all_types",
    name: text("Tickets of all types", "Tickets de tous les types"),
    symbol: "T",
    origin: Origin::Measured(&over(&TYPES, Aggregate::Sum(1))),
    ..COUNT
};

static SORTED_OUT: [Check; 1] = [Check {
    severity: Severity::Impossible,
    left: || &SPAM + &GENERAL,
    right: || Expr::from(&RECEIVED),
    fields: &[&RECEIVED, &SPAM, &GENERAL],
    message: text(
        "Spam and general questions together cannot be more than the tickets received.",
        "Indésirables et questions générales ne peuvent pas dépasser ensemble les tickets reçus.",
    ),
}];

fn volume() -> Expr {
    &RECEIVED - &SPAM - &GENERAL
}

/// Tickets received without spam and general questions.
pub static MONTHLY_TICKET_VOLUME: Metric = Metric {
    id: "monthly_ticket_volume",
    name: text("Monthly ticket volume", "Volume mensuel de tickets"),
    acronym: text("", ""),
    purpose: text(
        "How many real calls for help does a month bring, and is it more than before?",
        "Combien de vraies demandes d’aide un mois apporte-t-il, et est-ce plus qu’avant ?",
    ),
    words: text(
        "support requests, cases, help desk, workload, incidents, increase",
        "demandes de support, billets, assistance, charge, incidents, hausse, réclamations",
    ),
    better: Better::Lower,
    variants: &[
        Variant {
            id: "volume",
            name: text("Volume", "Volume"),
            difference: text(
                "The number of tickets that remain once sorted.",
                "Le nombre de tickets qui restent après tri.",
            ),
            kind: Kind::Count,
            inputs: &[&RECEIVED, &SPAM, &GENERAL],
            formula: volume,
            checks: &SORTED_OUT,
            meaning: text(
                "Real calls for help in the month: {value}.",
                "Vraies demandes d’aide dans le mois : {value}.",
            ),
            cited: &[&SIX_METRICS],
            examples: &[Example {
                id: "cadran_monthly_ticket_volume_volume",
                given: &[
                    ("tickets_received", "932"),
                    ("spam_tickets", "118"),
                    ("general_questions", "64"),
                ],
                printed: "750",
                decimals: 0,
                printed_by: PrintedBy::Exact,
                ..OURS
            }],
            ..Variant::PLAIN
        },
        Variant {
            id: "change",
            name: text("Change on the previous month", "Évolution sur un mois"),
            difference: text(
                "The rise or fall against the previous month, sorted the same way.",
                "La hausse ou la baisse par rapport au mois précédent, trié de la même façon.",
            ),
            kind: Kind::Ratio,
            inputs: &[&RECEIVED, &SPAM, &GENERAL, &PREVIOUS],
            formula: || (volume() - &PREVIOUS) / &PREVIOUS,
            also: &[Also {
                name: text("Volume of the month", "Volume du mois"),
                kind: Kind::Count,
                formula: volume,
            }],
            checks: &SORTED_OUT,
            meaning: text(
                "Against the previous month, the number of tickets changed by {value}.",
                "Par rapport au mois précédent, le nombre de tickets a évolué de {value}.",
            ),
            cited: &[&SIX_METRICS],
            examples: &[Example {
                id: "cadran_monthly_ticket_volume_change",
                given: &[
                    ("tickets_received", "932"),
                    ("spam_tickets", "118"),
                    ("general_questions", "64"),
                    ("previous_month_tickets", "641"),
                ],
                printed: "17,00 %",
                ..OURS
            }],
            ..Variant::PLAIN
        },
    ],
    guide: &guides::MONTHLY_TICKET_VOLUME,
};

/// Tickets over customers.
pub static TICKETS_PER_CUSTOMER: Metric = Metric {
    id: "tickets_per_customer",
    name: text("Tickets per customer", "Tickets par client"),
    acronym: text("", ""),
    purpose: text(
        "How often does a customer need help?",
        "À quelle fréquence un client a-t-il besoin d’aide ?",
    ),
    words: text(
        "support load, cases per account, help requests, contacts per customer",
        "charge du support, contacts par client, demandes par client, billets par client",
    ),
    better: Better::Lower,
    variants: &[Variant {
        kind: Kind::Number,
        inputs: &[&TICKET_COUNT, &CUSTOMERS],
        formula: || &TICKET_COUNT / &CUSTOMERS,
        meaning: text(
            "Tickets opened per customer over the period, on average: {value}.",
            "Tickets ouverts par client sur la période, en moyenne : {value}.",
        ),
        cited: &[&VENDASTA],
        examples: &[Example {
            id: "cadran_tickets_per_customer_standard",
            given: &[("tickets", "750"), ("customers", "1264")],
            printed: "0,59",
            ..OURS
        }],
        ..Variant::PLAIN
    }],
    guide: &guides::TICKETS_PER_CUSTOMER,
};

/// Contacts over orders.
pub static CONTACT_RATE: Metric = Metric {
    id: "contact_rate",
    name: text("Contact rate", "Taux de contact"),
    acronym: text("", ""),
    purpose: text(
        "How many orders out of a hundred make a customer get in touch?",
        "Combien de commandes sur cent poussent un client à vous contacter ?",
    ),
    words: text(
        "contacts per order, calls per order, e-commerce, shop, transactions, cost to serve",
        "contacts par commande, appels par commande, commerce en ligne, boutique, transactions, service client",
    ),
    better: Better::Lower,
    variants: &[Variant {
        kind: Kind::Ratio,
        scale: Some((0, 1)),
        inputs: &[&CONTACTS, &ORDERS],
        formula: || &CONTACTS / &ORDERS,
        checks: &[Check {
            severity: Severity::Unlikely,
            left: || Expr::from(&CONTACTS),
            right: || Expr::from(&ORDERS),
            fields: &[&CONTACTS, &ORDERS],
            message: text(
                "More contacts than orders: check that both cover the same period, and that messages of one exchange count once.",
                "Plus de contacts que de commandes : vérifiez que les deux portent sur la même période et que les messages d’un même échange comptent une fois.",
            ),
        }],
        meaning: text(
            "{value} of the orders led to a contact, as if each contact came from another one.",
            "{value} des commandes ont donné lieu à un contact, comme si chaque contact venait d’une autre.",
        ),
        cited: &[&FIELD],
        examples: &[
            Example {
                id: "cadran_contact_rate_standard",
                given: &[("contacts", "1263"), ("orders", "15480")],
                printed: "8,16 %",
                printed_by: PrintedBy::Rounding,
                ..OURS
            },
            Example {
                id: "cadran_contact_rate_aicxstack",
                given: &[("contacts", "800"), ("orders", "10000")],
                printed: "8 %",
                decimals: 0,
                printed_by: PrintedBy::Exact,
                note: text(
                    "The figures of aicxstack.com: 800 contacts for 10,000 transactions.",
                    "Les chiffres d’aicxstack.com : 800 contacts pour 10 000 transactions.",
                ),
                ..OURS
            },
        ],
        ..Variant::PLAIN
    }],
    guide: &guides::CONTACT_RATE,
};

/// The share of each type; the result is that of the largest.
pub static TICKET_TYPE_MIX: Metric = Metric {
    id: "ticket_type_mix",
    name: text("Ticket type mix", "Répartition des tickets par type"),
    acronym: text("", ""),
    purpose: text(
        "What do customers ask for most?",
        "Qu’est-ce que les clients demandent le plus ?",
    ),
    words: text(
        "issue types, categories, reasons for contact, Pareto, 80/20, causes",
        "types de problèmes, catégories, motifs de contact, Pareto, 80/20, causes",
    ),
    better: Better::Neither,
    variants: &[Variant {
        kind: Kind::Ratio,
        scale: Some((0, 1)),
        table: Some(&TYPES),
        inputs: &[&LARGEST_TYPE, &ALL_TYPES],
        formula: || &LARGEST_TYPE / &ALL_TYPES,
        also: &[Also {
            name: text("Tickets of all types", "Tickets de tous les types"),
            kind: Kind::Count,
            formula: || Expr::from(&ALL_TYPES),
        }],
        meaning: text(
            "The most frequent type makes up {value} of all tickets.",
            "Le type le plus fréquent représente {value} des tickets.",
        ),
        cited: &[&VENDASTA],
        examples: &[Example {
            id: "cadran_ticket_type_mix_standard",
            given: &[
                ("types.0.label", "Bugs"),
                ("types.0.tickets", "214"),
                ("types.1.label", "Questions"),
                ("types.1.tickets", "329"),
                ("types.2.label", "Migration"),
                ("types.2.tickets", "88"),
                ("types.3.label", "Suggestions"),
                ("types.3.tickets", "47"),
            ],
            printed: "48,53 %",
            printed_by: PrintedBy::Rounding,
            ..OURS
        }],
        ..Variant::PLAIN
    }],
    guide: &guides::TICKET_TYPE_MIX,
};
