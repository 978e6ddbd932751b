//! The comparison of definitions that stands in the page.
//!
//! Bars on one axis, differences, fields for what others need, and the one that the reader keeps as a default.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::variants::Line;
use crate::app::components::copy_button::CopyButton;
use crate::app::panels::context::Panels;
use crate::app::panels::entry;
use crate::app::panels::entry::{Field, button};
use crate::app::panels::preferred::keep;
use crate::app::words::panels as words;
use crate::definition::Variant;
use crate::definition::input::Input;
use crate::link;
use crate::number::exact::{Exact, Rounding};

/// How many parts the longest bar has.
const WIDTH: i128 = 1000;

/// What stands below the definitions: a link to the comparison, and what became of a default.
pub fn below(panels: Panels) -> AnyView {
    let address = move || {
        let here = window().location().href().unwrap_or_default();
        let here = here.split('#').next().unwrap_or_default();
        let fragment = untrack(|| panels.calculation.fragment_of_all());
        [here, "#", &fragment, link::SHOWS_COMPARISON].concat()
    };
    let kept = panels.kept_default;
    view! {
        <div class="buttons"><CopyButton label=words::COPY_COMPARISON action="copy-comparison" text=address/></div>
        <p class="quiet" role="status">{move || kept.get().map(|_| panels.say(words::DEFAULT_KEPT))}</p>
    }
    .into_any()
}

/// What stands beside the figure of a definition: its bar, and how far it lies from the one chosen; nothing without a
/// figure.
pub fn beside(panels: Panels, id: &str) -> Option<AnyView> {
    let definition = panels.definition();
    panels.lines.with(|lines| {
        let line = lines.iter().find(|line| is_of(line, &definition.variants, id))?;
        let variant = definition.variants.get(line.index)?;
        let value = |line: &Line| Some(line.outcome.as_ref().ok()?.value.number.magnitude());
        let alike = lines.iter().filter(|other| {
            definition.variants.get(other.index).is_some_and(|it| it.kind == variant.kind)
        });
        let longest = alike.filter_map(value).max()?;
        let bar = value(line)?.divided_by(&longest).map_or("0".to_owned(), |share| {
            share.times(&Exact::from(WIDTH)).scaled(0, Rounding::HalfUp).0.digits()
        });
        let class = if line.is_chosen { "rows__part rows__part--chosen" } else { "rows__part" };
        Some(
            view! {
                <svg class="rows__bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="rows__ground" width="1000" height="8"></rect>
                    <rect class=class height="8" width=bar></rect>
                </svg>
                <p class="hint">{line.sentence(&definition, &panels.style())}</p>
            }
            .into_any(),
        )
    })
}

fn is_of(line: &Line, variants: &[Arc<Variant>], id: &str) -> bool {
    variants.get(line.index).is_some_and(|variant| variant.id == id)
}

/// The button that makes a definition the reader's own default, or takes that back.
pub fn default(panels: Panels, id: &str) -> Option<AnyView> {
    let definition = panels.definition();
    let variant = Arc::clone(definition.variant(id)?);
    let kept = panels.kept_default;
    let is_default = kept.with(|kept| kept.as_deref() == Some(id));
    let label = if is_default { words::NO_DEFAULT } else { words::MAKE_DEFAULT };
    let act = {
        let variant = Arc::clone(&variant);
        move |_| {
            let chosen = (!is_default).then_some(variant.id.as_str());
            if keep(&definition.id, chosen) {
                kept.set(chosen.map(str::to_owned));
                if chosen.is_some() {
                    panels.choose(&variant);
                }
            }
        }
    };
    Some(
        view! {
            <button type="button" class="button button--plain" aria-pressed=is_default.to_string() data-default=variant.id.clone() on:click=act>
                {panels.say(label)}
            </button>
        }
        .into_any(),
    )
}

/// What stands above the definitions: fields for what others need and the form does not show.
pub fn missing(panels: Panels) -> Option<AnyView> {
    let (definition, chosen) = (panels.definition(), panels.variant());
    let mut others: Vec<&Arc<Input>> = Vec::new();
    for input in definition.variants.iter().flat_map(|variant| &variant.inputs) {
        let is_asked = chosen.inputs.contains(input) || others.contains(&input);
        if input.has_field() && input.choices.is_empty() && !is_asked {
            others.push(input);
        }
    }
    if others.is_empty() {
        return None;
    }
    let fields: Vec<_> = others
        .into_iter()
        .map(|input| {
            let field = Field::input(format!("panel-{}", input.id), input);
            let (shown, filled) = (Arc::clone(input), Arc::clone(input));
            let value =
                move || panels.calculation.form.with(|form| form.entry(&shown.id).to_owned());
            entry::number(panels.state, field, value, move |text| panels.fill(&filled.id, &text))
        })
        .collect();
    Some(
        view! { <h3>{panels.say(words::OTHERS_NEED)}</h3> <div class="panel__fields">{fields}</div> }
            .into_any(),
    )
}

/// A button that chooses a definition.
pub fn use_it(panels: Panels, variant: &Arc<Variant>) -> AnyView {
    let variant = Arc::clone(variant);
    button("button", panels.say(words::USE), move || panels.choose(&variant))
}
