//! Days of the calendar and times of day, as files write them, and the time between two of them.

use super::date_order::DateOrder;
use crate::entry::duration::clock_of;
use crate::number::exact::Exact;

/// A moment by the clock on the wall: nanoseconds since 1970-01-01 00:00. Changes between summer
/// and winter time are not known, a stated distance from UTC is taken away.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Moment(i128);

const NANOSECONDS_OF_SECOND: u128 = 1_000_000_000;
const NANOSECONDS_OF_DAY: u128 = 86_400 * NANOSECONDS_OF_SECOND;

/// Why a constant division holds.
const NOT_ZERO: &str = "a day has a length";

/// Why seconds fit into 64 bits.
const IN_CALENDAR: &str = "the calendar has four digits for a year";

impl Moment {
    /// Whole seconds since 1970-01-01 00:00; what is left of a second is dropped.
    pub fn seconds(self) -> i64 {
        i64::try_from(self.0.div_euclid(NANOSECONDS_OF_SECOND as i128)).expect(IN_CALENDAR)
    }

    /// Days since 1970-01-01, with the time as a fraction.
    pub fn days(self) -> Exact {
        Exact::ratio(self.0, NANOSECONDS_OF_DAY).expect(NOT_ZERO)
    }

    /// The days from an earlier moment to this one.
    pub fn days_since(self, earlier: Moment) -> Exact {
        Moment(self.0 - earlier.0).days()
    }

    /// The time from an earlier moment to this one, in a unit of so many seconds, one or more.
    pub fn time_since(self, earlier: Moment, unit: u32) -> Exact {
        let unit = u128::from(unit) * NANOSECONDS_OF_SECOND;
        Exact::ratio(self.0 - earlier.0, unit).expect("a unit has a length")
    }
}

/// Reads a date with an optional time, such as `2024-03-31`, `2024-03-31T10:15:00Z`, `31/03/2024`
/// or `31.03.2024 10:15`. A year of four digits that stands first is read as such in every order.
/// `None` where it is no date.
pub fn moment(text: &str, order: DateOrder) -> Option<Moment> {
    let (Moment(written), offset) = written(text, order)?;
    Some(Moment(written - i128::from(offset) * NANOSECONDS_OF_SECOND as i128))
}

/// The same, by the clock of the place where it was written: a stated distance from UTC is left out.
pub fn moment_as_written(text: &str, order: DateOrder) -> Option<Moment> {
    written(text, order).map(|(moment, _)| moment)
}

/// The moment that is written, and its stated distance from UTC in seconds.
fn written(text: &str, order: DateOrder) -> Option<(Moment, i64)> {
    let (date, time) = parts_of(text);
    let [first, second, third] = numbers_of(date)?;
    let (year, month, day) = match order {
        _ if first.digits == 4 => (first, second, third),
        DateOrder::YearFirst => return None,
        DateOrder::DayFirst => (third, second, first),
        DateOrder::MonthFirst => (third, first, second),
    };
    let year = match year.digits {
        4 => year.value,
        // As most programs do: two digits are the years from 1970 to 2069.
        2 if year.value < 70 => 2000 + year.value,
        2 => 1900 + year.value,
        _ => return None,
    };
    let days = days_from_civil(year, month.value, day.value)?;
    let (time, offset) = if time.is_empty() { (0, 0) } else { time_of(time)? };
    Some((Moment(i128::from(days) * NANOSECONDS_OF_DAY as i128 + time), offset))
}

/// What a date says of the order of day and month, where it says anything.
pub fn order_of(text: &str) -> Option<DateOrder> {
    let (date, _) = parts_of(text);
    let [first, second, _] = numbers_of(date)?;
    match (first.digits, first.value, second.value) {
        (4, _, _) => Some(DateOrder::YearFirst),
        (_, 13.., _) => Some(DateOrder::DayFirst),
        (_, _, 13..) => Some(DateOrder::MonthFirst),
        _ if date.contains('.') => Some(DateOrder::DayFirst),
        _ => None,
    }
}

