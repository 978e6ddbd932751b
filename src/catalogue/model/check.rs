//! What must hold between inputs, and what is unlikely.

use super::formula::Expr;
use super::input::Input;
use crate::definition::check::Severity;
use crate::text::Text;

/// A relation between inputs: the left side is at most the right side. It is looked at when all of
/// its inputs are there.
#[derive(Debug)]
pub struct Check {
    /// What a breach means.
    pub severity: Severity,
    /// The side that should not be larger.
    pub left: fn() -> Expr,
    /// The side that should not be smaller.
    pub right: fn() -> Expr,
    /// The fields concerned.
    pub fields: &'static [&'static Input],
    /// What to say when it does not hold.
    pub message: Text,
}
