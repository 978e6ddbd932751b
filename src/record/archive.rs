//! All saved results as one document, to keep elsewhere and to bring back.

use serde_json::{Map, Value};

use super::{Record, Unreadable, Why, distinct, read_value};

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
    let value = |record| serde_json::to_value(record).expect("a record is texts alone");
    let mut document = Map::new();
    document.insert(MARK.to_owned(), Value::from(VERSION));
    document.insert("records".to_owned(), records.iter().map(value).collect());
    serde_json::to_string_pretty(&document).expect("its keys are texts")
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
        match read_value(value.clone()) {
            Ok(record) => archive.records.push(record),
            Err(why) => archive.unreadable.push(Unreadable { raw: value.to_string(), why }),
        }
    }
    Ok(archive)
}

fn values_of(text: &str) -> Result<Vec<Value>, Why> {
    let mut document: Value = serde_json::from_str(text).map_err(|_| Why::NotJson)?;
    match document.get(MARK).and_then(Value::as_u64) {
        Some(version) if version == u64::from(VERSION) => {}
        Some(version) if version > u64::from(VERSION) => return Err(Why::LaterVersion),
        Some(_) | None => return Err(Why::NotARecord),
    }
    match document.get_mut("records").map(Value::take) {
        Some(Value::Array(values)) => Ok(values),
        Some(_) | None => Err(Why::NotARecord),
    }
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
