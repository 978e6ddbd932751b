//! The section of the desk as it is written out: its panels, still empty.

use leptos::prelude::*;

use crate::analysis::facts::movable;
use crate::analysis::related::CARRIES;
use crate::analysis::related::identities::IDENTITIES;
use crate::catalogue::glossary::entry;
use crate::catalogue::surveys::question_checklist::SURVEY_QUESTION_CHECKLIST;
use crate::engine::metric::Metric;
use crate::text::Text;
use crate::ui::explained::entry_link;
use crate::ui::state::State;
use crate::ui::words::desk as words;

/// The section; nothing for the checklist of a survey question, which computes nothing from numbers.
#[component]
pub fn Desk(metric: &'static Metric) -> impl IntoView {
    let state = State::of_page();
    (metric.id != SURVEY_QUESTION_CHECKLIST.id).then(|| {
        let panel = |panel: Panel| {
            view! {
                <details data-desk=panel.id>
                    <summary>{state.say(panel.title)}</summary>
                    <div></div>
                    {explained(panel.words, state)}
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

/// One panel.
struct Panel {
    id: &'static str,
    title: Text,
    /// The entries of the glossary (ids) that explain what is said in it.
    words: &'static [&'static str],
}

/// Where the words of a panel are explained; nothing for a panel that says all in everyday words.
fn explained(words: &'static [&'static str], state: State) -> Option<impl IntoView> {
    let lang = state.lang();
    let links = words.iter().filter_map(|id| entry(id)).enumerate().map(|(index, entry)| {
        view! {
            {(index > 0).then_some(", ")}
            <a class="term" href=entry_link(state, entry.id())>{entry.name().get(lang)}</a>
        }
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty())
        .then(|| view! { <p class="quiet">{state.say(words::WORDS)} " " {links}</p> })
}

/// The panels that make sense for a metric.
fn panels(metric: &'static Metric) -> Vec<Panel> {
    let is_movable = metric.variants.iter().any(|variant| !movable(variant).is_empty());
    let feeds = CARRIES.iter().any(|carry| carry.from == metric.id);
    let agrees =
        IDENTITIES.iter().any(|identity| identity.terms.iter().any(|(term, _)| *term == metric.id));
    let panel = |id, title, words| Panel { id, title, words };
    let panels = [
        (panel("ledger", words::LEDGER, &["definition"]), metric.variants.len() > 1),
        (panel("finder", words::FINDER, &["definition", "rounding", "truncation"]), true),
        (panel("target", words::TARGET, &[]), is_movable),
        (panel("unknown", words::UNKNOWN, &[]), is_movable),
        (panel("scenario", words::SCENARIO, &[]), is_movable),
        (
            panel("sensitivity", words::SENSITIVITY, &["sensitivity", "verdict", "threshold"]),
            is_movable,
        ),
        (panel("sure", words::SURE, SURE_WORDS), true),
        (panel("related", words::RELATED, &[]), feeds || agrees),
        (panel("pictures", words::PICTURES, &[]), true),
        (panel("share", words::SHARE, &[]), true),
    ];
    panels.into_iter().filter(|(_, applies)| *applies).map(|(panel, _)| panel).collect()
}

const SURE_WORDS: &[&str] =
    &["margin_of_error", "confidence_level", "confidence_interval", "sample", "survey_wave"];
