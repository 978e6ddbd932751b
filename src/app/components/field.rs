//! One field: label, help, entry with its unit, how it was understood, what is wrong.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::calculation::Calculation;
use crate::app::state::State;
use crate::app::{dom, words};
use crate::definition::check::Severity;
use crate::definition::input::{Input, Origin};
use crate::definition::kind::Kind;
use crate::engine::calculate::Problem;
use crate::engine::evaluate::Failure;
use crate::entry::Limits;
use crate::form::reading::{Outcome, Reading};
use crate::render::message;
use crate::text::{Lang, Text};

/// The entry of a field: what it is called, and what it takes.
#[derive(Clone)]
pub struct Entry {
    /// The name of the field.
    pub name: String,
    /// What messages call it.
    pub label: String,
    /// What it takes.
    pub limits: Limits,
    /// Whether a line of help stands above.
    pub is_described: bool,
    /// Whether it is a cell of a list, where the heading says enough of points.
    pub is_in_list: bool,
}

/// What is said at a field.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Said {
    /// What is wrong.
    problem: Option<String>,
    /// How an ambiguous entry was understood, that data filled it, or the fraction that it shows rounded.
    understood: Option<String>,
}

/// The field of an input: for a number, or for a choice.
#[component]
pub fn Field(calculation: Calculation, input: Arc<Input>) -> impl IntoView {
    let id = format!("field-{}", input.id);
    let symbol = (!input.symbol.is_empty())
        .then(|| view! { " " <span class="symbol">{input.symbol.clone()}</span> });
    let is_described = !input.hint.is_empty();
    let hint = is_described.then(|| {
        view! { <p class="hint" id=format!("hint-{}", input.id)>{input.hint.clone()}</p> }
    });
    let name = input.name.clone();
    if !input.choices.is_empty() {
        return view! {
            <div class="field"><label for=id>{name} {symbol}</label> <Choice calculation input/> {hint}</div>
        }
        .into_any();
    }
    let note = note(calculation, &input)
        .map(|note| view! { " " <span class="quiet">{calculation.state.say(note)}</span> });
    let entry = Entry {
        name: input.id.clone(),
        label: input.name.clone(),
        limits: Limits::from(&*input),
        is_described,
        is_in_list: false,
    };
    view! {
        <div class="field"><label for=id>{name} {symbol} {note}</label> {hint} <NumberEntry calculation entry/></div>
    }
    .into_any()
}

/// What stands beside the name of a field that may stay empty.
fn note(calculation: Calculation, input: &Input) -> Option<Text> {
    match input.if_empty {
        Some(usual) => usual.is_zero().then_some(words::EMPTY_IS_ZERO),
        None => {
            let variant = calculation.variant_now();
            // A looked-up number of the formula may be computed from this input.
            let feeds = variant.inputs.iter().any(|other| match &other.origin {
                Origin::NormalQuantile(level) => **level == *input,
                Origin::Typed | Origin::TypedOrMeasured(_) | Origin::Measured(_) => false,
            });
            let is_needed =
                feeds || variant.formula.inputs().iter().any(|needed| **needed == *input);
            (!is_needed).then_some(words::OPTIONAL)
        }
    }
}

/// The entry of a number with its unit, and what is said of it.
#[component]
pub fn NumberEntry(calculation: Calculation, entry: Entry) -> impl IntoView {
    let state = calculation.state;
    let Entry { name, limits, is_described, is_in_list, .. } = entry.clone();
    let kind = limits.kind;
    let unit = (!(is_in_list && kind == Kind::Points)).then(|| view! { <Unit kind state/> });
    let is_before = kind.is_money() && state.lang() == Lang::En;
    let (before, after) = if is_before { (unit, None) } else { (None, unit) };
    let said = Memo::new(move |_| said(calculation, &entry));
    let is_wrong = move || said.with(|said| said.problem.is_some());
    let standing = standing(calculation, &name);
    let [id, understood, message] =
        ["field-", "understood-", "message-"].map(|start| [start, &name].concat());
    let described = {
        let name = name.clone();
        move || said.with(|said| described_by(&name, said, is_described))
    };
    let typed = {
        let name = name.clone();
        move |event| {
            let text = event_target_value(&event);
            calculation.type_into(&name, text, said.with_untracked(|said| said.problem.is_some()));
        }
    };
    let changed = {
        let name = name.clone();
        move |event| calculation.set(&name, dom::entry(&event_target(&event)))
    };
    view! {
        <div class="entry">
            {before}
            <input
                type="text"
                id=id
                name=name
                inputmode=kind.is_whole().then_some("numeric")
                autocomplete="off"
                spellcheck="false"
                value=standing.get_untracked().0
                prop:value=move || standing.get().0
                data-entry=move || standing.get().1
                aria-invalid=move || is_wrong().then_some("true")
                aria-describedby=described
                on:input=typed
                on:change=changed
            />
            {after}
        </div>
        <p class="understood" id=understood>{move || said.with(|said| said.understood.clone())}</p>
        <p class="message" id=message>{move || said.with(|said| said.problem.clone())}</p>
    }
}

