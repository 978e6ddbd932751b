//! Which direction is good.

use serde::{Deserialize, Serialize};

/// Which direction is good.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// The higher the better.
    Higher,
    /// The lower the better.
    Lower,
    /// Neither: it describes.
    Neither,
}
