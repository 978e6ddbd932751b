//! From page to page without a reload: the file of the next page is fetched and takes the place of this one.
//!
//! The page in the other language is fetched at once, so that changing the language asks nobody for anything.

use std::cell::{Cell, RefCell};

use js_sys::{Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Event, FocusOptions, History, HtmlAnchorElement, HtmlElement, MouseEvent, PopStateEvent,
    ScrollRestoration, Url,
};

use crate::app::dom::next_task;
use crate::app::fetch::page_at;
use crate::app::listen::listen;
use crate::app::page::{self, COME, DRAWN};
use crate::app::parts::{Missing, part_of};
use crate::app::replace::replace_page;
use crate::app::{island, on_demand, settings_panel};
use crate::text::Lang;

thread_local! {
    /// The pages that were fetched, by their addresses.
    static WRITTEN: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
    /// The path of the page that is shown.
    static SHOWN: RefCell<String> = const { RefCell::new(String::new()) };
    /// How many pages were asked for.
    static VISITS: Cell<u32> = const { Cell::new(0) };
}

/// The link to the page in the other language.
const LANGUAGE: &str = "#language";

/// Where a reader comes to on a page.
#[derive(Clone, Copy)]
struct Arrival {
    /// Whether the browser has not gone there by itself, as by Back and Forward.
    is_new: bool,
    /// The selector of what gets the focus.
    focus: &'static str,
    /// How far the page is scrolled.
    scroll: f64,
}

/// Follows links, Back and Forward from now on, on whatever page; given the page that is there as it was written.
pub fn follow(written: String) {
    let Ok(here) = here() else { return };
    // Fails in a browser that knows no such thing, which then scrolls twice.
    let _ = history().set_scroll_restoration(ScrollRestoration::Manual);
    SHOWN.set(here.pathname());
    WRITTEN.with_borrow_mut(|pages| pages.push((plain(&here), written)));
    listen(&document(), "click", |event| follow_link(&event));
    listen(&window(), "popstate", |event| go_back(&event));
}

/// Brings the first page of a visit to life.
///
/// # Errors
/// Where the part of the program that it names does not come.
pub async fn open_first() -> Result<(), Missing> {
    open(|| VISITS.get() == 0).await
}

/// Brings the page that is there to life, as long as the reader is still on it when its part has come.
///
/// # Errors
/// Where that part does not come.
async fn open(is_still_there: impl Fn() -> bool) -> Result<(), Missing> {
    page::announce(COME);
    let part = on_demand::awaited(&page::named(), part_of).await?;
    if !is_still_there() {
        return Ok(());
    }
    let (owner, state) = island::shared();
    state.place.arrive();
    state.settle();
    settings_panel::show(state);
    owner.with(|| (part.prepare)(state));
    next_task().await;
    if !is_still_there() {
        return Ok(());
    }
    if let Some(island) = owner.with(|| (part.draw)(state)) {
        island.show(state, part.retype, &is_still_there).await;
    }
    if !is_still_there() {
        return Ok(());
    }
    page::announce(DRAWN);
    on_demand::show_named();
    on_demand::fill_open();
    on_demand::explain_first_result();
    fetch_translation().await;
    if is_still_there() {
        page::set("data-ready", Some("true"));
    }
    Ok(())
}

/// Has the page in the other language at hand.
async fn fetch_translation() {
    let link = document().query_selector(LANGUAGE).ok().flatten();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok())
        && let Ok(url) = Url::new(&link.href())
    {
        text_at(&url).await;
    }
}

/// The text of the page at an address: as it was fetched before, else fetched now.
async fn text_at(url: &Url) -> Option<String> {
    let address = plain(url);
    let known = WRITTEN.with_borrow(|pages| {
        pages.iter().find(|(known, _)| *known == address).map(|(_, text)| text.clone())
    });
    if known.is_some() {
        return known;
    }
    let text = page_at(&address).await?;
    WRITTEN.with_borrow_mut(|pages| pages.push((address, text.clone())));
    Some(text)
}

