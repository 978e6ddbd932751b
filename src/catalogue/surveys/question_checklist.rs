//! The checklist of a good survey question, as a score.

use crate::catalogue::OURS;
use crate::catalogue::guides::surveys as guides;
use crate::catalogue::inputs::COUNT;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::Input;
use crate::catalogue::model::metric::{Also, Example, Metric, PrintedBy, Variant};
use crate::catalogue::sources::VENDASTA;
use crate::definition::Better;
use crate::definition::kind::Kind;
use crate::number::decimal::decimal;
use crate::text::text;

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
    purpose: text(
        "Will people understand your question, and can they answer it truthfully?",
        "Votre question sera-t-elle comprise, et peut-on y répondre sans détour ?",
    ),
    words: text(
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
        examples: &[Example {
            id: "cadran_survey_question_checklist_standard",
            given: &[("practices_met", "11")],
            printed: "11",
            decimals: 0,
            printed_by: PrintedBy::Exact,
            ..OURS
        }],
        ..Variant::PLAIN
    }],
    guide: &guides::SURVEY_QUESTION_CHECKLIST,
};
