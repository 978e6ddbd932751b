//! Fractions of whole numbers: what has no end as a decimal is typed and travels as `8200/3`.

use super::affix::is_space;
use super::digits::whole;
use super::error::EntryError;
use crate::number::exact::Exact;
use crate::number::natural::Natural;
use crate::render::fraction::MOST_OF_FRACTION;
use crate::render::number::decimals_of;
use crate::text::Lang;

/// What stands between the two numbers: the slash, and the two that are made for mathematics.
const SLASHES: [char; 3] = ['/', '\u{2044}', '\u{2215}'];

/// Whether a text may hold a fraction.
pub fn has_slash(text: &str) -> bool {
    text.contains(SLASHES) || text.contains('\u{ff0f}')
}

/// Reads a fraction in a text that holds nothing else; `None` where there is no slash in it.
pub(super) fn typed(text: &str, lang: Lang) -> Option<Result<Exact, EntryError>> {
    let (top, bottom) = text.split_once(SLASHES)?;
    let part = |text: &str| {
        let text = text.trim_matches(is_space);
        // A zero in front is that of a day or a month: 05/12.
        if text.len() > 1 && text.starts_with('0') {
            return Err(EntryError::NotANumber);
        }
        whole(text, lang)
    };
    Some(part(top).and_then(|top| of_digits(&top, &part(bottom)?)))
}

/// The fraction of two whole numbers, each given by its digits alone.
pub(super) fn of_digits(top: &str, bottom: &str) -> Result<Exact, EntryError> {
    if top.len().max(bottom.len()) > MOST_OF_FRACTION {
        return Err(EntryError::TooLong);
    }
    let parts = Natural::of_digits(top).zip(Natural::of_digits(bottom));
    parts.and_then(|(top, bottom)| Exact::new(false, top, bottom)).ok_or(EntryError::NotANumber)
}

/// The room for the fractions of a list: the digits below the line of a sum are all of theirs together,
/// and the time that it takes grows with the square of them.
#[derive(Debug)]
pub struct Room {
    bits: usize,
}

impl Default for Room {
    fn default() -> Room {
        const MOST_BITS: usize = 1 << 14;
        Room { bits: MOST_BITS }
    }
}

impl Room {
    /// Takes a number in. One that ends as a decimal takes no room, for a sum of decimals is one; nor
    /// does a short fraction, for the least number that all of them divide has some 95,000 bits.
    ///
    /// # Errors
    /// [`EntryError::TooLong`] where there is no room left.
    pub fn take(&mut self, number: &Exact) -> Result<(), EntryError> {
        const SHORT: usize = 16;
        let bits = number.bottom().bits();
        if bits > SHORT && decimals_of(number).is_none() {
            self.bits = self.bits.checked_sub(bits).ok_or(EntryError::TooLong)?;
        }
        Ok(())
    }
}
