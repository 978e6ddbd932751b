//! Cadran: the customer-success calculator that shows its work.
//!
//! Who may import whom, downwards only:
//! `text` < `engine` < `catalogue`, `render`, `entry`, `import` < `record`, `search`, `site` < `ui`.

pub mod catalogue;
pub mod engine;
pub mod settings;
pub mod site;
pub mod text;
