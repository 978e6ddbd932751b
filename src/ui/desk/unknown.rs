//! Any field from the others: the number of one input that gives a known result.

use leptos::prelude::*;

use super::action::typed_value;
use super::context::Desk;
use super::entry::{self, Field, button};
use crate::analysis::reach::unknown::{NoAnswer, solve};
use crate::number::exact::Exact;
use crate::ui::words::desk as words;

/// The panel.
pub fn unknown(desk: Desk) -> AnyView {
    let typed = RwSignal::new(String::new());
    let chosen = RwSignal::new(String::new());
    let asked = move || Field::result("desk-known", desk.say(words::KNOWN), desk.variant().kind);
    let choice = move || {
        let inputs = desk.movable();
        chosen.set(inputs.first().map(|input| input.id.to_owned()).unwrap_or_default());
        let lang = desk.lang();
        let options =
            inputs.iter().map(|input| (input.id.to_owned(), input.name.get(lang).to_owned()));
        entry::choice("desk-missing", desk.say(words::MISSING), options.collect(), chosen)
    };
    view! {
        <div class="desk__fields">
            {move || entry::number(desk, asked(), move || typed.get(), move |text| typed.set(text))}
            {choice}
        </div>
        <div role="status" id="desk-solved">
            {move || {
                let known = asked().number(&typed.get(), desk.lang());
                answer(desk, known, &chosen.get())
            }}
        </div>
    }
    .into_any()
}

fn answer(desk: Desk, known: Option<Exact>, id: &str) -> AnyView {
    if let Some(immovable) = desk.immovable() {
        return immovable;
    }
    let (Some(known), Some(input)) = (known, desk.input(id)) else {
        return view! { <p class="desk__waiting">{desk.say(words::TYPE_KNOWN)}</p> }.into_any();
    };
    let (variant, lang) = (desk.variant(), desk.lang());
    match desk.facts.with(|facts| solve(variant, facts, input, &known)) {
        Ok(found) => {
            let said = found.sentence(variant, input, &desk.style());
            let is_root = found.irrational && found.whole.is_none();
            let number = found.whole.map_or(found.number, |(whole, _)| whole);
            let text = typed_value(number, is_root, input.kind, lang);
            let put = move || desk.fill(input.id, &text);
            view! {
                <p class="desk__answer">{said}</p>
                {button("button", desk.say(words::PUT), put)}
            }
            .into_any()
        }
        Err(NoAnswer::NotReady(problem)) => {
            view! { <p class="desk__waiting">{desk.problem(&problem)}</p> }.into_any()
        }
        Err(none) => view! { <p class="desk__answer">{none.sentence(input, lang)}</p> }.into_any(),
    }
}
