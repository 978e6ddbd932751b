//! What to do with a result: save it with a label, a period and a note, or copy a link to it.

use crate::ui::prelude::*;

use super::Sheet;
use super::copy::copy_button;
use crate::form::Form;
use crate::form::reading::Outcome;
use crate::link;
use crate::record::Record;
use crate::render::markup::Markup;
use crate::render::number::{canonical, figure};
use crate::site::Page;
use crate::ui::dom;
use crate::ui::keep;
use crate::ui::persist;
use crate::ui::refresh::refresh;
use crate::ui::state::State;
use crate::ui::storage::{Access, Unwritten};
use crate::ui::words;

/// The `data-action` of the button that copies the link.
pub const COPY: &str = "copy-link";

/// What saving came to; `None` before it, and once the result has changed.
pub type Saved = RwSignal<Option<Result<(), Unwritten>>>;

/// Writes the buttons, and the fields that go with a saved result.
pub fn actions(markup: &mut Markup, sheet: Sheet, state: State) {
    let reopened = state.place.fragment.with_untracked(|fragment| match fragment.as_str() {
        "" => None,
        fragment => keep::named_in(fragment, sheet.metric.id),
    });
    markup.tags("<div class=\"actions\" data-after-result hidden>");
    markup.tags(match reopened {
        Some(_) => "<details class=\"details\" open><summary>",
        None => "<details class=\"details\"><summary>",
    });
    markup.text(state.say(words::ADD_DETAILS)).tags("</summary>");
    details(markup, state, &reopened.unwrap_or_default());
    markup.tags("</details><div class=\"buttons\"><button type=\"button\" class=\"button button--main\" data-action=\"save\">");
    markup.text(state.say(words::SAVE)).tags("</button>");
    copy_button(markup, state, words::COPY_LINK, COPY);
    markup.tags("<a class=\"button\" data-action=\"embed\" id=\"to-embed\" href=\"");
    markup.text(&untrack(|| address_of_widget(sheet, state)));
    markup.element("\">", state.say(words::widget::EMBED), "</a>");
    markup.tags("</div><div id=\"saved\">").add(&untrack(|| said(sheet.saved, state)));
    markup.tags("</div></div>");
}

/// Writes the fields of a label, a period, a day and a note.
fn details(markup: &mut Markup, state: State, record: &Record) {
    let text =
        |markup: &mut Markup, start: &'static str, label, input: &'static str, value: &str| {
            markup
                .element(start, state.say(label), "</label>")
                .tags(input)
                .text(value)
                .tags("\"></div>");
        };
    text(
        markup,
        "<div class=\"field\"><label for=\"new-label\">",
        words::LABEL,
        "<input type=\"text\" id=\"new-label\" name=\"new-label\" autocomplete=\"off\" value=\"",
        &record.label,
    );
    markup.tags("<div class=\"pair\">");
    text(
        markup,
        "<div class=\"field\"><label for=\"new-period\">",
        words::PERIOD,
        "<input type=\"text\" id=\"new-period\" name=\"new-period\" autocomplete=\"off\" value=\"",
        &record.period,
    );
    text(
        markup,
        "<div class=\"field\"><label for=\"new-date\">",
        words::DATE,
        "<input type=\"date\" id=\"new-date\" name=\"new-date\" autocomplete=\"off\" value=\"",
        &record.date,
    );
    markup.element(
        "</div><div class=\"field\"><label for=\"new-note\">",
        state.say(words::NOTE),
        "</label><textarea id=\"new-note\" name=\"new-note\" rows=\"3\">\n",
    );
    markup.text(&record.note).tags("</textarea></div>");
}

/// What saving came to, in words. Reactive.
pub fn said(saved: Saved, state: State) -> Markup {
    let mut markup = Markup::new();
    match (saved.get(), state.access.get()) {
        (Some(Ok(())), _) => {
            markup.element(
                "<p class=\"notice\" role=\"status\">",
                state.say(words::SAVED_NOW),
                " <a href=\"",
            );
            let link = state.place.link_to(Page::Saved);
            markup.text(&link).element("\">", state.say(words::SEE_SAVED), "</a></p>");
            if state.is_passing.get() {
                let start =
                    "<p class=\"notice notice--fair\" role=\"status\" data-alert=\"backup\">";
                markup.element(start, state.say(words::MAY_BE_DELETED), " <a href=\"");
                markup.text(&link).element("\">", state.say(words::DOWNLOAD_COPY), "</a></p>");
            }
        }
        (Some(Err(Unwritten::Full)), _) => {
            let text = state.say(words::STORAGE_FULL);
            markup.element("<p class=\"notice notice--poor\" role=\"alert\">", text, "</p>");
        }
        (Some(Err(Unwritten::Refused)), _) | (None, Access::Refused) => {
            let text = state.say(words::STORAGE_REFUSED);
            markup.element("<p class=\"notice notice--fair\" role=\"status\">", text, "</p>");
        }
        (None, Access::Open | Access::Unknown) => {}
    }
    markup
}

/// Saves the result shown, with the details that stand in the fields.
pub fn save(sheet: Sheet, state: State) {
    if let Some(record) = record_of(sheet, state) {
        let saved = keep::add(record);
        state.is_passing.set(false);
        sheet.saved.set(Some(saved));
        if saved.is_ok() {
            persist::ask(move || {
                state.is_passing.set(true);
                refresh();
            });
        }
    }
}

/// The record of the result shown; `None` without a result.
fn record_of(sheet: Sheet, state: State) -> Option<Record> {
    let Outcome::Done(calculation) = sheet.outcome.get_untracked() else { return None };
    let kind = sheet.form.with_untracked(Form::variant).kind;
    let shown = untrack(|| figure(&calculation.value, kind, &state.style())).ok()?;
    let typed = |id: &str| dom::by_id(id).map(|field| dom::value(&field)).unwrap_or_default();
    Some(Record {
        metric: sheet.metric.id.to_owned(),
        variant: sheet.form.with_untracked(|form| form.variant().id.to_owned()),
        entries: sheet.form.with_untracked(Form::canonical_entries),
        value: canonical(&calculation.value.number, kind),
        shown: shown.text,
        label: typed("new-label"),
        period: typed("new-period"),
        date: typed("new-date"),
        note: typed("new-note"),
        ..Record::default()
    })
}

/// The address of the calculation that is shown.
pub fn address(sheet: Sheet, state: State) -> String {
    let here = window().location().href().unwrap_or_default();
    let here = here.split('#').next().unwrap_or_default();
    [here, "#", &fragment(sheet, state)].concat()
}

/// Where a widget is made of the calculation that is shown. Reactive.
pub fn address_of_widget(sheet: Sheet, state: State) -> String {
    let page = state.place.link_to(Page::Embed);
    [&page, "#", &fragment(sheet, state), "&", link::METRIC, "=", sheet.metric.id].concat()
}

/// What follows `#` in a link to the calculation that is shown. Reactive.
pub fn fragment(sheet: Sheet, state: State) -> String {
    let (decimals, rounding) =
        state.settings.with(|settings| (settings.decimals(), settings.rounding()));
    sheet.form.with(|form| {
        link::write(&link::State {
            variant: form.variant().id.to_owned(),
            entries: form.canonical_entries(),
            decimals: Some(decimals),
            rounding: Some(rounding),
        })
    })
}
