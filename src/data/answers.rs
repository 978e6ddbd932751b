//! Survey answers in columns, counted by month and score, and what each metric of scores makes of a month.
//!
//! Which scores count as promoters, as positive or as easy is a fact of the catalogue: it comes with the definition, in the
//! measures that fill the fields of a variant.

use std::ops::RangeInclusive;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::analysis::facts::Facts;
use crate::analysis::sampling::interval::{Interval, interval, mean_interval};
use crate::analysis::sampling::{NoMargin, Unsure};
use crate::definition::input::{Input, Origin};
use crate::definition::table::{Aggregate, Holds, Measure, Table};
use crate::definition::{Definition, Variant};
use crate::engine::calculate::{Calculation, Problem};
use crate::engine::evaluate::Given;
use crate::engine::rows::Rows;
use crate::import::month::{Month, months_between};
use crate::number::exact::Exact;

/// The most scores of a scale: a question from 0 to 1,000 is none that anybody asks.
const MOST_SCORES: i32 = 1_001;

/// Answers, each a place in every column.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Answers {
    months: Vec<Month>,
    scores: Vec<i32>,
}

/// The scores that a question offers: every whole number from one to another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scale {
    lowest: i32,
    highest: i32,
}

/// How many answers of a month gave each score.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tally {
    /// The month.
    pub month: Month,
    /// The scale.
    pub scale: Scale,
    /// How many gave each score, from the lowest one up.
    pub counts: Vec<u64>,
    /// How many gave a score that lies off the scale: no metric counts them.
    pub off_scale: u64,
}

/// What a metric makes of a month.
#[derive(Clone, PartialEq, Debug)]
pub struct Scored {
    /// The fields of the metric filled in, as its calculator takes them.
    pub facts: Facts,
    /// The result; a month without answers has none.
    pub calculation: Result<Calculation, Problem>,
    /// Within what the true value lies.
    pub interval: Result<Interval, Unsure>,
}

impl Answers {
    /// None yet, with room for so many.
    pub fn with_room(count: usize) -> Answers {
        Answers { months: Vec::with_capacity(count), scores: Vec::with_capacity(count) }
    }

    /// Adds one: its month and its score, a whole number as every scale of the catalogue has it.
    pub fn push(&mut self, month: Month, score: i32) {
        self.months.push(month);
        self.scores.push(score);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.months.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.months.is_empty()
    }

    /// The first and the last month with an answer.
    pub fn months(&self) -> Option<(Month, Month)> {
        Some((*self.months.iter().min()?, *self.months.iter().max()?))
    }

    /// How many answers there are of each score, in each month from the first to the last one, both included; answers of
    /// other months are left out. `None` where the months lie too far apart, or the wrong way round.
    pub fn tallies(&self, scale: Scale, first: Month, last: Month) -> Option<Vec<Tally>> {
        let size = scale.place(scale.highest).map_or(0, |last| last + 1);
        let empty = |month| Tally { month, scale, counts: vec![0; size], off_scale: 0 };
        let mut tallies: Vec<Tally> = months_between(first, last)?.into_iter().map(empty).collect();
        let within = self.months.iter().zip(&self.scores).filter(|(month, _)| **month >= first);
        for (month, score) in within {
            let Some(tally) = tallies.get_mut(month.since(first)) else { continue };
            match scale.place(*score) {
                Some(place) => tally.counts[place] += 1,
                None => tally.off_scale += 1,
            }
        }
        Some(tallies)
    }

    /// The answers behind a cell: the places and scores of those of a month whose score lies between two, both included.
    pub fn behind(
        &self,
        month: Month,
        scores: RangeInclusive<i32>,
    ) -> impl Iterator<Item = (usize, i32)> {
        let all = self.months.iter().zip(self.scores.iter().copied()).enumerate();
        all.filter(move |(_, (of, score))| **of == month && scores.contains(score))
            .map(|(place, (_, score))| (place, score))
    }
}

impl Scale {
    /// The scale from a lowest to a highest score; `None` where that is none, or has more than a thousand steps.
    pub fn new(lowest: i32, highest: i32) -> Option<Scale> {
        let steps = highest.checked_sub(lowest)?;
        (0..MOST_SCORES).contains(&steps).then_some(Scale { lowest, highest })
    }

