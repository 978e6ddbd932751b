//! Cadran: the customer-success calculator that shows its work.
//!
//! Who may import whom, downwards only (a test holds the list):
//! `text`, `fold`, `fields`, `number` < `engine` < `definition` < `catalogue` < `render` < `analysis` < `entry`, `settings` < `import`, `link`,
//! `record`, `search`, `site`, `head`, `heights`, `checklist` < `form` < `share`, `widget`, `prerender` < `api` < `ui`.

pub mod analysis;
pub mod api;
pub mod catalogue;
pub mod checklist;
pub mod definition;
pub mod engine;
pub mod entry;
pub mod fields;
pub mod fold;
pub mod form;
pub mod head;
pub mod heights;
pub mod import;
pub mod link;
pub mod number;
#[cfg(not(target_family = "wasm"))]
pub mod prerender;
pub mod record;
pub mod render;
pub mod search;
pub mod settings;
pub mod share;
pub mod site;
pub mod text;
#[cfg(feature = "ui")]
pub mod ui;
pub mod widget;

/// The version of the engine and of its catalogue: `MAJOR.MINOR.PATCH`.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
