//! The page of worked examples: every figure of the documents, and the lesson of the brackets. It needs no program.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::anchor::Link;
use crate::app::pages::metric::guide::cited;
use crate::app::state::State;
use crate::app::words;
use crate::app::words::examples;
use crate::catalogue::metrics;
use crate::catalogue::model::metric::{Example, Metric, Variant};
use crate::catalogue::sources::CADRAN;
use crate::catalogue::worked::{Literal, Worked, work};
use crate::definition::Definition;
use crate::site::Page;
use crate::{catalogue, link};

/// An example with the definition and the variant that it works out, and what the engine makes of it.
#[derive(Clone)]
struct Case {
    metric: &'static Metric,
    definition: Arc<Definition>,
    variant: &'static Variant,
    example: &'static Example,
    worked: Worked,
}

/// The examples of the documents, in the order of the catalogue.
fn cases(state: State) -> Vec<Case> {
    let case = |metric: &'static Metric, variant: &'static Variant, example: &'static Example| {
        let definition = catalogue::definition(metric.id, state.lang())?;
        let compiled = definition.variant(variant.id)?;
        let worked = work(&definition, compiled, example, &state.style())?;
        Some(Case { metric, definition, variant, example, worked })
    };
    let of_variant = |metric: &'static Metric, variant: &'static Variant| {
        let theirs = variant.examples.iter().filter(|example| *example.source != CADRAN);
        theirs.filter_map(move |example| case(metric, variant, example))
    };
    metrics()
        .flat_map(|metric| {
            metric.variants.iter().flat_map(move |variant| of_variant(metric, variant))
        })
        .collect()
}

/// The page.
#[component]
pub fn Examples() -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let cases = cases(state);
    let right = cases.iter().filter(|case| case.worked.comes_out).count();
    let come_out = examples::come_out(right, cases.len(), lang);
    let with_two_readings = cases.clone().into_iter().filter_map(|case| {
        let literal = case.worked.literal.clone()?;
        Some(view! { <Readings case literal/> })
    });
    let with_two_readings = with_two_readings.collect_view();
    let headings =
        [examples::METRIC, examples::SUM, words::PRINTED, words::EXACT, words::OURS, examples::WHY];
    view! {
        <div class="intro">
            <h1 tabindex="-1">{state.say(examples::TITLE)}</h1>
            <p class="lead">{state.say(examples::LEAD)} " " <strong>{come_out}</strong></p>
        </div>
        <section class="block" aria-labelledby="documents">
            <h2 id="documents">{state.say(examples::DOCUMENTS)}</h2>
            <p>{state.say(examples::DOCUMENTS_WHY)}</p>
            <ul>
                {examples::ABOUT.iter().map(|(document, about)| {
                    view! { <li>{cited(document, lang)} " · " {about.get(lang)}</li> }
                }).collect_view()}
            </ul>
        </section>
        // The roles are said again because a narrow screen stacks the cells, which hides the table's own.
        <table class="stacked" role="table" aria-label=state.say(examples::TITLE)>
            <thead role="rowgroup">
                <tr role="row">
                    {headings.map(|heading| view! { <th scope="col" role="columnheader">{state.say(heading)}</th> })}
                </tr>
            </thead>
            <tbody role="rowgroup">
                {cases.into_iter().map(|case| view! { <Row case/> }).collect_view()}
            </tbody>
        </table>
        <section class="block" aria-labelledby="brackets">
            <h2 id="brackets">{state.say(examples::BRACKETS)}</h2>
            <p>{state.say(examples::BRACKETS_WHY)}</p>
            {with_two_readings}
        </section>
    }
}

/// One example as a row.
#[component]
fn Row(case: Case) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let href = link_to(&case, state);
    let Case { metric, variant, example, worked, .. } = case;
    let several = metric.variants.len() > 1;
    let comes_out = if worked.comes_out { examples::COMES_OUT } else { examples::DOES_NOT };
    let currency = variant.kind.is_money().then(|| format!(" {}", state.say(examples::CURRENCY)));
    let note = example.note.get(lang);
    view! {
        <tr role="row" data-example=example.id data-comes-out=worked.comes_out.to_string()>
            <th scope="row" role="rowheader">
                <Link to=Page::Metric(metric.id)>{metric.name.get(lang)}</Link>
                {several.then(|| view! { <span class="quiet">{variant.name.get(lang)}</span> })}
                <span class="quiet">{example.source.publisher}</span>
            </th>
            <td role="cell" data-label=state.say(examples::SUM)>
                <span class="stacked__sum">{worked.sum.text()}</span>
                {(!note.is_empty()).then(|| view! { <span class="quiet">{note}</span> })}
            </td>
            <td role="cell" data-label=state.say(words::PRINTED) class="stacked__figure">{example.printed}</td>
            <td role="cell" data-label=state.say(words::EXACT) class="digits">{worked.exact}</td>
            <td role="cell" data-label=state.say(words::OURS) class="stacked__figure">{worked.ours}</td>
            <td role="cell" data-label=state.say(examples::WHY)>
                <span>{state.say(examples::why(example.printed_by))} " " {state.say(comes_out)} {currency}</span>
                <a href=href class="stacked__load" data-action="load-example">
                    {state.say(examples::LOAD)}
                    <span class="visually-hidden">" " {metric.name.get(lang)}</span>
                </a>
            </td>
        </tr>
    }
}

/// The reference that opens the calculator with the numbers of an example.
fn link_to(case: &Case, state: State) -> String {
    let entry = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
    let linked = link::State {
        variant: case.variant.id.to_owned(),
        entries: case.example.given.iter().map(entry).collect(),
        decimals: None,
        rounding: None,
    };
    let page = state.place.link_to(Page::Metric(case.metric.id));
    format!("{page}#{}", link::write(&linked, &case.definition))
}

/// The two readings of a formula printed without its brackets, side by side.
#[component]
fn Readings(case: Case, literal: Literal) -> impl IntoView {
    let state = State::of_page();
    let Case { metric, example, worked, .. } = case;
    view! {
        <div class="card readings" data-readings=example.id>
            <h3>{metric.name.get(state.lang())} <span class="quiet">" · " {example.source.publisher}</span></h3>
            <p class="readings__printed"><span class="quiet">{state.say(examples::AS_PRINTED)}</span> <code>{literal.sum.text()}</code></p>
            <div class="readings__pair">
                <div>
                    <h4>{state.say(examples::LITERAL)}</h4>
                    <p class="formula" inner_html=literal.sum.html()></p>
                    <p class="readings__value">{literal.value}</p>
                </div>
                <div>
                    <h4>{state.say(examples::MEANT)}</h4>
                    <p class="formula" inner_html=worked.sum.html()></p>
                    <p class="readings__value">{worked.ours_signed}</p>
                </div>
            </div>
        </div>
    }
}
