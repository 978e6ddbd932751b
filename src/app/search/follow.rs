//! What every page has of the search before its part of the program comes: the slash, and asking for the part.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, KeyboardEvent};

use crate::app::listen::listen;
use crate::app::on_demand::{awaited, forget_missing, tell_missing};
use crate::app::parts::{answers_part, search_part};
use crate::app::search::answering::Answers;
use crate::app::search::{DROP, FIELD};
use crate::app::{dom, island};

/// Says on the field that its part of the program has been asked for.
const ASKED: &str = "data-asked";

/// From now on, on whatever page: a slash goes to the search, and the search wakes once its field has the focus.
pub fn follow() {
    listen(&document(), "focusin", |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(field) = target.filter(|target| target.id() == FIELD) {
            wake(field);
        }
    });
    listen(&document(), "keydown", |event| {
        let slash = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| {
            let is_combined = event.ctrl_key() || event.meta_key() || event.alt_key();
            event.key() == "/" && !is_combined
        });
        if slash && !is_typing() && dom::by_id(FIELD).is_some() {
            event.prevent_default();
            dom::focus_on(&format!("#{FIELD}"));
        }
    });
    wake_focused();
}

/// Wakes the search whose field has had the focus before the program came.
fn wake_focused() {
    if let Some(field) = document().active_element().filter(|it| it.id() == FIELD) {
        wake(field);
    }
}

/// Fetches what finds metrics, and draws it below the field, whatever is typed there meanwhile.
fn wake(field: Element) {
    if field.has_attribute(ASKED) {
        return;
    }
    dom::set_attribute(&field, ASKED, Some(""));
    spawn_local(async move {
        let came = awaited("search", async |_| search_part().await).await;
        // Who has gone elsewhere meanwhile has another field.
        let Some(drop) = dom::by_id(DROP).filter(|_| field.is_connected()) else { return };
        match came {
            Ok(draw) => {
                forget_missing(&drop);
                let (owner, state) = island::shared();
                owner.with(|| draw(state, want_answers));
            }
            Err(_) => {
                dom::set_attribute(&field, ASKED, None);
                tell_missing(drop, |_| dom::focus_on(&format!("#{FIELD}"))).await;
            }
        }
    });
}

/// Fetches what answers questions.
fn want_answers(answers: RwSignal<Answers>) {
    answers.set(Answers::Coming);
    spawn_local(async move {
        let came = awaited("answers", async |_| answers_part().await).await;
        // Who has left the page needs none any more: then nothing is set.
        answers.try_set(came.map_or(Answers::Failed, Answers::Here));
    });
}

/// Whether the focus is where a slash is text.
fn is_typing() -> bool {
    document().active_element().is_some_and(|element| {
        element.matches("input, textarea, select, [contenteditable]").unwrap_or(false)
    })
}