/// Goes to the page that a link leads to, where that is one of ours and the reader asks for no window of its own.
fn follow_link(event: &Event) {
    let Some(click) = event.dyn_ref::<MouseEvent>() else { return };
    let asks_for_another = click.button() != 0
        || click.ctrl_key()
        || click.meta_key()
        || click.shift_key()
        || click.alt_key();
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
    let link = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    let Some(link) = link else { return };
    if asks_for_another
        || event.default_prevented()
        || !link.target().is_empty()
        || link.has_attribute("download")
    {
        return;
    }
    let Some(url) = Url::new(&link.href()).ok().filter(is_ours) else { return };
    if SHOWN.with_borrow(|shown| *shown == url.pathname()) {
        // The browser goes to a place on the page by itself; Back shall find where the reader was.
        if !url.hash().is_empty() {
            let _ = note_scroll();
        }
        return;
    }
    event.prevent_default();
    let arrival = if link.matches(LANGUAGE).unwrap_or(false) {
        if let Some(lang) = Lang::of_code(&link.hreflang()) {
            island::shared().1.settings.update(|settings| settings.set_lang(lang));
        }
        Arrival { is_new: true, focus: LANGUAGE, scroll: scroll() }
    } else {
        Arrival { is_new: true, focus: "h1", scroll: 0.0 }
    };
    spawn_local(visit(url, arrival));
}

/// Shows the page to which the browser has gone by Back or Forward.
fn go_back(event: &Event) {
    let Ok(url) = here() else { return };
    let state = event.dyn_ref::<PopStateEvent>().map_or(JsValue::NULL, PopStateEvent::state);
    let scrolled = Reflect::get(&state, &"scroll".into()).ok().and_then(|scroll| scroll.as_f64());
    if SHOWN.with_borrow(|shown| *shown == url.pathname()) {
        if let Some(scroll) = scrolled {
            window().scroll_to_with_x_and_y(0.0, scroll);
        }
        return;
    }
    let arrival = Arrival { is_new: false, focus: "h1", scroll: scrolled.unwrap_or(0.0) };
    spawn_local(visit(url, arrival));
}

/// Goes to a page.
async fn visit(url: Url, arrival: Arrival) {
    let mine = VISITS.get() + 1;
    VISITS.set(mine);
    // Who has gone elsewhere meanwhile is not called back.
    let is_current = move || VISITS.get() == mine;
    let load = || {
        let _ = window().location().assign(&url.href());
    };
    let Some(text) = text_at(&url).await else {
        if is_current() {
            // The browser says best why a page is not there.
            load();
        }
        return;
    };
    if !is_current() {
        return;
    }
    if arrival.is_new {
        let noted = note_scroll();
        let pushed = history().push_state_with_url(&JsValue::NULL, "", Some(&url.href()));
        if noted.and(pushed).is_err() {
            // A sandboxed frame may refuse: an ordinary navigation does the same.
            load();
            return;
        }
    }
    island::leave();
    if !replace_page(&text, &url) {
        reload();
        return;
    }
    SHOWN.set(url.pathname());
    let came = arrive(&url, arrival);
    if open(is_current).await.is_err() {
        // The page asks for its part once more from the start, past what the browser has kept.
        reload();
        return;
    }
    // The program has drawn the page anew; who has gone on meanwhile stays there.
    if is_current() && scroll() == came && is_free(arrival.focus) {
        arrive(&url, arrival);
    }
}

/// Puts focus and scroll where the reader comes to; gives how far the page is scrolled then.
fn arrive(url: &Url, arrival: Arrival) -> f64 {
    let found = document().query_selector(arrival.focus).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
    // What stands after # is a place on the page, or the state of a calculator.
    let place = url.hash();
    let place = arrival.is_new.then(|| document().get_element_by_id(place.trim_start_matches('#')));
    match place.flatten() {
        Some(place) => place.scroll_into_view(),
        None => window().scroll_to_with_x_and_y(0.0, arrival.scroll),
    }
    scroll()
}

/// Whether the focus is nowhere, or where a reader comes to.
fn is_free(focus: &str) -> bool {
    document().active_element().is_none_or(|active| {
        active.matches("body").unwrap_or(false) || active.matches(focus).unwrap_or(false)
    })
}

/// Whether an address is of a page of this site.
fn is_ours(url: &Url) -> bool {
    let root = page::root().get_attribute("data-root").unwrap_or_default();
    let here = window().location().href().unwrap_or_default();
    let root = Url::new_with_base(&root, &here);
    root.is_ok_and(|root| url.href().starts_with(&root.href())) && url.pathname().ends_with('/')
}

/// Notes in the history how far the page is scrolled.
fn note_scroll() -> Result<(), JsValue> {
    let state = Object::new();
    Reflect::set(&state, &"scroll".into(), &scroll().into())?;
    history().replace_state(&state, "")
}

fn here() -> Result<Url, JsValue> {
    Url::new(&window().location().href()?)
}

fn plain(url: &Url) -> String {
    [url.origin(), url.pathname()].concat()
}

fn scroll() -> f64 {
    window().scroll_y().unwrap_or(0.0)
}

fn history() -> History {
    window().history().expect("a page has a history")
}

fn reload() {
    let _ = window().location().reload();
}
