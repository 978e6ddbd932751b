//! What moves the result, and how far each input can go before the verdict changes.

use leptos::prelude::*;

use crate::analysis::charts::tornado;
use crate::analysis::reach::sensitivity::{effects, rooms};
use crate::app::components::saving::width;
use crate::app::panels::context::Panels;
use crate::app::panels::picture::picture;
use crate::app::words::panels as words;

/// The panel.
pub fn sensitivity(panels: Panels) -> AnyView {
    (move || {
        if let Some(waiting) = panels.immovable().or_else(|| panels.waiting()) {
            return waiting;
        }
        let (variant, style) = (panels.variant(), panels.style());
        let facts = panels.facts.get();
        let effects = effects(&variant, &facts);
        let present = panels.done.with(|done| done.as_ref().ok().map(|done| done.value.number.clone()));
        let chart = present
            .filter(|_| !effects.is_empty())
            .map(|present| tornado(&panels.definition(), &variant, &present, &effects, width(), &style))
            .map(|chart| picture(panels, chart));
        let said: Vec<_> = effects
            .iter()
            .map(|effect| view! { <li>{effect.sentence(&variant, &style)}</li> })
            .collect();
        let rooms: Vec<_> = rooms(&variant, &facts, &panels.own())
            .iter()
            .map(|room| view! { <li>{room.sentence(&variant, &style)}</li> })
            .collect();
        view! {
            <h4>{panels.say(words::TENTH)}</h4>
            {chart}
            <ul>{said}</ul>
            {(!rooms.is_empty()).then(|| view! { <h4>{panels.say(words::ROOM)}</h4> <ul>{rooms}</ul> })}
        }
        .into_any()
    })
    .into_any()
}
