//! The result: the figure, its verdict, its meaning, further figures, cautions.

use crate::ui::prelude::*;

use super::Sheet;
use super::breakdown::rows_of_result;
use super::doubts;
use super::field::ids;
use super::verdict;
use crate::engine::calculate::{Calculation, Problem};
use crate::engine::check::Severity;
use crate::engine::evaluate::Failure;
use crate::form::reading::Outcome;
use crate::render::fraction::fraction_of;
use crate::render::markup::Markup;
use crate::render::meaning::meaning;
use crate::render::message;
use crate::render::number::{canonical, figure};
use crate::ui::dom;
use crate::ui::refresh::on_refresh;
use crate::ui::state::State;
use crate::ui::words;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The result as it is shown.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Shown {
    /// The figure as a person reads it; empty without a result.
    pub text: String,
    /// The value in canonical form, and whether the text shows all of it.
    pub value: Option<(String, bool)>,
    /// The exact value as a fraction, where its decimals have no end.
    pub fraction: Option<String>,
    /// Why there is no figure.
    pub waiting: String,
}

/// The result as it is shown; reactive.
pub fn shown(sheet: Sheet, state: State) -> Shown {
    let kind = sheet.variant().kind;
    sheet.outcome.with(|outcome| match outcome {
        Outcome::Done(calculation) => match figure(&calculation.value, kind, &state.style()) {
            Ok(figure) => Shown {
                text: figure.text,
                value: Some((canonical(&calculation.value.number, kind), figure.exact)),
                fraction: fraction_of(&calculation.value, kind),
                waiting: String::new(),
            },
            Err(_) => {
                Shown { waiting: state.say(words::TOO_MANY_DIGITS).to_owned(), ..Shown::default() }
            }
        },
        Outcome::Waiting(_) | Outcome::Unreadable | Outcome::Problem(_) => {
            Shown { waiting: why_nothing(sheet, outcome, state), ..Shown::default() }
        }
    })
}

/// Writes the card of the result. The `<output>` is there from the start; what is announced is one
/// sentence, after a pause. `foot` goes below.
pub fn card(markup: &mut Markup, sheet: Sheet, state: State, foot: &Markup) {
    let shown = untrack(|| shown(sheet, state));
    markup.tags("<section class=\"card result\" aria-labelledby=\"result-title\"><h2 id=\"result-title\" class=\"result__title\" tabindex=\"-1\">");
    markup.text(state.say(words::RESULT));
    markup
        .tags("</h2><output name=\"result\" id=\"result\" class=\"result__value\" aria-live=\"off");
    if let Some((value, is_exact)) = &shown.value {
        markup.tags("\" data-value=\"").text(value);
        markup.tags(if *is_exact { "\" data-exact=\"true" } else { "\" data-exact=\"false" });
    }
    if let Some(fraction) = &shown.fraction {
        markup.tags("\" data-fraction=\"").text(fraction);
    }
    markup.element("\">", &shown.text, "</output><p class=\"result__waiting\" id=\"waiting\">");
    markup
        .text(&shown.waiting)
        .tags("</p><div id=\"reading\">")
        .add(&untrack(|| reading(sheet, state)));
    markup.tags("</div><div id=\"thresholds\" hidden>").add(&verdict::own_fields(sheet, state));
    markup.tags("</div>").add(foot);
    markup.tags("<p class=\"visually-hidden\" role=\"status\" id=\"announcement\"></p></section>");
}

/// Shows the figure in its element.
pub fn show(shown: &Shown) {
    dom::set_text("result", &shown.text);
    let value = shown.value.as_ref();
    dom::set_attribute_of("result", "data-value", value.map(|(value, _)| value.as_str()));
    let is_exact = value.map(|(_, is_exact)| if *is_exact { "true" } else { "false" });
    dom::set_attribute_of("result", "data-exact", is_exact);
    dom::set_attribute_of("result", "data-fraction", shown.fraction.as_deref());
    dom::set_text("waiting", &shown.waiting);
}

/// What goes with a figure, after what there is to say about the data that it should come from. Reactive.
pub fn reading(sheet: Sheet, state: State) -> Markup {
    let mut markup = Markup::new();
    doubts::of_data(&mut markup, sheet, state);
    sheet.outcome.with(|outcome| match outcome {
        Outcome::Done(calculation) => reading_of(&mut markup, sheet, state, calculation),
        Outcome::Waiting(_) | Outcome::Unreadable | Outcome::Problem(_) => {}
    });
    markup
}

fn reading_of(markup: &mut Markup, sheet: Sheet, state: State, calculation: &Calculation) {
    let lang = state.lang();
    let style = state.style();
    let variant = sheet.variant();
    doubts::of_currencies(markup, sheet, state, variant);
    verdict::verdict(markup, sheet, state, calculation.band, &calculation.value.number);
    let meaning = meaning(variant, calculation, &style).unwrap_or_default();
    markup.element("<p class=\"result__meaning\">", &meaning, "</p><dl class=\"also\">");
    for (also, value) in &calculation.also {
        if let Ok(figure) = figure(value, also.kind, &style) {
            term(markup, also.name.get(lang), &figure.text);
        }
    }
    markup.tags("</dl>");
    rows_of_result(markup, sheet, state, calculation);
    if !calculation.blank.is_empty() {
        let blank = message::blank_parts(&calculation.blank, lang);
        markup.element("<p class=\"notice\">", &blank, "</p>");
    }
    for check in &calculation.cautions {
        markup.element(
            match check.severity {
                Severity::Alert | Severity::Impossible => "<p class=\"notice notice--poor\">",
                Severity::Unlikely => "<p class=\"notice notice--fair\">",
            },
            check.message.get(lang),
            "</p>",
        );
    }
}

/// Writes a name and what it stands for, as a line of a list of terms.
pub fn term(markup: &mut Markup, name: &str, value: &str) {
    markup.element("<div><dt>", name, "</dt>").element("<dd>", value, "</dd></div>");
}

/// Why there is no figure.
fn why_nothing(sheet: Sheet, outcome: &Outcome, state: State) -> String {
    let lang = state.lang();
    match outcome {
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
    }
}

/// Whether a field that cannot be read was left, and bears its message.
fn has_message(sheet: Sheet) -> bool {
    sheet.reading.with(|reading| reading.errors.iter().any(|(field, _)| sheet.were_left(&[field])))
}

/// Says the result once to a screen reader, after the typing has paused.
pub fn announce(sheet: Sheet, state: State) {
    const PAUSE: i32 = 1_000;
    // What stands there when the page opens is read with the page.
    let mut said = untrack(|| shown(sheet, state)).text;
    let mut pending = None::<i32>;
    on_refresh(move || {
        let now = shown(sheet, state).text;
        if said == now {
            return;
        }
        if let Some(pending) = pending.take() {
            window().clear_timeout_with_handle(pending);
        }
        let sentence = match now.as_str() {
            "" => String::new(),
            figure => [state.say(words::RESULT_IS), " ", figure].concat(),
        };
        said = now;
        let say = Closure::once_into_js(move || dom::set_text("announcement", &sentence));
        let later = window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(say.unchecked_ref(), PAUSE);
        pending = later.ok();
    });
}
