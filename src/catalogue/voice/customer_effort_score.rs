//! The customer effort score: how easy it was.

use rust_decimal::Decimal;

use crate::catalogue::OURS;
use crate::catalogue::guides::voice as guides;
use crate::catalogue::inputs::{ALL_ANSWERS, COUNT, SUM_OF_SCORES};
use crate::catalogue::model::check::Check;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::{Input, Origin};
use crate::catalogue::model::metric::{Also, Example, Metric, PrintedBy, Variant};
use crate::catalogue::model::table::Measure;
use crate::catalogue::sources::VENDASTA;
use crate::catalogue::tables::{SCORES_1_TO_5, SCORES_1_TO_7, answers_between};
use crate::definition::Better;
use crate::definition::check::Severity;
use crate::definition::kind::Kind;
use crate::text::{Text, text};

const ANY: Text = text("", "");

/// How many people gave one answer; an answer that nobody gave may stay empty.
const fn answers(
    id: &'static str,
    name: Text,
    hint: Text,
    symbol: &'static str,
    measure: &'static Measure,
) -> Input {
    Input {
        id,
        name,
        hint,
        symbol,
        if_empty: Some(Decimal::ZERO),
        origin: Origin::TypedOrMeasured(measure),
        ..COUNT
    }
}

const HARD: Text = text("Very hard", "Très difficile");
const EASY: Text = text("Very easy", "Très facile");
const ANSWER_1: Text = text("Answers 1", "Réponses 1");
const ANSWER_2: Text = text("Answers 2", "Réponses 2");
const ANSWER_3: Text = text("Answers 3", "Réponses 3");
const ANSWER_4: Text = text("Answers 4", "Réponses 4");
const ANSWER_5: Text = text("Answers 5", "Réponses 5");
const ANSWER_6: Text = text("Answers 6", "Réponses 6");
const ANSWER_7: Text = text("Answers 7", "Réponses 7");

static SEVEN_1: Measure = answers_between(&SCORES_1_TO_7, "1", "1");
static SEVEN_2: Measure = answers_between(&SCORES_1_TO_7, "2", "2");
static SEVEN_3: Measure = answers_between(&SCORES_1_TO_7, "3", "3");
static SEVEN_4: Measure = answers_between(&SCORES_1_TO_7, "4", "4");
static SEVEN_5: Measure = answers_between(&SCORES_1_TO_7, "5", "5");
static SEVEN_6: Measure = answers_between(&SCORES_1_TO_7, "6", "6");
static SEVEN_7: Measure = answers_between(&SCORES_1_TO_7, "7", "7");

static OF_SEVEN_1: Input = answers("answers_1", ANSWER_1, HARD, "n₁", &SEVEN_1);
static OF_SEVEN_2: Input = answers("answers_2", ANSWER_2, ANY, "n₂", &SEVEN_2);
static OF_SEVEN_3: Input = answers("answers_3", ANSWER_3, ANY, "n₃", &SEVEN_3);
static OF_SEVEN_4: Input = answers("answers_4", ANSWER_4, ANY, "n₄", &SEVEN_4);
static OF_SEVEN_5: Input = answers("answers_5", ANSWER_5, ANY, "n₅", &SEVEN_5);
static OF_SEVEN_6: Input = answers("answers_6", ANSWER_6, ANY, "n₆", &SEVEN_6);
static OF_SEVEN_7: Input = answers("answers_7", ANSWER_7, EASY, "n₇", &SEVEN_7);

static FIVE_1: Measure = answers_between(&SCORES_1_TO_5, "1", "1");
static FIVE_2: Measure = answers_between(&SCORES_1_TO_5, "2", "2");
static FIVE_3: Measure = answers_between(&SCORES_1_TO_5, "3", "3");
static FIVE_4: Measure = answers_between(&SCORES_1_TO_5, "4", "4");
static FIVE_5: Measure = answers_between(&SCORES_1_TO_5, "5", "5");

static OF_FIVE_1: Input = answers("answers_1", ANSWER_1, HARD, "n₁", &FIVE_1);
static OF_FIVE_2: Input = answers("answers_2", ANSWER_2, ANY, "n₂", &FIVE_2);
static OF_FIVE_3: Input = answers("answers_3", ANSWER_3, ANY, "n₃", &FIVE_3);
static OF_FIVE_4: Input = answers("answers_4", ANSWER_4, ANY, "n₄", &FIVE_4);
static OF_FIVE_5: Input = answers("answers_5", ANSWER_5, EASY, "n₅", &FIVE_5);

static SEVEN: [&Input; 7] =
    [&OF_SEVEN_1, &OF_SEVEN_2, &OF_SEVEN_3, &OF_SEVEN_4, &OF_SEVEN_5, &OF_SEVEN_6, &OF_SEVEN_7];
