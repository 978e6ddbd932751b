//! The page of worked examples: every figure of the documents, and the lesson of the brackets.

use leptos::prelude::*;

use super::anchor::Link;
use super::state::State;
use super::words;
use super::words::examples;
use crate::catalogue::metrics;
use crate::catalogue::sources::CADRAN;
use crate::engine::metric::{Example, Metric, Variant};
use crate::form::example::{Literal, Worked, work};
use crate::link;
use crate::site::Page;

/// An example with the variant of the metric that it works out.
#[derive(Clone, Copy)]
struct Case {
    metric: &'static Metric,
    variant: &'static Variant,
    example: &'static Example,
}

impl Case {
    /// The examples of the documents, in the order of the catalogue.
    fn all() -> impl Iterator<Item = Case> {
        metrics().flat_map(|metric| {
            metric.variants.iter().flat_map(move |variant| {
                let theirs = variant.examples.iter().filter(|example| *example.source != CADRAN);
                theirs.map(move |example| Case { metric, variant, example })
            })
        })
    }

    /// What the engine makes of it in the style of the page.
    fn worked(self, state: State) -> Option<Worked> {
        work(self.metric, self.variant, self.example, &state.style())
    }
}

/// The page.
#[component]
pub fn Examples() -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let come_out = move || {
        let worked: Vec<Worked> = Case::all().filter_map(|case| case.worked(state)).collect();
        let right = worked.iter().filter(|worked| worked.comes_out).count();
        examples::come_out(right, Case::all().count(), lang)
    };
    let headings =
        [examples::METRIC, examples::SUM, words::PRINTED, words::EXACT, words::OURS, examples::WHY];
    view! {
        <div class="intro">
            <h1 tabindex="-1">{state.say(examples::TITLE)}</h1>
            <p class="lead">{state.say(examples::LEAD)} " " <strong>{come_out}</strong></p>
        </div>
        // The roles are said again because a narrow screen stacks the cells, which hides the table's own.
        <table class="stacked" role="table" aria-label=state.say(examples::TITLE)>
            <thead role="rowgroup">
                <tr role="row">
                    {headings.map(|heading| view! { <th scope="col" role="columnheader">{state.say(heading)}</th> })}
                </tr>
            </thead>
            <tbody role="rowgroup">
                {Case::all().map(|case| view! { <Row case/> }).collect_view()}
            </tbody>
        </table>
        <section class="block" aria-labelledby="brackets">
            <h2 id="brackets">{state.say(examples::BRACKETS)}</h2>
            <p>{state.say(examples::BRACKETS_WHY)}</p>
            {Case::all()
                .filter(|case| case.example.literal.is_some())
                .map(|case| view! { <Readings case/> })
                .collect_view()}
        </section>
    }
}

/// One example as a row.
#[component]
fn Row(case: Case) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let Case { metric, variant, example } = case;
    let worked = Memo::new(move |_| case.worked(state));
    let part = move |part: fn(Worked) -> String| move || worked.get().map(part);
    let several = metric.variants.len() > 1;
    let right =
        move || worked.with(|worked| worked.as_ref().is_some_and(|worked| worked.comes_out));
    let comes_out =
        move || state.say(if right() { examples::COMES_OUT } else { examples::DOES_NOT });
    let currency = variant.kind.is_money().then(|| format!(" {}", state.say(examples::CURRENCY)));
    let note = example.note.get(lang);
    view! {
        <tr role="row" data-example=example.id data-comes-out=move || right().to_string()>
            <th scope="row" role="rowheader">
                <Link to=Page::Metric(metric.id)>{metric.name.get(lang)}</Link>
                {several.then(|| view! { <span class="quiet">{variant.name.get(lang)}</span> })}
                <span class="quiet">{example.source.publisher}</span>
            </th>
            <td role="cell" data-label=state.say(examples::SUM)>
                <span class="stacked__sum">{part(|worked| worked.sum.text)}</span>
                {(!note.is_empty()).then(|| view! { <span class="quiet">{note}</span> })}
            </td>
            <td role="cell" data-label=state.say(words::PRINTED) class="stacked__figure">{example.printed}</td>
            <td role="cell" data-label=state.say(words::EXACT) class="digits">{part(|worked| worked.exact)}</td>
            <td role="cell" data-label=state.say(words::OURS) class="stacked__figure">{part(|worked| worked.ours)}</td>
            <td role="cell" data-label=state.say(examples::WHY)>
                <span>{state.say(examples::why(example.printed_by))} " " {comes_out} {currency}</span>
                <Load case/>
            </td>
        </tr>
    }
}

/// The link that opens the calculator with the numbers of an example.
#[component]
fn Load(case: Case) -> impl IntoView {
    let state = State::of_page();
    let entry = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
    let linked = link::State {
        variant: case.variant.id.to_owned(),
        entries: case.example.given.iter().map(entry).collect(),
        decimals: None,
        rounding: None,
    };
    let address = state.place.address(Page::Metric(case.metric.id));
    let fragment = format!("#{}", link::write(&linked));
    let href = format!("{}{fragment}", state.place.link(address));
    view! {
        <a href=href class="stacked__load" data-action="load-example">
            {state.say(examples::LOAD)}
            <span class="visually-hidden">" " {case.metric.name.get(state.lang())}</span>
        </a>
    }
}

/// The two readings of a formula printed without its brackets, side by side.
#[component]
fn Readings(case: Case) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let readings = move || {
        let worked = case.worked(state)?;
        let Literal { sum, value } = worked.literal?;
        let printed = sum.text.clone();
        Some(view! {
            <p class="readings__printed"><span class="quiet">{state.say(examples::AS_PRINTED)}</span> <code>{printed}</code></p>
            <div class="readings__pair">
                <div>
                    <h4>{state.say(examples::LITERAL)}</h4>
                    <p class="formula" tabindex="0"><span class="formula__math" inner_html=sum.mathml></span></p>
                    <p class="readings__value">{value}</p>
                </div>
                <div>
                    <h4>{state.say(examples::MEANT)}</h4>
                    <p class="formula" tabindex="0"><span class="formula__math" inner_html=worked.sum.mathml></span></p>
                    <p class="readings__value">{worked.ours_signed}</p>
                </div>
            </div>
        })
    };
    view! {
        <div class="card readings" data-readings=case.example.id>
            <h3>{case.metric.name.get(lang)} <span class="quiet">" · " {case.example.source.publisher}</span></h3>
            {readings}
        </div>
    }
}
