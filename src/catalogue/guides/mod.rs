//! What goes with each metric in prose, one file for each family.

pub mod adoption;
pub mod retention;
pub mod revenue;
pub mod support;
pub mod surveys;
pub mod value;
pub mod voice;
