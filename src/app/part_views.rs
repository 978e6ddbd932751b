//! What parts of the program draw inside a page that is there, once they have come.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::calculation::Calculation;
use crate::app::listed::Listed;
use crate::dashboard::grid::Grid;
use crate::dashboard::table::Table as Periods;
use crate::definition::Table;
use crate::record::Record;

/// Draws what stands in the panel for the raw data of a table.
pub type DrawRawData = fn(Calculation, Arc<Table>) -> AnyView;

/// Draws the question of a survey, its answers and the practices.
pub type DrawChecklist = fn(Calculation) -> AnyView;

/// What is folded below the table of saved results, each drawn once it is unfolded.
#[derive(Clone, Copy)]
pub struct Meeting {
    /// The form that fills a period in one go.
    pub fill: fn(Memo<Periods<usize>>, StoredValue<Vec<Listed>>) -> AnyView,
    /// The report of a period.
    pub report: fn(Memo<Periods<usize>>) -> AnyView,
    /// Targets and notes of the periods shown.
    pub plan: fn(Memo<Periods<Record>>, Memo<Grid>) -> AnyView,
    /// The ways out of the table.
    pub take: fn(Memo<Periods<Record>>, Memo<Grid>) -> AnyView,
}

/// What is drawn inside a page by parts that a page may have to wait for; cheap to copy, found in the context.
#[derive(Clone, Copy)]
pub struct PartViews {
    /// Raw data.
    pub raw_data: RwSignal<Option<DrawRawData>>,
    /// The checklist of a survey question.
    pub checklist: RwSignal<Option<DrawChecklist>>,
    /// What is folded below the table of saved results.
    pub meeting: RwSignal<Option<Meeting>>,
}

impl PartViews {
    /// None of them has come yet.
    pub fn new() -> PartViews {
        PartViews {
            raw_data: RwSignal::new(None),
            checklist: RwSignal::new(None),
            meeting: RwSignal::new(None),
        }
    }

    /// The views of the page, from the context.
    pub fn of_page() -> PartViews {
        expect_context()
    }
}
