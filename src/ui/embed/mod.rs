//! The page that makes a widget for another site: choices, HTML to copy, a preview that works.

mod accent;
mod choice;
mod fields;
mod figures;
mod preview;
mod snippets;

use leptos::prelude::*;

use super::state::State;
use super::words::widget;
use choice::{Choice, named};
use fields::Fields;
use preview::Preview;
use snippets::Snippets;

/// The page.
#[component]
pub fn Embed() -> impl IntoView {
    let state = State::of_page();
    let fragment = state.place.fragment;
    let choice = Choice::new(state.lang(), &fragment.get_untracked());
    // A link to this page may be followed on this page.
    Effect::new(move |is_later: Option<()>| {
        let form = fragment.with(|fragment| named(fragment, state.lang()));
        if let (Some(form), Some(())) = (form, is_later) {
            choice.take(form);
        }
    });
    // Where the site is, is known in the browser alone.
    let root = RwSignal::new(None::<String>);
    Effect::new(move |_| root.set(site_root(state)));
    view! {
        <div class="intro">
            <h1 tabindex="-1">{state.say(widget::TITLE)}</h1>
            <p class="lead">{state.say(widget::LEAD)}</p>
        </div>
        <div class="embed">
            <form class="card" autocomplete="off" on:submit=|event| event.prevent_default()>
                <h2>{state.say(widget::CHOICES)}</h2>
                <Fields choice root/>
            </form>
            <div class="embed__shown">
                <Preview choice root/>
                <Snippets choice root/>
            </div>
        </div>
    }
}

/// The address of the site's root, with a slash at its end.
fn site_root(state: State) -> Option<String> {
    let here = state.place.here.get_untracked()?.path();
    let location = window().location();
    let path = location.pathname().ok()?;
    let path = path.strip_suffix("index.html").unwrap_or(&path).to_owned();
    let path = if path.ends_with('/') { path } else { format!("{path}/") };
    Some(format!("{}{}", location.origin().ok()?, path.strip_suffix(&here)?))
}
