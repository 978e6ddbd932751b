//! What became of each line of raw data: a tally, the first lines, and those not understood.

use crate::ui::prelude::*;

use super::Sheet;
use super::layout::column_names;
use super::result::term;
use crate::engine::kind::Kind;
use crate::engine::table::Table;
use crate::entry::{Limits, read_canonical};
use crate::form::pasted::Pasted;
use crate::import::layout::Feed;
use crate::import::reason::Rejected;
use crate::import::{COUNTS, Reading, TooMuch};
use crate::number::exact::Exact;
use crate::render::markup::Markup;
use crate::render::number::{plain, quantity};
use crate::text::{Lang, Text};
use crate::ui::state::State;
use crate::ui::words::{self, doubts};

/// How many lines that were not understood are shown at once, and in all.
const REJECTED_FIRST: usize = 5;
const REJECTED_MOST: usize = 200;

/// The most columns of data in the table of first lines.
const MOST_COLUMNS: usize = 12;

/// What was understood, what was not, and that nothing is missing from the sum.
pub fn tally(reading: &Reading, lang: Lang) -> Markup {
    let read = if reading.layout.is_flat { words::VALUES_READ } else { words::LINES_READ };
    let parts = [
        (reading.accepted, words::ACCEPTED, true),
        (reading.rejected.len(), words::REJECTED, true),
        (reading.blank, words::BLANK, true),
        (reading.headings, words::HEADINGS, reading.headings > 0),
        (reading.lines, read, true),
    ];
    let mut markup = Markup::new();
    markup.tags("<ul class=\"tally\">");
    for (number, name, _) in parts.into_iter().filter(|(_, _, shows)| *shows) {
        markup.element("<li>", name.get(lang), " <strong>");
        markup.text(&counted(number, lang)).tags("</strong></li>");
    }
    markup.tags("</ul>");
    if reading.layout.weight.is_some() {
        let in_all = counted_long(reading.rows.weights.iter().sum(), lang);
        markup.element("<p class=\"tally__open\">", doubts::COUNTED.get(lang), " <strong>");
        markup.text(&in_all).tags("</strong></p>");
    }
    if reading.not_reached > 0 {
        markup.element("<p class=\"tally__open\">", words::NOT_REACHED.get(lang), " <strong>");
        markup.text(&counted(reading.not_reached, lang)).tags("</strong></p>");
    }
    markup
}

/// Why none of the data was read; nothing where it was.
pub fn refused(reading: &Reading, lang: Lang) -> Markup {
    let mut markup = Markup::new();
    let why = reading.refused.map(|why| match why {
        TooMuch::Bytes => doubts::DATA_TOO_LARGE,
        TooMuch::Rows => doubts::TOO_MANY_LINES,
    });
    if let Some(why) = why {
        markup.element("<p class=\"notice notice--poor\">", why.get(lang), "</p>");
    }
    markup
}

/// What the data put into the fields.
pub fn filled(sheet: Sheet, data: &Pasted, state: State) -> Markup {
    let lang = state.lang();
    let mut markup = Markup::new();
    let measured = data.measured(sheet.form.with_untracked(|form| form.variant()));
    if measured.is_empty() {
        let nothing = words::NO_LINE_UNDERSTOOD.get(lang);
        markup.element("<p class=\"notice notice--fair\">", nothing, "</p>");
        return markup;
    }
    markup.element(
        "<p class=\"raw__title\">",
        words::FILLED_FIELDS.get(lang),
        "</p><dl class=\"also\">",
    );
    for measured in measured {
        if let Ok(entry) = read_canonical(&measured.canonical, Limits::from(measured.input)) {
            let figure = quantity(&entry.number, measured.input.kind, &state.style());
            term(&mut markup, measured.input.name.get(lang), &figure);
        }
    }
    markup.tags("</dl>");
    markup
}

/// The first lines as they were taken apart, with the columns that are read marked, and the lines
/// that were not understood.
pub fn lines(reading: &Reading, table: &'static Table, lang: Lang) -> Markup {
    let mut markup = Markup::new();
    first_lines(&mut markup, reading, table, lang);
    rejected(&mut markup, &reading.rejected, table, lang);
    markup
}

