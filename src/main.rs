//! The one program of the site: a small start, and parts that come as chunks when a page asks for them.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Fetches a part of the program, once for each time it is called, and starts it.
#[wasm_bindgen]
pub async fn begin(part: String) -> Result<(), JsValue> {
    cadran::ui::app::begin(&part).await.map_err(|missing| JsValue::from_str(&missing.to_string()))
}

fn main() {}
