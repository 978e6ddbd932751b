//! The number of the written form of definitions.

/// The number of the format that is written and read.
pub const FORMAT: u32 = 2;
