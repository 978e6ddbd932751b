//! A link that holds the whole table: every result with its period, targets and notes.
//!
//! It holds no figure: each is computed again where the link is opened.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::dashboard::plan::{Plan, note_key, target_key};
use crate::dashboard::table::Table;
use crate::definition::Definition;
use crate::form::Form;
use crate::form::reading::Outcome;
use crate::link::{self, LONGEST_ENTRY, METRIC, VERSION, Why, encoded};
use crate::record::Record;
use crate::render::number::Style;

/// The most bytes of a link after `#`: mail and chat programs cut off longer ones.
pub const LONGEST: usize = 16_000;

/// The most results that a link is read for.
const MOST: usize = 1_000;

/// Begins a table, so that no other fragment is taken for one.
const MARK: &str = "table";
const VARIANT: &str = ".variant";
const PERIOD: &str = ".period";
const DATE: &str = ".date";
const LABEL: &str = ".label";
const NOTE: &str = ".note";
/// What the keys of targets and notes of periods begin with. No input's name begins with a dot.
const OF_PERIOD: &str = "..";

/// What a link holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Shared {
    /// The results with what was typed, in the order of the link, without figures; see [`computed`].
    pub records: Vec<Record>,
    /// Targets and notes, by their keys.
    pub periods: BTreeMap<String, String>,
}

/// What follows `#` in a link to the page of saved results, with the results, targets and notes that the table shows.
pub fn write(table: &Table<Record>, plan: &Plan) -> String {
    let mut link = format!("v={VERSION}&{MARK}=1");
    let mut pair = |key: &str, value: &str| {
        if !value.is_empty() {
            link.push('&');
            link.push_str(&encoded(key));
            link.push('=');
            link.push_str(&encoded(value));
        }
    };
    let texts = |key: String, pair: &mut dyn FnMut(&str, &str)| {
        if let Some(text) = plan.texts().get(&key) {
            pair(&[OF_PERIOD, &key].concat(), text);
        }
    };
    for row in &table.rows {
        for (cell, place) in row.cells.iter().zip(&table.columns) {
            let Some(record) = cell else { continue };
            pair(METRIC, &record.metric);
            pair(VARIANT, &record.variant);
            pair(PERIOD, &record.period);
            pair(DATE, &record.date);
            pair(LABEL, &record.label);
            pair(NOTE, &record.note);
            record.entries.iter().for_each(|(name, entry)| pair(name, entry));
            texts(target_key(row, place), &mut pair);
        }
    }
    table.columns.iter().for_each(|place| texts(note_key(place), &mut pair));
    link
}

/// Reads what follows `#` in the address of the page; `None` where that is no table. What cannot be read of it is left
/// out.
///
/// # Errors
/// Where the link is longer than any that is written, or of a later version.
pub fn read(fragment: &str) -> Option<Result<Shared, Why>> {
    let fragment = fragment.trim_start_matches('#');
    let is_table = |start: &str| link::pairs(start).iter().any(|(key, _)| key == MARK);
    let start: String = fragment.chars().take(40).collect();
    if !is_table(&start) {
        return None;
    }
    if fragment.len() > link::LONGEST_LINK {
        return Some(Err(Why::TooLong));
    }
    let mut shared = Shared::default();
    for (key, text) in link::pairs(fragment) {
        let is_full = shared.records.len() == MOST;
        match (key.as_str(), shared.records.last_mut()) {
            ("v", _) if text != VERSION => return Some(Err(Why::Version)),
            ("v" | MARK, _) => {}
            (_, _) if text.len() > LONGEST_ENTRY => {}
            (METRIC, _) if is_full => return Some(Err(Why::TooLong)),
            (METRIC, _) => shared.records.push(Record { metric: text, ..Record::default() }),
            (VARIANT, Some(record)) => record.variant = text,
            (PERIOD, Some(record)) => record.period = text,
            (DATE, Some(record)) => record.date = text,
            (LABEL, Some(record)) => record.label = text,
            (NOTE, Some(record)) => record.note = text,
            (key, record) => match (key.strip_prefix(OF_PERIOD), record) {
                (Some(key), _) => drop(shared.periods.insert(key.to_owned(), text)),
                (None, Some(record)) => record.entries.push((key.to_owned(), text)),
                (None, None) => {}
            },
        }
    }
    Some(Ok(shared))
}

/// A result of a link with its figure, as its calculator gives it; `None` where that gives none.
pub fn computed(shared: &Record, definition: &Arc<Definition>, style: &Style) -> Option<Record> {
    definition.variant(&shared.variant)?;
    let mut form = Form::new(definition);
    let entries = shared.entries.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    form.load(&shared.variant, entries);
    let Outcome::Done(done) = form.read().outcome(form.variant(), &[]) else { return None };
    let Record { period, date, label, note, .. } = shared.clone();
    Some(Record { period, date, label, note, ..form.record(&done, style)? })
}

/// Whether two results say the same, whenever they were saved.
pub fn is_same(one: &Record, other: &Record) -> bool {
    let said = |record: &Record| {
        let Record { metric, variant, entries, period, date, label, note, .. } = record.clone();
        (metric, variant, entries, period, date, label, note)
    };
    said(one) == said(other)
}
