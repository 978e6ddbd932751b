//! What the catalogue is written in: metrics in both languages, as data that the compiler checks.

pub mod band;
pub mod check;
pub mod formula;
pub mod input;
pub mod metric;
pub mod rate;
pub mod source;
pub mod table;
