//! The whole page at an address, as it is written out: what stands still, and the island that reacts.

use leptos::prelude::*;

use super::about::About;
use super::anchor::Link;
use super::desk::section::Desk;
use super::explained::{Explained, Explaining};
use super::glossary::Glossary;
use super::library::library;
use super::metric::checklist::EXTRAS;
use super::metric::definitions::{Definitions, Differences};
use super::metric::examples::Examples;
use super::metric::guide::Guide;
use super::metric::tools::Tools;
use super::metric::written as calculator;
use super::place::Place;
use super::records::Records;
use super::shell;
use super::state::State;
use super::words::written;
use crate::api;
use crate::catalogue;
use crate::catalogue::surveys::question_checklist::SURVEY_QUESTION_CHECKLIST;
use crate::engine::metric::Metric;
use crate::site::{Address, Page};

/// The page.
#[component]
pub fn Document(address: Address) -> impl IntoView {
    let place = Place::at(Some(address));
    let program = address.page.program();
    let state = State::new(place, program, (program == "checklist").then_some(&EXTRAS));
    provide_context(place);
    provide_context(state);
    provide_context(Records::new());
    let island = match address.page {
        Page::Metric(_) | Page::Widget(_) => {
            Some(view! { <div inner_html=calculator(address, state)></div> }.into_any())
        }
        Page::Home | Page::Saved | Page::Examples | Page::Embed | Page::Glossary | Page::About => {
            library(address)
        }
    };
    let island = island.map(|island| view! { <div id="island">{island}</div> });
    let (before, after) = match address.page {
        Page::Metric(id) => match catalogue::metric(id) {
            Some(metric) => {
                provide_context(Explaining::on_page_of(metric, address.lang));
                (view! { <Opening metric/> }.into_any(), view! { <Closing metric/> }.into_any())
            }
            None => (().into_any(), ().into_any()),
        },
        Page::Widget(id) => (title_alone(id, state), differences(id)),
        Page::Glossary => (view! { <Glossary/> }.into_any(), ().into_any()),
        Page::About => (view! { <About/> }.into_any(), ().into_any()),
        Page::Home | Page::Examples | Page::Saved | Page::Embed => (().into_any(), ().into_any()),
    };
    let is_widget = matches!(address.page, Page::Widget(_));
    view! {
        {(!is_widget).then(|| view! { <shell::Header/> })}
        <main id="main" class=if is_widget { "alone" } else { "wrap" }>{before} <NoProgram/> {island} {after}</main>
        {(!is_widget).then(|| view! { <shell::Footer/> })}
        {definition(address)}
    }
}

/// The definition of a calculator's metric as data for programs, which no browser executes.
fn definition(address: Address) -> AnyView {
    let (Page::Metric(id) | Page::Widget(id)) = address.page else { return ().into_any() };
    api::definition(id, address.lang)
        .map(|json| {
            // Only a script block ends at a tag: with its first sign escaped no text can.
            let json = json.replace('<', "\\u003c");
            view! { <script type="application/json" id="definition" data-definition inner_html=json></script> }
        })
        .into_any()
}

/// What stands above a calculator: where it is, its name, the question it answers.
#[component]
fn Opening(metric: &'static Metric) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let family = catalogue::family_of(metric);
    let acronym = metric.acronym.get(lang);
    view! {
        <nav class="breadcrumb" aria-label=state.say(written::BREADCRUMB)>
            <Link to=Page::Home>{state.say(written::METRICS)}</Link>
            {family.map(|family| view! { <span aria-hidden="true">" / "</span> {family.name.get(lang)} })}
        </nav>
        <div class="intro">
            <h1 tabindex="-1">
                {metric.name.get(lang)}
                {(!acronym.is_empty()).then(|| view! { " " <abbr class="acronym">{acronym}</abbr> })}
            </h1>
            <p class="lead"><Explained text=metric.purpose/></p>
        </div>
    }
}

/// What stands below a calculator: prose, which needs no program.
#[component]
fn Closing(metric: &'static Metric) -> impl IntoView {
    view! {
        <Desk metric/>
        <Definitions metric/>
        <Examples metric/>
        {(metric.id == SURVEY_QUESTION_CHECKLIST.id).then(|| view! { <Tools/> })}
        <Guide metric/>
    }
}

fn differences(id: &str) -> AnyView {
    catalogue::metric(id).map(|metric| view! { <Differences metric/> }).into_any()
}

fn title_alone(id: &str, state: State) -> AnyView {
    let name = catalogue::metric(id).map(|metric| metric.name.get(state.lang()));
    view! { <h1 class="alone__title" tabindex="-1">{name}</h1> }.into_any()
}

/// Says why nothing reacts, where scripts or WebAssembly are forbidden.
#[component]
fn NoProgram() -> impl IntoView {
    let state = State::of_page();
    view! {
        <noscript><p class="no-program">{state.say(written::NO_SCRIPT)}</p></noscript>
        <p id="no-program" class="no-program" role="status" hidden>{state.say(written::NO_WEBASSEMBLY)}</p>
    }
}
