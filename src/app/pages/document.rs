//! The whole page at an address, as it is written out: what stands still, and the island that reacts.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::anchor::Link;
use crate::app::components::explained::{Explained, Explaining};
use crate::app::components::icon::Icon;
use crate::app::kept::Kept;
use crate::app::pages::about::About;
use crate::app::pages::glossary::Glossary;
use crate::app::pages::metric::definitions::{Definitions, Differences};
use crate::app::pages::metric::examples::Examples;
use crate::app::pages::metric::guide::{Guide, Next};
use crate::app::pages::metric::sample::Sample;
use crate::app::pages::metric::tools::Tools;
use crate::app::pages::metric::{checklist, written as calculator};
use crate::app::pages::{examples, home, shell};
use crate::app::panels::section::Panels;
use crate::app::part_views::PartViews;
use crate::app::place::Place;
use crate::app::state::State;
use crate::app::storage::records::Records;
use crate::app::words::written;
use crate::app::{definitions, listed, pages, words};
use crate::catalogue::model::metric::Metric;
use crate::definition::Definition;
use crate::site::{Address, CHECKLIST, Page};
use crate::text::Lang;
use crate::{api, catalogue, fields};

/// The page.
#[component]
pub fn Document(address: Address) -> impl IntoView {
    let place = Place::at(Some(address));
    let state = State::new(place);
    let part_views = PartViews::new();
    part_views.checklist.set(Some(checklist::draw));
    provide_context(place);
    provide_context(state);
    provide_context(part_views);
    provide_context(Records::new());
    if let Page::Metric(id) = address.page {
        keep(id, address.lang);
    }
    let island = match address.page {
        Page::Metric(_) | Page::Widget(_) => calculator(address, state),
        Page::Home
        | Page::Saved
        | Page::Data
        | Page::Examples
        | Page::Embed
        | Page::Glossary
        | Page::About => pages::view_at(address),
    };
    let island = island.map(|island| view! { <div id="island">{island}</div> });
    let (before, after) = match address.page {
        Page::Metric(id) => around(id, address.lang),
        Page::Widget(id) => (title_alone(id, state), differences(id)),
        Page::Home => {
            (view! { <home::Opening/> }.into_any(), view! { <home::Families/> }.into_any())
        }
        Page::Examples => (view! { <examples::Examples/> }.into_any(), ().into_any()),
        Page::Glossary => (view! { <Glossary/> }.into_any(), ().into_any()),
        Page::About => (view! { <About/> }.into_any(), ().into_any()),
        Page::Saved | Page::Data | Page::Embed => (().into_any(), ().into_any()),
    };
    let is_widget = matches!(address.page, Page::Widget(_));
    view! {
        {(!is_widget).then(|| view! { <shell::Header/> })}
        <main id="main" class=if is_widget { "alone" } else { "wrap" }>{before} <NoProgram/> {island} {after}</main>
        {(!is_widget).then(|| view! { <shell::Footer/> })}
        <PartMissing/>
        {data(address)}
    }
}

/// What a panel or the search shows in place of a part of the program that has not come: see `on_demand.rs`.
#[component]
fn PartMissing() -> impl IntoView {
    let state = State::of_page();
    view! {
        <template id=words::MISSING>
            <div class="notice notice--fair missing" role="alert">
                <p>{state.say(words::PART_MISSING)}</p>
                <button type="button" class="button">{state.say(words::TRY_AGAIN)}</button>
            </div>
        </template>
    }
}

/// Has the words of a page explained, and the parts of its island that stay as they are written.
fn keep(id: &str, lang: Lang) {
    if let Some(metric) = catalogue::metric(id) {
        provide_context(Explaining::on_page_of(metric, lang));
        provide_context(Kept {
            sample: view! { <Sample metric/> }.to_html(),
            next: view! { <Next metric/> }.to_html(),
        });
    }
}

/// What stands above and below a calculator on its page.
fn around(id: &str, lang: Lang) -> (AnyView, AnyView) {
    let (Some(metric), Some(definition)) = (catalogue::metric(id), catalogue::definition(id, lang))
    else {
        return (().into_any(), ().into_any());
    };
    (view! { <Opening metric/> }.into_any(), view! { <Closing metric definition/> }.into_any())
}

/// What programs read off the page, as data that no browser executes.
fn data(address: Address) -> impl IntoView {
    let lang = address.lang;
    let (metric, names_metrics) = match address.page {
        Page::Metric(id) | Page::Widget(id) => (Some(id), false),
        // The maker of widgets begins with the first metric.
        Page::Embed => (catalogue::metrics().next().map(|metric| metric.id), true),
        Page::Saved | Page::Data => (None, true),
        Page::Home | Page::Examples | Page::Glossary | Page::About => (None, false),
    };
    let definition = metric.and_then(|id| api::definition(id, lang)).map(|json| {
        let json = inside_script(&json);
        view! { <script type="application/json" id=definitions::ON_PAGE data-definition inner_html=json></script> }
    });
    let metrics = names_metrics.then(|| {
        let json = inside_script(&fields::written(&listed::families(lang)));
        view! { <script type="application/json" id=listed::ON_PAGE inner_html=json></script> }
    });
    (definition, metrics)
}

/// Only a script block ends at a tag: with its first sign escaped no text can.
fn inside_script(json: &str) -> String {
    json.replace('<', "\\u003c")
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
            {family.map(|family| view! { <span aria-hidden="true">" / "</span> <Icon family/>{family.name.get(lang)} })}
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
fn Closing(metric: &'static Metric, definition: Arc<Definition>) -> impl IntoView {
    view! {
        <Panels metric/>
        <Definitions metric definition=Arc::clone(&definition)/>
        <Examples metric definition=Arc::clone(&definition)/>
        {(metric.id == CHECKLIST).then(|| view! { <Tools/> })}
        <Guide metric definition/>
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
