//! The engine for other programs: one function, which takes a question in JSON and answers in JSON.

use wasm_bindgen::prelude::wasm_bindgen;

/// Half the code of the usual allocator, and as fast.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// See [`cadran::api::json::answer`].
#[wasm_bindgen]
pub fn answer(question: &str) -> String {
    cadran::api::json::answer(question)
}

fn main() {}
