//! The worked examples of a metric: printed figure, exact value and ours together, loaded with one click.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::explained::Explained;
use crate::app::state::State;
use crate::app::words;
use crate::app::words::examples::why;
use crate::app::words::written;
use crate::catalogue::model::metric::{Example, Metric};
use crate::catalogue::sources::CADRAN;
use crate::catalogue::worked::{Worked, work};
use crate::definition::{Definition, Variant};
use crate::link;

/// The section, as it stands in the written page. Each button holds the numbers of its example as a
/// link does; the program puts them into the form.
#[component]
pub fn Examples(metric: &'static Metric, definition: Arc<Definition>) -> impl IntoView {
    let state = State::of_page();
    let cards = metric.variants.iter().zip(&definition.variants).flat_map(|(prose, variant)| {
        prose.examples.iter().map(|example| {
            let (definition, variant) = (Arc::clone(&definition), Arc::clone(variant));
            view! { <Card definition variant example/> }
        })
    });
    view! {
        <section class="block" aria-labelledby="worked-examples">
            <h2 id="worked-examples">{state.say(written::WORKED_EXAMPLES)}</h2>
            <ul class="examples">{cards.collect_view()}</ul>
        </section>
    }
}

#[component]
fn Card(
    definition: Arc<Definition>,
    variant: Arc<Variant>,
    example: &'static Example,
) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let several = definition.variants.len() > 1;
    let worked = work(&definition, &variant, example, &state.style());
    let given = given(&definition, &variant, example);
    view! {
        <li class="card example" data-example=example.id>
            <h3>
                {example.source.publisher}
                {several.then(|| view! { <span class="quiet">" · "{variant.name.clone()}</span> })}
            </h3>
            {(!example.note.get(lang).is_empty()).then(|| view! { <p><Explained text=example.note/></p> })}
            {worked.map(|worked| view! { <Figures worked example/> })}
            <button type="button" class="button" data-action="load-example" data-given=given>
                {state.say(written::LOAD_EXAMPLE)}
            </button>
        </li>
    }
}

/// The numbers of an example, as a link holds them.
pub fn given(definition: &Definition, variant: &Variant, example: &Example) -> String {
    let entry = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
    let given = link::State {
        variant: variant.id.clone(),
        entries: example.given.iter().map(entry).collect(),
        decimals: None,
        rounding: None,
    };
    link::write(&given, definition)
}

/// The three figures of an example, and why they differ where they do.
#[component]
fn Figures(worked: Worked, example: &'static Example) -> impl IntoView {
    let state = State::of_page();
    if example.source.id == CADRAN.id {
        // Our own examples were printed nowhere: the exact value and ours say all.
        return view! {
            <p class="formula">{worked.sum.text()}</p>
            <dl class="also">
                <div><dt>{state.say(words::RESULT)}</dt><dd>{worked.ours}</dd></div>
            </dl>
        }
        .into_any();
    }
    view! {
        <p class="formula">{worked.sum.text()}</p>
        <dl class="also">
            <div><dt>{state.say(words::PRINTED)}</dt><dd>{example.printed}</dd></div>
            <div><dt>{state.say(words::EXACT)}</dt><dd class="digits">{worked.exact}</dd></div>
            <div><dt>{state.say(words::OURS)}</dt><dd>{worked.ours}</dd></div>
        </dl>
        <p class="quiet">{state.say(why(example.printed_by))}</p>
    }
    .into_any()
}
