//! Whole numbers of parts of a unit, in order, and what they come to: sum, mean, median, percentiles.

use crate::number::exact::Exact;
use crate::number::rank::{middle_ranks, percentile_rank};

/// Numbers from the least to the greatest. Each is a whole number of parts: hundredths, or the seconds of an hour.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Distribution {
    sorted: Vec<i128>,
    /// How many parts make one unit.
    parts: u128,
}

impl Distribution {
    /// That of some whole numbers, of which so many make one unit; no parts count as one.
    pub fn of(mut numbers: Vec<i128>, parts: u128) -> Distribution {
        numbers.sort_unstable();
        Distribution { sorted: numbers, parts: parts.max(1) }
    }

    /// How many there are.
    pub fn count(&self) -> u64 {
        self.sorted.len() as u64
    }

    /// Their sum, of any size.
    pub fn sum(&self) -> Exact {
        // Added up as whole numbers for as long as they hold it.
        let (mut sum, mut rest) = (Exact::zero(), 0_i128);
        for number in &self.sorted {
            rest = rest.checked_add(*number).unwrap_or_else(|| {
                sum = sum.plus(&Exact::from(rest));
                *number
            });
        }
        self.in_units(&sum.plus(&Exact::from(rest)))
    }

    /// Their mean; `None` where there are none.
    pub fn mean(&self) -> Option<Exact> {
        self.sum().divided_by(&Exact::from(i128::from(self.count())))
    }

    /// The middle one, or the mean of the two middle ones where their number is even; `None` where there are none.
    pub fn median(&self) -> Option<Exact> {
        let [lower, upper] = middle_ranks(self.sorted.len() as u128)?;
        self.at(lower)?.plus(&self.at(upper)?).divided_by(&Exact::from(2))
    }

    /// The smallest one at or below which this many percent of all lie (the nearest rank), as the measures of the catalogue
    /// have it; `None` where there are none.
    pub fn percentile(&self, percent: u8) -> Option<Exact> {
        self.at(percentile_rank(self.sorted.len() as u128, percent)?)
    }

    /// The least one; `None` where there are none.
    pub fn least(&self) -> Option<Exact> {
        self.at(0)
    }

    /// The greatest one; `None` where there are none.
    pub fn greatest(&self) -> Option<Exact> {
        self.at(u128::from(self.count().checked_sub(1)?))
    }

    /// The one with so many before it, in units.
    fn at(&self, before: u128) -> Option<Exact> {
        let number = self.sorted.get(usize::try_from(before).ok()?)?;
        Some(self.in_units(&Exact::from(*number)))
    }

    fn in_units(&self, parts: &Exact) -> Exact {
        parts.times(&Exact::ratio(1, self.parts).expect("there is at least one part"))
    }
}
