//! The same things in other notations: numbers, formulas, sentences and the catalogue as a file.

pub mod date;
pub mod formula;
pub mod fraction;
pub mod markup;
pub mod mathml;
pub mod meaning;
pub mod message;
pub mod number;
pub mod terms;
pub mod text;
pub mod unit;
