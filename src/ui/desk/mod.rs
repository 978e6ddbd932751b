//! The desk below a calculator: which definition, what it would take, what if, how sure, pictures, copies.
//!
//! A program of its own beside that of the calculator, fetched when the first of its panels is opened.
//! It hears what stands in the form from `script/pages.js`, and acts on the calculator as a reader
//! would: see `docs/decisions/0009-desk.md`.

mod action;
mod context;
mod definitions;
mod entry;
mod finder;
mod picture;
mod pictures;
mod related;
mod rounded;
mod saving;
mod scenario;
mod scenarios;
#[cfg(feature = "pages")]
pub(super) mod section;
mod sensitivity;
mod share;
mod sure;
mod target;
mod unknown;
mod waves;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Element, HtmlElement};

use self::context::Desk;
use super::listen::listen;
use super::place::{Place, address_in_browser};
use super::state::State;
use crate::catalogue;
use crate::site::Page;

/// What stands in the form, as `script/typed.js` tells it.
const TYPED: &str = "cadran:typed";

/// A panel was opened.
const OPEN: &str = "cadran:desk";

/// Starts the program: draws what is open, and whatever is opened later.
pub fn run() {
    // Fails where it has been done already, which is as good.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let drawn = Rc::new(RefCell::new(None::<Drawn>));
    listen(&window(), TYPED, {
        let drawn = Rc::clone(&drawn);
        move |event| {
            let typed = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string());
            if let (Some(drawn), Some(typed)) = (&*drawn.borrow(), typed) {
                drawn.desk.hear(&typed);
            }
        }
    });
    listen(&window(), OPEN, move |_| {
        let Some(section) = document().get_element_by_id("desk") else { return };
        let mut drawn = drawn.borrow_mut();
        // Another page has a section of its own.
        if drawn.as_ref().is_none_or(|drawn| drawn.section != section) {
            *drawn = owner.with(|| Drawn::of(section));
        }
        if let Some(drawn) = &*drawn {
            drawn.open();
        }
    });
}

/// The section of a page, and what is drawn in it.
struct Drawn {
    section: Element,
    desk: Desk,
    owner: Owner,
}

impl Drawn {
    fn of(section: Element) -> Option<Drawn> {
        let owner = Owner::new();
        let desk = owner.with(|| {
            let state = State::new(Place::at(address_in_browser()), "desk", None);
            state.place.arrive();
            state.settle();
            // For what panels share with other pages, such as the buttons that copy.
            provide_context(state);
            let Page::Metric(id) = state.place.here.get_untracked()?.page else { return None };
            Some(Desk::new(catalogue::metric(id)?, state))
        })?;
        Some(Drawn { section, desk, owner })
    }

    /// Draws the panels that are open and still empty.
    fn open(&self) {
        let Ok(open) = self.section.query_selector_all("details[open] > div:empty") else { return };
        for index in 0..open.length() {
            let place = open.get(index).and_then(|node| node.dyn_into::<HtmlElement>().ok());
            let Some(place) = place else { continue };
            let name = place.parent_element().and_then(|panel| panel.get_attribute("data-desk"));
            let desk = self.desk;
            let Some(view) = name.and_then(|name| self.owner.with(|| panel(&name, desk))) else {
                continue;
            };
            // It lives as long as the section does, which takes it along.
            self.owner.with(|| mount_to(place, move || view).forget());
        }
    }
}

/// What stands in the panel of a name.
fn panel(name: &str, desk: Desk) -> Option<AnyView> {
    Some(match name {
        "ledger" => definitions::definitions(desk),
        "finder" => finder::finder(desk),
        "target" => target::target(desk),
        "unknown" => unknown::unknown(desk),
        "scenario" => scenario::scenario(desk),
        "sensitivity" => sensitivity::sensitivity(desk),
        "sure" => sure::sure(desk),
        "related" => related::related(desk),
        "pictures" => pictures::pictures(desk),
        "share" => share::share(desk),
        _ => return None,
    })
}
