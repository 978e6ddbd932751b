//! Raw data taken into a form: the fields that it fills, and what is still to be read.

use std::sync::Arc;

use super::pasted::{Given, Pasted, are_alike};
use super::{Form, localised};
use crate::definition::Table;
use crate::import::layout::Wanted;
use crate::import::measured::{Measured, tables_of};

impl Form {
    /// The data pasted for a table.
    pub fn pasted(&self, table: &Table) -> Option<&Arc<Pasted>> {
        self.pasted.get(&table.id)
    }

    /// The data for a table that is still to be read.
    pub fn awaited(&self, table: &Table) -> Option<&Arc<Given>> {
        self.awaited.get(&table.id)
    }

    /// Takes a text for a table of the variant and puts what it gives into the fields, where it can be
    /// changed. A text of nothing empties the fields that data had filled.
    pub fn paste(&mut self, table: &Table, text: String, file: String, wanted: Wanted) {
        self.read_now(table, Given { text, file, held: None, wanted });
    }

    fn read_now(&mut self, table: &Table, given: Given) {
        if given.text.trim().is_empty() {
            self.take_back();
            self.forget(table);
            return;
        }
        let pasted = Pasted::of(&self.definition, table, given);
        self.put(table, pasted);
    }

    /// Notes data for a table that somebody else has to read; until it is read everything stays as it is.
    pub fn ask(&mut self, table: &Table, given: Given) {
        self.awaited.insert(table.id.clone(), Arc::new(given));
    }

    /// Has data that is still to be read for a table stay unread.
    pub fn give_up(&mut self, table: &Table) {
        self.awaited.remove(&table.id);
    }

    /// Puts data that was read for a table of the variant into the fields.
    pub fn put(&mut self, table: &Table, pasted: Pasted) {
        self.take_back();
        self.forget(table);
        self.pasted.insert(table.id.clone(), Arc::new(pasted));
        self.fill(true);
    }

    /// Chooses a variant as a reader does: data pasted for the variant before is read for this one
    /// too, where its table has the same columns and no data of its own, as for another scale.
    pub fn turn_to(&mut self, variant: &str) {
        let before = Arc::clone(&self.variant);
        if !self.choose(variant) {
            return;
        }
        for table in tables_of(&Arc::clone(&self.variant)) {
            let is_own = self.pasted(&table).is_some() || self.awaited(&table).is_some();
            let others = tables_of(&before).into_iter().filter(|other| are_alike(&table, other));
            let given = others.filter(|_| !is_own).find_map(|other| {
                let awaited = self.awaited(&other).map(|given| Given::clone(given));
                awaited.or_else(|| self.pasted(&other).map(|data| data.given.clone()))
            });
            match given {
                Some(given) if given.held.is_some() => self.ask(&table, given),
                Some(given) => self.read_now(&table, given),
                None => {}
            }
        }
    }

    /// Chooses a variant that fits the data of the one before better, and reads the data for it in place
    /// of any that it had.
    pub fn fit(&mut self, variant: &str) {
        let Some(new) = self.definition.variant(variant).cloned() else { return };
        for table in tables_of(&new) {
            self.forget(&table);
        }
        self.turn_to(variant);
    }

    /// The data of the variant that stands in its fields, or would if any of it were understood.
    pub fn data_in_use(&self) -> Vec<Arc<Pasted>> {
        let variant = &self.variant;
        let is_used = |data: &&Arc<Pasted>| {
            let measured = data.measured(variant);
            measured.is_empty() || measured.iter().any(|field| self.is_from_data(&field.input.id))
        };
        let tables = tables_of(variant).into_iter();
        tables.filter_map(|table| self.pasted.get(&table.id)).filter(is_used).cloned().collect()
    }

    /// Puts what the data of the variant gives into its fields: into all of them, or only where
    /// nothing stands but what data gave before.
    pub(super) fn fill(&mut self, all: bool) {
        let variant = Arc::clone(&self.variant);
        for table in tables_of(&variant) {
            let Some(pasted) = self.pasted.get(&table.id).cloned() else { continue };
            for Measured { input, canonical } in pasted.measured(&variant) {
                if all || self.entry(&input.id).is_empty() || self.is_from_data(&input.id) {
                    let text = localised(&canonical, self.lang());
                    self.from_data.insert(input.id.clone(), text.clone());
                    self.entries.insert(input.id.clone(), text);
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
        for input in &Arc::clone(&self.variant).inputs {
            if self.is_from_data(&input.id) {
                self.entries.remove(&input.id);
                self.from_data.remove(&input.id);
            }
        }
    }

    /// Takes the data of a table out of the form, read or not.
    fn forget(&mut self, table: &Table) {
        self.pasted.remove(&table.id);
        self.awaited.remove(&table.id);
    }

    /// Takes the data of the variant out of the form; its fields stay as they are.
    pub(super) fn drop_data(&mut self) {
        for table in tables_of(&Arc::clone(&self.variant)) {
            self.forget(&table);
        }
    }
}
