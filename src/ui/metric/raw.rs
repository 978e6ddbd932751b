//! Raw data for a form: pasted or from a file, read in the browser, put into the fields.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::web_sys;
use wasm_bindgen_futures::JsFuture;

use super::Sheet;
use super::layout::{LayoutFields, takes_time};
use super::lines::{Lines, Summary};
use crate::engine::metric::Variant;
use crate::engine::table::Table;
use crate::form::pasted::Pasted;
use crate::import::decode::text_of;
use crate::import::layout::Wanted;
use crate::import::measured::tables_of;
use crate::ui::place::focus_on;
use crate::ui::state::State;
use crate::ui::words;

/// The data of a table as it stands in the form; it changes when the data or its layout does.
pub type Data = Memo<Option<Arc<Pasted>>>;

/// The longest text of a file that is shown in the field, in bytes.
const LONGEST_SHOWN: usize = 100_000;

/// A panel for each table of raw data of a variant; nothing where it has none.
#[component]
pub fn RawData(sheet: Sheet, variant: &'static Variant) -> impl IntoView {
    tables_of(variant).into_iter().map(|table| view! { <Panel sheet table/> }).collect_view()
}

#[component]
fn Panel(sheet: Sheet, table: &'static Table) -> impl IntoView {
    let state = State::of_page();
    let data: Data = Memo::new_with_compare(
        move |_| sheet.form.with(|form| form.pasted(table).cloned()),
        |before, after| match (before.and_then(Option::as_ref), after.and_then(Option::as_ref)) {
            (Some(before), Some(after)) => !Arc::ptr_eq(before, after),
            (None, None) => before.is_none(),
            (Some(_), None) | (None, Some(_)) => true,
        },
    );
    let has_data = Memo::new(move |_| data.with(Option::is_some));
    view! {
        <details class="raw" open=has_data.get_untracked()>
            <summary>{state.say(words::RAW_DATA)}</summary>
            <Source sheet table data/>
            <Summary sheet data/>
            <Show when=move || has_data.get()>
                <LayoutFields sheet table data/>
                <Lines table data/>
            </Show>
        </details>
    }
}

/// Where the data comes from: a field to paste into, and a button for a file.
#[component]
fn Source(sheet: Sheet, table: &'static Table, data: Data) -> impl IntoView {
    let state = State::of_page();
    let failed = RwSignal::new(false);
    let take = move |text: String, file: String, wanted: Wanted| {
        failed.set(false);
        sheet.form.update(|form| form.paste(table, text, file, wanted));
    };
    let wanted = move || {
        data.with_untracked(|data| data.as_ref().map(|data| data.wanted.clone()))
            .unwrap_or_default()
    };
    let shown = move || {
        data.with(|data| match data {
            Some(data) if data.file.is_empty() || data.text.len() <= LONGEST_SHOWN => {
                data.text.clone()
            }
            Some(_) | None => String::new(),
        })
    };
    let file_name = move || {
        let name = data.with(|data| data.as_ref().map(|data| data.file.clone()))?;
        (!name.is_empty()).then(|| format!("{} {name}", state.say(words::DATA_OF_FILE)))
    };
    let open_file = move |event: web_sys::Event| {
        let input: web_sys::HtmlInputElement = event_target(&event);
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        leptos::task::spawn_local(async move {
            let name = file.name();
            match JsFuture::from(file.array_buffer()).await {
                Ok(bytes) => {
                    let (text, _) = text_of(&js_sys::Uint8Array::new(&bytes).to_vec());
                    take(text, name, Wanted::default());
                }
                Err(_) => failed.set(true),
            }
            // The same file can be chosen again, once it was corrected.
            input.set_value("");
        });
    };
    let (field, file, hint) =
        (format!("data-{}", table.id), format!("file-{}", table.id), format!("about-{}", table.id));
    view! {
        <p class="hint" id=hint.clone()>
            {state.say(words::RAW_DATA_HINT)}
            {table.columns.iter().any(takes_time).then(|| format!(" {}", state.say(words::RAW_DATES_HINT)))}
        </p>
        <div class="field">
            <label for=field.clone()>{table.name.get(state.lang())}</label>
            <textarea
                class="raw__text"
                id=field
                name=table.id
                rows="5"
                spellcheck="false"
                autocomplete="off"
                aria-describedby=hint
                prop:value=shown
                on:input:target=move |event| take(event.target().value(), String::new(), wanted())
            ></textarea>
            <p class="understood">{file_name}</p>
            <p class="message" role="alert">
                {move || failed.get().then(|| state.say(words::FILE_UNREADABLE))}
            </p>
        </div>
        <div class="buttons raw__buttons">
            <input
                class="visually-hidden raw__file"
                type="file"
                id=file.clone()
                accept=".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain"
                on:change=open_file
            />
            <label class="button" for=file>{state.say(words::CHOOSE_FILE)}</label>
            <button
                type="button"
                class="button button--plain"
                hidden=move || data.with(Option::is_none)
                on:click=move |_| {
                    take(String::new(), String::new(), Wanted::default());
                    // The button goes; the focus must not go with it.
                    focus_on(&format!("[name='{}']", table.id));
                }
            >
                {state.say(words::REMOVE_DATA)}
            </button>
        </div>
    }
}
