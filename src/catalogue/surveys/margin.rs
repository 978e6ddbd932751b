//! The margin of error of a survey, and the interval in which a share lies.

use super::sample_size::{CONFIDENCE_LEVEL, POPULATION, Z};
use crate::catalogue::OURS;
use crate::catalogue::guides::surveys as guides;
use crate::catalogue::inputs::{ALL_ANSWERS, COUNT, SHARE};
use crate::catalogue::model::check::Check;
use crate::catalogue::model::formula::{Expr, fraction, power, smaller};
use crate::catalogue::model::input::Input;
use crate::catalogue::model::metric::{Also, Example, Metric, PrintedBy, Variant};
use crate::catalogue::sources::FIELD;
use crate::definition::Better;
use crate::definition::check::Severity;
use crate::definition::kind::Kind;
use crate::number::decimal::decimal;
use crate::text::text;

static SHARE_FOUND: Input = Input {
    id: "share_found",
    name: text("Share found", "Part trouvée"),
    hint: text(
        "Left empty, it counts as 50%: no share has a wider margin.",
        "Vide, elle compte pour 50 % : aucune part n’a de marge plus large.",
    ),
    symbol: "p",
    if_empty: Some(decimal("0.5")),
    ..SHARE
};
static SURVEY_ANSWERS: Input = Input {
    id: "survey_answers",
    name: text("Answers received", "Réponses reçues"),
    symbol: "n",
    ..COUNT
};
static ANSWERS_THAT_COUNT: Input = Input {
    id: "positive_answers",
    name: text("Positive answers", "Réponses positives"),
    hint: text(
        "Those whose share you want to know: satisfied, yes, would buy again.",
        "Celles dont vous cherchez la part : satisfait, oui, rachèterait.",
    ),
    symbol: "k",
    ..COUNT
};
static ANSWERS: Input = Input { symbol: "n", ..ALL_ANSWERS };

/// Answers on either side of the share, below which the margin is a rough guide only: the usual rule.
const FEWEST: i128 = 5;

fn variance_of_mean() -> Expr {
    &SHARE_FOUND * (Expr::from(1) - &SHARE_FOUND) / &SURVEY_ANSWERS
}

fn root(square: Expr) -> Expr {
    power(square, fraction(1, 2))
}

const FEW_ANSWERS: Check = Check {
    severity: Severity::Unlikely,
    left: || Expr::from(FEWEST),
    right: || {
        smaller(&SHARE_FOUND * &SURVEY_ANSWERS, (Expr::from(1) - &SHARE_FOUND) * &SURVEY_ANSWERS)
    },
    fields: &[&SHARE_FOUND, &SURVEY_ANSWERS],
    message: text(
        "Fewer than five answers lie on one side of the share: the margin is a rough guide only. The confidence interval of a share stays right.",
        "Moins de cinq réponses se trouvent d’un côté de la part : la marge n’est qu’un ordre de grandeur. L’intervalle de confiance d’une part, lui, reste juste.",
    ),
};

