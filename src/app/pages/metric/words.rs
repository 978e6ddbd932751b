//! The words in the fields of a calculator, explained where the reader is.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::explained::entry_link;
use crate::app::state::State;
use crate::app::words::written;
use crate::catalogue::glossary::{Term, terms};
use crate::catalogue::terms::in_fields;
use crate::definition::Definition;

/// The section; nothing where the fields use no word of the glossary.
#[component]
pub fn Words(definition: Arc<Definition>) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let used = in_fields(&definition);
    let line = |term: &'static Term| {
        view! {
            <div>
                <dt><a class="term" href=entry_link(state, term.id)>{term.name.get(lang)}</a></dt>
                <dd>{term.meaning.get(lang)}</dd>
            </div>
        }
    };
    let used: Vec<_> = terms().filter(|term| used.contains(&term.id)).map(line).collect();
    (!used.is_empty()).then(|| {
        view! {
            <section class="block" aria-labelledby="words">
                <h2 id="words">{state.say(written::WORDS)}</h2>
                <dl class="terms">{used}</dl>
            </section>
        }
    })
}
