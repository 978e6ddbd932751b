//! The widget as readers will see it, at three widths.

use leptos::html::Iframe;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::choice::Choice;
use crate::ui::state::State;
use crate::ui::words::widget;

/// A phone's column, an article's, and a wide one.
const SHOWN: [u32; 3] = [280, 360, 760];

/// The frame, and the choice of its width.
#[component]
pub fn Preview(choice: Choice, root: RwSignal<Option<String>>) -> impl IntoView {
    let state = State::of_page();
    let frame = NodeRef::<Iframe>::new();
    // Not in the page as it is written: the frame would be thrown away in the middle of its loading.
    let first = move || root.get().map(|root| root + &untrack(|| choice.widget().frame_address()));
    let mut shown = String::new();
    Effect::new(move |_| {
        let address = choice.widget().frame_address();
        let Some((root, frame)) = root.get().zip(frame.get()) else { return };
        if !shown.is_empty() && shown != address {
            // In place of what is there: no entry in the history of this page.
            let replaced =
                frame.content_window().map(|window| window.location().replace(&(root + &address)));
            debug_assert!(replaced.is_none_or(|replaced| replaced.is_ok()));
        }
        shown = address;
    });
    // A sentence may be long, and whoever opens the working wants to see it: as high as the frame says.
    let hear = move |event: &JsValue| {
        let part = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &JsValue::from_str(name));
        let frame: JsValue = frame.get_untracked()?.content_window()?.into();
        part(event, "source").ok().filter(|source| *source == frame)?;
        let data = part(event, "data").ok()?;
        let is_height = part(&data, "cadran").ok()?.as_string()? == "height";
        let height = part(&data, "height").ok()?.as_f64().filter(|_| is_height)?;
        Some(height as u32)
    };
    Effect::new(move |_| {
        let heard = window_event_listener(leptos::ev::message, move |event| {
            if let Some(height) = hear(&event) {
                choice.told.set(Some(height));
            }
        });
        on_cleanup(move || heard.remove());
    });
    let height = move || {
        let (widget, width) = (choice.widget(), choice.width.get());
        choice.told.get().unwrap_or_else(|| widget.height(width, None)).to_string()
    };
    let widths = SHOWN.map(|width| {
        view! { <option value=width.to_string()>{format!("{width}\u{a0}px")}</option> }
    });
    view! {
        <section aria-labelledby="preview">
            <div class="embed__head">
                <h2 id="preview">{state.say(widget::PREVIEW)}</h2>
                <label class="embed__width">
                    <span class="visually-hidden">{state.say(widget::WIDTH)}</span>
                    <select
                        id="embed-width"
                        prop:value=move || choice.width.get().to_string()
                        on:change:target=move |event| {
                            if let Ok(width) = event.target().value().parse() {
                                choice.width.set(width);
                            }
                        }
                    >
                        {widths}
                    </select>
                </label>
            </div>
            <div class="embed__stage" tabindex="0" role="group" aria-labelledby="preview">
                <iframe
                    node_ref=frame
                    class="embed__preview"
                    src=first
                    title=move || choice.widget().title().to_owned()
                    width=move || choice.width.get().to_string()
                    height=height
                ></iframe>
            </div>
        </section>
    }
}
