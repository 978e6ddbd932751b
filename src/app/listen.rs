//! Listening to what happens on the whole page, for as long as the page is open.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Calls a function at every event of a name, for ever.
pub fn listen(target: &EventTarget, name: &str, handler: impl FnMut(Event) + 'static) {
    let handler = Closure::<dyn FnMut(Event)>::new(handler);
    // Refused only where the name is no text, which it is.
    let _ = target.add_event_listener_with_callback(name, handler.as_ref().unchecked_ref());
    handler.forget();
}

/// Calls a function at every event of a name before it reaches what it is about, for ever: some events do not rise
/// to the page afterwards.
pub fn listen_first(target: &EventTarget, name: &str, handler: impl FnMut(Event) + 'static) {
    let handler = Closure::<dyn FnMut(Event)>::new(handler);
    let function = handler.as_ref().unchecked_ref();
    let _ = target.add_event_listener_with_callback_and_bool(name, function, true);
    handler.forget();
}
