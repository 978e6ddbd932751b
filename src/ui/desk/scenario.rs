//! "What if": a slider and a number for each input, the result beside the original.

use leptos::prelude::*;

use super::action::typed as written;
use super::context::Desk;
use super::entry::{self, Field, button};
use super::scenarios::{self, Scenario};
use crate::analysis::facts::Facts;
use crate::analysis::scenario::{Slider, side_by_side};
use crate::analysis::wording::result;
use crate::engine::calculate::{Calculation, Problem};
use crate::engine::input::Input;
use crate::engine::metric::Variant;
use crate::render::number::Style;
use crate::ui::metric::verdict::word;
use crate::ui::words::desk as words;
use vecmap::VecMap;

/// What was typed or slid to, by input, as the reader's language writes it.
pub type Changed = RwSignal<VecMap<&'static str, String>>;

/// The panel.
pub fn scenario(desk: Desk) -> AnyView {
    let changed: Changed = RwSignal::new(VecMap::new());
    let kept = RwSignal::new(scenarios::kept(desk));
    // The stretch of each slider stays while it is moved: it follows the form alone.
    let rows = move || {
        let inputs = desk.movable();
        inputs.into_iter().map(|input| row(desk, changed, input)).collect::<Vec<_>>()
    };
    let put = move || {
        let facts = facts(desk, &changed.get_untracked());
        let inputs = untrack(|| desk.movable());
        changed.set(VecMap::new());
        desk.carry(&facts, &inputs);
    };
    view! {
        <div class="desk__fields">{rows}</div>
        <div role="status" id="desk-what-if">{move || outcome(desk, &changed.get())}</div>
        <div class="buttons">
            {button("button", desk.say(words::BACK), move || changed.set(VecMap::new()))}
            {button("button", desk.say(words::PUT), put)}
        </div>
        {scenarios::scenarios(desk, changed, kept)}
    }
    .into_any()
}

/// A number, and the slider that moves it.
fn row(desk: Desk, changed: Changed, input: &'static Input) -> AnyView {
    let lang = desk.lang();
    let present = move || desk.facts.with(|facts| facts.typed.get(input).cloned());
    let slider = Memo::new(move |_| present().map(|number| Slider::of(input, &number)));
    let text = move || {
        let typed = changed.with(|changed| changed.get(input.id).cloned());
        typed.unwrap_or_else(|| {
            present().map_or(String::new(), |number| written(&number, input.kind, lang))
        })
    };
    let field = Field::input(format!("desk-if-{}", input.id), input, lang);
    let read = field.clone();
    let number = move || read.number(&text(), lang);
    let put = move |text: String| {
        changed.update(|changed| {
            changed.insert(input.id, text);
        });
    };
    let slide = move |place: String| {
        let slider = slider.get_untracked();
        if let Some((slider, place)) = slider.zip(place.parse::<u32>().ok()) {
            put(written(&slider.number(place, input), input.kind, lang));
        }
    };
    let name = format!("{}, {}", input.name.get(lang), desk.say(words::SLIDER));
    let told = field.clone();
    let spoken = move || told.left(text(), lang).0;
    view! {
        <div class="desk__slider">
            {entry::number(desk, field, text, put)}
            <input
                type="range"
                aria-label=name
                aria-valuetext=spoken
                data-slider=input.id
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

/// The present figures with those that were changed.
pub fn facts(desk: Desk, changed: &VecMap<&'static str, String>) -> Facts {
    let lang = desk.lang();
    let mut facts = desk.facts.get_untracked();
    for input in untrack(|| desk.movable()) {
        let text = changed.get(input.id).map(String::as_str).unwrap_or_default();
        let field = Field::input(String::new(), input, lang);
        if let Some(number) = field.number(text, lang) {
            facts.typed.set(input, number);
        }
    }
    facts
}

fn outcome(desk: Desk, changed: &VecMap<&'static str, String>) -> AnyView {
    if let Some(waiting) = desk.immovable().or_else(|| desk.waiting()) {
        return waiting;
    }
    let (variant, style, own) = (desk.variant(), desk.style(), desk.own());
    let original = desk.facts.get();
    let scenario = facts(desk, changed);
    let beside = side_by_side(variant, &original, &[scenario], &own);
    let now = original.calculate(variant, &own);
    let Some(then) = beside.first() else { return ().into_any() };
    let cell = |name: crate::text::Text, outcome: &Result<Calculation, Problem>| {
        let (value, verdict) = shown(desk, variant, outcome, &style);
        view! {
            <div>
                <dt>{desk.say(name)}</dt>
                <dd class="desk__value">{value}</dd>
                <dd class="quiet">{verdict}</dd>
            </div>
        }
    };
    view! {
        <dl class="desk__beside">{cell(words::NOW, &now)} {cell(words::THEN, &then.outcome)}</dl>
        <p>{then.sentence(variant, &style)}</p>
    }
    .into_any()
}

/// A result and its verdict, in words.
pub fn shown(
    desk: Desk,
    variant: &'static Variant,
    outcome: &Result<Calculation, Problem>,
    style: &Style,
) -> (String, String) {
    match outcome {
        Ok(done) => {
            let band = done.band.and_then(|index| variant.bands.get(index));
            let verdict = band.map(|band| word(band.level).get(style.lang));
            (
                result(&done.value.number, variant.kind, style),
                verdict.unwrap_or_default().to_owned(),
            )
        }
        Err(problem) => (desk.problem(problem), String::new()),
    }
}

/// What a scenario is made of, to be kept.
pub fn made(
    name: String,
    variant: &'static Variant,
    changed: &VecMap<&'static str, String>,
) -> Scenario {
    let entries = changed.iter().map(|(id, text)| ((*id).to_owned(), text.clone())).collect();
    Scenario { name, variant: variant.id.to_owned(), entries }
}
