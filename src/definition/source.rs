//! The documents that definitions draw on.

use serde::Serialize;

/// A document that a definition, a threshold or an example comes from.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Source {
    /// Public and permanent.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// What it is.
    pub title: String,
    /// When it was published, as year-month-day; empty where it bears no date.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub date: String,
}
