//! The figure and its verdict at the lower edge of a narrow window, as long as the result itself is further down.

use leptos::prelude::*;
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::app::calculation::Calculation;
use crate::app::components::level::word;
use crate::app::dom::after_paint;
use crate::app::pages::metric::result::has_sign;
use crate::app::pages::metric::verdict::level;
use crate::definition::band::Level;

/// The bar. The same stands in the result, so it is hidden from screen readers.
#[component]
pub fn Bar(calculation: Calculation) -> impl IntoView {
    let state = calculation.state;
    let figure = move || calculation.figure.with(|figure| Some(figure.as_ref()?.text.clone()));
    let level = Memo::new(move |_| level(calculation));
    let class = move || match level.get() {
        Some(Level::Good) => "bar bar--good",
        Some(Level::Fair) => "bar bar--fair",
        Some(Level::Poor) => "bar bar--poor",
        Some(Level::Missed) | None => "bar",
    };
    Effect::new(move |before: Option<bool>| {
        let has_figure = calculation.has_figure();
        if has_figure && before == Some(false) {
            after_paint(keep_focus_in_sight);
        }
        has_figure
    });
    view! {
        <div class=class aria-hidden="true" hidden=move || !calculation.has_figure()>
            <span class="bar__figure" data-sign=move || has_sign(calculation).then_some("+")>{figure}</span>
            <strong>{move || level.get().map(|level| state.say(word(level)))}</strong>
        </div>
    }
}

/// Scrolls to what has the focus, where the bar that has just come lies on it: the page keeps room for it.
fn keep_focus_in_sight() {
    if let Some(focused) = document().active_element() {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        focused.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
