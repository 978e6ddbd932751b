//! The table of the dashboard for elsewhere: the clipboard, a document, a spreadsheet, a link.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::copy_button::{CopyButton, Made};
use crate::app::state::State;
use crate::app::storage::download::download;
use crate::app::storage::records::Records;
use crate::app::words::dashboard as words;
use crate::dashboard::grid::Grid;
use crate::dashboard::link;
use crate::dashboard::table::Table;
use crate::record::Record;

/// The ways.
#[component]
pub fn CopiesOfTable(part: Memo<Table<Record>>, grid: Memo<Grid>) -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
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
    let fragment =
        Memo::new(move |_| part.with(|part| records.plan.with(|plan| link::write(part, plan))));
    let length = Memo::new(move |_| fragment.with(String::len));
    let is_short = move || length.get() <= link::LONGEST;
    let address = move || {
        let here = window().location().href().unwrap_or_default();
        let here = here.split('#').next().unwrap_or_default();
        fragment.with_untracked(|fragment| [here, "#", fragment].concat())
    };
    let count =
        move || part.with(|part| part.rows.iter().flat_map(|row| &row.cells).flatten().count());
    let about_link = move || words::about_link(count(), length.get(), link::LONGEST, state.lang());
    view! {
        <div class="buttons">
            <CopyButton label=words::COPY_TABLE action="copy-table" text=cells html=Some(html)/>
            <CopyButton label=words::COPY_MARKDOWN action="copy-table-markdown" text=markdown/>
            <button type="button" class="button" data-action="export-table" on:click=sheet>
                {state.say(words::TABLE_FOR_SPREADSHEET)}
            </button>
            <Show when=is_short>
                <CopyButton label=words::COPY_LINK action="copy-table-link" text=address/>
            </Show>
        </div>
        <p class="quiet">{about_link}</p>
    }
}
