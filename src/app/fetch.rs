//! Fetching files of the site: pages, definitions, the index of the search.

use js_sys::JsString;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

/// The text of a file at an address; `None` where it does not come. What has failed before is asked for
/// past what the browser keeps, which may be what is damaged.
pub async fn fetched(address: &str, has_failed: bool) -> Option<String> {
    text_at(address, false, has_failed).await
}

/// The text of the page at an address; `None` where it does not come.
pub async fn page_at(address: &str) -> Option<String> {
    text_at(address, true, false).await
}

/// The text of the page at an address as the host has it now; `None` where it does not come.
pub async fn page_anew(address: &str) -> Option<String> {
    text_at(address, true, true).await
}

async fn text_at(address: &str, is_page: bool, is_anew: bool) -> Option<String> {
    let how = RequestInit::new();
    if is_anew {
        how.set_cache(RequestCache::Reload);
    }
    let answer = JsFuture::from(window().fetch_with_str_and_init(address, &how)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    let kind = answer.headers().get("content-type").ok().flatten().unwrap_or_default();
    // Some hosts answer with a page for whatever is not there.
    if !answer.ok() || kind.contains("html") != is_page {
        return None;
    }
    let text: JsValue = JsFuture::from(answer.text().ok()?).await.ok()?;
    text.dyn_ref::<JsString>().map(String::from)
}
