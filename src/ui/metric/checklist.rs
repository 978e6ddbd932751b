//! The checklist of a survey question: typed, read, ticked; the number met goes into its field.

use crate::ui::prelude::*;

use super::Sheet;
use super::extras::Extras;
use crate::catalogue::practices::{NUMBERING, PRACTICES, Subject};
use crate::catalogue::surveys::question_checklist::SURVEY_QUESTION_CHECKLIST;
use crate::checklist::Finding;
use crate::form::Form;
use crate::form::checklist::{ANSWERS, Judged, QUESTION, tick_name};
use crate::render::markup::Markup;
use crate::text::{Lang, Text};
use crate::ui::dom;
use crate::ui::refresh::on_refresh;
use crate::ui::state::State;
use crate::ui::words;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// Writes the question, its answers, and a box for each practice.
fn checklist(markup: &mut Markup, sheet: Sheet, state: State) {
    let lang = state.lang();
    text_field(markup, sheet, QUESTION, [words::QUESTION, words::QUESTION_HINT], lang);
    text_field(markup, sheet, ANSWERS, [words::ANSWERS, words::ANSWERS_HINT], lang);
    let judged = sheet.form.with_untracked(|form| form.checklist(lang));
    for subject in Subject::ALL {
        markup.element(
            "<fieldset class=\"list practices\"><legend>",
            subject.name().get(lang),
            "</legend>",
        );
        let of_subject = PRACTICES.iter().zip(&judged);
        for (practice, judged) in of_subject.filter(|(practice, _)| practice.subject == subject) {
            let name = tick_name(practice);
            markup.tags("<div class=\"practice\"><input type=\"checkbox\" id=\"").text(&name);
            markup.tags("\" name=\"").text(&name).tags("\" aria-describedby=\"").text(&name);
            markup.tags("-reason ").text(&name);
            markup.tags(if judged.is_met { "-advice\" checked>" } else { "-advice\">" });
            markup.tags("<div><label for=\"").text(&name).tags("\">");
            markup.text(&practice.number.to_string()).tags(". ").text(practice.name.get(lang));
            markup
                .tags("</label><p class=\"practice__reason\" id=\"")
                .text(&name)
                .tags("-reason\">");
            markup.add(&reason(judged, is_typed(sheet), lang)).tags("</p><p class=\"hint\" id=\"");
            markup.text(&name).element("-advice\">", practice.advice.get(lang), "</p></div></div>");
        }
        markup.tags("</fieldset>");
    }
    markup.element("<p class=\"hint\">", NUMBERING.get(lang), "</p>");
}

/// Writes the field of a text that is read for the checklist.
fn text_field(
    markup: &mut Markup,
    sheet: Sheet,
    name: &'static str,
    [label, hint]: [Text; 2],
    lang: Lang,
) {
    let text = sheet.form.with_untracked(|form| form.entry(name).to_owned());
    markup.tags("<div class=\"field\"><label for=\"").text(name).element(
        "\">",
        label.get(lang),
        "</label><p class=\"hint\" id=\"",
    );
    markup.text(name).element("-hint\">", hint.get(lang), "</p><textarea class=\"wide\" id=\"");
    markup.text(name).tags("\" name=\"").text(name).tags("\" rows=\"4\" aria-describedby=\"");
    // The first line break after the tag is dropped by a parser.
    markup.text(name).tags("-hint\">\n").text(&text).tags("</textarea></div>");
}

/// Nothing is said about a question that was not typed yet.
fn is_typed(sheet: Sheet) -> bool {
    sheet
        .form
        .with_untracked(|form| !(form.entry(QUESTION).is_empty() && form.entry(ANSWERS).is_empty()))
}

/// What was read off for a practice, and why.
fn reason(judged: &Judged, is_typed: bool, lang: Lang) -> Markup {
    let mut markup = Markup::new();
    if !is_typed {
        return markup;
    }
    let (start, word) = match (judged.is_overruled, judged.reading.finding) {
        (true, _) => ("<span class=\"practice__word\">", words::OWN_JUDGEMENT),
        (false, Finding::Met) => {
            ("<span class=\"practice__word practice__word--good\">", words::PRACTICE_MET)
        }
        (false, Finding::NotMet) => {
            ("<span class=\"practice__word practice__word--poor\">", words::PRACTICE_NOT_MET)
        }
        (false, Finding::ToJudge) => ("<span class=\"practice__word\">", words::YOURS_TO_JUDGE),
    };
    markup.element(start, word.get(lang), "</span> · ").text(&judged.reading.reason);
    markup
}

/// Shows what the form holds whenever it changes, where the checklist is on the page.
fn follow(sheet: Sheet, state: State) {
    if sheet.metric.id == SURVEY_QUESTION_CHECKLIST.id {
        on_refresh(move || show(sheet, state));
    }
}

fn show(sheet: Sheet, state: State) {
    let lang = state.lang();
    for name in [QUESTION, ANSWERS] {
        sheet.form.with(|form| dom::set_value(name, form.entry(name)));
    }
    for judged in sheet.form.with(|form| form.checklist(lang)) {
        let name = tick_name(judged.reading.practice);
        dom::set_checked(&name, judged.is_met);
        let reason = reason(&judged, is_typed(sheet), lang).finish();
        dom::set_markup(&[&name, "-reason"].concat(), &reason);
    }
}

/// The checklist, for the program that has it.
pub static EXTRAS: Extras = Extras {
    checklist,
    panel: |_, _, _, _| (),
    follow,
    typed,
    changed,
    remove: |_, _| (),
    retype,
    turn: |form, variant| {
        form.choose(variant);
    },
    // A question has no data.
    fit: |_, _| (),
};

fn typed(sheet: Sheet, name: &str, text: &str) -> bool {
    let is_mine = name == QUESTION || name == ANSWERS;
    if is_mine {
        sheet.form.update(|form| form.set_checklist(name, text.to_owned()));
    }
    is_mine
}

fn changed(sheet: Sheet, _: State, field: &Element, name: &str) -> bool {
    let practice = PRACTICES.iter().find(|practice| tick_name(practice) == name);
    if let Some(practice) = practice {
        let is_met = field.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked);
        sheet.form.update(|form| form.tick(practice, is_met));
    }
    practice.is_some()
}

fn retype(form: &mut Form, name: &str, text: &str) -> bool {
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
