//! What stands inside the island of a written page and stays as it was written.
//!
//! The program knows no metric, and takes it over as it is.

use leptos::prelude::*;

use crate::app::dom;

/// The worked example in the card of a result that is still empty.
pub const SAMPLE: &str = "sample";
/// What to do next.
pub const NEXT: &str = "next";

/// The markup of each, while a page is written.
#[derive(Clone, Default)]
pub struct Kept {
    /// See [`SAMPLE`].
    pub sample: String,
    /// See [`NEXT`].
    pub next: String,
}

/// The markup that the page holds in the element of an id; empty where it has none.
pub fn kept(id: &str) -> String {
    if !cfg!(feature = "pages") {
        return dom::by_id(id).map(|element| element.inner_html()).unwrap_or_default();
    }
    let Kept { sample, next } = use_context().unwrap_or_default();
    if id == SAMPLE { sample } else { next }
}
