//! The panels of the page that is there and what goes with them elsewhere on it, as they are drawn.

use std::cell::RefCell;

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::Render;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::app::calculation::Calculation;
use crate::app::island;
use crate::app::panels::context::Panels;
use crate::app::panels::live::live;
use crate::app::panels::panel;
use crate::app::panels::preferred::kept;

thread_local! {
    static DRAWN: RefCell<Option<Drawn>> = const { RefCell::new(None) };
}

/// Draws what is still empty: the panels that are open, and what stands elsewhere on the page.
pub fn draw() {
    DRAWN.with_borrow_mut(|drawn| {
        if drawn.is_none() {
            *drawn = Drawn::of_page();
            island::at_leave(|| {
                if let Some(drawn) = DRAWN.take() {
                    drop(drawn.views);
                    drawn.owner.cleanup();
                }
            });
        }
        if let Some(drawn) = drawn {
            drawn.draw("#panels details[open] > div:empty", "data-panel", panel);
            drawn.draw("[data-live]:empty", "data-live", live);
        }
    });
}

/// What is drawn on a page, for as long as this lives.
struct Drawn {
    panels: Panels,
    owner: Owner,
    views: Vec<UnmountHandle<<AnyView as Render>::State>>,
}

impl Drawn {
    /// Nothing where the page has no panels, or no calculator is there yet.
    fn of_page() -> Option<Drawn> {
        document().get_element_by_id("panels")?;
        let calculation = Calculation::of_page()?;
        let (shared, _) = island::shared();
        let owner = shared.with(Owner::new);
        let panels = owner.with(|| Panels::new(calculation));
        panels.kept_default.set(kept(calculation.metric));
        Some(Drawn { panels, owner, views: Vec::new() })
    }

    /// Draws in the places that a selector finds; an attribute of each, or of what it stands in, names what belongs there.
    fn draw(&mut self, selector: &str, attribute: &str, view: fn(&str, Panels) -> AnyView) {
        let Ok(places) = document().query_selector_all(selector) else { return };
        for index in 0..places.length() {
            let place = places.get(index).and_then(|node| node.dyn_into::<HtmlElement>().ok());
            let Some(place) = place else { continue };
            let named = place.closest(&format!("[{attribute}]")).ok().flatten();
            let name = named.and_then(|named| named.get_attribute(attribute)).unwrap_or_default();
            let panels = self.panels;
            self.views.push(self.owner.with(|| mount_to(place, move || view(&name, panels))));
        }
    }
}
