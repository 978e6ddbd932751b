//! The renewal rate of subscriptions.

use crate::catalogue::guides::retention as guides;
use crate::catalogue::inputs::{AMOUNT, COUNT, SHARE};
use crate::catalogue::model::check::Check;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::Input;
use crate::catalogue::model::metric::{Example, Metric, PrintedBy, Variant};
use crate::catalogue::periods::{KEPT, PERIOD};
use crate::catalogue::retention::kept::RETENTION_BANDS;
use crate::catalogue::sources::{CADRAN, FIELD, HUBSPOT_FR, SENDPULSE, VENDASTA};
use crate::definition::Better;
use crate::definition::check::Severity;
use crate::definition::kind::Kind;
use crate::text::text;

/// Subscriptions that were due and were renewed.
static RENEWALS: Input = Input {
    id: "renewals",
    name: text("Subscriptions renewed", "Abonnements renouvelés"),
    symbol: "R",
    ..COUNT
};

/// Subscriptions whose term ended in the period.
static SUBSCRIPTIONS_DUE: Input = Input {
    id: "subscriptions_due",
    name: text("Subscriptions due for renewal", "Abonnements à renouveler"),
    hint: text("Those whose term ended in the period.", "Ceux arrivés à échéance dans la période."),
    symbol: "U",
    ..COUNT
};

/// What the contracts due were worth before their term.
static VALUE_DUE: Input = Input {
    id: "value_due",
    name: text("Value of the contracts due for renewal", "Valeur des contrats à renouveler"),
    hint: text(
        "Those whose term ended in the period, at the price they had.",
        "Ceux arrivés à échéance dans la période, au prix qu’ils avaient.",
    ),
    symbol: "U",
    ..AMOUNT
};

/// What those were worth that were not renewed.
static VALUE_NOT_RENEWED: Input = Input {
    id: "value_not_renewed",
    name: text("Value of those not renewed", "Valeur de ceux qui n’ont pas été renouvelés"),
    symbol: "C",
    ..AMOUNT
};

/// What was lost on those that were renewed at a lower price.
static VALUE_LOST_TO_REDUCTIONS: Input = Input {
    id: "value_lost_to_reductions",
    name: text(
        "Value lost on those renewed for less",
        "Valeur perdue sur ceux renouvelés à la baisse",
    ),
    symbol: "D",
    ..AMOUNT
};

/// The share of customers who left. It may be below zero, as some sites have it.
static PERIOD_CHURN_RATE: Input = Input {
    id: "period_churn_rate",
    name: text("Churn rate of the period", "Taux d’attrition de la période"),
    hint: text(
        "That of customers, counted on those of the start.",
        "Celui des clients, calculé sur ceux du début.",
    ),
    symbol: "c",
    min: None,
    ..SHARE
};

/// R / U, of SendPulse and HubSpot France; Vendasta names it. By value and as the complement of churn
/// in the usage of the field. Of contracts that are due, each is renewed or not for a term of its own: how
/// long one counts changes nothing. The complement of churn is a rate per period, as churn is.
pub static RENEWAL_RATE: Metric = Metric {
    id: "renewal_rate",
    name: text("Renewal rate", "Taux de renouvellement"),
    acronym: text("", ""),
    purpose: text(
        "Of the subscriptions that came up for renewal, what share was renewed?",
        "Parmi les abonnements arrivés à échéance, quelle part a été renouvelée ?",
    ),
    words: text(
        "renewals, subscription, contract end, extension, resubscribe, renewal by value, dollar renewal rate",
        "renouvellement, abonnement, échéance, reconduction, réabonnement, contrat, renouvellement en valeur",
    ),
    better: Better::Higher,
    variants: &[BY_NUMBER, BY_VALUE, COMPLEMENT_OF_CHURN],
    guide: &guides::RENEWAL_RATE,
};

const BY_NUMBER: Variant = Variant {
    name: text("By number", "En nombre"),
    difference: text(
        "Counts subscriptions: a small one weighs as much as a large one.",
        "Compte les abonnements : un petit pèse autant qu’un gros.",
    ),
    kind: Kind::Ratio,
    scale: Some((0, 1)),
    inputs: &[&RENEWALS, &SUBSCRIPTIONS_DUE],
    formula: || &RENEWALS / &SUBSCRIPTIONS_DUE,
    checks: &[Check {
        severity: Severity::Impossible,
        left: || Expr::from(&RENEWALS),
        right: || Expr::from(&SUBSCRIPTIONS_DUE),
        fields: &[&RENEWALS, &SUBSCRIPTIONS_DUE],
        message: text(
            "There cannot be more renewals than subscriptions due.",
            "Il ne peut pas y avoir plus de renouvellements que d’abonnements à renouveler.",
        ),
    }],
    bands: RETENTION_BANDS,
    meaning: text(
        "{value} of the {subscriptions_due} subscriptions that came to their term were renewed.",
        "{value} des {subscriptions_due} abonnements arrivés à échéance ont été renouvelés.",
    ),
    cited: &[&SENDPULSE, &HUBSPOT_FR, &VENDASTA],
    examples: &[
        Example {
            id: "sendpulse_renewal",
            given: &[("renewals", "16000"), ("subscriptions_due", "18400")],
            printed: "86,95 %",
            decimals: 2,
            printed_by: PrintedBy::Truncation,
            literal: None,
            note: text("", ""),
            source: &SENDPULSE,
        },
        Example {
            id: "cadran_renewal_rate_standard",
            given: &[("renewals", "143"), ("subscriptions_due", "156")],
            printed: "91,67 %",
            decimals: 2,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text("", ""),
            source: &CADRAN,
        },
    ],
    ..Variant::PLAIN
};

