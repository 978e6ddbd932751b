//! The variants of a metric side by side, on the figures given: formula, source, value.

use leptos::prelude::*;

use super::Sheet;
use super::working::Formula;
use crate::engine::metric::Variant;
use crate::form::reading::Outcome;
use crate::render::formula::{Notation, formula};
use crate::render::number::figure;
use crate::ui::message;
use crate::ui::state::State;
use crate::ui::words;

/// The list; nothing for a metric with a single variant.
#[component]
pub fn Variants(sheet: Sheet) -> impl IntoView {
    let state = State::of_page();
    (sheet.metric.variants.len() > 1).then(|| {
        let rows = sheet
            .metric
            .variants
            .iter()
            .map(|variant| view! { <VariantRow sheet variant/> })
            .collect_view();
        view! {
            <section class="block" aria-labelledby="variants">
                <h2 id="variants">{state.say(words::VARIANTS)}</h2>
                <p>{state.say(words::VARIANTS_LEAD)}</p>
                <ul class="variants">{rows}</ul>
            </section>
        }
    })
}

#[component]
fn VariantRow(sheet: Sheet, variant: &'static Variant) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let chosen = move || sheet.variant().id == variant.id;
    let sources =
        variant.cited.iter().map(|source| source.publisher).collect::<Vec<_>>().join(", ");
    let waiting = move || !matches!(outcome_of(sheet, variant), Outcome::Done(_));
    let value = move || match outcome_of(sheet, variant) {
        Outcome::Done(calculation) => {
            match figure(&calculation.value, variant.kind, &state.style()) {
                Ok(figure) => figure.text,
                Err(_) => state.say(words::TOO_MANY_DIGITS).to_owned(),
            }
        }
        Outcome::Waiting(inputs) => message::missing(&inputs, lang),
        Outcome::Unreadable | Outcome::Problem(_) => "–".to_owned(),
    };
    view! {
        <li class="variant" aria-current=move || chosen().then_some("true")>
            <div>
                <button
                    type="button"
                    class="button button--plain"
                    aria-pressed=move || chosen().to_string()
                    on:click=move |_| {
                        sheet.form.update(|form| form.turn_to(variant.id));
                    }
                >
                    {variant.name.get(lang)}
                </button>
                <p class="quiet">{sources}</p>
            </div>
            <div class="variant__formula">
                <p class="formula" tabindex="0"><Formula notated=formula(variant, Notation::Names, lang)/></p>
                <p class="hint">{variant.difference.get(lang)}</p>
            </div>
            <p class="variant__value" class:variant__value--waiting=waiting>{value}</p>
        </li>
    }
}

/// What another variant gives with the entries that stand in the form.
fn outcome_of(sheet: Sheet, variant: &'static Variant) -> Outcome {
    sheet.form.with(|form| {
        let mut form = form.clone();
        form.choose(variant.id);
        form.read().outcome(variant, &[])
    })
}
