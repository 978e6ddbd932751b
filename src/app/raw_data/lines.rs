//! What became of each line of raw data: a tally, the first lines, and those not understood.

use leptos::prelude::*;

use crate::app::components::term::term;
use crate::app::raw_data::columns::column_names;
use crate::app::words;
use crate::app::words::doubts;
use crate::definition::kind::Kind;
use crate::definition::{Table, Variant};
use crate::entry::{Limits, read_canonical};
use crate::form::pasted::Pasted;
use crate::import::layout::Feed;
use crate::import::reason::Rejected;
use crate::import::{COUNTS, Reading, TooMuch};
use crate::number::exact::Exact;
use crate::render::number::{Style, plain, quantity};
use crate::text::{Lang, Text};

/// How many lines that were not understood are shown at once, and in all.
const REJECTED_FIRST: usize = 5;
const REJECTED_MOST: usize = 200;

/// The most columns of data in the table of first lines.
const MOST_COLUMNS: usize = 12;

/// What was understood, what was not, and that nothing is missing from the sum; or why none of the
/// data was read.
pub fn tally(reading: &Reading, lang: Lang) -> AnyView {
    if let Some(why) = reading.refused {
        let why = match why {
            TooMuch::Bytes => doubts::DATA_TOO_LARGE,
            TooMuch::Rows => doubts::TOO_MANY_LINES,
        };
        return view! { <p class="notice notice--poor">{why.get(lang)}</p> }.into_any();
    }
    let read = if reading.layout.is_flat { words::VALUES_READ } else { words::LINES_READ };
    let parts = [
        (reading.accepted, words::ACCEPTED, true),
        (reading.refusals, words::REJECTED, true),
        (reading.blank, words::BLANK, true),
        (reading.headings, words::HEADINGS, reading.headings > 0),
        (reading.lines, read, true),
    ];
    let part = |(number, name, _): (usize, Text, bool)| {
        view! { <li>{name.get(lang)} " " <strong>{counted(number, lang)}</strong></li> }
    };
    let parts: Vec<_> = parts.into_iter().filter(|(_, _, shows)| *shows).map(part).collect();
    let open = |name: Text, number: String| {
        view! { <p class="tally__open">{name.get(lang)} " " <strong>{number}</strong></p> }
    };
    let in_all = || open(doubts::COUNTED, counted_long(reading.counted, lang));
    let in_all = reading.layout.weight.is_some().then(in_all);
    let not_reached = (reading.not_reached > 0)
        .then(|| open(words::NOT_REACHED, counted(reading.not_reached, lang)));
    view! {
        <ul class="tally">{parts}</ul>
        {in_all}
        {not_reached}
    }
    .into_any()
}

/// What the data put into the fields of a variant.
pub fn filled(data: &Pasted, variant: &Variant, style: &Style) -> AnyView {
    let measured = data.measured(variant);
    if measured.is_empty() {
        let nothing = words::NO_LINE_UNDERSTOOD.get(style.lang);
        return view! { <p class="notice notice--fair">{nothing}</p> }.into_any();
    }
    let figures = measured.iter().filter_map(|measured| {
        let entry = read_canonical(&measured.canonical, Limits::from(&*measured.input)).ok()?;
        let figure = quantity(&entry.number, measured.input.kind, style);
        Some(term(measured.input.name.clone(), figure))
    });
    let figures: Vec<_> = figures.collect();
    view! {
        <p class="raw__title">{words::FILLED_FIELDS.get(style.lang)}</p>
        <dl class="also">{figures}</dl>
    }
    .into_any()
}

