//! What became of the lines of a file: every one is accounted for.

use leptos::prelude::*;

use crate::app::pages::data::counted::counted;
use crate::app::pages::data::file::TheFile;
use crate::app::state::State;
use crate::app::words;
use crate::app::words::data as said;
use crate::data::told::Told;

/// The account, with the lines that were refused.
#[component]
pub fn Account(file: TheFile) -> impl IntoView {
    let state = State::of_page();
    let shown = move || file.told.with(|told| told.as_ref().map(|told| account(told, state)));
    let refused =
        move || file.told.with(|told| told.as_ref().and_then(|told| refusals(told, state)));
    let has_refused = Memo::new(move |_| {
        file.told.with(|told| told.as_ref().is_some_and(|told| told.refused > 0))
    });
    view! {
        <section class="block" aria-labelledby="account">
            <h2 id="account">{state.say(said::ACCOUNT)}</h2>
            <div role="status">{shown}</div>
            {refused}
            <div class="buttons">
                <button type="button" class="button" data-action="export-refused" hidden=move || !has_refused.get() on:click=move |_| file.save_refused()>
                    {state.say(said::SAVE_REFUSED)}
                </button>
            </div>
        </section>
    }
}

/// The sum of all lines, or why nothing was read.
fn account(told: &Told, state: State) -> AnyView {
    if let Some(problem) = told.problem {
        let text = said::trouble(problem, state.lang());
        return view! { <p class="notice notice--poor" data-problem="">{text}</p> }.into_any();
    }
    let parts = [
        ("accepted", told.accepted, words::ACCEPTED),
        ("refused", told.refused, words::REJECTED),
        ("blank", told.blank, words::BLANK),
        ("headings", told.headings, words::HEADINGS),
        ("lines", told.lines, words::LINES_READ),
    ];
    let part = |(id, count, name): (&'static str, u64, crate::text::Text)| {
        view! { <li data-count=id>{state.say(name)} " " <strong>{counted(count, state)}</strong></li> }
    };
    let parts: Vec<_> = parts.into_iter().map(part).collect();
    view! { <ul class="tally">{parts}</ul> }.into_any()
}

/// The first lines that were refused, with their reasons.
fn refusals(told: &Told, state: State) -> Option<AnyView> {
    if told.refusals.is_empty() {
        return None;
    }
    let row = |line: &crate::data::told::Refused| {
        view! {
            <tr>
                <td>{line.line.to_string()}</td>
                <td>{line.column.clone()}</td>
                <td>{line.text.clone()}</td>
                <td>{line.reason.clone()}</td>
            </tr>
        }
    };
    let rows: Vec<_> = told.refusals.iter().take(20).map(row).collect();
    Some(
        view! {
            <details class="refused">
                <summary>{state.say(said::REFUSED)}</summary>
                <div class="board__scroll" tabindex="0" role="region" aria-label=said::table_of(state.say(said::REFUSED), state.lang())>
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{state.say(said::LINE)}</th>
                                <th scope="col">{state.say(said::COLUMN)}</th>
                                <th scope="col">{state.say(said::TEXT)}</th>
                                <th scope="col">{state.say(said::REASON)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        }
        .into_any(),
    )
}
