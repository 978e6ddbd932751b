//! Raw data of customers, answers and tickets as tables by month, from whole numbers in columns.
//!
//! Amounts are whole parts of a unit and months whole numbers, so that sums are exact and quick; a rate is a quotient
//! of two sums, and nothing is rounded before it is shown.

pub mod answers;
pub mod cells;
pub mod choices;
pub mod cohorts;
pub mod distribution;
pub mod greenwood;
pub mod lifetime_value;
pub mod line_numbers;
pub mod lines;
pub mod metrics;
pub mod movement;
pub mod names;
pub mod numbers;
pub mod reading;
pub mod recognise;
pub mod refusal;
pub mod session;
pub mod sheet;
pub mod sql;
pub mod statements;
pub mod subscription_lines;
pub mod subscriptions;
pub mod survival;
pub mod tables;
pub mod tickets;
pub mod told;
pub mod worth;

mod headings;
mod plain;
mod roles;
mod rules;
mod workbook;
mod zipped;
