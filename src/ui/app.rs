//! The parts of the one program, each a chunk of its own that is fetched when it is first wanted.
//!
//! The function that starts a part is where the program is split: whatever it alone needs goes into its
//! chunk, what several parts need into chunks that they share. See `docs/decisions/0016-one-program-in-chunks.md`.

use std::fmt;

use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::library::LIBRARY;
use super::{CALCULATOR, CHECKLIST, WORKBENCH, desk, program};

/// A part that could not be started. What was fetched in vain is fetched anew by the next attempt.
#[derive(Debug)]
pub enum Missing {
    /// Its chunk, or one that it shares, did not come or came damaged.
    Chunk(SplitLoaderError),
    /// No part has this name.
    Part(String),
}

impl From<SplitLoaderError> for Missing {
    fn from(error: SplitLoaderError) -> Missing {
        Missing::Chunk(error)
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Missing::Chunk(_) => formatter.write_str("A part of the program did not come."),
            Missing::Part(name) => write!(formatter, "The program has no part `{name}`."),
        }
    }
}

/// Fetches the part of a name and starts it. Each part is to be started once.
pub async fn begin(part: &str) -> Result<(), Missing> {
    match part {
        "calculator" => calculator().await,
        "workbench" => workbench().await,
        "checklist" => checklist().await,
        "desk" => panels().await,
        "library" => library().await,
        other => Err(Missing::Part(other.to_owned())),
    }
}

/// A calculator, on its page or alone in a frame.
#[wasm_split(calculator, wasm_split_path = ::leptos::wasm_split, fallible)]
fn calculator() -> Result<(), Missing> {
    program::run(CALCULATOR);
    Ok(())
}

/// A calculator with raw data.
#[wasm_split(workbench, wasm_split_path = ::leptos::wasm_split, fallible)]
fn workbench() -> Result<(), Missing> {
    program::run(WORKBENCH);
    Ok(())
}

/// The checklist of a survey question.
#[wasm_split(checklist, wasm_split_path = ::leptos::wasm_split, fallible)]
fn checklist() -> Result<(), Missing> {
    program::run(CHECKLIST);
    Ok(())
}

/// The panels below a calculator.
#[wasm_split(panels, wasm_split_path = ::leptos::wasm_split, fallible)]
fn panels() -> Result<(), Missing> {
    desk::run();
    Ok(())
}

/// The pages around the calculators.
#[wasm_split(library, wasm_split_path = ::leptos::wasm_split, fallible)]
fn library() -> Result<(), Missing> {
    program::run(LIBRARY);
    Ok(())
}
