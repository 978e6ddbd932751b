//! A level of a verdict: its word, its shape and its class, so that colour is never alone.

use leptos::prelude::*;

use crate::app::words;
use crate::definition::band::Level;
use crate::text::Text;

/// The shape of a level with a mark in it: a tick in a disc, a diamond, a triangle, a square. The word stands beside it.
#[component]
pub fn LevelShape(level: Level) -> impl IntoView {
    let (shape, mark) = shape_of(level);
    view! {
        <svg class="verdict__shape" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <path d=shape fill="currentColor"/>
            <path
                class="verdict__mark"
                d=mark
                fill="none"
                stroke-width="2.25"
                stroke-linecap="round"
                stroke-linejoin="round"
            />
        </svg>
    }
}

fn shape_of(level: Level) -> (&'static str, &'static str) {
    match level {
        Level::Good => ("M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z", "M7.5 12.5l3 3l6-7"),
        Level::Fair => ("M12 1.5L22.5 12L12 22.5L1.5 12z", "M8 12h8"),
        Level::Poor => ("M12 2L23 21.5H1z", "M12 9v6m0 3v.1"),
        Level::Missed => ("M3 3h18v18H3z", "M7.5 12h.1M12 12h.1M16.5 12h.1"),
    }
}

/// The classes of what is said of a level.
pub fn class_of(level: Level) -> &'static str {
    match level {
        Level::Good => "verdict verdict--good",
        Level::Fair => "verdict verdict--fair",
        Level::Poor => "verdict verdict--poor",
        Level::Missed => "verdict verdict--missed",
    }
}

/// What a level is called.
pub fn word(level: Level) -> Text {
    match level {
        Level::Good => words::GOOD,
        Level::Fair => words::FAIR,
        Level::Poor => words::POOR,
        Level::Missed => words::MISSED,
    }
}
