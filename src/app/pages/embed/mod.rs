//! The page that makes a widget for another site: choices, HTML to copy, a preview that works.

mod accent;
mod choice;
mod fields;
mod figures;
mod preview;
mod snippets;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::not_here::NotHere;
use crate::app::definitions::Standing;
use crate::app::listed;
use crate::app::listed::Family;
use crate::app::state::State;
use crate::app::words::widget;
use crate::definition::Definition;
use choice::{Choice, form_of, named};
use fields::Fields;
use preview::Preview;
use snippets::Snippets;

/// The page.
#[component]
pub fn Embed() -> impl IntoView {
    let state = State::of_page();
    let families = StoredValue::new(listed::families(state.lang()));
    let first = families.with_value(|all| Some(all.first()?.metrics.first()?.id.clone()));
    // The page carries it; where it does not, as after a page that came damaged, it is fetched.
    let first = first.inspect(|id| {
        if state.definitions.of_page(id).is_none() {
            state.definitions.want([id.as_str()], state.lang());
        }
    });
    let needed = StoredValue::new(first.iter().map(|id| (id.clone(), state.lang())).collect());
    let definition = Memo::new(move |_| {
        let id = first.as_ref()?;
        match state.definitions.standing(id, state.lang()) {
            Standing::Known(definition) => Some(definition),
            Standing::Coming | Standing::Failed => None,
        }
    });
    view! {
        <div class="intro">
            <h1 tabindex="-1">{state.say(widget::TITLE)}</h1>
            <p class="lead">{state.say(widget::LEAD)}</p>
        </div>
        {move || match definition.get() {
            Some(definition) => view! { <Maker definition families/> }.into_any(),
            None => view! { <NotHere needed=move || needed.get_value()/> }.into_any(),
        }}
    }
}

/// Everything that is chosen and shown, beginning with a metric.
#[component]
fn Maker(definition: Arc<Definition>, families: StoredValue<Vec<Family>>) -> impl IntoView {
    let state = State::of_page();
    let fragment = state.place.fragment;
    let choice = Choice::new(state, &definition);
    let is_listed = move |id: &str| {
        let has = |family: &Family| family.metrics.iter().any(|metric| metric.id == id);
        families.with_value(|all| all.iter().any(has))
    };
    // A link to this page may be followed on this page.
    Effect::new(move |_| {
        if let Some(asked) = fragment.with(|fragment| named(fragment))
            && is_listed(&asked.metric)
        {
            choice.asked.set(Some(asked));
        }
    });
    Effect::new(move |_| {
        for (id, lang) in choice.needed() {
            state.definitions.want([id.as_str()], lang);
        }
    });
    Effect::new(move |_| {
        if let Some(asked) = choice.asked.get()
            && let Standing::Known(definition) =
                state.definitions.standing(&asked.metric, state.lang())
        {
            choice.take(form_of(&asked, &definition));
            choice.asked.set(None);
        }
    });
    // Where the site is, is known in the browser alone.
    let root = RwSignal::new(None::<String>);
    Effect::new(move |_| root.set(site_root(state)));
    // Their types are erased: nested in each other they are too deep for the compiler.
    let fields = view! { <Fields choice root families/> }.into_any();
    let shown = view! { <Preview choice root/> <Snippets choice root/> }.into_any();
    view! {
        <div class="embed">
            <form class="card" autocomplete="off" on:submit=|event| event.prevent_default()>
                <h2>{state.say(widget::CHOICES)}</h2>
                <NotHere needed=move || choice.needed()/>
                {fields}
            </form>
            <div class="embed__shown">{shown}</div>
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
