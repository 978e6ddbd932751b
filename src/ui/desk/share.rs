//! Taking the result elsewhere: its link, the result in words and tables, a formula of a spreadsheet.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use super::context::Desk;
use crate::engine::calculate::Calculation;
use crate::link;
use crate::record::Record;
use crate::render::number::{canonical, figure};
use crate::share::qr::Qr;
use crate::share::spreadsheet;
use crate::share::summary::Summary;
use crate::text::{Lang, Text};
use crate::ui::clipboard::CopyButton;
use crate::ui::words::desk::share as words;

/// The panel.
pub fn share(desk: Desk) -> AnyView {
    view! {
        {move || desk.waiting()}
        {move || desk.done.with(Result::is_ok).then(|| shown(desk))}
    }
    .into_any()
}

/// Everything that can be copied. Its buttons take what stands there when they are pressed.
fn shown(desk: Desk) -> impl IntoView {
    let summed = move |write: fn(&Summary) -> String| {
        move || summary(desk).as_ref().map(write).unwrap_or_default()
    };
    let formula = move |lang: Lang| {
        move || {
            let variant = desk.variant();
            let written = |done: &Calculation| {
                spreadsheet::formula(variant, &done.given, Some(&desk.style()), lang)
            };
            desk.done.with(|done| done.as_ref().ok().and_then(written)).unwrap_or_default()
        }
    };
    let row = |action: &'static str, label: Text, text: Copied| {
        view! { <li class="desk__copy"><CopyButton label action text=move || text()/></li> }
    };
    view! {
        <h3>{desk.say(words::LINK)}</h3>
        <p class="hint">{desk.say(words::LINK_HINT)}</p>
        <div class="desk__share">
            <div>
                <div class="field">
                    <label for="share-link">{desk.say(words::ADDRESS)}</label>
                    <textarea id="share-link" readonly=true rows="3" prop:value=move || address(desk)></textarea>
                </div>
                <ul class="desk__copies">
                    {row("share-copy-link", words::COPY_LINK, copied(move || address(desk)))}
                    {can_share().then(|| view! {
                        <li class="desk__copy">
                            <button type="button" class="button" data-action="share" on:click=move |_| give(desk)>{desk.say(words::SHARE)}</button>
                        </li>
                    })}
                </ul>
            </div>
            {move || code(desk)}
        </div>
        <h3>{desk.say(words::RESULT)}</h3>
        <ul class="desk__copies">
            {row("copy-text", words::AS_TEXT, copied(summed(Summary::text)))}
            {row("copy-markdown", words::AS_MARKDOWN, copied(summed(Summary::markdown)))}
            {row("copy-table", words::AS_TABLE, copied(summed(Summary::html)))}
        </ul>
        <h3>{desk.say(words::SPREADSHEET)}</h3>
        <p class="hint">{desk.say(words::SPREADSHEET_HINT)}</p>
        {Lang::ALL.map(|lang| {
            let (label, action) = match lang {
                Lang::Fr => (words::IN_FRENCH, "copy-formula-fr"),
                Lang::En => (words::IN_ENGLISH, "copy-formula-en"),
            };
            view! {
                <p class="desk__formula"><code>{formula(lang)}</code></p>
                <ul class="desk__copies">{row(action, label, copied(formula(lang)))}</ul>
            }
        })}
    }
}

/// What a button copies.
type Copied = std::sync::Arc<dyn Fn() -> String + Send + Sync>;

fn copied(text: impl Fn() -> String + Send + Sync + 'static) -> Copied {
    std::sync::Arc::new(text)
}

/// The address that opens this calculation; reactive.
fn address(desk: Desk) -> String {
    let here = window().location().href().unwrap_or_default();
    let here = here.split('#').next().unwrap_or_default().to_owned();
    let style = desk.style();
    let fragment = desk.form.with(|form| {
        link::write(&link::State {
            variant: form.variant().id.to_owned(),
            entries: form.canonical_entries(),
            decimals: Some(style.decimals),
            rounding: Some(style.rounding),
        })
    });
    [here.as_str(), "#", &fragment].concat()
}

/// The result in words; reactive.
fn summary(desk: Desk) -> Option<Summary> {
    let (variant, style) = (desk.variant(), desk.style());
    let done = desk.done.with(|done| done.as_ref().ok().cloned())?;
    let record = Record {
        metric: desk.metric.id.to_owned(),
        variant: variant.id.to_owned(),
        entries: desk.form.with(|form| form.canonical_entries()),
        value: canonical(&done.value.number, variant.kind),
        shown: figure(&done.value, variant.kind, &style).ok()?.text,
        ..Record::default()
    };
    let today = String::from(js_sys::Date::new_0().to_iso_string());
    Summary::of(&record, today.get(..10)?, &address(desk), &style)
}

/// The code of the link, dark on light in either theme, for that is what cameras read; reactive.
fn code(desk: Desk) -> impl IntoView {
    match Qr::of(&address(desk)) {
        Some(code) => {
            let side = code.size();
            view! {
                <svg class="desk__code" role="img" aria-label=desk.say(words::CODE) viewBox=format!("0 0 {side} {side}")>
                    <path d=code.path()></path>
                </svg>
            }
            .into_any()
        }
        None => view! { <p class="hint">{desk.say(words::TOO_LONG)}</p> }.into_any(),
    }
}

/// Whether the system has a sheet to share by.
fn can_share() -> bool {
    js_sys::Reflect::has(&window().navigator(), &JsValue::from_str("share")).unwrap_or_default()
}

/// Hands the link to the system; a reader who changes their mind is no error.
fn give(desk: Desk) {
    let given = js_sys::Object::new();
    let title = desk.metric.name.get(desk.lang());
    for (name, text) in [("title", title.to_owned()), ("url", untrack(|| address(desk)))] {
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
