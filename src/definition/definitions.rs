//! Several definitions in one language, found by their ids.

use std::sync::Arc;

use super::Definition;

/// Definitions in one language, in the order in which they were put in; none stands twice.
#[derive(Clone, Default, Debug)]
pub struct Definitions(Vec<Arc<Definition>>);

impl Definitions {
    /// The definition of the metric with an id.
    pub fn get(&self, id: &str) -> Option<&Arc<Definition>> {
        self.0.iter().find(|definition| definition.id == id)
    }

    /// Puts a definition in; it takes the place of one with the same id.
    pub fn insert(&mut self, definition: Arc<Definition>) {
        match self.0.iter_mut().find(|known| known.id == definition.id) {
            Some(known) => *known = definition,
            None => self.0.push(definition),
        }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Definition>> {
        self.0.iter()
    }
}

impl FromIterator<Arc<Definition>> for Definitions {
    fn from_iter<I: IntoIterator<Item = Arc<Definition>>>(definitions: I) -> Definitions {
        let mut all = Definitions::default();
        definitions.into_iter().for_each(|definition| all.insert(definition));
        all
    }
}
