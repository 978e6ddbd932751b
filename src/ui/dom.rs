//! Showing a value in an element that is there, by its id; what stands there already is left alone.

use crate::ui::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// The element of an id.
#[inline(never)]
pub fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// The text of the element of an id; nothing where there is none.
#[inline(never)]
pub fn text(id: &str) -> String {
    by_id(id).and_then(|element| element.text_content()).unwrap_or_default()
}

/// Puts a text into an element.
#[inline(never)]
pub fn set_text(id: &str, text: &str) {
    if let Some(element) =
        by_id(id).filter(|element| element.text_content().as_deref() != Some(text))
    {
        element.set_text_content(Some(text));
    }
}

/// Puts markup into an element.
#[inline(never)]
pub fn set_markup(id: &str, markup: &str) {
    if let Some(element) = by_id(id) {
        element.set_inner_html(markup);
    }
}

/// Sets an attribute; `None` takes it away.
#[inline(never)]
pub fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    let set = match value {
        Some(value) if element.get_attribute(name).as_deref() == Some(value) => Ok(()),
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
    set.expect("the name of the attribute is one of ours");
}

/// Sets an attribute of the element of an id.
#[inline(never)]
pub fn set_attribute_of(id: &str, name: &str, value: Option<&str>) {
    if let Some(element) = by_id(id) {
        set_attribute(&element, name, value);
    }
}

/// Hides the first element of a selector, or shows it.
#[inline(never)]
pub fn set_hidden(selector: &str, is_hidden: bool) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        set_attribute(&element, "hidden", is_hidden.then_some(""));
    }
}

/// What stands in a field: a text, or the choice made.
#[inline(never)]
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
#[inline(never)]
pub fn entry(field: &Element) -> String {
    field.get_attribute(ENTRY).unwrap_or_else(|| value(field))
}

/// The attribute of a field that shows a rounded figure, for the entry behind it.
pub const ENTRY: &str = "data-entry";

/// Puts a text into the field of an id, or chooses it.
#[inline(never)]
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

/// Ticks the box of an id, or unticks it.
#[inline(never)]
pub fn set_checked(id: &str, is_checked: bool) {
    if let Some(input) = by_id(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        input.set_checked(is_checked);
    }
}

/// Gives the focus to the first element of a selector.
#[inline(never)]
pub fn focus_on(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
