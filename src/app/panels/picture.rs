//! A picture on the page, with its numbers in a table and buttons to save it.

use leptos::prelude::*;

use crate::analysis::charts::{Chart, svg};
use crate::app::panels::context::Panels;
use crate::app::panels::entry::button;
use crate::app::panels::saving::{save_png, save_svg};
use crate::app::words::panels as words;

/// The picture, its table, its buttons.
pub fn picture(panels: Panels, chart: Chart) -> AnyView {
    let numbers = numbers(&chart);
    let files = files(panels, &chart);
    view! {
        <figure class="picture">
            {drawn(&chart)}
            <details class="details"><summary>{panels.say(words::NUMBERS)}</summary>{numbers}</details>
            {files}
        </figure>
    }
    .into_any()
}

/// The table and the buttons of a picture, folded together: they take no room beside a result.
pub fn numbers_and_files(panels: Panels, chart: &Chart) -> AnyView {
    let numbers = numbers(chart);
    let files = files(panels, chart);
    view! {
        <details class="details"><summary>{panels.say(words::NUMBERS_AND_FILES)}</summary>{numbers} {files}</details>
    }
    .into_any()
}

/// The picture alone.
pub fn drawn(chart: &Chart) -> AnyView {
    let title = chart.title.clone();
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=title inner_html=svg(chart, None)></div>
    }
    .into_any()
}

/// Its numbers as a table.
fn numbers(chart: &Chart) -> AnyView {
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

/// The buttons that save it.
fn files(panels: Panels, chart: &Chart) -> AnyView {
    let (for_svg, for_png) = (chart.clone(), chart.clone());
    view! {
        <div class="buttons">
            {button("button button--plain", panels.say(words::SAVE_SVG), move || save_svg(panels, &for_svg))}
            {button("button button--plain", panels.say(words::SAVE_PNG), move || save_png(panels, &for_png))}
        </div>
    }
    .into_any()
}
