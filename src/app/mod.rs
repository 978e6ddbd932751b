//! The interface in the browser: the only place that knows Leptos.

#![cfg_attr(
    not(feature = "app"),
    allow(dead_code, reason = "a page that is written out does not react")
)]

mod calculation;
mod clock;
mod components;
mod definitions;
mod dom;
mod fetch;
#[cfg(feature = "app")]
mod island;
mod keeping;
mod kept;
mod listed;
mod listen;
mod literal;
#[cfg(feature = "app")]
mod navigation;
#[cfg(feature = "app")]
mod on_demand;
#[cfg(feature = "app")]
mod page;
mod pages;
mod panels;
mod part_views;
#[cfg(feature = "app")]
mod parts;
mod place;
#[cfg(feature = "app")]
pub mod program;
mod raw_data;
mod reader;
#[cfg(feature = "app")]
mod replace;
mod search;
mod settings_panel;
mod stages;
mod state;
mod storage;
mod takeover;
mod words;

#[cfg(feature = "pages")]
pub use self::pages::written;
