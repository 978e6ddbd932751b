//! "What if": a slider and a number for each input, the result beside the original.

use std::sync::Arc;

use leptos::prelude::*;
use vecmap::VecMap;

use crate::analysis::scenario::{Slider, side_by_side};
use crate::app::panels::action::typed as written;
use crate::app::panels::changed::{Changed, facts, shown};
use crate::app::panels::context::Panels;
use crate::app::panels::entry::{Field, button};
use crate::app::panels::{entry, scenarios};
use crate::app::words::panels as words;
use crate::definition::input::Input;
use crate::engine::calculate::{Calculation, Problem};

/// The panel.
pub fn scenario(panels: Panels) -> AnyView {
    let changed: Changed = RwSignal::new(VecMap::new());
    let kept = RwSignal::new(scenarios::kept(panels));
    // The stretch of each slider stays while it is moved: it follows the form alone.
    let rows = move || {
        let inputs = panels.movable();
        inputs.iter().map(|input| row(panels, changed, input)).collect::<Vec<_>>()
    };
    let put = move || {
        let facts = facts(panels, &changed.get_untracked());
        let inputs = untrack(|| panels.movable());
        changed.set(VecMap::new());
        panels.carry(&facts, &inputs);
    };
    view! {
        <div class="panel__fields">{rows}</div>
        <div role="status" id="panel-what-if">{move || outcome(panels, &changed.get())}</div>
        <div class="buttons">
            {button("button", panels.say(words::BACK), move || changed.set(VecMap::new()))}
            {button("button", panels.say(words::PUT), put)}
        </div>
        {scenarios::scenarios(panels, changed, kept)}
    }
    .into_any()
}

/// A number, and the slider that moves it.
fn row(panels: Panels, changed: Changed, input: &Arc<Input>) -> AnyView {
    let lang = panels.lang();
    let present = {
        let input = Arc::clone(input);
        move || panels.facts.with(|facts| facts.typed.get(&input).cloned())
    };
    let slider = {
        let (present, input) = (present.clone(), Arc::clone(input));
        Memo::new(move |_| present().map(|number| Slider::of(&input, &number)))
    };
    let text = {
        let input = Arc::clone(input);
        move || {
            let typed = changed.with(|changed| changed.get(&input.id).cloned());
            typed.unwrap_or_else(|| {
                present().map_or(String::new(), |number| written(&number, input.kind, lang))
            })
        }
    };
    let field = Field::input(format!("panel-if-{}", input.id), input);
    let (read, typed) = (field.clone(), text.clone());
    let number = move || read.number(&typed(), lang);
    let (told, typed) = (field.clone(), text.clone());
    let spoken = move || told.left(typed(), lang).0;
    let name = format!("{}, {}", input.name, panels.say(words::SLIDER));
    let (slid, id) = (Arc::clone(input), input.id.clone());
    let put = move |text: String| {
        changed.update(|changed| {
            changed.insert(id.clone(), text);
        });
    };
    let slide = {
        let put = put.clone();
        move |place: String| {
            let slider = slider.get_untracked();
            if let Some((slider, place)) = slider.zip(place.parse::<u32>().ok()) {
                put(written(&slider.number(place, &slid), slid.kind, lang));
            }
        }
    };
    view! {
        <div class="panel__slider">
            {entry::number(panels.state, field, text, put)}
            <input
                type="range"
                aria-label=name
                aria-valuetext=spoken
                data-slider=input.id.clone()
                min="0"
                max=move || slider.get().map_or(0, |slider| slider.places).to_string()
                disabled=move || slider.with(Option::is_none)
                prop:value=move || {
                    let place = slider.get().zip(number()).map(|(slider, number)| slider.place(&number));
                    place.unwrap_or(0).to_string()
                }
                on:input:target=move |event| slide(event.target().value())
            />
        </div>
    }
    .into_any()
}

fn outcome(panels: Panels, changed: &VecMap<String, String>) -> AnyView {
    if let Some(waiting) = panels.immovable().or_else(|| panels.waiting()) {
        return waiting;
    }
    let (variant, style, own) = (panels.variant(), panels.style(), panels.own());
    let original = panels.facts.get();
    let scenario = facts(panels, changed);
    let beside = side_by_side(&variant, &original, &[scenario], &own);
    let now = original.calculate(&variant, &own);
    let Some(then) = beside.first() else { return ().into_any() };
    let cell = |name: crate::text::Text, outcome: &Result<Calculation, Problem>| {
        let (value, verdict) = shown(panels, &variant, outcome, &style);
        view! {
            <div>
                <dt>{panels.say(name)}</dt>
                <dd class="panel__value">{value}</dd>
                <dd class="quiet">{verdict}</dd>
            </div>
        }
    };
    view! {
        <dl class="panel__beside">{cell(words::NOW, &now)} {cell(words::THEN, &then.outcome)}</dl>
        <p>{then.sentence(&variant, &style)}</p>
    }
    .into_any()
}
