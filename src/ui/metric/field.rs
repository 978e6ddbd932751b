//! One field: label, help, entry with its unit, how it was understood, what is wrong.

use super::Sheet;
use crate::engine::calculate::Problem;
use crate::engine::check::Severity;
use crate::engine::evaluate::Failure;
use crate::engine::input::{Input, Origin};
use crate::engine::kind::Kind;
use crate::entry::Limits;
use crate::form::Form;
use crate::form::reading::{Outcome, Reading};
use crate::render::markup::Markup;
use crate::render::message;
use crate::text::{Lang, Text};
use crate::ui::dom;
use crate::ui::prelude::*;
use crate::ui::state::State;
use crate::ui::words;

/// The entry of a field: what it is called, and what it takes.
pub struct Entry<'a> {
    /// The name of the field.
    pub name: &'a str,
    /// What messages call it.
    pub label: &'static str,
    /// What it takes.
    pub limits: Limits,
    /// Whether a line of help stands above.
    pub is_described: bool,
    /// Whether it is a cell of a list, where the heading says enough of points.
    pub is_in_list: bool,
}

/// What is said at a field.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Said {
    /// What is wrong.
    pub problem: Option<String>,
    /// How an ambiguous entry was understood, that data filled it, or the fraction that it shows rounded.
    pub understood: String,
}

/// Writes the field of an input: for a number, or for a choice.
pub fn field(markup: &mut Markup, sheet: Sheet, state: State, input: &'static Input) {
    let lang = state.lang();
    let hint = input.hint.get(lang);
    markup.tags("<div class=\"field\"><label for=\"field-").text(input.id).tags("\">");
    markup.text(input.name.get(lang));
    if !input.symbol.is_empty() {
        markup.element(" <span class=\"symbol\">", input.symbol, "</span>");
    }
    if !input.choices.is_empty() {
        markup.tags("</label>");
        choice(markup, sheet, input, lang);
        if !hint.is_empty() {
            hint_of(markup, input.id, hint);
        }
        markup.tags("</div>");
        return;
    }
    if let Some(note) = note(sheet, input) {
        markup.element(" <span class=\"quiet\">", note.get(lang), "</span>");
    }
    markup.tags("</label>");
    if !hint.is_empty() {
        hint_of(markup, input.id, hint);
    }
    let limits = Limits::from(input);
    let label = input.name.get(lang);
    let is_described = !hint.is_empty();
    let name = input.id;
    entry(markup, sheet, state, &Entry { name, label, limits, is_described, is_in_list: false });
    markup.tags("</div>");
}

fn hint_of(markup: &mut Markup, name: &str, hint: &str) {
    markup.tags("<p class=\"hint\" id=\"hint-").text(name).element("\">", hint, "</p>");
}

/// What stands beside the name of a field that may stay empty.
fn note(sheet: Sheet, input: &'static Input) -> Option<Text> {
    match input.if_empty {
        Some(usual) => usual.is_zero().then_some(words::EMPTY_IS_ZERO),
        None => {
            let variant = sheet.form.with_untracked(Form::variant);
            // A looked-up number of the formula may be computed from this input.
            let feeds = variant.inputs.iter().any(|other| match other.origin {
                Origin::NormalQuantile(level) => level == input,
                Origin::Typed | Origin::TypedOrMeasured(_) | Origin::Measured(_) => false,
            });
            let is_needed = feeds || (variant.formula)().inputs().contains(&input);
            (!is_needed).then_some(words::OPTIONAL)
        }
    }
}

/// Writes the entry itself, for a field of its own or a cell of a list.
pub fn entry(markup: &mut Markup, sheet: Sheet, state: State, entry: &Entry) {
    let Entry { name, label, limits, is_described, is_in_list } = *entry;
    let unit = unit(limits.kind, state).filter(|_| !(is_in_list && limits.kind == Kind::Points));
    let is_before = limits.kind.is_money() && state.lang() == Lang::En;
    let written_unit = |markup: &mut Markup| {
        if let Some(unit) = &unit {
            markup.element("<span class=\"unit\" aria-hidden=\"true\">", unit, "</span>");
        }
    };
    let said = untrack(|| said(sheet, state, name, label, limits));
    let (value, entry) = untrack(|| standing(sheet, name));
    markup.tags("<div class=\"entry\">");
    if is_before {
        written_unit(markup);
    }
    markup.tags("<input type=\"text\" id=\"field-").text(name).tags("\" name=\"").text(name);
    if limits.kind.is_whole() {
        markup.tags("\" inputmode=\"numeric");
    }
    if said.problem.is_some() {
        markup.tags("\" aria-invalid=\"true");
    }
    let described = described_by(name, &said, is_described);
    if !described.is_empty() {
        markup.tags("\" aria-describedby=\"").text(&described);
    }
    if is_described {
        markup.tags("\" data-described=\"");
    }
    if let Some(entry) = &entry {
        markup.tags("\" ").tags(dom::ENTRY).tags("=\"").text(entry);
    }
    markup.tags("\" autocomplete=\"off\" spellcheck=\"false\" value=\"").text(&value).tags("\">");
    if !is_before {
        written_unit(markup);
    }
    markup.tags("</div><p class=\"understood\" id=\"understood-").text(name);
    markup.element("\">", &said.understood, "</p><p class=\"message\" id=\"message-");
    markup.text(name).element("\">", said.problem.as_deref().unwrap_or_default(), "</p>");
}

