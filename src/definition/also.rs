//! Further figures beside a result.

use super::expression::Expr;
use super::kind::Kind;

/// A further figure shown beside a result; left out while an input of it is missing.
#[derive(Clone, PartialEq, Debug)]
pub struct Also {
    /// What it is.
    pub name: String,
    /// What it measures.
    pub kind: Kind,
    /// How it is computed.
    pub formula: Expr,
}
