//! Copying to the clipboard, and saying that it was done.

use std::sync::Arc;

use js_sys::{Array, Object, Promise, Reflect};
use leptos::html::Textarea;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, ClipboardItem};

use crate::app::state::State;
use crate::app::words;
use crate::text::Text;

/// What makes something to be copied, once it is.
pub type Made = Arc<dyn Fn() -> String + Send + Sync>;

/// A button that copies a text and says so; where the clipboard is refused, the text is shown to be
/// copied by hand.
#[component]
pub fn CopyButton(
    label: Text,
    /// The `data-action` of the button.
    action: &'static str,
    text: impl Fn() -> String + Send + Sync + Clone + 'static,
    /// The same as HTML, for programs that take it.
    #[prop(optional_no_strip)]
    html: Option<Made>,
) -> impl IntoView {
    let state = State::of_page();
    let done = RwSignal::new(None::<Result<(), String>>);
    let by_hand = NodeRef::<Textarea>::new();
    Effect::new(move |_| {
        if let Some(area) = by_hand.get() {
            area.select();
        }
    });
    let copy = move |_| {
        let text = text();
        // At once: a browser may ask for the reader's own hand.
        let writing = write(&text, html.as_ref().map(|html| html()));
        leptos::task::spawn_local(async move {
            let copied = match writing {
                Some(writing) => JsFuture::from(writing).await.is_ok(),
                None => false,
            };
            // The page may have gone meanwhile.
            let _ = done.try_set(Some(if copied { Ok(()) } else { Err(text) }));
        });
    };
    let refused = move || match done.get() {
        Some(Err(text)) => Some(view! {
            <p>{state.say(words::COPY_BY_HAND)}</p>
            <textarea node_ref=by_hand class="copied" readonly=true rows="3" aria-label=state.say(words::COPY_BY_HAND)>{text}</textarea>
        }),
        Some(Ok(())) | None => None,
    };
    view! {
        <button type="button" class="button" data-action=action on:click=copy>{state.say(label)}</button>
        <span role="status" class="quiet">
            {move || done.get().is_some_and(|done| done.is_ok()).then(|| state.say(words::COPIED))}
        </span>
        {refused}
    }
}

/// Puts a text into the clipboard, and the same as HTML beside it; `None` where there is no clipboard, as on a page
/// that came without encryption.
fn write(text: &str, html: Option<String>) -> Option<Promise> {
    let navigator = window().navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    clipboard.is_object().then(|| {
        let clipboard = navigator.clipboard();
        match html.and_then(|html| item([("text/plain", text), ("text/html", &html)])) {
            Some(item) => clipboard.write(&Array::of1(&item)),
            None => clipboard.write_text(text),
        }
    })
}

/// The same in several types; `None` in a browser whose clipboard takes text alone.
fn item(types: [(&str, &str); 2]) -> Option<ClipboardItem> {
    let promises = Object::new();
    for (name, content) in types {
        let options = BlobPropertyBag::new();
        options.set_type(name);
        let content = Array::of1(&content.into());
        let blob = Blob::new_with_str_sequence_and_options(&content, &options).ok()?;
        Reflect::set(&promises, &name.into(), &Promise::resolve(&blob)).ok()?;
    }
    ClipboardItem::new_with_record_from_str_to_blob_promise(&promises).ok()
}
