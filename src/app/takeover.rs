//! Taking over a page that was written out: focus, caret and scroll stay where they are.
//!
//! The program draws the same island in its place, in one go; what was typed meanwhile comes by
//! `script/typed.js`. Drawing anew instead of adopting the elements keeps the code for adoption out of the
//! program; see `docs/decisions/0005-pages-written-out.md`.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// Where the reader was on the page that was written out.
pub struct Takeover {
    /// The selector of the element that had the focus.
    focused: Option<String>,
    /// Where the caret stood in it.
    caret: Option<u32>,
    scroll: (f64, f64),
}

impl Takeover {
    /// Notes where the focus is.
    pub fn begin() -> Takeover {
        let element = document().active_element();
        let caret = element.as_ref().and_then(|element| element.dyn_ref::<HtmlInputElement>());
        Takeover {
            caret: caret.and_then(|input| input.selection_start().ok().flatten()),
            focused: element.as_ref().and_then(selector),
            scroll: (window().scroll_x().unwrap_or(0.0), window().scroll_y().unwrap_or(0.0)),
        }
    }

    /// Gives focus, caret and scroll back.
    pub fn finish(self) {
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

/// How to find the same element in the page drawn anew.
fn selector(element: &Element) -> Option<String> {
    match (element.id(), element.get_attribute("name")) {
        (id, _) if !id.is_empty() => Some(format!("[id='{id}']")),
        (_, Some(name)) => Some(format!("#island form [name='{name}']")),
        _ => None,
    }
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}
