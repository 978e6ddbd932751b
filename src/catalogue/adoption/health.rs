//! The two health scores: points by rules, and a weighted mean.

use rust_decimal::Decimal;

use crate::catalogue::OURS;
use crate::catalogue::guides::adoption as guides;
use crate::catalogue::inputs::COUNT;
use crate::catalogue::model::band::Band;
use crate::catalogue::model::formula::{Expr, smaller};
use crate::catalogue::model::input::{Input, Origin};
use crate::catalogue::model::metric::{Also, Example, Metric, PrintedBy, Variant};
use crate::catalogue::model::table::Measure;
use crate::catalogue::sources::{CADRAN, HUBSPOT_FR, VENDASTA};
use crate::catalogue::tables::{COMPONENTS, RULES, over};
use crate::definition::Better;
use crate::definition::band::{Level, Start};
use crate::definition::kind::Kind;
use crate::definition::table::{Aggregate, Filter};
use crate::number::decimal::decimal;
use crate::text::{Text, text};

static HOURS_PER_DAY: Input = Input {
    id: "hours_per_day",
    name: text("Use per day", "Usage par jour"),
    hint: text("3 hours a day give all 20 points.", "3 heures par jour donnent les 20 points."),
    symbol: "h",
    kind: Kind::Hours,
    max: Some(decimal("24")),
    if_empty: Some(Decimal::ZERO),
    ..Input::PLAIN
};
static COMPLEX_FEATURES: Input = Input {
    id: "complex_features",
    name: text("Complex features in use", "Fonctionnalités complexes utilisées"),
    hint: text("3 points each, at most 30.", "3 points chacune, 30 au plus."),
    symbol: "f",
    if_empty: Some(Decimal::ZERO),
    ..COUNT
};
static RECOMMENDATIONS: Input = Input {
    id: "recommendations",
    name: text("Recommendations", "Recommandations"),
    hint: text(
        "Public reviews and customers brought: 5 points each, at most 15.",
        "Avis publics et clients amenés : 5 points chacun, 15 au plus.",
    ),
    symbol: "r",
    if_empty: Some(Decimal::ZERO),
    ..COUNT
};

static POINTS_EARNED: Input = Input {
    id: "points_earned",
    name: text("Points earned", "Points obtenus"),
    symbol: "P",
    kind: Kind::Points,
    origin: Origin::Measured(&over(&RULES, Aggregate::SumOfCappedProducts(1, 3, 2))),
    ..Input::PLAIN
};
static POINTS_POSSIBLE: Input = Input {
    id: "points_possible",
    name: text("Points possible", "Points possibles"),
    symbol: "M",
    kind: Kind::Points,
    origin: Origin::Measured(&over(&RULES, Aggregate::Sum(2))),
    ..Input::PLAIN
};

static WEIGHTED_SCORES: Input = Input {
    id: "weighted_scores",
    name: text("Sum of weights times scores", "Somme des poids fois les notes"),
    symbol: "S",
    kind: Kind::Number,
    origin: Origin::Measured(&over(&COMPONENTS, Aggregate::SumOfProducts(1, 2))),
    ..Input::PLAIN
};
/// Only of the components that have a score: one that is not known yet must not count as zero.
static WEIGHTS: Input = Input {
    id: "weights",
    name: text("Sum of the weights", "Somme des poids"),
    symbol: "W",
    kind: Kind::Number,
    origin: Origin::Measured(&Measure {
        table: &COMPONENTS,
        only: Some(Filter { column: 2, from: Decimal::ZERO, to: Decimal::ONE_HUNDRED }),
        aggregate: Aggregate::Sum(1),
    }),
    ..Input::PLAIN
};

const AT_RISK: Text = text("Low: at risk of leaving", "Note basse : risque de départ");
const RENEWS: Text = text("Middle: likely to renew", "Note moyenne : renouvellement probable");
const GROWS: Text = text("High: likely to upgrade", "Note haute : montée en gamme probable");

