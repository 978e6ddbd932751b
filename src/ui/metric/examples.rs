//! The worked examples of a metric: printed figure, exact value and ours together, loaded with one click.

use leptos::prelude::*;

use super::Sheet;
use crate::catalogue::sources::CADRAN;
use crate::engine::metric::{Example, PrintedBy, Variant};
use crate::form::example::{Worked, work};
use crate::text::Text;
use crate::ui::place::focus_on;
use crate::ui::state::State;
use crate::ui::words;

/// The section.
#[component]
pub fn Examples(sheet: Sheet) -> impl IntoView {
    let state = State::of_page();
    let cards = sheet
        .metric
        .variants
        .iter()
        .flat_map(|variant| variant.examples.iter().map(move |example| (variant, example)))
        .map(|(variant, example)| view! { <ExampleCard sheet variant example/> })
        .collect_view();
    view! {
        <section class="block" aria-labelledby="worked-examples">
            <h2 id="worked-examples">{state.say(words::WORKED_EXAMPLES)}</h2>
            <ul class="examples">{cards}</ul>
        </section>
    }
}

#[component]
fn ExampleCard(
    sheet: Sheet,
    variant: &'static Variant,
    example: &'static Example,
) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let several = sheet.metric.variants.len() > 1;
    let worked = move || work(sheet.metric, variant, example, &state.style());
    let load = move |_| {
        sheet.replace(|form| {
            form.load(variant.id, example.given.iter().copied());
        });
        focus_on("#result-title");
    };
    view! {
        <li class="card example" data-example=example.id>
            <h3>
                {example.source.publisher}
                {several.then(|| view! { <span class="quiet">" · "{variant.name.get(lang)}</span> })}
            </h3>
            {(!example.note.get(lang).is_empty()).then(|| view! { <p>{example.note.get(lang)}</p> })}
            {move || worked().map(|worked| view! { <Figures worked example/> })}
            <button type="button" class="button" data-action="load-example" on:click=load>
                {state.say(words::LOAD_EXAMPLE)}
            </button>
        </li>
    }
}

/// The three figures of an example, and why they differ where they do.
#[component]
pub fn Figures(worked: Worked, example: &'static Example) -> impl IntoView {
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

/// How the printed figure came about.
pub fn why(printed_by: PrintedBy) -> Text {
    match printed_by {
        PrintedBy::Rounding => words::PRINTED_ROUNDED,
        PrintedBy::Truncation => words::PRINTED_CUT_OFF,
        PrintedBy::Either => words::PRINTED_EITHER,
        PrintedBy::Exact => words::PRINTED_EXACT,
    }
}
