//! The working: the formula with names and with symbols, then step by step down to the result.

use leptos::prelude::*;

use super::Sheet;
use crate::form::reading::Outcome;
use crate::render::formula::{Notated, Notation, explanation, formula, legend};
use crate::ui::clipboard;
use crate::ui::state::State;
use crate::ui::words;

/// The section.
#[component]
pub fn Working(sheet: Sheet) -> impl IntoView {
    let state = State::of_page();
    view! {
        <section class="block" aria-labelledby="working">
            <h2 id="working">{state.say(words::WORKING)}</h2>
            <Lines sheet/>
        </section>
    }
}

/// The formula, which is always there, and the steps once there is a result.
#[component]
pub fn Lines(sheet: Sheet) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let variant = Memo::new(move |_| sheet.variant().id);
    let explained = Memo::new(move |_| match sheet.outcome.get() {
        Outcome::Done(calculation) => {
            explanation(sheet.variant(), &calculation, &state.style()).ok()
        }
        Outcome::Waiting(_) | Outcome::Unreadable | Outcome::Problem(_) => None,
    });
    let formulas = move || {
        let variant = sheet.metric.variant(variant.get())?;
        let symbols = legend(variant, lang)
            .into_iter()
            .map(|(symbol, name)| view! { <div><dt>{symbol}</dt><dd>{name}</dd></div> })
            .collect_view();
        Some(view! {
            <p class="formula" tabindex="0"><Formula notated=formula(variant, Notation::Names, lang)/></p>
            <p class="formula" tabindex="0"><Formula notated=formula(variant, Notation::Symbols, lang)/></p>
            <dl class="legend">{symbols}</dl>
        })
    };
    let steps = move || {
        explained.get().map(|explained| {
            let lines = explained
                .steps
                .into_iter()
                .chain([explained.result])
                .map(|step| view! { <li class="formula"><Formula notated=step/></li> })
                .collect_view();
            view! {
                <h3>{state.say(words::STEPS)}</h3>
                <ol class="steps">{lines}</ol>
            }
        })
    };
    let text = move || {
        explained.with(|explained| {
            explained.as_ref().map(|explained| {
                let lines = [&explained.names, &explained.symbols].into_iter();
                let lines = lines.chain(&explained.steps).chain([&explained.result]);
                lines.map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
            })
        })
    };
    view! {
        {formulas}
        {steps}
        <div hidden=move || explained.with(Option::is_none)>
            <clipboard::CopyButton label=words::COPY_WORKING action="copy-working" text=move || text().unwrap_or_default()/>
        </div>
    }
}

/// A formula: MathML on the page. The markup is made of the catalogue's words and of numbers alone.
#[component]
pub fn Formula(notated: Notated) -> impl IntoView {
    view! { <span class="formula__math" inner_html=notated.mathml></span> }
}
