//! The definitions that questions are about: those of the catalogue, else those that were handed in.

#[cfg(feature = "catalogue")]
use std::sync::Arc;

#[cfg(feature = "catalogue")]
use crate::definition::Definition;
#[cfg(feature = "catalogue")]
use crate::text::Lang;

/// The definition of a metric in one language.
#[cfg(feature = "catalogue")]
pub fn definition(metric: &str, lang: Lang) -> Option<Arc<Definition>> {
    crate::catalogue::definition(metric, lang)
}

#[cfg(not(feature = "catalogue"))]
pub use self::handed_in::{add, definition};

#[cfg(not(feature = "catalogue"))]
mod handed_in {
    use std::cell::RefCell;
    use std::sync::Arc;

    use crate::definition::{Definition, Fault};
    use crate::text::Lang;

    thread_local! {
        static KNOWN: RefCell<Vec<Arc<Definition>>> = const { RefCell::new(Vec::new()) };
    }

    /// Adds the definition of a document, as JSON of format 2; it takes the place of one of the same id and
    /// language.
    ///
    /// # Errors
    /// The first fault of the document, with its place.
    pub fn add(document: &str) -> Result<(), Fault> {
        let added = Arc::new(Definition::read(document)?);
        KNOWN.with_borrow_mut(|known| {
            known.retain(|one| (&one.id, one.lang) != (&added.id, added.lang));
            known.push(added);
        });
        Ok(())
    }

    /// The definition of a metric in one language, of those that were added.
    pub fn definition(metric: &str, lang: Lang) -> Option<Arc<Definition>> {
        KNOWN.with_borrow(|known| {
            known.iter().find(|one| one.id == metric && one.lang == lang).cloned()
        })
    }
}
