//! The form of a metric: choice of variant, fields, lists, raw data.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::calculation::Calculation;
use crate::app::components::field::{Field, option};
use crate::app::components::list::List;
use crate::app::pages::metric::variants::difference;
use crate::app::part_views::PartViews;
use crate::app::stages::Stage;
use crate::app::words;
use crate::definition::{Table, Variant};
use crate::import::measured::tables_of;

/// The form.
#[component]
pub fn Form(calculation: Calculation) -> impl IntoView {
    let state = calculation.state;
    // What is typed counts as left once the focus goes elsewhere, or at Enter.
    let finish = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" {
            calculation.leave();
        }
    };
    view! {
        <form
            class="card form"
            id="form"
            data-metric=calculation.metric
            data-variant=move || calculation.variant().id.clone()
            autocomplete="off"
            novalidate=true
            on:focusout=move |_| calculation.leave()
            on:keydown=finish
            on:submit=move |event| event.prevent_default()
        >
            <h2 class="form__title">{state.say(words::YOUR_FIGURES)}</h2>
            // Drawn anew for each variant: nothing of another field stays behind in an element.
            <div id="fields">
                <Show when=move || state.stages.has_come(Stage::Fields)>
                    <For
                        each=move || [calculation.variant()]
                        key=|variant| variant.id.clone()
                        children=move |variant| view! { <Fields calculation variant/> }
                    />
                </Show>
            </div>
            <VariantChoice calculation/>
            <div class="buttons">
                <button
                    type="button"
                    class="button button--plain"
                    data-action="clear"
                    on:click=move |_| calculation.clear()
                >
                    {state.say(words::CLEAR)}
                </button>
                <button
                    type="button"
                    class="button button--plain"
                    data-action="undo"
                    hidden=move || !calculation.can_undo()
                    on:click=move |_| calculation.undo()
                >
                    {state.say(words::BRING_BACK)}
                </button>
            </div>
        </form>
    }
}

/// The choice of variant; where there is one alone it goes without saying.
#[component]
fn VariantChoice(calculation: Calculation) -> impl IntoView {
    let definition = calculation.definition();
    let chosen = calculation.variant_now();
    if definition.variants.len() == 1 {
        return view! { <input type="hidden" name="variant" value=chosen.id.clone()/> }.into_any();
    }
    let options: Vec<_> = definition
        .variants
        .iter()
        .map(|variant| option(variant.id.clone(), variant.name.clone(), variant.id == chosen.id))
        .collect();
    view! {
        <div class="definition">
            <label for="variant">{calculation.state.say(words::VARIANT)}</label>
            <select
                id="variant"
                name="variant"
                aria-describedby="variant-difference"
                prop:value=move || calculation.variant().id.clone()
                on:change=move |event| calculation.choose(&event_target_value(&event))
            >
                {options}
            </select>
            <p id="variant-difference" class="hint">
                {move || difference(calculation, &calculation.variant().id)}
            </p>
        </div>
    }
    .into_any()
}

/// The fields of a variant, with what stands in them.
#[component]
fn Fields(calculation: Calculation, variant: Arc<Variant>) -> impl IntoView {
    let inputs = variant.inputs.iter().filter(|input| input.has_field()).cloned();
    view! {
        {checklist(calculation)}
        {inputs.map(|input| view! { <Field calculation input/> }).collect_view()}
        {variant.table.clone().map(|table| view! { <List calculation table/> })}
        {tables_of(&variant).into_iter().map(|table| view! { <RawData calculation table/> }).collect_view()}
    }
}

/// The checklist, on the page that has one.
fn checklist(calculation: Calculation) -> Option<AnyView> {
    let state = calculation.state;
    let here = state.place.here.get_untracked()?;
    let draw = PartViews::of_page().checklist.get_untracked();
    let draw = draw.filter(|_| here.page.program() == "checklist")?;
    Some(draw(calculation))
}

/// The panel for raw data of a table; what stands in it comes once that part of the program is there.
#[component]
fn RawData(calculation: Calculation, table: Arc<Table>) -> impl IntoView {
    let state = calculation.state;
    let view = PartViews::of_page().raw_data;
    let has_data = calculation
        .form
        .with_untracked(|form| form.pasted(&table).is_some() || form.awaited(&table).is_some());
    view! {
        <details class="raw" open=has_data>
            <summary>{state.say(words::RAW_DATA)}</summary>
            {move || view.get().map(|draw| draw(calculation, Arc::clone(&table)))}
        </details>
    }
}
