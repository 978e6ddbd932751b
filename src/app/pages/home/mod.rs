//! The home page: find or calculate. It stands still; what reacts is the search of every page.

mod index;
mod miniature;
mod start;

pub use self::index::Families;
pub use self::start::Opening;
