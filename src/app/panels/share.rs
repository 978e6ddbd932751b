//! Taking the result elsewhere: its link, the result in words and tables, a formula of a spreadsheet.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::app::clock::now;
use crate::app::components::copy_button::{CopyButton, Made};
use crate::app::panels::context::Panels;
use crate::app::words::panels::share as words;
use crate::engine::calculate::Calculation;
use crate::record::Record;
use crate::render::number::{canonical, figure};
use crate::share::qr::Qr;
use crate::share::spreadsheet;
use crate::share::summary::Summary;
use crate::text::{Lang, Text};

/// The panel.
pub fn share(panels: Panels) -> AnyView {
    view! {
        {move || panels.waiting()}
        {move || panels.done.with(Result::is_ok).then(|| shown(panels))}
    }
    .into_any()
}

/// Everything that can be copied. Its buttons take what stands there when they are pressed.
fn shown(panels: Panels) -> impl IntoView {
    let summed = move |write: fn(&Summary) -> String| {
        move || summary(panels).as_ref().map(write).unwrap_or_default()
    };
    let formula = move |lang: Lang| {
        move || {
            let variant = panels.variant();
            let written = |done: &Calculation| {
                spreadsheet::formula(&variant, &done.given, Some(&panels.style()), lang)
            };
            panels.done.with(|done| done.as_ref().ok().and_then(written)).unwrap_or_default()
        }
    };
    let row = |action: &'static str, label: Text, text: Made| {
        view! { <li class="panel__copy"><CopyButton label action text=move || text()/></li> }
    };
    let rich = |action: &'static str, label: Text, text: Made| {
        let html: Made = Arc::new(summed(Summary::pasted));
        view! { <li class="panel__copy"><CopyButton label action text=move || text() html=Some(html)/></li> }
    };
    view! {
        <h3>{panels.say(words::LINK)}</h3>
        <p class="hint">{panels.say(words::LINK_HINT)}</p>
        <div class="panel__share">
            <div>
                <div class="field">
                    <label for="share-link">{panels.say(words::ADDRESS)}</label>
                    <textarea id="share-link" readonly=true rows="3" prop:value=move || address(panels)></textarea>
                </div>
                <ul class="panel__copies">
                    {row("share-copy-link", words::COPY_LINK, Arc::new(move || address(panels)))}
                    {can_share().then(|| view! {
                        <li class="panel__copy">
                            <button type="button" class="button" data-action="share" on:click=move |_| give(panels)>{panels.say(words::SHARE)}</button>
                        </li>
                    })}
                </ul>
            </div>
            {move || code(panels)}
        </div>
        <h3>{panels.say(words::RESULT)}</h3>
        <ul class="panel__copies">
            {rich("copy-text", words::AS_TEXT, Arc::new(summed(Summary::text)))}
            {rich("copy-cells", words::AS_CELLS, Arc::new(summed(Summary::cells)))}
            {row("copy-markdown", words::AS_MARKDOWN, Arc::new(summed(Summary::markdown)))}
            {row("copy-table", words::AS_TABLE, Arc::new(summed(Summary::html)))}
        </ul>
        <h3>{panels.say(words::SPREADSHEET)}</h3>
        <p class="hint">{panels.say(words::SPREADSHEET_HINT)}</p>
        {Lang::ALL.map(|lang| {
            let (label, action) = match lang {
                Lang::Fr => (words::IN_FRENCH, "copy-formula-fr"),
                Lang::En => (words::IN_ENGLISH, "copy-formula-en"),
            };
            view! {
                <p class="panel__formula"><code>{formula(lang)}</code></p>
                <ul class="panel__copies">{row(action, label, Arc::new(formula(lang)))}</ul>
            }
        })}
    }
}

/// The address that opens this calculation; reactive.
fn address(panels: Panels) -> String {
    let here = window().location().href().unwrap_or_default();
    let here = here.split('#').next().unwrap_or_default().to_owned();
    [here.as_str(), "#", &panels.calculation.fragment()].concat()
}

/// The result in words; reactive.
fn summary(panels: Panels) -> Option<Summary> {
    let (variant, style) = (panels.variant(), panels.style());
    let done = panels.done.with(|done| done.as_ref().ok().cloned())?;
    let record = Record {
        metric: panels.definition().id.clone(),
        variant: variant.id.clone(),
        entries: panels.calculation.form.with(|form| form.canonical_entries()),
        value: canonical(&done.value.number, variant.kind),
        shown: figure(&done.value, variant.kind, &style).ok()?.text,
        ..panels.calculation.keeping.details.get()
    };
    let today = now();
    let (definition, own) = (panels.definition(), panels.own());
    Summary::of(&record, &definition, &own, today.get(..10)?, &address(panels), &style)
}

/// The code of the link, dark on light in either theme, for that is what cameras read; reactive.
fn code(panels: Panels) -> impl IntoView {
    match Qr::of(&address(panels)) {
        Some(code) => {
            let side = code.size();
            view! {
                <svg class="panel__code" role="img" aria-label=panels.say(words::CODE) viewBox=format!("0 0 {side} {side}")>
                    <path d=code.path()></path>
                </svg>
            }
            .into_any()
        }
        None => view! { <p class="hint">{panels.say(words::TOO_LONG)}</p> }.into_any(),
    }
}

/// Whether the system has a sheet to share by.
fn can_share() -> bool {
    js_sys::Reflect::has(&window().navigator(), &JsValue::from_str("share")).unwrap_or_default()
}

/// Hands the link to the system; a reader who changes their mind is no error.
fn give(panels: Panels) {
    let given = js_sys::Object::new();
    let title = panels.definition().name.clone();
    for (name, text) in [("title", title), ("url", untrack(|| address(panels)))] {
        let _ = js_sys::Reflect::set(&given, &JsValue::from_str(name), &JsValue::from_str(&text));
    }
    let navigator = window().navigator();
    let share = js_sys::Reflect::get(&navigator, &JsValue::from_str("share")).ok();
    let share = share.and_then(|share| share.dyn_into::<js_sys::Function>().ok());
    if let Some(Ok(promise)) = share.map(|share| share.call1(&navigator, &given))
        && let Ok(promise) = promise.dyn_into::<js_sys::Promise>()
    {
        leptos::task::spawn_local(async move {
            let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
        });
    }
}
