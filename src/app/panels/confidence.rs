//! Levels of confidence to choose from, and why nothing can be said at one.

use leptos::prelude::*;

use crate::analysis::sampling::{Unsure, levels, usual_confidence};
use crate::app::panels::context::Panels;
use crate::definition::kind::Kind;
use crate::number::exact::Exact;
use crate::render::number::quantity;

/// Why nothing is said, or what is missing.
pub fn unsure(panels: Panels, why: &Unsure) -> AnyView {
    let said = match why {
        Unsure::NotReady(problem) => panels.problem(problem),
        other => other.sentence(panels.lang()).to_owned(),
    };
    view! { <p class="panel__waiting">{said}</p> }.into_any()
}

/// The levels of confidence by their place.
pub fn confidences(panels: Panels) -> Vec<(String, String)> {
    let name = |(place, level): (usize, &Exact)| {
        (place.to_string(), quantity(level, Kind::Ratio, &panels.style()))
    };
    levels().iter().enumerate().map(name).collect()
}

/// The level of confidence at a place.
pub fn confidence(place: &str) -> Exact {
    let [low, _, high] = levels();
    match place {
        "0" => low,
        "2" => high,
        _ => usual_confidence(),
    }
}
