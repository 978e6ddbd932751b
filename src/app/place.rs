//! Where the reader is: the address in the browser, its fragment, and references to other pages.

use leptos::prelude::*;

use crate::site::{Address, Page};
use crate::text::Lang;

/// The place shown, and the start of every reference to another page.
#[derive(Clone, Copy)]
pub struct Place {
    /// The page and its language; `None` where the address leads nowhere.
    pub here: RwSignal<Option<Address>>,
    /// What follows `#` in the address, until the page has read it.
    pub fragment: RwSignal<String>,
}

impl Place {
    /// The place of an address.
    pub fn at(address: Option<Address>) -> Place {
        Place { here: RwSignal::new(address), fragment: RwSignal::new(String::new()) }
    }

    /// Follows typed fragments from now on.
    pub fn follow(self) {
        window_event_listener(leptos::ev::hashchange, move |_| {
            self.fragment.set(location_fragment());
        });
    }

    /// Notes the place of the page that is there.
    pub fn arrive(self) {
        self.here.set(address_in_browser());
        self.fragment.set(location_fragment());
    }

    /// The reference to another page, relative to the page shown.
    pub fn link(self, to: Address) -> String {
        self.file(&to.path())
    }

    /// The reference to a file whose path from the site's root is known, relative to the page shown.
    pub fn file(self, path: &str) -> String {
        let way = self.here.get_untracked().map(Address::way_to_root).unwrap_or_default();
        format!("{way}{path}")
    }

    /// The reference to another page in the same language.
    pub fn link_to(self, page: Page) -> String {
        self.link(self.address(page))
    }

    /// A page in the language shown.
    pub fn address(self, page: Page) -> Address {
        Address { lang: self.lang(), page }
    }

    /// Whether the page shown is a calculator alone, for a frame.
    pub fn is_framed(self) -> bool {
        matches!(self.here.get_untracked(), Some(Address { page: Page::Widget(_), .. }))
    }

    /// The language shown; French where the address leads nowhere.
    pub fn lang(self) -> Lang {
        self.here.get_untracked().map_or(Lang::Fr, |here| here.lang)
    }
}

/// The page at the browser's address. How many folders it lies below the site's root, the page says of itself: the
/// folders above may be called as ours are.
pub fn address_in_browser() -> Option<Address> {
    let way_to_root = document().document_element()?.get_attribute("data-root")?;
    let depth = way_to_root.matches("../").count();
    let path = window().location().pathname().ok()?;
    let path = path.strip_suffix("index.html").unwrap_or(&path).trim_matches('/');
    let parts: Vec<&str> = path.split('/').collect();
    Address::parse(&parts[parts.len().checked_sub(depth)?..].join("/"))
}

/// What follows `#` in the browser's address.
pub fn location_fragment() -> String {
    window().location().hash().unwrap_or_default()
}
