//! "Reach a target": the smallest change of one input that suffices, with its proof.

use leptos::prelude::*;

use super::action::{typed as written, typed_value};
use super::context::Desk;
use super::entry::{self, Field, button};
use super::picture::picture;
use super::saving::width;
use crate::analysis::charts::bullet;
use crate::analysis::reach::target::{Outcome, Solution, reach};
use crate::analysis::reach::{Lever, levers};
use crate::number::exact::Exact;
use crate::text::Lang;
use crate::ui::words::desk as words;

/// The panel.
pub fn target(desk: Desk) -> AnyView {
    let typed = RwSignal::new(String::new());
    let chosen = RwSignal::new(String::new());
    let asked = move || Field::result("desk-target", desk.say(words::WANTED), desk.variant().kind);
    let choice = move || {
        let levers = levers(desk.metric, desk.variant());
        chosen.set(levers.first().map(id_of).unwrap_or_default());
        let option = |lever: &Lever| (id_of(lever), name_of(lever, desk.lang()));
        let options = levers.iter().map(option).collect();
        entry::choice("desk-lever", desk.say(words::LEVER), options, chosen)
    };
    view! {
        <div class="desk__fields">
            {move || entry::number(desk, asked(), move || typed.get(), move |text| typed.set(text))}
            {choice}
        </div>
        <div role="status" id="desk-reached">
            {move || {
                let wanted = asked().number(&typed.get(), desk.lang());
                answer(desk, wanted, &chosen.get())
            }}
        </div>
    }
    .into_any()
}

fn answer(desk: Desk, wanted: Option<Exact>, lever: &str) -> AnyView {
    if let Some(waiting) = desk.immovable().or_else(|| desk.waiting()) {
        return waiting;
    }
    let variant = desk.variant();
    let lever = levers(desk.metric, variant).into_iter().find(|known| id_of(known) == lever);
    let (Some(wanted), Some(lever)) = (wanted, lever) else {
        return view! { <p class="desk__waiting">{desk.say(words::TYPE_TARGET)}</p> }.into_any();
    };
    let facts = desk.facts.get();
    let style = desk.style();
    let outcome = reach(desk.metric, variant, &facts, lever, &wanted);
    let said = outcome.sentence(variant, lever, &style);
    let proof = outcome.proof(variant, lever, &style);
    let put = match &outcome {
        Outcome::Exact(solution) | Outcome::Past(solution) => {
            let solution = solution.clone();
            let act = move || put(desk, lever, &solution);
            Some(button("button", desk.say(words::PUT), act))
        }
        Outcome::AlreadyReached(_) | Outcome::Impossible(_) | Outcome::NotReady(_) => None,
    };
    let present = desk.done.with(|done| done.as_ref().ok().map(|done| done.value.number.clone()));
    let chart = present
        .map(|value| bullet(desk.metric, variant, [&value, &wanted], &desk.own(), width(), &style))
        .map(|chart| picture(desk, chart));
    view! {
        <p class="desk__answer">{said}</p>
        {proof.map(|proof| view! { <p class="quiet">{proof}</p> })}
        {put}
        {chart}
    }
    .into_any()
}

/// Types the solution into the form.
fn put(desk: Desk, lever: Lever, solution: &Solution) {
    let facts = desk.facts.get_untracked();
    match lever {
        Lever::Input(input) => {
            let is_root = solution.irrational && solution.enough == solution.number;
            let enough = solution.enough.clone();
            desk.fill(input.id, &typed_value(enough, is_root, input.kind, desk.lang()));
        }
        Lever::Move(from, to) => {
            let sides = [(from, solution.enough.negated()), (to, solution.enough.clone())];
            for (input, change) in sides {
                let now = facts.typed.get(input).cloned().unwrap_or(Exact::zero());
                desk.fill(input.id, &written(&now.plus(&change), input.kind, desk.lang()));
            }
        }
    }
}

fn id_of(lever: &Lever) -> String {
    match lever {
        Lever::Input(input) => input.id.to_owned(),
        Lever::Move(from, to) => format!("{} {}", from.id, to.id),
    }
}

fn name_of(lever: &Lever, lang: Lang) -> String {
    match lever {
        Lever::Input(input) => input.name.get(lang).to_owned(),
        Lever::Move(from, to) => format!("{} → {}", from.name.get(lang), to.name.get(lang)),
    }
}
