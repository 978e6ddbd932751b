//! All saved results as one document, to keep elsewhere and to bring back.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::Serialize;
use serde_json::value::RawValue;

use super::parts::{after_space, end_of};
use super::{Record, Unreadable, Why, write as write_record};
use crate::fields::written;

/// The version of the document.
pub const VERSION: u32 = 1;

/// The field of the document that holds its version, by which it is recognised.
const MARK: &str = "cadran";

/// The most bytes that a record of a document may have; storage takes no more than a few of these.
const LONGEST: usize = 1_000_000;

/// What a document holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Archive {
    /// The records that could be read; one whose metric is unknown is among them.
    pub records: Vec<Record>,
    /// The parts that could not, each with its text.
    pub unreadable: Vec<Unreadable>,
    /// Targets and notes of periods, by their keys.
    pub periods: BTreeMap<String, String>,
}

/// What bringing a document back changes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Merge {
    /// The records to store, none of which takes the place of another.
    pub added: Vec<Record>,
    /// How many records of the document were there already.
    pub already_there: usize,
}

/// Writes records as one document, with targets and notes of periods by their keys; `others` are texts of records that
/// this version cannot read, and a later one can.
pub fn write(records: &[Record], others: &[String], periods: &BTreeMap<String, String>) -> String {
    let others = others.iter().filter_map(|text| serde_json::from_str(text).ok()).map(Part::Other);
    let records = records.iter().map(Part::Known).chain(others).collect();
    written(&Document { cadran: VERSION, periods, records })
}

/// The document as it is written.
#[derive(Serialize)]
struct Document<'a> {
    cadran: u32,
    // Before the records, so that a reader knows them before it comes to those.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    periods: &'a BTreeMap<String, String>,
    records: Vec<Part<'a>>,
}

/// A record of this version, or the text of one of a later version.
#[derive(Serialize)]
#[serde(untagged)]
enum Part<'a> {
    Known(&'a Record),
    Other(&'a RawValue),
}

/// Reads a document. A record that cannot be read does not keep the others out.
///
/// # Errors
/// Gives the text back, with the reason, where it is no document of ours.
pub fn read(text: &str) -> Result<Archive, Unreadable> {
    let reading = Reading::begin(text.as_bytes().to_vec());
    let reading = reading.map_err(|why| Unreadable { raw: text.to_owned(), why })?;
    let mut archive = Archive { periods: reading.periods().clone(), ..Archive::default() };
    for part in reading {
        match part {
            Ok(record) => archive.records.push(record),
            Err(unreadable) => archive.unreadable.push(unreadable),
        }
    }
    Ok(archive)
}

/// Reads a document record by record, so that a page can show how far it is and stay alive. Gives each
/// record, or the text of what is none.
#[derive(Clone, Debug)]
pub struct Reading {
    document: Vec<u8>,
    /// Where the next record begins; `None` after the last one.
    at: Option<usize>,
    periods: BTreeMap<String, String>,
    /// What stands in the place of targets and notes and is none, told before the records.
    no_periods: Option<Unreadable>,
}

impl Reading {
    /// Looks for the records of a document, which is UTF-8.
    ///
    /// # Errors
    /// Gives the reason where it is no document of ours.
    pub fn begin(document: Vec<u8>) -> Result<Reading, Why> {
        let Parts { list, periods } = parts_of(&document)?;
        let first = after_space(&document, list + 1);
        let at = (document.get(first) != Some(&b']')).then_some(first);
        let text = periods.map_or(&b"{}"[..], |range| &document[range]);
        let (periods, no_periods) = match serde_json::from_slice(text) {
            Ok(periods) => (periods, None),
            Err(_) => {
                let raw = String::from_utf8_lossy(text).into_owned();
                (BTreeMap::new(), Some(Unreadable { raw, why: Why::NotARecord }))
            }
        };
        Ok(Reading { document, at, periods, no_periods })
    }

    /// Targets and notes of periods, by their keys.
    pub fn periods(&self) -> &BTreeMap<String, String> {
        &self.periods
    }

    /// Counts what is left without reading it, and is at the end then.
    pub fn count_rest(&mut self) -> usize {
        let mut count = 0;
        while let Some(start) = self.at.take() {
            count += 1;
            if let Some(end) = end_of(&self.document, start) {
                self.go_on(end);
            }
        }
        count
    }

    /// Goes to what follows a part that ends here, if anything does.
    fn go_on(&mut self, end: usize) {
        let after = after_space(&self.document, end);
        self.at = match self.document.get(after) {
            Some(b']') => None,
            Some(b',') => Some(after_space(&self.document, after + 1)),
            Some(_) | None => Some(after),
        };
    }

    /// How many bytes are read, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        let all = self.document.len();
        (self.at.unwrap_or(all), all)
    }
}

impl Iterator for Reading {
    type Item = Result<Record, Unreadable>;

    fn next(&mut self) -> Option<Self::Item> {
        const TOLD: usize = 1_000;
        if let Some(unreadable) = self.no_periods.take() {
            return Some(Err(unreadable));
        }
        let start = self.at.take()?;
        let Some(end) = end_of(&self.document, start) else {
            // The document is cut off: of what is left, the beginning tells enough.
            let rest = &self.document[start..];
            let raw = String::from_utf8_lossy(&rest[..rest.len().min(TOLD)]).into_owned();
            return Some(Err(Unreadable { raw, why: Why::NotJson }));
        };
        self.go_on(end);
        Some(record_of(&self.document[start..end]))
    }
}

