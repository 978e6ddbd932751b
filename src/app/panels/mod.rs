//! What explains a result: three questions with their answers, related figures, copies, and what stands beside the figure.
//!
//! A part of the program that is fetched once there is a result, or a panel is opened. The page has the panels closed
//! and empty (`section.rs`); what is drawn in them reads the calculation of the page, and changes it.

mod action;
mod changed;
mod confidence;
mod context;
mod definitions;
#[cfg(feature = "app")]
mod drawn;
pub mod entry;
mod finder;
pub mod live;
mod picture;
mod pictures;
mod preferred;
pub mod question;
mod related;
mod rounded;
mod scenario;
mod scenarios;
#[cfg(feature = "pages")]
pub(super) mod section;
mod sensitivity;
mod share;
mod sure;
mod target;
mod unknown;
mod waves;

use leptos::prelude::*;

use crate::app::panels::context::Panels;
#[cfg(feature = "app")]
pub use crate::app::panels::drawn::draw;
use crate::app::panels::question::{Question, answer};

/// What stands in the panel of a name.
fn panel(name: &str, panels: Panels) -> AnyView {
    match name {
        "related" => related::related(panels),
        "share" => share::share(panels),
        name => {
            let question = Question::ALL.into_iter().find(|question| question.name() == name);
            question.map(|question| answer(question, panels)).into_any()
        }
    }
}
