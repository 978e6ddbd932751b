//! The column that says how often each line counts.

use crate::definition::kind::Kind;
use crate::definition::table::Holds;
use crate::number::decimal::decimal;
use crate::text::{Text, text};

/// The column of counts, which stands beside the columns of every table.
#[derive(Debug)]
pub struct Counts {
    /// Its heading.
    pub name: Text,
    /// What its cells hold.
    pub holds: Holds,
}

/// What the column of counts is.
pub const COUNTS: Counts = Counts {
    name: text("Count", "Effectif"),
    holds: Holds::Number { kind: Kind::Count, min: Some(decimal("0")), max: None },
};
