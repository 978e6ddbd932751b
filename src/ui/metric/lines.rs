//! What became of each line of raw data: a tally, the first lines, and those not understood.

use std::sync::Arc;

use leptos::prelude::*;

use super::Sheet;
use super::layout::column_names;
use super::raw::Data;
use crate::engine::exact::Exact;
use crate::engine::kind::Kind;
use crate::engine::table::Table;
use crate::entry::{Limits, read_canonical};
use crate::form::pasted::Pasted;
use crate::import::Reading;
use crate::import::layout::Feed;
use crate::import::reason::Rejected;
use crate::render::number::{plain, quantity};
use crate::text::{Lang, Text};
use crate::ui::state::State;
use crate::ui::words;

/// How many lines that were not understood are shown at once, and in all.
const REJECTED_FIRST: usize = 5;
const REJECTED_MOST: usize = 200;

/// The most columns of data in the table of first lines.
const MOST_COLUMNS: usize = 12;

/// What became of the lines, and what they gave; built anew when the data changes.
#[component]
pub fn Summary(sheet: Sheet, data: Data) -> impl IntoView {
    let state = State::of_page();
    // The element that speaks is there before it has anything to say, else nobody would hear it.
    view! {
        <div role="status">
            {move || data.get().map(|data| tally(&data.reading, state.lang()))}
        </div>
        {move || data.get().map(|data| filled(sheet, &data, state))}
    }
}

/// The first lines, and those that were not understood.
#[component]
pub fn Lines(table: &'static Table, data: Data) -> impl IntoView {
    let lang = State::of_page().lang();
    move || {
        data.get().map(|data| {
            view! {
                {first_lines(&data.reading, table, lang)}
                {rejected(&data.reading.rejected, table, lang)}
            }
        })
    }
}

/// What was understood, what was not, and that nothing is missing from the sum.
fn tally(reading: &Reading, lang: Lang) -> impl IntoView + use<> {
    let read = if reading.layout.is_flat { words::VALUES_READ } else { words::LINES_READ };
    let parts = [
        (reading.accepted, words::ACCEPTED, true),
        (reading.rejected.len(), words::REJECTED, true),
        (reading.blank, words::BLANK, true),
        (reading.headings, words::HEADINGS, reading.headings > 0),
        (reading.lines, read, true),
    ];
    let parts = parts
        .into_iter()
        .filter(|(_, _, shows)| *shows)
        .map(|(number, name, _)| {
            view! { <li>{name.get(lang)} " " <strong>{counted(number, lang)}</strong></li> }
        })
        .collect_view();
    let open = (reading.not_reached > 0).then(|| {
        view! {
            <p class="tally__open">
                {words::NOT_REACHED.get(lang)} " " <strong>{counted(reading.not_reached, lang)}</strong>
            </p>
        }
    });
    view! {
        <ul class="tally">{parts}</ul>
        {open}
    }
}

/// What the data put into the fields.
fn filled(sheet: Sheet, data: &Arc<Pasted>, state: State) -> impl IntoView + use<> {
    let lang = state.lang();
    let measured = data.measured(sheet.form.with_untracked(|form| form.variant()));
    if measured.is_empty() {
        return view! { <p class="notice notice--fair">{words::NO_LINE_UNDERSTOOD.get(lang)}</p> }
            .into_any();
    }
    let fields = measured
        .iter()
        .filter_map(|measured| {
            let entry = read_canonical(&measured.canonical, Limits::from(measured.input)).ok()?;
            let figure = quantity(&entry.number, measured.input.kind, &state.style());
            Some(view! { <div><dt>{measured.input.name.get(lang)}</dt><dd>{figure}</dd></div> })
        })
        .collect_view();
    let is_rounded = measured.iter().any(|measured| !measured.is_exact);
    view! {
        <p class="raw__title">{words::FILLED_FIELDS.get(lang)}</p>
        <dl class="also">{fields}</dl>
        {is_rounded.then(|| view! { <p class="hint">{words::ROUNDED_TO_TWELVE.get(lang)}</p> })}
    }
    .into_any()
}

