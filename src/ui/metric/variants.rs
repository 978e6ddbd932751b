//! The variants of a metric side by side.
//!
//! Name, source, formula and what differs stand in the written page; what each gives on the figures in
//! the form is shown here.

use crate::ui::prelude::*;

use super::Sheet;
use crate::engine::metric::Variant;
use crate::form::reading::Outcome;
use crate::render::message;
use crate::render::number::figure;
use crate::ui::dom;
use crate::ui::state::State;
use crate::ui::words;

/// What the id of the element begins with that says how a variant differs; the variant's id follows.
pub const DIFFERENCE: &str = "difference-";

/// The id of the element with the value of a variant.
pub fn value_id(variant: &Variant) -> String {
    ["value-", variant.id].concat()
}

/// Shows what each variant gives now, and which is chosen.
pub fn show(sheet: Sheet, state: State) {
    if sheet.metric.variants.len() == 1 {
        return;
    }
    let chosen = sheet.variant().id;
    for variant in sheet.metric.variants {
        let id = value_id(variant);
        let Some(row) = dom::by_id(&id).and_then(|value| value.closest("li").ok().flatten()) else {
            return;
        };
        let is_chosen = variant.id == chosen;
        dom::set_attribute(&row, "aria-current", is_chosen.then_some("true"));
        if let Ok(Some(button)) = row.query_selector("button") {
            let is_pressed = if is_chosen { "true" } else { "false" };
            dom::set_attribute(&button, "aria-pressed", Some(is_pressed));
        }
        let (class, value) = value(sheet, state, variant);
        dom::set_text(&id, &value);
        dom::set_attribute_of(&id, "class", Some(class));
    }
}

/// What a variant gives with the entries that stand in the form, or what it waits for; and the class
/// it is shown in.
pub fn value(sheet: Sheet, state: State, variant: &'static Variant) -> (&'static str, String) {
    const WAITING: &str = "variant__value variant__value--waiting";
    let outcome = sheet.form.with(|form| {
        let mut form = form.clone();
        form.choose(variant.id);
        form.read().outcome(variant, &[])
    });
    match outcome {
        Outcome::Done(calculation) => {
            let figure = figure(&calculation.value, variant.kind, &state.style());
            let too_many = || state.say(words::TOO_MANY_DIGITS).to_owned();
            ("variant__value", figure.map_or_else(|_| too_many(), |figure| figure.text))
        }
        Outcome::Waiting(inputs) => (WAITING, message::missing(&inputs, state.lang())),
        Outcome::Unreadable | Outcome::Problem(_) => (WAITING, "–".to_owned()),
    }
}
