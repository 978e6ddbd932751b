//! One field: label, help, entry with its unit, how it was understood, what is wrong.

use leptos::prelude::*;

use super::Sheet;
use crate::engine::calculate::Problem;
use crate::engine::check::Severity;
use crate::engine::evaluate::Failure;
use crate::engine::input::Input;
use crate::engine::kind::Kind;
use crate::entry::Limits;
use crate::form::reading::Outcome;
use crate::ui::message;
use crate::ui::state::State;
use crate::ui::words;

/// A field for a number.
#[component]
pub fn NumberField(sheet: Sheet, input: &'static Input) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let name = input.id;
    let hint = input.hint.get(lang);
    let counts_as_zero = input.if_empty.is_some_and(|usual| usual.is_zero());
    let optional = !(sheet.variant().formula)().inputs().contains(&input)
        && input.if_empty.is_none()
        && input.has_field()
        && !feeds_formula(sheet, input);
    view! {
        <div class="field">
            <label for=field_id(name)>
                {input.name.get(lang)}
                {(!input.symbol.is_empty()).then(|| view! { " " <span class="symbol">{input.symbol}</span> })}
                {optional.then(|| view! { " " <span class="quiet">{state.say(words::OPTIONAL)}</span> })}
                {counts_as_zero.then(|| view! { " " <span class="quiet">{state.say(words::EMPTY_IS_ZERO)}</span> })}
            </label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id(name)>{hint}</p> })}
            <Entry sheet name=name.to_owned() label=input.name.get(lang) limits=Limits::from(input) described=!hint.is_empty()/>
        </div>
    }
}

/// Whether a looked-up number of the formula is computed from this input.
fn feeds_formula(sheet: Sheet, input: &'static Input) -> bool {
    use crate::engine::input::Origin;
    sheet.variant().inputs.iter().any(|other| match other.origin {
        Origin::NormalQuantile(level) => level == input,
        Origin::Typed | Origin::TypedOrMeasured(_) | Origin::Measured(_) => false,
    })
}

/// The entry itself, for a field of its own or a cell of a list.
#[component]
pub fn Entry(
    sheet: Sheet,
    /// The name of the field.
    name: String,
    /// What messages call it.
    label: &'static str,
    limits: Limits,
    /// Whether a line of help stands above.
    #[prop(optional)]
    described: bool,
    /// Whether it is a cell of a list, where the heading says enough of points.
    #[prop(optional)]
    in_list: bool,
) -> impl IntoView {
    let state = State::of_page();
    let kind = limits.kind;
    let name = StoredValue::new(name);
    let named = move || name.get_value();
    let problem = Memo::new(move |_| {
        let name = named();
        sheet.were_left(&[&name]).then(|| problem_at(sheet, &name, label, limits, state)).flatten()
    });
    let understood = move || {
        if sheet.form.with(|form| form.is_from_data(&named())) {
            return Some(state.say(words::FROM_DATA).to_owned());
        }
        sheet.reading.with(|reading| {
            let mine = reading.understood.iter().find(|(field, _)| *field == named());
            mine.map(|(_, text)| format!("{} {text}", state.say(words::UNDERSTOOD)))
        })
    };
    let id = field_id(&named());
    let message = message_id(&named());
    let described_by = {
        let (message, hint) = (message.clone(), hint_id(&named()));
        move || match (problem.with(Option::is_some), described) {
            (true, true) => Some(format!("{message} {hint}")),
            (true, false) => Some(message.clone()),
            (false, true) => Some(hint.clone()),
            (false, false) => None,
        }
    };
    let unit = move || unit(kind, state).filter(|_| !(in_list && kind == Kind::Points));
    let before =
        move || unit().filter(|_| kind.is_money() && state.lang() == crate::text::Lang::En);
    let after =
        move || unit().filter(|_| !kind.is_money() || state.lang() == crate::text::Lang::Fr);
    view! {
        <div class="entry">
            {move || before().map(|unit| view! { <span class="unit" aria-hidden="true">{unit}</span> })}
            <input
                type="text"
                id=id
                name=named()
                inputmode=kind.is_whole().then_some("numeric")
                autocomplete="off"
                spellcheck="false"
                aria-invalid=move || problem.with(Option::is_some).then_some("true")
                aria-describedby=described_by
                prop:value=move || sheet.form.with(|form| form.entry(&named()).to_owned())
                on:input:target=move |event| {
                    let text = event.target().value();
                    // A message stays until it is mended; a new one waits until the field is left.
                    if problem.with_untracked(Option::is_none) {
                        sheet.typing.set(Some(named()));
                    }
                    sheet.form.update(|form| form.set(&named(), text));
                }
                on:blur=move |_| sheet.typing.set(None)
            />
            {move || after().map(|unit| view! { <span class="unit" aria-hidden="true">{unit}</span> })}
        </div>
        <p class="understood">{understood}</p>
        <p class="message" id=message>{move || problem.get()}</p>
    }
}

/// A field whose value is chosen from a list.
#[component]
pub fn ChoiceField(sheet: Sheet, input: &'static Input) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let name = input.id;
    let hint = input.hint.get(lang);
    let standing = sheet.form.with_untracked(|form| form.entry(name).to_owned());
    view! {
        <div class="field">
            <label for=field_id(name)>
                {input.name.get(lang)}
                {(!input.symbol.is_empty()).then(|| view! { " " <span class="symbol">{input.symbol}</span> })}
            </label>
            <select
                id=field_id(name)
                name=name
                aria-describedby=(!hint.is_empty()).then(|| hint_id(name))
                prop:value=move || sheet.form.with(|form| form.entry(name).to_owned())
                on:change:target=move |event| {
                    let id = event.target().value();
                    sheet.form.update(|form| form.set(name, id));
                }
            >
                {input
                    .choices
                    .iter()
                    .map(|choice| {
                        let selected = standing == choice.id;
                        view! { <option value=choice.id selected=selected>{choice.name.get(lang)}</option> }
                    })
                    .collect_view()}
            </select>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id(name)>{hint}</p> })}
        </div>
    }
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
fn unit(kind: Kind, state: State) -> Option<String> {
    let money = || state.settings.with(|settings| settings.currency.clone());
    let say = |text| Some(state.say(text).to_owned());
    match kind {
        Kind::Ratio => Some("%".to_owned()),
        Kind::MonthlyRatio => say(words::PERCENT_PER_MONTH),
        Kind::Money => Some(money()).filter(|symbol| !symbol.is_empty()),
        Kind::MonthlyMoney => Some(money()).filter(|symbol| !symbol.is_empty()),
        Kind::Hours => say(words::HOURS),
        Kind::Days => say(words::DAYS),
        Kind::Months => say(words::MONTHS),
        Kind::Points => say(words::POINTS),
        Kind::Count | Kind::Needed | Kind::Number | Kind::Score => None,
    }
}

/// The id of a field's element.
pub fn field_id(name: &str) -> String {
    format!("field-{name}")
}

fn hint_id(name: &str) -> String {
    format!("hint-{name}")
}

fn message_id(name: &str) -> String {
    format!("message-{name}")
}