/// What a field shows, and the entry behind it where that is another: a fraction stands rounded, except
/// while it is being typed. Reactive.
pub fn standing(sheet: Sheet, name: &str) -> (String, Option<String>) {
    let is_edited = sheet.edited.with(|edited| edited.as_deref() == Some(name));
    sheet.form.with(|form| {
        let entry = form.entry(name).to_owned();
        let shown = if is_edited { entry.clone() } else { form.shown(name) };
        let behind = (shown != entry).then_some(entry);
        (shown, behind)
    })
}

/// The ids of what describes an entry: its message, how it was understood, its help.
pub fn described_by(name: &str, said: &Said, is_described: bool) -> String {
    let parts = [
        ("message-", said.problem.is_some()),
        ("understood-", !said.understood.is_empty()),
        ("hint-", is_described),
    ];
    let ids = parts.into_iter().filter(|(_, is_there)| *is_there);
    ids.map(|(start, _)| [start, name].concat()).collect::<Vec<_>>().join(" ")
}

/// Writes a field whose value is chosen from a list.
fn choice(markup: &mut Markup, sheet: Sheet, input: &'static Input, lang: Lang) {
    let standing = sheet.form.with_untracked(|form| form.entry(input.id).to_owned());
    markup.tags("<select id=\"field-").text(input.id).tags("\" name=\"").text(input.id);
    if !input.hint.get(lang).is_empty() {
        markup.tags("\" aria-describedby=\"hint-").text(input.id);
    }
    markup.tags("\">");
    for choice in input.choices {
        option(markup, choice.id, choice.name.get(lang), standing == choice.id);
    }
    markup.tags("</select>");
}

/// Writes an option of a list to choose from.
pub fn option(markup: &mut Markup, value: &str, name: &str, is_chosen: bool) {
    markup.tags("<option value=\"").text(value);
    markup.tags(if is_chosen { "\" selected>" } else { "\">" }).text(name).tags("</option>");
}

/// What is said at a field now; reactive.
pub fn said(sheet: Sheet, state: State, name: &str, label: &str, limits: Limits) -> Said {
    let left = sheet.were_left(&[name]);
    let problem = left.then(|| problem_at(sheet, name, label, limits, state)).flatten();
    let understood = sheet.form.with(|form| {
        if form.is_from_data(name) {
            return state.say(words::FROM_DATA).to_owned();
        }
        if let Some(exactly) = form.exactly(name) {
            return exactly;
        }
        let of_field = |reading: &Reading| {
            let mine = reading.understood.iter().find(|(field, _)| field == name);
            mine.map(|(_, text)| [state.say(words::UNDERSTOOD), " ", text].concat())
        };
        sheet.reading.with(of_field).unwrap_or_default()
    });
    Said { problem, understood }
}

/// What is wrong at a field: its own entry first, then relations and denominators it takes part in.
fn problem_at(
    sheet: Sheet,
    name: &str,
    label: &str,
    limits: Limits,
    state: State,
) -> Option<String> {
    let lang = state.lang();
    let own = sheet.reading.with(|reading| {
        let error = reading.errors.iter().find(|(field, _)| field == name);
        error.map(|(_, error)| {
            sheet.form.with(|form| error.message(label, form.entry(name), limits, lang))
        })
    });
    own.or_else(|| {
        sheet.outcome.with(|outcome| match outcome {
            Outcome::Problem(Problem::Impossible(checks)) => {
                let check = checks.iter().find(|check| {
                    check.severity == Severity::Impossible
                        && check.fields.iter().any(|field| field.id == name)
                        && sheet.were_left(&ids(check.fields))
                });
                check.map(|check| check.message.get(lang).to_owned())
            }
            Outcome::Problem(Problem::Failed(
                failure @ (Failure::DivisionByZero(inputs) | Failure::NoPower(inputs)),
            )) if inputs.iter().any(|input| input.id == name) && sheet.were_left(&ids(inputs)) => {
                Some(message::of_failure(failure, lang))
            }
            Outcome::Problem(_) | Outcome::Waiting(_) | Outcome::Unreadable | Outcome::Done(_) => {
                None
            }
        })
    })
}

/// The names of the fields of inputs.
pub fn ids(inputs: &[&'static Input]) -> Vec<&'static str> {
    inputs.iter().map(|input| input.id).collect()
}

/// The unit that stands beside an entry.
pub fn unit(kind: Kind, state: State) -> Option<String> {
    let money = || state.settings.with_untracked(|settings| settings.currency.clone());
    let say = |text| Some(state.say(text).to_owned());
    match kind {
        Kind::Ratio => Some("%".to_owned()),
        Kind::MonthlyRatio => say(words::PERCENT_PER_MONTH),
        Kind::Money | Kind::MonthlyMoney => Some(money()).filter(|symbol| !symbol.is_empty()),
        Kind::Minutes => say(words::MINUTES),
        Kind::Hours => say(words::HOURS),
        Kind::Days => say(words::DAYS),
        Kind::Months => say(words::MONTHS),
        Kind::Points => say(words::POINTS),
        Kind::Count | Kind::Needed | Kind::Number | Kind::Score => None,
    }
}
