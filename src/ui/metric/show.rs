//! Showing what changes on a calculator: an effect for each part, which touches nothing else.

use crate::ui::prelude::*;

use super::field::{described_by, said, standing};
use super::{Sheet, form, result, save, variants, verdict, widget, working};
use crate::engine::metric::Variant;
use crate::entry::Limits;
use crate::form::{Form, cell_name, column_limits};
use crate::render::markup::Markup;
use crate::ui::dom;
use crate::ui::refresh::on_refresh;
use crate::ui::state::State;

/// Follows every change from now on. What is on the page already is what was written.
pub fn follow(sheet: Sheet, state: State) {
    let mut shape = shape_of(sheet, state);
    on_refresh(move || {
        let now = shape_of(sheet, state);
        if shape != now {
            dom::set_markup("fields", &form::fields(sheet, state).finish());
            shape = now;
        }
        fields(sheet, state);
    });
    if let Some(extras) = state.extras {
        (extras.follow)(sheet, state);
    }
    let mut chosen = "";
    on_refresh(move || {
        let now = sheet.variant().id;
        if chosen != now {
            choice(sheet, state, now);
            dom::set_markup("formulas", &working::formulas(sheet, state).finish());
            dom::set_markup("thresholds", &verdict::own_fields(sheet, state).finish());
            chosen = now;
        }
    });
    // A result that has changed since is not the one that was saved.
    let mut saved = None;
    on_refresh(move || {
        let now = sheet.outcome.get_untracked();
        if saved.replace(now.clone()).is_some_and(|before| before != now) {
            sheet.saved.set(None);
        }
    });
    part("reading", move || result::reading(sheet, state));
    part("steps", move || working::steps(sheet, state));
    part("notices", move || notices(sheet));
    part("saved", move || save::said(sheet.saved, state));
    on_refresh(move || {
        let shown = result::shown(sheet, state);
        result::show(&shown);
        for selector in ["#steps ~ [data-after-result]", ".actions", "#thresholds"] {
            dom::set_hidden(selector, shown.value.is_none());
        }
        variants::show(sheet, state);
        dom::set_hidden("[data-action='undo']", !sheet.can_undo());
        let address = widget::address_in_full(sheet, state);
        dom::set_attribute_of("in-full", "href", Some(&address));
        dom::set_attribute_of("to-embed", "href", Some(&save::address_of_widget(sheet, state)));
    });
    result::announce(sheet, state);
}

/// What decides which fields there are: the variant, the rows of its list, the currency.
fn shape_of(sheet: Sheet, state: State) -> String {
    let (variant, rows) = sheet.form.with(|form| (form.variant().id, form.row_count()));
    let currency = state.settings.with(|settings| settings.currency.clone());
    [variant, &rows.to_string(), &currency].join(" ")
}

/// Shows a part in its element whenever its markup changes. What was written first is on the page
/// already.
fn part(id: &'static str, write: impl Fn() -> Markup + 'static) {
    part_of(id, Box::new(write));
}

#[inline(never)]
fn part_of(id: &'static str, write: Box<dyn Fn() -> Markup>) {
    let mut shown = write().finish();
    on_refresh(move || {
        let now = write().finish();
        if shown != now {
            dom::set_markup(id, &now);
            shown = now;
        }
    });
}

/// Shows the variant chosen in its list and beside it.
fn choice(sheet: Sheet, state: State, chosen: &str) {
    dom::set_value("variant", chosen);
    let variant = sheet.form.with_untracked(Form::variant);
    dom::set_text("variant-difference", &form::difference(variant, state));
    dom::set_attribute_of("form", "data-variant", Some(chosen));
}

/// Shows what the form holds in every field, and what is said there.
fn fields(sheet: Sheet, state: State) {
    let lang = state.lang();
    let variant = sheet.variant();
    for input in variant.inputs.iter().filter(|input| input.has_field()) {
        show(sheet, state, input.id, input.name.get(lang), Limits::from(*input));
    }
    cells(sheet, state, variant);
}

fn cells(sheet: Sheet, state: State, variant: &'static Variant) {
    let Some(table) = variant.table else { return };
    for row in 0..sheet.form.with(|form| form.row_count()) {
        for column in table.columns {
            let name = cell_name(table, row, column);
            match column_limits(column) {
                Some(limits) => show(sheet, state, &name, column.name.get(state.lang()), limits),
                None => value(sheet, &name),
            }
        }
    }
}

fn value(sheet: Sheet, name: &str) {
    let (shown, entry) = standing(sheet, name);
    let id = ["field-", name].concat();
    dom::set_value(&id, &shown);
    dom::set_attribute_of(&id, dom::ENTRY, entry.as_deref());
}

fn show(sheet: Sheet, state: State, name: &str, label: &'static str, limits: Limits) {
    value(sheet, name);
    let said = said(sheet, state, name, label, limits);
    dom::set_text(&["understood-", name].concat(), &said.understood);
    dom::set_text(&["message-", name].concat(), said.problem.as_deref().unwrap_or_default());
    let Some(entry) = dom::by_id(&["field-", name].concat()) else { return };
    if entry.tag_name() == "SELECT" {
        return;
    }
    dom::set_attribute(&entry, "aria-invalid", said.problem.as_ref().map(|_| "true"));
    let described = described_by(name, &said, entry.has_attribute("data-described"));
    let described = Some(described.as_str()).filter(|ids| !ids.is_empty());
    dom::set_attribute(&entry, "aria-describedby", described);
}

/// What has to be said about the link that the form was opened from.
pub fn notices(sheet: Sheet) -> Markup {
    let mut markup = Markup::new();
    sheet.notice.with(|lines| {
        if !lines.is_empty() {
            markup.tags("<div class=\"notice notice--fair\">");
            lines.iter().for_each(|line| {
                markup.element("<p>", line, "</p>");
            });
            markup.tags("</div>");
        }
    });
    markup
}
