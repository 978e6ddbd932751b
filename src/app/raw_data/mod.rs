//! Raw data for a form: pasted or from a file, read in the browser, put into the fields.

mod columns;
mod held;
pub mod layout;
pub mod lines;
mod source;

use std::sync::Arc;

use leptos::html::Textarea;
use leptos::prelude::*;

use crate::app::calculation::Calculation;
use crate::app::components::progress::Progress;
use crate::app::raw_data::layout::{LayoutFields, choices, takes_time};
use crate::app::raw_data::lines::{filled, first_lines, rejected, tally};
use crate::app::raw_data::source::{Source, given_of};
use crate::app::reader::Stage;
use crate::app::state::RawData;
use crate::app::words;
use crate::definition::Table;
use crate::form::Form;
use crate::import::layout::Wanted;
use crate::import::measured::tables_of;

/// What raw data does with a form.
pub static RAW_DATA: RawData = RawData { turn: Form::turn_to, fit: Form::fit, retype };

/// Draws what stands in the panel of a table.
pub fn draw(calculation: Calculation, table: Arc<Table>) -> AnyView {
    view! { <Panel calculation table/> }.into_any()
}

/// What the panel of a table of raw data holds: where the data comes from, and what became of it.
#[component]
fn Panel(calculation: Calculation, table: Arc<Table>) -> impl IntoView {
    let tally_id = ["tally-", &table.id].concat();
    let read_id = ["data-read-", &table.id].concat();
    let source = Source::new(calculation, table);
    let data = source.data;
    let lang = calculation.state.lang();
    let told = move || data.with(|data| data.as_ref().map(|data| tally(&data.reading, lang)));
    let is_read = Memo::new(move |_| {
        data.with(|data| data.as_ref().is_some_and(|data| data.reading.refused.is_none()))
    });
    view! {
        <Entry source/>
        // The element that speaks is there before it has anything to say, else nobody would hear it.
        <div role="status" id=tally_id>{told}</div>
        <div id=read_id>{move || is_read.get().then(|| view! { <Read source/> })}</div>
    }
}

/// Where the data comes from: a field to paste into, and a button for a file.
#[component]
fn Entry(source: Source) -> impl IntoView {
    let Source { calculation, data, stage, .. } = source;
    let state = calculation.state;
    let table = source.table.get_value();
    let id = |start: &str| [start, &table.id].concat();
    let takes_dates = table.columns.iter().any(takes_time);
    let dates_hint = takes_dates.then(|| [" ", state.say(words::RAW_DATES_HINT)].concat());
    // What is being read stays as it was typed, whatever becomes of it.
    let typed = source.awaited.with_untracked(|given| given.as_ref().map(|it| it.text.clone()));
    let shown = Memo::new(move |before: Option<&String>| {
        let typed = typed.as_ref().filter(|text| before.is_none() && !text.is_empty());
        let standing = || data.with(|data| data.as_ref().map(|data| data.given.text.clone()));
        let standing = standing().unwrap_or_default();
        typed.cloned().unwrap_or(standing)
    });
    let file = move || {
        let file = data.with(|data| data.as_ref().map(|data| data.given.file.clone()));
        let file = file.filter(|file| !file.is_empty())?;
        Some([state.say(words::DATA_OF_FILE), " ", &file].concat())
    };
    let field = NodeRef::<Textarea>::new();
    // The button goes; the focus must not go with it.
    let focus_field = move || {
        if let Some(field) = field.get_untracked() {
            let _ = field.focus();
        }
    };
    let remove = move |_| {
        source.remove();
        focus_field();
    };
    let cancel = move || {
        source.cancel();
        focus_field();
    };
    let again = move |_| {
        source.read_again();
        focus_field();
    };
    let is_stuck =
        Memo::new(move |_| stage.with(|it| matches!(it, Stage::Failed | Stage::NoReader)));
    view! {
        <p class="hint" id=id("about-")>{state.say(words::RAW_DATA_HINT)} {dates_hint}</p>
        <div class="field">
            <label for=id("data-")>{table.name.clone()}</label>
            <textarea
                class="raw__text"
                rows="5"
                spellcheck="false"
                autocomplete="off"
                id=id("data-")
                name=table.id.clone()
                aria-describedby=id("about-")
                node_ref=field
                prop:value=move || shown.get()
                on:input:target=move |event| source.paste(event.target().value())
            ></textarea>
            <p class="understood" id=id("file-name-")>{file}</p>
            <p class="message" role="alert" id=id("unreadable-")>{move || source.problem()}</p>
            <Show when=move || is_stuck.get()>
                <button type="button" class="button" data-action="try-again" on:click=again>
                    {state.say(words::TRY_AGAIN)}
                </button>
            </Show>
        </div>
        <Progress stage cancel/>
        <div class="buttons raw__buttons">
            <input
                class="visually-hidden raw__file"
                type="file"
                id=id("file-")
                accept=".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain"
                on:change:target=move |event| source.open_file(event.target())
            />
            <label class="button" for=id("file-")>{state.say(words::CHOOSE_FILE)}</label>
            <button
                type="button"
                class="button button--plain"
                data-action="remove-data"
                data-table=table.id.clone()
                hidden=move || data.with(Option::is_none)
                on:click=remove
            >
                {state.say(words::REMOVE_DATA)}
            </button>
        </div>
    }
}

/// What became of data that was read: the fields it filled, how it was read, its first lines, and
/// those that were not understood.
#[component]
fn Read(source: Source) -> impl IntoView {
    let Source { calculation, data, .. } = source;
    let lang = calculation.state.lang();
    let table = source.table.get_value();
    let choices = {
        let table = Arc::clone(&table);
        Memo::new(move |_| {
            let data = source.as_asked();
            data.map_or(Vec::new(), |data| choices(&data, &table, lang))
        })
    };
    let id = table.id.clone();
    let fields = move || {
        let variant = calculation.variant_now();
        data.get().map(|data| filled(&data, &variant, &calculation.state.style()))
    };
    let lines = move || {
        let data = data.get()?;
        let reading = &data.reading;
        let first = first_lines(reading, &table, lang);
        Some(view! { {first} {rejected(reading, &table, lang)} })
    };
    view! {
        {fields}
        <LayoutFields table=id choices choose=move |name, value| source.lay_out(name, value) lang/>
        {lines}
    }
}

/// Puts data back that stood in the field of a name, if it is the name of a table of raw data.
fn retype(form: &mut Form, name: &str, text: &str) -> bool {
    let table = tables_of(form.variant()).into_iter().find(|table| table.id == name);
    if let Some(table) = table.as_ref().filter(|_| !text.is_empty()) {
        let given = given_of(text.to_owned(), Wanted::default());
        match given.held {
            Some(_) => form.ask(table, given),
            None => form.paste(table, given.text, given.file, given.wanted),
        }
    }
    table.is_some()
}
