//! A word of the glossary.

use crate::text::{Text, text};

/// A word that needs explaining.
#[derive(Debug)]
pub struct Term {
    /// Public and permanent: the fragment of its place on the page of the glossary.
    pub id: &'static str,
    /// The word itself.
    pub name: Text,
    /// Its acronym; empty without one.
    pub acronym: Text,
    /// Other forms in which it stands in a text, separated by commas.
    pub forms: Text,
    /// What it means, in our own words.
    pub meaning: Text,
    /// The metrics (ids) in which it matters most.
    pub metrics: &'static [&'static str],
}

impl Term {
    /// The base of the terms.
    pub(super) const PLAIN: Term = Term {
        id: "",
        name: text("", ""),
        acronym: text("", ""),
        forms: text("", ""),
        meaning: text("", ""),
        metrics: &[],
    };
}
