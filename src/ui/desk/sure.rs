//! How sure a result is: its margin, a second wave, rounded inputs.

use leptos::prelude::*;

use super::context::Desk;
use super::entry::{self, Field};
use super::rounded::rounded;
use super::waves::waves;
use crate::analysis::sampling::interval::interval;
use crate::analysis::sampling::{Unsure, levels, sample};
use crate::engine::kind::Kind;
use crate::number::exact::Exact;
use crate::render::number::quantity;
use crate::ui::words::desk as words;

/// The panel.
pub fn sure(desk: Desk) -> AnyView {
    let population = RwSignal::new(String::new());
    let level = RwSignal::new("1".to_owned());
    let asked = {
        let field = Field::result("desk-population", desk.say(words::POPULATION), Kind::Count);
        move || field.clone()
    };
    let fields = {
        let asked = asked.clone();
        move || {
            let is_sample = sample(desk.metric, desk.variant()).is_ok();
            is_sample.then(|| {
                view! {
                    <div class="desk__fields">
                        {entry::choice("desk-confidence", desk.say(words::CONFIDENCE), confidences(desk), level)}
                        {entry::number(desk, asked(), move || population.get(), move |text| population.set(text))}
                    </div>
                }
            })
        }
    };
    view! {
        <h3>{desk.say(words::MARGIN)}</h3>
        {fields}
        <div role="status" id="desk-margin">
            {move || margin(desk, &confidence(&level.get()), asked().number(&population.get(), desk.lang()))}
        </div>
        {move || waves(desk)}
        {rounded(desk)}
    }
    .into_any()
}

fn margin(desk: Desk, confidence: &Exact, population: Option<Exact>) -> AnyView {
    let (variant, style) = (desk.variant(), desk.style());
    let found = desk
        .facts
        .with(|facts| interval(desk.metric, variant, facts, confidence, population.as_ref()));
    match found {
        Ok(interval) => view! {
            <p class="desk__answer">{interval.sentence(variant, &style)}</p>
            <p class="quiet">{interval.method_sentence(&style)}</p>
        }
        .into_any(),
        Err(why) => unsure(desk, &why),
    }
}

/// Why nothing is said, or what is missing.
pub fn unsure(desk: Desk, why: &Unsure) -> AnyView {
    let said = match why {
        Unsure::NotReady(problem) => desk.problem(problem),
        other => other.sentence(desk.lang()).to_owned(),
    };
    view! { <p class="desk__waiting">{said}</p> }.into_any()
}

/// The levels of confidence by their place.
pub fn confidences(desk: Desk) -> Vec<(String, String)> {
    let name = |(place, level): (usize, &Exact)| {
        (place.to_string(), quantity(level, Kind::Ratio, &desk.style()))
    };
    levels().iter().enumerate().map(name).collect()
}

/// The level of confidence at a place.
pub fn confidence(place: &str) -> Exact {
    let [low, usual, high] = levels();
    match place {
        "0" => low,
        "2" => high,
        _ => usual,
    }
}
