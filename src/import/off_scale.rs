//! Answers in raw data that lie off the scale of a table: left out of every count, and known all the same.

use vecmap::VecMap;

use crate::definition::kind::Kind;
use crate::entry::{self, Limits};
use crate::number::exact::Exact;
use crate::text::Lang;

/// Nobody asks for answers on a scale of more.
const MOST: usize = 200;

/// The whole answers that lie below or above the scale of their table, and how many lines have each.
#[derive(Debug, Default)]
pub(super) struct OffScale {
    lines: VecMap<String, (Exact, u64)>,
    /// Whether there are too many different ones.
    is_full: bool,
}

impl OffScale {
    /// Takes an answer that lies off the limits.
    pub(super) fn take(&mut self, text: &str) {
        if self.is_full {
            return;
        }
        if let Some((_, lines)) = self.lines.get_mut(text) {
            *lines += 1;
            return;
        }
        let limits = Limits { kind: Kind::Count, min: None, max: None };
        // They are whole numbers, which both languages write alike.
        if let Ok(entry) = entry::read(text, limits, Lang::En) {
            self.is_full = self.lines.len() >= MOST;
            self.lines.insert(text.to_owned(), (entry.number, 1));
        }
    }

    /// Each of them once, in the order of the data.
    pub(super) fn counted(self) -> Vec<(Exact, u64)> {
        if self.is_full {
            return Vec::new();
        }
        let mut counted: Vec<(Exact, u64)> = Vec::new();
        for (_, (answer, lines)) in self.lines {
            match counted.iter_mut().find(|(known, _)| *known == answer) {
                Some((_, all)) => *all += lines,
                None => counted.push((answer, lines)),
            }
        }
        counted
    }
}
