//! Giving the reader a file that was made in the page.

use leptos::prelude::document;
use leptos::web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};
use wasm_bindgen::{JsCast, JsValue};

/// Lets the browser save a text as a file; nothing travels.
pub fn download(name: &str, kind: &str, text: &str) {
    // What a browser cannot do here has no other way: the texts on the page stay as they are.
    let _ = offer(name, kind, &JsValue::from_str(text));
}

/// Lets the browser save bytes as a file.
pub fn download_bytes(name: &str, kind: &str, bytes: &js_sys::Uint8Array) {
    let _ = offer(name, kind, bytes);
}

/// Offers a part of a file, a text or bytes, as all of it.
fn offer(name: &str, kind: &str, part: &JsValue) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(part);
    let blob = Blob::new_with_blob_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let anchor = document().create_element("a")?;
    anchor.set_attribute("href", &address)?;
    anchor.set_attribute("download", name)?;
    anchor.unchecked_into::<HtmlElement>().click();
    // The browser has taken the file by the time that other work gets its turn.
    let release = move || {
        let _ = Url::revoke_object_url(&address);
    };
    leptos::prelude::set_timeout(release, std::time::Duration::ZERO);
    Ok(())
}
