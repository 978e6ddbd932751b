//! One calculator alone, for a frame on another site: form, result, working on demand.

use leptos::prelude::*;

use super::save::fragment;
use super::working::Lines;
use super::{Notices, Sheet, form, result};
use crate::engine::metric::Metric;
use crate::site::Page;
use crate::ui::state::State;
use crate::ui::words;
use crate::ui::words::widget;

/// The page.
#[component]
pub fn Widget(metric: &'static Metric) -> impl IntoView {
    let state = State::of_page();
    let sheet = Sheet::of(metric, state);
    view! {
        <h1 class="alone__title">{metric.name.get(state.lang())}</h1>
        <Notices sheet/>
        <div class="calculator">
            <form::CalculatorForm sheet/>
            <result::ResultCard sheet alone=true/>
        </div>
        <details class="alone__working">
            <summary>{state.say(words::WORKING)}</summary>
            <Lines sheet/>
        </details>
    }
}

/// The way to the full page with the same figures, where that page has its button to save.
#[component]
pub fn InFull(sheet: Sheet) -> impl IntoView {
    let state = State::of_page();
    let page = state.place.link_to(Page::Metric(sheet.metric.id));
    let href = move || format!("{page}#{}", sheet.form.with(|form| fragment(form, state)));
    view! {
        <div class="alone__foot">
            <a class="button" data-action="open" href=href target="_blank" rel="noopener">
                {state.say(widget::IN_FULL)} <span class="visually-hidden">" " {state.say(widget::IN_FULL_TAB)}</span>
            </a>
            <p class="quiet">{state.say(widget::WHY_NO_SAVING)}</p>
        </div>
    }
}
