//! The variants of a metric side by side.
//!
//! Name, source, formula and what differs stand in the written page; what each gives on the figures in
//! the form is shown there.

use leptos::prelude::*;

use crate::app::calculation::Calculation;
use crate::app::{dom, words};
use crate::definition::Variant;
use crate::form::reading::Outcome;
use crate::render::message;
use crate::render::number::figure;

/// What the id of the element begins with that says how a variant differs; the variant's id follows.
pub const DIFFERENCE: &str = "difference-";

/// The id of the element with the value of a variant.
pub fn value_id(variant: &str) -> String {
    ["value-", variant].concat()
}

/// How a variant differs from the others: the program reads it off the written page.
#[cfg(not(feature = "pages"))]
pub fn difference(_: Calculation, variant: &str) -> String {
    dom::text(&[DIFFERENCE, variant].concat())
}

/// How a variant differs from the others.
#[cfg(feature = "pages")]
pub fn difference(calculation: Calculation, variant: &str) -> String {
    let metric = crate::catalogue::metric(calculation.metric);
    let variant = metric.and_then(|metric| metric.variant(variant));
    let difference = variant.map(|variant| calculation.state.say(variant.difference));
    difference.unwrap_or_default().to_owned()
}

/// Shows from now on what each variant gives, and which is chosen, in the list of the written page.
pub fn follow(calculation: Calculation) {
    let definition = calculation.definition();
    if definition.variants.len() > 1 {
        Effect::new(move |_| {
            let show_each =
                || definition.variants.iter().for_each(|variant| show(calculation, variant));
            calculation.once_painted(show_each);
        });
    }
}

fn show(calculation: Calculation, variant: &Variant) {
    let id = value_id(&variant.id);
    let (class, value) = value(calculation, variant);
    let is_chosen = variant.id == calculation.variant().id;
    let Some(row) = dom::by_id(&id).and_then(|value| value.closest("li").ok().flatten()) else {
        return;
    };
    dom::set_attribute(&row, "aria-current", is_chosen.then_some("true"));
    if let Ok(Some(button)) = row.query_selector("button") {
        let is_pressed = if is_chosen { "true" } else { "false" };
        dom::set_attribute(&button, "aria-pressed", Some(is_pressed));
    }
    dom::set_text(&id, &value);
    dom::set_attribute_of(&id, "class", Some(class));
}

/// What a variant gives with the entries that stand in the form, or what it waits for; and the class
/// it is shown in.
fn value(calculation: Calculation, variant: &Variant) -> (&'static str, String) {
    const WAITING: &str = "variant__value variant__value--waiting";
    let state = calculation.state;
    let outcome = calculation.form.with(|form| {
        let mut form = form.clone();
        form.choose(&variant.id);
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
