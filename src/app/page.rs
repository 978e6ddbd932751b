//! The page that is there: what its element says of it, and the events that scripts without the program hear.

use leptos::prelude::{document, window};
use web_sys::{Element, Event};

use crate::app::dom;

/// A page is there as it was written: `script/typed.js` gives what was typed into it, now or before.
pub const COME: &str = "cadran:come";

/// The island is about to be drawn: what was typed meanwhile is put on it now.
pub const DRAW: &str = "cadran:draw";

/// The form on the page is drawn by the part that the page names.
pub const DRAWN: &str = "cadran:drawn";

/// The page is about to be replaced.
pub const LEAVE: &str = "cadran:leave";

/// The page is to be loaded again with what was typed.
pub const RELOAD: &str = "cadran:reload";

/// The name of the part of the program that draws the page that is there.
pub fn named() -> String {
    root().get_attribute("data-program").unwrap_or_default()
}

/// The element of the whole page.
pub fn root() -> Element {
    document().document_element().expect("a page has its element")
}

/// Sets an attribute of the element of the whole page; `None` takes it away.
pub fn set(name: &str, value: Option<&str>) {
    dom::set_attribute(&root(), name, value);
}

/// Tells the scripts of the page that something happens now.
pub fn announce(event: &str) {
    if let Ok(event) = Event::new(event) {
        let _ = window().dispatch_event(&event);
    }
}
