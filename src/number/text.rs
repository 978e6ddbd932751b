//! Decimal numbers in a document of JSON: texts, read to the last digit or refused.

use rust_decimal::Decimal;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serializer};
use std::borrow::Cow;

/// Writes a number as text.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<S: Serializer>(number: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(number)
}

/// Reads a number from its text: `rust_decimal`'s own reading rounds what is longer than 28 digits.
///
/// # Errors
/// Where the text is no decimal number, or has more digits than one holds.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    let text = Cow::<str>::deserialize(deserializer)?;
    Decimal::from_str_exact(&text).map_err(D::Error::custom)
}

/// The same for a number that may be absent.
pub mod option {
    use super::{Decimal, Deserializer, Serializer};

    /// Writes a number as text.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(
        number: &Option<Decimal>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match number {
            Some(number) => super::serialize(number, serializer),
            None => serializer.serialize_none(),
        }
    }

    /// Reads a number from its text.
    ///
    /// # Errors
    /// See [`super::deserialize`].
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Decimal>, D::Error> {
        super::deserialize(deserializer).map(Some)
    }
}
