//! What the interface uses of Leptos everywhere: its reactive system.
//!
//! The programs of calculators get by with that, and leave out the code for views, routes and servers:
//! see `docs/decisions/0007-lean-calculators.md`.

pub use reactive_graph::computed::Memo;
pub use reactive_graph::graph::untrack;
pub use reactive_graph::owner::{Owner, StoredValue, expect_context, provide_context};
pub use reactive_graph::prelude::*;
pub use reactive_graph::signal::{ArcRwSignal, RwSignal};

use web_sys::{Document, Window};

/// The window.
pub fn window() -> Window {
    web_sys::window().expect("the programs run in windows alone")
}

/// The page.
pub fn document() -> Document {
    window().document().expect("a window has a page")
}
