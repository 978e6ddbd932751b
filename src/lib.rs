//! Cadran: the customer-success calculator that shows its work.
//!
//! Who may import whom, downwards only:
//! `text`, `fold` < `engine` < `catalogue`, `render`, `entry`, `import` < `record`, `search`, `link`, `settings`, `site` < `ui`.

pub mod catalogue;
pub mod engine;
pub mod entry;
pub mod fold;
pub mod link;
pub mod record;
pub mod render;
pub mod search;
pub mod settings;
pub mod site;
pub mod text;
