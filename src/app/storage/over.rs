//! Writing a record over an earlier one, so that nothing is lost of what another tab has made of it meanwhile.

use crate::app::storage;
use crate::app::storage::Unwritten;
use crate::app::storage::alone::alone;
use crate::app::words::saved;
use crate::record;
use crate::record::{Record, Unreadable};
use crate::text::{Lang, Text};

/// The record that stands under a key; its id is the one of the key.
pub fn read_under(key: &str, text: &str) -> Result<Record, Unreadable> {
    let id = record::id_of_key(key).unwrap_or_default().to_owned();
    record::read(text).map(|record| Record { id, ..record })
}

/// What came of writing a record.
pub struct Written {
    /// The record as it was written.
    pub record: Record,
    /// What stood in its place, and still stands there.
    pub standing: Option<Record>,
    /// What to say, where it was not written as it was meant.
    pub said: Option<Text>,
}

/// Writes a record over an earlier one while no other tab does such work.
///
/// # Errors
/// Where storage is refused or full; nothing is changed then.
pub async fn change(
    earlier: Record,
    record: Record,
    other: fn(Record) -> Record,
) -> Result<Written, Unwritten> {
    alone(move || write_over(Some(&earlier), record, other)).await
}

/// Writes a record where its earlier state stands, or nothing; else beside what stands there.
///
/// # Errors
/// Where storage is refused or full; nothing is changed then.
pub fn write_over(
    earlier: Option<&Record>,
    record: Record,
    other: fn(Record) -> Record,
) -> Result<Written, Unwritten> {
    let key = record.key();
    let standing = storage::text(&key);
    let read = standing.as_deref().and_then(|text| read_under(&key, text).ok());
    let is_expected = read.as_ref().is_some_and(|read| Some(read) == earlier || *read == record);
    if standing.is_none() || is_expected {
        storage::save(&key, &record)?;
        let was_deleted = standing.is_none() && earlier.is_some();
        let said = was_deleted.then_some(saved::WAS_DELETED);
        return Ok(Written { record, standing: None, said });
    }
    let record = Record { id: free_id(&record.id), ..other(record) };
    storage::save(&record.key(), &record)?;
    Ok(Written { record, standing: read, said: Some(saved::BOTH_KEPT) })
}

/// The id, or one like it where something stands under its key.
pub fn free_id(id: &str) -> String {
    record::distinct(id, |id| storage::is_taken(&[record::KEY_PREFIX, id].concat()))
}

/// What names a result as another version of one that is there.
pub fn second_version(lang: Lang) -> fn(Record) -> Record {
    match lang {
        Lang::En => |record| second_version_in(record, Lang::En),
        Lang::Fr => |record| second_version_in(record, Lang::Fr),
    }
}

fn second_version_in(record: Record, lang: Lang) -> Record {
    Record { label: saved::second_version(&record.label, lang), ..record }
}
