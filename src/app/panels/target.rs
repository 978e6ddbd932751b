//! "Reach a target": the smallest change of one input that suffices, with its proof.

use leptos::prelude::*;

use crate::analysis::charts::bullet;
use crate::analysis::reach::target::{Outcome, Solution, reach};
use crate::analysis::reach::{Lever, levers};
use crate::app::components::saving::width;
use crate::app::panels::action::{typed as written, typed_value};
use crate::app::panels::context::Panels;
use crate::app::panels::entry;
use crate::app::panels::entry::{Field, button};
use crate::app::panels::picture::picture;
use crate::app::words::panels as words;
use crate::number::exact::Exact;

/// The panel.
pub fn target(panels: Panels) -> AnyView {
    let typed = RwSignal::new(String::new());
    let chosen = RwSignal::new(String::new());
    let asked =
        move || Field::result("panel-target", panels.say(words::WANTED), panels.variant().kind);
    let choice = move || {
        let levers = levers(&panels.definition(), &panels.variant());
        chosen.set(levers.first().map(id_of).unwrap_or_default());
        let option = |lever: &Lever| (id_of(lever), name_of(lever));
        let options = levers.iter().map(option).collect();
        entry::choice("panel-lever", panels.say(words::LEVER), options, chosen)
    };
    view! {
        <div class="panel__fields">
            {move || entry::number(panels.state, asked(), move || typed.get(), move |text| typed.set(text))}
            {choice}
        </div>
        <div role="status" id="panel-reached">
            {move || {
                let wanted = asked().number(&typed.get(), panels.lang());
                answer(panels, wanted, &chosen.get())
            }}
        </div>
    }
    .into_any()
}

fn answer(panels: Panels, wanted: Option<Exact>, lever: &str) -> AnyView {
    if let Some(waiting) = panels.immovable().or_else(|| panels.waiting()) {
        return waiting;
    }
    let (definition, variant) = (panels.definition(), panels.variant());
    let lever = levers(&definition, &variant).into_iter().find(|known| id_of(known) == lever);
    let (Some(wanted), Some(lever)) = (wanted, lever) else {
        return view! { <p class="panel__waiting">{panels.say(words::TYPE_TARGET)}</p> }.into_any();
    };
    let facts = panels.facts.get();
    let style = panels.style();
    let outcome = reach(&definition, &variant, &facts, &lever, &wanted);
    let said = outcome.sentence(&variant, &lever, &style);
    let proof = outcome.proof(&variant, &lever, &style);
    let put = match &outcome {
        Outcome::Exact(solution) | Outcome::Past(solution) => {
            let solution = solution.clone();
            let act = move || put(panels, &lever, &solution);
            Some(button("button", panels.say(words::PUT), act))
        }
        Outcome::AlreadyReached(_) | Outcome::Impossible(_) | Outcome::NotReady(_) => None,
    };
    let chart = panels.done.with(|done| {
        let done = done.as_ref().ok()?;
        let (against, own) = ((done, &wanted), panels.own());
        Some(picture(panels, bullet(&definition, &variant, against, &own, width(), &style)))
    });
    view! {
        <p class="panel__answer">{said}</p>
        {proof.map(|proof| view! { <p class="quiet">{proof}</p> })}
        {put}
        {chart}
    }
    .into_any()
}

/// Types the solution into the form.
fn put(panels: Panels, lever: &Lever, solution: &Solution) {
    let facts = panels.facts.get_untracked();
    match lever {
        Lever::Input(input) => {
            let is_root = solution.irrational && solution.enough == solution.number;
            let enough = solution.enough.clone();
            panels.fill(&input.id, &typed_value(enough, is_root, input.kind, panels.lang()));
        }
        Lever::Move(from, to) => {
            let sides = [(from, solution.enough.negated()), (to, solution.enough.clone())];
            for (input, change) in sides {
                let now = facts.typed.get(input).cloned().unwrap_or(Exact::zero());
                panels.fill(&input.id, &written(&now.plus(&change), input.kind, panels.lang()));
            }
        }
    }
}

fn id_of(lever: &Lever) -> String {
    match lever {
        Lever::Input(input) => input.id.clone(),
        Lever::Move(from, to) => format!("{} {}", from.id, to.id),
    }
}

fn name_of(lever: &Lever) -> String {
    match lever {
        Lever::Input(input) => input.name.clone(),
        Lever::Move(from, to) => format!("{} → {}", from.name, to.name),
    }
}
