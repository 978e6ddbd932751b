//! All saved results as one document, to keep elsewhere and to bring back.

use super::{Record, Unreadable, Why, distinct, from_json, to_json};
use crate::json::Json;

/// The version of the document.
pub const VERSION: u32 = 1;

/// The field of the document that holds its version, by which it is recognised.
const MARK: &str = "cadran";

/// What a document holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Archive {
    /// The records that could be read; one whose metric is unknown is among them.
    pub records: Vec<Record>,
    /// The parts that could not, each with its text.
    pub unreadable: Vec<Unreadable>,
}

/// What bringing a document back changes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Merge {
    /// The records to store, none of which takes the place of another.
    pub added: Vec<Record>,
    /// How many records of the document were there already.
    pub already_there: usize,
}

/// Writes records as one document.
pub fn write(records: &[Record]) -> String {
    let records = records.iter().map(to_json).collect();
    let document = [(MARK, Json::number(VERSION)), ("records", Json::List(records))];
    Json::Object(document.map(|(name, value)| (name.to_owned(), value)).into()).write()
}

/// Reads a document. A record that cannot be read does not keep the others out.
///
/// # Errors
/// Gives the text back, with the reason, where it is no document of ours.
pub fn read(text: &str) -> Result<Archive, Unreadable> {
    let text = text.trim_start_matches('\u{feff}');
    let values = values_of(text).map_err(|why| Unreadable { raw: text.to_owned(), why })?;
    let mut archive = Archive::default();
    for value in values {
        match from_json(&value) {
            Ok(record) => archive.records.push(record),
            Err(why) => archive.unreadable.push(Unreadable { raw: value.write(), why }),
        }
    }
    Ok(archive)
}

fn values_of(text: &str) -> Result<Vec<Json>, Why> {
    let document = Json::read(text).ok_or(Why::NotJson)?;
    match document.field(MARK).and_then(Json::as_number) {
        Some(version) if version == u64::from(VERSION) => {}
        Some(version) if version > u64::from(VERSION) => return Err(Why::LaterVersion),
        Some(_) | None => return Err(Why::NotARecord),
    }
    let records = document.field("records").and_then(Json::as_list);
    records.map(<[Json]>::to_vec).ok_or(Why::NotARecord)
}

/// Joins the records of a document to those that are there. A record that is there already is left
/// alone; one that differs from the record of its id is added under another id, so that neither is
/// lost.
pub fn merge(present: &[Record], incoming: Vec<Record>) -> Merge {
    let mut by_id: std::collections::BTreeMap<String, Record> =
        present.iter().map(|record| (record.id.clone(), record.clone())).collect();
    let mut merge = Merge::default();
    for record in incoming {
        let is_there = |other: &Record| Record { id: record.id.clone(), ..other.clone() } == record;
        let mut ids =
            by_id.range(record.id.clone()..).take_while(|(id, _)| id.starts_with(&record.id));
        if ids.any(|(_, other)| is_there(other)) {
            merge.already_there += 1;
            continue;
        }
        let id = distinct(&record.id, |id| by_id.contains_key(id));
        let record = Record { id, ..record };
        by_id.insert(record.id.clone(), record.clone());
        merge.added.push(record);
    }
    merge
}
