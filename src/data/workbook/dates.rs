//! Dates of a workbook, which are numbers that a format shows as dates: what they say, as ISO 8601 writes it.

use crate::data::workbook::digits::Digits;

/// From which day a workbook counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Epoch {
    /// Day 1 is the 1st of January 1900, and a 29th of February follows in that year, which was none.
    #[default]
    Of1900,
    /// Day 0 is the 1st of January 1904.
    Of1904,
}

/// What a format shows a number as.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Shown {
    /// A number.
    #[default]
    Number,
    /// A day, with or without its time.
    Date,
    /// A time of the day.
    Time,
    /// Hours that may be more than those of a day.
    Elapsed,
}

/// The 1st of January 1970, in days from the 30th of December 1899.
const DAY_OF_1970: i64 = 25_569;

/// Days between the two epochs.
const DAYS_TO_1904: i64 = 1_462;

/// The last day of the year 9999 in the epoch of 1900.
const LAST_DAY: i64 = 2_958_465;

/// The day of the 29th of February 1900.
const NO_DAY: i64 = 60;

impl Epoch {
    /// What a number says; `None` where a spreadsheet would show no date either.
    pub(crate) fn written(self, number: &Digits, shown: Shown) -> Option<String> {
        let (days, seconds) = number.days_and_seconds()?;
        let time = |hours: i64| format!("{hours:02}:{:02}:{:02}", seconds / 60 % 60, seconds % 60);
        match shown {
            Shown::Number => None,
            Shown::Elapsed => Some(time(days * 24 + seconds / 3_600)),
            Shown::Time if days == 0 => Some(time(seconds / 3_600)),
            Shown::Time | Shown::Date => {
                let date = self.date(days)?;
                Some(match seconds {
                    0 => date,
                    _ => [&date, " ", &time(seconds / 3_600)].concat(),
                })
            }
        }
    }

    fn date(self, days: i64) -> Option<String> {
        let days = match self {
            Epoch::Of1904 => days + DAYS_TO_1904,
            Epoch::Of1900 => match days {
                // As spreadsheets show them; no calendar has them.
                0 => return Some("1900-01-00".to_owned()),
                NO_DAY => return Some("1900-02-29".to_owned()),
                ..NO_DAY => days + 1,
                _ => days,
            },
        };
        (days <= LAST_DAY).then(|| civil(days - DAY_OF_1970))
    }
}

/// The date of a day from 1970-01-01 on, or before. Years begin in March here, so that a leap day ends one.
fn civil(day: i64) -> String {
    // The 1st of March of the year 0 is 719,468 days before 1970; 400 years have 146,097 days.
    let day = day + 719_468;
    let (era, day_of_era) = (day.div_euclid(146_097), day.rem_euclid(146_097));
    let leaps = day_of_era / 1_460 - day_of_era / 36_524 + day_of_era / 146_096;
    let year_of_era = (day_of_era - leaps) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    // From March on months have 153 days in five.
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let (month, after) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    format!("{:04}-{month:02}-{day:02}", era * 400 + year_of_era + after)
}

/// A moment that stands as ISO 8601 in a cell: with a space before its time, and without a time that is midnight.
pub(crate) fn of_iso(text: &str) -> String {
    let text = text.trim_ascii();
    match text.split_once('T') {
        Some((date, time)) if time.bytes().all(|it| matches!(it, b'0' | b':' | b'.')) => {
            date.to_owned()
        }
        Some((date, time)) => [date, " ", time].concat(),
        None => text.to_owned(),
    }
}
