//! The result: the figure, its verdict, its meaning, further figures, cautions.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::app::calculation::Calculation;
use crate::app::components::field::ids;
use crate::app::components::level::word;
use crate::app::components::term::term;
use crate::app::kept::{SAMPLE, kept};
use crate::app::pages::metric::breakdown::RowsOfResult;
use crate::app::pages::metric::doubts::{DoubtsOfCurrencies, DoubtsOfData};
use crate::app::pages::metric::verdict::{Verdict, level, own_fields};
use crate::app::stages::Stage;
use crate::app::words;
use crate::definition::Also;
use crate::definition::check::Severity;
use crate::engine::calculate::Problem;
use crate::engine::evaluate::{Failure, Value};
use crate::form::reading::Outcome;
use crate::number::exact::Exact;
use crate::render::fraction::fraction_of;
use crate::render::meaning::meaning;
use crate::render::message;
use crate::render::number::{canonical, figure};
use crate::render::verdict::{over_a_year, undecided};
use crate::text::Lang;

/// How long typing pauses before the result is said.
const PAUSE: Duration = Duration::from_secs(1);

/// The card of the result. The `<output>` is there from the start; what is announced is one sentence,
/// after a pause. The children stand below.
#[component]
pub fn Card(calculation: Calculation, children: Children) -> impl IntoView {
    let text = move || calculation.figure.with(|figure| Some(figure.as_ref()?.text.clone()));
    let is_exact = move || {
        let exact = calculation.figure.with(|figure| Some(figure.as_ref()?.exact));
        exact.map(|exact| if exact { "true" } else { "false" })
    };
    let value = Memo::new(move |_| value(calculation).unzip());
    let stages = calculation.state.stages;
    view! {
        <section class="card result" aria-labelledby="result-title">
            <h2 id="result-title" class="result__title" tabindex="-1">{calculation.state.say(words::RESULT)}</h2>
            <div class="result__line">
                <output
                    name="result"
                    id="result"
                    class="result__value"
                    aria-live="off"
                    data-value=move || value.get().0
                    data-exact=is_exact
                    data-fraction=move || value.get().1.flatten()
                    data-sign=move || has_sign(calculation).then_some("+")
                >
                    {text}
                </output>
                <span class="result__margin" data-live="margin"></span>
            </div>
            <p class="result__waiting" id="waiting">{move || why_nothing(calculation)}</p>
            <Sample calculation/>
            <div id="reading">
                <Show when=move || stages.has_come(Stage::Meaning)>
                    <Reading calculation/>
                </Show>
            </div>
            <div id="thresholds" hidden=move || !calculation.has_figure()>{move || own_fields(calculation)}</div>
            {children()}
            <p class="visually-hidden" role="status" id="announcement">{announced(calculation)}</p>
        </section>
    }
}

/// The value in canonical form, and as a fraction where its decimals have no end. Reactive.
fn value(calculation: Calculation) -> Option<(String, Option<String>)> {
    if !calculation.has_figure() {
        return None;
    }
    let kind = calculation.variant().kind;
    calculation.done(|done| (canonical(&done.value.number, kind), fraction_of(&done.value, kind)))
}

/// Whether the figure lies on a scale on both sides of zero, and above it: then a plus stands before it. Reactive.
pub fn has_sign(calculation: Calculation) -> bool {
    let has_both_sides = calculation.variant().scale.is_some_and(|(low, _)| low < 0);
    has_both_sides
        && calculation.has_figure()
        && calculation.done(|done| done.value.number > Exact::zero()) == Some(true)
}

/// The worked example, while nothing is typed; nothing in a frame of another site.
#[component]
fn Sample(calculation: Calculation) -> impl IntoView {
    let sample = kept(SAMPLE);
    let is_hidden = Memo::new(move |_| {
        calculation.has_figure() || !calculation.form.with(|form| form.is_empty())
    });
    (!sample.is_empty()).then(|| {
        view! { <div id=SAMPLE class="sample" hidden=move || is_hidden.get() inner_html=sample></div> }
    })
}

/// What goes with a figure, after what there is to say about the data that it should come from.
#[component]
fn Reading(calculation: Calculation) -> impl IntoView {
    let is_done = Memo::new(move |_| calculation.done(|_| ()).is_some());
    // What was drawn once stays, hidden while there is no result.
    let was_done = Memo::new(move |before: Option<&bool>| before == Some(&true) || is_done.get());
    let meant = calculation.of_last_result(move |done| {
        meaning(&calculation.variant(), done, &calculation.state.style()).ok()
    });
    view! {
        <DoubtsOfData calculation/>
        <Show when=move || was_done.get()>
            <div class="reading" hidden=move || !is_done.get()>
                <DoubtsOfCurrencies calculation/>
                <Verdict calculation/>
                <div class="result__picture" data-live="picture"></div>
                <p class="result__meaning">{move || meant.get()}</p>
                <dl class="also">{also(calculation)}</dl>
                <RowsOfResult calculation/>
                {move || blank(calculation)}
                {move || cautions(calculation)}
            </div>
        </Show>
    }
}

