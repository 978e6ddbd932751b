//! The picture beside a result: of the metric itself where it has one, else to save.

use leptos::prelude::*;
use web_sys::HtmlDetailsElement;

use crate::analysis::charts;
use crate::analysis::charts::{Chart, gauge, pareto, tornado};
use crate::analysis::reach::sensitivity::effects;
use crate::app::components::picture::drawn;
use crate::app::components::saving::width;
use crate::app::panels::context::Panels;
use crate::app::panels::picture::{numbers_and_files, picture};
use crate::app::words::panels as words;
use crate::definition::kind::Kind;
use crate::form::breakdown::TYPES;
use crate::form::cell_name;

/// The picture of the result that is shown; nothing without a result. What has no picture of its own has its gauge or
/// its bars in the result already, and offers one as a file, which is drawn once it is unfolded.
pub fn of_result(panels: Panels) -> impl IntoView {
    let own = Memo::new(move |_| panels.calculation.once_painted(|| own(panels)));
    let is_unfolded = RwSignal::new(false);
    let unfold = move |event| {
        let details = event_target::<HtmlDetailsElement>(&event);
        is_unfolded.set(details.open());
    };
    let folded = move || {
        let drawn = move || {
            let chart = || types(panels).or_else(|| on_scale(panels));
            panels.calculation.once_painted(chart).map(|chart| picture(panels, chart))
        };
        view! {
            <details class="details" on:toggle=unfold>
                <summary>{panels.say(words::PICTURE)}</summary>
                {move || is_unfolded.get().then_some(drawn)}
            </details>
        }
    };
    // Its bars grow when it first comes, and stand still at every key that changes it.
    let has_come = StoredValue::new(false);
    move || match own.get() {
        Some(chart) => {
            let comes = !has_come.get_value();
            has_come.set_value(true);
            let more = numbers_and_files(panels, &chart);
            let drawn = drawn(&chart);
            let class = if comes { "picture picture--new" } else { "picture" };
            Some(view! { <figure class=class>{drawn} {more}</figure> }.into_any())
        }
        None => panels.calculation.has_figure().then(|| folded().into_any()),
    }
}

/// The picture that belongs to the metric.
fn own(panels: Panels) -> Option<Chart> {
    let (definition, variant, style) = (panels.definition(), panels.variant(), panels.style());
    panels.done.with(Result::is_ok).then_some(())?;
    panels.facts.with(|facts| charts::own(&definition, &variant, facts, width(), &style))
}

/// The result on its scale; what has no scale can still be drawn by what moves it.
fn on_scale(panels: Panels) -> Option<Chart> {
    let (definition, variant, style) = (panels.definition(), panels.variant(), panels.style());
    panels.done.with(|done| {
        let done = done.as_ref().ok()?;
        gauge(&definition, &variant, done, &panels.own(), width(), &style).or_else(|| {
            let effects = panels.facts.with(|facts| effects(&variant, facts));
            let value = &done.value.number;
            let drawn = || tornado(&definition, &variant, value, &effects, width(), &style);
            (!effects.is_empty()).then(drawn)
        })
    })
}

/// The types of tickets, the most frequent first.
fn types(panels: Panels) -> Option<Chart> {
    let variant = panels.variant();
    let table = variant.table.as_ref().filter(|table| table.id == TYPES)?;
    let parts = panels.facts.with(|facts| crate::engine::pareto::pareto(facts.rows(&variant), 1));
    if parts.is_empty() {
        return None;
    }
    let label = table.columns.first()?;
    let names: Vec<String> = panels.calculation.form.with(|form| {
        let name = |row| form.entry(&cell_name(table, row, label)).to_owned();
        (0..form.row_count()).map(name).collect()
    });
    let title = &panels.definition().name;
    Some(pareto(title, &parts, &names, Kind::Count, width(), &panels.style()))
}
