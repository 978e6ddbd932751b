//! Lengths of time as people write them: `416:40`, `2 h 30`, `50 min`, `3 d`, `1 j 4 h`.

use super::affix::is_space;
use super::digits::unread;
use crate::number::exact::Exact;
use crate::text::Lang;

/// The seconds of each unit, the longest first, and its words in both languages, in lower case. The
/// minute may be left out after an hour, the second after a minute.
const UNITS: [(u32, &[&str]); 4] = [
    (86_400, &["d", "j", "day", "days", "jour", "jours"]),
    (3_600, &["h", "hr", "hrs", "hour", "hours", "heure", "heures"]),
    (60, &["min", "mins", "mn", "m", "minute", "minutes"]),
    (1, &["s", "sec", "secs", "second", "seconds", "seconde", "secondes"]),
];

/// The longest run of digits that stands for the hours of a clock.
const MOST_HOUR_DIGITS: usize = 9;

/// The length of time that a text without a sign stands for, in seconds; `None` where it is none.
pub(super) fn seconds_of(text: &str, lang: Lang) -> Option<Exact> {
    if let Some((seconds, nanoseconds)) = text.contains(':').then(|| clock_of(text)).flatten() {
        let nanoseconds = i128::from(seconds) * 1_000_000_000 + i128::from(nanoseconds);
        return Exact::ratio(nanoseconds, 1_000_000_000);
    }
    let (mut rest, mut sum, mut before) = (text, Exact::zero(), None::<u32>);
    while !rest.is_empty() {
        let (number, tail) = split_before(rest, char::is_alphabetic);
        let (word, tail) = split_before(tail, |each| !each.is_alphabetic());
        let unit = match (word, before) {
            // The rest of `2 h 30`: two digits of the next smaller unit, as on a clock.
            ("", Some(before)) => clock_part(number, before)?,
            _ => unit_of(word)?,
        };
        // Units come from the longest down, each once.
        if before.is_some_and(|before| unit >= before) {
            return None;
        }
        let number = unread(number.trim_matches(is_space), lang).ok()?.number;
        sum = sum.plus(&number.times(&Exact::from(i128::from(unit))));
        before = Some(unit);
        rest = tail.trim_start_matches(|each| is_space(each) || each == '.');
    }
    before.map(|_| sum)
}

fn unit_of(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let known = |(_, words): &&(u32, &[&str])| words.contains(&word.as_str());
    UNITS.iter().find(known).map(|(seconds, _)| *seconds)
}

/// The unit of two digits without a word that follow a unit, where they can be minutes or seconds.
fn clock_part(number: &str, before: u32) -> Option<u32> {
    let digits = number.trim_matches(is_space);
    let fits = digits.len() == 2 && digits.parse::<u8>().is_ok_and(|value| value <= 59);
    match before {
        3_600 if fits => Some(60),
        60 if fits => Some(1),
        _ => None,
    }
}

/// Cuts a text before the first character that is one.
fn split_before(text: &str, is_one: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(is_one).unwrap_or(text.len()))
}

/// Reads hours, minutes and seconds such as `10:15`, `10:15:30.5` or `10h15`: seconds, and
/// nanoseconds beyond them. The hours may be more than a day has.
pub(crate) fn clock_of(text: &str) -> Option<(i64, i64)> {
    let number = |text: &str, most: usize| {
        let fits =
            (1..=most).contains(&text.len()) && text.bytes().all(|each| each.is_ascii_digit());
        text.parse::<i64>().ok().filter(|_| fits)
    };
    let sixtieth = |text: &str| number(text, 2).filter(|value| text.len() == 2 && *value <= 59);
    let mut parts = text.split([':', 'h', 'H']);
    let hours = number(parts.next()?, MOST_HOUR_DIGITS)?;
    let minutes = sixtieth(parts.next()?)?;
    let (mut seconds, mut nanoseconds) = (0, 0);
    if let Some(part) = parts.next() {
        let (whole, fraction) = part.split_once(['.', ',']).unwrap_or((part, "0"));
        seconds = sixtieth(whole)?;
        number(fraction, 9)?;
        nanoseconds = format!("{fraction:0<9}").parse().ok()?;
    }
    parts.next().is_none().then_some((hours * 3600 + minutes * 60 + seconds, nanoseconds))
}
