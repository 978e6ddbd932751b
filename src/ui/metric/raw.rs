//! Raw data for a form: pasted or from a file, read in the browser, put into the fields.

use std::sync::Arc;

use crate::ui::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlInputElement};

use super::Sheet;
use super::extras::Extras;
use super::layout::{chosen, fields, takes_time};
use super::lines::{filled, lines, refused, tally};
use crate::engine::table::Table;
use crate::form::Form;
use crate::form::pasted::Pasted;
use crate::import::MOST_BYTES;
use crate::import::decode::text_of;
use crate::import::layout::Wanted;
use crate::import::measured::tables_of;
use crate::render::markup::Markup;
use crate::ui::dom;
use crate::ui::refresh::{on_refresh, refresh};
use crate::ui::state::State;
use crate::ui::words::{self, doubts};

/// The longest text of a file that is shown in the field, in bytes.
const LONGEST_SHOWN: usize = 100_000;

/// What the id of the button for a file begins with; the id of the table follows.
const FILE: &str = "file-";

/// Writes what a panel holds.
fn panel(markup: &mut Markup, sheet: Sheet, state: State, table: &'static Table) {
    source(markup, sheet, state, table);
    // The element that speaks is there before it has anything to say, else nobody would hear it.
    markup
        .tags("<div role=\"status\" id=\"tally-")
        .text(table.id)
        .tags("\"></div><div id=\"data-read-");
    markup.text(table.id).tags("\"></div>");
}

/// Writes where the data comes from: a field to paste into, and a button for a file.
fn source(markup: &mut Markup, sheet: Sheet, state: State, table: &'static Table) {
    let id = table.id;
    markup.tags("<p class=\"hint\" id=\"about-").text(id).tags("\">");
    markup.text(state.say(words::RAW_DATA_HINT));
    if table.columns.iter().any(takes_time) {
        markup.tags(" ").text(state.say(words::RAW_DATES_HINT));
    }
    markup.tags("</p><div class=\"field\"><label for=\"data-").text(id).tags("\">");
    markup.text(table.name.get(state.lang()));
    markup.tags("</label><textarea class=\"raw__text\" rows=\"5\" spellcheck=\"false\" autocomplete=\"off\" id=\"data-");
    markup
        .text(id)
        .tags("\" name=\"")
        .text(id)
        .tags("\" aria-describedby=\"about-")
        .text(id)
        .tags("\">\n");
    markup.text(&text_shown(data_of(sheet, table).as_deref()));
    markup.tags("</textarea><p class=\"understood\" id=\"file-name-").text(id);
    markup.tags("\"></p><p class=\"message\" role=\"alert\" id=\"unreadable-").text(id);
    markup.tags("\"></p></div><div class=\"buttons raw__buttons\"><input class=\"visually-hidden raw__file\" type=\"file\" id=\"file-");
    markup.text(id).tags("\" accept=\".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain\"><label class=\"button\" for=\"file-");
    markup.text(id).element("\">", state.say(words::CHOOSE_FILE), "</label>");
    markup.tags("<button type=\"button\" class=\"button button--plain\" data-action=\"remove-data\" hidden data-table=\"");
    markup.text(id).element("\">", state.say(words::REMOVE_DATA), "</button></div>");
}

/// The data of a table, where there is any.
fn data_of(sheet: Sheet, table: &Table) -> Option<Arc<Pasted>> {
    sheet.form.with_untracked(|form| form.pasted(table).cloned())
}

/// What stands in the field: not a long file.
fn text_shown(data: Option<&Pasted>) -> String {
    match data {
        Some(data) if data.file.is_empty() || data.text.len() <= LONGEST_SHOWN => data.text.clone(),
        Some(_) | None => String::new(),
    }
}

