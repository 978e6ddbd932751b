//! How long a customer stays, read off a churn rate.

use super::conversion::CHURN_RATE;
use crate::catalogue::guides::retention as guides;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::metric::{Example, Metric, PrintedBy, Variant};
use crate::catalogue::sources::{CADRAN, FIELD};
use crate::definition::Better;
use crate::definition::kind::Kind;
use crate::text::text;

/// 1 / c, in periods of the rate: where each period takes the same share of those who are left, that
/// is the mean of the periods that they stay.
pub static CUSTOMER_LIFETIME: Metric = Metric {
    id: "customer_lifetime",
    name: text("Customer lifetime", "Durée de vie client"),
    acronym: text("", ""),
    purpose: text(
        "How long does a customer stay on average, at this churn rate?",
        "Combien de temps un client reste-t-il en moyenne, à ce taux d’attrition ?",
    ),
    words: text(
        "lifespan, life expectancy, average tenure, how long customers stay, 1 divided by churn",
        "espérance de vie, ancienneté moyenne, combien de temps restent les clients, 1 divisé par le churn, désabonnement",
    ),
    better: Better::Higher,
    variants: &[Variant {
        kind: Kind::Number,
        inputs: &[&CHURN_RATE],
        formula: || Expr::from(1) / &CHURN_RATE,
        meaning: text(
            "With {churn_rate} leaving per period, the mean lifetime counted in such periods is {value}: months for a monthly rate, years for a yearly one.",
            "Avec {churn_rate} de départs par période, la durée de vie moyenne comptée en périodes est de {value} : des mois pour un taux mensuel, des années pour un taux annuel.",
        ),
        cited: &[&FIELD],
        examples: &[
            Example {
                id: "cadran_customer_lifetime_standard",
                given: &[("churn_rate", "2.2")],
                printed: "45,45",
                decimals: 2,
                printed_by: PrintedBy::Either,
                literal: None,
                note: text(
                    "A monthly rate: 45 months, close to four years.",
                    "Un taux mensuel : 45 mois, près de quatre ans.",
                ),
                source: &CADRAN,
            },
            Example {
                id: "cadran_customer_lifetime_soft_concept",
                given: &[("churn_rate", "20")],
                printed: "5",
                decimals: 0,
                printed_by: PrintedBy::Exact,
                literal: None,
                note: text(
                    "The figures on the site of Soft Concept: 20% a month, five months on average.",
                    "Les chiffres du site de Soft Concept : 20 % par mois, cinq mois en moyenne.",
                ),
                source: &CADRAN,
            },
            Example {
                id: "cadran_customer_lifetime_rounded_rate",
                given: &[("churn_rate", "14")],
                printed: "7,14",
                decimals: 2,
                printed_by: PrintedBy::Either,
                literal: None,
                note: text(
                    "An essay on a student site prints 86% of retention and 7.37 years: its sheet held more digits than it showed. From 86%, it is 7.14.",
                    "Un devoir publié en ligne imprime 86 % de rétention et 7,37 ans : sa feuille gardait plus de chiffres qu’elle n’en montrait. Avec 86 %, c’est 7,14.",
                ),
                source: &CADRAN,
            },
        ],
        ..Variant::PLAIN
    }],
    guide: &guides::CUSTOMER_LIFETIME,
};
