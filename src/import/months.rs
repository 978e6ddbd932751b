//! Data of days that covers several months: which one is looked at, how far before it each row lies.

use super::month::Month;
use super::reading::Reading;
use super::sample::only_column;
use crate::definition::Table;
use crate::definition::table::Holds;

/// Looks at one month of the data: the one that the reader wants, else the last one.
pub(super) fn look(reading: &mut Reading, table: &Table, wanted: Option<Month>) {
    if !only_column(table).is_some_and(|column| matches!(column.holds, Holds::Date)) {
        return;
    }
    let rows = &mut reading.rows;
    let month = |row: &Vec<Option<_>>| row.iter().flatten().next().and_then(Month::of_days);
    let Some(each) = rows.cells.iter().map(month).collect::<Option<Vec<Month>>>() else { return };
    let mut months: Vec<(Month, u128)> = Vec::new();
    for (row, month) in each.iter().enumerate() {
        let place = months.binary_search_by_key(month, |(month, _)| *month);
        match place {
            Ok(place) => months[place].1 += rows.weight(row),
            Err(place) => months.insert(place, (*month, rows.weight(row))),
        }
    }
    let is_there = |wanted: &Month| months.iter().any(|(month, _)| month == wanted);
    let Some(looked_at) = wanted.filter(is_there).or(months.last().map(|(month, _)| *month)) else {
        return;
    };
    if months.len() == 1 {
        return;
    }
    // What lies after the month looked at is of no month that anything is asked of.
    let back = |month: &Month| match *month > looked_at {
        true => u32::MAX,
        false => u32::try_from(looked_at.since(*month)).unwrap_or(u32::MAX),
    };
    rows.months_back = each.iter().map(back).collect();
    reading.layout.month = Some(looked_at);
    reading.months = months;
}
