//! How sure a result is: its margin, a second wave, rounded inputs.

use leptos::prelude::*;

use crate::analysis::sampling::interval::interval;
use crate::analysis::sampling::sample;
use crate::app::panels::confidence::{confidence, confidences, unsure};
use crate::app::panels::context::Panels;
use crate::app::panels::entry;
use crate::app::panels::entry::Field;
use crate::app::panels::rounded::rounded;
use crate::app::panels::waves::waves;
use crate::app::words::panels as words;
use crate::definition::kind::Kind;
use crate::number::exact::Exact;

/// The panel.
pub fn sure(panels: Panels) -> AnyView {
    let population = RwSignal::new(String::new());
    let level = RwSignal::new("1".to_owned());
    let asked = {
        let field = Field::result("panel-population", panels.say(words::POPULATION), Kind::Count);
        move || field.clone()
    };
    let fields = {
        let asked = asked.clone();
        move || {
            let is_sample = sample(&panels.definition(), &panels.variant()).is_ok();
            is_sample.then(|| {
                view! {
                    <div class="panel__fields">
                        {entry::choice("panel-confidence", panels.say(words::CONFIDENCE), confidences(panels), level)}
                        {entry::number(panels.state, asked(), move || population.get(), move |text| population.set(text))}
                    </div>
                }
            })
        }
    };
    view! {
        {fields}
        <div role="status" id="panel-margin">
            {move || margin(panels, &confidence(&level.get()), asked().number(&population.get(), panels.lang()))}
        </div>
        {move || waves(panels)}
        {rounded(panels)}
    }
    .into_any()
}

fn margin(panels: Panels, confidence: &Exact, population: Option<Exact>) -> AnyView {
    let (definition, variant, style) = (panels.definition(), panels.variant(), panels.style());
    let found = panels
        .facts
        .with(|facts| interval(&definition, &variant, facts, confidence, population.as_ref()));
    match found {
        Ok(interval) => view! {
            <p class="panel__answer">{interval.sentence(&variant, &style)}</p>
            <p class="quiet">{interval.method_sentence(&style)}</p>
        }
        .into_any(),
        Err(why) => unsure(panels, &why),
    }
}
