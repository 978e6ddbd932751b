//! Answers in raw data that lie off the scale of a table: left out of every count, and known all the same.

use std::sync::Arc;

use crate::definition::kind::Kind;
use crate::definition::{Definition, Table};
use crate::entry::{self, EntryError, Limits};
use crate::import::Reading;
use crate::import::measured::tables_of;
use crate::import::reason::{Reason, Rejected};
use crate::number::exact::Exact;
use crate::text::Lang;

/// The whole answers in data that was read, which lie below or above the scale of its table.
pub fn off_scale(reading: &Reading) -> Vec<Exact> {
    let limits = Limits { kind: Kind::Count, min: None, max: None };
    let answer = |rejected: &Rejected| match &rejected.reason {
        Reason::Number(EntryError::TooSmall(_) | EntryError::TooLarge(_)) => {
            // They are whole numbers, which both languages write alike.
            entry::read(&rejected.text, limits, Lang::En).ok().map(|entry| entry.number)
        }
        Reason::Number(_)
        | Reason::NotADate
        | Reason::EmptyCell
        | Reason::NoSuchCell
        | Reason::EndBeforeStart => None,
    };
    reading.rejected.iter().filter_map(answer).collect()
}

/// The table of raw data of a metric with an id.
pub fn table_of(definition: &Definition, id: &str) -> Option<Arc<Table>> {
    let mut tables = definition.variants.iter().flat_map(|variant| tables_of(variant));
    tables.find(|table| table.id == id)
}
