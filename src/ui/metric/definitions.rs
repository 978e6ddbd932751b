//! The variants of a metric as they stand in the written page.

use leptos::prelude::*;

use super::variants::{DIFFERENCE, value_id};
use crate::engine::metric::{Metric, Variant};
use crate::form::Form;
use crate::form::reading::Outcome;
use crate::render::formula::{Notation, formula};
use crate::render::message;
use crate::ui::explained::Explained;
use crate::ui::state::State;
use crate::ui::words::written;

/// The list; nothing for a metric with a single variant.
#[component]
pub fn Definitions(metric: &'static Metric) -> impl IntoView {
    let state = State::of_page();
    (metric.variants.len() > 1).then(|| {
        let rows = metric.variants.iter().map(|variant| view! { <Row metric variant/> });
        view! {
            <section class="block" aria-labelledby="variants">
                <h2 id="variants">{state.say(written::VARIANTS)}</h2>
                <p>{state.say(written::VARIANTS_LEAD)}</p>
                <ul class="variants">{rows.collect_view()}</ul>
            </section>
        }
    })
}

#[component]
fn Row(metric: &'static Metric, variant: &'static Variant) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let is_first = metric.variants[0].id == variant.id;
    let sources =
        variant.cited.iter().map(|source| source.publisher).collect::<Vec<_>>().join(", ");
    let mut form = Form::new(metric, lang);
    form.choose(variant.id);
    let waiting = match form.read().outcome(variant, &[]) {
        Outcome::Waiting(inputs) => message::missing(&inputs, lang),
        Outcome::Done(_) | Outcome::Unreadable | Outcome::Problem(_) => "–".to_owned(),
    };
    view! {
        <li class="variant" aria-current=is_first.then_some("true")>
            <div>
                <button type="button" class="button button--plain" aria-pressed=is_first.to_string() data-variant=variant.id>
                    {variant.name.get(lang)}
                </button>
                <p class="quiet">{sources}</p>
            </div>
            <div class="variant__formula">
                <p class="formula" tabindex="0">
                    <span class="formula__math" inner_html=formula(variant, Notation::Names, lang).mathml></span>
                </p>
                <p class="hint" id=format!("{DIFFERENCE}{}", variant.id)><Explained text=variant.difference/></p>
            </div>
            <p class="variant__value variant__value--waiting" id=value_id(variant)>{waiting}</p>
        </li>
    }
}

/// How the variants differ, for a page without the list.
#[component]
pub fn Differences(metric: &'static Metric) -> impl IntoView {
    let lang = State::of_page().lang();
    let line = |variant: &'static Variant| {
        let id = format!("{DIFFERENCE}{}", variant.id);
        view! { <p id=id>{variant.difference.get(lang)}</p> }
    };
    (metric.variants.len() > 1)
        .then(|| view! { <div hidden>{metric.variants.iter().map(line).collect_view()}</div> })
}
