//! The figures that stand in a widget from the start, and which of them readers cannot change.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::pages::embed::choice::Choice;
use crate::app::state::State;
use crate::app::words::widget;
use crate::definition::input::Input;
use crate::entry::Limits;

/// A field for each input of the variant, with a box that locks it.
#[component]
pub fn Figures(choice: Choice) -> impl IntoView {
    let state = State::of_page();
    let variant = Memo::new(move |_| {
        choice.form.with(|form| (form.definition().id.clone(), form.variant().id.clone()))
    });
    let rows = move || {
        // Read, not only tracked: a memo that nobody reads follows nothing.
        variant.get();
        let variant = choice.form.with_untracked(|form| Arc::clone(form.variant()));
        let typed =
            variant.inputs.iter().filter(|input| input.has_field() && input.choices.is_empty());
        typed.map(|input| view! { <Figure choice input=Arc::clone(input)/> }).collect_view()
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
fn Figure(choice: Choice, input: Arc<Input>) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let id = format!("embed-{}", input.id);
    let message_id = format!("{id}-message");
    let label = input.name.clone();
    let wrong = {
        let input = Arc::clone(&input);
        move || {
            choice.form.with(|form| {
                let reading = form.read();
                let (_, error) = reading.errors.iter().find(|(name, _)| *name == input.id)?;
                let typed = form.entry(&input.id);
                Some(error.message(&input.name, typed, Limits::from(&*input), lang))
            })
        }
    };
    let is_wrong = {
        let wrong = wrong.clone();
        move || wrong().map(|_| "true")
    };
    let is_locked = {
        let id = input.id.clone();
        move || choice.locked.with(|locked| locked.contains(&id))
    };
    let lock = {
        let id = input.id.clone();
        move |locks: bool| {
            choice.locked.update(|locked| {
                locked.retain(|name| *name != id);
                if locks {
                    locked.push(id.clone());
                }
            });
        }
    };
    let (shown, typed) = (Arc::clone(&input), input);
    view! {
        <div class="field">
            <label for=id.clone()>{label.clone()}</label>
            <div class="embed__figure">
                <input
                    id=id
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby=message_id.clone()
                    aria-invalid=is_wrong
                    prop:value=move || choice.form.with(|form| form.entry(&shown.id).to_owned())
                    on:input:target=move |event| {
                        let text = event.target().value();
                        choice.form.update(|form| form.set(&typed.id, text));
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
