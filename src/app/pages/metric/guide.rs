//! What to know about a metric, what to do next, and where it comes from: prose.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::related::doubles::says_the_same;
use crate::app::components::anchor::links;
use crate::app::components::explained::Explained;
use crate::app::pages::metric::words::Words;
use crate::app::state::State;
use crate::app::words::written;
use crate::catalogue::model::metric::Metric;
use crate::catalogue::model::source::Source;
use crate::definition::Definition;
use crate::text::{Lang, Text};

/// The sections of prose.
#[component]
pub fn Guide(metric: &'static Metric, definition: Arc<Definition>) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let guide = metric.guide;
    let says_the_same = links(&says_the_same(metric.id), lang);
    let see_also = links(guide.see_also, lang);
    view! {
        <section class="block prose" aria-labelledby="understand">
            <h2 id="understand">{state.say(written::UNDERSTAND)}</h2>
            <h3>{state.say(written::WHEN)}</h3>
            <p><Explained text=guide.when/></p>
            <h3>{state.say(written::MISLEADS)}</h3>
            <p><Explained text=guide.misleads/></p>
            {says_the_same.map(|list| view! { <p>{state.say(written::SAYS_THE_SAME)} " " {list}</p> })}
            {see_also.map(|list| view! { <p>{state.say(written::SEE_ALSO)} " " {list}</p> })}
        </section>
        <Words definition/>
        <section class="block prose" aria-labelledby="sources">
            <h2 id="sources">{state.say(written::SOURCES)}</h2>
            <ul>{sources(metric).into_iter().map(|source| view! { <li>{cited(source, lang)}</li> }).collect_view()}</ul>
        </section>
    }
}

/// What to do next: a list for a bad result and one for a good result. A page with a verdict shows the one that fits.
#[component]
pub fn Next(metric: &'static Metric) -> impl IntoView {
    let state = State::of_page();
    let list = |class, heading: Text, texts| {
        view! { <div class=class><h3>{state.say(heading)}</h3> {actions(texts)}</div> }
    };
    view! {
        <h2 id="next-title">{state.say(written::WHAT_NEXT)}</h2>
        <div class="columns">
            {list("next__bad", written::IF_BAD, metric.guide.if_bad)}
            {list("next__good", written::IF_GOOD, metric.guide.if_good)}
        </div>
    }
}

fn actions(actions: &'static [Text]) -> impl IntoView {
    let line = |action: &Text| view! { <li><Explained text=*action/></li> };
    view! { <ul>{actions.iter().map(line).collect_view()}</ul> }
}

/// Every source that the metric's variants, bands and examples name, each once.
fn sources(metric: &'static Metric) -> Vec<&'static Source> {
    let mut found: Vec<&'static Source> = Vec::new();
    for variant in metric.variants {
        let cited = variant.cited.iter().copied();
        let bands = variant.bands.iter().map(|band| band.source);
        for source in
            cited.chain(bands).chain(variant.examples.iter().map(|example| example.source))
        {
            if !found.contains(&source) {
                found.push(source);
            }
        }
    }
    found
}

/// A source as it is cited.
pub fn cited(source: &'static Source, lang: Lang) -> String {
    let title = source.title.get(lang);
    let named = match lang {
        Lang::En => format!("{}, “{title}”", source.publisher),
        Lang::Fr => format!("{}, «\u{a0}{title}\u{a0}»", source.publisher),
    };
    match source.date.split_once('-') {
        Some((year, _)) => format!("{named}, {year}"),
        None => named,
    }
}
