//! "Did it really change?": a second wave beside the first, and how many answers it takes.

use leptos::prelude::*;
use vecmap::VecMap;

use super::context::Desk;
use super::entry::{self, Field};
use super::picture::picture;
use super::saving::width;
use super::sure::{confidence, confidences, unsure};
use crate::analysis::charts::{Span, intervals};
use crate::analysis::facts::Facts;
use crate::analysis::sampling::interval::Interval;
use crate::analysis::sampling::needed_sentence;
use crate::analysis::sampling::size::{answers_needed, usual_power};
use crate::analysis::sampling::waves::{compare, is_comparable};
use crate::engine::input::Input;
use crate::engine::kind::Kind;
use crate::number::exact::Exact;
use crate::ui::words::desk as words;

/// What was typed for the second wave, by input.
type Typed = RwSignal<VecMap<&'static str, String>>;

/// The part of the panel; nothing where two waves cannot be compared.
pub fn waves(desk: Desk) -> Option<AnyView> {
    let variant = desk.variant();
    if !is_comparable(desk.metric, variant) {
        return None;
    }
    let second: Typed = RwSignal::new(VecMap::new());
    let level = RwSignal::new("1".to_owned());
    let change = RwSignal::new(String::new());
    let lang = desk.lang();
    let typed = move |id| move || second.with(|second| second.get(id).cloned().unwrap_or_default());
    let fields: Vec<_> = desk
        .movable()
        .into_iter()
        .map(|input| {
            let field = Field::input(format!("desk-wave-{}", input.id), input, lang);
            entry::number(desk, field, typed(input.id), move |text| {
                second.update(|second| {
                    second.insert(input.id, text);
                });
            })
        })
        .collect();
    let kind = if variant.kind == Kind::Ratio { Kind::Ratio } else { Kind::Number };
    let to_see = Field::result("desk-change", desk.say(words::CHANGE_TO_SEE), kind);
    let asked = to_see.clone();
    Some(
        view! {
            <h3>{desk.say(words::WAVES)}</h3>
            <p>{desk.say(words::WAVES_LEAD)}</p>
            <div class="desk__fields">
                {fields}
                {entry::choice("desk-wave-confidence", desk.say(words::CONFIDENCE), confidences(desk), level)}
            </div>
            <div role="status" id="desk-waves">
                {move || answer(desk, &second.get(), &confidence(&level.get()))}
            </div>
            {entry::number(desk, to_see, move || change.get(), move |text| change.set(text))}
            <div role="status" id="desk-needed">
                {move || {
                    let change = asked.number(&change.get(), lang)?;
                    Some(needed(desk, &change, &confidence(&level.get())))
                }}
            </div>
        }
        .into_any(),
    )
}

fn answer(desk: Desk, second: &VecMap<&'static str, String>, level: &Exact) -> Option<AnyView> {
    if let Some(waiting) = desk.waiting() {
        return Some(waiting);
    }
    if second.values().all(|text| text.trim().is_empty()) {
        return None;
    }
    let (variant, style, lang) = (desk.variant(), desk.style(), desk.lang());
    let mut after = Facts::default();
    for input in desk.movable() {
        let text = second.get(input.id).map_or("", String::as_str);
        let field = Field::input(String::new(), input, lang);
        after.typed.set(input, field.number(text, lang).or_else(|| usual(input))?);
    }
    let before = desk.facts.get();
    match compare(desk.metric, variant, &before, &after, level) {
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
            let title = desk.metric.name.get(lang);
            let chart = intervals(title, variant, &spans, width(), &style);
            Some(
                view! {
                    <p class="desk__answer">{compared.sentence(variant, &style)}</p>
                    {picture(desk, chart)}
                }
                .into_any(),
            )
        }
        Err(why) => Some(unsure(desk, &why)),
    }
}

/// What an empty field of the second wave counts as.
fn usual(input: &Input) -> Option<Exact> {
    input.if_empty.map(Exact::from)
}

fn needed(desk: Desk, change: &Exact, level: &Exact) -> AnyView {
    let (variant, style) = (desk.variant(), desk.style());
    let found = desk
        .facts
        .with(|facts| answers_needed(desk.metric, variant, facts, change, level, &usual_power()));
    match found {
        Ok(answers) => {
            let said = needed_sentence(&answers, change, variant, &style);
            view! { <p class="desk__answer">{said}</p> }.into_any()
        }
        Err(why) => unsure(desk, &why),
    }
}