static FIVE: [&Input; 5] = [&OF_FIVE_1, &OF_FIVE_2, &OF_FIVE_3, &OF_FIVE_4, &OF_FIVE_5];

static SUM: Input = Input { ..SUM_OF_SCORES };

fn all_of_five() -> Expr {
    &OF_FIVE_1 + &OF_FIVE_2 + &OF_FIVE_3 + &OF_FIVE_4 + &OF_FIVE_5
}

fn all_of_seven() -> Expr {
    &OF_SEVEN_1 + &OF_SEVEN_2 + &OF_SEVEN_3 + &OF_SEVEN_4 + &OF_SEVEN_5 + &OF_SEVEN_6 + &OF_SEVEN_7
}

fn mean_of_five() -> Expr {
    (&OF_FIVE_1 + &OF_FIVE_2 * 2 + &OF_FIVE_3 * 3 + &OF_FIVE_4 * 4 + &OF_FIVE_5 * 5) / all_of_five()
}

fn mean_of_seven() -> Expr {
    (&OF_SEVEN_1
        + &OF_SEVEN_2 * 2
        + &OF_SEVEN_3 * 3
        + &OF_SEVEN_4 * 4
        + &OF_SEVEN_5 * 5
        + &OF_SEVEN_6 * 6
        + &OF_SEVEN_7 * 7)
        / all_of_seven()
}

fn easy_of_five() -> Expr {
    (&OF_FIVE_4 + &OF_FIVE_5) / all_of_five()
}

fn easy_of_seven() -> Expr {
    (&OF_SEVEN_5 + &OF_SEVEN_6 + &OF_SEVEN_7) / all_of_seven()
}

const ANSWERS: Text = text("Answers", "Réponses");
const MEAN: Text = text("Mean score", "Note moyenne");
const SHARE_EASY: Text = text("Share of easy answers", "Part de réponses « facile »");

/// What the means share.
const MEAN_BASE: Variant = Variant {
    kind: Kind::Score,
    meaning: text(
        "On average, people rated how easy it was at {value}.",
        "En moyenne, les personnes qui ont répondu ont noté la facilité à {value}.",
    ),
    cited: &[&VENDASTA],
    ..Variant::PLAIN
};

/// What the two shares have in common.
const SHARE_BASE: Variant = Variant {
    kind: Kind::Ratio,
    scale: Some((0, 1)),
    meaning: text(
        "{value} of the people who answered found it easy.",
        "{value} des personnes qui ont répondu ont trouvé cela facile.",
    ),
    cited: &[&VENDASTA],
    ..Variant::PLAIN
};

