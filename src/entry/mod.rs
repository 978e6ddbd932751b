//! Reading what a person typed: numbers as people have them, in both languages.

mod affix;
mod digits;
pub(crate) mod duration;
mod error;
mod figure;
mod fraction;
mod message;

use rust_decimal::Decimal;

use self::affix::{Body, body_of, is_space, unsigned};
use self::digits::{Written, unread};
use self::fraction::of_digits;
use crate::definition::input::Input;
use crate::definition::kind::Kind;
use crate::number::exact::Exact;
use crate::render::fraction::exact_text;
use crate::render::number::{plain, unshown};
use crate::text::Lang;

pub use self::affix::currency_named;
pub use self::error::EntryError;
pub use self::figure::figures;
pub use self::fraction::{Room, has_slash};
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
    /// The number in the unit shown, in canonical form: `97.77`, or `8200/3` where it has no end.
    pub canonical: String,
    /// How it was understood, printed in the page's language, where it is not written as the language
    /// writes numbers, or could be read otherwise.
    pub understood: Option<String>,
    /// The currency that stood beside it, as [`currency_named`] calls it.
    pub currency: Option<String>,
}

/// Whether nothing was typed.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_space)
}

/// Reads what a person typed: a number, or a fraction of whole ones. A mark that could be read two ways
/// (`3,500`) is read in the page's language, and the entry says how it was understood.
///
/// # Errors
/// See [`EntryError`].
pub fn read(text: &str, limits: Limits, lang: Lang) -> Result<Entry, EntryError> {
    let body = body_of(text, limits.kind)?;
    let written = match fraction::typed(&body.text, lang) {
        Some(fraction) => Written { number: fraction?, is_usual: false },
        None => {
            unread(&body.text, lang).or_else(|error| timed(text, limits.kind, lang).ok_or(error))?
        }
    };
    understood(body, written, limits, lang)
}

/// Reads a number that stands in data or among settings: as [`read`] does, but `12/5` is no number there,
/// for it may be a day.
///
/// # Errors
/// See [`EntryError`].
pub fn read_decimal(text: &str, limits: Limits, lang: Lang) -> Result<Entry, EntryError> {
    let body = body_of(text, limits.kind)?;
    let written =
        unread(&body.text, lang).or_else(|error| timed(text, limits.kind, lang).ok_or(error))?;
    understood(body, written, limits, lang)
}

/// The entry of a number that was written; it says how it was understood where that is in doubt.
fn understood(
    body: Body,
    written: Written,
    limits: Limits,
    lang: Lang,
) -> Result<Entry, EntryError> {
    let Written { number, is_usual } = written;
    let number = if body.negative { number.negated() } else { number };
    let mut entry = entry(&number, limits)?;
    if body.unusual || !is_usual {
        entry.understood = Some(plain(&entry.number, limits.kind, lang).text);
    }
    entry.currency = body.currency;
    Ok(entry)
}

/// A length of time that is not written in the unit of its field, in that unit.
fn timed(text: &str, kind: Kind, lang: Lang) -> Option<Written> {
    let unit = kind.seconds()?;
    let seconds = duration::seconds_of(&unsigned(text), lang)?;
    let number = seconds.divided_by(&Exact::from(i128::from(unit)))?;
    Some(Written { number, is_usual: false })
}

/// The currency that stands beside an amount, as [`currency_named`] calls it.
pub fn currency_beside(text: &str) -> Option<String> {
    body_of(text, Kind::Money).ok()?.currency
}

/// Reads a number in canonical form (dot, no groups, the unit shown; or a fraction such as `8200/3`), as
/// links, saved results and examples hold it. A value as results give it, with 29 digits, is read too.
///
/// # Errors
/// See [`EntryError`].
pub fn read_canonical(text: &str, limits: Limits) -> Result<Entry, EntryError> {
    entry(&canonical_number(text)?, limits)
}

/// The number of a canonical text, in the unit of the text, whatever its size.
///
/// # Errors
/// Where it is none, or has too many digits.
pub fn canonical_number(text: &str) -> Result<Exact, EntryError> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let number = match digits.split_once('/') {
        Some((top, bottom)) => of_digits(top, bottom)?,
        None => {
            let is_canonical = digits.starts_with(|first: char| first.is_ascii_digit())
                && digits.ends_with(|last: char| last.is_ascii_digit())
                && digits.chars().all(|each| each.is_ascii_digit() || each == '.');
            if !is_canonical {
                return Err(EntryError::NotANumber);
            }
            digits::canonical(digits)?
        }
    };
    Ok(if digits.len() < text.len() { number.negated() } else { number })
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
    let canonical = exact_text(&number, kind);
    Ok(Entry { number, canonical, understood: None, currency: None })
}
