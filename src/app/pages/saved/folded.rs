//! What is folded below the table, drawn when it is unfolded for the first time.

use leptos::prelude::*;

use crate::app::part_views::{Meeting, PartViews};
use crate::app::state::State;
use crate::text::Text;

/// A fold with its heading. `src/app/on_demand.rs` fetches what draws it.
#[component]
pub fn Folded(
    class: &'static str,
    heading: Text,
    draw: impl Fn(Meeting) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let state = State::of_page();
    let meeting = PartViews::of_page().meeting;
    let is_open = RwSignal::new(false);
    view! {
        <details class=class data-meeting="" on:toggle=move |_| is_open.set(true)>
            <summary>{state.say(heading)}</summary>
            {move || is_open.get().then(|| meeting.get().map(&draw))}
        </details>
    }
}
