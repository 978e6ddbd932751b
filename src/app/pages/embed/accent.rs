//! The accent: a colour of the author, and the nearest ones that can be read.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::app::pages::embed::choice::{Choice, is_colour};
use crate::app::state::State;
use crate::app::words::widget;

/// The field of the accent, with what becomes of it.
#[component]
pub fn Accent(choice: Choice, root: RwSignal<Option<String>>) -> impl IntoView {
    let state = State::of_page();
    let typed = move || choice.accent.get();
    let is_wrong = move || !typed().is_empty() && !is_colour(&typed());
    let readable = move || root.get().and_then(|_| readable(&typed()));
    let said = move || {
        let [light, dark] = readable()?;
        let typed = typed().to_lowercase();
        let text = if light == typed && dark == typed {
            state.say(widget::ACCENT_FITS).to_owned()
        } else {
            state.say(widget::ACCENT_MENDED).replace("{light}", &light).replace("{dark}", &dark)
        };
        let offered = (light != typed).then(|| {
            let label = state.say(widget::ACCENT_TAKE).replace("{light}", &light);
            view! {
                <button type="button" class="button" data-action="take-accent" on:click=move |_| choice.accent.set(light.clone())>
                    {label}
                </button>
            }
        });
        Some(view! { <p class="hint" role="status">{text}</p> {offered} })
    };
    view! {
        <div class="field">
            <label for="embed-accent">{state.say(widget::ACCENT)}</label>
            <p class="hint" id="embed-accent-hint">{state.say(widget::ACCENT_HINT)}</p>
            <input
                id="embed-accent"
                type="text"
                autocomplete="off"
                spellcheck="false"
                aria-describedby="embed-accent-hint embed-accent-message"
                aria-invalid=move || is_wrong().then_some("true")
                prop:value=typed
                on:input:target=move |event| choice.accent.set(event.target().value().trim().to_owned())
            />
            <p class="message" id="embed-accent-message">{move || is_wrong().then(|| state.say(widget::ACCENT_WRONG))}</p>
            {said}
        </div>
    }
}

/// What the accent becomes on light and on dark pages, by the script that the widget has as well.
fn readable(colour: &str) -> Option<[String; 2]> {
    let function = js_sys::Reflect::get(&window(), &JsValue::from_str("cadranAccent")).ok()?;
    let function: js_sys::Function = function.dyn_into().ok()?;
    let given = function.call1(&JsValue::NULL, &JsValue::from_str(colour)).ok()?;
    let field =
        |name: &str| js_sys::Reflect::get(&given, &JsValue::from_str(name)).ok()?.as_string();
    Some([field("onLight")?, field("onDark")?])
}
