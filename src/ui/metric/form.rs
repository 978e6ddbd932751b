//! The form of a metric: choice of variant, fields, lists.

use crate::ui::prelude::*;

use super::Sheet;
use super::field::{field, option};
use super::list::list;
use super::variants::DIFFERENCE;
use crate::catalogue::surveys::question_checklist::SURVEY_QUESTION_CHECKLIST;
use crate::engine::metric::Variant;
use crate::form::Form;
use crate::import::measured::tables_of;
use crate::render::markup::Markup;
use crate::ui::dom;
use crate::ui::state::State;
use crate::ui::words;

/// Writes the form.
pub fn form(markup: &mut Markup, sheet: Sheet, state: State) {
    let variant = sheet.form.with_untracked(Form::variant);
    markup.tags("<form class=\"card form\" id=\"form\" data-metric=\"").text(sheet.metric.id);
    markup.tags("\" data-variant=\"").text(variant.id).tags("\" autocomplete=\"off\" novalidate>");
    markup.element("<h2 class=\"form__title\">", state.say(words::YOUR_FIGURES), "</h2>");
    choice(markup, sheet, state, variant);
    markup.tags("<div id=\"fields\">").add(&fields(sheet, state)).tags("</div>");
    markup.tags("<div class=\"buttons\"><button type=\"button\" class=\"button button--plain\" data-action=\"clear\">");
    markup.text(state.say(words::CLEAR));
    markup.tags("</button><button type=\"button\" class=\"button button--plain\" data-action=\"undo\" hidden>");
    markup.text(state.say(words::BRING_BACK)).tags("</button></div></form>");
}

/// Writes the choice of variant; where there is one alone it goes without saying.
fn choice(markup: &mut Markup, sheet: Sheet, state: State, chosen: &'static Variant) {
    if sheet.metric.variants.len() == 1 {
        markup.tags("<input type=\"hidden\" name=\"variant\" value=\"").text(chosen.id).tags("\">");
        return;
    }
    let lang = state.lang();
    markup.tags("<div class=\"field\"><label for=\"variant\">").text(state.say(words::VARIANT));
    markup.tags(
        "</label><select id=\"variant\" name=\"variant\" aria-describedby=\"variant-difference\">",
    );
    for variant in sheet.metric.variants {
        option(markup, variant.id, variant.name.get(lang), variant.id == chosen.id);
    }
    markup.tags("</select><p id=\"variant-difference\" class=\"hint\">");
    markup.text(&difference(chosen, state)).tags("</p></div>");
}

/// How a variant differs from the others: the programs read it off the written page.
pub fn difference(variant: &'static Variant, state: State) -> String {
    match variant.difference.get(state.lang()) {
        "" => dom::text(&[DIFFERENCE, variant.id].concat()),
        text => text.to_owned(),
    }
}

/// The fields of the variant, with what stands in them.
pub fn fields(sheet: Sheet, state: State) -> Markup {
    let variant = sheet.form.with_untracked(Form::variant);
    let mut markup = Markup::new();
    if let Some(extras) = state.extras.filter(|_| sheet.metric.id == SURVEY_QUESTION_CHECKLIST.id) {
        (extras.checklist)(&mut markup, sheet, state);
    }
    for input in variant.inputs.iter().filter(|input| input.has_field()) {
        field(&mut markup, sheet, state, input);
    }
    if let Some(table) = variant.table {
        list(&mut markup, sheet, state, table);
    }
    for table in tables_of(variant) {
        let has_data = sheet.form.with_untracked(|form| form.pasted(table).is_some());
        markup.tags(match has_data {
            true => "<details class=\"raw\" open>",
            false => "<details class=\"raw\">",
        });
        markup.element("<summary>", state.say(words::RAW_DATA), "</summary>");
        if let Some(extras) = state.extras {
            (extras.panel)(&mut markup, sheet, state, table);
        }
        markup.tags("</details>");
    }
    markup
}
