//! Raw data taken into a form: the fields that it fills, and the definition that fits it better.

use std::sync::Arc;

use super::pasted::{Fit, Pasted, is_doubtful};
use super::{Form, localised};
use crate::definition::{Table, Variant};
use crate::import;
use crate::import::layout::Wanted;
use crate::import::measured::{Measured, measured, tables_of};

/// How much of long data is tried with other definitions, in bytes: it is enough to tell.
const MOST_TRIED: usize = 1_000_000;

impl Form {
    /// The data pasted for a table.
    pub fn pasted(&self, table: &Table) -> Option<&Arc<Pasted>> {
        self.pasted.get(&table.id)
    }

    /// Takes data for a table of the variant and puts what it gives into the fields, where it can be
    /// changed. Data without any text empties the fields that it had filled.
    pub fn paste(&mut self, table: &Arc<Table>, text: String, file: String, wanted: Wanted) {
        self.take_back();
        if text.trim().is_empty() {
            self.pasted.remove(&table.id);
            return;
        }
        let reading = import::read(&text, table, &wanted, self.lang());
        let of_table =
            |variant: &&Arc<Variant>| tables_of(variant).iter().any(|known| known.id == table.id);
        let measured = match reading.accepted {
            0 => Vec::new(),
            _ => {
                let variants = self.definition.variants.iter().filter(of_table);
                variants
                    .map(|each| (each.id.clone(), measured(each, table, &reading.rows)))
                    .collect()
            }
        };
        let fit = if is_doubtful(&reading) { self.fit_of(table, &text, &wanted) } else { None };
        let pasted = Pasted { text, file, wanted, reading, fit, measured };
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
            let data = tables_of(&before).into_iter().filter(|other| are_alike(&table, other));
            let data = data.filter_map(|other| self.pasted(&other).cloned()).next();
            if let Some(data) = data.filter(|_| !self.pasted.contains_key(&table.id)) {
                self.paste(&table, data.text.clone(), data.file.clone(), data.wanted.clone());
            }
        }
    }

    /// Chooses a variant that fits the data of the one before better, and reads the data for it in place
    /// of any that it had.
    pub fn fit(&mut self, variant: &str) {
        let Some(new) = self.definition.variant(variant).cloned() else { return };
        for table in tables_of(&new) {
            self.pasted.remove(&table.id);
        }
        self.turn_to(variant);
    }

    /// The definition that understands most of some data, where that is more than the table does.
    fn fit_of(&self, table: &Arc<Table>, text: &str, wanted: &Wanted) -> Option<Fit> {
        let text = match text.get(..text.floor_char_boundary(MOST_TRIED)) {
            Some(start) if start.len() < text.len() => &start[..start.rfind('\n')?],
            Some(_) | None => text,
        };
        let read = |table: &Table| import::read(text, table, wanted, self.lang());
        let (mut tried, mut fit) = (vec![table.id.clone()], None);
        let mut most = read(table).accepted;
        for variant in &self.definition.variants {
            for other in tables_of(variant).into_iter().filter(|other| are_alike(table, other)) {
                if tried.contains(&other.id) {
                    continue;
                }
                tried.push(other.id.clone());
                let reading = read(&other);
                if reading.accepted > most {
                    most = reading.accepted;
                    let variant = Arc::clone(variant);
                    fit = Some(Fit { variant, fits_all: reading.rejected.is_empty() });
                }
            }
        }
        fit
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
                    let text = localised(canonical, self.lang());
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

    /// Takes the data of the variant out of the form; its fields stay as they are.
    pub(super) fn drop_data(&mut self) {
        for table in tables_of(&Arc::clone(&self.variant)) {
            self.pasted.remove(&table.id);
        }
    }
}

/// Whether two tables take the same data on another scale.
fn are_alike(table: &Table, other: &Table) -> bool {
    let ids =
        |table: &Table| table.columns.iter().map(|column| column.id.clone()).collect::<Vec<_>>();
    other.id != table.id && ids(table) == ids(other)
}
