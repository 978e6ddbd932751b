//! Cadran: the customer-success calculator that shows its work.

pub mod text;
