//! Months of the calendar as whole numbers, which can be counted.

use serde::{Deserialize, Serialize};

use crate::number::exact::Exact;
use crate::render::date;
use crate::text::Lang;

/// The most months of a table: more are no table that anybody reads.
pub const MOST_MONTHS: usize = 2_400;

/// A month: twelve times its year, and the months before it in that year. A month later is one more.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Month(pub i32);

impl Month {
    /// The month of a year, both counted as people do; `None` where no such month is.
    pub fn of(year: u16, month: u8) -> Option<Month> {
        (1..=12).contains(&month).then(|| Month(i32::from(year) * 12 + i32::from(month) - 1))
    }

    /// The month in which a day lies, by its days since 1970-01-01, of which the time of the day is a
    /// fraction. `None` far outside the calendar.
    pub fn of_days(days: &Exact) -> Option<Month> {
        let (top, bottom) = (days.top().to_u128()?, days.bottom().to_u128()?);
        let whole = match days.is_negative() {
            true => -i64::try_from(top.div_ceil(bottom)).ok()?,
            false => i64::try_from(top / bottom).ok()?,
        };
        Month::of_day(whole)
    }

    /// The month in which a whole day lies, by its days since 1970-01-01. `None` far outside the calendar.
    pub fn of_day(day: i64) -> Option<Month> {
        // The algorithm of Howard Hinnant backwards: see `days_from_civil`.
        let days = day.checked_add(719_468)?;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        // March is the first month of such a year.
        let from_march = (5 * day_of_year + 2) / 153;
        let months = (year_of_era + era * 400).checked_mul(12)? + from_march + 2;
        i32::try_from(months).ok().map(Month)
    }

    /// Its year, and its month from 1.
    pub fn parts(self) -> (i32, i32) {
        (self.0.div_euclid(12), self.0.rem_euclid(12) + 1)
    }

    /// As year-month.
    pub fn iso(self) -> String {
        let (year, month) = self.parts();
        format!("{year:04}-{month:02}")
    }

    /// In words; `None` where the calendar of people does not have it.
    pub fn name(self, lang: Lang) -> Option<String> {
        let (year, month) = self.parts();
        date::month(year.into(), u8::try_from(month).ok()?, lang)
    }

    /// The month of a year-month; `None` where that is none.
    pub fn of_iso(text: &str) -> Option<Month> {
        let (year, month) = text.split_once('-')?;
        Month::of(year.parse().ok()?, month.parse().ok()?)
    }

    /// How many months lie from an earlier month to this one; 0 from a later one.
    pub fn since(self, earlier: Month) -> usize {
        usize::try_from(i64::from(self.0) - i64::from(earlier.0)).unwrap_or(0)
    }

    /// The month after it.
    pub fn next(self) -> Month {
        Month(self.0.saturating_add(1))
    }
}

/// The months from one to another, both included; `None` where they lie more than [`MOST_MONTHS`] apart, or the wrong way
/// round.
pub fn months_between(first: Month, last: Month) -> Option<Vec<Month>> {
    let later = last.since(first);
    let months = std::iter::successors(Some(first), |month| Some(month.next()));
    (first <= last && later < MOST_MONTHS).then(|| months.take(later + 1).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_counted_over_the_turn_of_the_year() {
        let december = Month::of(2024, 12).expect("a month");
        assert_eq!(december.next(), Month::of(2025, 1).expect("a month"));
        assert_eq!(december.next().iso(), "2025-01");
        assert_eq!(december.iso(), "2024-12");
        assert_eq!((december.next().since(december), december.since(december.next())), (1, 0));
        assert_eq!((Month::of(2024, 0), Month::of(2024, 13)), (None, None));
    }
}
