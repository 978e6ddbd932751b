//! The grammar of a number: digits, groups, one decimal mark, an exponent.

use super::affix::is_space;
use super::error::EntryError;
use crate::number::exact::Exact;
use crate::number::natural::Natural;
use crate::render::fraction::MOST_OF_FRACTION;
use crate::render::number::MOST_DIGITS;
use crate::text::Lang;

/// A number as written.
pub(super) struct Written {
    /// Its value, in the unit of the text.
    pub number: Exact,
    /// Whether it is written as the language writes numbers, and can be read in no other way.
    pub is_usual: bool,
}

/// What can set digits apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Space,
    Apostrophe,
    Comma,
    Dot,
}

/// A text cut at its marks: the runs of digits, and the marks between them.
struct Parts<'a> {
    runs: Vec<&'a str>,
    marks: Vec<Mark>,
}

/// How the marks of a text are read.
struct Reading {
    /// Whether the last mark is the decimal mark.
    has_decimals: bool,
    ambiguous: bool,
}

/// Reads the number in a text that holds nothing else.
pub(super) fn unread(text: &str, lang: Lang) -> Result<Written, EntryError> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        None => (text, None),
        Some((mantissa, exponent)) => (mantissa, Some(exponent_of(exponent)?)),
    };
    let parts = parts_of(mantissa)?;
    let Reading { has_decimals, ambiguous } = reading(&parts, lang)?;
    let grouped = if has_decimals { &parts.runs[..parts.runs.len() - 1] } else { &parts.runs[..] };
    if !are_groups(grouped) {
        return Err(EntryError::BadGroups);
    }
    let digits = parts.runs.concat();
    let decimals = if has_decimals { parts.runs.last().map_or(0, |run| run.len()) } else { 0 };
    let number = scaled(&digits, decimals, exponent.unwrap_or(0), TYPED)?;
    let is_usual = !ambiguous && exponent.is_none() && are_usual(&parts.marks, has_decimals, lang);
    Ok(Written { number, is_usual })
}

/// The digits of a whole number in a text that holds nothing else, without what groups them.
pub(super) fn whole(text: &str, lang: Lang) -> Result<String, EntryError> {
    let parts = parts_of(text)?;
    if reading(&parts, lang)?.has_decimals {
        return Err(EntryError::NotANumber);
    }
    if !are_groups(&parts.runs) {
        return Err(EntryError::BadGroups);
    }
    Ok(parts.runs.concat())
}

/// The value of digits with at most one dot.
pub(super) fn canonical(text: &str) -> Result<Exact, EntryError> {
    let decimals = text.find('.').map_or(0, |index| text.len() - index - 1);
    let digits = text.replacen('.', "", 1);
    if digits.contains('.') {
        return Err(EntryError::NotANumber);
    }
    scaled(&digits, decimals, 0, CANONICAL)
}

/// How many digits a number may have.
#[derive(Clone, Copy)]
struct Most {
    /// From the first to the last that is not zero, and before the decimal mark.
    digits: i64,
    /// After the decimal mark.
    decimals: i64,
}

/// What is typed: beyond it there is a message, never a wrong digit.
const TYPED: Most = Most { digits: MOST_DIGITS as i64, decimals: MOST_DIGITS as i64 };

/// What is written by a program: results have a digit more, and in small ones it comes late.
const CANONICAL: Most = Most { digits: MOST_DIGITS as i64 + 1, decimals: MOST_OF_FRACTION as i64 };

/// The exponent of scientific notation; one too long for any use becomes the largest there is.
fn exponent_of(text: &str) -> Result<i64, EntryError> {
    const LARGEST: i64 = 1 << 40;
    let text = text.replace('\u{2212}', "-");
    let digits = text.strip_prefix(['-', '+']).unwrap_or(&text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(EntryError::NotANumber);
    }
    let size = digits.parse::<i64>().unwrap_or(LARGEST).min(LARGEST);
    Ok(if text.starts_with('-') { -size } else { size })
}

