//! Saved results as a table: a row for each metric, a column for each period, whatever the order of saving.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use crate::definition::rate::PERIOD;
use crate::number::exact::Exact;
use crate::order;
use crate::record::Record;
use crate::record::period::{self, Day, Period};
use crate::record::span::Length;
use crate::record::span::Length::{Days, FiscalYear, Months};
use crate::text::Lang;

/// Where a column lies.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// In time.
    Time(Period),
    /// Nowhere: the reader's words are no period.
    Label(String),
}

/// The results of one metric by one definition, over periods of one length where it is a rate.
#[derive(Clone, PartialEq, Debug)]
pub struct Row<Cell> {
    /// The id of the metric.
    pub metric: String,
    /// The id of the variant.
    pub variant: String,
    /// The id of the length of the period that a rate is for; empty where none was said.
    pub length: String,
    /// Its results that lie in time, in the unit shown, whichever columns are shown.
    pub course: Vec<(Period, Exact)>,
    /// For each column of the table its result. Of several for one period the one that was saved last stands here.
    pub cells: Vec<Option<Cell>>,
}

/// The results that have a period or a day: their places in the list they come from, or the results themselves.
#[derive(Clone, PartialEq, Debug)]
pub struct Table<Cell> {
    /// Periods in order of time, then labels.
    pub columns: Vec<Place>,
    /// Rows in the order that was given for the metrics.
    pub rows: Vec<Row<Cell>>,
    /// How many results have neither period nor day, and so no column.
    pub left_out: usize,
}

impl Place {
    /// Where a result belongs; `None` where nothing is said of its period.
    pub fn of(record: &Record) -> Option<Place> {
        let said = record.period.trim();
        let read = period::read(said).map(Place::Time);
        let label = || (!said.is_empty()).then(|| Place::Label(said.to_owned()));
        let day = || Day::of_iso(&record.date).map(Period::of_day);
        read.or_else(label).or_else(|| day().map(Place::Time))
    }

    /// What stands above the column.
    pub fn name(&self, lang: Lang) -> String {
        match self {
            Place::Time(period) => period.name(lang),
            Place::Label(text) => text.clone(),
        }
    }

    /// How long its period is; `None` for a label.
    pub fn length(&self) -> Option<Length> {
        match self {
            Place::Time(period) => Some(period.length()),
            Place::Label(_) => None,
        }
    }

    /// By the end of the period, the shorter ones before the longer ones that they end; labels behind.
    fn order(&self, other: &Place) -> Ordering {
        let key = |period: &Period| (period.last, Reverse(period.first), period.is_fiscal);
        match (self, other) {
            (Place::Time(one), Place::Time(other)) => key(one).cmp(&key(other)),
            (Place::Time(_), Place::Label(_)) => Ordering::Less,
            (Place::Label(_), Place::Time(_)) => Ordering::Greater,
            (Place::Label(one), Place::Label(other)) => one.cmp(other),
        }
    }
}

impl Table<usize> {
    /// The table of these results, by their places; `rank` gives the place of a metric of an id among the others.
    pub fn of(records: &[Record], rank: impl Fn(&str) -> usize) -> Table<usize> {
        // Thousands of results have a few hundred periods and some dozens of metrics.
        let mut places: BTreeMap<[&str; 2], Option<Place>> = BTreeMap::new();
        let mut ranks: BTreeMap<&str, usize> = BTreeMap::new();
        for record in records {
            places.entry(said(record)).or_insert_with(|| Place::of(record));
            ranks.entry(&record.metric).or_insert_with(|| rank(&record.metric));
        }
        let mut columns: Vec<Place> = places.values().flatten().cloned().collect();
        order::sort_by(&mut columns, Place::order);
        columns.dedup();
        let column = |place: &Place| columns.binary_search_by(|known| known.order(place)).ok();
        let column_of: BTreeMap<[&str; 2], usize> = places
            .iter()
            .filter_map(|(said, place)| Some((*said, column(place.as_ref()?)?)))
            .collect();
        let in_column = |at: usize| Some((*column_of.get(&said(&records[at]))?, at));
        let placed: Vec<(usize, usize)> = (0..records.len()).filter_map(in_column).collect();
        // Results of one row behind each other, in it by column, and in that as they were saved.
        let key = |at: usize| {
            let (column, at) = placed[at];
            let record = &records[at];
            let row = (ranks.get(&*record.metric), &record.metric, &record.variant);
            (row, record.entry(PERIOD), column, &record.saved_at, &record.id)
        };
        let sorted = order::places(placed.len(), &|one, other| key(one).cmp(&key(other)));
        let mut rows: Vec<Row<usize>> = Vec::new();
        for (column, at) in sorted.into_iter().map(|at| placed[at]) {
            let record = &records[at];
            if rows.last().is_none_or(|row| !row.is_of(record)) {
                rows.push(Row {
                    metric: record.metric.clone(),
                    variant: record.variant.clone(),
                    length: record.entry(PERIOD).to_owned(),
                    course: Vec::new(),
                    cells: vec![None; columns.len()],
                });
            }
            if let Some(row) = rows.last_mut() {
                row.cells[column] = Some(at);
            }
        }
        let left_out = records.len() - placed.len();
        Table { columns, rows, left_out }
    }

