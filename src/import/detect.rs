//! How raw data is laid out, judged from its first lines.

use std::borrow::Cow;

use super::civil::order_of;
use super::columns::guessed_feeds;
use super::date_order::{DateOrder, usual_order};
use super::layout::{DecimalMark, Feed, Layout, Separator, Wanted};
use super::sample::{Sample, are_most, fits, is_date, is_value, only_column, sample};
use super::weight::guessed_weight;
use crate::definition::{Column, Table};
use crate::order;
use crate::text::Lang;

/// A separator is considered when so many lines in a hundred have as many cells.
const ENOUGH: usize = 50;

/// How many columns of the data are judged to tell one separator from another.
const COLUMNS_JUDGED: usize = 50;

/// The layout of a text, as far as the reader does not want another.
pub(super) fn detected(text: &str, table: &Table, wanted: &Wanted, lang: Lang) -> Layout {
    let separator = wanted.separator.unwrap_or_else(|| separator_of(text, table));
    let sample = sample(text, separator);
    let mark = || mark_shown(&sample).unwrap_or_else(|| usual_mark(separator, lang));
    let decimal_mark = wanted.decimal_mark.unwrap_or_else(mark);
    let order = || order_shown(&sample).unwrap_or_else(|| usual_order(lang));
    let date_order = wanted.date_order.unwrap_or_else(order);
    let is_flat = wanted.is_flat.unwrap_or_else(|| is_flat(&sample, table));
    let has_header = wanted
        .has_header
        .unwrap_or_else(|| !is_flat && has_header(&sample, &|cell| is_value(cell, table)));
    let mut layout = Layout {
        separator,
        is_flat,
        has_header,
        decimal_mark,
        date_order,
        feeds: wanted.feeds.clone().unwrap_or_default(),
        weight: None,
        month: None,
    };
    layout.weight = wanted.weight.unwrap_or_else(|| guessed_weight(&sample, table, &layout));
    if wanted.feeds.is_none() {
        layout.feeds = guessed_feeds(&sample, table, &layout);
    }
    // What is read is no weight, nor is anything where each cell counts for itself.
    let is_read = |weight: &usize| layout.feeds.contains(&Feed::Column(*weight));
    layout.weight = layout.weight.filter(|weight| !is_flat && !is_read(weight));
    layout
}

fn separator_of(text: &str, table: &Table) -> Separator {
    let lines = sample(text, Separator::Nothing);
    let only = only_column(table);
    if only.is_some_and(|column| are_single_cells(&lines, column)) {
        return Separator::Nothing;
    }
    if let Some(separator) = likeliest_character(text, &|cell| is_value(cell, table)) {
        return separator;
    }
    let holds_values = |separator: &Separator| {
        let sample = sample(text, *separator);
        let cells: Vec<_> = sample.iter().flatten().filter(|cell| !cell.is_empty()).collect();
        let values = cells.iter().filter(|cell| is_value(cell, table)).count();
        sample.iter().any(|cells| cells.len() > 1) && are_most(values, cells.len())
    };
    Separator::ALL.into_iter().find(holds_values).unwrap_or(Separator::Nothing)
}

/// The character that cuts most lines into as many cells, with most values in one column; `None` where none cuts enough.
pub(crate) fn likeliest_character(
    text: &str,
    is_value: &dyn Fn(&str) -> bool,
) -> Option<Separator> {
    let is_character = |separator: &Separator| separator.byte().is_some();
    let ranked = Separator::ALL.into_iter().filter(is_character).filter_map(|separator| {
        let sample = sample(text, separator);
        let share = share_alike(&sample);
        (share >= ENOUGH).then(|| ((fullest(&sample, is_value), share), separator))
    });
    // Of equals, the one that is looked for first.
    let likeliest = ranked.reduce(|best, next| if next.0 > best.0 { next } else { best });
    likeliest.map(|(_, separator)| separator)
}

/// How many cells of the first lines are values, in the column of the data that has most.
fn fullest(sample: &Sample, is_value: &dyn Fn(&str) -> bool) -> usize {
    let width = sample.iter().map(Vec::len).max().unwrap_or(0);
    let fitting = |index: usize| {
        let cells = sample.iter().filter_map(|cells| cells.get(index));
        cells.filter(|cell| is_value(cell)).count()
    };
    (0..width.min(COLUMNS_JUDGED)).map(fitting).max().unwrap_or(0)
}

/// Whether most lines are one cell each that feeds the column; a heading may stand first.
fn are_single_cells(lines: &Sample, column: &Column) -> bool {
    let fit = |line: &Vec<Cow<str>>| {
        line.first().is_some_and(|cell| !cell.contains('\t') && fits(column, cell))
    };
    let Some((first, rest)) = lines.split_first() else { return true };
    let first_fits = fit(first);
    let has_letters = first.iter().any(|cell| cell.chars().any(char::is_alphabetic));
    let is_heading = !first_fits && has_letters && !rest.is_empty();
    // "ticket,days" above "1,9" names two columns, whatever "1,9" could be read as.
    let names_several = first.first().is_some_and(|cell| cell.contains([',', ';', '|', '\t']));
    let fitting = rest.iter().filter(|line| fit(line)).count();
    match is_heading {
        true => !names_several && are_most(fitting, rest.len()),
        false => are_most(fitting + usize::from(first_fits), lines.len()),
    }
}

