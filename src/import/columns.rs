//! Which columns of raw data feed the columns of a table: by their names, else by what they hold.

use std::borrow::Cow;

use super::cell::{Reader, holds_time};
use super::civil::{Moment, moment};
use super::date_order::DateOrder;
use super::layout::{Feed, Layout};
use super::sample::{Sample, are_most, is_date, is_value};
use crate::definition::table::Holds;
use crate::definition::{Column, Table};
use crate::fold::folded;
use crate::order;

/// Words by which files call a column of a table, beside its own name; without accents. Those of both
/// languages, for a file may be of another language than the page.
const ALSO_CALLED: &[(&str, &[&str])] = &[
    (
        "score",
        &["score", "note", "rating", "nps", "csat", "ces", "answer", "reponse", "evaluation"],
    ),
    ("duration", &["duration", "duree", "delai", "days", "jours", "hours", "heures"]),
    ("useful", &["useful", "utile", "helpful"]),
    ("opened", &["opened", "ouvert", "ouverture", "created", "creation", "received", "recu"]),
];

/// A guess for each column of the table.
pub(super) fn guessed_feeds(sample: &Sample, table: &Table, layout: &Layout) -> Vec<Feed> {
    let data = Data::of(sample, table, layout);
    let mut used = vec![layout.weight];
    let mut feeds = Vec::new();
    for column in &table.columns {
        let feed = if layout.is_flat { flat(column) } else { data.feed(column, &used) };
        used.extend(match feed {
            Feed::Nothing => [None, None],
            Feed::Column(index) => [Some(index), None],
            Feed::Between { from, to } => [Some(from), Some(to)],
        });
        feeds.push(feed);
    }
    feeds
}

fn flat(column: &Column) -> Feed {
    match column.holds {
        Holds::Label => Feed::Nothing,
        Holds::Number { .. } | Holds::Date => Feed::Column(0),
    }
}

/// The first lines, column by column.
pub(super) struct Data<'a> {
    pub(super) names: Vec<String>,
    pub(super) columns: Vec<Vec<&'a str>>,
    table: &'a Table,
    layout: &'a Layout,
}

impl<'a> Data<'a> {
    pub(super) fn of(sample: &'a Sample, table: &'a Table, layout: &'a Layout) -> Data<'a> {
        let width = sample.iter().map(Vec::len).max().unwrap_or(0);
        let (header, rows) = sample.split_at(usize::from(layout.has_header).min(sample.len()));
        let name = |index| header.first().map_or("", |names| cell(names, index));
        let filled = |index| {
            rows.iter().map(|row| cell(row, index)).filter(|cell| !cell.is_empty()).collect()
        };
        Data {
            names: (0..width).map(|index| folded(name(index))).collect(),
            columns: (0..width).map(filled).collect(),
            table,
            layout,
        }
    }

    fn feed(&self, column: &Column, used: &[Option<usize>]) -> Feed {
        let is_free = |index: &usize| !used.contains(&Some(*index));
        let free: Vec<usize> = (0..self.columns.len()).filter(is_free).collect();
        let reader = Reader::new(column.holds, self.layout.decimal_mark, self.layout.date_order);
        let fitting = |index: usize| {
            self.columns[index].iter().filter(|cell| reader.value(cell).is_ok()).count()
        };
        let fits_half = |index: &usize| {
            fitting(*index) * 2 >= self.columns[*index].len() && fitting(*index) > 0
        };
        let is_named = |index: &&usize| is_called(&self.names[**index], column);
        if let Some(index) = free.iter().filter(is_named).find(|index| fits_half(index)) {
            return Feed::Column(*index);
        }
        match column.holds {
            Holds::Label => {
                let is_text = |index: &&usize| self.is_text(**index);
                free.iter().find(is_text).map_or(Feed::Nothing, |index| Feed::Column(*index))
            }
            Holds::Number { .. } if holds_time(column) && self.dates(&free).is_some() => {
                self.dates(&free).unwrap_or(Feed::Nothing)
            }
            Holds::Number { .. } | Holds::Date => {
                // The last of equals in this order wins: the fullest, not a running number, the first.
                let rank = |index: &&usize| (fitting(**index), !self.is_running(**index));
                let best = free.iter().rev().max_by_key(rank);
                best.map_or(Feed::Column(0), |index| Feed::Column(*index))
            }
        }
    }

    fn is_text(&self, index: usize) -> bool {
        let cells = &self.columns[index];
        let texts = cells.iter().filter(|cell| !is_value(cell, self.table)).count();
        are_most(texts, cells.len())
    }

    /// Whether a column counts its lines: one more in each.
    pub(super) fn is_running(&self, index: usize) -> bool {
        let numbers = self.columns[index].iter().map(|cell| cell.parse::<u64>().ok());
        let numbers: Option<Vec<u64>> = numbers.collect();
        numbers.is_some_and(|numbers| {
            numbers.len() > 2
                && numbers.windows(2).all(|pair| pair[0].checked_add(1) == Some(pair[1]))
        })
    }

    /// Two columns of dates, the earlier first. A column without any cell counts as dates that have
    /// not come yet.
    fn dates(&self, free: &[usize]) -> Option<Feed> {
        let hold_dates = |index: &usize| {
            let cells = &self.columns[*index];
            are_most(cells.iter().filter(|cell| is_date(cell)).count(), cells.len())
        };
        let is_open =
            |index: &&usize| self.columns[**index].is_empty() && !self.names[**index].is_empty();
        let dates: Vec<usize> = free.iter().copied().filter(hold_dates).collect();
        match dates.as_slice() {
            [] => None,
            [from] => free.iter().find(is_open).map(|to| Feed::Between { from: *from, to: *to }),
            [first, second, ..] => {
                let swapped = self.median_of(*second) < self.median_of(*first);
                let (from, to) = if swapped { (second, first) } else { (first, second) };
                Some(Feed::Between { from: *from, to: *to })
            }
        }
    }

    /// The date in the middle of a column.
    fn median_of(&self, index: usize) -> Option<Moment> {
        let order: DateOrder = self.layout.date_order;
        let mut moments: Vec<_> =
            self.columns[index].iter().filter_map(|cell| moment(cell, order)).collect();
        order::sort_by(&mut moments, Moment::cmp);
        moments.get(moments.len() / 2).copied()
    }
}

fn cell<'a>(row: &'a [Cow<str>], index: usize) -> &'a str {
    row.get(index).map_or("", |cell| cell.as_ref())
}

/// Whether a heading means a column: it is its name, or holds a word for it.
pub(super) fn is_called(heading: &str, column: &Column) -> bool {
    if heading.is_empty() {
        return false;
    }
    let names = [&column.id, &column.name];
    let also = ALSO_CALLED.iter().filter(|(id, _)| *id == column.id).flat_map(|(_, words)| *words);
    let also: Vec<&str> = also.copied().collect();
    names.into_iter().any(|name| folded(name) == heading)
        || heading
            .split(' ')
            .any(|word| also.contains(&word.trim_end_matches('s')) || also.contains(&word))
}
