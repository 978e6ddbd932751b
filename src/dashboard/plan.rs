//! What the reader has set for periods: a target for a row of the table, a note on a period.

use std::collections::BTreeMap;

use crate::dashboard::table::{Place, Row};
use crate::entry::canonical_number;
use crate::number::exact::Exact;
use crate::render::number::Style;
use crate::settings::Settings;

/// What the storage keys of targets and notes begin with; the number is the version of the scheme of keys.
pub const KEY_PREFIX: &str = "cadran.period.1.";

/// Targets and notes, each a text under a key of its own, so that two tabs never write over each other's.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Plan {
    texts: BTreeMap<String, String>,
}

/// What the reader has chosen that figures are shown and judged by.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// Own thresholds among them.
    pub settings: &'a Settings,
    /// Targets and notes.
    pub plan: &'a Plan,
    /// How numbers are written.
    pub style: &'a Style,
}

/// The key of the note on a period.
pub fn note_key(place: &Place) -> String {
    format!("note.{}", id_of(place))
}

/// The key of the target of a row for a period.
pub fn target_key<Cell>(row: &Row<Cell>, place: &Place) -> String {
    format!("target.{}.{}.{}.{}", row.metric, row.variant, row.length, id_of(place))
}

/// Names a column: its days, or the reader's words behind a sign that no day begins with.
fn id_of(place: &Place) -> String {
    match place {
        Place::Time(period) => {
            let kind = if period.is_fiscal { "_fiscal" } else { "" };
            format!("{}_{}{kind}", period.first.iso(), period.last.iso())
        }
        Place::Label(text) => format!("~{text}"),
    }
}

impl Plan {
    /// A plan of texts by their keys, which have no prefix.
    pub fn of(texts: impl IntoIterator<Item = (String, String)>) -> Plan {
        Plan { texts: texts.into_iter().collect() }
    }

    /// The texts by their keys.
    pub fn texts(&self) -> &BTreeMap<String, String> {
        &self.texts
    }

    /// Sets the text under a key; an empty one is none.
    pub fn set(&mut self, key: &str, text: &str) {
        match text.is_empty() {
            true => self.texts.remove(key),
            false => self.texts.insert(key.to_owned(), text.to_owned()),
        };
    }

    /// The note on a period.
    pub fn note(&self, place: &Place) -> Option<&str> {
        self.texts.get(&note_key(place)).map(String::as_str)
    }

    /// The target of a row for a period, in the unit shown.
    pub fn target<Cell>(&self, row: &Row<Cell>, place: &Place) -> Option<Exact> {
        if self.texts.is_empty() {
            return None;
        }
        canonical_number(self.texts.get(&target_key(row, place))?).ok()
    }
}
