//! Parts of a definition that others name by their ids.

use std::sync::Arc;

use super::super::fault::Why;
use super::super::input::Input;
use super::super::part::Faults;
use super::super::source::Source;
use super::super::table::Table;

/// A part that others name by its id.
pub trait Named {
    /// Its id.
    fn id(&self) -> &str;
}

impl Named for Input {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Named for Table {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Named for Source {
    fn id(&self) -> &str {
        &self.id
    }
}

/// The part with an id; a fault where there is none.
pub fn find<Part: Named>(
    faults: &Faults,
    at: &str,
    parts: &[Arc<Part>],
    id: &str,
) -> Option<Arc<Part>> {
    let found = parts.iter().find(|part| part.id() == id).cloned();
    if found.is_none() {
        faults.note(at, Why::Unknown(id.to_owned()));
    }
    found
}
