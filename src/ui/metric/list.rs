//! A list of rows typed in the form: plans, rules, components, ticket types, channels.

use crate::ui::prelude::*;

use super::Sheet;
use super::field::{Entry, entry};
use crate::engine::table::{Column, Holds, Table};
use crate::form::{MOST_ROWS, cell_name, column_limits};
use crate::render::markup::Markup;
use crate::ui::dom::focus_on;
use crate::ui::refresh::refresh;
use crate::ui::state::State;
use crate::ui::words;

/// Writes the rows, each a group of fields, with buttons to add and take out.
pub fn list(markup: &mut Markup, sheet: Sheet, state: State, table: &'static Table) {
    let lang = state.lang();
    let count = sheet.form.with_untracked(|form| form.row_count());
    let row_name = table.row.get(lang);
    markup.element("<fieldset class=\"list\"><legend>", table.name.get(lang), "</legend>");
    for row in 0..count {
        let number = (row + 1).to_string();
        markup.tags(match table.columns.len() {
            2 => "<div class=\"row row--beside\" role=\"group\" aria-label=\"",
            _ => "<div class=\"row\" role=\"group\" aria-label=\"",
        });
        markup.text(row_name).tags(" ").text(&number).tags("\">");
        for column in table.columns {
            cell(markup, sheet, state, table, row, column);
        }
        markup.tags("<button type=\"button\" class=\"button button--plain row__remove\" data-action=\"remove-row\" data-row=\"");
        markup.text(&row.to_string()).tags("\" aria-label=\"").text(state.say(words::REMOVE));
        markup.tags(" ").text(row_name).tags(" ").text(&number).tags(CROSS);
    }
    markup.tags("<button type=\"button\" class=\"button\" data-action=\"add-row");
    markup.tags(if count >= MOST_ROWS { "\" disabled>" } else { "\">" });
    markup.text(state.say(words::ADD)).tags(" ").text(row_name).tags("</button></fieldset>");
}

const CROSS: &str = "\"><svg viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\"><path d=\"M3.5 3.5l9 9m0-9l-9 9\" stroke=\"currentColor\" stroke-width=\"1.75\" stroke-linecap=\"round\"/></svg></button></div>";

fn cell(
    markup: &mut Markup,
    sheet: Sheet,
    state: State,
    table: &'static Table,
    row: usize,
    column: &'static Column,
) {
    let name = cell_name(table, row, column);
    let label = column.name.get(state.lang());
    markup.tags(match column.holds {
        Holds::Label => "<div class=\"cell cell--label\"><label for=\"field-",
        Holds::Number { .. } | Holds::Date => "<div class=\"cell\"><label for=\"field-",
    });
    markup.text(&name).element("\">", label, "</label>");
    match column_limits(column) {
        Some(limits) => {
            let cell = Entry { name: &name, label, limits, is_described: false, is_in_list: true };
            entry(markup, sheet, state, &cell);
        }
        None => {
            let value = sheet.form.with_untracked(|form| form.entry(&name).to_owned());
            markup.tags("<input type=\"text\" id=\"field-").text(&name).tags("\" name=\"");
            markup.text(&name).tags("\" autocomplete=\"off\" value=\"").text(&value).tags("\">");
        }
    }
    markup.tags("</div>");
}

/// Adds a row, and gives the focus to its first field.
pub fn add_row(sheet: Sheet) {
    sheet.form.update(|form| form.add_row());
    let first = sheet.form.with_untracked(|form| {
        let table = form.variant().table?;
        Some(cell_name(table, form.row_count().saturating_sub(1), &table.columns[0]))
    });
    if let Some(name) = first {
        refresh();
        focus_on(&["[name='", &name, "']"].concat());
    }
}

/// Takes a row out.
pub fn remove_row(sheet: Sheet, row: usize) {
    sheet.form.update(|form| form.remove_row(row));
    sheet.typing.set(None);
    refresh();
    focus_on(".list > .button");
}
