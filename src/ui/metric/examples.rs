//! The worked examples of a metric: printed figure, exact value and ours together, loaded with one click.

use leptos::prelude::*;

use crate::catalogue::sources::CADRAN;
use crate::engine::metric::{Example, Metric, Variant};
use crate::form::example::{Worked, work};
use crate::link;
use crate::ui::explained::Explained;
use crate::ui::state::State;
use crate::ui::words;
use crate::ui::words::examples::why;
use crate::ui::words::written;

/// The section, as it stands in the written page. Each button holds the numbers of its example as a
/// link does; the program puts them into the form.
#[component]
pub fn Examples(metric: &'static Metric) -> impl IntoView {
    let state = State::of_page();
    let of_variant =
        |variant: &'static Variant| variant.examples.iter().map(move |example| (variant, example));
    let cards = metric.variants.iter().flat_map(of_variant);
    let cards = cards.map(|(variant, example)| view! { <Card metric variant example/> });
    view! {
        <section class="block" aria-labelledby="worked-examples">
            <h2 id="worked-examples">{state.say(written::WORKED_EXAMPLES)}</h2>
            <ul class="examples">{cards.collect_view()}</ul>
        </section>
    }
}

#[component]
fn Card(
    metric: &'static Metric,
    variant: &'static Variant,
    example: &'static Example,
) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let several = metric.variants.len() > 1;
    let worked = work(metric, variant, example, &state.style());
    let entry = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
    let given = link::write(&link::State {
        variant: variant.id.to_owned(),
        entries: example.given.iter().map(entry).collect(),
        decimals: None,
        rounding: None,
    });
    view! {
        <li class="card example" data-example=example.id>
            <h3>
                {example.source.publisher}
                {several.then(|| view! { <span class="quiet">" · "{variant.name.get(lang)}</span> })}
            </h3>
            {(!example.note.get(lang).is_empty()).then(|| view! { <p><Explained text=example.note/></p> })}
            {worked.map(|worked| view! { <Figures worked example/> })}
            <button type="button" class="button" data-action="load-example" data-given=given>
                {state.say(written::LOAD_EXAMPLE)}
            </button>
        </li>
    }
}

/// The three figures of an example, and why they differ where they do.
#[component]
fn Figures(worked: Worked, example: &'static Example) -> impl IntoView {
    let state = State::of_page();
    if example.source.id == CADRAN.id {
        // Our own examples were printed nowhere: the exact value and ours say all.
        return view! {
            <p class="formula">{worked.sum.text}</p>
            <dl class="also">
                <div><dt>{state.say(words::RESULT)}</dt><dd>{worked.ours}</dd></div>
            </dl>
        }
        .into_any();
    }
    view! {
        <p class="formula">{worked.sum.text}</p>
        <dl class="also">
            <div><dt>{state.say(words::PRINTED)}</dt><dd>{example.printed}</dd></div>
            <div><dt>{state.say(words::EXACT)}</dt><dd class="digits">{worked.exact}</dd></div>
            <div><dt>{state.say(words::OURS)}</dt><dd>{worked.ours}</dd></div>
        </dl>
        <p class="quiet">{state.say(why(example.printed_by))}</p>
    }
    .into_any()
}
