//! Numbers and dates in their usual forms, read from bytes without the grammar that knows every form.
//!
//! What is read here gives what the general readers give; what is not, they read. A million cells are read in the time that
//! the grammar needs for some ten thousand.

use crate::import::civil::{days_from_civil, is_date};
use crate::import::layout::{DateOrder, DecimalMark};
use crate::import::month::Month;

/// A number has at most so many digits here: with the decimals filled up it fits into 64 bits.
const MOST_DIGITS: u32 = 18;

const SECONDS_OF_DAY: i64 = 86_400;

/// A number that has at most so many decimals, times ten to so many: `1234`, `1234.56`, `-0,5`, `1 234,56`, `1,234.56`.
pub(crate) fn number(bytes: &[u8], mark: DecimalMark, decimals: u32) -> Option<i64> {
    let (rest, is_negative) = match bytes {
        [b'-', rest @ ..] => (rest, true),
        _ => (bytes, false),
    };
    let (whole, rest) = groups(rest, mark)?;
    let mut value = whole.value;
    let mut shown = 0;
    if let [first, fraction @ ..] = rest {
        if *first != byte_of(mark) || fraction.is_empty() {
            return None;
        }
        for byte in fraction {
            if shown == decimals || whole.digits + shown == MOST_DIGITS {
                return None;
            }
            value = value * 10 + digit(*byte)?;
            shown += 1;
        }
    }
    let value = value.checked_mul(10_i64.pow(decimals - shown))?;
    Some(if is_negative { -value } else { value })
}

/// The digits before the decimal mark.
struct Whole {
    value: i64,
    digits: u32,
}

/// Digits, in groups of three or not, and what follows them.
fn groups(bytes: &[u8], mark: DecimalMark) -> Option<(Whole, &[u8])> {
    let (mut whole, mut rest) = run(bytes, Whole { value: 0, digits: 0 })?;
    let Some(gap) = gap_of(rest, mark) else { return Some((whole, rest)) };
    // Groups begin with one to three digits; a zero before them leaves the meaning of the mark in doubt.
    if whole.digits > 3 || bytes[0] == b'0' {
        return None;
    }
    while let Some(after) = rest.strip_prefix(gap) {
        let before = whole.digits;
        (whole, rest) = run(after, whole)?;
        if whole.digits != before + 3 {
            return None;
        }
    }
    Some((whole, rest))
}

/// One digit or more, behind those of a number.
fn run(bytes: &[u8], mut whole: Whole) -> Option<(Whole, &[u8])> {
    let before = whole.digits;
    let mut rest = bytes;
    while let [first, after @ ..] = rest
        && let Some(digit) = digit(*first)
    {
        if whole.digits == MOST_DIGITS {
            return None;
        }
        whole.value = whole.value * 10 + digit;
        whole.digits += 1;
        rest = after;
    }
    (whole.digits > before).then_some((whole, rest))
}

/// What stands between groups: a space, one that does not break, or the mark that is not the decimal one.
fn gap_of(rest: &[u8], mark: DecimalMark) -> Option<&'static [u8]> {
    let other: &[u8] = match mark {
        DecimalMark::Comma => b".",
        DecimalMark::Dot => b",",
    };
    let gaps = [b" ", other, "\u{a0}".as_bytes(), "\u{202f}".as_bytes()];
    gaps.into_iter().find(|gap| rest.starts_with(gap))
}

fn byte_of(mark: DecimalMark) -> u8 {
    match mark {
        DecimalMark::Comma => b',',
        DecimalMark::Dot => b'.',
    }
}

fn digit(byte: u8) -> Option<i64> {
    byte.is_ascii_digit().then(|| i64::from(byte - b'0'))
}

/// Seconds since 1970-01-01 00:00 of `2024-03-31`, `2024-03-31T10:15:00.000Z`, `31/03/2024 10:15` and the like, all digits
/// written out.
pub(crate) fn seconds(bytes: &[u8], order: DateOrder) -> Option<i64> {
    let (written, time) = bytes.split_first_chunk::<10>()?;
    let (year, month, day) = date(written, order)?;
    Some(days_from_civil(year, month, day)? * SECONDS_OF_DAY + clock(time)?)
}

/// Days since 1970-01-01 of such a date without a time.
pub(crate) fn day(bytes: &[u8], order: DateOrder) -> Option<i64> {
    let (year, month, day) = date(bytes.try_into().ok()?, order)?;
    days_from_civil(year, month, day)
}

/// The month of such a date without a time.
pub(crate) fn month(bytes: &[u8], order: DateOrder) -> Option<Month> {
    let (year, month, day) = date(bytes.try_into().ok()?, order)?;
    is_date(year, month, day).then(|| Month((year * 12 + month - 1) as i32))
}

/// Year, month and day as they are written: whether there is such a day is not looked at.
fn date(bytes: &[u8; 10], order: DateOrder) -> Option<(i64, i64, i64)> {
    let is_mark = |at: usize| matches!(bytes[at], b'-' | b'/' | b'.');
    // The places of the digits: those of the year, then of the two other numbers.
    let (year, [first, second]) = if is_mark(4) && bytes[7] == bytes[4] {
        ([0, 1, 2, 3], [5, 8])
    } else if is_mark(2) && bytes[5] == bytes[2] {
        ([6, 7, 8, 9], [0, 3])
    } else {
        return None;
    };
    let digit = |at: usize| bytes[at].wrapping_sub(b'0');
    let two = |at: usize| i64::from(digit(at)) * 10 + i64::from(digit(at + 1));
    let others = [first, first + 1, second, second + 1];
    if year.iter().chain(&others).any(|at| digit(*at) > 9) {
        return None;
    }
    let year_of = two(year[0]) * 100 + two(year[2]);
    match order {
        _ if year[0] == 0 => Some((year_of, two(first), two(second))),
        DateOrder::YearFirst => None,
        DateOrder::DayFirst => Some((year_of, two(second), two(first))),
        DateOrder::MonthFirst => Some((year_of, two(first), two(second))),
    }
}

/// Seconds since midnight; parts of a second are dropped, and Z means no distance from UTC.
fn clock(bytes: &[u8]) -> Option<i64> {
    let [b'T' | b' ', rest @ ..] = bytes else { return bytes.is_empty().then_some(0) };
    let (hours, rest) = part(rest, 23)?;
    let (minutes, mut rest) = part(rest.strip_prefix(b":")?, 59)?;
    let mut seconds = 0;
    if let [b':', after @ ..] = rest {
        (seconds, rest) = part(after, 59)?;
        if let [b'.', after @ ..] = rest {
            let digits = after.iter().take_while(|byte| byte.is_ascii_digit()).count();
            rest = (1..=9).contains(&digits).then(|| &after[digits..])?;
        }
    }
    let is_end = rest.is_empty() || rest == b"Z";
    is_end.then_some(hours * 3600 + minutes * 60 + seconds)
}

/// Two digits up to a number, and what follows them.
fn part(bytes: &[u8], most: i64) -> Option<(i64, &[u8])> {
    let (two, rest) = bytes.split_first_chunk::<2>()?;
    let value = digit(two[0])? * 10 + digit(two[1])?;
    (value <= most).then_some((value, rest))
}
