//! The words of the page of the glossary.

use crate::text::{Text, text};

pub const LEAD: Text = text(
    "Every metric, term and acronym of this site, each in a sentence or two.",
    "Chaque indicateur, terme et sigle de ce site, en une ou deux phrases.",
);
pub const LETTERS: Text = text("Letters", "Lettres");
pub const USED_IN: Text = text("Used in:", "Sert à\u{a0}:");
pub const CALCULATE: Text = text("Calculate it", "Le calculer");
