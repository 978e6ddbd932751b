//! Asking the browser to keep what is saved, once, and knowing what it answered.
//!
//! Browsers empty what scripts have stored when room gets short, and Safari after seven days without a
//! visit, unless they have promised a page not to.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use crate::app::storage;

/// Where it is kept that the browser was asked.
const KEY: &str = "cadran.persist.1";

/// It was asked, and has not answered yet, or answered yes.
const ASKED: &str = "asked";

/// It answered no, and the reader has not been heard on it.
const REFUSED: &str = "refused";

/// It answered no, and the reader knows.
const DISMISSED: &str = "dismissed";

/// Asks the browser to keep what is saved, unless it was asked before; tells where it does not promise
/// to. In a frame nothing is asked: that page is part of another.
pub fn ask(refused: impl Fn() + 'static) {
    let is_on_top = window().top().ok().flatten().is_some_and(|top| top == window());
    if !is_on_top || storage::is_taken(KEY) || storage::store(KEY, ASKED).is_err() {
        return;
    }
    let refused = move || {
        // What is noted has room where another word stood.
        let _ = storage::store(KEY, REFUSED);
        refused();
    };
    let Some(promise) = promise() else { return refused() };
    let answered = Closure::<dyn FnMut(JsValue)>::new(move |answer: JsValue| {
        if answer != JsValue::TRUE {
            refused();
        }
    });
    // An error is an answer as well: no promise was made.
    let _ = promise.then2(&answered, &answered);
    answered.forget();
}

/// What the browser promises; `None` where it knows no such promise.
fn promise() -> Option<Promise> {
    let manager = Reflect::get(&window().navigator(), &"storage".into()).ok()?;
    let persist = Reflect::get(&manager, &"persist".into()).ok()?.dyn_into::<Function>().ok()?;
    persist.call0(&manager).ok()?.dyn_into().ok()
}

/// Whether the browser has said no, and the reader has not been heard on it.
pub fn is_refused() -> bool {
    storage::text(KEY).is_some_and(|answer| answer == REFUSED)
}

/// Notes that the reader knows.
pub fn dismiss() {
    let _ = storage::store(KEY, DISMISSED);
}