/// The first lines as they were taken apart, with the columns that are read marked.
fn first_lines(reading: &Reading, table: &'static Table, lang: Lang) -> impl IntoView + use<> {
    let names = column_names(reading, lang);
    let left_out = names.len().saturating_sub(MOST_COLUMNS);
    let use_of = |at: usize| match reading.layout.is_flat {
        true => table.columns.first().map(|column| column.name),
        false => use_of_column(reading, table, at),
    };
    let uses: Vec<Option<Text>> = (0..names.len().min(MOST_COLUMNS)).map(use_of).collect();
    let class = |used: &Option<Text>| used.map(|_| "used");
    let heads = names
        .iter()
        .zip(&uses)
        .map(|(name, used)| {
            let used_for =
                used.map(|used| view! { <span class="lines__use">"→ " {used.get(lang)}</span> });
            view! { <th scope="col" class=class(used)>{name.clone()} {used_for}</th> }
        })
        .collect_view();
    let rows = reading
        .sample
        .iter()
        .map(|cells| {
            let cells = uses
                .iter()
                .enumerate()
                .map(|(at, used)| {
                    let text = cells.get(at).cloned().unwrap_or_default();
                    view! { <td class=class(used)>{text}</td> }
                })
                .collect_view();
            view! { <tr>{cells}</tr> }
        })
        .collect_view();
    let more = (left_out > 0)
        .then(|| view! { <p class="hint">{format!("{} {}", counted(left_out, lang), words::NOT_LISTED.get(lang))}</p> });
    let id = format!("lines-{}", table.id);
    view! {
        <p class="raw__title" id=id.clone()>{words::FIRST_ROWS.get(lang)}</p>
        <div class="scroll" tabindex="0" role="group" aria-labelledby=id>
            <table class="lines">
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {more}
    }
}

/// What a column of the data is read as.
fn use_of_column(reading: &Reading, table: &'static Table, at: usize) -> Option<Text> {
    let feeds = reading.layout.feeds.iter().zip(table.columns);
    let mut used = feeds.filter_map(|(feed, column)| match feed {
        Feed::Column(index) if *index == at => Some(column.name),
        Feed::Between { from, .. } if *from == at => Some(words::FIRST_DATE),
        Feed::Between { to, .. } if *to == at => Some(words::SECOND_DATE),
        Feed::Column(_) | Feed::Between { .. } | Feed::Nothing => None,
    });
    used.next()
}

/// The lines that were not understood, each with its number and the reason.
fn rejected(rejected: &[Rejected], table: &'static Table, lang: Lang) -> impl IntoView + use<> {
    if rejected.is_empty() {
        return ().into_any();
    }
    let line = |rejected: &Rejected| {
        let number = counted(rejected.line, lang);
        view! {
            <li><strong>{words::LINE.get(lang)} " " {number}</strong> " · " {rejected.message(table, lang)}</li>
        }
    };
    let first = rejected.iter().take(REJECTED_FIRST).map(line).collect_view();
    let others = rejected.len().min(REJECTED_MOST).saturating_sub(REJECTED_FIRST);
    let unlisted = rejected.len().saturating_sub(REJECTED_MOST);
    let more = (others > 0).then(|| {
        let lines = rejected.iter().skip(REJECTED_FIRST).take(others).map(line).collect_view();
        let unlisted = (unlisted > 0).then(|| {
            view! { <li>{format!("{} {}", counted(unlisted, lang), words::NOT_LISTED.get(lang))}</li> }
        });
        view! {
            <details class="details">
                <summary>{format!("{} {}", words::SHOW_MORE.get(lang), counted(others, lang))}</summary>
                <ul class="rejected">{lines} {unlisted}</ul>
            </details>
        }
    });
    view! {
        <p class="raw__title">{words::LINES_REJECTED.get(lang)}</p>
        <ul class="rejected">{first}</ul>
        {more}
    }
    .into_any()
}

fn counted(number: usize, lang: Lang) -> String {
    plain(&Exact::from(number as i128), Kind::Count, lang).text
}
