//! Figures that were changed in a scenario, and the result of a scenario in words.

use leptos::prelude::*;
use vecmap::VecMap;

use crate::analysis::facts::Facts;
use crate::analysis::wording::result;
use crate::app::components::level::word;
use crate::app::panels::context::Panels;
use crate::app::panels::entry::Field;
use crate::definition::Variant;
use crate::engine::calculate::{Calculation, Problem};
use crate::render::number::Style;

/// What was typed or slid to, by input, as the reader's language writes it.
pub type Changed = RwSignal<VecMap<String, String>>;

/// The present figures with those that were changed.
pub fn facts(panels: Panels, changed: &VecMap<String, String>) -> Facts {
    let lang = panels.lang();
    let mut facts = panels.facts.get_untracked();
    for input in untrack(|| panels.movable()) {
        let text = changed.get(&input.id).map(String::as_str).unwrap_or_default();
        let field = Field::input(String::new(), &input);
        if let Some(number) = field.number(text, lang) {
            facts.typed.set(&input, number);
        }
    }
    facts
}

/// A result and its verdict, in words.
pub fn shown(
    panels: Panels,
    variant: &Variant,
    outcome: &Result<Calculation, Problem>,
    style: &Style,
) -> (String, String) {
    match outcome {
        Ok(done) => {
            let band = done.band.and_then(|index| variant.bands.get(index));
            let verdict = band.map(|band| word(band.level).get(style.lang));
            (
                result(&done.value.number, variant.kind, style),
                verdict.unwrap_or_default().to_owned(),
            )
        }
        Err(problem) => (panels.problem(problem), String::new()),
    }
}
