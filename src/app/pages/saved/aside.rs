//! Data under our keys that could not be read: reported, kept, given back.

use leptos::prelude::*;

use crate::app::components::question::{Question, focus_soon};
use crate::app::pages::saved::unread::Unread;
use crate::app::state::State;
use crate::app::storage::download::download;
use crate::app::storage::records::Records;
use crate::app::words::saved;

/// How many of the texts that could not be read are shown.
const TOLD: usize = 10;

/// Whether a text was found where settings or defaults are kept, and not where results are.
fn is_of_settings(key: &str) -> bool {
    !key.contains("record")
}

/// What a later version of the page has saved: it is left alone, and counted.
#[component]
pub fn Later() -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let count = Memo::new(move |_| records.later.with(Vec::len));
    move || {
        let count = count.get();
        (count > 0).then(|| {
            view! {
                <div class="notice notice--fair" role="status" data-alert="later">
                    <p><strong>{saved::later(count, state.lang())}</strong> " " {state.say(saved::LATER_WHAT)}</p>
                </div>
            }
        })
    }
}

/// The report; nothing where all could be read.
#[component]
pub fn Aside() -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let forget = move || {
        records.forget_aside();
        focus_soon("h1".to_owned());
    };
    move || {
        let aside = records.aside.get();
        let all = aside.len();
        let count = aside.iter().filter(|(key, _)| !is_of_settings(key)).count();
        let settings = (count < all).then(|| state.say(saved::ASIDE_SETTINGS));
        let results = (count > 0).then(|| saved::aside(count, state.lang()));
        let unreadable: Vec<_> =
            aside.into_iter().take(TOLD).map(|(_, unreadable)| unreadable).collect();
        (all > 0).then(|| {
            view! {
                <div class="notice notice--poor" role="status">
                    <p><strong>{results} " " {settings}</strong> " " {state.say(saved::ASIDE_WHAT)}</p>
                    <Unread unreadable/>
                    {(all > TOLD).then(|| view! { <p class="quiet">{saved::and_more(all - TOLD, state.lang())}</p> })}
                    <div class="buttons">
                        <button type="button" class="button" data-action="export-unread" on:click=move |_| give(records)>
                            {state.say(saved::ASIDE_DOWNLOAD)}
                        </button>
                        <Question
                            label=saved::ASIDE_DELETE
                            action="delete-unread"
                            question=move || state.say(saved::ASIDE_QUESTION).to_owned()
                            yes=saved::ASIDE_YES
                            on_yes=forget
                        />
                    </div>
                </div>
            }
        })
    }
}

/// Gives it as a file: a line for each key, then the text as it was found.
fn give(records: Records) {
    let text = records.aside.with_untracked(|aside| {
        let parts = aside.iter().map(|(key, unreadable)| format!("{key}\n{}\n", unreadable.raw));
        parts.collect::<Vec<_>>().join("\n")
    });
    download("cadran-unread.txt", "text/plain;charset=utf-8", &text);
}
