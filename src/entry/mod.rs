//! Reading what a person typed: numbers as people have them, in both languages.

mod affix;
mod digits;
mod figure;
mod message;

use rust_decimal::Decimal;

use self::affix::{body_of, is_space};
use self::digits::{Written, unread};
use crate::engine::exact::Exact;
use crate::engine::input::Input;
use crate::engine::kind::Kind;
use crate::render::number::{canonical, decimals_of, plain, shown, unshown};
use crate::text::Lang;

pub use self::figure::figures;
pub use self::message::example;

/// What a field accepts.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Limits {
    /// What the number measures.
    pub kind: Kind,
    /// The smallest number accepted, in the engine's unit.
    pub min: Option<Decimal>,
    /// The largest number accepted, in the engine's unit.
    pub max: Option<Decimal>,
}

impl From<&Input> for Limits {
    fn from(input: &Input) -> Limits {
        Limits { kind: input.kind, min: input.min, max: input.max }
    }
}

/// A number that was typed, understood.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The number in the engine's unit: 0.9777 where 97.77 % was typed.
    pub number: Exact,
    /// The number in the unit shown, in canonical form: `97.77`.
    pub canonical: String,
    /// How it was understood, printed in the page's language, where the text could be read otherwise.
    pub understood: Option<String>,
}

/// Why a text is no entry.
#[derive(Clone, PartialEq, Debug)]
pub enum EntryError {
    /// It is no number.
    NotANumber,
    /// Its groups of digits are not groups of three.
    BadGroups,
    /// It has more than 28 digits.
    TooManyDigits,
    /// It is a fraction, where only whole numbers make sense; the number as read, in the engine's unit.
    NotWhole(Exact),
    /// It is below this smallest value, in the engine's unit.
    TooSmall(Decimal),
    /// It is above this largest value, in the engine's unit.
    TooLarge(Decimal),
}

/// Whether nothing was typed.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_space)
}

/// Reads what a person typed. A mark that could be read two ways (`3,500`) is read in the page's
/// language, and the entry says how it was understood.
///
/// # Errors
/// See [`EntryError`].
pub fn read(text: &str, limits: Limits, lang: Lang) -> Result<Entry, EntryError> {
    let body = body_of(text, limits.kind)?;
    let Written { number, ambiguous } = unread(&body.text, lang)?;
    let number = if body.negative { number.negated() } else { number };
    let mut entry = entry(&number, limits)?;
    if ambiguous || body.unusual {
        entry.understood = Some(plain(&entry.number, limits.kind, lang).text);
    }
    Ok(entry)
}

/// Reads a number in canonical form (dot, no groups, the unit shown), as links, saved results and
/// examples hold it.
///
/// # Errors
/// See [`EntryError`].
pub fn read_canonical(text: &str, limits: Limits) -> Result<Entry, EntryError> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_canonical = digits.starts_with(|first: char| first.is_ascii_digit())
        && digits.ends_with(|last: char| last.is_ascii_digit())
        && digits.chars().all(|each| each.is_ascii_digit() || each == '.');
    if !is_canonical {
        return Err(EntryError::NotANumber);
    }
    let decimal_mark_at = digits.find('.');
    let number = digits::number_of(digits, decimal_mark_at, 0)?;
    let number = if digits.len() < text.len() { number.negated() } else { number };
    entry(&number, limits)
}

/// Checks a number in the unit shown against the limits of its field.
fn entry(number: &Exact, limits: Limits) -> Result<Entry, EntryError> {
    let Limits { kind, min, max } = limits;
    let number = unshown(number, kind);
    if let Some(min) = min.filter(|min| number < (*min).into()) {
        return Err(EntryError::TooSmall(min));
    }
    if let Some(max) = max.filter(|max| number > (*max).into()) {
        return Err(EntryError::TooLarge(max));
    }
    if kind.is_whole() && !number.is_whole() {
        return Err(EntryError::NotWhole(number));
    }
    if decimals_of(&shown(&number, kind)).is_none() {
        return Err(EntryError::TooManyDigits);
    }
    let canonical = canonical(&number, kind);
    Ok(Entry { number, canonical, understood: None })
}
