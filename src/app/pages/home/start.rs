//! What the home begins with: the search, an example, the metrics that are most asked for, and where files go.

use leptos::prelude::*;

use super::miniature::{WIDTH, has_rows, miniature, width_of};
use crate::analysis::charts::svg;
use crate::app::components::anchor::Link;
use crate::app::components::search_field::SearchField;
use crate::app::pages::worked_example::Shown;
use crate::app::state::State;
use crate::app::words;
use crate::app::words::home as said;
use crate::catalogue;
use crate::link;
use crate::site::Page;
use crate::text::Text;

/// The metric whose example is worked out in full.
const WORKED: &str = "net_promoter_score";

/// The metrics that are most asked for.
const MOST_ASKED: [&str; 6] = [
    "customer_churn_rate",
    "customer_retention_rate",
    "net_revenue_retention",
    "net_promoter_score",
    "customer_satisfaction_score",
    "customer_acquisition_cost",
];

/// What people have in files: the metric, the variant that reads them, and what they hold.
const FILES: [(&str, &str, Text); 4] = [
    ("net_promoter_score", "scores_0_to_10", said::NPS_ANSWERS),
    ("customer_satisfaction_score", "two_highest", said::CSAT_ANSWERS),
    ("first_response_time", "mean", said::RESPONSE_TIMES),
    ("average_resolution_time", "mean", said::RESOLUTION_TIMES),
];

/// How wide the picture of the worked example is.
const PICTURE: i32 = 400;

/// What stands above the metrics by family.
#[component]
pub fn Opening() -> impl IntoView {
    let state = State::of_page();
    view! {
        <div class="intro">
            <h1 tabindex="-1">{state.say(words::TAGLINE)}</h1>
            <p class="lead">{state.say(words::PROMISE)}</p>
        </div>
        <div class="begin">
            <div>
                <SearchField is_small=false/>
                <p id="resume" class="notice" hidden><Link to=Page::Saved>""</Link></p>
                <Files/>
            </div>
            <Worked/>
        </div>
        <MostAsked/>
    }
}

/// One example in full: formula, figure, picture, and a link to the calculator with its numbers.
#[component]
fn Worked() -> impl IntoView {
    let state = State::of_page();
    Shown::of(WORKED, &state.style()).map(|shown| {
        let link = format!("{}#{}", state.place.link_to(Page::Metric(WORKED)), shown.link());
        let picture = shown.chart(PICTURE).map(|chart| svg(&chart, None));
        view! {
            <section class="card worked" aria-labelledby="worked">
                <h2 id="worked">{state.say(said::WORKED)} " " {shown.metric.acronym.get(state.lang())}</h2>
                <p class="formula">{shown.worked.sum.text()}</p>
                <p class="worked__value">{shown.worked.ours_signed.clone()}</p>
                {picture.map(|drawn| view! { <div class="worked__picture" inner_html=drawn></div> })}
                <p class="worked__foot">
                    <a class="button" href=link>{state.say(said::CHANGE_NUMBERS)}</a>
                    <span class="quiet">{shown.example.source.publisher}</span>
                </p>
            </section>
        }
    })
}

/// The metrics that are most asked for, each with the picture and the figure of its first worked example.
#[component]
fn MostAsked() -> impl IntoView {
    let state = State::of_page();
    let style = state.style();
    let card = |id: &&'static str| {
        let shown = Shown::of(id, &style)?;
        let chart = shown.chart(WIDTH).map(|chart| has_rows(&chart));
        let picture = chart.and_then(|rows| shown.chart(width_of(rows))).map(miniature);
        let acronym = shown.metric.acronym.get(style.lang);
        let name = shown.metric.name.get(style.lang);
        Some(view! {
            <li>
                <Link to=Page::Metric(id) class="asked">
                    <span class="asked__name">{if acronym.is_empty() { name } else { acronym }}</span>
                    <span class="asked__picture" aria-hidden="true" inner_html=picture></span>
                    <span class="asked__value">{shown.worked.ours.clone()}</span>
                </Link>
            </li>
        })
    };
    view! {
        <section aria-labelledby="most-asked">
            <h2 id="most-asked">{state.say(said::MOST_ASKED)}</h2>
            <ul class="most-asked">{MOST_ASKED.iter().filter_map(card).collect_view()}</ul>
        </section>
    }
}

/// Where who has a file goes: to the calculators that read it, with that panel open.
#[component]
fn Files() -> impl IntoView {
    let state = State::of_page();
    let link = |(index, (id, variant, text)): (usize, (&'static str, &'static str, Text))| {
        let definition = catalogue::definition(id, state.lang())?;
        let variant = link::State { variant: variant.to_owned(), ..link::State::default() };
        let fragment = link::write(&variant, &definition);
        let page = state.place.link_to(Page::Metric(id));
        let href = [&page, "#", &fragment, link::SHOWS_RAW_DATA].concat();
        Some(view! {
            {(index > 0).then_some(" · ")}
            <a href=href>{state.say(text)}</a>
        })
    };
    view! {
        <p class="files">
            {state.say(said::FILE)} " "
            {FILES.into_iter().enumerate().filter_map(link).collect_view()}
        </p>
    }
}
