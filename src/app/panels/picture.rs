//! A picture of what the panels show, with its numbers in a table and buttons to save it.

use leptos::prelude::*;

use crate::analysis::charts::Chart;
use crate::app::components::picture::{drawn, files, numbers};
use crate::app::components::saving::Saved;
use crate::app::panels::context::Panels;
use crate::app::words::panels as words;

/// The picture, its table, its buttons.
pub fn picture(panels: Panels, chart: Chart) -> AnyView {
    view! {
        <figure class="picture">
            {drawn(&chart)}
            <details class="details"><summary>{panels.say(words::NUMBERS)}</summary>{numbers(&chart)}</details>
            {files(panels.state, &chart, move |chart| saved(panels, chart))}
        </figure>
    }
    .into_any()
}

/// The table and the buttons of a picture, folded together: they take no room beside a result.
pub fn numbers_and_files(panels: Panels, chart: &Chart) -> AnyView {
    let numbers = numbers(chart);
    let files = files(panels.state, chart, move |chart| saved(panels, chart));
    view! {
        <details class="details"><summary>{panels.say(words::NUMBERS_AND_FILES)}</summary>{numbers} {files}</details>
    }
    .into_any()
}

/// What the files of a picture are called; with the definition, where the metric has several.
fn saved(panels: Panels, chart: &Chart) -> Saved {
    let definition = panels.definition();
    let title = match definition.variants.len() {
        0..=1 => chart.title.clone(),
        _ => format!("{} ({})", chart.title, panels.variant().name),
    };
    Saved { name: format!("{}-{}", definition.id, chart.kind), title, source: words::SOURCE }
}
