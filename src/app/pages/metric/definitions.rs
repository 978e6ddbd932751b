//! The variants of a metric as they stand in the written page.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::explained::Explained;
use crate::app::pages::metric::variants::{DIFFERENCE, value_id};
use crate::app::state::State;
use crate::app::words::written;
use crate::catalogue::model::metric as model;
use crate::catalogue::model::metric::Metric;
use crate::definition::{Definition, Variant};
use crate::form::Form;
use crate::form::reading::Outcome;
use crate::link;
use crate::render::formula::{Notation, formula};
use crate::render::message;
use crate::text::Text;

/// The list; nothing for a metric with a single variant.
#[component]
pub fn Definitions(metric: &'static Metric, definition: Arc<Definition>) -> impl IntoView {
    let state = State::of_page();
    (metric.variants.len() > 1).then(|| {
        let differences = metric.variants.iter().map(|variant| variant.difference);
        let rows =
            definition.variants.iter().cloned().zip(differences).map(|(variant, difference)| {
                view! { <Row definition=Arc::clone(&definition) variant difference/> }
            });
        view! {
            <section class="block" aria-labelledby=link::COMPARISON>
                <h2 id=link::COMPARISON>{state.say(written::VARIANTS)}</h2>
                <p>{state.say(written::VARIANTS_LEAD)}</p>
                <div data-live="missing"></div>
                <ul class="variants">{rows.collect_view()}</ul>
                <div data-live="comparison"></div>
            </section>
        }
    })
}

#[component]
fn Row(definition: Arc<Definition>, variant: Arc<Variant>, difference: Text) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let is_first = definition.variants[0].id == variant.id;
    let sources =
        variant.cited.iter().map(|source| source.publisher.as_str()).collect::<Vec<_>>().join(", ");
    let mut form = Form::new(&definition);
    form.choose(&variant.id);
    let waiting = match form.read().outcome(&variant, &[]) {
        Outcome::Waiting(inputs) => message::missing(&inputs, lang),
        Outcome::Done(_) | Outcome::Unreadable | Outcome::Problem(_) => "–".to_owned(),
    };
    view! {
        <li class="variant" aria-current=is_first.then_some("true")>
            <div>
                <button type="button" class="button button--plain" aria-pressed=is_first.to_string() data-variant=variant.id.clone()>
                    {variant.name.clone()}
                </button>
                <p class="quiet">{sources}</p>
                <div data-live=format!("default-{}", variant.id)></div>
            </div>
            <div>
                <p class="variant__value variant__value--waiting" id=value_id(&variant.id)>{waiting}</p>
                <div data-live=format!("beside-{}", variant.id)></div>
            </div>
            <div class="variant__formula">
                <p class="formula" inner_html=formula(&variant, Notation::Names, lang).html()></p>
            </div>
            <p class="hint" id=format!("{DIFFERENCE}{}", variant.id)><Explained text=difference/></p>
        </li>
    }
}

/// How the variants differ, for a page without the list.
#[component]
pub fn Differences(metric: &'static Metric) -> impl IntoView {
    let lang = State::of_page().lang();
    let line = |variant: &'static model::Variant| {
        let id = format!("{DIFFERENCE}{}", variant.id);
        view! { <p id=id>{variant.difference.get(lang)}</p> }
    };
    (metric.variants.len() > 1)
        .then(|| view! { <div hidden>{metric.variants.iter().map(line).collect_view()}</div> })
}
