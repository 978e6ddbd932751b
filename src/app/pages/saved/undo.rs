//! The bar that brings back what was deleted last; it stays until the next deletion.

use leptos::prelude::*;

use crate::app::components::question::focus_soon;
use crate::app::state::State;
use crate::app::storage::over::second_version;
use crate::app::storage::records::Records;
use crate::app::words::saved;

/// The bar. Its status is there from the start, so that what it says is announced.
#[component]
pub fn UndoBar() -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let failed = RwSignal::new(false);
    let count = Memo::new(move |_| records.deleted.with(Vec::len));
    let undo = move |_| {
        let deleted = records.deleted;
        let first = deleted.with_untracked(|deleted| deleted.first().map(|one| one.id.clone()));
        leptos::task::spawn_local(async move {
            let undone = records.undo(second_version(state.lang())).await;
            failed.set(undone.is_err());
            if let (Ok(()), Some(id)) = (undone, first) {
                focus_soon(format!("[data-record=\"{id}\"] [data-action]"));
            }
        });
    };
    let said = move || match (failed.get(), count.get()) {
        (_, 0) => String::new(),
        (true, _) => state.say(saved::UNDO_FAILED).to_owned(),
        (false, count) => saved::deleted(count, state.lang()),
    };
    view! {
        <div class="undo">
            <p role="status">{said}</p>
            <button
                type="button"
                class="button button--main"
                data-action="undo"
                hidden=move || count.get() == 0
                on:click=undo
            >
                {state.say(saved::UNDO)}
            </button>
        </div>
    }
}
