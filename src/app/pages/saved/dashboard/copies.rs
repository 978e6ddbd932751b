//! The table of the dashboard for elsewhere: the clipboard, a spreadsheet, a document.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::copy_button::{CopyButton, Made};
use crate::app::state::State;
use crate::app::storage::download::download;
use crate::app::words::dashboard as words;
use crate::dashboard::grid::Grid;

/// The buttons.
#[component]
pub fn CopiesOfTable(grid: Memo<Grid>) -> impl IntoView {
    let state = State::of_page();
    let cells = move || grid.with_untracked(Grid::cells);
    let markdown = move || grid.with_untracked(Grid::markdown);
    let html: Made = Arc::new(move || grid.with_untracked(Grid::html));
    let sheet = move |_| {
        download(
            words::FILE.get(state.lang()),
            "text/csv;charset=utf-8",
            &grid.with_untracked(Grid::csv),
        )
    };
    view! {
        <CopyButton label=words::COPY_TABLE action="copy-table" text=cells html=Some(html)/>
        <CopyButton label=words::COPY_MARKDOWN action="copy-table-markdown" text=markdown/>
        <button type="button" class="button" data-action="export-table" on:click=sheet>
            {state.say(words::TABLE_FOR_SPREADSHEET)}
        </button>
    }
}
