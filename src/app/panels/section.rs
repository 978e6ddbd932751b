//! The section of the panels as it is written out: its panels, still empty.

use leptos::prelude::*;

use crate::analysis::related::CARRIES;
use crate::analysis::related::identities::IDENTITIES;
use crate::app::components::explained::entry_link;
use crate::app::panels::question::Question;
use crate::app::state::State;
use crate::app::words::panels as words;
use crate::catalogue;
use crate::catalogue::glossary::entry;
use crate::catalogue::model::metric::Metric;
use crate::definition::Definition;
use crate::site::CHECKLIST;
use crate::text::Text;

/// The section; nothing for the checklist of a survey question, which computes nothing from numbers.
#[component]
pub fn Panels(metric: &'static Metric) -> impl IntoView {
    let state = State::of_page();
    let is_computed = metric.id != CHECKLIST;
    let definition = catalogue::definition(metric.id, state.lang()).filter(|_| is_computed);
    definition.map(|definition| {
        let panel = |panel: Panel| {
            view! {
                <details data-panel=panel.id>
                    <summary>
                        {state.say(panel.title)}
                        {panel.has_answer.then(|| view! { " " <span class="panel__live" data-live=panel.id></span> })}
                    </summary>
                    <div></div>
                    {explained(panel.words, state)}
                </details>
            }
        };
        view! {
            <section class="block" id="panels" aria-labelledby="panels-title">
                <h2 id="panels-title">{state.say(words::TITLE)}</h2>
                {panels(&definition).into_iter().map(panel).collect_view()}
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
    /// Whether its heading bears its answer in short.
    has_answer: bool,
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
fn panels(definition: &Definition) -> Vec<Panel> {
    let feeds = CARRIES.iter().any(|carry| carry.from == definition.id);
    let agrees = IDENTITIES
        .iter()
        .any(|identity| identity.terms.iter().any(|(term, _)| *term == definition.id));
    let asked = Question::ALL.into_iter().filter(|question| !question.parts(definition).is_empty());
    let questions = asked.map(|question| Panel {
        id: question.name(),
        title: question.words(),
        words: words_of(question),
        has_answer: true,
    });
    let further = [("related", words::RELATED, feeds || agrees), ("share", words::SHARE, true)];
    let further = further.into_iter().filter(|(.., applies)| *applies);
    let further = further.map(|(id, title, _)| Panel { id, title, words: &[], has_answer: false });
    questions.chain(further).collect()
}

/// The entries of the glossary that explain what is said to a question.
fn words_of(question: Question) -> &'static [&'static str] {
    match question {
        Question::Right => &["definition", "rounding", "truncation"],
        Question::Trust => &[
            "margin_of_error",
            "confidence_level",
            "confidence_interval",
            "sample",
            "survey_wave",
            "sensitivity",
            "verdict",
            "threshold",
        ],
        Question::Change => &[],
    }
}
