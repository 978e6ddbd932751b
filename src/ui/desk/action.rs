//! Acting on the calculator as a reader would: choosing a definition, typing into a field.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventInit, HtmlInputElement, HtmlSelectElement};

use super::context::Desk;
use crate::analysis::facts::Facts;
use crate::engine::evaluate::Value;
use crate::engine::input::Input;
use crate::engine::kind::Kind;
use crate::engine::metric::Variant;
use crate::number::exact::Exact;
use crate::render::fraction::{exact_text, exact_text_of};
use crate::text::Lang;
use crate::ui::dom;

/// A number as a field takes it, all of it: what has no end as a decimal is a fraction.
pub fn typed(number: &Exact, kind: Kind, lang: Lang) -> String {
    localised(exact_text(number, kind), lang)
}

/// A value as a field takes it: a root is no fraction, and goes with all digits of an entry.
pub fn typed_value(number: Exact, irrational: bool, kind: Kind, lang: Lang) -> String {
    localised(exact_text_of(&Value { number, irrational }, kind), lang)
}

fn localised(text: String, lang: Lang) -> String {
    match lang {
        Lang::En => text,
        Lang::Fr => text.replace('.', ","),
    }
}

impl Desk {
    /// Types a text into the field of a name; one that is not on the page is kept at the desk.
    pub fn fill(self, name: &str, text: &str) {
        match field(name) {
            Some(field) => put(&field, text),
            None => self.form.update(|form| form.set(name, text.to_owned())),
        }
    }

    /// Types the numbers of a scenario into the form.
    pub fn carry(self, facts: &Facts, inputs: &[&'static Input]) {
        for input in inputs {
            if let Some(number) = facts.typed.get(input)
                && self.facts.with_untracked(|now| now.typed.get(input) != Some(number))
            {
                self.fill(input.id, &typed(number, input.kind, self.lang()));
            }
        }
    }

    /// Chooses a definition in the form, with what was typed for it here.
    pub fn choose(self, variant: &'static Variant) {
        let known = self.form.get_untracked();
        let Some(choice) = field("variant") else { return };
        put(&choice, variant.id);
        for input in variant.inputs.iter().filter(|input| input.has_field()) {
            let text = known.entry(input.id);
            let blank = field(input.id).filter(|field| dom::value(field).trim().is_empty());
            if let Some(field) = blank.filter(|_| !text.is_empty()) {
                put(&field, text);
            }
        }
    }
}

/// The field of a name in the form of the calculator.
fn field(name: &str) -> Option<Element> {
    let selector = format!("#island form[data-metric] [name=\"{name}\"]");
    document().query_selector(&selector).ok().flatten()
}

/// Puts a text into a field, and tells so, as a browser does when a reader types and leaves.
fn put(field: &Element, text: &str) {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.set_value(text);
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        select.set_value(text);
    }
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    for name in ["input", "change", "focusout"] {
        if let Ok(event) = web_sys::Event::new_with_event_init_dict(name, &bubbling) {
            let _ = field.dispatch_event(&event);
        }
    }
}
