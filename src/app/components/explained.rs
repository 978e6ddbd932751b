//! A text in which the words of the glossary lead there.

use leptos::prelude::*;

use crate::app::state::State;
use crate::catalogue::model::metric::Metric;
use crate::catalogue::terms::{Piece, Terms};
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
        Piece::Plain(text) => together(text, state.lang()).into_any(),
        Piece::Term(text, id) => {
            view! { <a class="term" href=entry_link(state, id)>{text}</a> }.into_any()
        }
    };
    pieces.unwrap_or_default().into_iter().map(piece).collect_view()
}

/// A text in which no line ends between a French verb and its pronoun, as behind the hyphen of "recommanderaient-ils".
fn together(text: &str, lang: Lang) -> String {
    const PRONOUNS: [&str; 8] = ["t-", "il", "elle", "on", "vous", "nous", "je", "ce"];
    let joined = |text: String, pronoun: &&str| {
        text.replace(&format!("-{pronoun}"), &format!("-\u{2060}{pronoun}"))
    };
    match lang {
        Lang::En => text.to_owned(),
        Lang::Fr => PRONOUNS.iter().fold(text.to_owned(), joined),
    }
}

/// Where the glossary explains an entry.
pub fn entry_link(state: State, id: &str) -> String {
    [&state.place.link_to(Page::Glossary), "#", id].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_keeps_its_pronoun_in_its_line() {
        let asked = together("Combien un client rapporte-t-il\u{a0}? Est-ce peu\u{a0}?", Lang::Fr);
        assert_eq!(
            asked,
            "Combien un client rapporte-\u{2060}t-\u{2060}il\u{a0}? Est-\u{2060}ce peu\u{a0}?"
        );
        assert_eq!(together("one-on-one", Lang::En), "one-on-one");
    }
}