/// Shows what became of the data of the variant whenever it changes.
fn follow(sheet: Sheet, state: State) {
    let mut shown: Vec<(&'static str, Option<Arc<Pasted>>)> = Vec::new();
    let mut settings = state.settings.get_untracked();
    on_refresh(move || {
        let now_settings = state.settings.get_untracked();
        let is_printed_alike = settings == now_settings;
        settings = now_settings;
        let now = sheet.form.with(|form| {
            let tables = tables_of(form.variant()).into_iter();
            tables.map(|table| (table, form.pasted(table).cloned())).collect::<Vec<_>>()
        });
        for (table, data) in &now {
            let is_same = shown.iter().any(|(known, shown)| {
                *known == table.id
                    && match (shown, data) {
                        (Some(shown), Some(data)) => Arc::ptr_eq(shown, data),
                        (None, None) => true,
                        (Some(_), None) | (None, Some(_)) => false,
                    }
            });
            show(sheet, state, table, data.as_deref(), is_same && is_printed_alike);
        }
        shown = now.into_iter().map(|(table, data)| (table.id, data)).collect();
    });
}

/// Shows what became of the data of a table; an element that says the same already is left alone.
fn show(sheet: Sheet, state: State, table: &'static Table, data: Option<&Pasted>, is_same: bool) {
    let lang = state.lang();
    let id = |start: &str| [start, table.id].concat();
    dom::set_hidden(
        &["[data-action='remove-data'][data-table='", table.id, "']"].concat(),
        data.is_none(),
    );
    let file = data.map(|data| data.file.as_str()).filter(|file| !file.is_empty());
    let file = file.map(|file| [state.say(words::DATA_OF_FILE), " ", file].concat());
    dom::set_text(&id("file-name-"), file.as_deref().unwrap_or_default());
    dom::set_value(&id("data-"), &text_shown(data));
    let is_shown = dom::by_id(&id("data-read-")).is_some_and(|place| place.first_child().is_some());
    if is_same && is_shown == data.is_some() {
        return;
    }
    let (mut told, mut read) = (Markup::new(), Markup::new());
    if let Some(data) = data {
        if data.reading.refused.is_some() {
            told = refused(&data.reading, lang);
        } else {
            told = tally(&data.reading, lang);
            read.add(&filled(sheet, data, state)).add(&fields(data, table, lang));
            read.add(&lines(&data.reading, table, lang));
        }
    }
    // A choice that was just made keeps the focus, although it is drawn anew.
    let focused = document().active_element().map(|element| element.id());
    dom::set_markup(&id("tally-"), &told.finish());
    dom::set_markup(&id("data-read-"), &read.finish());
    if let Some(focused) = focused.filter(|focused| focused.starts_with(&id("") as &str)) {
        dom::focus_on(&["[id='", &focused, "']"].concat());
    }
}

/// The table of raw data of an id.
fn table_of(sheet: Sheet, id: &str) -> Option<&'static Table> {
    let variant = sheet.form.with_untracked(Form::variant);
    tables_of(variant).into_iter().find(|table| table.id == id)
}

/// Takes data that was pasted or typed, laid out as the data before it.
fn take(sheet: Sheet, table: &'static Table, text: String) {
    let wanted = data_of(sheet, table).map(|data| data.wanted.clone()).unwrap_or_default();
    dom::set_text(&["unreadable-", table.id].concat(), "");
    sheet.form.update(|form| form.paste(table, text, String::new(), wanted));
}

/// Takes the data out; the focus goes to where other data can be put.
fn remove(sheet: Sheet, table: &'static Table) {
    sheet.form.update(|form| form.paste(table, String::new(), String::new(), Wanted::default()));
    // The button goes; the focus must not go with it.
    dom::focus_on(&["[name='", table.id, "']"].concat());
}

/// Reads the data again, laid out as was just chosen.
fn lay_out(sheet: Sheet, table: &'static Table, name: &str, id: &str) {
    let Some(data) = data_of(sheet, table) else { return };
    if let Some(wanted) = chosen(&data, table, name, id) {
        sheet.form.update(|form| {
            form.paste(table, data.text.clone(), data.file.clone(), wanted);
        });
    }
}

/// Reads a file that was chosen; it does not leave the browser.
fn open_file(sheet: Sheet, state: State, table: &'static Table, input: HtmlInputElement) {
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    // A file that long is not even taken into memory.
    if file.size() > MOST_BYTES as f64 {
        let problem = state.say(doubts::FILE_TOO_LARGE);
        dom::set_text(&["unreadable-", table.id].concat(), problem);
        input.set_value("");
        return;
    }
    wasm_bindgen_futures::spawn_local(async move {
        let mut problem = "";
        match JsFuture::from(file.array_buffer()).await {
            Ok(bytes) => {
                let (text, _) = text_of(&js_sys::Uint8Array::new(&bytes).to_vec());
                sheet.form.update(|form| form.paste(table, text, file.name(), Wanted::default()));
            }
            Err(_) => problem = state.say(words::FILE_UNREADABLE),
        }
        refresh();
        dom::set_text(&["unreadable-", table.id].concat(), problem);
        // The same file can be chosen again, once it was corrected.
        input.set_value("");
    });
}

/// Raw data, for the program that has it.
pub static EXTRAS: Extras = Extras {
    checklist: |_, _, _| (),
    panel,
    follow,
    typed: |sheet, name, text| match table_of(sheet, name) {
        Some(table) => {
            take(sheet, table, text.to_owned());
            true
        }
        None => false,
    },
    changed,
    remove: |sheet, table| {
        if let Some(table) = table_of(sheet, table) {
            remove(sheet, table);
        }
    },
    retype,
    turn: Form::turn_to,
    fit: Form::fit,
};

fn changed(sheet: Sheet, state: State, field: &Element, name: &str) -> bool {
    let id = field.id();
    if let Some(table) = id.strip_prefix(FILE).and_then(|table| table_of(sheet, table)) {
        if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            open_file(sheet, state, table, input.clone());
        }
    } else if let Some((table, part)) = name.split_once('.')
        && let Some(table) = table_of(sheet, table)
    {
        lay_out(sheet, table, part, &dom::value(field));
    } else {
        return false;
    }
    true
}

fn retype(form: &mut Form, name: &str, text: &str) -> bool {
    let table = tables_of(form.variant()).into_iter().find(|table| table.id == name);
    if let Some(table) = table.filter(|_| !text.is_empty()) {
        form.paste(table, text.to_owned(), String::new(), Wanted::default());
    }
    table.is_some()
}
