//! The field of the search, as it stands in the written page. It works once the program has come: `app/search/`.

use leptos::prelude::*;

use crate::app::search::{DROP, FIELD};
use crate::app::state::State;
use crate::app::words::search as words;

/// The field with its label, and the place of what is found. A page has one: large on the home, small in the header of
/// every other page.
#[component]
pub fn SearchField(
    /// Whether it stands in the header.
    is_small: bool,
) -> impl IntoView {
    let state = State::of_page();
    let class = if is_small { "search search--small" } else { "search" };
    let hint = (!is_small).then(|| {
        view! { <p id="search-hint" class="quiet">{state.say(words::SEARCH_HINT)}</p> }
    });
    view! {
        <search class=class>
            <div class="search__box">
                <label for=FIELD class=is_small.then_some("visually-hidden")>{state.say(words::SEARCH)}</label>
                <input
                    id=FIELD
                    type="search"
                    role="combobox"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="go"
                    placeholder=is_small.then(|| state.say(words::SEARCH))
                    aria-describedby=(!is_small).then_some("search-hint")
                    aria-autocomplete="list"
                    aria-controls=DROP
                    aria-expanded="false"
                />
                {is_small.then(|| view! { <Magnifier/> })}
                <div id=DROP class="search__drop"></div>
            </div>
            {hint}
        </search>
    }
}

#[component]
fn Magnifier() -> impl IntoView {
    view! {
        <svg class="search__icon" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round">
            <circle cx="10.5" cy="10.5" r="6"/>
            <path d="M15 15l5 5"/>
        </svg>
    }
}