    /// The scale of the answers that fill the fields of a variant; `None` where no scores do.
    pub fn of(variant: &Variant) -> Option<Scale> {
        let mut tables = variant.inputs.iter().filter_map(|input| Some(&*measure(input)?.table));
        let table: &Table = tables.next()?;
        if tables.any(|other| other.id != table.id) {
            return None;
        }
        let [column] = &table.columns[..] else { return None };
        match column.holds {
            Holds::Number { min, max, .. } => Scale::new(whole(min?)?, whole(max?)?),
            Holds::Label | Holds::Date => None,
        }
    }

    /// The scores, from the lowest to the highest.
    pub fn scores(self) -> RangeInclusive<i32> {
        self.lowest..=self.highest
    }

    /// The place of a score; `None` off the scale.
    fn place(self, score: i32) -> Option<usize> {
        let is_on = self.scores().contains(&score);
        is_on.then(|| usize::try_from(i64::from(score) - i64::from(self.lowest)).ok()).flatten()
    }
}

/// The scores that an input counts, such as 9 to 10 for promoters; `None` for one that counts no answers. An input of all
/// answers, or of their sum, counts the whole scale.
pub fn scores_of(input: &Input, scale: Scale) -> Option<RangeInclusive<i32>> {
    match &measure(input)?.only {
        Some(filter) => Some(whole(filter.from)?..=whole(filter.to)?),
        None => Some(scale.scores()),
    }
}

/// The measure over one column of scores that fills an input.
fn measure(input: &Input) -> Option<&Measure> {
    match &input.origin {
        Origin::TypedOrMeasured(measure) => match measure.aggregate {
            Aggregate::Count | Aggregate::Sum(0) => Some(measure),
            Aggregate::OfMonth(_)
            | Aggregate::Filled(_)
            | Aggregate::Empty(_)
            | Aggregate::Sum(_)
            | Aggregate::Largest(_)
            | Aggregate::SumOfProducts(..)
            | Aggregate::SumOfCappedProducts(..)
            | Aggregate::SumOfDividedProducts(..)
            | Aggregate::Median(_)
            | Aggregate::Percentile(..) => None,
        },
        Origin::Typed | Origin::Measured(_) | Origin::NormalQuantile(_) => None,
    }
}

fn whole(number: Decimal) -> Option<i32> {
    number.to_i32().filter(|whole| Decimal::from(*whole) == number)
}

impl Tally {
    /// How many answers gave a score between two, both included.
    pub fn count(&self, scores: RangeInclusive<i32>) -> u64 {
        let counted = self.scale.scores().zip(&self.counts);
        counted.filter(|(score, _)| scores.contains(score)).map(|(_, count)| count).sum()
    }

    /// How many answers lie on the scale.
    pub fn answers(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// The fields of a variant, filled from the counts by the measures of its definition.
    pub fn facts(&self, variant: &Variant) -> Facts {
        let score = |score: i32| vec![Some(Exact::from(i128::from(score)))];
        let rows = Rows {
            cells: self.scale.scores().map(score).collect(),
            weights: self.counts.iter().map(|count| u128::from(*count)).collect(),
            months_back: Vec::new(),
        };
        let mut typed = Given::default();
        for input in &variant.inputs {
            if let Some(number) = measure(input).and_then(|measure| measure.of(&rows)) {
                typed.set(input, number);
            }
        }
        Facts::of(typed)
    }

    /// What a variant makes of the month, with its interval at a level of confidence. A mean that a calculator takes from a
    /// sum has one as well: the single answers are there.
    pub fn scored(&self, definition: &Definition, variant: &Variant, confidence: &Exact) -> Scored {
        let facts = self.facts(variant);
        let calculation = facts.calculate(variant, &[]);
        let interval = match interval(definition, variant, &facts, confidence, None) {
            Err(Unsure::NoMargin(NoMargin::SpreadUnknown)) => {
                self.mean_interval(variant, confidence)
            }
            found => found,
        };
        Scored { facts, calculation, interval }
    }

    /// The interval of a variant that is the mean of what it makes of each answer alone.
    fn mean_interval(&self, variant: &Variant, confidence: &Exact) -> Result<Interval, Unsure> {
        let mut values = Vec::new();
        for (place, count) in self.counts.iter().enumerate() {
            let mut alone = Tally { counts: vec![0; self.counts.len()], ..self.clone() };
            alone.counts[place] = 1;
            let done = alone.facts(variant).calculate(variant, &[]).map_err(Unsure::NotReady)?;
            values.push((done.value.number, Exact::from(i128::from(*count))));
        }
        mean_interval(variant, &values, confidence)
    }
}
