//! The pages of the site as whole files, from the words of the interface and what the build knows of its files.
//!
//! Only the build needs it: the programs of the site do not contain it.

pub mod document;
pub mod head;
pub mod plan;
pub mod public;