/// How many lines in a hundred have as many cells as most lines, where that is more than one.
fn share_alike(sample: &Sample) -> usize {
    let mut counts: Vec<usize> = sample.iter().map(Vec::len).collect();
    order::sort_by(&mut counts, usize::cmp);
    let runs = counts.chunk_by(|left, right| left == right);
    let alike = runs.filter(|run| run[0] > 1).map(<[usize]>::len).max().unwrap_or(0);
    (alike * 100).checked_div(counts.len()).unwrap_or(0)
}

/// The decimal mark that the cells show, where they show any.
pub(crate) fn mark_shown(sample: &Sample) -> Option<DecimalMark> {
    let shown =
        |mark| sample.iter().flatten().filter(|cell| mark_shown_by(cell) == Some(mark)).count();
    let (commas, dots) = (shown(DecimalMark::Comma), shown(DecimalMark::Dot));
    match commas.cmp(&dots) {
        std::cmp::Ordering::Greater => Some(DecimalMark::Comma),
        std::cmp::Ordering::Less => Some(DecimalMark::Dot),
        std::cmp::Ordering::Equal => None,
    }
}

/// The decimal mark that is usual with a separator, or in a language.
pub(crate) fn usual_mark(separator: Separator, lang: Lang) -> DecimalMark {
    match separator {
        Separator::Comma => DecimalMark::Dot,
        Separator::Semicolon => DecimalMark::Comma,
        Separator::Tab | Separator::Bar | Separator::Space | Separator::Nothing => {
            DecimalMark::usual(lang)
        }
    }
}

/// The decimal mark of a number that can be read in one way only.
fn mark_shown_by(cell: &str) -> Option<DecimalMark> {
    let is_number = cell.bytes().any(|byte| byte.is_ascii_digit())
        && !cell.chars().any(|each| each.is_alphabetic() || matches!(each, '/' | ':'));
    let last = cell.rfind([',', '.']).filter(|_| is_number)?;
    let (mark, other) = match cell.as_bytes()[last] {
        b',' => (DecimalMark::Comma, '.'),
        _ => (DecimalMark::Dot, ','),
    };
    let (before, after) = (&cell[..last], &cell[last + 1..]);
    let decimals = after.bytes().take_while(u8::is_ascii_digit).count();
    let is_repeated = before.contains(char::from(cell.as_bytes()[last]));
    match (is_repeated, before.contains(other)) {
        (true, true) => None,
        // 1,234,567 is in groups: the other mark stands before decimals.
        (true, false) => DecimalMark::ALL.into_iter().find(|each| *each != mark),
        (false, true) => Some(mark),
        (false, false) if decimals == 3 && !before.starts_with('0') => None,
        (false, false) => Some(mark),
    }
}

/// The order of dates that the cells show, where they show any.
pub(crate) fn order_shown(sample: &Sample) -> Option<DateOrder> {
    let shown =
        |order| sample.iter().flatten().filter(|cell| order_of(cell) == Some(order)).count();
    let day_or_month = match shown(DateOrder::DayFirst).cmp(&shown(DateOrder::MonthFirst)) {
        std::cmp::Ordering::Greater => Some(DateOrder::DayFirst),
        std::cmp::Ordering::Less => Some(DateOrder::MonthFirst),
        std::cmp::Ordering::Equal => None,
    };
    let dates = sample.iter().flatten().filter(|cell| is_date(cell)).count();
    let are_all_iso = dates > 0 && shown(DateOrder::YearFirst) == dates;
    if are_all_iso { Some(DateOrder::YearFirst) } else { day_or_month }
}

/// Whether each cell counts as a row: one line, or lines of unequal length, full of values.
fn is_flat(sample: &Sample, table: &Table) -> bool {
    let Some(column) = only_column(table) else { return false };
    let are_unequal = sample.iter().any(|cells| cells.len() != sample[0].len());
    let is_one = sample.len() == 1 && sample[0].len() > 1;
    let cells: Vec<&Cow<str>> = sample.iter().flatten().filter(|cell| !cell.is_empty()).collect();
    let fitting = || cells.iter().filter(|cell| fits(column, cell)).count();
    (is_one || are_unequal) && are_most(fitting(), cells.len())
}

/// Whether the first line names the columns: it holds no value, and the others hold some.
pub(crate) fn has_header(sample: &Sample, is_value: &dyn Fn(&str) -> bool) -> bool {
    let Some((first, rest)) = sample.split_first() else { return false };
    let is_value = |cell: &Cow<str>| is_value(cell);
    let is_named = first.iter().any(|cell| cell.chars().any(char::is_alphabetic));
    is_named && !first.iter().any(is_value) && rest.iter().flatten().any(is_value)
}