fn first_lines(markup: &mut Markup, reading: &Reading, table: &'static Table, lang: Lang) {
    let names = column_names(reading, lang);
    let left_out = names.len().saturating_sub(MOST_COLUMNS);
    let use_of = |at: usize| match reading.layout.is_flat {
        true => table.columns.first().map(|column| column.name),
        false => use_of_column(reading, table, at),
    };
    let uses: Vec<Option<Text>> = (0..names.len().min(MOST_COLUMNS)).map(use_of).collect();
    markup.tags("<p class=\"raw__title\" id=\"lines-").text(table.id);
    markup.element(
        "\">",
        words::FIRST_ROWS.get(lang),
        "</p><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"lines-",
    );
    markup.text(table.id).tags("\"><table class=\"lines\"><thead><tr>");
    for (name, used) in names.iter().zip(&uses) {
        markup.tags(match used {
            Some(_) => "<th scope=\"col\" class=\"used\">",
            None => "<th scope=\"col\">",
        });
        markup.text(name);
        if let Some(used) = used {
            markup.element(" <span class=\"lines__use\">→ ", used.get(lang), "</span>");
        }
        markup.tags("</th>");
    }
    markup.tags("</tr></thead><tbody>");
    for cells in &reading.sample {
        markup.tags("<tr>");
        for (at, used) in uses.iter().enumerate() {
            let start = if used.is_some() { "<td class=\"used\">" } else { "<td>" };
            markup.element(start, cells.get(at).map_or("", String::as_str), "</td>");
        }
        markup.tags("</tr>");
    }
    markup.tags("</tbody></table></div>");
    if left_out > 0 {
        unlisted(markup, "<p class=\"hint\">", left_out, "</p>", lang);
    }
}

/// What a column of the data is read as.
fn use_of_column(reading: &Reading, table: &'static Table, at: usize) -> Option<Text> {
    if reading.layout.weight == Some(at) {
        return Some(COUNTS.name);
    }
    let feeds = reading.layout.feeds.iter().zip(table.columns);
    let mut used = feeds.filter_map(|(feed, column)| match feed {
        Feed::Column(index) if *index == at => Some(column.name),
        Feed::Between { from, .. } if *from == at => Some(words::FIRST_DATE),
        Feed::Between { to, .. } if *to == at => Some(words::SECOND_DATE),
        Feed::Column(_) | Feed::Between { .. } | Feed::Nothing => None,
    });
    used.next()
}

/// Writes the lines that were not understood, each with its number and the reason.
fn rejected(markup: &mut Markup, rejected: &[Rejected], table: &'static Table, lang: Lang) {
    if rejected.is_empty() {
        return;
    }
    let line = |markup: &mut Markup, rejected: &Rejected| {
        markup.element("<li><strong>", words::LINE.get(lang), " ");
        markup.text(&counted(rejected.line, lang)).tags("</strong> · ");
        markup.text(&rejected.message(table, lang)).tags("</li>");
    };
    let title = words::LINES_REJECTED.get(lang);
    markup.element("<p class=\"raw__title\">", title, "</p><ul class=\"rejected\">");
    rejected.iter().take(REJECTED_FIRST).for_each(|rejected| line(markup, rejected));
    markup.tags("</ul>");
    let others = rejected.len().min(REJECTED_MOST).saturating_sub(REJECTED_FIRST);
    if others == 0 {
        return;
    }
    markup.element("<details class=\"details\"><summary>", words::SHOW_MORE.get(lang), " ");
    markup.text(&counted(others, lang)).tags("</summary><ul class=\"rejected\">");
    rejected.iter().skip(REJECTED_FIRST).take(others).for_each(|rejected| line(markup, rejected));
    if rejected.len() > REJECTED_MOST {
        unlisted(markup, "<li>", rejected.len() - REJECTED_MOST, "</li>", lang);
    }
    markup.tags("</ul></details>");
}

/// Writes how many there are beyond those listed.
fn unlisted(markup: &mut Markup, start: &'static str, count: usize, end: &'static str, lang: Lang) {
    markup.element(start, &counted(count, lang), " ").element("", words::NOT_LISTED.get(lang), end);
}

/// A number of lines, as the language writes it.
pub fn counted(number: usize, lang: Lang) -> String {
    counted_long(number as u128, lang)
}

/// The same for what counts up beyond lines.
pub fn counted_long(number: u128, lang: Lang) -> String {
    let number = Exact::ratio(i128::try_from(number).unwrap_or(i128::MAX), 1);
    number.map_or_else(String::new, |number| plain(&number, Kind::Count, lang).text)
}
