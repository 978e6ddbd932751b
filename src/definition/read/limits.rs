//! How much a definition may hold.

/// The most bytes of a document: one from outside must not keep the page busy.
pub const MOST_BYTES: usize = 256 * 1024;
/// The most inputs of a list.
pub const MOST_INPUTS: usize = 100;
/// The most tables.
pub const MOST_TABLES: usize = 20;
/// The most sources.
pub const MOST_SOURCES: usize = 50;
/// The most variants.
pub const MOST_VARIANTS: usize = 50;
/// The most parts of a list that stands inside another part.
pub const MOST_PARTS: usize = 50;
