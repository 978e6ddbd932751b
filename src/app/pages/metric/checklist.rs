//! The checklist of a survey question: typed, read, ticked; the number met goes into its field.

use leptos::prelude::*;

use crate::app::calculation::Calculation;
use crate::app::words;
use crate::checklist::Finding;
use crate::checklist::practices::{NUMBERING, PRACTICES, Practice, Subject};
use crate::form::Form;
use crate::form::checklist::{ANSWERS, Judged, QUESTION, tick_name};
use crate::text::{Lang, Text};

/// Draws the question of a survey, its answers and the practices.
pub fn draw(calculation: Calculation) -> AnyView {
    view! { <Practices calculation/> }.into_any()
}

/// What was found out about every practice, in their order.
type Findings = Memo<Vec<Judged>>;

/// The question, its answers, and a box for each practice.
#[component]
fn Practices(calculation: Calculation) -> impl IntoView {
    let lang = calculation.state.lang();
    let findings = Memo::new(move |_| calculation.form.with(|form| form.checklist(lang)));
    // Nothing is said about a question that was not typed yet.
    let is_typed = Memo::new(move |_| {
        let is_blank = |form: &Form, name| form.entry(name).is_empty();
        calculation.form.with(|form| !(is_blank(form, QUESTION) && is_blank(form, ANSWERS)))
    });
    let subject = |subject: Subject| {
        let of_subject = PRACTICES.iter().enumerate();
        let of_subject = of_subject.filter(|(_, practice)| practice.subject == subject);
        let boxes = of_subject.map(|(index, practice)| {
            view! { <PracticeBox calculation practice index findings is_typed lang/> }
        });
        view! {
            <fieldset class="list practices">
                <legend>{subject.name().get(lang)}</legend>
                {boxes.collect_view()}
            </fieldset>
        }
    };
    view! {
        <TextField calculation name=QUESTION label=words::QUESTION hint=words::QUESTION_HINT lang/>
        <TextField calculation name=ANSWERS label=words::ANSWERS hint=words::ANSWERS_HINT lang/>
        {Subject::ALL.map(subject)}
        <p class="hint">{NUMBERING.get(lang)}</p>
    }
}

/// The field of a text that is read for the checklist.
#[component]
fn TextField(
    calculation: Calculation,
    name: &'static str,
    label: Text,
    hint: Text,
    lang: Lang,
) -> impl IntoView {
    let text = Memo::new(move |_| calculation.form.with(|form| form.entry(name).to_owned()));
    let hint_id = [name, "-hint"].concat();
    let typed = move |text| calculation.form.update(|form| form.set_checklist(name, text));
    view! {
        <div class="field">
            <label for=name>{label.get(lang)}</label>
            <p class="hint" id=hint_id.clone()>{hint.get(lang)}</p>
            <textarea
                class="wide"
                id=name
                name=name
                rows="4"
                aria-describedby=hint_id
                prop:value=move || text.get()
                on:input:target=move |event| typed(event.target().value())
            ></textarea>
        </div>
    }
}

/// The box to tick for a practice, with what was read off for it.
#[component]
fn PracticeBox(
    calculation: Calculation,
    practice: &'static Practice,
    /// The place of the practice among all.
    index: usize,
    findings: Findings,
    is_typed: Memo<bool>,
    lang: Lang,
) -> impl IntoView {
    let name = tick_name(practice);
    let (reason_id, advice_id) = ([&name, "-reason"].concat(), [&name, "-advice"].concat());
    let judged = Memo::new(move |_| findings.with(|findings| findings.get(index).cloned()));
    let is_met = move || judged.with(|judged| judged.as_ref().is_some_and(|judged| judged.is_met));
    let said = move || {
        let judged = judged.get().filter(|_| is_typed.get())?;
        Some(reason(&judged, lang))
    };
    let tick = move |is_met| calculation.form.update(|form| form.tick(practice, is_met));
    view! {
        <div class="practice">
            <input
                type="checkbox"
                id=name.clone()
                name=name.clone()
                aria-describedby=[&reason_id, " ", &advice_id].concat()
                checked=untrack(is_met)
                prop:checked=is_met
                on:input:target=move |event| tick(event.target().checked())
            />
            <div>
                <label for=name>{practice.number} ". " {practice.name.get(lang)}</label>
                <p class="practice__reason" id=reason_id>{said}</p>
                <p class="hint" id=advice_id>{practice.advice.get(lang)}</p>
            </div>
        </div>
    }
}

/// What was read off for a practice, and why.
fn reason(judged: &Judged, lang: Lang) -> impl IntoView + use<> {
    let (class, word) = match (judged.is_overruled, judged.reading.finding) {
        (true, _) => ("practice__word", words::OWN_JUDGEMENT),
        (false, Finding::Met) => ("practice__word practice__word--good", words::PRACTICE_MET),
        (false, Finding::NotMet) => {
            ("practice__word practice__word--poor", words::PRACTICE_NOT_MET)
        }
        (false, Finding::ToJudge) => ("practice__word", words::YOURS_TO_JUDGE),
    };
    view! { <span class=class>{word.get(lang)}</span> " · " {judged.reading.reason.clone()} }
}

/// Puts back what stood in a field of a name, if it is one of the checklist's.
pub fn retype(form: &mut Form, name: &str, text: &str) -> bool {
    if name == QUESTION || name == ANSWERS {
        form.set_checklist(name, text.to_owned());
        return true;
    }
    let practice = PRACTICES.iter().find(|practice| tick_name(practice) == name);
    if let Some(practice) = practice {
        let is_met = text == "true";
        let mut read_off = form.checklist(form.lang()).into_iter();
        if read_off.any(|judged| judged.reading.practice == practice && judged.is_met != is_met) {
            form.tick(practice, is_met);
        }
    }
    practice.is_some()
}
