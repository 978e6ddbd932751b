//! The definition, rounding or slip that gave a figure which the reader has.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::analysis::finder::{Found, Match, Way, find_any, read_as};
use crate::app::panels::context::Panels;
use crate::app::panels::definitions::use_it;
use crate::app::panels::entry;
use crate::app::panels::entry::Field;
use crate::app::words::panels as words;

/// The panel.
pub fn finder(panels: Panels) -> AnyView {
    let typed = RwSignal::new(String::new());
    let asked = move || {
        let label = panels.say(words::FIGURE);
        let field = Field::result("panel-figure", label, panels.variant().kind);
        Field { hint: panels.say(words::FIGURE_HINT), is_figure: true, ..field }
    };
    view! {
        {move || entry::number(panels.state, asked(), move || typed.get(), move |text| typed.set(text))}
        <div role="status" id="panel-found">{move || found(panels, &asked(), &typed.get())}</div>
    }
    .into_any()
}

fn found(panels: Panels, asked: &Field, typed: &str) -> AnyView {
    let figures = asked.figures(typed, panels.lang());
    if figures.is_empty() {
        return view! { <p class="panel__waiting">{panels.say(words::TYPE_FIGURE)}</p> }.into_any();
    }
    let definition = panels.definition();
    let all = panels.facts.with(|facts| find_any(&definition, facts, &figures));
    let is_nothing = |found: &Found| found.matches.is_empty() && found.nearest.is_none();
    if all.iter().all(|(_, found)| is_nothing(found)) {
        return view! { <p class="panel__waiting">{panels.say(words::NOTHING_GIVES)}</p> }
            .into_any();
    }
    let untried =
        all.iter().find_map(|(_, each)| each.untried_sentence(&definition, panels.lang()));
    let read_so = |(figure, found): &(Decimal, Found)| {
        // A mark that can be read two ways: whoever typed it wants to know how it was read.
        let read =
            (figures.len() > 1).then(|| read_as(*figure, asked.limits.kind, &panels.style()));
        view! {
            {read.map(|read| view! { <p class="quiet">{read}</p> })}
            {reading(panels, found)}
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
fn reading(panels: Panels, found: &Found) -> AnyView {
    let lang = panels.lang();
    let (definition, chosen) = (panels.definition(), panels.variant());
    let line = |found_one: &Match| {
        let variant = found_one.variant(&definition).filter(|variant| variant.id != chosen.id);
        let variant = variant.filter(|_| found_one.way == Way::Definition);
        let said = found_one.sentence(&definition, found.decimals, lang);
        view! { <li>{said} " " {variant.map(|variant| use_it(panels, variant))}</li> }
    };
    let nearest = found.nearest_sentence(&definition, &panels.style());
    let lines: Vec<_> = found.matches.iter().map(line).collect();
    view! {
        {nearest.map(|said| view! { <p class="notice notice--fair">{said}</p> })}
        {(!lines.is_empty()).then(|| view! { <p>{panels.say(words::GIVEN_BY)}</p> <ul>{lines}</ul> })}
    }
    .into_any()
}
