//! A list of numbers in a column, each as its digits and how many of them stand behind the decimal mark.

use crate::data::distribution::Distribution;
use crate::number::exact::Exact;
use crate::number::natural::Natural;

/// The most digits behind the decimal mark: with more, no number of 64 bits reaches 1.
pub const MOST_DECIMALS: u8 = 18;

/// Numbers as they were read, each a place in every column. Nothing is rounded, and no order of the lines matters.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Numbers {
    digits: Vec<i64>,
    decimals: Vec<u8>,
}

/// A number with more than [`MOST_DECIMALS`] digits behind the decimal mark.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooManyDecimals;

impl Numbers {
    /// None yet, with room for so many.
    pub fn with_room(count: usize) -> Numbers {
        Numbers { digits: Vec::with_capacity(count), decimals: Vec::with_capacity(count) }
    }

    /// Adds one: 12.50 is 1250 with two decimals.
    ///
    /// # Errors
    /// Where it has more decimals than [`MOST_DECIMALS`].
    pub fn push(&mut self, digits: i64, decimals: u8) -> Result<(), TooManyDecimals> {
        if decimals > MOST_DECIMALS {
            return Err(TooManyDecimals);
        }
        self.digits.push(digits);
        self.decimals.push(decimals);
        Ok(())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.digits.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.digits.is_empty()
    }

    /// The number at a place; `None` past the last one.
    pub fn get(&self, place: usize) -> Option<Exact> {
        let (digits, decimals) = (self.digits.get(place)?, self.decimals.get(place)?);
        let top = Natural::from(u128::from(digits.unsigned_abs()));
        Exact::new(*digits < 0, top, Natural::power_of_ten(u32::from(*decimals)))
    }

    /// What they come to.
    pub fn distribution(&self) -> Distribution {
        let most = self.decimals.iter().max().copied().unwrap_or(0);
        // A number of 64 bits times ten to the 18th stays well within 128 bits.
        let scaled = |(digits, decimals): (&i64, &u8)| {
            i128::from(*digits) * 10_i128.pow(u32::from(most - decimals))
        };
        let numbers = self.digits.iter().zip(&self.decimals).map(scaled).collect();
        Distribution::of(numbers, 10_u128.pow(u32::from(most)))
    }
}
