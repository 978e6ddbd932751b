//! The section of the desk as it is written out: its panels, still empty.

use leptos::prelude::*;

use crate::analysis::facts::movable;
use crate::analysis::related::CARRIES;
use crate::analysis::related::identities::IDENTITIES;
use crate::catalogue::surveys::question_checklist::SURVEY_QUESTION_CHECKLIST;
use crate::engine::metric::Metric;
use crate::text::Text;
use crate::ui::state::State;
use crate::ui::words::desk as words;

/// The section; nothing for the checklist of a survey question, which computes nothing from numbers.
#[component]
pub fn Desk(metric: &'static Metric) -> impl IntoView {
    let state = State::of_page();
    (metric.id != SURVEY_QUESTION_CHECKLIST.id).then(|| {
        let panel = |(id, title): (&'static str, Text)| {
            view! {
                <details data-desk=id>
                    <summary>{state.say(title)}</summary>
                    <div></div>
                </details>
            }
        };
        view! {
            <section class="block" id="desk" aria-labelledby="desk-title">
                <h2 id="desk-title">{state.say(words::TITLE)}</h2>
                {panels(metric).into_iter().map(panel).collect_view()}
            </section>
        }
    })
}

/// The panels that make sense for a metric.
fn panels(metric: &'static Metric) -> Vec<(&'static str, Text)> {
    let is_movable = metric.variants.iter().any(|variant| !movable(variant).is_empty());
    let feeds = CARRIES.iter().any(|carry| carry.from == metric.id);
    let agrees =
        IDENTITIES.iter().any(|identity| identity.terms.iter().any(|(term, _)| *term == metric.id));
    [
        ("ledger", words::LEDGER, metric.variants.len() > 1),
        ("finder", words::FINDER, true),
        ("target", words::TARGET, is_movable),
        ("unknown", words::UNKNOWN, is_movable),
        ("scenario", words::SCENARIO, is_movable),
        ("sensitivity", words::SENSITIVITY, is_movable),
        ("sure", words::SURE, true),
        ("related", words::RELATED, feeds || agrees),
        ("pictures", words::PICTURES, true),
        ("share", words::SHARE, true),
    ]
    .into_iter()
    .filter(|(_, _, applies)| *applies)
    .map(|(id, title, _)| (id, title))
    .collect()
}
