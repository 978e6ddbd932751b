//! Exact numbers: whole numbers without limit, ratios of them, decimal constants, quantiles of distributions, ranks.

pub mod decimal;
pub mod exact;
pub mod natural;
pub mod quantile;
pub mod rank;
pub mod student;
pub mod text;
