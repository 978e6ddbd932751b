//! Inputs that are only about right, and the range of the result that they leave.

use leptos::prelude::*;

use super::context::Desk;
use crate::analysis::rounded::{About, range};
use crate::engine::input::Input;
use crate::render::number::{decimals_of, shown};
use crate::ui::words::desk as words;

/// The part of the panel.
pub fn rounded(desk: Desk) -> AnyView {
    let marked = RwSignal::new(Vec::<&'static str>::new());
    let boxes = move || {
        let tick = |input: &'static Input| {
            let id = format!("desk-about-{}", input.id);
            let is_marked = marked.with_untracked(|marked| marked.contains(&input.id));
            let act = move |is_ticked: bool| {
                marked.update(|marked| {
                    marked.retain(|known| *known != input.id);
                    if is_ticked {
                        marked.push(input.id);
                    }
                });
            };
            view! {
                <label class="desk__tick">
                    <input type="checkbox" id=id checked=is_marked on:change:target=move |event| act(event.target().checked())/>
                    {input.name.get(desk.lang())} " · " {desk.say(words::ABOUT)}
                </label>
            }
        };
        desk.movable().into_iter().map(tick).collect::<Vec<_>>()
    };
    view! {
        <h3>{desk.say(words::ROUNDED)}</h3>
        <p>{desk.say(words::ROUNDED_LEAD)}</p>
        <div class="desk__ticks">{boxes}</div>
        <div role="status" id="desk-range">{move || answer(desk, &marked.get())}</div>
    }
    .into_any()
}

fn answer(desk: Desk, marked: &[&'static str]) -> Option<AnyView> {
    let variant = desk.variant();
    let facts = desk.facts.get();
    let about = |input: &'static Input| {
        let number = facts.typed.get(input).filter(|_| marked.contains(&input.id))?;
        let decimals = decimals_of(&shown(number, input.kind))?;
        Some(About { input, decimals })
    };
    let about: Vec<About> = desk.movable().into_iter().filter_map(about).collect();
    if about.is_empty() {
        return None;
    }
    let range = range(variant, &facts, &about).ok()?;
    let said = range.sentence(variant, &desk.style());
    Some(view! { <p class="desk__answer">{said}</p> }.into_any())
}
