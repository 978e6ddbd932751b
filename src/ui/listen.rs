//! Listening to what happens on the whole page, for as long as the page is open.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Calls a function at every event of a name, for ever.
pub fn listen(target: &EventTarget, name: &str, heard: impl FnMut(Event) + 'static) {
    let heard = Closure::<dyn FnMut(Event)>::new(heard);
    // Refused only where the name is no text, which it is.
    let _ = target.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
    heard.forget();
}

/// Calls a function at every event of a name, until this is dropped.
pub struct Listening {
    target: EventTarget,
    name: &'static str,
    heard: Closure<dyn FnMut(Event)>,
}

impl Listening {
    /// From now on.
    pub fn to(
        target: &EventTarget,
        name: &'static str,
        heard: impl FnMut(Event) + 'static,
    ) -> Listening {
        let heard = Closure::<dyn FnMut(Event)>::new(heard);
        let _ = target.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
        Listening { target: target.clone(), name, heard }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        let heard = self.heard.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.name, heard);
    }
}
