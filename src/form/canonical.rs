//! The entries of a form in canonical form, as links and saved results hold them.

use super::{Field, Form};
use crate::entry;

impl Form {
    /// The entries of the variant in canonical form, in the order of the form. Entries that cannot be
    /// read are left out.
    pub fn canonical_entries(&self) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for name in self.field_names() {
            let text = self.entry(&name).trim();
            let canonical = match self.field(&name) {
                _ if text.is_empty() => None,
                Some(Field::Number(limits)) => {
                    entry::read(text, limits, self.lang()).ok().map(|entry| entry.canonical)
                }
                Some(Field::Text) => Some(text.to_owned()),
                None => None,
            };
            found.extend(canonical.map(|canonical| (name, canonical)));
        }
        found
    }

    /// The entries of all variants in canonical form, each once; those of the variant chosen come first.
    pub fn canonical_entries_of_all(&self) -> Vec<(String, String)> {
        let mut found = self.canonical_entries();
        for variant in &self.definition.variants {
            let mut other = self.clone();
            other.choose(&variant.id);
            for entry in other.canonical_entries() {
                if !found.iter().any(|(name, _)| *name == entry.0) {
                    found.push(entry);
                }
            }
        }
        found
    }
}
