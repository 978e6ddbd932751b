//! What a file is and how it is read, proposed from its first lines.

use std::borrow::Cow;

use crate::data::choices::{Choice, Choices, Column, Content, Role, Stated};
use crate::data::roles::{Columns, Roles, assigned, likeliest};
use crate::data::rules;
use crate::definition::kind::Kind;
use crate::import::date_order::usual_order;
use crate::import::detect::{has_header, likeliest_character, mark_shown, order_shown, usual_mark};
use crate::import::encoding::{Encoding, text_of_start};
use crate::import::layout::Separator;
use crate::import::sample::{Sample, are_most, is_figure, is_number, sample};
use crate::import::scan::MOST_CELLS;
use crate::import::stated_separator;
use crate::text::Lang;

/// So many bytes from the start of a file are looked at.
pub const SAMPLE_BYTES: usize = 1 << 16;

/// How many lines are shown.
const LINES_SHOWN: usize = 8;

/// How many characters of a cell or a heading are shown.
const CELL_SHOWN: usize = 80;

/// What the first bytes of a file propose, read by who uses a language: up to [`SAMPLE_BYTES`], all of a smaller file.
pub fn recognise(bytes: &[u8], lang: Lang) -> Choices {
    recognise_as(bytes, &Stated::default(), lang)
}

/// The same for a file of which something is known.
pub fn recognise_as(bytes: &[u8], known: &Stated, lang: Lang) -> Choices {
    proposed(bytes, known, false, lang)
}

/// The same for the first lines that a workbook gives: its cells are parted, and its numbers have dots.
pub fn recognise_sheet(bytes: &[u8], known: &Stated, lang: Lang) -> Choices {
    proposed(bytes, known, true, lang)
}

fn proposed(bytes: &[u8], known: &Stated, is_sheet: bool, lang: Lang) -> Choices {
    let encoding = Encoding::of(&bytes[..bytes.len().min(SAMPLE_BYTES)]);
    let text = text_of_sample(bytes, encoding);
    let (stated, body) = stated_separator(&text);
    let (separator, is_seen) = match known.separator.or(stated) {
        Some(separator) => (separator, true),
        None if is_sheet => (Separator::Comma, true),
        None => separator_of(body),
    };
    let lines = sample(body, separator);
    let has_header = known.has_header.unwrap_or_else(|| has_header(&lines, &is_figure));
    let columns = Columns::of(&lines, has_header);
    let (content, roles, is_named) = match known.content {
        Some(content) => (content, assigned(content, &columns), true),
        None => likeliest(&columns),
    };
    let mut assumed = Vec::new();
    let mut assume = |choice, is_assumed: bool| {
        if is_assumed {
            assumed.push(choice);
        }
    };
    assume(Choice::Content, !is_named);
    assume(Choice::Separator, !is_seen);
    assume(Choice::Columns, roles.is_guessed);
    let amounts = of_roles(&columns, &roles, &[Role::Amount, Role::Number, Role::Score]);
    let mark = mark_shown(&amounts);
    assume(Choice::DecimalMark, mark.is_none() && !is_sheet && content != Content::Tickets);
    let dates = of_roles(&columns, &roles, &DATES);
    let order = order_shown(&dates);
    assume(Choice::DateOrder, order.is_none() && content != Content::Numbers);
    let decimal_mark = mark.unwrap_or_else(|| usual_mark(separator, lang));
    let date_order = order.unwrap_or_else(|| usual_order(lang));
    let mut choices = Choices {
        content,
        encoding,
        separator,
        has_header,
        decimal_mark,
        date_order,
        clock: rules::clock(content),
        columns: named(&columns, &roles),
        end: rules::USUAL_END,
        counted: rules::USUAL_COUNTED,
        billing: rules::USUAL_BILLING,
        unit: rules::USUAL_UNIT,
        currency: None,
        scale: rules::USUAL_SCALE,
        assumed,
    };
    rules::propose(&mut choices, &columns);
    choices
}

/// The first lines behind the heading, as they are taken apart.
pub fn first_lines(bytes: &[u8], choices: &Choices) -> Vec<Vec<String>> {
    let text = text_of_sample(bytes, choices.encoding);
    let (_, body) = stated_separator(&text);
    let lines = sample(body, choices.separator).into_iter().skip(usize::from(choices.has_header));
    let shown = |cell: Cow<str>| cell.chars().take(CELL_SHOWN).collect();
    let cells = |line: Vec<Cow<str>>| line.into_iter().take(MOST_CELLS).map(shown).collect();
    lines.take(LINES_SHOWN).map(cells).collect()
}

const DATES: [Role; 6] =
    [Role::Start, Role::End, Role::Date, Role::Opened, Role::FirstReply, Role::Closed];

/// The text of the first bytes, without the line that they may end in.
fn text_of_sample(bytes: &[u8], encoding: Encoding) -> String {
    let is_all = bytes.len() < SAMPLE_BYTES;
    text_of_start(&bytes[..bytes.len().min(SAMPLE_BYTES)], encoding, is_all)
}

/// The separator, and whether the lines show it.
fn separator_of(text: &str) -> (Separator, bool) {
    let lines = sample(text, Separator::Nothing);
    let numbers = lines.iter().skip(1).filter(|line| is_number(&line[0], Kind::Number)).count();
    if are_most(numbers, lines.len().saturating_sub(1)) {
        return (Separator::Nothing, true);
    }
    match likeliest_character(text, &is_figure) {
        Some(separator) => (separator, true),
        None => {
            let is_parted = |line: &Vec<Cow<str>>| line[0].contains([',', ';', '\t', '|']);
            (Separator::Nothing, !lines.iter().any(is_parted))
        }
    }
}

/// The cells of the columns that have one of some roles, as lines of their own.
fn of_roles<'a>(columns: &Columns<'a>, roles: &Roles, wanted: &[Role]) -> Sample<'a> {
    let has_role = |place: &usize| roles.of[*place].is_some_and(|role| wanted.contains(&role));
    let places = (0..columns.cells.len()).filter(has_role);
    places.flat_map(|place| columns.cells[place].iter().map(|cell| vec![cell.clone()])).collect()
}

fn named(columns: &Columns, roles: &Roles) -> Vec<Column> {
    let name = |place: usize| columns.names[place].chars().take(CELL_SHOWN).collect();
    let column = |(place, role): (usize, &Option<Role>)| Column { name: name(place), role: *role };
    roles.of.iter().enumerate().map(column).collect()
}
