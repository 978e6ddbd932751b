//! Periods as readers write them, and where they lie in time.
//!
//! `T2 2025`, `2025-Q2`, `juin 2025`, `2025-06`, `FY25` and a range of days are read; what is none of them stays a label.

use std::ops::RangeInclusive;

use crate::render::date::{days, months_named};
use crate::text::Lang;

/// Years that a period may lie in: other numbers are no years.
const YEARS: RangeInclusive<u16> = 1900..=2199;

/// The most bytes of a text that may be a period.
const LONGEST: usize = 200;

/// What stands before the number of a quarter, of a half and of a fiscal year, in both languages.
const QUARTER: [&str; 4] = ["q", "t", "quarter", "trimestre"];
const HALF: [&str; 5] = ["h", "s", "half", "semestre", "semester"];
const FISCAL: [&str; 3] = ["fy", "exercice", "ex"];

/// A day of the calendar: year, month from 1, day from 1. A later day is greater.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Day(pub u16, pub u8, pub u8);

/// Where a period lies. One that begins later is greater; of those that begin together, the longer one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Period {
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// Whether it is a fiscal year: nobody says when it begins, and it is ordered as the year of its number.
    pub is_fiscal: bool,
}

impl Day {
    /// The day as year-month-day.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.0, self.1, self.2)
    }

    /// A day that exists.
    fn of(year: u16, month: u8, day: u8) -> Option<Day> {
        let exists = (1..=days_in(year, month)?).contains(&day);
        exists.then_some(Day(year, month, day))
    }
}

impl Period {
    /// How it was understood, in words: its days, and that a fiscal year is counted as the year of its number.
    pub fn said(&self, lang: Lang) -> String {
        let days = days(&self.first.iso(), &self.last.iso(), lang).unwrap_or_default();
        match (self.is_fiscal, lang) {
            (false, _) => days,
            (true, Lang::En) => format!("fiscal year, counted as {days}"),
            (true, Lang::Fr) => format!("exercice, compté {days}"),
        }
    }
}

/// Whether two texts name the same period: the same days, or the same words where they are no periods.
pub fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    one == other || read(one).is_some_and(|period| Some(period) == read(other))
}

/// Reads a period in either language; `None` for text that is none, or may be two.
pub fn read(text: &str) -> Option<Period> {
    // No period is as long as that, and some fields hold whole books.
    if text.len() > LONGEST {
        return None;
    }
    let words = plain(text);
    let words = parted(&words);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    read_range(&words).or_else(|| {
        let (year, rest) = with_year(&words)?;
        read_part(year, &rest)
    })
}

/// The text in small letters without accents, in words parted by spaces. Only accents of names of months are known: the
/// tables of all letters would weigh more than everything else here.
fn plain(text: &str) -> String {
    let plain = |letter: char| match letter {
        'é' | 'É' | 'è' | 'È' => 'e',
        'û' | 'Û' => 'u',
        _ if letter.is_ascii_alphanumeric() => letter.to_ascii_lowercase(),
        _ => ' ',
    };
    // Some keyboards write an accent as a character of its own, after the letter.
    let is_accent = |letter: &char| ('\u{300}'..='\u{36f}').contains(letter);
    text.chars().filter(|letter| !is_accent(letter)).map(plain).collect()
}

/// Words with letters and digits apart, as `q2` has both; the endings of ordinal numbers go.
fn parted(words: &str) -> Vec<String> {
    const ENDINGS: [&str; 7] = ["er", "e", "eme", "st", "nd", "rd", "th"];
    let is_digit = |part: &str| part.starts_with(|each: char| each.is_ascii_digit());
    let mut parts: Vec<String> = Vec::new();
    for word in words.split(' ') {
        let mut rest = word;
        while !rest.is_empty() {
            let is_number = is_digit(rest);
            let end = rest.find(|each: char| each.is_ascii_digit() != is_number);
            let (part, after) = rest.split_at(end.unwrap_or(rest.len()));
            let is_ending = rest.len() < word.len() && ENDINGS.contains(&part);
            parts.extend((!is_ending).then(|| part.to_owned()));
            rest = after;
        }
    }
    parts
}

