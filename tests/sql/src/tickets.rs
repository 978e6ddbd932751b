//! Random files of tickets, and what an oracle counts in them.

use crate::calendar::Day;
use crate::case::{Asked, Case, Cell, rate, whole};
use crate::names::names;
use cadran::data::sql::names::{Name, Table};
use cadran::data::sql::question::{Question, Span};
use cadran::data::sql::tickets::{CountedBy, Tickets, Until};
use cadran::import::month::Month;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

/// A moment: a day, and the seconds of it that have passed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Moment(Day, u32);

const SECONDS: u32 = 86_400;

impl Moment {
    fn later(self, seconds: u32) -> Moment {
        let all = self.1 + seconds;
        Moment(self.0.later(all / SECONDS), all % SECONDS)
    }

    fn iso(self) -> String {
        let Moment(day, seconds) = self;
        format!("{} {:02}:{:02}:{:02}", day.iso(), seconds / 3_600, seconds / 60 % 60, seconds % 60)
    }
}

/// A ticket: the day and moment from which all is counted, then seconds until it was opened, replied to and closed, and its
/// type.
#[derive(Clone, Debug)]
struct Line {
    from: Moment,
    opened: Option<u32>,
    replied: Option<u32>,
    closed: Option<u32>,
    kind: Option<&'static str>,
}

const FIRST: i32 = 2024 * 12;
const KINDS: [&str; 5] = ["Bug", "bug", "it's", "\"quoted\" \\", "Été"];

fn lines(most: usize) -> impl Strategy<Value = Vec<Line>> {
    let from = (0..5, 0..31_u32, 0..SECONDS);
    let from = from
        .prop_map(|(month, days, seconds)| Moment(Day::first(FIRST + month).later(days), seconds));
    let line = (
        from,
        weighted(0.97, 0..1_000_u32),
        weighted(0.8, prop_oneof![0..2_000_u32, Just(1_500), 0..20 * SECONDS]),
        weighted(0.7, 0..60 * SECONDS),
        weighted(0.9, select(KINDS.to_vec())),
    );
    let line = line.prop_map(|(from, opened, replied, closed, kind)| Line {
        from,
        opened,
        replied,
        closed,
        kind,
    });
    proptest::collection::vec(line, 0..most)
}

/// A file of at most so many lines, with every question about tickets.
pub fn cases(most: usize) -> impl Strategy<Value = Case> {
    let span = proptest::option::of((FIRST - 2..FIRST + 6, 0..6));
    (lines(most), span, names(4)).prop_map(|(lines, span, (columns, table))| {
        let name = |place: usize| Name::of(&columns[place]).expect("it is a name");
        let of = Tickets {
            table: Table::of(&table).expect("it is a table"),
            opened: name(0),
            first_reply: Some(name(1)),
            closed: Some(name(2)),
            kind: Some(name(3)),
        };
        let span = span.map(|(first, more)| (first, first + more));
        let mut asked = vec![volume(&of, &lines, span)];
        for until in [Until::FirstReply, Until::Closed] {
            for by in [CountedBy::Opened, CountedBy::Reached] {
                asked.push(times(&of, until, by, &lines, span));
            }
        }
        let kinds = ["moment", "moment", "moment", "text"];
        Case {
            table,
            columns: columns.into_iter().zip(kinds).collect(),
            rows: lines.iter().map(row).collect(),
            asked,
        }
    })
}

fn row(line: &Line) -> Vec<Value> {
    let moment =
        |seconds: Option<u32>| json!(seconds.map(|seconds| line.from.later(seconds).iso()));
    vec![moment(line.opened), moment(line.replied), moment(line.closed), json!(line.kind)]
}

fn span_of(span: Option<(i32, i32)>) -> Span {
    match span {
        None => Span::Whole,
        Some((first, last)) => Span::Months { first: Month(first), last: Month(last) },
    }
}

/// The months of a span, or those from the first to the last that there is.
fn months(span: Option<(i32, i32)>, of: impl Iterator<Item = i32> + Clone) -> Vec<i32> {
    let bounds = span.or_else(|| of.clone().min().zip(of.max()));
    bounds.map_or(Vec::new(), |(first, last)| (first..=last).collect())
}

fn calendar(month: i32) -> Vec<Cell> {
    whole([month / 12, month % 12 + 1])
}

fn volume(of: &Tickets, lines: &[Line], span: Option<(i32, i32)>) -> Asked {
    let opened =
        |line: &Line| Some((line.from.later(line.opened?).0.month(), line.kind.unwrap_or("")));
    let tickets: Vec<(i32, &str)> = lines.iter().filter_map(opened).collect();
    let mut kinds: Vec<&str> = tickets.iter().map(|(_, kind)| *kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let mut rows = Vec::new();
    for month in months(span, tickets.iter().map(|(month, _)| *month)) {
        for kind in &kinds {
            let mut row = calendar(month);
            row.push(Cell::Text((*kind).to_owned()));
            row.extend(whole([
                tickets.iter().filter(|ticket| **ticket == (month, *kind)).count() as u64
            ]));
            rows.push(row);
        }
    }
    Asked { question: Question::Volume(of.clone(), span_of(span)), rows: Some(rows) }
}

fn times(
    of: &Tickets,
    until: Until,
    by: CountedBy,
    lines: &[Line],
    span: Option<(i32, i32)>,
) -> Asked {
    let wait = |line: &Line| {
        let opened = line.opened?;
        let reached = match until {
            Until::FirstReply => line.replied,
            Until::Closed => line.closed,
        }?;
        let counted = match by {
            CountedBy::Opened => opened,
            CountedBy::Reached => reached,
        };
        Some((line.from.later(counted).0.month(), i128::from(reached.checked_sub(opened)?)))
    };
    let waits: Vec<(i32, i128)> = lines.iter().filter_map(wait).collect();
    let row = |month: i32| {
        let mut of_month: Vec<i128> =
            waits.iter().filter(|(of, _)| *of == month).map(|(_, wait)| *wait).collect();
        of_month.sort_unstable();
        let count = of_month.len();
        let mut row = calendar(month);
        row.extend(whole([count as u64]));
        row.extend(rate(of_month.iter().sum(), count as i128));
        let middle: &[i128] = match count {
            0 => &[],
            _ if count.is_multiple_of(2) => &of_month[count / 2 - 1..=count / 2],
            _ => &of_month[count / 2..=count / 2],
        };
        row.extend(rate(middle.iter().sum(), middle.len() as i128));
        // The smallest one at or below which nine in ten lie.
        let ninetieth = (0..count).find(|place| 10 * (place + 1) >= 9 * count);
        row.push(ninetieth.map_or(Cell::Nothing, |place| Cell::Whole(of_month[place])));
        row
    };
    let rows = months(span, waits.iter().map(|(month, _)| *month)).into_iter().map(row).collect();
    let question = Question::Times(of.clone(), until, by, span_of(span));
    Asked { question, rows: Some(rows) }
}
