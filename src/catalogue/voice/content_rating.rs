//! The content rating: whether help articles and courses help.

use rust_decimal::Decimal;

use crate::catalogue::OURS;
use crate::catalogue::guides::voice as guides;
use crate::catalogue::inputs::{ANSWERS_BASE, COUNT};
use crate::catalogue::model::check::Check;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::{Input, Origin};
use crate::catalogue::model::metric::{Also, Example, Metric, PrintedBy, Variant};
use crate::catalogue::model::table::Measure;
use crate::catalogue::sources::{HUBSPOT_GUIDE, VENDASTA};
use crate::catalogue::tables::{SCORES_1_TO_5, USEFUL_OR_NOT, answers_between, over};
use crate::definition::Better;
use crate::definition::check::Severity;
use crate::definition::kind::Kind;
use crate::definition::table::Aggregate;
use crate::text::{Text, text};

static RATED_1: Measure = answers_between(&SCORES_1_TO_5, "1", "1");
static RATED_2: Measure = answers_between(&SCORES_1_TO_5, "2", "2");
static RATED_3: Measure = answers_between(&SCORES_1_TO_5, "3", "3");
static RATED_4: Measure = answers_between(&SCORES_1_TO_5, "4", "4");
static RATED_5: Measure = answers_between(&SCORES_1_TO_5, "5", "5");

/// How many ratings have so many stars; a rating that nobody gave may stay empty.
const fn stars(
    id: &'static str,
    name: Text,
    symbol: &'static str,
    measure: &'static Measure,
) -> Input {
    Input {
        id,
        name,
        symbol,
        if_empty: Some(Decimal::ZERO),
        origin: Origin::TypedOrMeasured(measure),
        ..COUNT
    }
}

static STARS_1: Input = stars("stars_1", text("1 star", "1 étoile"), "n₁", &RATED_1);
static STARS_2: Input = stars("stars_2", text("2 stars", "2 étoiles"), "n₂", &RATED_2);
static STARS_3: Input = stars("stars_3", text("3 stars", "3 étoiles"), "n₃", &RATED_3);
static STARS_4: Input = stars("stars_4", text("4 stars", "4 étoiles"), "n₄", &RATED_4);
static STARS_5: Input = stars("stars_5", text("5 stars", "5 étoiles"), "n₅", &RATED_5);

static USEFUL_ANSWERS: Input = Input {
    id: "useful_answers",
    name: text("Readers who found it useful", "Lecteurs qui l’ont trouvé utile"),
    symbol: "U",
    origin: Origin::TypedOrMeasured(&over(&USEFUL_OR_NOT, Aggregate::Sum(0))),
    ..COUNT
};
static ALL_READERS: Input = Input {
    origin: Origin::TypedOrMeasured(&over(&USEFUL_OR_NOT, Aggregate::Count)),
    ..ANSWERS_BASE
};

fn ratings() -> Expr {
    &STARS_1 + &STARS_2 + &STARS_3 + &STARS_4 + &STARS_5
}

/// The mean rating of a learning resource, or the share of readers whom it helped.
pub static CONTENT_RATING: Metric = Metric {
    id: "content_rating",
    name: text("Learning content rating", "Note des contenus d’aide"),
    acronym: text("", ""),
    purpose: text(
        "Do your articles, guides and courses help those who read them?",
        "Vos articles, guides et formations aident-ils ceux qui les consultent ?",
    ),
    words: text(
        "help centre, knowledge base, article, tutorial, course, stars, useful, documentation, training",
        "centre d’aide, base de connaissances, article, tutoriel, formation, étoiles, utile, documentation",
    ),
    better: Better::Higher,
    variants: &[
        Variant {
            id: "mean_stars",
            name: text("Mean of the stars", "Moyenne des étoiles"),
            difference: text(
                "Readers give one to five stars.",
                "Les lecteurs donnent de une à cinq étoiles.",
            ),
            kind: Kind::Score,
            scale: Some((1, 5)),
            inputs: &[&STARS_1, &STARS_2, &STARS_3, &STARS_4, &STARS_5],
            formula: || {
                (&STARS_1 + &STARS_2 * 2 + &STARS_3 * 3 + &STARS_4 * 4 + &STARS_5 * 5) / ratings()
            },
            also: &[
                Also {
                    name: text("Share of 4 and 5 stars", "Part de 4 et 5 étoiles"),
                    kind: Kind::Ratio,
                    formula: || (&STARS_4 + &STARS_5) / ratings(),
                },
                Also {
                    name: text("Ratings", "Notes reçues"), kind: Kind::Count, formula: ratings
                },
            ],
            meaning: text(
                "On average, readers rate this content {value} out of 5.",
                "En moyenne, les lecteurs notent ce contenu {value} sur 5.",
            ),
            cited: &[&VENDASTA, &HUBSPOT_GUIDE],
            examples: &[Example {
                id: "cadran_content_rating_mean_stars",
                given: &[
                    ("stars_1", "6"),
                    ("stars_2", "9"),
                    ("stars_3", "21"),
                    ("stars_4", "74"),
                    ("stars_5", "58"),
                ],
                printed: "4,01",
                printed_by: PrintedBy::Rounding,
                note: text(
                    "168 ratings of a getting-started guide.",
                    "168 notes sur un guide de prise en main.",
                ),
                ..OURS
            }],
            ..Variant::PLAIN
        },
        Variant {
            id: "useful_share",
            name: text("Share who found it useful", "Part de lecteurs aidés"),
            difference: text(
                "Readers answer yes or no to “was this useful?”.",
                "Les lecteurs répondent par oui ou par non à « Cela vous a-t-il été utile ? ».",
            ),
            kind: Kind::Ratio,
            scale: Some((0, 1)),
            inputs: &[&USEFUL_ANSWERS, &ALL_READERS],
            formula: || &USEFUL_ANSWERS / &ALL_READERS,
            checks: &[Check {
                severity: Severity::Impossible,
                left: || Expr::from(&USEFUL_ANSWERS),
                right: || Expr::from(&ALL_READERS),
                fields: &[&USEFUL_ANSWERS, &ALL_READERS],
                message: text(
                    "There cannot be more readers who found it useful than answers in all.",
                    "Il ne peut pas y avoir plus de lecteurs aidés que de réponses en tout.",
                ),
            }],
            meaning: text(
                "{value} of the readers who answered found the content useful.",
                "{value} des lecteurs qui ont répondu ont trouvé le contenu utile.",
            ),
            cited: &[&VENDASTA, &HUBSPOT_GUIDE],
            examples: &[Example {
                id: "cadran_content_rating_useful_share",
                given: &[("useful_answers", "389"), ("all_answers", "527")],
                printed: "73,81 %",
                ..OURS
            }],
            ..Variant::PLAIN
        },
    ],
    guide: &guides::CONTENT_RATING,
};
