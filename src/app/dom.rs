//! Showing a value in an element that is there, by its id; what stands there already is left alone.

use std::time::Duration;

use js_sys::{Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// The element of an id.
pub fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// The text of the element of an id; nothing where there is none.
pub fn text(id: &str) -> String {
    by_id(id).and_then(|element| element.text_content()).unwrap_or_default()
}

/// Puts a text into an element.
pub fn set_text(id: &str, text: &str) {
    if let Some(element) =
        by_id(id).filter(|element| element.text_content().as_deref() != Some(text))
    {
        element.set_text_content(Some(text));
    }
}

/// Sets an attribute; `None` takes it away.
pub fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    let set = match value {
        Some(value) if element.get_attribute(name).as_deref() == Some(value) => Ok(()),
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
    set.expect("the name of the attribute is one of ours");
}

/// Sets an attribute of the element of an id.
pub fn set_attribute_of(id: &str, name: &str, value: Option<&str>) {
    if let Some(element) = by_id(id) {
        set_attribute(&element, name, value);
    }
}

/// What stands in a field: a text, or the choice made.
pub fn value(field: &Element) -> String {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.value()
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        select.value()
    } else {
        field.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value).unwrap_or_default()
    }
}

/// What a field stands for: the entry behind the rounded figure that it shows, else what stands in it.
/// `script/typed.js` reads it the same way, and drops the entry once something is typed.
pub fn entry(field: &Element) -> String {
    field.get_attribute("data-entry").unwrap_or_else(|| value(field))
}

/// Puts a text into the field of an id, or chooses it.
pub fn set_value(id: &str, text: &str) {
    let Some(field) = by_id(id) else { return };
    if value(&field) == text {
        return;
    }
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.set_value(text);
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        select.set_value(text);
    } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(text);
    }
}

/// Gives the focus to the first element of a selector.
pub fn focus_on(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Gives the focus to what a selector finds, once the page shows what has just changed.
pub fn focus_soon(selector: String) {
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        focus_on(&selector);
    });
}

/// Calls a function in a task of its own, after the next frame is painted.
pub fn after_paint(call: impl FnOnce() + 'static) {
    // The callback of a frame comes before it is painted.
    request_animation_frame(move || set_timeout(call, Duration::ZERO));
}

/// Waits for a task of its own: the browser answers the reader first.
pub async fn next_task() {
    let mut wait = |resolve: Function, _| {
        set_timeout(move || drop(resolve.call0(&JsValue::NULL)), Duration::ZERO);
    };
    let _ = JsFuture::from(Promise::new(&mut wait)).await;
}
