//! The table itself: periods above, a line for each metric, notes below.

use leptos::prelude::*;

use crate::app::pages::saved::dashboard::line::LineOf;
use crate::app::state::State;
use crate::app::words::dashboard as words;
use crate::dashboard::grid::Grid;

/// The table, which scrolls in itself where it is wider than the page.
#[component]
pub fn Board(grid: Memo<Grid>, id: &'static str) -> impl IntoView {
    let state = State::of_page();
    let heads = move || {
        let head = |name: String| view! { <th scope="col" class="board__period">{name}</th> };
        grid.with(|grid| grid.periods.clone()).into_iter().map(head).collect_view()
    };
    let lines = move || {
        let lines = grid.with(|grid| grid.lines.clone()).into_iter();
        lines.map(|line| view! { <LineOf line/> }).collect_view()
    };
    let notes = move || {
        let notes = grid.with(|grid| grid.has_notes().then(|| grid.notes.clone()))?.into_iter();
        let note = |note: String| view! { <td class="board__note">{note}</td> };
        Some(view! {
            <tfoot>
                <tr>
                    <th scope="row">{state.say(words::NOTES)}</th>
                    {notes.map(note).collect_view()}
                    <td colspan="3"></td>
                </tr>
            </tfoot>
        })
    };
    view! {
        <div class="board__scroll" id=id tabindex="0" role="region" aria-label=state.say(words::TABLE)>
            <table class="board" data-dashboard="">
                <thead>
                    <tr>
                        <th scope="col">{state.say(words::METRIC)}</th>
                        {heads}
                        <th scope="col">{state.say(words::CHANGE)}</th>
                        <th scope="col">{state.say(words::TARGET)}</th>
                        <th scope="col">{state.say(words::COURSE)}</th>
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
                {notes}
            </table>
        </div>
    }
}
