//! The settings panel of every page, whose fields stand in the written page: it shows and takes what was chosen.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::app::dom;
use crate::app::listen::listen;
use crate::app::state::State;
use crate::number::exact::Rounding;
use crate::settings::Theme;

/// The ids of the fields, which are the same on every page.
pub const THEME: &str = "setting-theme";
pub const CURRENCY: &str = "setting-currency";
pub const DECIMALS: &str = "setting-decimals";
pub const ROUNDING: &str = "setting-rounding";

/// Takes what is chosen in the panel from now on, on whatever page.
pub fn follow(state: State) {
    listen(&document(), "click", |event| {
        if let Some(button) = target(&event)
            .and_then(|element| element.closest("[aria-controls='settings']").ok().flatten())
        {
            toggle(&button);
        }
    });
    let take = move |event: Event| {
        let Some(element) = target(&event) else { return };
        let text = dom::value(&element);
        let settings = state.settings;
        match element.id().as_str() {
            THEME => settings.update(|settings| settings.set_theme(Theme::of_id(&text))),
            CURRENCY => {
                let symbol: String = text.trim().chars().take(5).collect();
                settings.update(|settings| settings.currency = symbol);
            }
            DECIMALS => {
                if let Ok(decimals) = text.parse() {
                    settings.update(|settings| settings.set_decimals(decimals));
                }
            }
            ROUNDING => {
                if let Some(rounding) = Rounding::of_id(&text) {
                    settings.update(|settings| settings.set_rounding(rounding));
                }
            }
            _ => {}
        }
    };
    // Both, for a choice made by keyboard, by hand or by a program does not tell of itself alike.
    listen(&document(), "input", take);
    listen(&document(), "change", take);
    Effect::new(move |_| {
        state.settings.track();
        show(state);
    });
}

/// Shows the settings in the fields of the page that is there.
pub fn show(state: State) {
    state.settings.with_untracked(|settings| {
        put(THEME, settings.theme().map_or("", Theme::id));
        put(DECIMALS, &settings.decimals().to_string());
        put(ROUNDING, settings.rounding().id());
        put(CURRENCY, &settings.currency);
    });
}

/// Opens or closes the panel.
fn toggle(button: &Element) {
    let Some(panel) = document().get_element_by_id("settings") else { return };
    let opens = panel.has_attribute("hidden");
    let set = match opens {
        true => panel.remove_attribute("hidden"),
        false => panel.set_attribute("hidden", ""),
    };
    set.and_then(|()| button.set_attribute("aria-expanded", if opens { "true" } else { "false" }))
        .expect("these are valid names of attributes");
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Puts a text into a field, unless it is being typed there.
fn put(id: &str, text: &str) {
    if document().active_element().is_none_or(|active| active.id() != id) {
        dom::set_value(id, text);
    }
}
