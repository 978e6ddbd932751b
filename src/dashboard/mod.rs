//! Saved results for a meeting: metrics by periods, what has changed, and the same as files.

pub mod alerts;
pub mod change;
pub mod fill;
pub mod grid;
pub mod judged;
pub mod link;
pub mod plan;
pub mod reminder;
pub mod report;
pub mod table;
