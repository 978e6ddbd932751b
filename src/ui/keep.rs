//! Saving a result, and finding the saved result that a link names.

use super::storage::{self, Unwritten};
use crate::link;
use crate::record::{self, Record};

/// Saves a new record, with an id and the present moment.
///
/// # Errors
/// Where storage is refused or full; nothing is changed then.
pub fn add(record: Record) -> Result<(), Unwritten> {
    let saved_at = String::from(js_sys::Date::new_0().to_iso_string());
    let key = |id: &str| [record::KEY_PREFIX, id].concat();
    let id = record::fresh_id(&saved_at, |id| storage::text(&key(id)).is_some());
    let record = Record { id, saved_at, ..record };
    storage::store(&record.key(), &record::write(&record))
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
