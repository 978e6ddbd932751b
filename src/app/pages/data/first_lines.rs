//! The first lines of a file, and what each column is read as.

use leptos::prelude::*;

use crate::app::pages::data::file::TheFile;
use crate::app::state::State;
use crate::app::words::data as words;
use crate::app::words::data::rules as rules_said;
use crate::data::choices::Role;

/// The first lines of the file, as they are taken apart.
#[component]
pub fn FirstLines(file: TheFile) -> impl IntoView {
    let state = State::of_page();
    move || {
        file.choices.with(|known| {
            let known = known.as_ref()?;
            let role = |role: &Option<Role>| role.map(|role| state.say(rules_said::role(role)));
            let heading = |column: &crate::data::choices::Column| {
                let role = role(&column.role).map(|role| view! { <span class="lines__use">{role}</span> });
                view! { <th scope="col" class:used=column.role.is_some()>{column.name.clone()} {role}</th> }
            };
            let shown = known.choices.columns.iter().take(MOST_COLUMNS);
            let headings: Vec<_> = shown.map(heading).collect();
            let line = |cells: &Vec<String>| {
                let cells: Vec<_> = cells.iter().take(MOST_COLUMNS).map(|cell| view! { <td>{cell.clone()}</td> }).collect();
                view! { <tr>{cells}</tr> }
            };
            let lines: Vec<_> = known.first.iter().take(MOST_LINES).map(line).collect();
            Some(view! {
                <div class="board__scroll" tabindex="0" role="region" aria-label=state.say(words::FIRST_LINES)>
                    <table class="lines"><thead><tr>{headings}</tr></thead><tbody>{lines}</tbody></table>
                </div>
            })
        })
    }
}

/// How many columns and lines of the start of the file are shown.
const MOST_COLUMNS: usize = 12;
const MOST_LINES: usize = 4;
