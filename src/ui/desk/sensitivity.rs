//! What moves the result, and how far each input can go before the verdict changes.

use leptos::prelude::*;

use super::context::Desk;
use super::picture::picture;
use super::saving::width;
use crate::analysis::charts::tornado;
use crate::analysis::reach::sensitivity::{effects, rooms};
use crate::ui::words::desk as words;

/// The panel.
pub fn sensitivity(desk: Desk) -> AnyView {
    (move || {
        if let Some(waiting) = desk.immovable().or_else(|| desk.waiting()) {
            return waiting;
        }
        let (variant, style) = (desk.variant(), desk.style());
        let facts = desk.facts.get();
        let effects = effects(variant, &facts);
        let present = desk.done.with(|done| done.as_ref().ok().map(|done| done.value.number.clone()));
        let chart = present
            .filter(|_| !effects.is_empty())
            .map(|present| tornado(desk.metric, variant, &present, &effects, width(), &style))
            .map(|chart| picture(desk, chart));
        let said: Vec<_> = effects
            .iter()
            .map(|effect| view! { <li>{effect.sentence(variant, &style)}</li> })
            .collect();
        let rooms: Vec<_> = rooms(variant, &facts, &desk.own())
            .iter()
            .map(|room| view! { <li>{room.sentence(variant, &style)}</li> })
            .collect();
        view! {
            <h3>{desk.say(words::TENTH)}</h3>
            {chart}
            <ul>{said}</ul>
            {(!rooms.is_empty()).then(|| view! { <h3>{desk.say(words::ROOM)}</h3> <ul>{rooms}</ul> })}
        }
        .into_any()
    })
    .into_any()
}
