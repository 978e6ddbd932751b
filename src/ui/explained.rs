//! A text in which the words of the glossary lead there.

use leptos::prelude::*;

use super::state::State;
use crate::engine::metric::Metric;
use crate::render::terms::{Piece, Terms};
use crate::site::Page;
use crate::text::{Lang, Text};

/// The search for words that the texts of one page share, from the context.
#[derive(Clone, Copy)]
pub struct Explaining(StoredValue<Terms>);

impl Explaining {
    /// For the page of a metric, which explains that metric itself.
    pub fn on_page_of(metric: &Metric, lang: Lang) -> Explaining {
        Explaining(StoredValue::new(Terms::new(lang, &[metric.id])))
    }
}

/// The text; each word is a link where it stands first on the page.
#[component]
pub fn Explained(text: Text) -> impl IntoView {
    let state = State::of_page();
    let Explaining(terms) = expect_context();
    let pieces = terms.try_update_value(|terms| terms.pieces(text.get(state.lang())));
    let piece = |piece| match piece {
        Piece::Plain(text) => text.into_any(),
        Piece::Term(text, id) => {
            view! { <a class="term" href=entry_link(state, id)>{text}</a> }.into_any()
        }
    };
    pieces.unwrap_or_default().into_iter().map(piece).collect_view()
}

/// Where the glossary explains an entry.
pub fn entry_link(state: State, id: &str) -> String {
    [&state.place.link_to(Page::Glossary), "#", id].concat()
}
