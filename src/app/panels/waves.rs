//! "Did it really change?": a second wave beside the first, and how many answers it takes.

use leptos::prelude::*;
use vecmap::VecMap;

use crate::analysis::charts::{Span, intervals};
use crate::analysis::facts::Facts;
use crate::analysis::sampling::interval::Interval;
use crate::analysis::sampling::needed_sentence;
use crate::analysis::sampling::size::{answers_needed, usual_power};
use crate::analysis::sampling::waves::{compare, is_comparable};
use crate::app::components::saving::width;
use crate::app::panels::confidence::{confidence, confidences, unsure};
use crate::app::panels::context::Panels;
use crate::app::panels::entry;
use crate::app::panels::entry::Field;
use crate::app::panels::picture::picture;
use crate::app::words::panels as words;
use crate::definition::input::Input;
use crate::definition::kind::Kind;
use crate::number::exact::Exact;

/// What was typed for the second wave, by input.
type Typed = RwSignal<VecMap<String, String>>;

/// The part of the panel; nothing where two waves cannot be compared.
pub fn waves(panels: Panels) -> Option<AnyView> {
    let variant = panels.variant();
    if !is_comparable(&panels.definition(), &variant) {
        return None;
    }
    let second: Typed = RwSignal::new(VecMap::new());
    let level = RwSignal::new("1".to_owned());
    let change = RwSignal::new(String::new());
    let lang = panels.lang();
    let typed = move |id: String| {
        move || second.with(|second| second.get(&id).cloned().unwrap_or_default())
    };
    let fields: Vec<_> = panels
        .movable()
        .into_iter()
        .map(|input| {
            let field = Field::input(format!("panel-wave-{}", input.id), &input);
            entry::number(panels.state, field, typed(input.id.clone()), move |text| {
                second.update(|second| {
                    second.insert(input.id.clone(), text);
                });
            })
        })
        .collect();
    let kind = if variant.kind == Kind::Ratio { Kind::Ratio } else { Kind::Number };
    let to_see = Field::result("panel-change", panels.say(words::CHANGE_TO_SEE), kind);
    let asked = to_see.clone();
    Some(
        view! {
            <h4>{panels.say(words::WAVES)}</h4>
            <p>{panels.say(words::WAVES_LEAD)}</p>
            <div class="panel__fields">
                {fields}
                {entry::choice("panel-wave-confidence", panels.say(words::CONFIDENCE), confidences(panels), level)}
            </div>
            <div role="status" id="panel-waves">
                {move || answer(panels, &second.get(), &confidence(&level.get()))}
            </div>
            {entry::number(panels.state, to_see, move || change.get(), move |text| change.set(text))}
            <div role="status" id="panel-needed">
                {move || {
                    let change = asked.number(&change.get(), lang)?;
                    Some(needed(panels, &change, &confidence(&level.get())))
                }}
            </div>
        }
        .into_any(),
    )
}

fn answer(panels: Panels, second: &VecMap<String, String>, level: &Exact) -> Option<AnyView> {
    if let Some(waiting) = panels.waiting() {
        return Some(waiting);
    }
    if second.values().all(|text| text.trim().is_empty()) {
        return None;
    }
    let (definition, variant) = (panels.definition(), panels.variant());
    let (style, lang) = (panels.style(), panels.lang());
    let mut after = Facts::default();
    for input in panels.movable() {
        let text = second.get(&input.id).map_or("", String::as_str);
        let field = Field::input(String::new(), &input);
        after.typed.set(&input, field.number(text, lang).or_else(|| usual(&input))?);
    }
    let before = panels.facts.get();
    match compare(&definition, &variant, &before, &after, level) {
        Ok(compared) => {
            let span = |name: crate::text::Text, interval: &Interval| Span {
                name: name.get(lang).to_owned(),
                low: interval.low.clone(),
                value: interval.value.clone(),
                high: interval.high.clone(),
            };
            let spans = [
                span(words::FIRST_WAVE, &compared.before),
                span(words::SECOND_WAVE, &compared.after),
            ];
            let chart = intervals(&definition.name, &variant, &spans, width(), &style);
            Some(
                view! {
                    <p class="panel__answer">{compared.sentence(&variant, &style)}</p>
                    {picture(panels, chart)}
                }
                .into_any(),
            )
        }
        Err(why) => Some(unsure(panels, &why)),
    }
}

/// What an empty field of the second wave counts as.
fn usual(input: &Input) -> Option<Exact> {
    input.if_empty.map(Exact::from)
}

fn needed(panels: Panels, change: &Exact, level: &Exact) -> AnyView {
    let (definition, variant, style) = (panels.definition(), panels.variant(), panels.style());
    let found = panels
        .facts
        .with(|facts| answers_needed(&definition, &variant, facts, change, level, &usual_power()));
    match found {
        Ok(answers) => {
            let said = needed_sentence(&answers, change, &variant, &style);
            view! { <p class="panel__answer">{said}</p> }.into_any()
        }
        Err(why) => unsure(panels, &why),
    }
}
