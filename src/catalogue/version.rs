//! The version of the catalogue.

/// The version of the catalogue, the `c` of a link. It goes up with every change of a formula, of an
/// input or of what an entry means, so that an older link is not taken for what it was.
pub const VERSION: &str = "1";
