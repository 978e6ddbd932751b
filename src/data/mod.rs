//! Raw data of many customers as tables by month, from whole numbers in columns.
//!
//! Amounts are whole minor units (cents) and months whole numbers, so that sums are exact and quick; a rate is a quotient
//! of two sums, and nothing is rounded before it is shown.

pub mod cohorts;
pub mod month;
pub mod movement;
pub mod scan;
pub mod sql;
pub mod subscriptions;
pub mod survival;
