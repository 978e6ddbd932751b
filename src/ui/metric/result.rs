//! The result: the figure, its verdict, its meaning, further figures, cautions, and what to do with it.

use leptos::prelude::*;

use super::Sheet;
use super::breakdown::RowsOfResult;
use super::field::ids;
use super::save::Actions;
use super::verdict::Verdict;
use super::widget::InFull;
use crate::engine::calculate::Calculation;
use crate::engine::check::Severity;
use crate::engine::evaluate::Failure;
use crate::form::reading::Outcome;
use crate::render::meaning::meaning;
use crate::render::number::{canonical, figure};
use crate::ui::message;
use crate::ui::state::State;
use crate::ui::words;

/// The card of the result. The `<output>` is there from the start; what is announced is one sentence,
/// after a pause.
#[component]
pub fn ResultCard(
    sheet: Sheet,
    /// Whether the calculator stands alone in a frame of another site.
    #[prop(optional)]
    alone: bool,
) -> impl IntoView {
    let state = State::of_page();
    let kind = move || sheet.variant().kind;
    let calculation = move || match sheet.outcome.get() {
        Outcome::Done(calculation) => Some(*calculation),
        Outcome::Waiting(_) | Outcome::Unreadable | Outcome::Problem(_) => None,
    };
    let shown = Memo::new(move |_| {
        let calculation = calculation()?;
        Some(figure(&calculation.value, kind(), &state.style()))
    });
    let text =
        move || shown.get().and_then(Result::ok).map(|figure| figure.text).unwrap_or_default();
    let exact = move || shown.get().and_then(Result::ok).map(|figure| figure.exact.to_string());
    let value = move || {
        shown.get().and_then(Result::ok)?;
        calculation().map(|calculation| canonical(&calculation.value.number, kind()))
    };
    let waiting = move || match shown.get() {
        Some(Ok(_)) => None,
        Some(Err(_)) => Some(state.say(words::TOO_MANY_DIGITS).to_owned()),
        None => Some(why_nothing(sheet, state)),
    };
    view! {
        <section class="card result" aria-labelledby="result-title">
            <h2 id="result-title" class="result__title" tabindex="-1">{state.say(words::RESULT)}</h2>
            <output
                name="result"
                class="result__value"
                aria-live="off"
                data-value=value
                data-exact=exact
            >
                {text}
            </output>
            <p class="result__waiting">{waiting}</p>
            {move || calculation().map(|calculation| view! { <Reading sheet calculation/> })}
            {if alone {
                view! { <InFull sheet/> }.into_any()
            } else {
                view! { <Actions sheet/> }.into_any()
            }}
            <Announcement text/>
        </section>
    }
}

/// What goes with a figure.
#[component]
fn Reading(sheet: Sheet, calculation: Calculation) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let style = state.style();
    let variant = sheet.variant();
    let meaning = meaning(variant, &calculation, &style).unwrap_or_default();
    let also = calculation
        .also
        .iter()
        .filter_map(|(also, value)| {
            let figure = figure(value, also.kind, &style).ok()?;
            Some(view! { <div><dt>{also.name.get(lang)}</dt><dd>{figure.text}</dd></div> })
        })
        .collect_view();
    let cautions = calculation
        .cautions
        .iter()
        .map(|check| {
            let class = match check.severity {
                Severity::Alert | Severity::Impossible => "notice notice--poor",
                Severity::Unlikely => "notice notice--fair",
            };
            view! { <p class=class>{check.message.get(lang)}</p> }
        })
        .collect_view();
    view! {
        <Verdict sheet band=calculation.band value=calculation.value.number.clone()/>
        <p class="result__meaning">{meaning}</p>
        <dl class="also">{also}</dl>
        <RowsOfResult sheet calculation/>
        {cautions}
    }
}

/// Why there is no figure.
fn why_nothing(sheet: Sheet, state: State) -> String {
    use crate::engine::calculate::Problem;
    let lang = state.lang();
    sheet.outcome.with(|outcome| match outcome {
        Outcome::Waiting(inputs) => message::missing(inputs, lang),
        Outcome::Unreadable if has_message(sheet) => state.say(words::MEND_FIELDS).to_owned(),
        // Half a number while it is being typed is no error yet.
        Outcome::Unreadable => String::new(),
        Outcome::Problem(Problem::Failed(
            Failure::DivisionByZero(inputs) | Failure::NoPower(inputs),
        )) if !sheet.were_left(&ids(inputs)) => String::new(),
        Outcome::Problem(Problem::Failed(failure)) => message::of_failure(failure, lang),
        Outcome::Problem(Problem::Impossible(checks)) => {
            let checks = checks.iter().filter(|check| sheet.were_left(&ids(check.fields)));
            checks.map(|check| check.message.get(lang)).collect::<Vec<_>>().join(" ")
        }
        Outcome::Done(_) => String::new(),
    })
}

/// Whether a field that cannot be read was left, and bears its message.
fn has_message(sheet: Sheet) -> bool {
    sheet.reading.with(|reading| reading.errors.iter().any(|(field, _)| sheet.were_left(&[field])))
}

/// Says the result once to a screen reader, after the typing has paused.
#[component]
fn Announcement(text: impl Fn() -> String + Send + Sync + 'static) -> impl IntoView {
    const PAUSE: std::time::Duration = std::time::Duration::from_millis(1_000);
    let state = State::of_page();
    let said = RwSignal::new(String::new());
    Effect::new(move |pending: Option<(String, Option<TimeoutHandle>)>| {
        let now = text();
        if let Some((before, handle)) = pending {
            if before == now {
                return (before, handle);
            }
            if let Some(handle) = handle {
                handle.clear();
            }
        } else {
            // What stands there when the page opens is read with the page.
            return (now, None);
        }
        let sentence = match now.as_str() {
            "" => String::new(),
            figure => format!("{} {figure}", state.say(words::RESULT_IS)),
        };
        let handle = set_timeout_with_handle(move || said.set(sentence), PAUSE).ok();
        (now, handle)
    });
    view! { <p class="visually-hidden" role="status">{said}</p> }
}