/// The first lines as they were taken apart, with the columns that are read marked.
pub fn first_lines(reading: &Reading, table: &Table, lang: Lang) -> AnyView {
    let names = column_names(reading, lang);
    let left_out = names.len().saturating_sub(MOST_COLUMNS);
    let use_of = |at: usize| match reading.layout.is_flat {
        true => table.columns.first().map(|column| column.name.as_str()),
        false => use_of_column(reading, table, at, lang),
    };
    let uses: Vec<Option<&str>> = (0..names.len().min(MOST_COLUMNS)).map(use_of).collect();
    let class_of = |used: &Option<&str>| used.map(|_| "used");
    let head = names.into_iter().zip(&uses).map(|(name, used)| {
        let use_of_it =
            used.map(|used| view! { " " <span class="lines__use">"→ " {used.to_owned()}</span> });
        view! { <th scope="col" class=class_of(used)>{name} {use_of_it}</th> }
    });
    let head: Vec<_> = head.collect();
    let row = |cells: &Vec<String>| {
        let cell = |(at, used): (usize, &Option<&str>)| {
            view! { <td class=class_of(used)>{cells.get(at).cloned()}</td> }
        };
        let cells: Vec<_> = uses.iter().enumerate().map(cell).collect();
        view! { <tr>{cells}</tr> }
    };
    let rows: Vec<_> = reading.sample.iter().map(row).collect();
    let title = ["lines-", &table.id].concat();
    view! {
        <p class="raw__title" id=title.clone()>{words::FIRST_ROWS.get(lang)}</p>
        <div class="scroll" tabindex="0" role="group" aria-labelledby=title>
            <table class="lines">
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {(left_out > 0).then(|| view! { <p class="hint">{unlisted(left_out, lang)}</p> })}
    }
    .into_any()
}

/// What a column of the data is read as.
fn use_of_column<'a>(
    reading: &Reading,
    table: &'a Table,
    at: usize,
    lang: Lang,
) -> Option<&'a str> {
    if reading.layout.weight == Some(at) {
        return Some(COUNTS.name.get(lang));
    }
    let feeds = reading.layout.feeds.iter().zip(&table.columns);
    let mut used = feeds.filter_map(|(feed, column)| match feed {
        Feed::Column(index) if *index == at => Some(column.name.as_str()),
        Feed::Between { from, .. } if *from == at => Some(words::FIRST_DATE.get(lang)),
        Feed::Between { to, .. } if *to == at => Some(words::SECOND_DATE.get(lang)),
        Feed::Column(_) | Feed::Between { .. } | Feed::Nothing => None,
    });
    used.next()
}

/// The lines that were not understood, each with its number and the reason; nothing where there are none.
pub fn rejected(reading: &Reading, table: &Table, lang: Lang) -> Option<AnyView> {
    let rejected = &reading.rejected;
    if rejected.is_empty() {
        return None;
    }
    let line = |rejected: &Rejected| {
        let number = counted(rejected.line, lang);
        view! {
            <li>
                <strong>{words::LINE.get(lang)} " " {number}</strong>
                " · " {rejected.message(table, lang)}
            </li>
        }
    };
    let first: Vec<_> = rejected.iter().take(REJECTED_FIRST).map(line).collect();
    let others = rejected.len().min(REJECTED_MOST).saturating_sub(REJECTED_FIRST);
    let beyond = reading.refusals.saturating_sub(REJECTED_MOST);
    let more = (others > 0).then(|| {
        let rest: Vec<_> = rejected.iter().skip(REJECTED_FIRST).take(others).map(line).collect();
        view! {
            <details class="details">
                <summary>{words::SHOW_MORE.get(lang)} " " {counted(others, lang)}</summary>
                <ul class="rejected">
                    {rest}
                    {(beyond > 0).then(|| view! { <li>{unlisted(beyond, lang)}</li> })}
                </ul>
            </details>
        }
    });
    let shown = view! {
        <p class="raw__title">{words::LINES_REJECTED.get(lang)}</p>
        <ul class="rejected">{first}</ul>
        {more}
    };
    Some(shown.into_any())
}

/// How many there are beyond those listed.
fn unlisted(count: usize, lang: Lang) -> String {
    [&counted(count, lang), " ", words::NOT_LISTED.get(lang)].concat()
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
