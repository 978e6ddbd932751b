//! What more than one page shows, each with its events beside its markup.

pub mod anchor;
pub mod copy_button;
#[cfg(feature = "pages")]
pub mod explained;
pub mod field;
pub mod gauge;
#[cfg(feature = "pages")]
pub mod icon;
pub mod level;
pub mod list;
pub mod not_here;
pub mod picture;
pub mod progress;
pub mod question;
pub mod saving;
#[cfg(feature = "pages")]
pub mod search_field;
pub mod term;
