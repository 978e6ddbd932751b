//! A program of the site: it brings written-out pages to life, one after the other.
//!
//! A page stands complete in its file. Its part that reacts, the *island*, is drawn anew in its place,
//! with what was typed meanwhile; the rest stays as it was written. `script/` goes from page to page
//! and tells the program by two events.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use crate::ui::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

use super::listen::listen;
use super::metric::extras::Extras;
use super::panel;
use super::place::{Place, address_in_browser};
use super::state::State;
use super::takeover::Takeover;
use crate::site::Address;

/// What makes a program.
pub struct Program {
    /// Its name, as [`crate::site::Page::program`] gives it.
    pub name: &'static str,
    /// What its calculators can do beyond typed numbers.
    pub extras: Option<&'static Extras>,
    /// Provides what all of its pages share.
    pub prepare: fn(),
    /// Draws the island of a page, which is given emptied, unless the page has none.
    pub draw: fn(Address, State, &HtmlElement) -> Option<Drawn>,
}

/// An island that was drawn; it stops reacting when this is dropped.
pub type Drawn = Box<dyn Any>;

/// A page of this program is there and waits for it.
const OPEN: &str = "cadran:open";

/// The island is about to be drawn: what was typed meanwhile is put on it now.
const DRAW: &str = "cadran:draw";

/// The page is about to be replaced.
const LEAVE: &str = "cadran:leave";

/// Starts a program: brings the page that is there to life, and every later one that names it.
pub fn run(program: Program) {
    let Program { name, extras, prepare, draw } = program;
    let owner = Owner::new();
    let state = owner.with(|| {
        let state = State::new(Place::at(address_in_browser()), name, extras);
        provide_context(state.place);
        provide_context(state);
        state.wake();
        panel::follow(state);
        prepare();
        state
    });
    let drawn = Rc::new(RefCell::new(None::<Drawn>));
    let open = {
        let drawn = Rc::clone(&drawn);
        move || {
            if document_element().get_attribute("data-program").as_deref() == Some(name) {
                state.place.arrive();
                state.settle();
                panel::show(state);
                *drawn.borrow_mut() = owner.with(|| take_over(state, draw));
            }
        }
    };
    open();
    listen(&window(), OPEN, move |_| open());
    listen(&window(), LEAVE, move |_| drop(drawn.take()));
}

/// Draws the island of the page, in place of what was written out.
fn take_over(
    state: State,
    draw: fn(Address, State, &HtmlElement) -> Option<Drawn>,
) -> Option<Drawn> {
    let island = document().get_element_by_id("island")?.unchecked_into::<HtmlElement>();
    if let Ok(event) = Event::new(DRAW) {
        let _ = window().dispatch_event(&event);
    }
    state.typed.set_value(island.get_attribute("data-typed").unwrap_or_default());
    let takeover = Takeover::begin();
    let drawn = draw(state.place.here.get_untracked()?, state, &island);
    takeover.finish();
    drawn
}

/// The element of the whole page.
fn document_element() -> HtmlElement {
    document().document_element().expect("a page has its element").unchecked_into()
}
