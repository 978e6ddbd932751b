//! The documents that the catalogue draws on.

use crate::text::Text;

/// A document that a definition, a threshold or an example comes from.
#[derive(PartialEq, Eq, Debug)]
pub struct Source {
    /// Public and permanent.
    pub id: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// What it is.
    pub title: Text,
    /// When it was published, as year-month-day; empty where it bears no date.
    pub date: &'static str,
}