/// Further figures, their names as long as they are the same. Reactive.
fn also(calculation: Calculation) -> impl IntoView {
    let printed = calculation.of_last_result(move |done| {
        let style = calculation.state.style();
        let printed = |(also, value): &(Arc<Also>, Value)| {
            let figure = figure(value, also.kind, &style).ok()?;
            Some((also.name.clone(), figure.text))
        };
        Some(done.also.iter().filter_map(printed).collect::<Vec<_>>())
    });
    let names = Memo::new(move |_| {
        printed.with(|printed| {
            printed.iter().flatten().map(|(name, _)| name.clone()).collect::<Vec<_>>()
        })
    });
    let figure = move |index: usize| {
        move || printed.with(|printed| Some(printed.as_ref()?.get(index)?.1.clone()))
    };
    move || {
        let names = names.get().into_iter().enumerate();
        names.map(|(index, name)| term(name, figure(index))).collect_view()
    }
}

/// What was left blank and counts as nothing. Reactive.
fn blank(calculation: Calculation) -> Option<impl IntoView> {
    let blank = calculation.done(|done| done.blank.clone()).filter(|blank| !blank.is_empty())?;
    let said = message::blank_parts(&blank, calculation.state.lang());
    Some(view! { <p class="notice">{said}</p> })
}

/// What is unusual about the numbers. Reactive.
fn cautions(calculation: Calculation) -> Option<impl IntoView> {
    calculation.done(|done| {
        let cautions = done.cautions.iter().map(|check| {
            let class = match check.severity {
                Severity::Alert | Severity::Impossible => "notice notice--poor",
                Severity::Unlikely => "notice notice--fair",
            };
            view! { <p class=class>{check.message.clone()}</p> }
        });
        cautions.collect_view()
    })
}

/// Why there is no figure; empty where there is one. Reactive.
fn why_nothing(calculation: Calculation) -> String {
    let state = calculation.state;
    let lang = state.lang();
    calculation.outcome.with(|outcome| match outcome {
        Outcome::Waiting(inputs) => message::missing(inputs, lang),
        Outcome::Unreadable if has_message(calculation) => state.say(words::MEND_FIELDS).to_owned(),
        // Half a number while it is being typed is no error yet.
        Outcome::Unreadable => String::new(),
        Outcome::Problem(Problem::Failed(
            Failure::DivisionByZero(inputs) | Failure::NoPower(inputs),
        )) if !calculation.were_left(&ids(inputs)) => String::new(),
        Outcome::Problem(Problem::Failed(failure)) => message::of_failure(failure, lang),
        Outcome::Problem(Problem::Impossible(checks)) => {
            let checks = checks.iter().filter(|check| calculation.were_left(&ids(&check.fields)));
            checks.map(|check| check.message.as_str()).collect::<Vec<_>>().join(" ")
        }
        Outcome::Done(_) if calculation.has_figure() => String::new(),
        Outcome::Done(_) => state.say(words::TOO_MANY_DIGITS).to_owned(),
    })
}

/// Whether a field that cannot be read was left, and bears its message.
fn has_message(calculation: Calculation) -> bool {
    calculation
        .reading
        .with(|reading| reading.errors.iter().any(|(field, _)| calculation.were_left(&[field])))
}

/// The sentence that says the result once to a screen reader, after the typing has paused. What stands
/// there when the page opens is read with the page.
fn announced(calculation: Calculation) -> ReadSignal<String> {
    let (said, say) = signal(String::new());
    let sentence = Memo::new(move |_| sentence(calculation).unwrap_or_default());
    Effect::new(move |before: Option<()>| {
        let sentence = sentence.get();
        if before.is_some()
            && let Ok(timer) = set_timeout_with_handle(move || say.set(sentence), PAUSE)
        {
            on_cleanup(move || timer.clear());
        }
    });
    said
}

/// The result as a sentence, with the rate over a year and the verdict, or why there is none; nothing without a figure. Reactive.
fn sentence(calculation: Calculation) -> Option<String> {
    let state = calculation.state;
    let figure = calculation.figure.with(|figure| Some(figure.as_ref()?.text.clone()))?;
    let (variant, style) = (calculation.variant(), state.style());
    let verdict = level(calculation).map(|level| [state.say(word(level)), "."].concat());
    let open = || {
        let open = calculation.done(|done| done.open).flatten()?;
        calculation.own.with(|own| undecided(&variant, open, own, &style))
    };
    let year = calculation.done(|done| over_a_year(&variant, done, &style)).flatten();
    let year = year.map(|[name, figure]| match style.lang {
        Lang::En => format!("{name}: {figure}."),
        Lang::Fr => format!("{name}\u{a0}: {figure}."),
    });
    let said = [state.say(words::RESULT_IS), " ", &figure].concat();
    let more: Vec<String> = [year, verdict.or_else(open)].into_iter().flatten().collect();
    Some(if more.is_empty() { said } else { [&said, ". ", &more.join(" ")].concat() })
}
