//! Parts of the program that come when they are wanted: raw data, what explains results and makes a table of them.
//!
//! A part that does not come is told of in its panel, with a button to try again; everything else goes on.

use leptos::prelude::{Effect, Owner, Set, document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, HtmlTemplateElement};

use crate::app::calculation::Calculation;
use crate::app::fetch::page_anew;
use crate::app::listen::{listen, listen_first};
use crate::app::part_views::PartViews;
use crate::app::parts::{Missing, Part, panels_part, part_of};
use crate::app::place::location_fragment;
use crate::app::words::MISSING;
use crate::app::{dom, island, page};
use crate::link;

/// The part that reads raw data, and the one of a calculator without it.
const RAW_DATA: &str = "raw-data";
const CALCULATOR: &str = "calculator";
/// What explains results, and what is done with a table of them.
const PANELS: &str = "panels";

/// Fetches what a panel wants whenever one is opened, from now on.
pub fn follow() {
    // This event does not rise to the page.
    listen_first(&document(), "toggle", |event| {
        let panel = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(panel) = panel {
            spawn_local(fill(panel));
        }
    });
}

/// Shows the part of the page that its link names.
pub fn show_named() {
    let fragment = location_fragment();
    let named = link::pairs(fragment.trim_start_matches('#'));
    let named = named.iter().find(|(key, _)| key == link::SHOW).map(|(_, part)| part.as_str());
    let part = match named {
        Some(link::COMPARISON) => dom::by_id(link::COMPARISON),
        Some(link::RAW_DATA) => document().query_selector("details.raw").ok().flatten(),
        _ => None,
    };
    if let Some(part) = part {
        if part.matches("details").unwrap_or(false) {
            dom::set_attribute(&part, "open", Some(""));
        }
        part.scroll_into_view();
    }
}

/// Draws the panels that were opened before the program was there.
pub fn fill_open() {
    let Ok(open) = document().query_selector_all("[data-panel][open]") else { return };
    for index in 0..open.length() {
        if let Some(panel) = open.get(index).and_then(|node| node.dyn_into::<Element>().ok()) {
            spawn_local(fill(panel));
        }
    }
}

/// Fetches what explains a result once the page shows one, for the short answers. Nothing is said where it does not come:
/// a panel that is opened asks for it again.
pub fn explain_first_result() {
    let Some(calculation) = Calculation::of_page().filter(|_| dom::by_id("panels").is_some())
    else {
        return;
    };
    let owner = island::shared().0.with(Owner::new);
    owner.with(|| {
        Effect::new(move |was_asked: Option<bool>| {
            let (was_asked, has_figure) = (was_asked == Some(true), calculation.has_figure());
            if has_figure && !was_asked {
                dom::after_paint(explain);
            }
            was_asked || has_figure
        })
    });
    island::at_leave(move || owner.cleanup());
}

fn explain() {
    spawn_local(async {
        if let Ok(panels) = panels_part().await {
            (panels.draw)();
        }
    });
}

/// Fetches a part of the program. What failed once may be what the browser has kept of a chunk: a second attempt asks
/// the host. Where this takes long, `script/early.js` tells.
///
/// # Errors
/// Where the part does not come.
pub async fn awaited<Came>(
    name: &str,
    fetch: impl AsyncFn(&str) -> Result<Came, Missing>,
) -> Result<Came, Missing> {
    page::set("data-awaits", Some(name));
    let came = match fetch(name).await {
        Ok(came) => Ok(came),
        Err(_) => fetch(name).await,
    };
    page::set("data-awaits", None);
    came
}

/// Fetches what an open panel wants, and draws it.
async fn fill(panel: Element) {
    let is = |selector: &str| panel.matches(selector).unwrap_or(false);
    if is("details.raw[open]") && page::named() == CALCULATOR {
        match awaited(RAW_DATA, part_of).await {
            Ok(part) => {
                forget_missing(&panel);
                // Who has gone elsewhere meanwhile has another form.
                if panel.is_connected() {
                    add(RAW_DATA, part);
                }
            }
            Err(_) => tell_missing(panel, fill_again).await,
        }
    } else if is("[data-panel][open], [data-meeting][open]") {
        match awaited(PANELS, async |_| panels_part().await).await {
            Ok(panels) => {
                forget_missing(&panel);
                island::shared().0.with(|| PartViews::of_page().meeting.set(Some(panels.meeting)));
                (panels.draw)();
            }
            Err(_) => tell_missing(panel, fill_again).await,
        }
    }
}

/// Adds a part of the program to the calculator that is there, which is drawn by that part from now on.
fn add(name: &str, part: Part) {
    let (owner, state) = island::shared();
    owner.with(|| (part.prepare)(state));
    page::set("data-program", Some(name));
    page::announce(page::DRAWN);
}

fn missing_in(panel: &Element) -> Option<Element> {
    panel.query_selector(".missing").ok().flatten()
}

/// Takes away what was said in a place of a part of the program that has come since.
pub fn forget_missing(place: &Element) {
    if let Some(missing) = missing_in(place) {
        missing.remove();
    }
}

/// Fills a panel whose part has not come before. The button that asks for it goes; the focus must not go with it.
fn fill_again(panel: Element) {
    if let Ok(Some(summary)) = panel.query_selector("summary") {
        let _ = summary.unchecked_ref::<HtmlElement>().focus();
    }
    spawn_local(fill(panel));
}

/// Says in a place that its part of the program has not come, with a button that calls a function: it gives the focus
/// to something else, and asks again.
pub async fn tell_missing(place: Element, again: fn(Element)) {
    // The part has gone with its version of the site.
    if is_outdated().await {
        page::announce(page::RELOAD);
        return;
    }
    if missing_in(&place).is_some() {
        return;
    }
    let Some(template) = dom::by_id(MISSING) else { return };
    let notice =
        template.unchecked_into::<HtmlTemplateElement>().content().clone_node_with_deep(true);
    if notice.is_ok_and(|notice| place.append_child(&notice).is_err()) {
        return;
    }
    let Ok(Some(button)) = place.query_selector(".missing button") else { return };
    listen(&button, "click", move |_| {
        again(place.clone());
        forget_missing(&place);
    });
}

/// Whether the host has another version of this page.
async fn is_outdated() -> bool {
    let build = page::root().get_attribute("data-build").unwrap_or_default();
    let text = page_anew(&window().location().href().unwrap_or_default()).await;
    text.is_some_and(|text| !text.contains(&format!("data-build=\"{build}\"")))
}
