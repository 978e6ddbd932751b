//! Raw data of customers, answers and tickets as tables by month, from whole numbers in columns.
//!
//! Amounts are whole minor units (cents) and months whole numbers, so that sums are exact and quick; a rate is a quotient
//! of two sums, and nothing is rounded before it is shown.

pub mod answers;
pub mod cohorts;
pub mod distribution;
pub mod greenwood;
pub mod lifetime_value;
pub mod month;
pub mod movement;
pub mod numbers;
pub mod scan;
pub mod subscriptions;
pub mod survival;
pub mod tickets;
