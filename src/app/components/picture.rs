//! A picture on the page, with its numbers in a table and buttons to save it.

use leptos::prelude::*;

use crate::analysis::charts::{Chart, svg};
use crate::app::components::saving::{Saved, save_png, save_svg};
use crate::app::state::State;
use crate::app::words::panels as words;

/// The picture alone.
pub fn drawn(chart: &Chart) -> AnyView {
    let title = chart.title.clone();
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=title inner_html=svg(chart, None)></div>
    }
    .into_any()
}

/// Its numbers as a table.
pub fn numbers(chart: &Chart) -> AnyView {
    let title = chart.title.clone();
    let mut rows = chart.table.iter();
    let head = |cell: &String| match cell.as_str() {
        // Nothing stands above the names.
        "" => view! { <td></td> }.into_any(),
        cell => view! { <th scope="col">{cell.to_owned()}</th> }.into_any(),
    };
    let head: Vec<_> = rows.next().into_iter().flatten().map(head).collect();
    let row = |cells: &Vec<String>| {
        let (name, rest) = cells.split_first()?;
        let rest: Vec<_> =
            rest.iter().map(|cell| view! { <td class="figure">{cell.clone()}</td> }).collect();
        Some(view! { <tr><th scope="row">{name.clone()}</th>{rest}</tr> })
    };
    let rows: Vec<_> = rows.filter_map(row).collect();
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=title>
            <table class="panel__table"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>
        </div>
    }
    .into_any()
}

/// The buttons that save it; what its files are called is asked once one of them is pressed.
pub fn files(
    state: State,
    chart: &Chart,
    saved: impl Fn(&Chart) -> Saved + Clone + 'static,
) -> AnyView {
    let button = |action, label, save: fn(State, &Chart, &Saved)| {
        let (chart, saved) = (chart.clone(), saved.clone());
        let act = move |_| save(state, &chart, &saved(&chart));
        view! {
            <button type="button" class="button button--plain" data-action=action on:click=act>{state.say(label)}</button>
        }
    };
    view! {
        <div class="buttons">
            {button("save-svg", words::SAVE_SVG, save_svg)}
            {button("save-png", words::SAVE_PNG, save_png)}
        </div>
    }
    .into_any()
}