/// From one day to another, or one day alone.
fn read_range(words: &[&str]) -> Option<Period> {
    let words: Vec<&str> = words.iter().copied().filter(|it| !is_between(it)).collect();
    let between = |first: Day, last: Day| (first <= last).then_some((first, last));
    let (first, last) = match words[..] {
        [_, _, _] => read_day(&words).map(|day| (day, day)),
        [_, _, _, _, _, _] => between(read_day(&words[..3])?, read_day(&words[3..])?),
        // The year stands once: 1 April – 30 June 2025.
        [day, month, _, _, year] => between(read_day(&[day, month, year])?, read_day(&words[2..])?),
        _ => None,
    }?;
    Some(Period { first, last, is_fiscal: false })
}

fn is_between(word: &str) -> bool {
    ["du", "au", "de", "le", "a", "from", "to", "until", "the", "of"].contains(&word)
}

/// A day, as year-month-day, or with the month in letters; figures alone in another order may be two days.
fn read_day(words: &[&str]) -> Option<Day> {
    let [first, second, third] = words else { return None };
    if let Some(year) = year(first) {
        return Day::of(year, number(second)?, number(third)?);
    }
    let year = year(third)?;
    match (month(first), month(second)) {
        (None, Some(month)) => Day::of(year, month, number(first)?),
        (Some(month), None) => Day::of(year, month, number(second)?),
        _ => None,
    }
}

/// The one year among the words, and the other words.
fn with_year<'a>(words: &[&'a str]) -> Option<(u16, Vec<&'a str>)> {
    // A fiscal year may be said by two figures.
    if let [name, short] = words
        && FISCAL.contains(name)
        && short.len() == 2
    {
        return Some((2000 + number::<u16>(short)?, vec![name]));
    }
    let mut years = words.iter().enumerate().filter(|(_, word)| year(word).is_some());
    let (at, word) = years.next()?;
    let rest = [&words[..at], &words[at + 1..]].concat();
    years.next().is_none().then_some((year(word)?, rest))
}

/// What of a year other words name: all of it, a half, a quarter, a month.
fn read_part(year: u16, words: &[&str]) -> Option<Period> {
    let months = |first: u8, last: u8| {
        let last = Day::of(year, last, days_in(year, last)?)?;
        Some(Period { first: Day::of(year, first, 1)?, last, is_fiscal: false })
    };
    let nth = |nth: &str, most: u8, length: u8| {
        let nth: u8 = number(nth)?;
        (1..=most).contains(&nth).then(|| ((nth - 1) * length + 1, nth * length))
    };
    match words {
        [] => months(1, 12),
        [name] if FISCAL.contains(name) => {
            months(1, 12).map(|year| Period { is_fiscal: true, ..year })
        }
        [name] => {
            let month = month(name).or_else(|| number(name))?;
            months(month, month)
        }
        [one, other] => [(one, other), (other, one)].into_iter().find_map(|(name, number)| {
            let (first, last) = match () {
                () if QUARTER.contains(name) => nth(number, 4, 3)?,
                () if HALF.contains(name) => nth(number, 2, 6)?,
                () => return None,
            };
            months(first, last)
        }),
        _ => None,
    }
}

fn year(word: &str) -> Option<u16> {
    number(word).filter(|year| word.len() == 4 && YEARS.contains(year))
}

fn number<Number: std::str::FromStr>(word: &str) -> Option<Number> {
    word.parse().ok()
}

/// The month of a name or its beginning in either language; `None` where two months begin so.
fn month(word: &str) -> Option<u8> {
    if word.len() < 3 || word.starts_with(|each: char| each.is_ascii_digit()) {
        return None;
    }
    let mut found = months_named().filter(|(_, name)| plain(name).starts_with(word));
    let (month, _) = found.next()?;
    found.all(|(other, _)| other == month).then_some(month)
}

/// How many days a month has; `None` where there is no such month.
pub(super) fn days_in(year: u16, month: u8) -> Option<u8> {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    Some(match month {
        2 => 28 + u8::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    })
}
