//! The pictures that a result can be drawn as.

use leptos::prelude::*;

use super::context::Desk;
use super::picture::picture;
use super::saving::width;
use crate::analysis::charts::{Chart, breakdown, flow, gauge, groups, pareto, tornado, waterfall};
use crate::analysis::reach::sensitivity::effects;
use crate::catalogue::tables::TYPES;
use crate::engine::calculate::Calculation;
use crate::engine::kind::Kind;
use crate::form::cell_name;
use crate::ui::words::desk as words;

/// The panel.
pub fn pictures(desk: Desk) -> AnyView {
    (move || {
        if let Some(waiting) = desk.waiting() {
            return waiting;
        }
        let charts =
            desk.done.with(|done| done.as_ref().map(|done| charts(desk, done)).unwrap_or_default());
        if charts.is_empty() {
            return view! { <p class="desk__waiting">{desk.say(words::NO_PICTURE)}</p> }.into_any();
        }
        let named = |chart: Chart| {
            view! { <h3>{desk.say(words::kind_of_picture(chart.kind))}</h3> {picture(desk, chart)} }
        };
        charts.into_iter().map(named).collect::<Vec<_>>().into_any()
    })
    .into_any()
}

fn charts(desk: Desk, done: &Calculation) -> Vec<Chart> {
    let (metric, variant, style) = (desk.metric, desk.variant(), desk.style());
    let facts = desk.facts.get();
    let value = &done.value.number;
    let flow = flow(metric, variant, &facts);
    let title = metric.name.get(desk.lang());
    let own: Vec<Chart> = [
        groups(metric, variant, &facts, width(), &style),
        flow.map(|flow| waterfall(title, &flow, width(), &style)),
        breakdown(metric, variant, &facts, width(), &style),
        types(desk),
        gauge(metric, variant, value, &desk.own(), width(), &style),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !own.is_empty() {
        return own;
    }
    // What has no scale, no parts and no flow can still be drawn by what moves it.
    let effects = effects(variant, &facts);
    let drawn = || tornado(metric, variant, value, &effects, width(), &style);
    (!effects.is_empty()).then(drawn).into_iter().collect()
}

/// The types of tickets, the most frequent first.
fn types(desk: Desk) -> Option<Chart> {
    let variant = desk.variant();
    let table = variant.table.filter(|table| table.id == TYPES.id)?;
    let parts = desk.facts.with(|facts| crate::engine::pareto::pareto(facts.rows(variant), 1));
    if parts.is_empty() {
        return None;
    }
    let label = table.columns.first()?;
    let names: Vec<String> = desk.form.with(|form| {
        let name = |row| form.entry(&cell_name(table, row, label)).to_owned();
        (0..form.row_count()).map(name).collect()
    });
    let title = desk.metric.name.get(desk.lang());
    Some(pareto(title, &parts, &names, Kind::Count, width(), &desk.style()))
}
