//! The program of the site: a small start, and parts that come as chunks when a page asks for them.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Starts on the page that is there, given that page as it was written, and goes from page to page from then on.
/// Fails where the part of the program that the page names does not come.
#[wasm_bindgen]
pub async fn start(written: String) -> Result<(), JsValue> {
    cadran::app::program::start(written)
        .await
        .map_err(|missing| JsValue::from_str(&missing.to_string()))
}

fn main() {}
