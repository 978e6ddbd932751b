//! The tables of raw data as SQL: one statement for each, in the reader's names, for five engines.
//!
//! A statement counts months as whole numbers and money in minor units, and turns subscriptions into events (the amount at
//! the start, its opposite at the end) with running sums, so that it never joins every line with every month. A rate is a
//! numerator, a denominator and their quotient as a whole number of ten-thousandths. Nothing here reads or runs anything.

pub mod answers;
mod cohorts;
pub mod dbt;
pub mod dialect;
mod months;
mod movement;
pub mod names;
pub mod question;
mod rate;
pub mod statement;
pub mod subscriptions;
mod survival;
mod ticket_times;
mod ticket_volume;
pub mod tickets;
