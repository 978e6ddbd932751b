//! The picture of a table of a file, with the buttons that save it; its numbers stand in the table below.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::HtmlDetailsElement;

use crate::analysis::charts::Chart;
use crate::app::components::picture::{drawn, files};
use crate::app::components::saving::{Saved, width};
use crate::app::pages::data::headings::{column_name, first_heading};
use crate::app::state::State;
use crate::app::words::data as words;
use crate::app::words::panels as panel_words;
use crate::data::sheet::{Sheet, Topic};
use crate::share::picture::{Named, picture};

/// The picture of a table, if it has one: what a reader looks at first stands there, others are drawn once unfolded.
#[component]
pub fn PictureOf(sheet: Arc<Sheet>) -> impl IntoView {
    let state = State::of_page();
    let topic = sheet.topic;
    let column = |id: &str| column_name(topic, id, state);
    let (title, first) = (state.say(words::title(topic)), state.say(first_heading(topic)));
    let named = Named { title, first, column: &column };
    let chart = picture(&sheet, &named, width(), &state.style())?;
    if matches!(topic, Topic::Revenue | Topic::Curve) {
        return Some(figure(topic, &chart, state));
    }
    let is_unfolded = RwSignal::new(false);
    let unfold = move |event| is_unfolded.set(event_target::<HtmlDetailsElement>(&event).open());
    let folded = view! {
        <details class="details" on:toggle=unfold>
            <summary>{state.say(panel_words::PICTURE)}</summary>
            {move || is_unfolded.get().then(|| figure(topic, &chart, state))}
        </details>
    };
    Some(folded.into_any())
}

fn figure(topic: Topic, chart: &Chart, state: State) -> AnyView {
    let saved = move |chart: &Chart| {
        let name = words::file(topic).get(state.lang()).trim_end_matches(".csv").to_owned();
        Saved { name, title: chart.title.clone(), source: words::SOURCE }
    };
    view! { <figure class="picture">{drawn(chart)} {files(state, chart, saved)}</figure> }
        .into_any()
}
