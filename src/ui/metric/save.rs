//! What to do with a result: save it with a label, a period and a note, or copy a link to it.

use leptos::prelude::*;

use super::Sheet;
use crate::engine::kind::Kind;
use crate::form::Form;
use crate::form::reading::Outcome;
use crate::link;
use crate::record::Record;
use crate::render::number::{canonical, figure};
use crate::site::Page;
use crate::ui::clipboard::CopyButton;
use crate::ui::place::Link;
use crate::ui::records::Records;
use crate::ui::state::State;
use crate::ui::storage::{Access, Unwritten};
use crate::ui::words;

/// The buttons, and the details that go with a saved result.
#[component]
pub fn Actions(sheet: Sheet) -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let details = Details::default();
    let reopened = records.take_opened(sheet.metric.id);
    if let Some(record) = &reopened {
        details.fill(record);
    }
    let saved = RwSignal::new(None::<Result<(), Unwritten>>);
    let ready = move || sheet.outcome.with(|outcome| matches!(outcome, Outcome::Done(_)));
    let save = move |_| {
        if let Some(record) = record_of(sheet, state, details) {
            saved.set(Some(records.add(record)));
        }
    };
    // A result that has changed since is not the one that was saved.
    Effect::new(move |_| {
        sheet.outcome.track();
        saved.set(None);
    });
    let said = move || {
        match (saved.get(), state.access.get()) {
        (Some(Ok(())), _) => view! {
            <p class="notice" role="status">
                {state.say(words::SAVED_NOW)} " " <Link to=Page::Saved>{state.say(words::SEE_SAVED)}</Link>
            </p>
        }
        .into_any(),
        (Some(Err(Unwritten::Full)), _) => view! {
            <p class="notice notice--poor" role="alert">{state.say(words::STORAGE_FULL)}</p>
        }
        .into_any(),
        (Some(Err(Unwritten::Refused)), _) | (None, Access::Refused) => view! {
            <p class="notice notice--fair" role="status">{state.say(words::STORAGE_REFUSED)}</p>
        }
        .into_any(),
        (None, Access::Open | Access::Unknown) => ().into_any(),
    }
    };
    let address = move || {
        let base = window().location().href().unwrap_or_default();
        let base = base.split('#').next().unwrap_or_default().to_owned();
        format!("{base}#{}", sheet.form.with(|form| fragment(form, state)))
    };
    view! {
        <div class="actions" hidden=move || !ready()>
            <details class="details" open=reopened.is_some()>
                <summary>{state.say(words::ADD_DETAILS)}</summary>
                <DetailFields details prefix="new"/>
            </details>
            <div class="buttons">
                <button type="button" class="button button--main" data-action="save" on:click=save>
                    {state.say(words::SAVE)}
                </button>
                <CopyButton label=words::COPY_LINK action="copy-link" text=address/>
            </div>
            {said}
        </div>
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
    pub fn put_into(self, record: Record) -> Record {
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
pub fn DetailFields(details: Details, prefix: &'static str) -> impl IntoView {
    let state = State::of_page();
    let text = move |name: &str, label, value: RwSignal<String>, kind: &'static str| {
        let id = format!("{prefix}-{name}");
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
    let note = format!("{prefix}-note");
    view! {
        {text("label", words::LABEL, details.label, "text")}
        <div class="pair">
            {text("period", words::PERIOD, details.period, "text")}
            {text("date", words::DATE, details.date, "date")}
        </div>
        <div class="field">
            <label for=note.clone()>{state.say(words::NOTE)}</label>
            <textarea
                id=note.clone()
                name=note
                rows="3"
                prop:value=move || details.note.get()
                on:input:target=move |event| details.note.set(event.target().value())
            ></textarea>
        </div>
    }
}

/// The record of the result shown; `None` without a result.
fn record_of(sheet: Sheet, state: State, details: Details) -> Option<Record> {
    let Outcome::Done(calculation) = sheet.outcome.get_untracked() else { return None };
    let kind: Kind = sheet.form.with_untracked(Form::variant).kind;
    let shown = untrack(|| figure(&calculation.value, kind, &state.style())).ok()?;
    Some(details.put_into(Record {
        metric: sheet.metric.id.to_owned(),
        variant: sheet.form.with_untracked(|form| form.variant().id.to_owned()),
        entries: sheet.form.with_untracked(Form::canonical_entries),
        value: canonical(&calculation.value.number, kind),
        shown: shown.text,
        ..Record::default()
    }))
}

/// What follows `#` in a link to this calculation.
pub fn fragment(form: &Form, state: State) -> String {
    state.settings.with(|settings| {
        link::write(&link::State {
            variant: form.variant().id.to_owned(),
            entries: form.canonical_entries(),
            decimals: Some(settings.decimals()),
            rounding: Some(settings.rounding()),
        })
    })
}
