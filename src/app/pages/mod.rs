//! The pages, and what reacts on those around the calculators.

#[cfg(feature = "pages")]
mod about;
pub mod data;
#[cfg(feature = "pages")]
mod document;
pub mod embed;
#[cfg(feature = "pages")]
mod examples;
#[cfg(feature = "pages")]
mod glossary;
#[cfg(feature = "pages")]
mod home;
pub mod metric;
pub mod saved;
#[cfg(feature = "pages")]
mod shell;
mod widget;
#[cfg(feature = "pages")]
mod worked_example;
#[cfg(feature = "pages")]
pub mod written;

use leptos::prelude::*;

#[cfg(feature = "pages")]
use crate::site::Address;
#[cfg(feature = "pages")]
use crate::site::Page;

/// What reacts on a page around the calculators; `None` where nothing does.
#[cfg(feature = "pages")]
pub fn view_at(address: Address) -> Option<AnyView> {
    match address.page {
        Page::Saved => Some(saved()),
        Page::Data => Some(data()),
        Page::Embed => Some(embed()),
        Page::Home
        | Page::Examples
        | Page::Glossary
        | Page::About
        | Page::Metric(_)
        | Page::Widget(_) => None,
    }
}

/// The saved results; [`super::records::Records`] is found in the context.
pub fn saved() -> AnyView {
    view! { <saved::Saved/> }.into_any()
}

/// Tables out of files of raw data; the saved results are found in the context.
pub fn data() -> AnyView {
    view! { <data::Data/> }.into_any()
}

/// The maker of widgets.
pub fn embed() -> AnyView {
    view! { <embed::Embed/> }.into_any()
}
