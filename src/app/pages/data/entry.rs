//! Where the file comes from: chosen, dropped, pasted, or an example.

use leptos::ev::DragEvent;
use leptos::html::Textarea;
use leptos::prelude::*;

use crate::app::pages::data::example::example;
use crate::app::pages::data::file::TheFile;
use crate::app::state::State;
use crate::app::words::data as words;

/// The ways in.
#[component]
pub fn Entry(file: TheFile) -> impl IntoView {
    let state = State::of_page();
    let is_over = RwSignal::new(false);
    let pasted = NodeRef::<Textarea>::new();
    let drop = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        let files = event.data_transfer().and_then(|given| given.files());
        if let Some(dropped) = files.and_then(|files| files.get(0)) {
            file.open(dropped);
        }
    };
    let over = move |event: DragEvent| {
        // Without this the browser would open the file in place of the page.
        event.prevent_default();
        is_over.set(true);
    };
    let choose =
        move |event: leptos::ev::Targeted<leptos::ev::Event, web_sys::HtmlInputElement>| {
            let input = event.target();
            if let Some(chosen) = input.files().and_then(|files| files.get(0)) {
                file.open(chosen);
            }
            // The same file can be chosen again, once it was corrected.
            input.set_value("");
        };
    let read_pasted = move |_| {
        let text = pasted.get_untracked().map(|field| field.value()).unwrap_or_default();
        if !text.trim().is_empty() {
            file.open_text("", &text);
        }
    };
    let try_example = move |_| {
        file.open_text(state.say(words::EXAMPLE_FILE), &example(state.lang()));
    };
    view! {
        <div
            class="card drop"
            class:drop--over=move || is_over.get()
            on:drop=drop
            on:dragover=over
            on:dragleave=move |_| is_over.set(false)
        >
            <p class="drop__file">
                <input
                    class="visually-hidden raw__file"
                    type="file"
                    id="data-file"
                    name="data-file"
                    accept=".csv,.tsv,.tab,.txt,.xlsx,text/csv,text/tab-separated-values,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                    on:change:target=choose
                />
                <label class="button button--main" for="data-file">{state.say(words::CHOOSE)}</label>
                " " {state.say(words::OR_DROP)}
            </p>
            <div class="buttons">
                <button type="button" class="button" data-action="load-example" on:click=try_example>{state.say(words::EXAMPLE)}</button>
            </div>
            <details>
                <summary>{state.say(words::PASTE)}</summary>
                <div class="field">
                    <label for="data-pasted">{state.say(words::PASTED)}</label>
                    <textarea class="raw__text" rows="6" id="data-pasted" name="data-pasted" spellcheck="false" autocomplete="off" node_ref=pasted></textarea>
                </div>
                <button type="button" class="button" data-action="read-pasted" on:click=read_pasted>{state.say(words::READ_PASTED)}</button>
            </details>
        </div>
    }
}
