//! What reacts on the page of one metric: form, result, working, and what is written around them.

mod bar;
mod breakdown;
pub mod checklist;
#[cfg(feature = "pages")]
pub mod definitions;
mod doubts;
#[cfg(feature = "pages")]
pub mod examples;
pub mod form;
#[cfg(feature = "pages")]
pub mod guide;
mod period;
pub mod result;
#[cfg(feature = "pages")]
pub mod sample;
mod save;
#[cfg(feature = "pages")]
pub mod tools;
mod variants;
pub mod verdict;
#[cfg(feature = "pages")]
mod words;
pub mod working;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::app::calculation::Calculation;
use crate::app::dom::focus_soon;
use crate::app::kept::{NEXT, kept};
use crate::app::pages::metric::bar::Bar;
use crate::app::pages::metric::form::Form;
use crate::app::pages::metric::result::Card;
use crate::app::pages::metric::save::Actions;
use crate::app::pages::metric::verdict::level;
use crate::app::pages::metric::working::Working;
use crate::app::pages::widget::Widget;
use crate::app::stages::Stage;
use crate::app::state::State;
use crate::definition::band::Level;
use crate::site::{Address, Page};

/// Reads the definition of the metric of a page, before its calculator is drawn.
pub fn prepare(state: State) {
    if let Some(Page::Metric(id) | Page::Widget(id)) =
        state.place.here.get_untracked().map(|it| it.page)
    {
        state.definitions.of_page(id);
    }
}

/// Draws the calculator of a page, and follows what happens to it elsewhere on the page.
pub fn draw(address: Address, state: State) -> Option<AnyView> {
    let (calculation, is_alone) = calculation_at(address, state)?;
    calculation.show();
    variants::follow(calculation);
    let pressed = window_event_listener(leptos::ev::click, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = target.and_then(|element| element.closest("button").ok().flatten());
        if let Some(button) = button {
            press(calculation, &button);
        }
    });
    on_cleanup(move || pressed.remove());
    Some(view! { <Calculator calculation is_alone/> }.into_any())
}

/// Puts what was typed while the calculator was drawn into its form.
pub fn retype(typed: &str) {
    if let Some(calculation) = Calculation::of_page() {
        calculation.form.update(|form| calculation.state.retype_all(form, typed));
    }
}

/// The calculator of a page, as it is written out.
#[cfg(feature = "pages")]
pub fn written(address: Address, state: State) -> Option<AnyView> {
    let (calculation, is_alone) = calculation_at(address, state)?;
    Some(view! { <Calculator calculation is_alone/> }.into_any())
}

/// The calculation of the metric at an address, and whether it stands alone in a frame of another site.
fn calculation_at(address: Address, state: State) -> Option<(Calculation, bool)> {
    let (id, is_alone) = match address.page {
        Page::Metric(id) => (id, false),
        Page::Widget(id) => (id, true),
        Page::Home
        | Page::Examples
        | Page::Saved
        | Page::Data
        | Page::Embed
        | Page::Glossary
        | Page::About => return None,
    };
    Some((Calculation::new(id, state)?, is_alone))
}

/// Form, result and working.
#[component]
fn Calculator(calculation: Calculation, is_alone: bool) -> impl IntoView {
    let stages = calculation.state.stages;
    let calculator = if is_alone {
        view! { <Widget calculation/> }.into_any()
    } else {
        view! {
            <div class="calculator">
                <Show when=move || stages.has_come(Stage::Form)>
                    <Form calculation/>
                </Show>
                <Show when=move || stages.has_come(Stage::Figure)>
                    <Bar calculation/>
                    <Card calculation><Actions calculation/></Card>
                </Show>
            </div>
            <Show when=move || stages.has_come(Stage::Working)>
                <Next calculation/>
                <Working calculation/>
            </Show>
        }
        .into_any()
    };
    view! {
        <div>
            <div id="notices" role="status">{move || notices(calculation)}</div>
            {calculator}
        </div>
    }
}

/// What to do next: of its two lists the one that fits the verdict, both without one.
#[component]
fn Next(calculation: Calculation) -> impl IntoView {
    let fits =
        move || level(calculation).map(|level| if level == Level::Good { "good" } else { "bad" });
    let lists = kept(NEXT);
    view! {
        <section class="block prose next" id=NEXT aria-labelledby="next-title" data-fits=fits inner_html=lists></section>
    }
}

/// What has to be said about the link that the form was opened from. Reactive.
fn notices(calculation: Calculation) -> Option<impl IntoView> {
    let lines = calculation.notice.get();
    let lines = (!lines.is_empty()).then_some(lines)?.into_iter();
    let lines = lines.map(|line| view! { <p>{line}</p> }).collect_view();
    Some(view! { <div class="notice notice--fair">{lines}</div> })
}

/// A button of the written page was pressed: an example to load, or a variant to choose.
fn press(calculation: Calculation, button: &Element) {
    let given = button.get_attribute("data-given");
    if let Some(given) = given {
        calculation.load(&given);
        focus_soon("#result-title".to_owned());
    } else if let Some(variant) = button.get_attribute("data-variant") {
        calculation.choose(&variant);
        focus_soon(format!("button[data-variant='{variant}']"));
    }
}
