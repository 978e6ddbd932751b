//! How long a period is, what it is called, and the days of the calendar in a row.

use super::period::{Day, Period, days_in};
use crate::render::date::{days, month};
use crate::text::Lang;

/// How long a period is: periods of one length can be compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Length {
    /// So many whole months of the calendar.
    Months(u16),
    /// So many days.
    Days(u32),
    /// A fiscal year.
    FiscalYear,
}

impl Length {
    /// How many of them make a year; `None` where that is no whole number.
    pub fn per_year(self) -> Option<u16> {
        match self {
            Length::Months(months) => 12_u16.is_multiple_of(months).then(|| 12 / months),
            Length::Days(7) => Some(52),
            Length::Days(_) => None,
            Length::FiscalYear => Some(1),
        }
    }
}

impl Day {
    /// The number of the day in the calendar: a day later is one more.
    pub fn number(self) -> u32 {
        let Day(year, month, day) = self;
        let before = u32::from(year) - 1;
        let years = before * 365 + before / 4 - before / 100 + before / 400;
        let months: u32 = (1..month).filter_map(|month| days_in(year, month)).map(u32::from).sum();
        years + months + u32::from(day)
    }

    /// The day so many days later.
    pub fn days_later(self, days: u32) -> Day {
        let Day(mut year, mut month, day) = self;
        let mut day = u32::from(day) + days;
        while let Some(length) = days_in(year, month).map(u32::from).filter(|length| day > *length)
        {
            day -= length;
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        }
        Day(year, month, u8::try_from(day).unwrap_or(1))
    }

    /// The same day so many months later, or the last one of a month that is too short for it.
    pub fn months_later(self, months: u32) -> Day {
        let all = u32::from(self.0) * 12 + u32::from(self.1) - 1 + months;
        let year = u16::try_from(all / 12).unwrap_or(u16::MAX);
        let month = u8::try_from(all % 12 + 1).unwrap_or(1);
        Day(year, month, self.2.min(days_in(year, month).unwrap_or(1)))
    }

    /// Reads a text that begins with year-month-day; `None` where no such day is.
    pub fn of_iso(text: &str) -> Option<Day> {
        let mut parts = text.get(..10)?.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let read = Day(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        let exists = (1..=days_in(read.0, read.1)?).contains(&read.2) && read.0 > 0;
        exists.then_some(read)
    }
}

impl Period {
    /// The period of one day.
    pub fn of_day(day: Day) -> Period {
        Period { first: day, last: day, is_fiscal: false }
    }

    /// How long it is.
    pub fn length(self) -> Length {
        let (Day(year, month, first), Day(last_year, last_month, last)) = (self.first, self.last);
        if self.is_fiscal {
            return Length::FiscalYear;
        }
        if first == 1 && days_in(last_year, last_month) == Some(last) {
            let months = |year: u16, month: u8| year * 12 + u16::from(month);
            return Length::Months(months(last_year, last_month) + 1 - months(year, month));
        }
        Length::Days(self.last.number() + 1 - self.first.number())
    }

    /// What it is called: a year, a half, a quarter or a month by its name, else its days.
    pub fn name(self, lang: Lang) -> String {
        let Day(year, first, _) = self.first;
        let numbered = |letter: &str, length: u8| {
            let starts = (first - 1).is_multiple_of(length);
            starts.then(|| format!("{letter}{} {year}", (first - 1) / length + 1))
        };
        let named = match (self.length(), lang) {
            (Length::FiscalYear, Lang::En) => Some(format!("FY {year}")),
            (Length::FiscalYear, Lang::Fr) => Some(format!("exercice {year}")),
            (Length::Months(1), _) => month(year.into(), first, lang),
            (Length::Months(3), Lang::En) => numbered("Q", 3),
            (Length::Months(3), Lang::Fr) => numbered("T", 3),
            (Length::Months(6), Lang::En) => numbered("H", 6),
            (Length::Months(6), Lang::Fr) => numbered("S", 6),
            (Length::Months(12), _) => (first == 1).then(|| year.to_string()),
            (Length::Months(_) | Length::Days(_), _) => None,
        };
        named.unwrap_or_else(|| days(&self.first.iso(), &self.last.iso(), lang).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::super::period::read;
    use super::*;

    #[test]
    fn a_period_has_one_name_however_it_is_written() {
        for (texts, english, french) in [
            (["T2 2025", "2025-Q2", "2nd quarter 2025"], "Q2 2025", "T2 2025"),
            (["juin 2025", "2025-06", "1 June 2025 - 30 June 2025"], "June 2025", "juin 2025"),
            (["S1 2025", "H1 2025", "2025-01-01 2025-06-30"], "H1 2025", "S1 2025"),
            (
                ["2025", "2025-01-01 2025-12-31", "du 1er janvier au 31 décembre 2025"],
                "2025",
                "2025",
            ),
            (["FY25", "FY 2025", "exercice 2025"], "FY 2025", "exercice 2025"),
        ] {
            for text in texts {
                let period = read(text).expect(text);
                assert_eq!(period.name(Lang::En), english, "{text}");
                assert_eq!(period.name(Lang::Fr), french, "{text}");
                for lang in Lang::ALL {
                    assert_eq!(read(&period.name(lang)), Some(period), "its name says the same");
                }
            }
        }
        let odd = read("2025-04-03 2025-05-15").expect("a range");
        assert_eq!(odd.name(Lang::En), "3\u{a0}April – 15\u{a0}May 2025");
    }

    #[test]
    fn periods_of_one_length_are_told_apart_from_others() {
        let length = |text: &str| read(text).expect(text).length();
        assert_eq!(length("Q1 2024"), length("Q4 2025"));
        assert_eq!(length("February 2024"), length("July 2025"));
        assert_ne!(length("2025"), length("FY25"), "nobody says when a fiscal year begins");
        assert_eq!(length("2025-04-03 2025-04-09"), Length::Days(7));
        assert_eq!(length("2024-11-01 2025-01-31"), Length::Months(3));
        for (text, per_year) in
            [("Q1 2024", Some(4)), ("FY25", Some(1)), ("2024-01-01 2024-05-31", None)]
        {
            assert_eq!(length(text).per_year(), per_year, "{text}");
        }
    }

    #[test]
    fn days_are_counted_over_leap_years() {
        let number = |text: &str| Day::of_iso(text).expect(text).number();
        assert_eq!(number("0001-01-01"), 1);
        assert_eq!(number("1970-01-01"), 719_163);
        assert_eq!(number("2024-03-01") - number("2024-02-28"), 2);
        assert_eq!(number("2100-03-01") - number("2100-02-28"), 1);
        assert_eq!(number("2026-01-01T10:00:00Z") - number("2025-01-01"), 365);
        for text in ["2025-02-29", "2025-13-01", "0000-01-01", "soon", "2025"] {
            assert_eq!(Day::of_iso(text), None, "{text}");
        }
    }
}
