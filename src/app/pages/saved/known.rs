//! What is known of the metric of a saved result.

use std::sync::Arc;

use leptos::prelude::{StoredValue, WithValue};

use crate::app::listed::Listed;
use crate::definition::Definition;
use crate::record::{Missing, Record};

/// The metrics that the site has, by name.
pub type Names = StoredValue<Vec<Listed>>;

/// The name of a metric; `None` where the site has none of this id.
pub fn name_of(names: Names, id: &str) -> Option<String> {
    names.with_value(|all| all.iter().find(|one| one.id == id).map(|one| one.name.clone()))
}

/// What is known of the metric of a result.
#[derive(Clone, PartialEq)]
pub enum Known {
    /// Its definition.
    Definition(Arc<Definition>),
    /// That the site has no such metric.
    NoSuchMetric,
    /// Nothing: its definition did not come.
    NotHere,
}

impl Known {
    /// The definition, where it is known.
    pub fn definition(&self) -> Option<&Definition> {
        match self {
            Known::Definition(definition) => Some(definition),
            Known::NoSuchMetric | Known::NotHere => None,
        }
    }

    /// What the site does not know of a result, as far as can be told.
    pub fn missing(&self, record: &Record) -> Option<Missing> {
        match self {
            Known::Definition(_) | Known::NoSuchMetric => record.missing(self.definition()),
            Known::NotHere => None,
        }
    }
}
