//! The parts of the program, each a chunk of its own that is fetched when it is first wanted.
//!
//! The function that gives a part is where the program is split: whatever it alone needs goes into its
//! chunk, what several parts need into chunks that they share, and what every page needs into the main file.
//! See `docs/decisions/0016-one-program-in-chunks.md`.

use std::fmt;

use leptos::prelude::{Set, provide_context, use_context};
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use crate::app::island::{Island, draw_island};
use crate::app::pages::metric;
use crate::app::part_views::{Meeting, PartViews};
use crate::app::search::answering::{Answering, answering};
use crate::app::search::drop::{self, WantAnswers};
use crate::app::state::State;
use crate::app::storage::records::Records;
use crate::app::{pages, panels, raw_data};
use crate::site::SETTINGS;

/// What a part of the program does on the pages that name it.
#[derive(Clone, Copy)]
pub struct Part {
    /// Prepares what its pages share; called for each of them.
    pub prepare: fn(State),
    /// Begins to draw what reacts in the page that is there. What draws is part of the chunk as well.
    pub draw: fn(State) -> Option<Island>,
    /// Puts what was typed while it was drawn into what is drawn.
    pub retype: fn(&str),
}

/// What explains results, and what is done with a table of them.
#[derive(Clone, Copy)]
pub struct Panels {
    /// Draws what explains a result, where the page has room for it.
    pub draw: fn(),
    /// What is folded below the table of saved results.
    pub meeting: Meeting,
}

/// Pages on which nothing but the settings reacts.
const NOTHING: Part = Part { prepare: |_| (), draw: |_| None, retype: |_| () };

/// A calculator, however much is prepared for it.
const CALCULATOR: Part = Part {
    prepare: metric::prepare,
    draw: |state| draw_island(state, metric::draw),
    retype: metric::retype,
};

/// A part that could not be fetched. What was fetched in vain is fetched anew by the next attempt.
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

/// Fetches the part that draws the pages of a name, once for the whole visit.
///
/// # Errors
/// Where it does not come.
pub async fn part_of(name: &str) -> Result<Part, Missing> {
    match name {
        "calculator" => calculator().await,
        "raw-data" => raw_data().await,
        "checklist" => checklist().await,
        "saved" => saved().await,
        "data" => data().await,
        "embed" => embed().await,
        SETTINGS => Ok(NOTHING),
        other => Err(Missing::Part(other.to_owned())),
    }
}

/// Fetches what explains results, and what is done with a table of them, once for the whole visit.
///
/// # Errors
/// Where it does not come.
pub async fn panels_part() -> Result<Panels, Missing> {
    panels().await
}

/// Fetches what finds metrics below the field of the search, once for the whole visit.
///
/// # Errors
/// Where it does not come.
pub async fn search_part() -> Result<fn(State, WantAnswers), Missing> {
    search().await
}

/// Fetches what answers a search that has numbers, once for the whole visit.
///
/// # Errors
/// Where it does not come.
pub async fn answers_part() -> Result<Answering, Missing> {
    answers().await
}

/// A calculator, on its page or alone in a frame.
#[wasm_split(calculator, wasm_split_path = ::leptos::wasm_split, fallible)]
fn calculator() -> Result<Part, Missing> {
    Ok(CALCULATOR)
}

/// A calculator with raw data. One that is there already has raw data once this is prepared.
#[wasm_split(raw_data, wasm_split_path = ::leptos::wasm_split, fallible)]
fn raw_data() -> Result<Part, Missing> {
    let prepare = |state: State| {
        metric::prepare(state);
        PartViews::of_page().raw_data.set(Some(raw_data::draw));
        state.raw_data.set(Some(&raw_data::RAW_DATA));
    };
    Ok(Part { prepare, ..CALCULATOR })
}

/// A calculator with the checklist of a survey question.
#[wasm_split(checklist, wasm_split_path = ::leptos::wasm_split, fallible)]
fn checklist() -> Result<Part, Missing> {
    let prepare = |state: State| {
        metric::prepare(state);
        PartViews::of_page().checklist.set(Some(metric::checklist::draw));
        state.checklist.set(Some(metric::checklist::retype));
    };
    Ok(Part { prepare, ..CALCULATOR })
}

/// What explains results, and what is done with a table of them: who has results to look at has had one explained.
#[wasm_split(panels, wasm_split_path = ::leptos::wasm_split, fallible)]
fn panels() -> Result<Panels, Missing> {
    Ok(Panels { draw: panels::draw, meeting: pages::saved::MEETING })
}

/// The search.
#[wasm_split(search, wasm_split_path = ::leptos::wasm_split, fallible)]
fn search() -> Result<fn(State, WantAnswers), Missing> {
    Ok(drop::draw as fn(State, WantAnswers))
}

/// The answers of the search.
#[wasm_split(answers, wasm_split_path = ::leptos::wasm_split, fallible)]
fn answers() -> Result<Answering, Missing> {
    Ok(answering as Answering)
}

/// The saved results.
#[wasm_split(saved, wasm_split_path = ::leptos::wasm_split, fallible)]
fn saved() -> Result<Part, Missing> {
    let prepare = |_| {
        if use_context::<Records>().is_none() {
            provide_context(Records::new());
        }
    };
    let draw = |state| {
        draw_island(state, |_, _| {
            let view = pages::saved();
            Records::of_page().wake();
            Some(view)
        })
    };
    Ok(Part { prepare, draw, ..NOTHING })
}

/// Tables out of files of raw data.
#[wasm_split(data, wasm_split_path = ::leptos::wasm_split, fallible)]
fn data() -> Result<Part, Missing> {
    let prepare = |_| {
        if use_context::<Records>().is_none() {
            provide_context(Records::new());
        }
    };
    let draw = |state| draw_island(state, |_, _| Some(pages::data()));
    Ok(Part { prepare, draw, ..NOTHING })
}

/// The maker of widgets.
#[wasm_split(embed, wasm_split_path = ::leptos::wasm_split, fallible)]
fn embed() -> Result<Part, Missing> {
    let draw = |state| draw_island(state, |_, _| Some(pages::embed()));
    Ok(Part { draw, ..NOTHING })
}
