//! The figures that stand in a widget from the start, and which of them readers cannot change.

use leptos::prelude::*;

use super::choice::Choice;
use crate::engine::input::Input;
use crate::entry::Limits;
use crate::ui::state::State;
use crate::ui::words::widget;

/// A field for each input of the variant, with a box that locks it.
#[component]
pub fn Figures(choice: Choice) -> impl IntoView {
    let state = State::of_page();
    let variant =
        Memo::new(move |_| choice.form.with(|form| (form.metric().id, form.variant().id)));
    let rows = move || {
        // Read, not only tracked: a memo that nobody reads follows nothing.
        variant.get();
        let inputs = choice.form.with_untracked(|form| form.variant().inputs);
        let typed =
            inputs.iter().copied().filter(|input| input.has_field() && input.choices.is_empty());
        typed.map(|input| view! { <Figure choice input/> }).collect_view()
    };
    view! {
        <fieldset class="embed__figures">
            <legend>{state.say(widget::FIGURES)}</legend>
            <p class="hint">{state.say(widget::FIGURES_HINT)}</p>
            {rows}
        </fieldset>
    }
}

#[component]
fn Figure(choice: Choice, input: &'static Input) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let id = format!("embed-{}", input.id);
    let message_id = format!("{id}-message");
    let label = input.name.get(lang);
    let wrong = move || {
        choice.form.with(|form| {
            let reading = form.read();
            let (_, error) = reading.errors.iter().find(|(name, _)| name == input.id)?;
            Some(error.message(label, form.entry(input.id), Limits::from(input), lang))
        })
    };
    let is_locked = move || choice.locked.with(|locked| locked.iter().any(|name| name == input.id));
    let lock = move |locks: bool| {
        choice.locked.update(|locked| {
            locked.retain(|name| name != input.id);
            if locks {
                locked.push(input.id.to_owned());
            }
        });
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <div class="embed__figure">
                <input
                    id=id
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby=message_id.clone()
                    aria-invalid=move || wrong().map(|_| "true")
                    prop:value=move || choice.form.with(|form| form.entry(input.id).to_owned())
                    on:input:target=move |event| {
                        let text = event.target().value();
                        choice.form.update(|form| form.set(input.id, text));
                    }
                />
                <label class="box">
                    <input type="checkbox" prop:checked=is_locked on:change:target=move |event| lock(event.target().checked())/>
                    <span>{state.say(widget::LOCKED)} <span class="visually-hidden">{format!(" {label}")}</span></span>
                </label>
            </div>
            <p class="message" id=message_id>{wrong}</p>
        </div>
    }
}
