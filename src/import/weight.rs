//! Which column of raw data says how often its line counts, as in `score,count`.

use super::cell::Reader;
use super::columns::{Data, is_called};
use super::counts::COUNTS;
use super::date_order::DateOrder;
use super::layout::{DecimalMark, Layout};
use super::sample::{Sample, are_most, only_column};
use crate::definition::kind::Kind;
use crate::definition::table::Holds;
use crate::definition::{Column, Table};
use crate::number::exact::Exact;
use crate::order;

/// Headings that mean a count, whatever stands beside them; without accents.
const COUNTS_NAMED: &[&str] = &[
    "count",
    "counts",
    "nombre",
    "nb",
    "effectif",
    "effectifs",
    "frequency",
    "frequence",
    "freq",
    "quantity",
    "quantite",
    "number of answers",
    "number of responses",
    "number of respondents",
    "number of customers",
    "number of people",
    "number of tickets",
    "nombre de reponses",
    "nombre de repondants",
    "nombre de clients",
    "nombre de personnes",
    "nombre de tickets",
    "nb reponses",
    "nb de reponses",
    "answer count",
    "response count",
];

/// Headings that mean a count only beside a column that bears a name of the table's.
const OFTEN_COUNTS: &[&str] = &[
    "n",
    "number",
    "answers",
    "responses",
    "reponses",
    "respondents",
    "repondants",
    "customers",
    "clients",
    "people",
    "personnes",
    "tickets",
    "total",
];

/// How the counts of a layout are read.
pub(super) fn counts_reader(layout: &Layout) -> Reader {
    Reader::new(COUNTS.holds, layout.decimal_mark, layout.date_order)
}

/// The column of counts; `None` where each line counts once, as nearly everywhere.
pub(super) fn guessed_weight(sample: &Sample, table: &Table, layout: &Layout) -> Option<usize> {
    let column = only_column(table).filter(|_| !layout.is_flat)?;
    let data = Data::of(sample, table, layout);
    let counts = counts_reader(layout);
    let holds_counts = |index: &usize| {
        let cells = &data.columns[*index];
        !cells.is_empty() && cells.iter().all(|cell| counts.value(cell).is_ok())
    };
    let candidates: Vec<usize> = (0..data.columns.len()).filter(holds_counts).collect();
    let named = candidates.iter().find(|index| is_named(&data, **index, column, layout));
    named.copied().or_else(|| beside_a_scale(&data, &candidates, column))
}

/// Whether a heading says that a column counts, and another one holds what is counted.
fn is_named(data: &Data, index: usize, column: &Column, layout: &Layout) -> bool {
    let heading = data.names[index].as_str();
    let reader = Reader::new(column.holds, layout.decimal_mark, layout.date_order);
    let fits = |other: &usize| {
        let cells = &data.columns[*other];
        let fitting = cells.iter().filter(|cell| reader.value(cell).is_ok()).count();
        *other != index && are_most(fitting, cells.len())
    };
    let fitting: Vec<usize> = (0..data.columns.len()).filter(fits).collect();
    let is_beside_its_name = || fitting.iter().any(|other| is_called(&data.names[*other], column));
    let is_alone = || {
        data.columns.len() == 2 && fitting.iter().any(|other| are_distinct(&data.columns[*other]))
    };
    if COUNTS_NAMED.contains(&heading) {
        return is_beside_its_name() || is_alone();
    }
    OFTEN_COUNTS.contains(&heading) && !data.is_running(index) && is_beside_its_name()
}

/// The second of two columns, where the first has each value of the scale once, and the second could
/// not be answers instead, as beside customers numbered from 1.
fn beside_a_scale(data: &Data, candidates: &[usize], column: &Column) -> Option<usize> {
    let Holds::Number { kind: Kind::Count, min: Some(min), max: Some(max) } = column.holds else {
        return None;
    };
    let [scale, counts] = data.columns.as_slice() else { return None };
    if !candidates.contains(&1) {
        return None;
    }
    let reader = Reader::new(column.holds, DecimalMark::Dot, DateOrder::YearFirst);
    let values = scale.iter().map(|cell| reader.value(cell).ok().flatten());
    let mut values: Vec<Exact> = values.collect::<Option<_>>()?;
    order::sort_by(&mut values, Exact::cmp);
    let (lowest, highest) = (Exact::from(min), Exact::from(max));
    let is_whole_scale = values.first() == Some(&lowest)
        && values.last() == Some(&highest)
        && values.windows(2).all(|pair| pair[0].plus(&Exact::one()) == pair[1]);
    let is_off_scale = |cell: &&str| reader.value(cell).is_err();
    (is_whole_scale && (lowest.is_zero() || counts.iter().any(is_off_scale))).then_some(1)
}

fn are_distinct(cells: &[&str]) -> bool {
    let mut sorted = cells.to_vec();
    order::sort_by(&mut sorted, |left, right| left.cmp(right));
    sorted.windows(2).all(|pair| pair[0] != pair[1])
}