/// The entry of a text that is no number, such as the label of a row.
#[component]
pub fn TextEntry(calculation: Calculation, name: String) -> impl IntoView {
    let standing = standing(calculation, &name);
    let id = ["field-", &name].concat();
    let typed = {
        let name = name.clone();
        move |event| calculation.type_into(&name, event_target_value(&event), false)
    };
    view! {
        <input
            type="text"
            id=id
            name=name
            autocomplete="off"
            value=standing.get_untracked().0
            prop:value=move || standing.get().0
            on:input=typed
        />
    }
}

/// The text of a field, and the entry behind it where it shows a rounded figure.
fn standing(calculation: Calculation, name: &str) -> Memo<(String, Option<String>)> {
    let name = name.to_owned();
    Memo::new(move |_| calculation.standing(&name))
}

/// A field whose value is chosen from a list.
#[component]
fn Choice(calculation: Calculation, input: Arc<Input>) -> impl IntoView {
    let name = input.id.clone();
    let chosen = {
        let name = name.clone();
        Memo::new(move |_| calculation.form.with(|form| form.entry(&name).to_owned()))
    };
    let is_chosen = |id: &str| chosen.with_untracked(|chosen| chosen == id);
    let open = input.usual_choice().is_none().then(|| {
        let said = calculation.state.say(words::NOT_SAID).to_owned();
        option(String::new(), said, is_chosen(""))
    });
    let choices = input
        .choices
        .iter()
        .map(|choice| option(choice.id.clone(), choice.name.clone(), is_chosen(&choice.id)));
    let options: Vec<_> = open.into_iter().chain(choices).collect();
    let described = (!input.hint.is_empty()).then(|| format!("hint-{name}"));
    let take = {
        let name = name.clone();
        move |event| calculation.set(&name, event_target_value(&event))
    };
    view! {
        <select
            id=format!("field-{name}")
            name=name
            aria-describedby=described
            prop:value=move || chosen.get()
            on:input=take.clone()
            on:change=take
        >
            {options}
        </select>
    }
}

/// An option of a list to choose from.
pub fn option(value: String, name: String, is_chosen: bool) -> impl IntoView {
    view! { <option value=value selected=is_chosen>{name}</option> }
}

/// The unit that stands beside an entry.
#[component]
pub fn Unit(kind: Kind, state: State) -> impl IntoView {
    move || {
        unit(kind, state).map(|unit| view! { <span class="unit" aria-hidden="true">{unit}</span> })
    }
}

/// The ids of what describes an entry: its message, how it was understood, its help.
fn described_by(name: &str, said: &Said, is_described: bool) -> Option<String> {
    let parts = [
        ("message-", said.problem.is_some()),
        ("understood-", said.understood.is_some()),
        ("hint-", is_described),
    ];
    let ids = parts.into_iter().filter(|(_, is_there)| *is_there);
    let ids = ids.map(|(start, _)| [start, name].concat()).collect::<Vec<_>>().join(" ");
    Some(ids).filter(|ids| !ids.is_empty())
}

/// What is said at a field now; reactive.
fn said(calculation: Calculation, entry: &Entry) -> Said {
    let (name, state) = (entry.name.as_str(), calculation.state);
    let left = calculation.were_left(&[name]);
    let problem = left.then(|| problem_at(calculation, entry)).flatten();
    let understood = calculation.form.with(|form| {
        if form.is_from_data(name) {
            return Some(state.say(words::FROM_DATA).to_owned());
        }
        if let Some(exactly) = form.exactly(name) {
            return Some(exactly);
        }
        let of_field = |reading: &Reading| {
            let mine = reading.understood.iter().find(|(field, _)| field == name);
            mine.map(|(_, text)| [state.say(words::UNDERSTOOD), " ", text].concat())
        };
        calculation.reading.with(of_field)
    });
    Said { problem, understood }
}

/// What is wrong at a field: its own entry first, then relations and denominators it takes part in.
fn problem_at(calculation: Calculation, entry: &Entry) -> Option<String> {
    let Entry { name, label, limits, .. } = entry;
    let lang = calculation.state.lang();
    let own = calculation.reading.with(|reading| {
        let error = reading.errors.iter().find(|(field, _)| field == name);
        error.map(|(_, error)| {
            calculation.form.with(|form| error.message(label, form.entry(name), *limits, lang))
        })
    });
    own.or_else(|| {
        calculation.outcome.with(|outcome| match outcome {
            Outcome::Problem(Problem::Impossible(checks)) => {
                let check = checks.iter().find(|check| {
                    check.severity == Severity::Impossible
                        && check.fields.iter().any(|field| field.id == *name)
                        && calculation.were_left(&ids(&check.fields))
                });
                check.map(|check| check.message.clone())
            }
            Outcome::Problem(Problem::Failed(
                failure @ (Failure::DivisionByZero(inputs) | Failure::NoPower(inputs)),
            )) if inputs.iter().any(|input| input.id == *name)
                && calculation.were_left(&ids(inputs)) =>
            {
                Some(message::of_failure(failure, lang))
            }
            Outcome::Problem(_) | Outcome::Waiting(_) | Outcome::Unreadable | Outcome::Done(_) => {
                None
            }
        })
    })
}

/// The names of the fields of inputs.
pub fn ids(inputs: &[Arc<Input>]) -> Vec<&str> {
    inputs.iter().map(|input| input.id.as_str()).collect()
}

/// The text of the unit that stands beside an entry; reactive.
pub fn unit(kind: Kind, state: State) -> Option<String> {
    let money = || state.settings.with(|settings| settings.currency.clone());
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
