//! What the reader does on a calculator.
//!
//! There is one listener for each kind of event; what it is about is told apart by the names of the
//! fields and the actions of the buttons.

use crate::ui::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use super::copy::copy;
use super::doubts::FIT;
use super::{Sheet, list, load, save, verdict, working};
use crate::form::Form;
use crate::link;
use crate::ui::dom;
use crate::ui::listen::{Listening, listen};
use crate::ui::refresh::refresh;
use crate::ui::state::State;

/// Listens on the element that holds the calculator, and to the buttons of the whole page as long as
/// what it gives is kept.
pub fn follow(sheet: Sheet, state: State, page: &Element) -> Listening {
    let on = |name, heard: fn(Sheet, State, &Event)| {
        listen(page, name, move |event| {
            heard(sheet, state, &event);
            refresh();
        });
    };
    on("input", typed);
    on("change", changed);
    on("keydown", key);
    on("focusout", |sheet, _, _| leave(sheet));
    on("submit", |_, _, event| event.prevent_default());
    // The examples and the variants stand below the calculator.
    Listening::to(&document(), "click", move |event| pressed(sheet, state, &event))
}

/// A field was left, or its entry finished.
fn leave(sheet: Sheet) {
    sheet.typing.set(None);
    sheet.edited.set(None);
}

/// Something was typed.
fn typed(sheet: Sheet, state: State, event: &Event) {
    if is_box(event) {
        // Before anything is shown, which would untick it again.
        return take_choice(sheet, state, event);
    }
    let Some((field, name)) = field(event) else { return };
    let text = dom::value(&field);
    if state.extras.is_some_and(|extras| (extras.typed)(sheet, &name, &text)) {
        return;
    }
    if sheet.form.with_untracked(|form| form.field_names().contains(&name)) {
        // A message stays until it is mended; a new one waits until the field is left.
        if !field.has_attribute("aria-invalid") {
            sheet.typing.set(Some(name.clone()));
        }
        sheet.edited.set(Some(name.clone()));
        sheet.form.update(|form| form.set(&name, text));
    }
}

/// Something was chosen, ticked, or typed and left.
fn changed(sheet: Sheet, state: State, event: &Event) {
    if !is_box(event) {
        take_choice(sheet, state, event);
    }
}

/// Whether it happened to a box to tick.
fn is_box(event: &Event) -> bool {
    let input = target(event).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.type_() == "checkbox")
}

fn take_choice(sheet: Sheet, state: State, event: &Event) {
    let Some(field) = target(event) else { return };
    let text = dom::entry(&field);
    let id = field.id();
    if id.starts_with(verdict::THRESHOLD) {
        return verdict::keep(sheet, state, &id, &text);
    }
    let name = field.get_attribute("name").unwrap_or_default();
    if name == "variant" {
        return turn(sheet, state, &text);
    }
    if state.extras.is_some_and(|extras| (extras.changed)(sheet, state, &field, &name)) {
        return;
    }
    if sheet.form.with_untracked(|form| form.variant().inputs.iter().any(|input| input.id == name))
    {
        sheet.form.update(|form| form.set(&name, text));
    }
}

/// A button was pressed.
fn pressed(sheet: Sheet, state: State, event: &Event) {
    let button = target(event).and_then(|element| element.closest("button").ok().flatten());
    let Some(button) = button else { return };
    let given = |name: &str| button.get_attribute(name).unwrap_or_default();
    match given("data-action").as_str() {
        "clear" => {
            sheet.typing.set(None);
            sheet.replace(Form::clear);
        }
        "undo" => {
            sheet.undo();
            refresh();
            dom::focus_on("[data-action='clear']");
        }
        "load-example" => {
            if let Some(link) = link::read(&given("data-given"), sheet.metric) {
                sheet.replace(|form| load(form, &link.state));
            }
            refresh();
            dom::focus_on("#result-title");
        }
        "add-row" => list::add_row(sheet),
        "remove-row" => {
            if let Ok(row) = given("data-row").parse() {
                list::remove_row(sheet, row);
            }
        }
        "remove-data" => {
            if let Some(extras) = state.extras {
                (extras.remove)(sheet, &given("data-table"));
            }
        }
        FIT => {
            if let Some(extras) = state.extras {
                let variant = given("data-fitting");
                sheet.form.update(|form| (extras.fit)(form, &variant));
                refresh();
                // The button goes; the focus goes to what it changed.
                dom::focus_on("#result-title");
            }
        }
        "save" => save::save(sheet, state),
        save::COPY => copy(&button, &untrack(|| save::address(sheet, state))),
        working::COPY => copy(&button, &working::text(sheet, state)),
        _ => {
            let variant = given("data-variant");
            if !variant.is_empty() {
                turn(sheet, state, &variant);
                refresh();
                dom::focus_on(&["[data-variant='", &variant, "']"].concat());
            }
        }
    }
    refresh();
}

/// Chooses a variant.
fn turn(sheet: Sheet, state: State, variant: &str) {
    sheet.form.update(|form| match state.extras {
        Some(extras) => (extras.turn)(form, variant),
        None => {
            form.choose(variant);
        }
    });
}

/// A key was pressed: Enter in a field means that the entry is finished, as leaving it does.
fn key(sheet: Sheet, _: State, event: &Event) {
    let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
    if key.as_deref() == Some("Enter") && field(event).is_some() {
        leave(sheet);
    }
}

/// A field of the form, and its name.
fn field(event: &Event) -> Option<(Element, String)> {
    let field = target(event)?;
    let name = field.get_attribute("name")?;
    Some((field, name))
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
