//! Where the browser does not promise to keep what is saved: a copy is offered, until the reader knows.

use leptos::prelude::*;

use crate::app::components::question::focus_soon;
use crate::app::pages::saved::copies::export;
use crate::app::state::State;
use crate::app::storage::records::Records;
use crate::app::storage::{Access, persist};
use crate::app::words;
use crate::app::words::saved;

/// The offer; nothing where the browser was not asked yet, or made its promise, or nothing is saved.
#[component]
pub fn Backup() -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let is_dismissed = RwSignal::new(false);
    let dismiss = move |_| {
        persist::dismiss();
        is_dismissed.set(true);
        focus_soon("h1".to_owned());
    };
    move || {
        let is_open = state.access.get() == Access::Open && !is_dismissed.get();
        let is_needed = is_open && !records.list.with(Vec::is_empty) && persist::is_refused();
        is_needed.then(|| {
            view! {
                <div class="notice notice--fair" role="status" data-alert="backup">
                    <p><strong>{state.say(saved::BACKUP)}</strong> " " {state.say(words::MAY_BE_DELETED)}</p>
                    <div class="buttons">
                        <button type="button" class="button" data-action="back-up" on:click=move |_| export(records)>
                            {state.say(saved::EXPORT)}
                        </button>
                        <button type="button" class="button button--plain" data-action="dismiss-backup" on:click=dismiss>
                            {state.say(saved::BACKUP_DISMISS)}
                        </button>
                    </div>
                </div>
            }
        })
    }
}
