//! Inputs that are only about right, and the range of the result that they leave.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::rounded::{About, range};
use crate::app::panels::context::Panels;
use crate::app::words::panels as words;
use crate::definition::input::Input;
use crate::render::number::{decimals_of, shown};

/// The part of the panel.
pub fn rounded(panels: Panels) -> AnyView {
    let marked = RwSignal::new(Vec::<String>::new());
    let boxes = move || {
        let tick = |input: Arc<Input>| {
            let id = format!("panel-about-{}", input.id);
            let is_marked = marked.with_untracked(|marked| marked.contains(&input.id));
            let name = input.name.clone();
            let act = move |is_ticked: bool| {
                marked.update(|marked| {
                    marked.retain(|known| *known != input.id);
                    if is_ticked {
                        marked.push(input.id.clone());
                    }
                });
            };
            view! {
                <label class="panel__tick">
                    <input type="checkbox" id=id checked=is_marked on:change:target=move |event| act(event.target().checked())/>
                    {name} " · " {panels.say(words::ABOUT)}
                </label>
            }
        };
        panels.movable().into_iter().map(tick).collect::<Vec<_>>()
    };
    view! {
        <h4>{panels.say(words::ROUNDED)}</h4>
        <p>{panels.say(words::ROUNDED_LEAD)}</p>
        <div class="panel__ticks">{boxes}</div>
        <div role="status" id="panel-range">{move || answer(panels, &marked.get())}</div>
    }
    .into_any()
}

fn answer(panels: Panels, marked: &[String]) -> Option<AnyView> {
    let variant = panels.variant();
    let facts = panels.facts.get();
    let about = |input: Arc<Input>| {
        let number = facts.typed.get(&input).filter(|_| marked.contains(&input.id))?;
        let decimals = decimals_of(&shown(number, input.kind))?;
        Some(About { input, decimals })
    };
    let about: Vec<About> = panels.movable().into_iter().filter_map(about).collect();
    if about.is_empty() {
        return None;
    }
    let range = range(&variant, &facts, &about).ok()?;
    let said = range.sentence(&variant, &panels.style());
    Some(view! { <p class="panel__answer">{said}</p> }.into_any())
}
