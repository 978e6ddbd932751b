//! What can be read off the question and its answers together.

use super::answers::{Answers, nothing_typed};
use super::finding::{Verdict, judge, no, yes};
use super::question::Question;
use crate::text::text;

/// Whether a question without answers to choose from is one of few.
pub(super) fn open_with_care(question: &Question, answers: &Answers) -> Verdict {
    if !answers.is_empty() {
        return yes(text("The question is closed.", "La question est fermée."));
    }
    if question.is_empty() {
        return nothing_typed();
    }
    judge(text(
        "Without answers it is an open question: set it beside closed ones.",
        "Sans réponses, c’est une question ouverte : placez-la à côté de questions fermées.",
    ))
}

/// Whether one thing is asked at a time, and not a table of them.
pub(super) fn no_grid(question: &Question, answers: &Answers) -> Verdict {
    if question.is_empty() {
        return nothing_typed();
    }
    if question.has_rows() || answers.have_cells() {
        return no(text(
            "Several rows were typed: ask them one by one.",
            "Plusieurs lignes ont été saisies : posez-les une par une.",
        ));
    }
    yes(text("One question, one list.", "Une question, une liste."))
}
