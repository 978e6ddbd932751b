//! The same things in other notations: numbers, formulas, sentences.

pub mod date;
pub mod formula;
pub mod fraction;
pub mod html;
pub mod mathml;
pub mod meaning;
pub mod message;
pub mod node;
pub mod number;
pub mod text;
pub mod unit;
pub mod verdict;
