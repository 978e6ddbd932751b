//! What parts of the program draw inside a calculator, once they have come.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::calculation::Calculation;
use crate::definition::Table;

/// Draws what stands in the panel for the raw data of a table.
pub type DrawRawData = fn(Calculation, Arc<Table>) -> AnyView;

/// Draws the question of a survey, its answers and the practices.
pub type DrawChecklist = fn(Calculation) -> AnyView;

/// What is drawn inside a calculator by parts that a page may have to wait for; cheap to copy, found in the context.
#[derive(Clone, Copy)]
pub struct PartViews {
    /// Raw data.
    pub raw_data: RwSignal<Option<DrawRawData>>,
    /// The checklist of a survey question.
    pub checklist: RwSignal<Option<DrawChecklist>>,
}

impl PartViews {
    /// None of them has come yet.
    pub fn new() -> PartViews {
        PartViews { raw_data: RwSignal::new(None), checklist: RwSignal::new(None) }
    }

    /// The views of the page, from the context.
    pub fn of_page() -> PartViews {
        expect_context()
    }
}
