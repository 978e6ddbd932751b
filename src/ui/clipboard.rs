//! Copying to the clipboard, and saying that it was done.

use leptos::prelude::*;

use super::state::State;
use super::words;
use crate::text::Text;

/// A button that copies a text and says so; where the clipboard is refused, the text is shown to be
/// copied by hand.
#[component]
pub fn CopyButton(
    label: Text,
    /// The `data-action` of the button.
    action: &'static str,
    text: impl Fn() -> String + Send + Sync + Clone + 'static,
) -> impl IntoView {
    let state = State::of_page();
    let done = RwSignal::new(None::<Result<(), String>>);
    let copy = move |_| {
        let text = text();
        leptos::task::spawn_local(async move {
            let promise = window().navigator().clipboard().write_text(&text);
            let copied = wasm_bindgen_futures::JsFuture::from(promise).await;
            done.set(Some(copied.map(|_| ()).map_err(|_| text)));
        });
    };
    let refused = move || match done.get() {
        Some(Err(text)) => Some(view! {
            <p>{state.say(words::COPY_BY_HAND)}</p>
            <textarea class="copied" readonly=true rows="3" aria-label=state.say(words::COPY_BY_HAND)>{text}</textarea>
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
