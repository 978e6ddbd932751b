//! The form of a metric: choice of variant, fields, lists.

use leptos::prelude::*;

use super::Sheet;
use super::checklist::Checklist;
use super::field::{ChoiceField, NumberField};
use super::list::List;
use super::raw::RawData;
use crate::catalogue::surveys::question_checklist::SURVEY_QUESTION_CHECKLIST;
use crate::engine::input::Input;
use crate::engine::metric::Variant;
use crate::form::Form;
use crate::ui::place::focus_on;
use crate::ui::state::State;
use crate::ui::words;

/// The form. It is built anew when another variant is chosen; what stands in it is kept.
#[component]
pub fn CalculatorForm(sheet: Sheet) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let variant_id = Memo::new(move |_| sheet.variant().id);
    let several = sheet.metric.variants.len() > 1;
    let choice = move || {
        if !several {
            return view! { <input type="hidden" name="variant" value=variant_id.get()/> }
                .into_any();
        }
        view! {
            <div class="field">
                <label for="variant">{state.say(words::VARIANT)}</label>
                <select
                    id="variant"
                    name="variant"
                    aria-describedby="variant-difference"
                    prop:value=move || variant_id.get()
                    on:change:target=move |event| {
                        sheet.form.update(|form| form.turn_to(&event.target().value()));
                    }
                >
                    {sheet
                        .metric
                        .variants
                        .iter()
                        .map(|variant| {
                            let selected = variant_id.get_untracked() == variant.id;
                            view! { <option value=variant.id selected=selected>{variant.name.get(lang)}</option> }
                        })
                        .collect_view()}
                </select>
                <p id="variant-difference" class="hint">
                    {move || sheet.variant().difference.get(lang)}
                </p>
            </div>
        }
        .into_any()
    };
    view! {
        <form
            class="card form"
            data-metric=sheet.metric.id
            data-variant=move || variant_id.get()
            autocomplete="off"
            novalidate=true
            on:submit=move |event| event.prevent_default()
            on:keydown=move |event| {
                // Enter means that the entry is finished, as leaving the field does.
                if event.key() == "Enter" {
                    sheet.typing.set(None);
                }
            }
        >
            <h2 class="form__title">{state.say(words::YOUR_FIGURES)}</h2>
            {choice()}
            {move || fields(sheet, variant_id.get())}
            <Clear sheet/>
        </form>
    }
}

/// The button that empties the form, and the one that brings back what stood there before it was
/// emptied or an example took its place.
#[component]
fn Clear(sheet: Sheet) -> impl IntoView {
    let state = State::of_page();
    let clear = move |_| {
        sheet.typing.set(None);
        sheet.replace(Form::clear);
    };
    let undo = move |_| {
        sheet.undo();
        focus_on("[data-action='clear']");
    };
    view! {
        <div class="buttons">
            <button type="button" class="button button--plain" data-action="clear" on:click=clear>
                {state.say(words::CLEAR)}
            </button>
            <button
                type="button"
                class="button button--plain"
                data-action="undo"
                hidden=move || !sheet.can_undo()
                on:click=undo
            >
                {state.say(words::BRING_BACK)}
            </button>
        </div>
    }
}

fn fields(sheet: Sheet, variant: &'static str) -> impl IntoView {
    let Some(variant) = sheet.metric.variant(variant) else { return ().into_any() };
    let table = variant.table.map(|table| view! { <List sheet table/> });
    let inputs = typed(variant)
        .map(|input| match input.choices {
            [] => view! { <NumberField sheet input/> }.into_any(),
            _ => view! { <ChoiceField sheet input/> }.into_any(),
        })
        .collect_view();
    let is_checklist = sheet.metric.id == SURVEY_QUESTION_CHECKLIST.id;
    view! {
        {is_checklist.then(|| view! { <Checklist sheet/> })}
        {inputs}
        {table}
        <RawData sheet variant/>
    }
    .into_any()
}

/// The inputs of a variant that have a field.
fn typed(variant: &'static Variant) -> impl Iterator<Item = &'static Input> {
    variant.inputs.iter().copied().filter(|input| input.has_field())
}
