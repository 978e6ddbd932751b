//! Cadran: the customer-success calculator that shows its work.
//!
//! Who may import whom, downwards only (a test holds the list):
//! `text`, `fold`, `fields`, `number` < `definition` < `engine` < `render` < `analysis` < `entry`, `settings` < `import`, `link`,
//! `record`, `search`, `site`, `heights`, `checklist`, `data` < `form` < `share`, `widget` < `dashboard` < `catalogue`, `head` <
//! `prerender`, `api` < `app`.
//!
//! What has the feature `catalogue` is for the host: the programs of the site read definitions from files.

pub mod analysis;
#[cfg(any(feature = "catalogue", feature = "module"))]
pub mod api;
#[cfg(feature = "ui")]
pub mod app;
#[cfg(feature = "catalogue")]
pub mod catalogue;
pub mod checklist;
pub mod dashboard;
pub mod data;
pub mod definition;
pub mod engine;
pub mod entry;
pub mod fields;
pub mod fold;
pub mod form;
#[cfg(feature = "catalogue")]
pub mod head;
pub mod heights;
pub mod import;
pub mod link;
pub mod number;
pub mod order;
#[cfg(feature = "catalogue")]
pub mod prerender;
pub mod record;
pub mod render;
pub mod search;
pub mod settings;
pub mod share;
pub mod site;
pub mod text;
pub mod widget;

/// The version of the engine and of its catalogue: `MAJOR.MINOR.PATCH`.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
