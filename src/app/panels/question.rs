//! The three questions below a calculator, and the parts that answer each.

use leptos::prelude::*;

use crate::analysis::facts::movable;
use crate::app::panels::context::Panels;
use crate::app::panels::{finder, scenario, sensitivity, sure, target, unknown};
use crate::app::words::panels as words;
use crate::definition::Definition;
use crate::link;
use crate::text::Text;

/// A question that a reader has about a result.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Question {
    /// Is it right?
    Right,
    /// Can I trust it?
    Trust,
    /// What would change it?
    Change,
}

/// One part of an answer.
pub struct Part {
    /// Its id, public as the name of the panel is.
    pub id: &'static str,
    title: Text,
    draw: fn(Panels) -> AnyView,
}

impl Question {
    /// The questions in their order.
    pub const ALL: [Question; 3] = [Question::Right, Question::Trust, Question::Change];

    /// The name of its panel.
    pub fn name(self) -> &'static str {
        match self {
            Question::Right => "right",
            Question::Trust => "trust",
            Question::Change => "change",
        }
    }

    /// The question in words, as the written page has it.
    #[cfg(feature = "pages")]
    pub fn words(self) -> Text {
        match self {
            Question::Right => words::IS_IT_RIGHT,
            Question::Trust => words::CAN_I_TRUST,
            Question::Change => words::WHAT_WOULD_CHANGE,
        }
    }

    /// The parts of its answer for a metric; none where it makes no sense to ask.
    pub fn parts(self, definition: &Definition) -> Vec<Part> {
        let is_movable = definition.variants.iter().any(|variant| !movable(variant).is_empty());
        let has_several = definition.variants.len() > 1;
        let part = |id, title, draw: fn(Panels) -> AnyView, applies: bool| {
            applies.then_some(Part { id, title, draw })
        };
        let parts = match self {
            Question::Right => [
                part("definitions", words::ALL_DEFINITIONS, compared, has_several),
                part("finder", words::FINDER, finder::finder, true),
                part("unknown", words::UNKNOWN, unknown::unknown, is_movable),
            ],
            Question::Trust => [
                part("sure", words::MARGIN, sure::sure, true),
                part("sensitivity", words::SENSITIVITY, sensitivity::sensitivity, is_movable),
                None,
            ],
            Question::Change => [
                part("target", words::TARGET, target::target, is_movable),
                part("scenario", words::SCENARIO, scenario::scenario, is_movable),
                None,
            ],
        };
        parts.into_iter().flatten().collect()
    }
}

/// The way to the comparison of definitions, which stands in the page.
fn compared(panels: Panels) -> AnyView {
    let to = ["#", link::COMPARISON].concat();
    view! { <p><a class="button" href=to>{panels.say(words::SEE_COMPARISON)}</a></p> }.into_any()
}

/// The answer to a question, part by part.
pub fn answer(question: Question, panels: Panels) -> AnyView {
    let part = |part: Part| {
        let title = format!("part-{}", part.id);
        view! {
            <section data-part=part.id aria-labelledby=title.clone()>
                <h3 id=title.clone()>{panels.say(part.title)}</h3>
                {(part.draw)(panels)}
            </section>
        }
    };
    question.parts(&panels.definition()).into_iter().map(part).collect::<Vec<_>>().into_any()
}