static BANDS: [Band; 3] = bands("40", "70");
/// The same limits on the 65 points of HubSpot France.
static BANDS_OF_65: [Band; 3] = bands("26", "45.5");

/// HubSpot France names the three parts and gives no limits: these are ours.
const fn bands(middle: &str, high: &str) -> [Band; 3] {
    [
        Band { start: Start::Lowest, level: Level::Poor, verdict: AT_RISK, source: &CADRAN },
        Band {
            start: Start::AtLeast(decimal(middle)),
            level: Level::Fair,
            verdict: RENEWS,
            source: &CADRAN,
        },
        Band {
            start: Start::AtLeast(decimal(high)),
            level: Level::Good,
            verdict: GROWS,
            source: &CADRAN,
        },
    ]
}

fn points_of_hubspot_fr() -> Expr {
    smaller(&HOURS_PER_DAY * 20 / 3, 20)
        + smaller(&COMPLEX_FEATURES * 3, 30)
        + smaller(&RECOMMENDATIONS * 5, 15)
}

/// Points earned by rules, each up to a cap.
pub static HEALTH_SCORE_POINTS: Metric = Metric {
    id: "health_score_points",
    name: text("Customer health score, by points", "Score de santé client, par points"),
    acronym: text("", ""),
    purpose: text(
        "Is this customer about to leave, to renew or to buy more?",
        "Ce client va-t-il partir, renouveler ou acheter davantage ?",
    ),
    words: text(
        "health, at risk, points, scoring, usage, early warning, account",
        "santé, client à risque, points, scoring, usage, alerte, compte",
    ),
    better: Better::Higher,
    variants: &[
        Variant {
            id: "hubspot_fr_preset",
            name: text("The three rules of HubSpot France", "Les trois règles de HubSpot France"),
            difference: text(
                "Use, complex features and recommendations, out of 65 points.",
                "Usage, fonctionnalités complexes et recommandations, sur 65 points.",
            ),
            kind: Kind::Points,
            scale: Some((0, 65)),
            inputs: &[&HOURS_PER_DAY, &COMPLEX_FEATURES, &RECOMMENDATIONS],
            formula: points_of_hubspot_fr,
            also: &[Also {
                name: text("Score from 0 to 100", "Note de 0 à 100"),
                kind: Kind::Score,
                formula: || points_of_hubspot_fr() / 65 * 100,
            }],
            bands: &BANDS_OF_65,
            meaning: text(
                "The customer earns {value} out of 65; a field left empty counts as 0.",
                "Le client obtient {value} sur 65 ; un champ laissé vide compte pour 0.",
            ),
            cited: &[&HUBSPOT_FR],
            examples: &[
                Example {
                    id: "hubspot_fr_health_usage",
                    given: &[("hours_per_day", "3")],
                    printed: "20 points",
                    decimals: 0,
                    printed_by: PrintedBy::Exact,
                    literal: None,
                    note: text(
                        "The rule of regular use alone: 3 hours a day give all 20 points.",
                        "La règle de régularité seule : 3 heures par jour donnent les 20 points.",
                    ),
                    source: &HUBSPOT_FR,
                },
                Example {
                    id: "hubspot_fr_health_recommendations",
                    given: &[("recommendations", "2")],
                    printed: "10 points",
                    decimals: 0,
                    printed_by: PrintedBy::Exact,
                    literal: None,
                    note: text(
                        "The rule of recommendations alone: one public review and one new customer.",
                        "La règle des recommandations seule : un avis public et un nouveau client.",
                    ),
                    source: &HUBSPOT_FR,
                },
                Example {
                    id: "cadran_health_score_points_hubspot_fr_preset",
                    given: &[
                        ("hours_per_day", "1.75"),
                        ("complex_features", "6"),
                        ("recommendations", "1"),
                    ],
                    printed: "34,67 points",
                    printed_by: PrintedBy::Rounding,
                    ..OURS
                },
            ],
            ..Variant::PLAIN
        },
        Variant {
            id: "rules",
            name: text("Your own rules", "Vos propres règles"),
            difference: text(
                "As many rules as you like, each with its points per unit and its cap, scaled to 100.",
                "Autant de règles que vous voulez, chacune avec ses points par unité et son plafond, ramenées à 100.",
            ),
            kind: Kind::Score,
            scale: Some((0, 100)),
            table: Some(&RULES),
            inputs: &[&POINTS_EARNED, &POINTS_POSSIBLE],
            formula: || &POINTS_EARNED / &POINTS_POSSIBLE * 100,
            also: &[
                Also {
                    name: text("Points earned", "Points obtenus"),
                    kind: Kind::Points,
                    formula: || Expr::from(&POINTS_EARNED),
                },
                Also {
                    name: text("Points possible", "Points possibles"),
                    kind: Kind::Points,
                    formula: || Expr::from(&POINTS_POSSIBLE),
                },
            ],
            bands: &BANDS,
            meaning: text(
                "The customer scores {value} out of 100: {points_earned} of {points_possible}.",
                "Le client obtient {value} sur 100 : {points_earned} sur {points_possible}.",
            ),
            cited: &[&HUBSPOT_FR],
            examples: &[Example {
                id: "cadran_health_score_points_rules",
                given: &[
                    ("rules.0.label", "Sessions"),
                    ("rules.0.points_per_unit", "1.5"),
                    ("rules.0.cap", "30"),
                    ("rules.0.units", "14"),
                    ("rules.1.label", "Modules"),
                    ("rules.1.points_per_unit", "8"),
                    ("rules.1.cap", "40"),
                    ("rules.1.units", "6"),
                    ("rules.2.label", "Extensions"),
                    ("rules.2.points_per_unit", "10"),
                    ("rules.2.cap", "20"),
                    ("rules.2.units", "1"),
                ],
                printed: "78,89",
                note: text(
                    "Six modules would earn 48 points: the cap keeps them at 40.",
                    "Six modules vaudraient 48 points : le plafond les ramène à 40.",
                ),
                printed_by: PrintedBy::Rounding,
                ..OURS
            }],
            ..Variant::PLAIN
        },
    ],
    guide: &guides::HEALTH_SCORE_POINTS,
};