    /// The columns of these places alone, with the results themselves, and the rows that have something there, with the
    /// course of each over all columns. `records` are those that the table was made of.
    pub fn part(&self, columns: &[usize], records: &[Record]) -> Table<Record> {
        let record = |row: &Row<usize>, column: usize| records.get(row.cells[column]?).cloned();
        let of = |row: &Row<usize>| Row {
            metric: row.metric.clone(),
            variant: row.variant.clone(),
            length: row.length.clone(),
            course: self.course(row, records),
            cells: columns.iter().map(|column| record(row, *column)).collect(),
        };
        let has_any = |row: &&Row<usize>| columns.iter().any(|at| row.cells[*at].is_some());
        Table {
            columns: columns.iter().map(|column| self.columns[*column].clone()).collect(),
            rows: self.rows.iter().filter(has_any).map(of).collect(),
            left_out: self.left_out,
        }
    }

    /// All of it, with the results themselves.
    pub fn whole(&self, records: &[Record]) -> Table<Record> {
        self.part(&(0..self.columns.len()).collect::<Vec<_>>(), records)
    }

    /// The lengths of its periods, from the shortest, each once.
    pub fn lengths(&self) -> Vec<Length> {
        let days = |length: &Length| match length {
            Days(days) => *days,
            Months(months) => u32::from(*months) * 30,
            FiscalYear => 366,
        };
        let mut lengths: Vec<Length> = self.columns.iter().filter_map(Place::length).collect();
        order::sort_by(&mut lengths, |one, other| days(one).cmp(&days(other)));
        lengths.dedup();
        lengths
    }

    fn course(&self, row: &Row<usize>, records: &[Record]) -> Vec<(Period, Exact)> {
        /// More points than a line of this size can show.
        const MOST: usize = 60;
        let cells = self.columns.iter().zip(&row.cells);
        let point = |(place, cell): (&Place, &Option<usize>)| match place {
            Place::Time(period) => Some((*period, records.get((*cell)?)?.number()?)),
            Place::Label(_) => None,
        };
        let mut points: Vec<(Period, Exact)> = cells.rev().filter_map(point).take(MOST).collect();
        points.reverse();
        points
    }
}

/// What a result says of its period, as it stands.
fn said(record: &Record) -> [&str; 2] {
    [&record.period, &record.date]
}

impl<Cell> Row<Cell> {
    fn is_of(&self, record: &Record) -> bool {
        self.metric == record.metric
            && self.variant == record.variant
            && self.length == record.entry(PERIOD)
    }

    /// The last two results of periods of one length, the earlier one first, by column; `None` where there are no two.
    pub fn last_two(&self, columns: &[Place]) -> Option<(usize, usize)> {
        let is_filled = |at: &usize| self.cells[*at].is_some() && columns[*at].length().is_some();
        let last = (0..columns.len()).rev().find(is_filled)?;
        Some((self.before(last, columns)?, last))
    }

    /// The column of the last result before that of a column, of a period of the same length.
    pub fn before(&self, column: usize, columns: &[Place]) -> Option<usize> {
        let length = columns.get(column)?.length()?;
        let fits = |at: &usize| self.cells[*at].is_some() && columns[*at].length() == Some(length);
        (0..column).rev().find(fits)
    }
}
