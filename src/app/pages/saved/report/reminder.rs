//! A reminder of the next review: a day, and a file for a calendar.

use leptos::prelude::*;

use crate::app::clock::now;
use crate::app::state::State;
use crate::app::storage::download::download;
use crate::app::words::dashboard as words;
use crate::dashboard::reminder::{calendar, next_review};
use crate::dashboard::table::{Place, Table};
use crate::record::period::Day;
use crate::site::Page;

/// The field and the button; a week after the next period ends is proposed.
#[component]
pub fn Reminder(table: Memo<Table<usize>>) -> impl IntoView {
    let state = State::of_page();
    let proposed = Memo::new(move |_| {
        let last = |place: &Place| match place {
            Place::Time(period) => Some(next_review(period).iso()),
            Place::Label(_) => None,
        };
        table.with(|table| table.columns.iter().rev().find_map(last)).unwrap_or_default()
    });
    let typed = RwSignal::new(None::<String>);
    let shown = move || typed.get().unwrap_or_else(|| proposed.get());
    let day = Memo::new(move |_| Day::of_iso(&shown()));
    let give = move |_| {
        let Some(day) = day.get_untracked() else { return };
        let now = now();
        let here = window().location().href().unwrap_or_default();
        let page = web_sys::Url::new_with_base(&state.place.link_to(Page::Saved), &here);
        let address = page.map(|page| page.href()).unwrap_or_default();
        let id: String = now.chars().filter(char::is_ascii_digit).collect();
        let file = calendar(day, state.say(words::REVIEW), &address, &now, &id);
        download(words::REMINDER_FILE.get(state.lang()), "text/calendar;charset=utf-8", &file);
    };
    view! {
        <div class="reminder">
            <div class="field">
                <label for="next-review">{state.say(words::NEXT_REVIEW)}</label>
                <input
                    type="date"
                    id="next-review"
                    prop:value=shown
                    on:input:target=move |event| typed.set(Some(event.target().value()))
                />
            </div>
            <button type="button" class="button" data-action="export-reminder" disabled=move || day.get().is_none() on:click=give>
                {state.say(words::REMINDER)}
            </button>
        </div>
    }
}
