//! A saved result: its format, its version, and reading it without losing what cannot be read.

pub mod archive;
pub mod csv;
pub mod history;
pub mod inputs;
pub mod list;
mod parts;
pub mod period;
pub mod shown;
pub mod span;
pub mod suggested;

use serde::{Deserialize, Serialize};

use crate::definition::Definition;
use crate::entry::canonical_number;
use crate::fields::{Fields, written};
use crate::number::exact::Exact;
use crate::text::{Text, text};

/// The version of the format that this page writes.
pub const VERSION: u32 = 1;

/// How the text of a record of this version begins.
const WRITTEN: &str = "{\"version\":1,";

/// In a link to a calculator, the key that names the saved result it was made of.
pub const KEY_IN_LINK: &str = "record";

/// What the storage keys of records begin with; the number is the version of the scheme of keys.
pub const KEY_PREFIX: &str = "cadran.record.1.";

/// What the storage keys of unreadable data begin with; the key under which it was found follows.
pub const ASIDE_PREFIX: &str = "cadran.aside.";

/// A saved result. Ids are those of the definitions when it was saved: a metric or a variant may have
/// gone since, see [`Record::missing`].
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Record {
    /// The version of the format: [`VERSION`], which [`Record::default`] sets and [`read`] has looked at.
    #[serde(skip_deserializing, default = "version")]
    pub version: u32,
    /// Unique among the reader's records; see [`fresh_id`].
    pub id: String,
    /// The id of the metric.
    pub metric: String,
    /// The id of the variant.
    pub variant: String,
    /// The names of fields and their entries in canonical form, as in a link.
    pub entries: Vec<(String, String)>,
    /// The result in canonical form, in the unit shown.
    #[serde(default)]
    pub value: String,
    /// The result as it was shown when it was saved.
    #[serde(default)]
    pub shown: String,
    /// What the reader calls it.
    #[serde(default)]
    pub label: String,
    /// The period it stands for, in the reader's words.
    #[serde(default)]
    pub period: String,
    /// The day it stands for, as year-month-day; empty where the reader gave none.
    #[serde(default)]
    pub date: String,
    /// The reader's note.
    #[serde(default)]
    pub note: String,
    /// When it was saved, in ISO 8601 and UTC, as the caller's clock says.
    pub saved_at: String,
}

/// Text that is no record, kept whole so that it can be put aside and nothing is lost.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unreadable {
    /// The text as it was found.
    pub raw: String,
    /// Why it could not be read.
    pub why: Why,
}

/// Why a text is no record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// It is no JSON.
    NotJson,
    /// It is JSON of another shape, or what a record needs is missing.
    NotARecord,
    /// It was written by a later version of this page.
    LaterVersion,
    /// It is longer than any record.
    TooLong,
}

/// What no definition knows of a record that could be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Missing {
    /// Its metric.
    Metric,
    /// Its variant.
    Variant,
}

impl Default for Record {
    fn default() -> Record {
        let empty = String::new;
        Record {
            version: VERSION,
            id: empty(),
            metric: empty(),
            variant: empty(),
            entries: Vec::new(),
            value: empty(),
            shown: empty(),
            label: empty(),
            period: empty(),
            date: empty(),
            note: empty(),
            saved_at: empty(),
        }
    }
}

impl Record {
    /// The storage key of the record.
    pub fn key(&self) -> String {
        format!("{KEY_PREFIX}{}", self.id)
    }

    /// What stands in a field, in canonical form; empty where nothing does.
    pub fn entry(&self, name: &str) -> &str {
        self.entries.iter().find(|(known, _)| known == name).map_or("", |(_, entry)| entry)
    }

    /// Its result in the unit shown; `None` where none was saved that can be read.
    pub fn number(&self) -> Option<Exact> {
        canonical_number(&self.value).ok()
    }

    /// What the definition of its metric, where there is one, does not know of it: such a record is
    /// shown and kept, and cannot be opened in a form.
    pub fn missing(&self, definition: Option<&Definition>) -> Option<Missing> {
        match definition {
            None => Some(Missing::Metric),
            Some(metric) if metric.variant(&self.variant).is_none() => Some(Missing::Variant),
            Some(_) => None,
        }
    }
}

