//! The checklist of a survey question: what was typed, what is read off it, what the reader judges.

use super::Form;
use super::names::CHECKLIST;
use crate::checklist::practices::Practice;
use crate::checklist::{self, Finding, Reading};
use crate::text::Lang;

/// The name under which the question is kept.
pub const QUESTION: &str = "checklist.question";
/// The name under which the answers are kept.
pub const ANSWERS: &str = "checklist.answers";
/// The input that the checklist fills.
const RESULT: &str = "practices_met";

/// A practice, and whether the question counts as meeting it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Judged {
    /// What was read off.
    pub reading: Reading,
    /// Whether it counts as met.
    pub is_met: bool,
    /// Whether the reader judged it against what was read off.
    pub is_overruled: bool,
}

impl Form {
    /// Every practice, in the order of the source. What the reader ticked or unticked holds;
    /// everything else is as it was read off.
    pub fn checklist(&self, lang: Lang) -> Vec<Judged> {
        let readings = checklist::read(self.entry(QUESTION), self.entry(ANSWERS), lang);
        readings.into_iter().map(|reading| self.judged(reading)).collect()
    }

    fn judged(&self, reading: Reading) -> Judged {
        let own = match self.entry(&tick_name(reading.practice)) {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        let read_off = match reading.finding {
            Finding::Met => Some(true),
            Finding::NotMet => Some(false),
            Finding::ToJudge => None,
        };
        Judged {
            is_met: own.or(read_off).unwrap_or(false),
            is_overruled: own.is_some() && read_off.is_some() && own != read_off,
            reading,
        }
    }

    /// Whether anything was typed or ticked.
    pub fn has_checklist(&self) -> bool {
        let mut mine = self.entries.iter().filter(|(name, _)| name.starts_with(CHECKLIST));
        mine.any(|(_, text)| !text.trim().is_empty())
    }

    /// Takes the text of the question or of its answers, and counts anew.
    pub fn set_checklist(&mut self, name: &str, text: String) {
        self.set(name, text);
        self.count_practices();
    }

    /// Takes the reader's judgement of a practice, and counts anew.
    pub fn tick(&mut self, practice: &Practice, is_met: bool) {
        let word = if is_met { "yes" } else { "no" };
        self.set(&tick_name(practice), word.to_owned());
        self.count_practices();
    }

    fn count_practices(&mut self) {
        if !self.has_checklist() {
            self.entries.remove(RESULT);
            return;
        }
        let met = self.checklist(self.lang()).iter().filter(|judged| judged.is_met).count();
        self.set(RESULT, met.to_string());
    }
}

/// The name of the checkbox of a practice.
pub fn tick_name(practice: &Practice) -> String {
    format!("{CHECKLIST}{}", practice.id)
}