fn parts_of(text: &str) -> Result<Parts<'_>, EntryError> {
    let (mut parts, mut start) = (Parts { runs: Vec::new(), marks: Vec::new() }, 0);
    for (index, character) in text.char_indices() {
        let mark = match character {
            '0'..='9' => continue,
            ',' => Mark::Comma,
            '.' => Mark::Dot,
            '\'' | '\u{2019}' | '\u{02BC}' => Mark::Apostrophe,
            _ if is_space(character) => Mark::Space,
            _ => return Err(EntryError::NotANumber),
        };
        parts.runs.push(&text[start..index]);
        parts.marks.push(mark);
        start = index + character.len_utf8();
    }
    parts.runs.push(&text[start..]);
    let has_digits = parts.runs.iter().any(|run| !run.is_empty());
    if has_digits { Ok(parts) } else { Err(EntryError::NotANumber) }
}

/// Decides which mark is the decimal one.
fn reading(parts: &Parts, lang: Lang) -> Result<Reading, EntryError> {
    let Some((last, earlier)) = parts.marks.split_last() else {
        return Ok(Reading { has_decimals: false, ambiguous: false });
    };
    let certain = |has_decimals| Ok(Reading { has_decimals, ambiguous: false });
    let is_alike = earlier.iter().all(|mark| mark == &earlier[0]);
    match last {
        _ if !is_alike => Err(EntryError::NotANumber),
        Mark::Space | Mark::Apostrophe => {
            // A space after a comma or a dot would group decimals, which nobody does.
            if earlier.contains(&Mark::Comma) || earlier.contains(&Mark::Dot) {
                return Err(EntryError::BadGroups);
            }
            if earlier.iter().any(|mark| mark != last) {
                return Err(EntryError::BadGroups);
            }
            certain(false)
        }
        Mark::Comma | Mark::Dot => match earlier.first() {
            Some(first) if first == last => {
                // 1,234,567 is groups; 1,2,3 has two decimal marks.
                let groups = are_groups(&parts.runs);
                if groups { certain(false) } else { Err(EntryError::NotANumber) }
            }
            Some(_) => certain(true),
            None if could_be_groups(&parts.runs) => {
                let decimal_mark = match lang {
                    Lang::Fr => Mark::Comma,
                    Lang::En => Mark::Dot,
                };
                Ok(Reading { has_decimals: *last == decimal_mark, ambiguous: true })
            }
            None => certain(true),
        },
    }
}

/// Whether these are the marks of the language: spaces part groups in both, commas in English too.
fn are_usual(marks: &[Mark], has_decimals: bool, lang: Lang) -> bool {
    let (last, groups) = match marks.split_last() {
        Some((last, groups)) if has_decimals => (Some(last), groups),
        Some(_) | None => (None, marks),
    };
    let (decimal_mark, group_mark) = match lang {
        Lang::Fr => (Mark::Comma, Mark::Space),
        Lang::En => (Mark::Dot, Mark::Comma),
    };
    last.is_none_or(|last| *last == decimal_mark)
        && groups.iter().all(|mark| *mark == Mark::Space || *mark == group_mark)
}

/// Whether runs of digits are well-formed groups: one to three digits, then three each. A single
/// run may have any length.
fn are_groups(runs: &[&str]) -> bool {
    match runs {
        [] | [_] => true,
        [first, others @ ..] => {
            (1..=3).contains(&first.len()) && others.iter().all(|run| run.len() == 3)
        }
    }
}

/// Whether `3,500` could mean 3500: no group starts with a zero.
fn could_be_groups(runs: &[&str]) -> bool {
    are_groups(runs) && runs.first().is_some_and(|run| !run.starts_with('0'))
}

/// The value of digits of which some are decimals, times ten to an exponent.
fn scaled(digits: &str, decimals: usize, exponent: i64, most: Most) -> Result<Exact, EntryError> {
    let digits = digits.trim_start_matches('0');
    let significant = digits.trim_end_matches('0');
    if significant.is_empty() {
        return Ok(Exact::zero());
    }
    let dropped = (digits.len() - significant.len()) as i64;
    // The number is `significant` times ten to `shift`.
    let shift = exponent - decimals as i64 + dropped;
    let length = significant.len() as i64;
    if length > most.digits || length + shift > most.digits || shift < -most.decimals {
        return Err(EntryError::TooManyDigits);
    }
    let value: u128 = significant.parse().map_err(|_| EntryError::NotANumber)?;
    let grown = Natural::from(value).times(&Natural::power_of_ten(shift.max(0) as u32));
    let divisor = Natural::power_of_ten((-shift).max(0) as u32);
    Exact::new(false, grown, divisor).ok_or(EntryError::NotANumber)
}
