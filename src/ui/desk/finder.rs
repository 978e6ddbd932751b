//! The definition, rounding or slip that gave a figure which the reader has.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::context::Desk;
use super::definitions::use_it;
use super::entry::{self, Field};
use crate::analysis::finder::{Found, Match, Way, find_any, read_as};
use crate::ui::words::desk as words;

/// The panel.
pub fn finder(desk: Desk) -> AnyView {
    let typed = RwSignal::new(String::new());
    let asked = move || {
        let label = desk.say(words::FIGURE);
        let field = Field::result("desk-figure", label, desk.variant().kind);
        Field { hint: desk.say(words::FIGURE_HINT), is_figure: true, ..field }
    };
    view! {
        {move || entry::number(desk, asked(), move || typed.get(), move |text| typed.set(text))}
        <div role="status" id="desk-found">{move || found(desk, &asked(), &typed.get())}</div>
    }
    .into_any()
}

fn found(desk: Desk, asked: &Field, typed: &str) -> AnyView {
    let figures = asked.figures(typed, desk.lang());
    if figures.is_empty() {
        return view! { <p class="desk__waiting">{desk.say(words::TYPE_FIGURE)}</p> }.into_any();
    }
    let all = desk.facts.with(|facts| find_any(desk.metric, facts, &figures));
    let is_nothing = |found: &Found| found.matches.is_empty() && found.nearest.is_none();
    if all.iter().all(|(_, found)| is_nothing(found)) {
        return view! { <p class="desk__waiting">{desk.say(words::NOTHING_GIVES)}</p> }.into_any();
    }
    let untried = all.iter().find_map(|(_, each)| each.untried_sentence(desk.metric, desk.lang()));
    let read_so = |(figure, found): &(Decimal, Found)| {
        // A mark that can be read two ways: whoever typed it wants to know how it was read.
        let read = (figures.len() > 1).then(|| read_as(*figure, asked.limits.kind, &desk.style()));
        view! {
            {read.map(|read| view! { <p class="quiet">{read}</p> })}
            {reading(desk, found)}
        }
    };
    let readings: Vec<_> = all.iter().map(read_so).collect();
    view! {
        {readings}
        {untried.map(|said| view! { <p class="quiet">{said}</p> })}
    }
    .into_any()
}

/// What comes out for one reading of the figure.
fn reading(desk: Desk, found: &Found) -> AnyView {
    let lang = desk.lang();
    let chosen = desk.variant().id;
    let line = |found_one: &Match| {
        let variant = found_one.variant(desk.metric).filter(|variant| variant.id != chosen);
        let variant = variant.filter(|_| found_one.way == Way::Definition);
        let said = found_one.sentence(desk.metric, found.decimals, lang);
        view! { <li>{said} " " {variant.map(|variant| use_it(desk, variant))}</li> }
    };
    let nearest = found.nearest_sentence(desk.metric, &desk.style());
    let lines: Vec<_> = found.matches.iter().map(line).collect();
    view! {
        {nearest.map(|said| view! { <p class="notice notice--fair">{said}</p> })}
        {(!lines.is_empty()).then(|| view! { <p>{desk.say(words::GIVEN_BY)}</p> <ul>{lines}</ul> })}
    }
    .into_any()
}
