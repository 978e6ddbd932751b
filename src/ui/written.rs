//! A page written out: the same components, without a browser.

use leptos::prelude::*;
use leptos::reactive::owner::Owner;

use super::{App, description, title};
use crate::site::Address;

/// A page as text.
pub struct Written {
    /// Title, description, and links to the page in each language; references are relative.
    pub head: String,
    /// What stands in the body.
    pub body: String,
}

/// Writes out the page at an address.
pub fn page(address: Address) -> Written {
    let owner = Owner::new_root(None);
    let body = owner.with(|| view! { <App address=Some(address)/> }.to_html());
    let way = address.way_to_root();
    let alternate = |address: Address| {
        format!(
            "<link rel=\"alternate\" hreflang=\"{}\" href=\"{way}{}\">",
            address.lang.code(),
            address.path()
        )
    };
    let head = format!(
        "<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n{}\n{}\n",
        escaped(&title(address)),
        escaped(&description(address)),
        alternate(address),
        alternate(address.translated()),
    );
    Written { head, body }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
