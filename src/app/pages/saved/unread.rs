//! What could not be read of saved results.

use leptos::prelude::*;

use crate::app::state::State;
use crate::record::Unreadable;

/// What could not be read, each with its reason, shortened.
#[component]
pub fn Unread(unreadable: Vec<Unreadable>) -> impl IntoView {
    const SHOWN: usize = 120;
    let lang = State::of_page().lang();
    let line = |Unreadable { raw, why }: Unreadable| {
        let mut text: String = raw.chars().take(SHOWN).collect();
        if text.len() < raw.len() {
            text.push('…');
        }
        view! { <li><code>{text}</code> " " {why.message().get(lang)}</li> }
    };
    (!unreadable.is_empty()).then(
        || view! { <ul class="unread">{unreadable.into_iter().map(line).collect_view()}</ul> },
    )
}
