//! Raw data for a form: pasted or from a file, read in the browser, put into the fields.

mod columns;
pub mod layout;
pub mod lines;

use std::sync::Arc;

use leptos::html::Textarea;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

use crate::app::calculation::Calculation;
use crate::app::raw_data::layout::{LayoutFields, choices, chosen, takes_time};
use crate::app::raw_data::lines::{filled, first_lines, rejected, tally};
use crate::app::state::RawData;
use crate::app::words;
use crate::app::words::doubts;
use crate::definition::Table;
use crate::form::Form;
use crate::form::pasted::Pasted;
use crate::import::MOST_BYTES;
use crate::import::decode::text_of;
use crate::import::layout::Wanted;
use crate::import::measured::tables_of;

/// The longest text of a file that is shown in the field, in bytes.
const LONGEST_SHOWN: usize = 100_000;

/// What raw data does with a form.
pub static RAW_DATA: RawData = RawData { turn: Form::turn_to, fit: Form::fit, retype };

/// Draws what stands in the panel of a table.
pub fn draw(calculation: Calculation, table: Arc<Table>) -> AnyView {
    view! { <Panel calculation table/> }.into_any()
}

/// The data of one table; it is looked at again only where it was changed.
#[derive(Clone, Copy)]
struct Source {
    calculation: Calculation,
    table: StoredValue<Arc<Table>>,
    data: Memo<Option<Arc<Pasted>>>,
    /// Why a file that was chosen was not read.
    problem: RwSignal<Option<&'static str>>,
}

/// What the panel of a table of raw data holds: where the data comes from, and what became of it.
#[component]
fn Panel(calculation: Calculation, table: Arc<Table>) -> impl IntoView {
    let data = {
        let table = Arc::clone(&table);
        Memo::new(move |_| calculation.form.with(|form| form.pasted(&table).cloned()))
    };
    let tally_id = ["tally-", &table.id].concat();
    let read_id = ["data-read-", &table.id].concat();
    let table = StoredValue::new(table);
    let source = Source { calculation, table, data, problem: RwSignal::new(None) };
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
    let Source { calculation, data, problem, .. } = source;
    let state = calculation.state;
    let table = source.table.get_value();
    let id = |start: &str| [start, &table.id].concat();
    let takes_dates = table.columns.iter().any(takes_time);
    let dates_hint = takes_dates.then(|| [" ", state.say(words::RAW_DATES_HINT)].concat());
    let shown = Memo::new(move |_| data.with(|data| text_shown(data.as_deref())));
    let file = move || {
        let file = data.with(|data| data.as_ref().map(|data| data.file.clone()));
        let file = file.filter(|file| !file.is_empty())?;
        Some([state.say(words::DATA_OF_FILE), " ", &file].concat())
    };
    let field = NodeRef::<Textarea>::new();
    let remove = move |_| {
        source.take(String::new(), String::new(), Wanted::default());
        // The button goes; the focus must not go with it.
        if let Some(field) = field.get_untracked() {
            let _ = field.focus();
        }
    };
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
            <p class="message" role="alert" id=id("unreadable-")>{move || problem.get()}</p>
        </div>
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
            data.with(|data| data.as_ref().map_or(Vec::new(), |data| choices(data, &table, lang)))
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
        Some(view! { {first} {rejected(&reading.rejected, &table, lang)} })
    };
    view! {
        {fields}
        <LayoutFields table=id choices choose=move |name, value| source.lay_out(name, value) lang/>
        {lines}
    }
}

/// What stands in the field: not a long file.
fn text_shown(data: Option<&Pasted>) -> String {
    match data {
        Some(data) if data.file.is_empty() || data.text.len() <= LONGEST_SHOWN => data.text.clone(),
        Some(_) | None => String::new(),
    }
}

impl Source {
    /// Puts data in place of what was there; nothing takes the data out.
    fn take(self, text: String, file: String, wanted: Wanted) {
        let table = self.table.get_value();
        self.problem.set(None);
        self.calculation.form.update(|form| form.paste(&table, text, file, wanted));
    }

    /// Takes data that was pasted or typed, laid out as the data before it.
    fn paste(self, text: String) {
        let wanted = self.data.with_untracked(|data| {
            data.as_ref().map(|data| data.wanted.clone()).unwrap_or_default()
        });
        self.take(text, String::new(), wanted);
    }

    /// Reads the data again, laid out as was just chosen.
    fn lay_out(self, name: &str, value: &str) {
        let Some(data) = self.data.get_untracked() else { return };
        let wanted = self.table.with_value(|table| chosen(&data, table, name, value));
        if let Some(wanted) = wanted {
            self.take(data.text.clone(), data.file.clone(), wanted);
        }
    }

    /// Reads a file that was chosen; it does not leave the browser.
    fn open_file(self, input: HtmlInputElement) {
        let state = self.calculation.state;
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        // A file that long is not even taken into memory.
        if file.size() > MOST_BYTES as f64 {
            self.problem.set(Some(state.say(doubts::FILE_TOO_LARGE)));
            input.set_value("");
            return;
        }
        leptos::task::spawn_local(async move {
            let read = JsFuture::from(file.array_buffer()).await;
            // Whoever has gone to another page or definition meanwhile has no use for it.
            if self.data.try_get_untracked().is_none() {
                return;
            }
            match read {
                Ok(bytes) => {
                    let (text, _) = text_of(&js_sys::Uint8Array::new(&bytes).to_vec());
                    self.take(text, file.name(), Wanted::default());
                }
                Err(_) => self.problem.set(Some(state.say(words::FILE_UNREADABLE))),
            }
            // The same file can be chosen again, once it was corrected.
            input.set_value("");
        });
    }
}

/// Puts data back that stood in the field of a name, if it is the name of a table of raw data.
fn retype(form: &mut Form, name: &str, text: &str) -> bool {
    let table = tables_of(form.variant()).into_iter().find(|table| table.id == name);
    if let Some(table) = table.as_ref().filter(|_| !text.is_empty()) {
        form.paste(table, text.to_owned(), String::new(), Wanted::default());
    }
    table.is_some()
}