/// The version of the format of a record that could be read.
fn version() -> u32 {
    VERSION
}

/// The JSON of a record, as it is stored.
pub fn write(record: &Record) -> String {
    written(record)
}

/// Reads the JSON of a record, of this version or an earlier one.
///
/// # Errors
/// Gives the text back, with the reason, where it is no record.
pub fn read(text: &str) -> Result<Record, Unreadable> {
    parsed(text).map_err(|why| Unreadable { raw: text.to_owned(), why })
}

fn parsed(text: &str) -> Result<Record, Why> {
    // As this page writes records, the version stands first: thousands of them are read before anything is shown.
    if text.starts_with(WRITTEN)
        && let Some(record) = of_this_version(text)
    {
        return Ok(record);
    }
    let reason =
        |error: serde_json::Error| if error.is_data() { Why::NotARecord } else { Why::NotJson };
    let fields = Fields::read(text).map_err(reason)?;
    // There is no version earlier than the first: a later one will be brought up to date here.
    match fields.raw("version").and_then(|version| version.parse::<u64>().ok()) {
        Some(version) if version == u64::from(VERSION) => {}
        Some(version) if version > u64::from(VERSION) => return Err(Why::LaterVersion),
        Some(_) | None => return Err(Why::NotARecord),
    }
    of_this_version(text).ok_or(Why::NotARecord)
}

fn of_this_version(text: &str) -> Option<Record> {
    let record: Record = serde_json::from_str(text).ok()?;
    (!record.id.is_empty() && !record.metric.is_empty()).then_some(record)
}

/// An id for a new record: the digits of the moment at which it is saved, then 64 random bits, so that
/// two pages that save in one moment give two ids; a number after them where even that is taken.
pub fn fresh_id(saved_at: &str, random: [u8; 8], is_taken: impl Fn(&str) -> bool) -> String {
    let mut id: String = saved_at.chars().filter(char::is_ascii_digit).collect();
    id.push('-');
    for byte in random {
        let digits = [byte / 16, byte % 16];
        id.extend(digits.map(|digit| char::from_digit(digit.into(), 16).unwrap_or('0')));
    }
    distinct(&id, is_taken)
}

/// The id, with a number after it where it is taken.
pub fn distinct(id: &str, is_taken: impl Fn(&str) -> bool) -> String {
    if !id.is_empty() && !is_taken(id) {
        return id.to_owned();
    }
    let numbered = |number: u32| format!("{id}-{number}");
    (2..).map(numbered).find(|id| !is_taken(id)).expect("fewer records than numbers")
}

/// The id of the record that is stored under a key; `None` where the key is not a record's.
pub fn id_of_key(key: &str) -> Option<&str> {
    key.strip_prefix(KEY_PREFIX)
}

/// The key under which unreadable data is put aside: with a number after it where other data from the
/// same key lies there.
pub fn aside_key(key: &str, is_taken: impl Fn(&str) -> bool) -> String {
    distinct(&[ASIDE_PREFIX, key].concat(), is_taken)
}

impl Why {
    /// What to say about it.
    pub const fn message(self) -> Text {
        match self {
            Why::NotJson => text("The text is damaged.", "Le texte est abîmé."),
            Why::NotARecord => {
                text("It is not a saved result.", "Ce n’est pas un résultat enregistré.")
            }
            Why::LaterVersion => text(
                "It was saved by a later version of this page.",
                "L’enregistrement vient d’une version plus récente de cette page.",
            ),
            Why::TooLong => text(
                "It is longer than any saved result.",
                "Le texte est plus long que tout résultat enregistré.",
            ),
        }
    }
}

impl Missing {
    /// What to say about it.
    pub const fn message(self) -> Text {
        match self {
            Missing::Metric => text(
                "This page no longer knows the metric; the result is kept as it was saved.",
                "Cette page ne connaît plus l’indicateur\u{202f}; le résultat est conservé tel quel.",
            ),
            Missing::Variant => text(
                "This page no longer knows the variant; the result is kept as it was saved.",
                "Cette page ne connaît plus la variante\u{202f}; le résultat est conservé tel quel.",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_begins_with_its_version() {
        assert!(write(&Record::default()).starts_with(WRITTEN));
    }
}
