//! The pages around the calculators, drawn by Leptos' own views.

use leptos::mount::mount_to;
use leptos::prelude::*;

use super::program::Program;
use super::records::Records;
use super::{embed, examples, home, saved};
use crate::site::{Address, Page};

/// The program of every page around the calculators: finding, saved results, examples, widgets.
pub const LIBRARY: Program = Program {
    name: "library",
    extras: None,
    prepare: || {
        // Fails where it has been done already, which is as good.
        let _ = any_spawner::Executor::init_wasm_bindgen();
        provide_context(Records::new());
    },
    draw: |address, _, island| {
        let view = library(address)?;
        Records::of_page().wake();
        island.set_inner_html("");
        Some(Box::new(mount_to(island.clone(), move || view)))
    },
};

/// What reacts on the pages around the calculators; `None` where nothing does.
pub fn library(address: Address) -> Option<AnyView> {
    match address.page {
        Page::Home => Some(view! { <home::Home/> }.into_any()),
        Page::Saved => Some(view! { <saved::Saved/> }.into_any()),
        Page::Examples => Some(view! { <examples::Examples/> }.into_any()),
        Page::Embed => Some(view! { <embed::Embed/> }.into_any()),
        Page::Glossary | Page::About | Page::Metric(_) | Page::Widget(_) => None,
    }
}
