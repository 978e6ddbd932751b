//! A picture on the page, with its numbers in a table and buttons to save it.

use leptos::prelude::*;

use super::context::Desk;
use super::entry::button;
use super::saving::{save_png, save_svg};
use crate::analysis::charts::{Chart, svg};
use crate::ui::words::desk as words;

/// The picture, its table, its buttons.
pub fn picture(desk: Desk, chart: Chart) -> AnyView {
    let drawn = svg(&chart, None);
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
    let for_png = chart.clone();
    view! {
        <figure class="picture">
            <div class="scroll" tabindex="0" role="group" aria-label=title.clone() inner_html=drawn></div>
            <details class="details">
                <summary>{desk.say(words::NUMBERS)}</summary>
                <div class="scroll" tabindex="0" role="group" aria-label=title>
                    <table class="desk__table"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>
                </div>
            </details>
            <div class="buttons">
                {button("button button--plain", desk.say(words::SAVE_SVG), move || save_svg(desk, &chart))}
                {button("button button--plain", desk.say(words::SAVE_PNG), move || save_png(desk, &for_png))}
            </div>
        </figure>
    }
    .into_any()
}
