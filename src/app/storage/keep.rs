//! Saving a result, writing it over an earlier one, and finding the saved result that a link names.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::clock::now;
use crate::app::storage;
use crate::app::storage::Unwritten;
use crate::app::storage::over::{self, Written, read_under, second_version};
use crate::order;
use crate::record::Record;
use crate::text::Lang;
use crate::{link, record};

/// Of how many saved results the periods are looked at: they are read while the reader waits.
const LOOKED_AT: usize = 500;

/// Saves a new record, with an id and the present moment. It is written at once: what is saved stays
/// saved where the page is left in the same breath. The id needs no agreement between tabs, since it
/// holds 64 random bits. Gives the record as it was written.
///
/// # Errors
/// Where storage is refused or full; nothing is changed then.
pub fn add(record: Record) -> Result<Record, Unwritten> {
    let saved_at = now();
    let is_taken = |id: &str| storage::is_taken(&[record::KEY_PREFIX, id].concat());
    let id = record::fresh_id(&saved_at, random(), is_taken);
    let record = Record { id, saved_at, ..record };
    storage::save(&record.key(), &record)?;
    Ok(record)
}

/// Saves new records, all of them or none; gives them as they were written, by their ids.
///
/// # Errors
/// As [`add`].
pub fn add_all(records: Vec<Record>) -> Result<BTreeMap<String, Option<Record>>, Unwritten> {
    let mut added = BTreeMap::new();
    for record in records {
        match add(record) {
            Ok(record) => drop(added.insert(record.id.clone(), Some(record))),
            Err(why) => {
                added.values().flatten().for_each(|record| storage::remove(&record.key()));
                return Err(why);
            }
        }
    }
    Ok(added)
}

/// Writes a record over an earlier one, under its id. Where another tab has changed or deleted that one meanwhile, both
/// are kept, and it is said.
///
/// # Errors
/// As [`add`].
pub async fn update(earlier: Record, record: Record, lang: Lang) -> Result<Written, Unwritten> {
    let record = Record { id: earlier.id.clone(), saved_at: now(), ..record };
    over::change(earlier, record, second_version(lang)).await
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
    of_id(&id).filter(|record| record.metric == metric)
}

/// The record of an id, as it stands now.
pub fn of_id(id: &str) -> Option<Record> {
    let key = [record::KEY_PREFIX, id].concat();
    read_under(&key, &storage::text(&key)?).ok()
}

/// The periods of saved results, the one that was saved last first; each is read once it is asked for.
pub fn periods() -> impl Iterator<Item = String> {
    let mut keys = storage::keys(record::KEY_PREFIX);
    // An id begins with the moment at which it was given.
    order::sort_by(&mut keys, |one, other| other.cmp(one));
    let texts = keys.into_iter().take(LOOKED_AT).filter_map(|key| storage::text(&key));
    texts.filter_map(|text| Some(record::read(&text).ok()?.period))
}