/// The weighted mean of components scored from 0 to 100.
pub static HEALTH_SCORE_WEIGHTED: Metric = Metric {
    id: "health_score_weighted",
    name: text("Customer health score, weighted", "Score de santé client, pondéré"),
    acronym: text("", ""),
    purpose: text(
        "Taken together, how well is this customer doing?",
        "Tout compte fait, comment se porte ce client ?",
    ),
    words: text(
        "health, composite, weights, weighted mean, at risk, account",
        "santé, score composite, poids, pondération, moyenne pondérée, client à risque",
    ),
    better: Better::Higher,
    variants: &[Variant {
        kind: Kind::Score,
        scale: Some((0, 100)),
        table: Some(&COMPONENTS),
        inputs: &[&WEIGHTED_SCORES, &WEIGHTS],
        formula: || &WEIGHTED_SCORES / &WEIGHTS,
        bands: &BANDS,
        meaning: text(
            "The customer scores {value} out of 100; components without a score are left out.",
            "Le client obtient {value} sur 100 ; les composantes sans note sont laissées de côté.",
        ),
        cited: &[&VENDASTA],
        examples: &[Example {
            id: "cadran_health_score_weighted_standard",
            given: &[
                ("components.0.label", "Usage"),
                ("components.0.weight", "3"),
                ("components.0.score", "85"),
                ("components.1.label", "Modules"),
                ("components.1.weight", "2"),
                ("components.1.score", "60"),
                ("components.2.label", "ROI"),
                ("components.2.weight", "3"),
                ("components.2.score", "72"),
                ("components.3.label", "CSAT"),
                ("components.3.weight", "1"),
                ("components.3.score", "90"),
            ],
            printed: "75,67",
            printed_by: PrintedBy::Rounding,
            ..OURS
        }],
        ..Variant::PLAIN
    }],
    guide: &guides::HEALTH_SCORE_WEIGHTED,
};
