//! What of a page reacts, the element `#island`: drawn anew in its place, with what was typed meanwhile.
//!
//! A page stands complete in its file; the rest of it stays as it was written.

use std::cell::{OnceCell, RefCell};

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::app::dom::next_task;
use crate::app::page::{self, DRAW, LEAVE};
use crate::app::part_views::PartViews;
use crate::app::place::{Place, address_in_browser};
use crate::app::settings_panel;
use crate::app::state::State;
use crate::app::takeover::Takeover;
use crate::site::Address;

thread_local! {
    static SHARED: OnceCell<(Owner, State)> = const { OnceCell::new() };
    /// What lets go of the page that is there, before it is replaced.
    static LEAVING: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// What all parts and pages share. The first call begins it: the settings, which every page has, react from
/// then on.
pub fn shared() -> (Owner, State) {
    SHARED.with(|shared| shared.get_or_init(wake).clone())
}

fn wake() -> (Owner, State) {
    // Fails where it has been done already, which is as good.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let state = owner.with(|| {
        let state = State::new(Place::at(address_in_browser()));
        provide_context(state.place);
        provide_context(state);
        provide_context(PartViews::new());
        state.wake();
        settings_panel::follow(state);
        state
    });
    (owner, state)
}

/// Calls a function before the page that is there is replaced.
pub fn at_leave(let_go: impl FnOnce() + 'static) {
    LEAVING.with_borrow_mut(|leaving| leaving.push(Box::new(let_go)));
}

/// Lets go of the page that is there.
pub fn leave() {
    page::announce(LEAVE);
    // What is called may itself ask for something here.
    let leaving = LEAVING.with_borrow_mut(std::mem::take);
    leaving.into_iter().for_each(|let_go| let_go());
    page::set("data-ready", None);
}

/// An island that is being drawn, and not yet shown.
pub struct Island {
    /// What was written out, in whose place it comes.
    written: Element,
    /// What holds it meanwhile.
    holder: Element,
}

/// Begins to draw the island of the page, which reacts until the page is left; `None` without one. The function is
/// called within the owner of what is drawn.
pub fn draw_island(state: State, draw: fn(Address, State) -> Option<AnyView>) -> Option<Island> {
    let written = document().get_element_by_id("island")?;
    let address = state.place.here.get_untracked()?;
    state.typed.set_value(typed_into(&written));
    state.stages.begin();
    let holder = document().create_element("div").expect("`div` is a valid name");
    draw_into(&holder, move || draw(address, state).into_any());
    Some(Island { written, holder })
}

/// Draws into an element what reacts until the page is left. The function is called within the owner of what is drawn.
pub fn draw_into(holder: &Element, view: impl FnOnce() -> AnyView + 'static) {
    let owner = Owner::new();
    let drawn = owner.with(|| mount_to(holder.clone().unchecked_into(), view));
    at_leave(move || {
        drop(drawn);
        // At once: what still waits for its turn would hold it until the next page is drawn.
        owner.cleanup();
    });
}

impl Island {
    /// Draws the rest of the island, each stage in a task of its own, and shows it in place of what was written out,
    /// unless nothing is to be drawn. The reader may go elsewhere meanwhile; what is typed meanwhile is put in by a
    /// function.
    pub async fn show(self, state: State, retype: fn(&str), is_still_there: impl Fn() -> bool) {
        loop {
            next_task().await;
            if !is_still_there() {
                return;
            }
            if !state.stages.go_on() {
                break;
            }
        }
        let Island { written, holder } = self;
        // What does not react stays as it was written.
        if holder.first_element_child().is_none() {
            return;
        }
        let typed = typed_into(&written);
        if typed != state.typed.get_value() {
            retype(&typed);
        }
        let takeover = Takeover::begin();
        written.set_inner_html("");
        while let Some(node) = holder.first_child() {
            // Fails for a node that cannot stand in an element alone.
            let _ = written.append_child(&node);
        }
        takeover.finish();
    }
}

/// What was typed into the island as it was written, or stood there before.
fn typed_into(written: &Element) -> String {
    page::announce(DRAW);
    written.get_attribute("data-typed").unwrap_or_default()
}
