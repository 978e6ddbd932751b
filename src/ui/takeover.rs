//! Taking over a page that was written out, without losing what was typed meanwhile.
//!
//! The program draws the same page in its place, in one go, and types again what was typed.
//!
//! Drawing anew instead of adopting the elements keeps the code for adoption out of the program; see
//! `docs/decisions/0005-pages-written-out.md`.

use leptos::prelude::*;
use leptos::web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement,
};
use wasm_bindgen::JsCast;

/// What the reader had done with the page that was written out.
pub struct Takeover {
    /// Names of fields and what was typed or chosen, in the order of the page.
    entries: Vec<(String, String)>,
    /// The selector of the element that had the focus.
    focused: Option<String>,
    /// Where the caret stood in it.
    caret: Option<u32>,
    scroll: (f64, f64),
}

impl Takeover {
    /// Notes what was typed and where the focus is, and empties the page.
    pub fn begin() -> Takeover {
        let element = document().active_element();
        let caret = element.as_ref().and_then(|element| element.dyn_ref::<HtmlInputElement>());
        let takeover = Takeover {
            entries: entries(),
            caret: caret.and_then(|input| input.selection_start().ok().flatten()),
            focused: element.as_ref().and_then(selector),
            scroll: (window().scroll_x().unwrap_or(0.0), window().scroll_y().unwrap_or(0.0)),
        };
        document().body().expect("a page has a body").set_inner_html("");
        takeover
    }

    /// Types again what was typed, and gives focus, caret and scroll back.
    pub fn finish(self) {
        for (name, text) in &self.entries {
            let Some(field) = find(&format!("form [name='{name}']")) else { continue };
            enter(&field, text);
        }
        if let Some(element) = self.focused.as_deref().and_then(find) {
            let _ = element.unchecked_ref::<HtmlElement>().focus();
            if let (Some(input), Some(caret)) = (element.dyn_ref::<HtmlInputElement>(), self.caret)
            {
                let _ = input.set_selection_range(caret, caret);
            }
        }
        window().scroll_to_with_x_and_y(self.scroll.0, self.scroll.1);
    }
}

/// What stands in the fields: texts that are not empty, choices, and boxes that were ticked or
/// unticked.
fn entries() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let Ok(fields) = document().query_selector_all("form [name]") else { return found };
    for index in 0..fields.length() {
        let Some(node) = fields.get(index) else { continue };
        if let Some(text) = node.dyn_ref::<HtmlTextAreaElement>() {
            if !text.value().is_empty() {
                found.push((text.name(), text.value()));
            }
        } else if let Some(input) = node.dyn_ref::<HtmlInputElement>() {
            if input.type_() == "checkbox" {
                if input.checked() != input.default_checked() {
                    found.push((input.name(), input.checked().to_string()));
                }
            } else if !input.value().is_empty() && input.type_() != "hidden" {
                found.push((input.name(), input.value()));
            }
        } else if let Some(select) = node.dyn_ref::<HtmlSelectElement>() {
            found.push((select.name(), select.value()));
        }
    }
    found
}

/// Puts a text into a field as a hand does, with the event that the page listens to.
fn enter(field: &Element, text: &str) {
    let event = if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        if input.type_() == "checkbox" {
            if input.checked().to_string() != text {
                input.click();
            }
            return;
        }
        input.set_value(text);
        "input"
    } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(text);
        "input"
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        if select.value() == text {
            return;
        }
        select.set_value(text);
        "change"
    } else {
        return;
    };
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(event, &bubbles) {
        let _ = field.dispatch_event(&event);
    }
}

/// How to find the same element in the page drawn anew.
fn selector(element: &Element) -> Option<String> {
    match (element.id(), element.get_attribute("name")) {
        (id, _) if !id.is_empty() => Some(format!("[id='{id}']")),
        (_, Some(name)) => Some(format!("form [name='{name}']")),
        _ => None,
    }
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}
