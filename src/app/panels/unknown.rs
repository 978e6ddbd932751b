//! Any field from the others: the number of one input that gives a known result.

use leptos::prelude::*;

use crate::analysis::reach::unknown::{NoAnswer, solve};
use crate::app::panels::action::typed_value;
use crate::app::panels::context::Panels;
use crate::app::panels::entry;
use crate::app::panels::entry::{Field, button};
use crate::app::words::panels as words;
use crate::number::exact::Exact;

/// The panel.
pub fn unknown(panels: Panels) -> AnyView {
    let typed = RwSignal::new(String::new());
    let chosen = RwSignal::new(String::new());
    let asked =
        move || Field::result("panel-known", panels.say(words::KNOWN), panels.variant().kind);
    let choice = move || {
        let inputs = panels.movable();
        chosen.set(inputs.first().map(|input| input.id.clone()).unwrap_or_default());
        let options = inputs.iter().map(|input| (input.id.clone(), input.name.clone()));
        entry::choice("panel-missing", panels.say(words::MISSING), options.collect(), chosen)
    };
    view! {
        <div class="panel__fields">
            {move || entry::number(panels.state, asked(), move || typed.get(), move |text| typed.set(text))}
            {choice}
        </div>
        <div role="status" id="panel-solved">
            {move || {
                let known = asked().number(&typed.get(), panels.lang());
                answer(panels, known, &chosen.get())
            }}
        </div>
    }
    .into_any()
}

fn answer(panels: Panels, known: Option<Exact>, id: &str) -> AnyView {
    if let Some(immovable) = panels.immovable() {
        return immovable;
    }
    let (Some(known), Some(input)) = (known, panels.input(id)) else {
        return view! { <p class="panel__waiting">{panels.say(words::TYPE_KNOWN)}</p> }.into_any();
    };
    let (variant, lang) = (panels.variant(), panels.lang());
    match panels.facts.with(|facts| solve(&variant, facts, &input, &known)) {
        Ok(found) => {
            let said = found.sentence(&variant, &input, &panels.style());
            let is_root = found.irrational && found.whole.is_none();
            let number = found.whole.map_or(found.number, |(whole, _)| whole);
            let text = typed_value(number, is_root, input.kind, lang);
            let put = move || panels.fill(&input.id, &text);
            view! {
                <p class="panel__answer">{said}</p>
                {button("button", panels.say(words::PUT), put)}
            }
            .into_any()
        }
        Err(NoAnswer::NotReady(problem)) => {
            view! { <p class="panel__waiting">{panels.problem(&problem)}</p> }.into_any()
        }
        Err(none) => {
            view! { <p class="panel__answer">{none.sentence(&input, lang)}</p> }.into_any()
        }
    }
}
