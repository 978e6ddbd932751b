//! The checklist of a good survey question, as a score.

use crate::catalogue::OURS;
use crate::catalogue::guides::surveys as guides;
use crate::catalogue::inputs::COUNT;
use crate::catalogue::sources::VENDASTA;
use crate::engine::expression::Expr;
use crate::engine::input::Input;
use crate::engine::kind::Kind;
use crate::engine::metric::{Also, Better, Example, Metric, PrintedBy, Variant, worked};
use crate::number::decimal::decimal;
use crate::text::{everyday, sought, text};

static PRACTICES_MET: Input = Input {
    id: "practices_met",
    name: text("Practices met", "Pratiques respectées"),
    hint: text("Out of the 13 of the list.", "Sur les 13 de la liste."),
    symbol: "k",
    max: Some(decimal("13")),
    ..COUNT
};

/// How many of the 13 practices a question meets.
pub static SURVEY_QUESTION_CHECKLIST: Metric = Metric {
    id: "survey_question_checklist",
    name: text("Survey question checklist", "Grille d’une bonne question d’enquête"),
    acronym: text("", ""),
    purpose: sought(
        "Will people understand your question, and can they answer it truthfully?",
        "Votre question sera-t-elle comprise, et peut-on y répondre sans détour ?",
    ),
    words: everyday(
        "questionnaire, wording, question, answers, scale, bias, good practice, poll",
        "questionnaire, formulation, question, réponses, échelle, biais, bonnes pratiques, sondage",
    ),
    better: Better::Higher,
    variants: &[Variant {
        kind: Kind::Score,
        scale: Some((0, 13)),
        inputs: &[&PRACTICES_MET],
        formula: || Expr::from(&PRACTICES_MET),
        also: &[Also {
            name: text("Share of the 13 practices", "Part des 13 pratiques"),
            kind: Kind::Ratio,
            formula: || &PRACTICES_MET / 13,
        }],
        meaning: text(
            "The question meets {value} of the 13 practices.",
            "La question respecte {value} des 13 pratiques.",
        ),
        cited: &[&VENDASTA],
        examples: worked!([Example {
            id: "cadran_survey_question_checklist_standard",
            given: &[("practices_met", "11")],
            printed: "11",
            decimals: 0,
            printed_by: PrintedBy::Exact,
            ..OURS
        }]),
        ..Variant::PLAIN
    }],
    guide: &guides::SURVEY_QUESTION_CHECKLIST,
};
