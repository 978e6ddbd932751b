//! The calculators that figures of a file open, filled in.

use leptos::prelude::*;

use crate::app::state::State;
use crate::data::metrics::Filled;
use crate::link;
use crate::site::{Page, kept_id};

/// The address of a calculation; `None` before the definition of its metric has come.
pub fn address(filled: Filled, state: State) -> Option<String> {
    let known = state.definitions.shown();
    known.with_untracked(|known| {
        let definition = known.get(&filled.metric)?;
        let link = link::State {
            variant: filled.variant,
            entries: filled.entries,
            ..link::State::default()
        };
        let page = state.place.link_to(Page::Metric(kept_id(&filled.metric)));
        Some(format!("{page}#{}", link::write(&link, definition)))
    })
}