/// The date and the time of a text; the time is empty where there is none.
fn parts_of(text: &str) -> (&str, &str) {
    let text = text.trim();
    let is_gap =
        |character: char| matches!(character, 'T' | 't' | ',') || character.is_whitespace();
    match text.split_once(is_gap) {
        Some((date, time)) => (date, time.trim_start()),
        None => (text, ""),
    }
}

#[derive(Clone, Copy)]
struct Digits {
    value: i64,
    digits: usize,
}

fn digits(text: &str) -> Option<Digits> {
    let fits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let value = text.parse().ok().filter(|_| fits)?;
    Some(Digits { value, digits: text.len() })
}

/// The three numbers of a date, which one mark sets apart.
fn numbers_of(date: &str) -> Option<[Digits; 3]> {
    let mark = *date.as_bytes().iter().find(|byte| !byte.is_ascii_digit())?;
    if !b"-/.".contains(&mark) {
        return None;
    }
    let mut parts = date.split(char::from(mark)).map(digits);
    let numbers = [parts.next()??, parts.next()??, parts.next()??];
    let short = |number: &Digits| number.digits <= 2;
    let is_date = parts.next().is_none() && short(&numbers[1]) && {
        short(&numbers[0]) || (numbers[0].digits == 4 && short(&numbers[2]))
    };
    is_date.then_some(numbers)
}

/// Whether the calendar has a day, in years of four digits.
pub(crate) fn is_date(year: i64, month: i64, day: i64) -> bool {
    let is_leap = || year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap() => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    };
    (1..=length).contains(&day) && (1..=9999).contains(&year)
}

/// Days since 1970-01-01, by the algorithm of Howard Hinnant: years begin in March, so that the leap
/// day comes last. `None` where the calendar has no such day.
pub(crate) fn days_from_civil(year: i64, month: i64, day: i64) -> Option<i64> {
    if !is_date(year, month, day) {
        return None;
    }
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

/// Nanoseconds since midnight, and the distance from UTC in seconds, 0 where none is stated.
fn time_of(text: &str) -> Option<(i128, i64)> {
    let (clock, offset) = without_offset(text.trim_end())?;
    let lower = clock.to_ascii_lowercase();
    let (clock, half) = match (lower.strip_suffix("am"), lower.strip_suffix("pm")) {
        (Some(clock), _) => (clock, Some(0)),
        (_, Some(clock)) => (clock, Some(12)),
        _ => (lower.as_str(), None),
    };
    let (seconds, nanoseconds) = clock_of(clock.trim_end())?;
    let hour = seconds / 3600;
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return None,
        None if hour <= 23 => hour,
        None => return None,
    };
    let seconds = i128::from(hour * 3600 + seconds % 3600);
    Some((seconds * NANOSECONDS_OF_SECOND as i128 + i128::from(nanoseconds), offset))
}

/// A time without its distance from UTC, and that distance in seconds.
fn without_offset(text: &str) -> Option<(&str, i64)> {
    let without = ["Z", "z", "UTC", "GMT"].iter().find_map(|name| text.strip_suffix(name));
    if let Some(clock) = without {
        return Some((clock.trim_end(), 0));
    }
    let Some(at) = text.rfind(['+', '-', '\u{2212}']) else { return Some((text, 0)) };
    let (clock, offset) = text.split_at(at);
    let sign = if offset.starts_with('+') { 1 } else { -1 };
    let offset: String = offset.chars().filter(char::is_ascii_digit).collect();
    let value = digits(&offset)?;
    let (hours, minutes) = match value.digits {
        1 | 2 => (value.value, 0),
        4 => (value.value / 100, value.value % 100),
        _ => return None,
    };
    let is_offset = hours <= 14 && minutes <= 59;
    is_offset.then_some((clock.trim_end(), sign * (hours * 3600 + minutes * 60)))
}