const BY_VALUE: Variant = Variant {
    id: "by_value",
    name: text("By value", "En valeur"),
    difference: text(
        "Counts what the contracts due were worth: a contract renewed for less counts with what is left of it.",
        "Compte ce que valaient les contrats à échéance : un contrat renouvelé à la baisse compte pour ce qu’il en reste.",
    ),
    kind: Kind::Ratio,
    scale: Some((0, 1)),
    inputs: &[&VALUE_DUE, &VALUE_NOT_RENEWED, &VALUE_LOST_TO_REDUCTIONS],
    formula: || (&VALUE_DUE - &VALUE_NOT_RENEWED - &VALUE_LOST_TO_REDUCTIONS) / &VALUE_DUE,
    checks: &[Check {
        severity: Severity::Impossible,
        left: || &VALUE_NOT_RENEWED + &VALUE_LOST_TO_REDUCTIONS,
        right: || Expr::from(&VALUE_DUE),
        fields: &[&VALUE_DUE, &VALUE_NOT_RENEWED, &VALUE_LOST_TO_REDUCTIONS],
        message: text(
            "The contracts due cannot lose more than they were worth.",
            "Les contrats à échéance ne peuvent pas perdre plus que ce qu’ils valaient.",
        ),
    }],
    meaning: text(
        "Of the {value_due} that came to their term, {value} were renewed, leaving out what was added.",
        "Sur les {value_due} arrivés à échéance, {value} ont été renouvelés, sans compter ce qui a été ajouté.",
    ),
    cited: &[&FIELD],
    examples: &[
        Example {
            id: "cadran_renewal_rate_by_value",
            given: &[
                ("value_due", "52400"),
                ("value_not_renewed", "3900"),
                ("value_lost_to_reductions", "1250"),
            ],
            printed: "90,17 %",
            decimals: 2,
            printed_by: PrintedBy::Either,
            literal: None,
            note: text("", ""),
            source: &CADRAN,
        },
        Example {
            id: "cadran_renewal_rate_by_value_totango",
            given: &[
                ("value_due", "14000"),
                ("value_not_renewed", "3000"),
                ("value_lost_to_reductions", "0"),
            ],
            printed: "79 %",
            decimals: 0,
            printed_by: PrintedBy::Rounding,
            literal: None,
            note: text(
                "The figures of Totango’s blog: 11,000 renewed out of 14,000, printed as 79%.",
                "Les chiffres du blog de Totango : 11 000 renouvelés sur 14 000, soit 79 % imprimés.",
            ),
            source: &CADRAN,
        },
    ],
    ..Variant::PLAIN
};

const COMPLEMENT_OF_CHURN: Variant = Variant {
    id: "complement_of_churn",
    name: text("100% less churn", "100 % moins l’attrition"),
    difference: text(
        "For when no term is known: counts all customers of the start, due or not, which is retention by another name.",
        "Quand on ne connaît pas les échéances : compte tous les clients du début, à échéance ou non ; c’est la rétention sous un autre nom.",
    ),
    kind: Kind::Ratio,
    rate: Some(&KEPT),
    scale: Some((0, 1)),
    inputs: &[&PERIOD_CHURN_RATE, &PERIOD],
    formula: || Expr::from(1) - &PERIOD_CHURN_RATE,
    checks: &[Check {
        severity: Severity::Unlikely,
        left: || Expr::from(0),
        right: || Expr::from(&PERIOD_CHURN_RATE),
        fields: &[&PERIOD_CHURN_RATE],
        message: text(
            "Churn below zero: more is renewed than was there. What customers added belongs to net revenue retention.",
            "Attrition négative : il se renouvelle plus qu’il n’y avait. Ce que les clients ont ajouté relève de la rétention nette du revenu.",
        ),
    }],
    meaning: text(
        "With {period_churn_rate} churn, {value} of the customers of the start go on.",
        "Avec {period_churn_rate} d’attrition, {value} des clients du début continuent.",
    ),
    cited: &[&FIELD],
    examples: &[Example {
        id: "cadran_renewal_rate_complement_of_churn",
        given: &[("period_churn_rate", "7.4")],
        printed: "92,60 %",
        decimals: 2,
        printed_by: PrintedBy::Exact,
        literal: None,
        note: text("", ""),
        source: &CADRAN,
    }],
    ..Variant::PLAIN
};
