//! The engine for other programs: it takes definitions, and then questions in JSON, which it answers in JSON.

use cadran::api::{json, known};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// Half the code of the usual allocator, and as fast.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// See [`known::add`].
#[wasm_bindgen]
pub fn define(document: &str) -> Result<(), JsError> {
    known::add(document).map_err(|fault| JsError::new(&fault.to_string()))
}

/// See [`json::answer`].
#[wasm_bindgen]
pub fn answer(question: &str) -> String {
    json::answer(question)
}

fn main() {}
