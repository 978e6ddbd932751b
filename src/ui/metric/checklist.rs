//! The checklist of a survey question: typed, read, ticked; the number met goes into its field.

use leptos::prelude::*;

use super::Sheet;
use crate::catalogue::practices::{NUMBERING, PRACTICES, Practice, Subject};
use crate::checklist::Finding;
use crate::form::checklist::{ANSWERS, Judged, QUESTION, tick_name};
use crate::text::Text;
use crate::ui::state::State;
use crate::ui::words;

/// The question, its answers, and a box for each practice.
#[component]
pub fn Checklist(sheet: Sheet) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let judged = Memo::new(move |_| sheet.form.with(|form| form.checklist(lang)));
    let groups = Subject::ALL
        .into_iter()
        .map(|subject| {
            let of_subject = PRACTICES.iter().enumerate();
            let boxes = of_subject
                .filter(|(_, practice)| practice.subject == subject)
                .map(|(index, practice)| view! { <Box sheet practice index judged/> })
                .collect_view();
            view! {
                <fieldset class="list practices">
                    <legend>{subject.name().get(lang)}</legend>
                    {boxes}
                </fieldset>
            }
        })
        .collect_view();
    view! {
        <Typed sheet name=QUESTION label=words::QUESTION hint=words::QUESTION_HINT rows="2"/>
        <Typed sheet name=ANSWERS label=words::ANSWERS hint=words::ANSWERS_HINT rows="5"/>
        {groups}
        <p class="hint">{NUMBERING.get(lang)}</p>
    }
}

/// A text that is read for the checklist.
#[component]
fn Typed(
    sheet: Sheet,
    name: &'static str,
    label: Text,
    hint: Text,
    rows: &'static str,
) -> impl IntoView {
    let state = State::of_page();
    let about = format!("{name}-hint");
    view! {
        <div class="field">
            <label for=name>{state.say(label)}</label>
            <p class="hint" id=about.clone()>{state.say(hint)}</p>
            <textarea
                class="wide"
                id=name
                name=name
                rows=rows
                aria-describedby=about
                prop:value=move || sheet.form.with(|form| form.entry(name).to_owned())
                on:input:target=move |event| {
                    let text = event.target().value();
                    sheet.form.update(|form| form.set_checklist(name, text));
                }
            ></textarea>
        </div>
    }
}

/// A practice: ticked as it was read off, until the reader judges otherwise.
#[component]
fn Box(
    sheet: Sheet,
    practice: &'static Practice,
    index: usize,
    judged: Memo<Vec<Judged>>,
) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let name = tick_name(practice);
    let (advice, reason) = (format!("{name}-advice"), format!("{name}-reason"));
    let mine = Memo::new(move |_| judged.with(|judged| judged.get(index).cloned()));
    let is_met = move || mine.with(|mine| mine.as_ref().is_some_and(|mine| mine.is_met));
    // Nothing is said about a question that was not typed yet.
    let said = move || {
        let typed = sheet
            .form
            .with(|form| !(form.entry(QUESTION).is_empty() && form.entry(ANSWERS).is_empty()));
        mine.get().filter(|_| typed)
    };
    let verdict = move || {
        said().map(|mine| {
            let (class, word) = match (mine.is_overruled, mine.reading.finding) {
                (true, _) => ("practice__word", words::OWN_JUDGEMENT),
                (false, Finding::Met) => {
                    ("practice__word practice__word--good", words::PRACTICE_MET)
                }
                (false, Finding::NotMet) => {
                    ("practice__word practice__word--poor", words::PRACTICE_NOT_MET)
                }
                (false, Finding::ToJudge) => ("practice__word", words::YOURS_TO_JUDGE),
            };
            view! { <span class=class>{word.get(lang)}</span> " · " {mine.reading.reason} }
        })
    };
    view! {
        <div class="practice">
            <input
                type="checkbox"
                id=name.clone()
                name=name.clone()
                aria-describedby=format!("{reason} {advice}")
                prop:checked=is_met
                on:change:target=move |event| {
                    let is_met = event.target().checked();
                    sheet.form.update(|form| form.tick(practice, is_met));
                }
            />
            <div>
                <label for=name>{format!("{}. ", practice.number)} {practice.name.get(lang)}</label>
                <p class="practice__reason" id=reason>{verdict}</p>
                <p class="hint" id=advice>{practice.advice.get(lang)}</p>
            </div>
        </div>
    }
}
