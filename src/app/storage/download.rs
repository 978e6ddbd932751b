//! Giving the reader a file that was made in the page.

use leptos::prelude::document;
use leptos::web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};
use wasm_bindgen::{JsCast, JsValue};

/// Lets the browser save a text as a file; nothing travels.
pub fn download(name: &str, kind: &str, text: &str) {
    // What a browser cannot do here has no other way: the texts on the page stay as they are.
    let _ = offer(name, kind, text);
}

fn offer(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
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