/// The mean answer to "how easy was it", or the share of easy answers.
pub static CUSTOMER_EFFORT_SCORE: Metric = Metric {
    id: "customer_effort_score",
    name: text("Customer effort score", "Score d’effort client"),
    acronym: text("CES", "CES"),
    purpose: text(
        "How easy was it for customers to get what they came for?",
        "Les clients ont-ils obtenu facilement ce qu’ils venaient chercher ?",
    ),
    words: text(
        "effort, ease, easy, difficulty, friction, simple, hassle, average",
        "effort, facilité, facile, difficulté, friction, simplicité, parcours",
    ),
    better: Better::Higher,
    variants: &[
        Variant {
            id: "mean",
            name: text("Mean, 1 to 7", "Moyenne, de 1 à 7"),
            difference: text(
                "The mean of all answers on a scale from 1 (very hard) to 7 (very easy).",
                "La moyenne de toutes les réponses sur une échelle de 1 (très difficile) à 7 (très facile).",
            ),
            scale: Some((1, 7)),
            inputs: &SEVEN,
            formula: mean_of_seven,
            also: &[
                Also { name: SHARE_EASY, kind: Kind::Ratio, formula: easy_of_seven },
                Also { name: ANSWERS, kind: Kind::Count, formula: all_of_seven },
            ],
            examples: &[Example {
                id: "cadran_customer_effort_score_mean",
                given: &[
                    ("answers_1", "4"),
                    ("answers_2", "7"),
                    ("answers_3", "12"),
                    ("answers_4", "25"),
                    ("answers_5", "58"),
                    ("answers_6", "91"),
                    ("answers_7", "63"),
                ],
                printed: "5,50",
                ..OURS
            }],
            ..MEAN_BASE
        },
        Variant {
            id: "share_easy",
            name: text("Share of easy answers, 1 to 7", "Part de réponses « facile », de 1 à 7"),
            difference: text(
                "Answers 5, 6 and 7 over all answers: easier to tell than a mean.",
                "Les réponses 5, 6 et 7 sur toutes les réponses : plus parlant qu’une moyenne.",
            ),
            inputs: &SEVEN,
            formula: easy_of_seven,
            also: &[
                Also { name: MEAN, kind: Kind::Score, formula: mean_of_seven },
                Also { name: ANSWERS, kind: Kind::Count, formula: all_of_seven },
            ],
            examples: &[Example {
                id: "cadran_customer_effort_score_share_easy",
                given: &[
                    ("answers_1", "2"),
                    ("answers_3", "5"),
                    ("answers_4", "9"),
                    ("answers_5", "31"),
                    ("answers_6", "40"),
                    ("answers_7", "22"),
                ],
                printed: "85,32 %",
                note: text(
                    "Nobody answered 2: the field stays empty and counts as 0.",
                    "Personne n’a répondu 2 : le champ reste vide et compte pour 0.",
                ),
                ..OURS
            }],
            ..SHARE_BASE
        },
        Variant {
            id: "mean_1_to_5",
            name: text("Mean, 1 to 5", "Moyenne, de 1 à 5"),
            difference: text(
                "The mean of all answers on a scale from 1 (very hard) to 5 (very easy).",
                "La moyenne de toutes les réponses sur une échelle de 1 (très difficile) à 5 (très facile).",
            ),
            scale: Some((1, 5)),
            inputs: &FIVE,
            formula: mean_of_five,
            also: &[
                Also { name: SHARE_EASY, kind: Kind::Ratio, formula: easy_of_five },
                Also { name: ANSWERS, kind: Kind::Count, formula: all_of_five },
            ],
            examples: &[Example {
                id: "cadran_customer_effort_score_mean_1_to_5",
                given: &[
                    ("answers_1", "3"),
                    ("answers_2", "6"),
                    ("answers_3", "18"),
                    ("answers_4", "44"),
                    ("answers_5", "29"),
                ],
                printed: "3,90",
                printed_by: PrintedBy::Exact,
                ..OURS
            }],
            ..MEAN_BASE
        },
        Variant {
            id: "share_easy_1_to_5",
            name: text("Share of easy answers, 1 to 5", "Part de réponses « facile », de 1 à 5"),
            difference: text(
                "Answers 4 and 5 over all answers.",
                "Les réponses 4 et 5 sur toutes les réponses.",
            ),
            inputs: &FIVE,
            formula: easy_of_five,
            also: &[
                Also { name: MEAN, kind: Kind::Score, formula: mean_of_five },
                Also { name: ANSWERS, kind: Kind::Count, formula: all_of_five },
            ],
            examples: &[Example {
                id: "cadran_customer_effort_score_share_easy_1_to_5",
                given: &[
                    ("answers_1", "11"),
                    ("answers_2", "9"),
                    ("answers_3", "27"),
                    ("answers_4", "66"),
                    ("answers_5", "38"),
                ],
                printed: "68,87 %",
                ..OURS
            }],
            ..SHARE_BASE
        },
        Variant {
            id: "sum_and_answers",
            name: text("From sum and answers", "À partir de la somme et du nombre"),
            difference: text(
                "You only have the scores added up and how many answered, whatever the scale.",
                "Vous n’avez que la somme des notes et le nombre de réponses, quelle que soit l’échelle.",
            ),
            inputs: &[&SUM, &ALL_ANSWERS],
            formula: || &SUM / &ALL_ANSWERS,
            checks: &[
                Check {
                    severity: Severity::Unlikely,
                    left: || Expr::from(&SUM),
                    right: || &ALL_ANSWERS * 7,
                    fields: &[&SUM, &ALL_ANSWERS],
                    message: text(
                        "A mean above 7 lies off the usual scales: check the sum.",
                        "Une moyenne au-dessus de 7 sort des échelles courantes : vérifiez la somme.",
                    ),
                },
                Check {
                    severity: Severity::Unlikely,
                    left: || Expr::from(&ALL_ANSWERS),
                    right: || Expr::from(&SUM),
                    fields: &[&SUM, &ALL_ANSWERS],
                    message: text(
                        "A mean below 1 lies off the usual scales: check the sum.",
                        "Une moyenne au-dessous de 1 sort des échelles courantes : vérifiez la somme.",
                    ),
                },
            ],
            examples: &[
                Example {
                    id: "cadran_customer_effort_score_sum_and_answers",
                    given: &[("sum_of_scores", "1432"), ("all_answers", "256")],
                    printed: "5,59",
                    ..OURS
                },
                Example {
                    id: "cadran_customer_effort_score_theprimecalculator",
                    given: &[("sum_of_scores", "350"), ("all_answers", "100")],
                    printed: "3,50",
                    printed_by: PrintedBy::Exact,
                    note: text(
                        "The figures of theprimecalculator.com: 350 over 100 makes 3.50.",
                        "Les chiffres de theprimecalculator.com : 350 sur 100 font 3,50.",
                    ),
                    ..OURS
                },
            ],
            ..MEAN_BASE
        },
    ],
    guide: &guides::CUSTOMER_EFFORT_SCORE,
};