fn record_of(part: &[u8]) -> Result<Record, Unreadable> {
    match std::str::from_utf8(part) {
        Ok(text) if text.len() <= LONGEST => super::read(text),
        Ok(text) => Err(Unreadable { raw: text.to_owned(), why: Why::TooLong }),
        Err(_) => {
            let raw = String::from_utf8_lossy(part).into_owned();
            Err(Unreadable { raw, why: Why::NotJson })
        }
    }
}

/// Where the parts of a document stand.
struct Parts {
    /// Where the list of records begins.
    list: usize,
    /// The targets and notes of periods, where there are any.
    periods: Option<Range<usize>>,
}

/// Where the list of records begins, and what stands before it. What stands behind it is not looked at where the version is known
/// by then, as it is in the documents that this page writes.
fn parts_of(document: &[u8]) -> Result<Parts, Why> {
    let is = |at: usize, byte: u8| document.get(at) == Some(&byte);
    let start = if document.starts_with("\u{feff}".as_bytes()) { 3 } else { 0 };
    let mut at = after_space(document, start);
    if !is(at, b'{') {
        let end = end_of(document, at).map(|end| after_space(document, end));
        let is_list = is(at, b'[') && end == Some(document.len());
        return Err(if is_list { Why::NotARecord } else { Why::NotJson });
    }
    let (mut version, mut list, mut periods) = (None, None, None);
    at = after_space(document, at + 1);
    while !is(at, b'}') {
        let end = end_of(document, at).filter(|_| is(at, b'"')).ok_or(Why::NotJson)?;
        let name = &document[at + 1..end - 1];
        at = after_space(document, end);
        if !is(at, b':') {
            return Err(Why::NotJson);
        }
        at = after_space(document, at + 1);
        if name == b"records" && is(at, b'[') {
            list = Some(at);
            if version.is_some() {
                break;
            }
        }
        let end = end_of(document, at).ok_or(Why::NotJson)?;
        if name == MARK.as_bytes() {
            version = serde_json::from_slice::<u64>(&document[at..end]).ok();
        } else if name == b"periods" {
            periods = Some(at..end);
        }
        at = after_space(document, end);
        if is(at, b',') {
            at = after_space(document, at + 1);
        } else if !is(at, b'}') {
            return Err(Why::NotJson);
        }
    }
    match version {
        Some(version) if version == u64::from(VERSION) => {
            Ok(Parts { list: list.ok_or(Why::NotARecord)?, periods })
        }
        Some(version) if version > u64::from(VERSION) => Err(Why::LaterVersion),
        Some(_) | None => Err(Why::NotARecord),
    }
}

/// Finds a place for each record of a document among those that are there. A record that is there
/// already is left alone; one that differs from the record of its id is added under another id, so that
/// neither is lost. Each takes the same time, however many there are of one id.
#[derive(Clone, Debug, Default)]
pub struct Merging {
    /// What is there: the family of each id with the rest of the record.
    there: BTreeSet<String>,
    /// The number that the next record of a family may have, where its ids are taken.
    numbers: BTreeMap<String, u32>,
}

/// A record with the id under which it may be stored.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The record.
    pub record: Record,
    content: String,
}

impl Merging {
    /// The start, with the records that are there.
    pub fn with(present: &[Record]) -> Merging {
        let there = present.iter().map(content).collect();
        Merging { there, numbers: BTreeMap::new() }
    }

    /// The place of a record; `None` where it is there already.
    pub fn place(&mut self, record: Record, is_taken: impl Fn(&str) -> bool) -> Option<Placed> {
        let content = content(&record);
        if self.there.contains(&content) {
            return None;
        }
        if !is_taken(&record.id) {
            return Some(Placed { record, content });
        }
        let family = family(&record.id);
        let number = self.numbers.entry(family.to_owned()).or_insert(2);
        let id = loop {
            let id = format!("{family}-{number}");
            *number += 1;
            if !is_taken(&id) {
                break id;
            }
        };
        Some(Placed { record: Record { id, ..record }, content })
    }

    /// Notes that a record is there now.
    pub fn note(&mut self, placed: Placed) {
        self.there.insert(placed.content);
    }
}

/// What two records have in common that are the same but for the number behind their id.
fn content(record: &Record) -> String {
    let without_id = Record { id: String::new(), ..record.clone() };
    format!("{}\n{}", family(&record.id), write_record(&without_id))
}

/// An id without the number that [`Merging`] puts behind it.
fn family(id: &str) -> &str {
    const MOST_DIGITS: usize = 7;
    let is_number = |end: &str| {
        let is_short = (1..=MOST_DIGITS).contains(&end.len());
        is_short && end.bytes().all(|byte| byte.is_ascii_digit()) && !end.starts_with('0')
    };
    id.rsplit_once('-').filter(|(_, end)| is_number(end)).map_or(id, |(family, _)| family)
}

/// Joins the records of a document to those that are there.
pub fn merge(present: &[Record], incoming: Vec<Record>) -> Merge {
    let mut ids: BTreeSet<String> = present.iter().map(|record| record.id.clone()).collect();
    let mut merging = Merging::with(present);
    let mut merge = Merge::default();
    for record in incoming {
        match merging.place(record, |id| ids.contains(id)) {
            Some(placed) => {
                ids.insert(placed.record.id.clone());
                merge.added.push(placed.record.clone());
                merging.note(placed);
            }
            None => merge.already_there += 1,
        }
    }
    merge
}
