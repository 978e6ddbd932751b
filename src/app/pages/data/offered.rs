//! Choices as lists: each says what was recognised, or only assumed.

use leptos::prelude::*;

use crate::app::state::State;
use crate::app::words::data as words;
use crate::text::{Lang, Text};

/// A choice as it is offered.
#[derive(Clone, PartialEq, Eq)]
pub struct Offered {
    /// Its name, unique on the page.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// The value of each option, and what it says.
    pub options: Vec<(String, String)>,
    /// The value chosen.
    pub chosen: String,
    /// Whether nothing in the file says so.
    pub is_assumed: bool,
}

/// The choices, each an element of its own that stays as long as there is a choice of its name: the focus stays where it is
/// when another one is made.
#[component]
pub fn Fields(
    offered: Memo<Vec<Offered>>,
    /// Takes the name of a choice and the value chosen.
    choose: impl Fn(&str, &str) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let state = State::of_page();
    let names =
        move || offered.with(|all| all.iter().map(|one| one.name.clone()).collect::<Vec<_>>());
    let field = move |name: String| {
        let id = ["data-", &name].concat();
        let mine = {
            let name = name.clone();
            Memo::new(move |_| offered.with(|all| all.iter().find(|one| one.name == name).cloned()))
        };
        let label = move || {
            let one = mine.get()?;
            let how = one.is_assumed.then(
                || view! { " " <span class="quiet">"("{state.say(words::ASSUMED)}")"</span> },
            );
            Some(view! { {one.label} {how} })
        };
        let options = move || {
            let one = mine.get()?;
            let option = |(value, text): (String, String)| {
                let is_chosen = value == one.chosen;
                view! { <option value=value prop:selected=is_chosen>{text}</option> }
            };
            Some(one.options.into_iter().map(option).collect_view())
        };
        view! {
            <div class="field">
                <label for=id.clone()>{label}</label>
                <select id=id.clone() name=id on:change:target=move |event| choose(&name, &event.target().value())>{options}</select>
            </div>
        }
    };
    view! { <div class="pair choices"><For each=names key=String::clone children=field/></div> }
}

/// What has an id in a list of choices.
pub fn of_id<Value: Copy>(all: &[(&str, Value, Text)], id: &str) -> Option<Value> {
    all.iter().find(|(own, ..)| *own == id).map(|(_, value, _)| *value)
}

/// The options of a list of choices, and the one chosen.
pub fn among<Value: Copy + PartialEq>(
    all: &[(&str, Value, Text)],
    chosen: Value,
    lang: Lang,
) -> (Vec<(String, String)>, String) {
    let options = all.iter().map(|(id, _, text)| ((*id).to_owned(), text.get(lang).to_owned()));
    let id = all.iter().find(|(_, value, _)| *value == chosen).map_or("", |(id, ..)| id);
    (options.collect(), id.to_owned())
}
