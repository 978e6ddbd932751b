//! What explains a result elsewhere on the page than in a panel.
//!
//! The picture and the margin beside the figure, the comparison of definitions, the short answer in the heading of each question.

use leptos::prelude::*;

use crate::analysis::brief;
use crate::analysis::reach::sensitivity::effects;
use crate::analysis::sampling::interval::interval;
use crate::analysis::sampling::usual_confidence;
use crate::app::panels::context::Panels;
use crate::app::panels::question::Question;
use crate::app::panels::{definitions, pictures};

/// Where the picture of the result stands.
pub const PICTURE: &str = "picture";
/// Where the margin of the result stands.
pub const MARGIN: &str = "margin";

/// What stands in the place of a name, which the page holds empty. It follows the figure, which is painted first.
pub fn live(name: &str, panels: Panels) -> AnyView {
    if let Some(id) = name.strip_prefix("beside-").map(str::to_owned) {
        return view! { <div>{move || definitions::beside(panels, &id)}</div> }.into_any();
    }
    if let Some(id) = name.strip_prefix("default-").map(str::to_owned) {
        return view! { <div>{move || definitions::default(panels, &id)}</div> }.into_any();
    }
    match name {
        "missing" => view! { <div>{move || definitions::missing(panels)}</div> }.into_any(),
        "comparison" => view! { <div>{definitions::below(panels)}</div> }.into_any(),
        PICTURE => view! { <div>{pictures::of_result(panels)}</div> }.into_any(),
        MARGIN => view! { <span>{move || margin(panels)}</span> }.into_any(),
        name => {
            let question = Question::ALL.into_iter().find(|question| question.name() == name);
            let answer = move |question| move || answer(question, panels);
            question.map(|question| view! { <span>{answer(question)}</span> }).into_any()
        }
    }
}

/// The short answer to a question; nothing without a result. Reactive.
fn answer(question: Question, panels: Panels) -> Option<String> {
    let variant = panels.variant();
    panels.settled.with(|facts| facts.calculate(&variant, &[]).is_ok()).then_some(())?;
    match question {
        Question::Right => Some(right(panels)),
        Question::Trust => trust(panels),
        Question::Change => change(panels),
    }
}

fn right(panels: Panels) -> String {
    panels.lines.with(|lines| brief::definitions(&panels.definition(), lines, &panels.style()))
}

/// The margin where the result is an estimate, else what moves it most.
fn trust(panels: Panels) -> Option<String> {
    margin(panels).or_else(|| {
        let effects = panels.settled.with(|facts| effects(&panels.variant(), facts));
        brief::moves_most(&effects, &panels.style())
    })
}

fn margin(panels: Panels) -> Option<String> {
    let (definition, variant) = (panels.definition(), panels.variant());
    let found = panels
        .settled
        .with(|facts| interval(&definition, &variant, facts, &usual_confidence(), None))
        .ok()?;
    found.brief(&variant, &panels.style())
}

fn change(panels: Panels) -> Option<String> {
    let (definition, variant, style) = (panels.definition(), panels.variant(), panels.style());
    panels.settled.with(|facts| {
        brief::next_verdict(&definition, &variant, facts, &panels.own(), &style)
            .or_else(|| brief::a_tenth_more(&effects(&variant, facts), &variant, &style))
    })
}
