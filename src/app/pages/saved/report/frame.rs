//! What the reader says of a report.

use leptos::prelude::RwSignal;

/// What the reader says of a report; cheap to copy.
#[derive(Clone, Copy)]
pub struct Frame {
    /// Its title.
    pub title: RwSignal<String>,
    /// What was decided, in the reader's words.
    pub decided: RwSignal<String>,
}
