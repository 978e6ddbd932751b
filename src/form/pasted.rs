//! Raw data in a form: what was pasted, how it was read, and the fields that it fills.

use std::sync::Arc;

use super::{Form, localised};
use crate::engine::metric::Variant;
use crate::engine::table::Table;
use crate::import::layout::Wanted;
use crate::import::measured::{Measured, measured, tables_of};
use crate::import::{self, Reading};

/// Data that was pasted for a table, or read from a file.
#[derive(Clone, Debug)]
pub struct Pasted {
    /// The data as it came.
    pub text: String,
    /// The name of the file it came from; empty where it was pasted.
    pub file: String,
    /// What the reader wants of its layout.
    pub wanted: Wanted,
    /// How it was read. Read once, and not again when the language changes: the same data must not
    /// turn into other figures.
    pub reading: Reading,
    /// What it gives to the fields of each variant, by variant id.
    measured: Vec<(&'static str, Vec<Measured>)>,
}

/// What was read follows from these three, and may be long.
impl PartialEq for Pasted {
    fn eq(&self, other: &Pasted) -> bool {
        std::ptr::eq(self, other)
            || (self.file == other.file && self.wanted == other.wanted && self.text == other.text)
    }
}

impl Pasted {
    /// What it gives to the fields of a variant.
    pub fn measured(&self, variant: &Variant) -> &[Measured] {
        let mine = self.measured.iter().find(|(id, _)| *id == variant.id);
        mine.map_or(&[], |(_, measured)| measured)
    }
}

impl Form {
    /// The data pasted for a table.
    pub fn pasted(&self, table: &Table) -> Option<&Arc<Pasted>> {
        self.pasted.get(table.id)
    }

    /// Takes data for a table of the variant and puts what it gives into the fields, where it can be
    /// changed. Data without any text empties the fields that it had filled.
    pub fn paste(&mut self, table: &'static Table, text: String, file: String, wanted: Wanted) {
        self.take_back();
        if text.trim().is_empty() {
            self.pasted.remove(table.id);
            return;
        }
        let reading = import::read(&text, table, &wanted, self.lang);
        let of_table = |variant: &&'static Variant| {
            tables_of(variant).iter().any(|known| known.id == table.id)
        };
        let measured = match reading.accepted {
            0 => Vec::new(),
            _ => {
                let variants = self.metric().variants.iter().filter(of_table);
                variants.map(|each| (each.id, measured(each, table, &reading.rows))).collect()
            }
        };
        let pasted = Pasted { text, file, wanted, reading, measured };
        self.pasted.insert(table.id, Arc::new(pasted));
        self.fill(true);
    }

    /// Chooses a variant as a reader does: data pasted for the variant before is read for this one
    /// too, where its table has the same columns and no data of its own, as for another scale.
    pub fn turn_to(&mut self, variant: &str) {
        let before = self.variant();
        if !self.choose(variant) {
            return;
        }
        for table in tables_of(self.variant()) {
            let alike = |other: &&Table| {
                let ids = |table: &Table| table.columns.iter().map(|column| column.id).collect();
                let (mine, theirs): (Vec<_>, Vec<_>) = (ids(table), ids(other));
                other.id != table.id && mine == theirs
            };
            let data = tables_of(before).into_iter().filter(alike);
            let data = data.filter_map(|other| self.pasted(other).cloned()).next();
            if let Some(data) = data.filter(|_| !self.pasted.contains_key(table.id)) {
                self.paste(table, data.text.clone(), data.file.clone(), data.wanted.clone());
            }
        }
    }

    /// Puts what the data of the variant gives into its fields: into all of them, or only where
    /// nothing stands but what data gave before.
    pub(super) fn fill(&mut self, all: bool) {
        let variant = self.variant();
        for table in tables_of(variant) {
            let Some(pasted) = self.pasted.get(table.id).cloned() else { continue };
            for Measured { input, canonical, .. } in pasted.measured(variant) {
                if all || self.entry(input.id).is_empty() || self.is_from_data(input.id) {
                    let text = localised(canonical, self.lang);
                    self.from_data.insert(input.id, text.clone());
                    self.entries.insert(input.id.to_owned(), text);
                }
            }
        }
    }

    /// Whether what stands in a field came from data and was not changed since.
    pub fn is_from_data(&self, name: &str) -> bool {
        self.from_data.get(name).is_some_and(|text| text == self.entry(name))
    }

    /// Empties the fields of the variant that data filled and nobody changed.
    fn take_back(&mut self) {
        for input in self.variant().inputs {
            if self.is_from_data(input.id) {
                self.entries.remove(input.id);
                self.from_data.remove(input.id);
            }
        }
    }

    /// Takes the data of the variant out of the form; its fields stay as they are.
    pub(super) fn drop_data(&mut self) {
        for table in tables_of(self.variant()) {
            self.pasted.remove(table.id);
        }
    }
}
