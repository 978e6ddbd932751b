//! Definitions and arithmetic: what a metric is made of and how it is computed. Knows no metric and no screen.

pub mod band;
pub mod calculate;
pub mod channels;
pub mod check;
pub mod evaluate;
pub mod explain;
pub mod expression;
pub mod input;
pub mod kind;
pub mod metric;
pub mod pareto;
pub mod parts;
pub mod table;
