//! Where the reader is: the address in the browser, links inside the site, Back and Forward.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::web_sys;

use crate::site::{Address, Page};
use crate::text::Lang;

/// The place shown, and the start of every address of the site.
#[derive(Clone, Copy)]
pub struct Place {
    /// The page and its language; `None` where the address leads nowhere.
    pub here: RwSignal<Option<Address>>,
    /// The fragment that the page was opened with, until the page has read it.
    pub fragment: RwSignal<String>,
}

/// What a change of place does to the focus.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Focus {
    /// To the heading of the new page, which is scrolled to its top.
    Heading,
    /// To what a selector finds, without scrolling.
    On(&'static str),
}

impl Place {
    /// The place of an address, for a page that is written out or taken over.
    pub fn at(address: Option<Address>) -> Place {
        Place { here: RwSignal::new(address), fragment: RwSignal::new(String::new()) }
    }

    /// Reads the fragment, and follows Back, Forward and typed fragments from now on.
    pub fn follow(self) {
        self.fragment.set(location_fragment());
        let moved = move |_: web_sys::Event| {
            self.fragment.set(location_fragment());
            let found = address_in_browser();
            if found != self.here.get_untracked() {
                self.here.set(found);
            }
        };
        let on_pop = window_event_listener_untyped("popstate", moved);
        on_cleanup(move || on_pop.remove());
    }

    /// Goes to another page without a reload: title, focus on the heading, scroll to the top.
    pub fn go(self, to: Address, fragment: &str) {
        self.move_to(to, fragment, Focus::Heading);
    }

    /// Follows the link to the other language; the focus stays on that link.
    pub fn follow_translation(self, event: &MouseEvent) {
        if let Some(here) = self.here.get_untracked().filter(|_| is_plain(event)) {
            event.prevent_default();
            self.move_to(here.translated(), "", Focus::On("#language"));
        }
    }

    fn move_to(self, to: Address, fragment: &str, focus: Focus) {
        let Some(here) = self.here.get_untracked() else { return };
        let url = format!("{}{}{}", here.way_to_root(), to.path(), fragment);
        let pushed = window().history().and_then(|history| {
            history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&url))
        });
        if pushed.is_err() {
            // A sandboxed frame may refuse: an ordinary navigation does the same.
            let _ = window().location().set_href(&url);
            return;
        }
        self.fragment.set(fragment.to_owned());
        self.here.set(Some(to));
        request_animation_frame(move || match focus {
            Focus::Heading => {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                focus_on("h1");
            }
            Focus::On(selector) => focus_on(selector),
        });
    }

    /// The reference to another page, relative to the page shown.
    pub fn link(self, to: Address) -> String {
        let way = self.here.get_untracked().map(Address::way_to_root).unwrap_or_default();
        format!("{way}{}", to.path())
    }

    /// The reference to another page in the same language.
    pub fn link_to(self, page: Page) -> String {
        self.link(self.address(page))
    }

    /// A page in the language shown.
    pub fn address(self, page: Page) -> Address {
        Address { lang: self.lang(), page }
    }

    /// The language shown; French where the address leads nowhere.
    pub fn lang(self) -> Lang {
        self.here.get_untracked().map_or(Lang::Fr, |here| here.lang)
    }

    /// Follows a link inside the site without a reload, unless the reader asked for a new tab.
    pub fn follow_link(self, event: &MouseEvent, to: Address) {
        self.follow_link_with(event, to, "");
    }

    /// Follows a link that carries a state after `#`.
    pub fn follow_link_with(self, event: &MouseEvent, to: Address, fragment: &str) {
        if is_plain(event) {
            event.prevent_default();
            self.go(to, fragment);
        }
    }
}

/// Whether a click asks for no new tab or window.
fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// A link to another page of the site, in the language shown.
#[component]
pub fn Link(
    /// Where it leads.
    to: Page,
    /// The class of the anchor.
    #[prop(optional)]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let place = expect_context::<Place>();
    let address = place.address(to);
    let current = place.here.get_untracked() == Some(address);
    view! {
        <a
            href=place.link(address)
            class=class
            aria-current=current.then_some("page")
            on:click=move |event| place.follow_link(&event, address)
        >
            {children()}
        </a>
    }
}

/// Gives the focus to the first element that a selector finds.
pub fn focus_on(selector: &str) {
    use wasm_bindgen::JsCast;
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}

/// The page at the browser's address: the longest end of the path that is an address of the site.
pub fn address_in_browser() -> Option<Address> {
    let path = window().location().pathname().ok()?;
    let path = path.strip_suffix("index.html").unwrap_or(&path).trim_matches('/').to_owned();
    let parts: Vec<&str> = path.split('/').collect();
    (1..=parts.len().min(3))
        .rev()
        .find_map(|length| Address::parse(&parts[parts.len() - length..].join("/")))
}

fn location_fragment() -> String {
    window().location().hash().unwrap_or_default()
}
