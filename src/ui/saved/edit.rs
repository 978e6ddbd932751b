//! Editing label, period, date and note of a saved result in its place.

use leptos::prelude::*;

use crate::record::Record;
use crate::ui::metric::save::{DetailFields, Details};
use crate::ui::question::focus_soon;
use crate::ui::records::Records;
use crate::ui::state::State;
use crate::ui::storage::Unwritten;
use crate::ui::words::saved;

/// Which result is being edited, and what its fields hold. It belongs to the page, so that a list
/// drawn anew keeps what was typed.
#[derive(Clone, Copy)]
pub struct Editing {
    pub id: RwSignal<Option<String>>,
    pub details: Details,
}

impl Editing {
    /// Shows the fields of a result in place of its buttons.
    pub fn begin(self, record: &Record) {
        self.details.fill(record);
        self.id.set(Some(record.id.clone()));
        focus_soon("#edit-label".to_owned());
    }

    /// Shows the buttons again.
    fn end(self, id: &str) {
        self.id.set(None);
        focus_soon(format!("[data-record=\"{id}\"] [data-action=\"edit\"]"));
    }
}

/// The fields; Escape leaves everything as it was.
#[component]
pub fn Edit(record: Record, editing: Editing) -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let failed = RwSignal::new(None::<Unwritten>);
    let record = StoredValue::new(record);
    let close = move || record.with_value(|record| editing.end(&record.id));
    let apply = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match records.put(editing.details.put_into(record.get_value())) {
            Ok(()) => close(),
            Err(why) => failed.set(Some(why)),
        }
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    let message = move || {
        failed.get().map(|why| {
            view! { <p class="notice notice--poor" role="alert">{state.say(why.message())}</p> }
        })
    };
    view! {
        <form class="details record__edit" autocomplete="off" on:submit=apply on:keydown=on_key>
            <DetailFields details=editing.details prefix="edit"/>
            {message}
            <div class="buttons">
                <button type="submit" class="button button--main" data-action="apply">
                    {state.say(saved::APPLY)}
                </button>
                <button type="button" class="button" data-action="cancel" on:click=move |_| close()>
                    {state.say(saved::CANCEL)}
                </button>
            </div>
        </form>
    }
}