/// The margin of error of a share found in a survey.
pub static MARGIN_OF_ERROR: Metric = Metric {
    id: "margin_of_error",
    name: text("Margin of error", "Marge d’erreur"),
    acronym: text("", ""),
    purpose: text(
        "How far may the figure of your survey lie from the truth?",
        "De combien le chiffre de votre enquête peut-il s’écarter de la réalité ?",
    ),
    words: text(
        "plus or minus, precision, accuracy, confidence, uncertainty, significant, survey, poll",
        "plus ou moins, précision, confiance, incertitude, fiabilité, significatif, enquête, sondage",
    ),
    better: Better::Lower,
    variants: &[
        Variant {
            id: "large_population",
            name: text("Large population", "Grande population"),
            difference: text(
                "Those who answered are a small part of all the people you could ask, or you do not know how many there are.",
                "Ceux qui ont répondu sont une petite partie de tous ceux que vous pourriez interroger, ou vous en ignorez le nombre.",
            ),
            kind: Kind::Ratio,
            inputs: &[&SHARE_FOUND, &SURVEY_ANSWERS, &CONFIDENCE_LEVEL, &Z],
            formula: || &Z * root(variance_of_mean()),
            checks: &[FEW_ANSWERS],
            meaning: text(
                "With {survey_answers} answers drawn at random, a share of {share_found} is known to within {value}, at a confidence of {confidence_level}.",
                "Avec {survey_answers} réponses tirées au hasard, une part de {share_found} est connue à {value} près, avec une confiance de {confidence_level}.",
            ),
            cited: &[&FIELD],
            examples: &[
                Example {
                    id: "cadran_margin_of_error_large_population",
                    given: &[
                        ("share_found", "83"),
                        ("survey_answers", "412"),
                        ("confidence_level", "95"),
                    ],
                    printed: "3,63 %",
                    printed_by: PrintedBy::Rounding,
                    note: text(
                        "A satisfaction of 83% among 412 answers lies between 79.4% and 86.6%.",
                        "Une satisfaction de 83 % sur 412 réponses se situe entre 79,4 % et 86,6 %.",
                    ),
                    ..OURS
                },
                Example {
                    id: "cadran_margin_of_error_canvatools",
                    given: &[("survey_answers", "1000"), ("confidence_level", "95")],
                    printed: "3,099 %",
                    decimals: 3,
                    printed_by: PrintedBy::Rounding,
                    note: text(
                        "The figures of canvatools.net, which prints ±3.099% for 1,000 answers: the share is left empty and counts as 50%.",
                        "Les chiffres de canvatools.net, qui donne ±3,099 % pour 1 000 réponses : la part est laissée vide et compte pour 50 %.",
                    ),
                    ..OURS
                },
            ],
            ..Variant::PLAIN
        },
        Variant {
            id: "known_population",
            name: text("Known population", "Population connue"),
            difference: text(
                "You know how many people could have answered: the larger the part that did, the smaller the margin.",
                "Vous savez combien de personnes auraient pu répondre : plus la part qui l’a fait est grande, plus la marge est petite.",
            ),
            kind: Kind::Ratio,
            inputs: &[&SHARE_FOUND, &SURVEY_ANSWERS, &CONFIDENCE_LEVEL, &Z, &POPULATION],
            formula: || {
                let left_to_chance = (&POPULATION - &SURVEY_ANSWERS) / (&POPULATION - 1);
                &Z * root(variance_of_mean() * left_to_chance)
            },
            checks: &[
                Check {
                    severity: Severity::Impossible,
                    left: || Expr::from(&SURVEY_ANSWERS),
                    right: || Expr::from(&POPULATION),
                    fields: &[&SURVEY_ANSWERS, &POPULATION],
                    message: text(
                        "There cannot be more answers than people who could be asked.",
                        "Il ne peut pas y avoir plus de réponses que de personnes interrogeables.",
                    ),
                },
                Check {
                    severity: Severity::Impossible,
                    left: || Expr::from(2),
                    right: || Expr::from(&POPULATION),
                    fields: &[&POPULATION],
                    message: text(
                        "One person alone is no population to draw from.",
                        "Une seule personne n’est pas une population où tirer au hasard.",
                    ),
                },
                FEW_ANSWERS,
            ],
            meaning: text(
                "With {survey_answers} answers among {population} people, a share of {share_found} is known to within {value}, at a confidence of {confidence_level}.",
                "Avec {survey_answers} réponses parmi {population} personnes, une part de {share_found} est connue à {value} près, avec une confiance de {confidence_level}.",
            ),
            cited: &[&FIELD],
            examples: &[Example {
                id: "cadran_margin_of_error_known_population",
                given: &[
                    ("share_found", "64"),
                    ("survey_answers", "290"),
                    ("confidence_level", "90"),
                    ("population", "1200"),
                ],
                printed: "4,04 %",
                printed_by: PrintedBy::Rounding,
                note: text(
                    "Without the correction it would be 4.64%: nearly a quarter of the people answered.",
                    "Sans la correction, elle serait de 4,64 % : près d’un quart des personnes a répondu.",
                ),
                ..OURS
            }],
            ..Variant::PLAIN
        },
    ],
    guide: &guides::MARGIN_OF_ERROR,
};

/// The middle of Wilson's interval, times what it is divided by at the end.
fn centre() -> Expr {
    &ANSWERS_THAT_COUNT + power(&Z, 2) / 2
}

/// Half of the width of Wilson's interval, times the same.
fn reach() -> Expr {
    let spread = &ANSWERS_THAT_COUNT * (&ANSWERS - &ANSWERS_THAT_COUNT) / &ANSWERS;
    &Z * root(spread + power(&Z, 2) / 4)
}

fn low() -> Expr {
    (centre() - reach()) / (&ANSWERS + power(&Z, 2))
}

fn high() -> Expr {
    (centre() + reach()) / (&ANSWERS + power(&Z, 2))
}

const FOUND: Also = Also {
    name: text("Share found", "Part trouvée"),
    kind: Kind::Ratio,
    formula: || &ANSWERS_THAT_COUNT / &ANSWERS,
};

