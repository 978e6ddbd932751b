//! One calculator alone, for a frame on another site: form, result, working on demand.

use leptos::prelude::*;

use crate::app::calculation::Calculation;
use crate::app::pages::metric::form::Form;
use crate::app::pages::metric::result::Card;
use crate::app::pages::metric::working::Lines;
use crate::app::stages::Stage;
use crate::app::words;
use crate::app::words::widget;
use crate::site::Page;

/// What reacts in the frame.
#[component]
pub fn Widget(calculation: Calculation) -> impl IntoView {
    let stages = calculation.state.stages;
    view! {
        <div class="calculator">
            <Show when=move || stages.has_come(Stage::Form)>
                <Form calculation/>
            </Show>
            <Show when=move || stages.has_come(Stage::Figure)>
                <Card calculation><InFull calculation/></Card>
            </Show>
        </div>
        <Show when=move || stages.has_come(Stage::Working)>
            <details class="alone__working">
                <summary>{calculation.state.say(words::WORKING)}</summary>
                <Lines calculation/>
            </details>
        </Show>
    }
}

/// The way to the full page with the same figures, where that page has its button to save.
#[component]
fn InFull(calculation: Calculation) -> impl IntoView {
    let state = calculation.state;
    let page = state.place.link_to(Page::Metric(calculation.metric));
    view! {
        <div class="alone__foot">
            <a
                class="button"
                data-action="open"
                target="_blank"
                rel="noopener"
                id="in-full"
                href=move || [page.as_str(), &calculation.fragment()].join("#")
            >
                {state.say(widget::IN_FULL)}
                " "
                <span class="visually-hidden">" " {state.say(widget::IN_FULL_TAB)}</span>
            </a>
            <p class="quiet">{state.say(widget::WHY_NO_SAVING)}</p>
        </div>
    }
}
