//! Saving a result, and finding the saved result that a link names.

use crate::ui::prelude::*;

use super::storage::{self, Unwritten};
use crate::link;
use crate::record::{self, Record};

/// Saves a new record, with an id and the present moment. It is written at once: what is saved stays
/// saved where the page is left in the same breath. The id needs no agreement between tabs, since it
/// holds 64 random bits.
///
/// # Errors
/// Where storage is refused or full; nothing is changed then.
pub fn add(record: Record) -> Result<(), Unwritten> {
    let saved_at = String::from(js_sys::Date::new_0().to_iso_string());
    let is_taken = |id: &str| storage::is_taken(&[record::KEY_PREFIX, id].concat());
    let id = record::fresh_id(&saved_at, random(), is_taken);
    let record = Record { id, saved_at, ..record };
    storage::save(&record.key(), &record)
}

/// Random bits of the browser's own, which it has for every kind of page.
fn random() -> [u8; 8] {
    let mut random = [0; 8];
    if let Ok(crypto) = window().crypto() {
        // Fails for more bytes than these alone.
        let _ = crypto.get_random_values_with_u8_array(&mut random);
    }
    random
}

/// The record of a metric that a fragment names.
pub fn named_in(fragment: &str, metric: &str) -> Option<Record> {
    // A link of ours is never so long, and taking it apart would hold up the page.
    if fragment.len() > link::LONGEST_LINK {
        return None;
    }
    let pairs = link::pairs(fragment.trim_start_matches('#'));
    let (_, id) = pairs.into_iter().find(|(key, _)| key == record::KEY_IN_LINK)?;
    let text = storage::text(&[record::KEY_PREFIX, &id].concat())?;
    record::read(&text).ok().filter(|record| record.metric == metric)
}
