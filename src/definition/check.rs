//! What must hold between inputs, and what is unlikely.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::expression::Expr;
use super::input::Input;

/// A relation between inputs: the left side is at most the right side. It is looked at when all of
/// its inputs are there.
#[derive(Clone, PartialEq, Debug)]
pub struct Check {
    /// What a breach means.
    pub severity: Severity,
    /// The side that should not be larger.
    pub left: Expr,
    /// The side that should not be smaller.
    pub right: Expr,
    /// The inputs concerned.
    pub fields: Vec<Arc<Input>>,
    /// What to say when it does not hold.
    pub message: String,
}

/// What the breach of a check means.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Cannot be: an error at the fields, and no result.
    Impossible,
    /// Can be, and seldom is: a caution beside the result.
    Unlikely,
    /// A source says that action is due: an alert beside the result.
    Alert,
}
