//! Arithmetic: how a definition is computed. Knows no metric and no screen.

pub mod band;
pub mod calculate;
pub mod channels;
pub mod evaluate;
pub mod explain;
pub mod pareto;
pub mod parts;
pub mod rate;
pub mod rows;
