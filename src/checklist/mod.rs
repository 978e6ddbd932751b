//! Reads a typed survey question and its answers, and tells which of the 13 practices they meet.

mod answers;
mod finding;
pub mod practices;
mod question;
mod scale;
mod together;

use answers::Answers;
use finding::{Verdict, judge};
use practices::{PRACTICES, Practice};
use question::Question;
use together::{no_grid, open_with_care};

use crate::text::{Lang, text};

pub use finding::Finding;

/// What was found out about one practice.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reading {
    /// The practice.
    pub practice: &'static Practice,
    /// Whether it is met.
    pub finding: Finding,
    /// Why, in the language asked for.
    pub reason: String,
}

/// Reads a question and its answers, one per line, practice by practice in the order of the source.
/// The question may be in either language; `lang` is that of the reasons.
pub fn read(question: &str, answers: &str, lang: Lang) -> Vec<Reading> {
    let (question, answers) = (Question::of(question), Answers::of(answers));
    let reading = |practice: &'static Practice| {
        let (finding, reason, found) = verdict(practice.id, &question, &answers);
        Reading { practice, finding, reason: reason.get(lang).replace("{0}", &found) }
    };
    PRACTICES.iter().map(reading).collect()
}

/// How many practices are met.
pub fn met(readings: &[Reading]) -> usize {
    readings.iter().filter(|reading| reading.finding == Finding::Met).count()
}

fn verdict(id: &str, question: &Question, answers: &Answers) -> Verdict {
    match id {
        "concise" => question.concise(),
        "scale_named" => question.scale_named(answers),
        "one_thing" => question.one_thing(),
        "plain_words" => question.plain_words(),
        "complete_answers" => answers.complete(),
        "exclusive_answers" => answers.exclusive(),
        "graded_scale" => answers.graded(),
        "same_direction" => answers.same_direction(),
        "random_order" => answers.random_order(),
        "open_with_care" => open_with_care(question, answers),
        "no_grid" => no_grid(question, answers),
        "proven_question" => question.proven(),
        _ => judge(text(
            "Only you know what the answer will change.",
            "Vous seul savez ce que la réponse changera.",
        )),
    }
}
