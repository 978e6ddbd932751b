//! Every metric, by family.

use leptos::prelude::*;

use crate::app::components::anchor::Link;
use crate::app::components::icon::Icon;
use crate::app::state::State;
use crate::app::words::home as said;
use crate::catalogue::FAMILIES;
use crate::catalogue::model::metric::Metric;
use crate::site::Page;

/// The metrics by family.
#[component]
pub fn Families() -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let entry = move |metric: &&'static Metric| {
        let metric: &'static Metric = metric;
        let acronym = metric.acronym.get(lang);
        view! {
            <li>
                <Link to=Page::Metric(metric.id)>
                    {metric.name.get(lang)}
                    {(!acronym.is_empty()).then(|| view! { " " <abbr>{acronym}</abbr> })}
                </Link>
            </li>
        }
    };
    let families = FAMILIES.iter().map(|family| {
        view! {
            <section class="family" aria-labelledby=family.id>
                <h3 id=family.id><Icon family/>{family.name.get(lang)}</h3>
                <ul>{family.metrics.iter().map(entry).collect_view()}</ul>
            </section>
        }
    });
    view! {
        <h2 class="all-metrics__title">{state.say(said::ALL)}</h2>
        <div id="all-metrics">{families.collect_view()}</div>
    }
}
