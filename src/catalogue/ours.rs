//! What our own worked examples have in common.

use super::model::metric::{Example, PrintedBy};
use super::sources::CADRAN;
use crate::text::text;

/// The base of the examples that are ours.
pub const OURS: Example = Example {
    id: "",
    given: &[],
    printed: "",
    decimals: 2,
    printed_by: PrintedBy::Either,
    literal: None,
    note: text("", ""),
    source: &CADRAN,
};
