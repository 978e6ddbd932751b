//! Rows of data and the number that they become.

use crate::definition::table::{Aggregate, Measure};
use crate::number::exact::Exact;
use crate::number::natural::Natural;
use crate::number::rank::{middle_ranks, percentile_rank};
use crate::order;

/// The rows of a table as numbers: a cell is `None` where it is empty or a label.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Rows {
    /// Row by row, cell by cell, in the engine's unit.
    pub cells: Vec<Vec<Option<Exact>>>,
    /// How often each row counts, where the data has a column that says so; empty where each row counts
    /// once.
    pub weights: Vec<u128>,
    /// How many months before the month looked at each row lies, where the data covers several; empty
    /// where all of it is of one.
    pub months_back: Vec<u32>,
}

impl Rows {
    /// How often a row counts.
    pub fn weight(&self, row: usize) -> u128 {
        self.weights.get(row).copied().unwrap_or(1)
    }
}

impl Measure {
    /// Computes the number. A row takes part when every cell that the aggregate reads is filled;
    /// `None` where no row takes part.
    pub fn of(&self, rows: &Rows) -> Option<Exact> {
        let is_filled = |row: usize, column| cell(&rows.cells[row], column).is_some();
        match self.aggregate {
            Aggregate::Count => Some(self.count(rows, |_| true)),
            Aggregate::Filled(column) => Some(self.count(rows, |row| is_filled(row, column))),
            Aggregate::Empty(column) => Some(self.count(rows, |row| !is_filled(row, column))),
            Aggregate::OfMonth(back) => {
                let months = |row: usize| rows.months_back.get(row).copied().unwrap_or(0);
                let count = self.count(rows, |row| months(row) == back);
                // Data that does not reach back to a month says nothing of it.
                (back == 0 || !count.is_zero()).then_some(count)
            }
            Aggregate::Sum(_)
            | Aggregate::Largest(_)
            | Aggregate::SumOfProducts(..)
            | Aggregate::SumOfCappedProducts(..)
            | Aggregate::SumOfDividedProducts(..)
            | Aggregate::Median(_)
            | Aggregate::Percentile(..) => {
                let each = self.of_each(rows);
                let weights = match rows.weights.is_empty() {
                    true => Vec::new(),
                    false => each.iter().map(|(row, _)| rows.weight(*row)).collect(),
                };
                over(self.aggregate, each.into_iter().map(|(_, value)| value).collect(), &weights)
            }
        }
    }

    /// How many of the rows that take part are some, each as often as it counts.
    fn count(&self, rows: &Rows, is_one: impl Fn(usize) -> bool) -> Exact {
        let kept = rows.cells.iter().enumerate().filter(|(_, row)| self.keeps(row));
        whole(kept.filter(|(row, _)| is_one(*row)).map(|(row, _)| rows.weight(row)).sum())
    }

    /// What each row that takes part gives, before it is added up or compared, with the index of
    /// the row.
    pub fn of_each(&self, rows: &Rows) -> Vec<(usize, Exact)> {
        let product = |row: &[Option<Exact>], a, b| Some(cell(row, a)?.times(&cell(row, b)?));
        let value = |row: &[Option<Exact>]| match self.aggregate {
            Aggregate::Count | Aggregate::OfMonth(_) | Aggregate::Empty(_) => Some(Exact::one()),
            Aggregate::Filled(column)
            | Aggregate::Sum(column)
            | Aggregate::Largest(column)
            | Aggregate::Median(column)
            | Aggregate::Percentile(column, _) => cell(row, column),
            Aggregate::SumOfProducts(a, b) => product(row, a, b),
            Aggregate::SumOfCappedProducts(a, b, cap) => {
                Some(product(row, a, b)?.min(cell(row, cap)?))
            }
            Aggregate::SumOfDividedProducts(a, b, divisor) => {
                product(row, a, b)?.divided_by(&cell(row, divisor)?)
            }
        };
        let kept = rows.cells.iter().enumerate().filter(|(_, row)| self.keeps(row));
        kept.filter_map(|(index, row)| Some((index, value(row)?))).collect()
    }

    fn keeps(&self, row: &[Option<Exact>]) -> bool {
        let Some(filter) = &self.only else { return true };
        match row.get(filter.column).and_then(Option::as_ref) {
            Some(cell) => *cell >= filter.from.into() && *cell <= filter.to.into(),
            None => false,
        }
    }
}

fn cell(row: &[Option<Exact>], column: usize) -> Option<Exact> {
    row.get(column).cloned().flatten()
}

fn whole(number: u128) -> Exact {
    Exact::new(false, Natural::from(number), Natural::one()).expect("one is not zero")
}

/// An aggregate over the values of rows; `weights` says how often each counts, where not all count once.
fn over(aggregate: Aggregate, values: Vec<Exact>, weights: &[u128]) -> Option<Exact> {
    let weight = |place: usize| weights.get(place).copied().unwrap_or(1);
    match aggregate {
        Aggregate::Count | Aggregate::OfMonth(_) | Aggregate::Filled(_) | Aggregate::Empty(_) => {
            Some(whole((0..values.len()).map(weight).sum()))
        }
        Aggregate::Sum(_)
        | Aggregate::SumOfProducts(..)
        | Aggregate::SumOfCappedProducts(..)
        | Aggregate::SumOfDividedProducts(..) => {
            let times = |(place, value): (usize, Exact)| match weights.is_empty() {
                true => value,
                false => value.times(&whole(weight(place))),
            };
            let values = values.into_iter().enumerate().map(times);
            values.reduce(|sum, value| sum.plus(&value))
        }
        Aggregate::Largest(_) => {
            let counted = values.into_iter().enumerate().filter(|(place, _)| weight(*place) > 0);
            counted.map(|(_, value)| value).max()
        }
        Aggregate::Median(_) => {
            let sorted = Sorted::of(&values, weights);
            let [lower, upper] = middle_ranks(sorted.count)?;
            sorted.at(lower)?.plus(&sorted.at(upper)?).divided_by(&Exact::from(2))
        }
        Aggregate::Percentile(_, percent) => {
            let sorted = Sorted::of(&values, weights);
            sorted.at(percentile_rank(sorted.count, percent)?)
        }
    }
}

/// Values from the smallest to the largest, each as often as it counts.
struct Sorted<'a> {
    values: &'a [Exact],
    /// The places of the values, the smallest first.
    places: Vec<usize>,
    weights: &'a [u128],
    /// How many there are in all.
    count: u128,
}

impl<'a> Sorted<'a> {
    fn of(values: &'a [Exact], weights: &'a [u128]) -> Sorted<'a> {
        let places = order::places(values.len(), &|left, right| values[left].cmp(&values[right]));
        let count = if weights.is_empty() { values.len() as u128 } else { weights.iter().sum() };
        Sorted { values, places, weights, count }
    }

    /// The value with so many before it.
    fn at(&self, before: u128) -> Option<Exact> {
        if self.weights.is_empty() {
            let place = self.places.get(usize::try_from(before).ok()?)?;
            return Some(self.values[*place].clone());
        }
        let mut passed = 0;
        let reaches = |place: &&usize| {
            passed += self.weights[**place];
            passed > before
        };
        self.places.iter().find(reaches).map(|place| self.values[*place].clone())
    }
}
