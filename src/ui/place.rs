//! Where the reader is: the address in the browser, its fragment, and references to other pages.

use crate::ui::prelude::*;

use super::listen::listen;
use super::refresh::refresh;
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
        listen(&window(), "hashchange", move |_| {
            self.fragment.set(location_fragment());
            refresh();
        });
    }

    /// Notes the place of the page that is there.
    pub fn arrive(self) {
        self.here.set(address_in_browser());
        self.fragment.set(location_fragment());
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

    /// Whether the page shown is a calculator alone, for a frame.
    pub fn is_framed(self) -> bool {
        matches!(self.here.get_untracked(), Some(Address { page: Page::Widget(_), .. }))
    }

    /// The language shown; French where the address leads nowhere.
    pub fn lang(self) -> Lang {
        self.here.get_untracked().map_or(Lang::Fr, |here| here.lang)
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

/// What follows `#` in the browser's address.
pub fn location_fragment() -> String {
    window().location().hash().unwrap_or_default()
}
