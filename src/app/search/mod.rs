//! The search of every page: a combobox whose field stands in the written page and whose options are links.

#[cfg(feature = "app")]
pub mod answering;
#[cfg(feature = "app")]
pub mod drop;
#[cfg(feature = "app")]
pub mod follow;
#[cfg(feature = "app")]
mod looking;

/// The id of the field.
pub const FIELD: &str = "search";

/// The id of what holds all that is shown below the field.
pub const DROP: &str = "search-drop";
