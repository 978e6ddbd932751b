//! The working: the formula with names and with symbols, then step by step down to the result.

use crate::ui::prelude::*;

use super::Sheet;
use super::copy::copy_button;
use super::result::term;
use crate::form::Form;
use crate::form::reading::Outcome;
use crate::render::formula::{Explanation, Notation, explanation, formula, legend};
use crate::render::markup::Markup;
use crate::ui::state::State;
use crate::ui::words;

/// The `data-action` of the button that copies the working.
pub const COPY: &str = "copy-working";

/// Writes the section.
pub fn section(markup: &mut Markup, sheet: Sheet, state: State) {
    markup.tags("<section class=\"block\" aria-labelledby=\"working\"><h2 id=\"working\">");
    markup.text(state.say(words::WORKING)).tags("</h2>");
    lines(markup, sheet, state);
    markup.tags("</section>");
}

/// Writes the formula, which is always there, and the steps once there is a result.
pub fn lines(markup: &mut Markup, sheet: Sheet, state: State) {
    markup.tags("<div id=\"formulas\">").add(&formulas(sheet, state)).tags("</div>");
    markup.tags("<div id=\"steps\">").add(&untrack(|| steps(sheet, state))).tags("</div>");
    markup.tags("<div data-after-result hidden>");
    copy_button(markup, state, words::COPY_WORKING, COPY);
    markup.tags("</div>");
}

/// The formula of the variant with names and with symbols, and what the symbols stand for.
pub fn formulas(sheet: Sheet, state: State) -> Markup {
    let lang = state.lang();
    let variant = sheet.form.with_untracked(Form::variant);
    let mut markup = Markup::new();
    for notation in [Notation::Names, Notation::Symbols] {
        markup.tags("<p class=\"formula\" tabindex=\"0\">");
        markup.formula(&formula(variant, notation, lang)).tags("</p>");
    }
    markup.tags("<dl class=\"legend\">");
    for (symbol, name) in legend(variant, lang) {
        term(&mut markup, symbol, name);
    }
    markup.tags("</dl>");
    markup
}

/// The steps down to the result; nothing without one. Reactive.
pub fn steps(sheet: Sheet, state: State) -> Markup {
    let mut markup = Markup::new();
    if let Some(explained) = explained(sheet, state) {
        markup.element("<h3>", state.say(words::STEPS), "</h3><ol class=\"steps\" tabindex=\"0\">");
        for step in explained.steps.iter().chain([&explained.result]) {
            markup.tags("<li class=\"formula\">").formula(step).tags("</li>");
        }
        markup.tags("</ol>");
    }
    markup
}

/// The whole working as lines of plain text.
pub fn text(sheet: Sheet, state: State) -> String {
    let explained = untrack(|| explained(sheet, state));
    explained.map_or(String::new(), |explained| {
        let lines = [&explained.names, &explained.symbols].into_iter();
        let lines = lines.chain(&explained.steps).chain([&explained.result]);
        lines.map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
    })
}

fn explained(sheet: Sheet, state: State) -> Option<Explanation> {
    sheet.outcome.with(|outcome| match outcome {
        Outcome::Done(calculation) => {
            explanation(sheet.variant(), calculation, &state.style()).ok()
        }
        Outcome::Waiting(_) | Outcome::Unreadable | Outcome::Problem(_) => None,
    })
}
