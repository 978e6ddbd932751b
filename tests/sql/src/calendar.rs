//! Days of the calendar, counted one by one.

/// A day: year, month and day from 1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Day(pub i32, pub i32, pub i32);

impl Day {
    /// The first day of a month, which is counted as `12 * year + month - 1`.
    pub fn first(month: i32) -> Day {
        Day(month / 12, month % 12 + 1, 1)
    }

    /// The last day of a month.
    pub fn last(month: i32) -> Day {
        let Day(year, of_year, _) = Day::first(month);
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match of_year {
            2 if is_leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        Day(year, of_year, days)
    }

    /// The month that it lies in.
    pub fn month(self) -> i32 {
        self.0 * 12 + self.1 - 1
    }

    /// The day so many days later.
    pub fn later(self, days: u32) -> Day {
        let mut day = self;
        for _ in 0..days {
            day = match day == Day::last(day.month()) {
                true => Day::first(day.month() + 1),
                false => Day(day.0, day.1, day.2 + 1),
            };
        }
        day
    }

    /// As year-month-day.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.0, self.1, self.2)
    }
}
