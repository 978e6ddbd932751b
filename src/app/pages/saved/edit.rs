//! Editing label, period, date and note of a saved result in its place.

use leptos::prelude::*;

use crate::app::components::question::focus_soon;
use crate::app::state::State;
use crate::app::storage::Unwritten;
use crate::app::storage::over::second_version;
use crate::app::storage::records::Records;
use crate::app::words;
use crate::app::words::saved;
use crate::record::Record;

/// Which result is being edited, and what its fields hold. It belongs to the page, so that a list
/// drawn anew keeps what was typed.
#[derive(Clone, Copy)]
pub struct Editing {
    pub id: RwSignal<Option<String>>,
    /// The result as it was when its fields were filled: another tab may change it meanwhile.
    pub earlier: RwSignal<Option<Record>>,
    pub details: Details,
}

impl Editing {
    /// Shows the fields of a result in place of its buttons.
    pub fn begin(self, record: &Record) {
        self.details.fill(record);
        self.earlier.set(Some(record.clone()));
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
        let earlier = editing.earlier.get_untracked().unwrap_or(record.get_value());
        let edited = editing.details.put_into(earlier.clone());
        leptos::task::spawn_local(async move {
            let other = second_version(state.lang());
            match records.change(earlier, edited, other).await {
                Ok(written) => editing.end(&written.id),
                Err(why) => failed.set(Some(why)),
            }
        });
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
            <DetailFields details=editing.details/>
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

/// Label, period, date and note of a saved result.
#[derive(Clone, Copy, Default)]
pub struct Details {
    pub label: RwSignal<String>,
    pub period: RwSignal<String>,
    pub date: RwSignal<String>,
    pub note: RwSignal<String>,
}

impl Details {
    /// Takes the details of a record.
    pub fn fill(self, record: &Record) {
        self.label.set(record.label.clone());
        self.period.set(record.period.clone());
        self.date.set(record.date.clone());
        self.note.set(record.note.clone());
    }

    /// The record with these details.
    fn put_into(self, record: Record) -> Record {
        Record {
            label: self.label.get_untracked(),
            period: self.period.get_untracked(),
            date: self.date.get_untracked(),
            note: self.note.get_untracked(),
            ..record
        }
    }
}

/// The fields of these details.
#[component]
fn DetailFields(details: Details) -> impl IntoView {
    let state = State::of_page();
    let text = move |name: &str, label, value: RwSignal<String>, kind: &'static str| {
        let id = format!("edit-{name}");
        view! {
            <div class="field">
                <label for=id.clone()>{state.say(label)}</label>
                <input
                    type=kind
                    id=id.clone()
                    name=id
                    autocomplete="off"
                    prop:value=move || value.get()
                    on:input:target=move |event| value.set(event.target().value())
                />
            </div>
        }
    };
    let note = "edit-note";
    view! {
        {text("label", words::LABEL, details.label, "text")}
        <div class="pair">
            {text("period", words::PERIOD, details.period, "text")}
            {text("date", words::DATE, details.date, "date")}
        </div>
        <div class="field">
            <label for=note>{state.say(words::NOTE)}</label>
            <textarea
                id=note
                name=note
                rows="3"
                prop:value=move || details.note.get()
                on:input:target=move |event| details.note.set(event.target().value())
            ></textarea>
        </div>
    }
}