/// What both ends share.
const END: Variant = Variant {
    kind: Kind::Ratio,
    scale: Some((0, 1)),
    inputs: &[&ANSWERS_THAT_COUNT, &ANSWERS, &CONFIDENCE_LEVEL, &Z],
    checks: &[Check {
        severity: Severity::Impossible,
        left: || Expr::from(&ANSWERS_THAT_COUNT),
        right: || Expr::from(&ANSWERS),
        fields: &[&ANSWERS_THAT_COUNT, &ANSWERS],
        message: text(
            "There cannot be more positive answers than answers in all.",
            "Il ne peut pas y avoir plus de réponses positives que de réponses en tout.",
        ),
    }],
    cited: &[&FIELD],
    ..Variant::PLAIN
};

/// Wilson's interval of a share: each end is a definition, with the other beside it.
pub static SHARE_INTERVAL: Metric = Metric {
    id: "share_interval",
    name: text("Confidence interval of a share", "Intervalle de confiance d’une part"),
    acronym: text("", ""),
    purpose: text(
        "Between what does the true share lie, given that only some people answered?",
        "Entre quoi se situe la vraie part, sachant que seule une partie des gens a répondu ?",
    ),
    words: text(
        "Wilson, range, lower bound, upper bound, proportion, confidence, uncertainty, few answers",
        "Wilson, fourchette, borne basse, borne haute, proportion, confiance, incertitude, peu de réponses",
    ),
    better: Better::Neither,
    variants: &[
        Variant {
            id: "low",
            name: text("Lower end", "Borne basse"),
            difference: text(
                "The share to count on; the upper end stands beside it.",
                "La part sur laquelle compter ; la borne haute figure à côté.",
            ),
            formula: low,
            also: &[
                Also { name: text("Upper end", "Borne haute"), kind: Kind::Ratio, formula: high },
                FOUND,
            ],
            meaning: text(
                "The interval begins at {value}: for {confidence_level} of such samples, the true share lies between its two ends.",
                "L’intervalle commence à {value} : pour {confidence_level} des échantillons de ce genre, la vraie part se situe entre ses deux bornes.",
            ),
            examples: &[
                Example {
                    id: "cadran_share_interval_low",
                    given: &[
                        ("positive_answers", "341"),
                        ("all_answers", "412"),
                        ("confidence_level", "95"),
                    ],
                    printed: "78,82 %",
                    printed_by: PrintedBy::Rounding,
                    note: text(
                        "82.77% of 412 answers are positive; the interval goes up to 86.11%.",
                        "82,77 % des 412 réponses sont positives ; l’intervalle va jusqu’à 86,11 %.",
                    ),
                    ..OURS
                },
                Example {
                    id: "cadran_share_interval_contingencytables",
                    given: &[
                        ("positive_answers", "13"),
                        ("all_answers", "16"),
                        ("confidence_level", "95"),
                    ],
                    printed: "56,99 %",
                    note: text(
                        "The figures of the R package contingencytables, whose tests expect 0.5699 to 0.9341 for 13 of 16.",
                        "Les chiffres du paquet R contingencytables, dont les tests attendent 0,5699 à 0,9341 pour 13 sur 16.",
                    ),
                    ..OURS
                },
            ],
            ..END
        },
        Variant {
            id: "high",
            name: text("Upper end", "Borne haute"),
            difference: text(
                "The share not to hope beyond; the lower end stands beside it.",
                "La part à ne pas espérer dépasser ; la borne basse figure à côté.",
            ),
            formula: high,
            also: &[
                Also { name: text("Lower end", "Borne basse"), kind: Kind::Ratio, formula: low },
                FOUND,
            ],
            meaning: text(
                "The interval ends at {value}: for {confidence_level} of such samples, the true share lies between its two ends.",
                "L’intervalle finit à {value} : pour {confidence_level} des échantillons de ce genre, la vraie part se situe entre ses deux bornes.",
            ),
            examples: &[Example {
                id: "cadran_share_interval_high",
                given: &[
                    ("positive_answers", "27"),
                    ("all_answers", "31"),
                    ("confidence_level", "90"),
                ],
                printed: "94,07 %",
                note: text(
                    "Four unhappy customers out of 31: the true share may be as low as 74.17%.",
                    "Quatre mécontents sur 31 : la vraie part peut descendre à 74,17 %.",
                ),
                ..OURS
            }],
            ..END
        },
    ],
    guide: &guides::SHARE_INTERVAL,
};
