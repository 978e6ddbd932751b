//! The widget as readers will see it, at three widths.

use leptos::html::Iframe;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::app::pages::embed::choice::Choice;
use crate::app::state::State;
use crate::app::words::widget;

/// A phone's column, an article's, and a wide one.
const SHOWN: [u32; 3] = [280, 360, 760];

/// The frame, and the choice of its width.
#[component]
pub fn Preview(choice: Choice, root: RwSignal<Option<String>>) -> impl IntoView {
    let state = State::of_page();
    let frame = NodeRef::<Iframe>::new();
    // Not in the page as it is written, nor before what was asked for is there: the frame would be thrown away in
    // the middle of its loading.
    let first = Memo::new(move |before: Option<&Option<String>>| {
        before.cloned().flatten().or_else(|| {
            let root = root.get().filter(|_| !choice.is_waiting())?;
            Some(root + &untrack(|| choice.widget().frame_address()))
        })
    });
    let mut shown = String::new();
    Effect::new(move |_| {
        let address = choice.widget().frame_address();
        let is_begun = first.with(Option::is_some);
        let there = root.get().zip(frame.get()).filter(|_| is_begun);
        let Some((root, frame)) = there else { return };
        if !shown.is_empty() && shown != address {
            // In place of what is there: no entry in the history of this page.
            let replaced =
                frame.content_window().map(|window| window.location().replace(&(root + &address)));
            debug_assert!(replaced.is_none_or(|replaced| replaced.is_ok()));
        }
        shown = address;
    });
    follow_height(choice, frame);
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
                    src=move || first.get()
                    title=move || choice.widget().title().to_owned()
                    width=move || choice.width.get().to_string()
                    height=height
                ></iframe>
            </div>
        </section>
    }
}

/// Notes how high the frame says that it is: a sentence may be long, and whoever opens the working wants to see it.
fn follow_height(choice: Choice, frame: NodeRef<Iframe>) {
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
        let listener = window_event_listener(leptos::ev::message, move |event| {
            if let Some(height) = hear(&event) {
                choice.told.set(Some(height));
            }
        });
        on_cleanup(move || listener.remove());
    });
}
