//! What goes with each metric in prose, one file for each family.

pub mod retention;
pub mod revenue;
pub mod value;
