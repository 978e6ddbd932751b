//! The working: the formula with names and with symbols, then step by step down to the result.

use leptos::prelude::*;

use crate::app::calculation::Calculation;
use crate::app::components::copy_button::CopyButton;
use crate::app::components::term::term;
use crate::app::words;
use crate::definition::input::Input;
use crate::render::formula::{Explanation, Notated, Notation, explanation, formula};
use crate::render::number::plain;

/// The section.
#[component]
pub fn Working(calculation: Calculation) -> impl IntoView {
    view! {
        <section class="block" aria-labelledby="working">
            <h2 id="working">{calculation.state.say(words::WORKING)}</h2>
            <Lines calculation/>
        </section>
    }
}

/// The formula, which is always there, and the steps once there is a result.
#[component]
pub fn Lines(calculation: Calculation) -> impl IntoView {
    view! {
        <div id="formulas">{move || formulas(calculation)}</div>
        <Steps calculation/>
        <div data-after-result hidden=move || !calculation.has_figure()>
            <CopyButton label=words::COPY_WORKING action="copy-working" text=move || text(calculation)/>
        </div>
    }
}

/// The formula of the variant with names and with symbols, and what the symbols stand for.
fn formulas(calculation: Calculation) -> impl IntoView {
    let variant = calculation.variant();
    let lang = calculation.state.lang();
    let line = |notation| {
        let class =
            if matches!(notation, Notation::Names) { "formula formula--names" } else { "formula" };
        view! { <p class=class inner_html=formula(&variant, notation, lang).html()></p> }
    };
    let legend = variant.formula.inputs().into_iter().map(|input| {
        let (symbol, name) = (input.symbol.clone(), input.name.clone());
        let number = move || calculation.once_painted(|| number_of(calculation, &input));
        term(symbol, view! { {name} <span class="legend__number">{number}</span> })
    });
    view! {
        {line(Notation::Names)}
        {line(Notation::Symbols)}
        <dl class="legend">{legend.collect_view()}</dl>
    }
}

/// The number of an input in the calculation, with a sign in front; nothing without a result.
fn number_of(calculation: Calculation, input: &Input) -> Option<String> {
    let lang = calculation.state.lang();
    calculation
        .done(|done| {
            let figure = plain(done.given.get(input)?, input.kind, lang);
            Some([" ", &figure.signed()].concat())
        })
        .flatten()
}

/// The steps down to the result. They are drawn with the first figure, and follow each further one once that is
/// painted; without a figure they are hidden.
#[component]
fn Steps(calculation: Calculation) -> impl IntoView {
    let has_begun = Memo::new(move |before| before == Some(&true) || calculation.has_figure());
    let explained = Memo::new(move |before: Option<&Option<Explanation>>| {
        has_begun.track();
        let explained = calculation.once_painted(|| explained(calculation));
        explained.or_else(|| before.cloned().flatten())
    });
    let lines = move |explained: &Explanation| {
        let lines = explained.steps.iter().chain([&explained.result]).cloned();
        let lines = lines.map(|step| view! { <li class="formula" inner_html=step.html()></li> });
        view! {
            <h3>{calculation.state.say(words::STEPS)}</h3>
            <ol class="steps">{lines.collect_view()}</ol>
        }
    };
    view! {
        <div id="steps" hidden=move || !calculation.has_figure()>
            {move || explained.with(|explained| explained.as_ref().map(lines))}
        </div>
    }
}

/// The whole working as lines of plain text.
fn text(calculation: Calculation) -> String {
    let explained = untrack(|| explained(calculation));
    explained.map_or(String::new(), |explained| {
        let lines = [&explained.names, &explained.symbols].into_iter();
        let lines = lines.chain(&explained.steps).chain([&explained.result]);
        lines.map(Notated::text).collect::<Vec<_>>().join("\n")
    })
}

fn explained(calculation: Calculation) -> Option<Explanation> {
    let variant = calculation.variant();
    let style = calculation.state.style();
    calculation.done(|done| explanation(&variant, done, &style).ok()).flatten()
}
