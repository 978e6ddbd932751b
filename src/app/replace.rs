//! The page of a text in place of the one that is there.

use js_sys::Array;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Document, DomParser, Element, HtmlElement, NodeList, SupportedType, Url};

use crate::app::page;

/// What of the head belongs to one page.
const OF_PAGE: &str = "meta[name=description], meta[property], link[rel=canonical], link[rel=alternate], \
    link[data-program], script[type='application/ld+json']";

/// The offer of a new version, which stays from page to page.
const VERSION: &str = "#version";

/// Replaces the page that is there; says whether that is possible. The files of another version of the site belong
/// together, and so does a page with another style inside: such a page is loaded as a whole.
pub fn replace_page(text: &str, url: &Url) -> bool {
    let parsed =
        DomParser::new().and_then(|parser| parser.parse_from_string(text, SupportedType::TextHtml));
    let Ok(next) = parsed else { return false };
    let Some(root) = next.document_element() else { return false };
    let shown = page::root();
    let differs = |name| root.get_attribute(name) != shown.get_attribute(name);
    if differs("data-build") || differs("data-style") {
        return false;
    }
    document().set_title(&next.title());
    for name in ["lang", "data-root", "data-program"] {
        page::set(name, root.get_attribute(name).as_deref());
    }
    replace_head(&next, url);
    replace_body(&next).is_some()
}

fn replace_head(next: &Document, url: &Url) {
    let (Some(head), Some(next_head)) = (document().head(), next.head()) else { return };
    elements(head.query_selector_all(OF_PAGE)).for_each(|old| old.remove());
    for tag in elements(next_head.query_selector_all(OF_PAGE)) {
        // A file of the program is fetched by whoever needs it, once.
        if tag.has_attribute("data-program") {
            let _ = tag.set_attribute("rel", "program");
        }
        let href = tag.get_attribute("href");
        if let Some(full) = href.and_then(|href| Url::new_with_base(&href, &url.href()).ok()) {
            let _ = tag.set_attribute("href", &full.href());
        }
        let _ = head.append_child(&tag);
    }
}

fn replace_body(next: &Document) -> Option<()> {
    let (body, next_body): (HtmlElement, HtmlElement) = (document().body()?, next.body()?);
    let nodes = Array::from(&next_body.child_nodes());
    elements(document().query_selector_all(VERSION)).for_each(|offer| {
        nodes.push(&offer);
    });
    body.replace_children_with_node(&nodes);
    Some(())
}

fn elements<Error>(found: Result<NodeList, Error>) -> impl Iterator<Item = Element> {
    let found = found.ok();
    let count = found.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |index| found.as_ref()?.get(index)?.dyn_into().ok())
}
