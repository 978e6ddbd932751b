//! The form of a metric: choice of variant, fields, lists.

use leptos::prelude::*;

use super::Sheet;
use super::field::{ChoiceField, NumberField};
use super::list::List;
use crate::engine::input::Input;
use crate::engine::metric::Variant;
use crate::ui::state::State;
use crate::ui::words;

/// The form. It is built anew when another variant is chosen; what stands in it is kept.
#[component]
pub fn CalculatorForm(sheet: Sheet) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let variant_id = Memo::new(move |_| sheet.variant().id);
    let several = sheet.metric.variants.len() > 1;
    // A field counts as left once the focus has gone from it: errors wait until then.
    let left = RwSignal::new(std::collections::BTreeSet::new());
    let choose = move |id: String| {
        sheet.form.update(|form| {
            form.choose(&id);
        });
    };
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
                    on:change:target=move |event| choose(event.target().value())
                >
                    {sheet
                        .metric
                        .variants
                        .iter()
                        .map(|variant| view! { <option value=variant.id>{variant.name.get(lang)}</option> })
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
            on:submit=move |event| {
                event.prevent_default();
                left.set(sheet.form.with_untracked(|form| form.field_names().into_iter().collect()));
            }
        >
            <h2 class="form__title">{state.say(words::YOUR_FIGURES)}</h2>
            {choice()}
            {move || fields(sheet, variant_id.get(), left)}
            <div class="buttons">
                <button
                    type="button"
                    class="button button--plain"
                    data-action="clear"
                    on:click=move |_| {
                        left.update(|left| left.clear());
                        sheet.form.update(|form| form.clear());
                        sheet.notice.set(Vec::new());
                    }
                >
                    {state.say(words::CLEAR)}
                </button>
            </div>
        </form>
    }
}

/// Which fields were left.
pub type Left = RwSignal<std::collections::BTreeSet<String>>;

fn fields(sheet: Sheet, variant: &'static str, left: Left) -> impl IntoView {
    let Some(variant) = sheet.metric.variant(variant) else { return ().into_any() };
    let table = variant.table.map(|table| view! { <List sheet table left/> });
    let inputs = typed(variant)
        .map(|input| match input.choices {
            [] => view! { <NumberField sheet input left/> }.into_any(),
            _ => view! { <ChoiceField sheet input/> }.into_any(),
        })
        .collect_view();
    view! {
        {inputs}
        {table}
    }
    .into_any()
}

/// The inputs of a variant that have a field.
fn typed(variant: &'static Variant) -> impl Iterator<Item = &'static Input> {
    variant.inputs.iter().copied().filter(|input| input.has_field())
}
