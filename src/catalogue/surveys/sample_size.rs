//! The sample size: how many answers make a survey sure enough.

use rust_decimal::Decimal;

use crate::catalogue::OURS;
use crate::catalogue::guides::surveys as guides;
use crate::catalogue::inputs::COUNT;
use crate::catalogue::model::formula::{Expr, fraction, power};
use crate::catalogue::model::input::{Input, Origin};
use crate::catalogue::model::metric::{Example, Metric, PrintedBy, Variant};
use crate::catalogue::sources::FIELD;
use crate::definition::Better;
use crate::definition::kind::Kind;
use crate::number::decimal::decimal;
use crate::text::text;

/// How sure one wants to be.
pub(super) static CONFIDENCE_LEVEL: Input = Input {
    id: "confidence_level",
    name: text("Confidence level", "Niveau de confiance"),
    hint: text(
        "95% is usual: 19 surveys in 20 fall within the margin.",
        "95 % est l’usage : 19 enquêtes sur 20 tombent dans la marge.",
    ),
    symbol: "c",
    kind: Kind::Ratio,
    min: Some(decimal("0.5")),
    max: Some(decimal("0.999999")),
    if_empty: Some(decimal("0.95")),
    ..Input::PLAIN
};
/// The normal quantile of that level.
pub(super) static Z: Input = Input {
    id: "z",
    name: text("Normal quantile of the confidence level", "Quantile normal du niveau de confiance"),
    symbol: "z",
    origin: Origin::NormalQuantile(&CONFIDENCE_LEVEL),
    ..Input::PLAIN
};
static MARGIN_OF_ERROR: Input = Input {
    id: "margin_of_error",
    name: text("Margin of error", "Marge d’erreur"),
    hint: text(
        "5% means: the true share lies within 5 points of the one found.",
        "5 % veut dire : la vraie part est à 5 points au plus de celle trouvée.",
    ),
    symbol: "e",
    kind: Kind::Ratio,
    max: Some(decimal("0.5")),
    ..Input::PLAIN
};
/// How many people could be asked.
pub(super) static POPULATION: Input = Input {
    id: "population",
    name: text("People who could be asked", "Personnes que l’on pourrait interroger"),
    hint: text("All your customers, for example.", "Tous vos clients, par exemple."),
    symbol: "N",
    min: Some(Decimal::ONE),
    ..COUNT
};

/// z² × 1/4 / e²: a quarter is the largest variance that a share can have.
fn of_large_population() -> Expr {
    power(&Z, 2) * fraction(1, 4) / power(&MARGIN_OF_ERROR, 2)
}

/// Answers needed for a margin of error at a confidence level.
pub static SURVEY_SAMPLE_SIZE: Metric = Metric {
    id: "survey_sample_size",
    name: text("Survey sample size", "Taille d’échantillon"),
    acronym: text("", ""),
    purpose: text(
        "How many answers does a survey need to be trusted?",
        "Combien de réponses faut-il pour se fier à une enquête ?",
    ),
    words: text(
        "margin of error, confidence, significant, representative, how many answers, sampling",
        "marge d’erreur, confiance, significatif, représentatif, combien de réponses, échantillonnage",
    ),
    better: Better::Neither,
    variants: &[
        Variant {
            id: "large_population",
            name: text("Large population", "Grande population"),
            difference: text(
                "You could ask many more people than you need, or you do not know how many there are.",
                "Vous pourriez interroger bien plus de monde qu’il n’en faut, ou vous en ignorez le nombre.",
            ),
            kind: Kind::Needed,
            inputs: &[&CONFIDENCE_LEVEL, &Z, &MARGIN_OF_ERROR],
            formula: of_large_population,
            meaning: text(
                "With {value} answers drawn at random, a share is known to within {margin_of_error}, at a confidence of {confidence_level}.",
                "Avec {value} réponses tirées au hasard, une part est connue à {margin_of_error} près, avec une confiance de {confidence_level}.",
            ),
            cited: &[&FIELD],
            examples: &[Example {
                id: "cadran_survey_sample_size_large_population",
                given: &[("confidence_level", "95"), ("margin_of_error", "5")],
                printed: "385",
                decimals: 0,
                printed_by: PrintedBy::Exact,
                note: text("384.15 rounded up.", "384,15 arrondi au-dessus."),
                ..OURS
            }],
            ..Variant::PLAIN
        },
        Variant {
            id: "known_population",
            name: text("Known population", "Population connue"),
            difference: text(
                "You know how many people could be asked: a small group needs fewer answers.",
                "Vous savez combien de personnes pourraient être interrogées : un petit groupe demande moins de réponses.",
            ),
            kind: Kind::Needed,
            inputs: &[&CONFIDENCE_LEVEL, &Z, &MARGIN_OF_ERROR, &POPULATION],
            formula: || {
                of_large_population() / (Expr::from(1) + (of_large_population() - 1) / &POPULATION)
            },
            meaning: text(
                "With {value} answers drawn at random among {population} people, a share is known to within {margin_of_error}, at a confidence of {confidence_level}.",
                "Avec {value} réponses tirées au hasard parmi {population} personnes, une part est connue à {margin_of_error} près, avec une confiance de {confidence_level}.",
            ),
            cited: &[&FIELD],
            examples: &[Example {
                id: "cadran_survey_sample_size_known_population",
                given: &[
                    ("confidence_level", "95"),
                    ("margin_of_error", "5"),
                    ("population", "1200"),
                ],
                printed: "292",
                decimals: 0,
                printed_by: PrintedBy::Exact,
                ..OURS
            }],
            ..Variant::PLAIN
        },
    ],
    guide: &guides::SURVEY_SAMPLE_SIZE,
};
