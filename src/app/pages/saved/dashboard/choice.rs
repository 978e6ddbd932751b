//! The choice of the length of the periods shown, where results have several.

use leptos::prelude::*;

use crate::app::components::field::option;
use crate::app::state::State;
use crate::app::words::dashboard as words;
use crate::dashboard::table::Table;
use crate::record::span::Length;

/// The choice; nothing where all periods are of one length.
#[component]
pub fn LengthChoice(table: Memo<Table<usize>>, length: RwSignal<Option<Length>>) -> impl IntoView {
    let state = State::of_page();
    let lengths = Memo::new(move |_| table.with(Table::lengths));
    let choose = move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        length.set(place.and_then(|place| lengths.with(|all| all.get(place).copied())));
    };
    // A length whose last result has gone is no longer chosen.
    Effect::new(move |_| {
        if length.get().is_some_and(|length| lengths.with(|all| !all.contains(&length))) {
            length.set(None);
        }
    });
    let options = move || {
        let all =
            option(String::new(), state.say(words::ALL_LENGTHS).to_owned(), length.get().is_none());
        let lengths = lengths.get().into_iter().enumerate().map(|(place, each)| {
            let name = words::length(each, state.lang());
            option(place.to_string(), name, length.get() == Some(each))
        });
        [all].into_iter().chain(lengths).collect_view()
    };
    view! {
        <div class="field board__choice" hidden=move || lengths.with(|all| all.len() < 2)>
            <label for="dashboard-length">{state.say(words::LENGTH)}</label>
            <select id="dashboard-length" on:change=choose>{options}</select>
        </div>
    }
}
