//! Definitions and arithmetic: what a metric is made of and how it is computed. Knows no metric and no screen.

pub mod band;
pub mod calculate;
pub mod channels;
pub mod check;
pub mod decimal;
pub mod evaluate;
pub mod exact;
pub mod explain;
pub mod expression;
pub mod input;
pub mod kind;
pub mod metric;
pub mod natural;
pub mod pareto;
pub mod parts;
pub mod quantile;
pub mod student;
pub mod table;
