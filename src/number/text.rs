//! Numbers in a document of JSON: texts, so that no reader rounds them.

use rust_decimal::Decimal;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::exact::Exact;
use super::natural::Natural;

/// Writes a number as text.
///
/// # Errors
/// Those of the serializer.
pub fn decimal<S: Serializer>(number: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(number)
}

/// Writes a number that may be absent as text.
///
/// # Errors
/// Those of the serializer.
pub fn option<S: Serializer>(number: &Option<Decimal>, serializer: S) -> Result<S::Ok, S::Error> {
    match number {
        Some(number) => decimal(number, serializer),
        None => serializer.serialize_none(),
    }
}

/// Reads a number that was written as text.
///
/// # Errors
/// Those of the deserializer, and where the text is no decimal number.
pub fn read_decimal<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    let text = String::deserialize(deserializer)?;
    Decimal::from_str_exact(&text).map_err(D::Error::custom)
}

/// Written as `-8200/3`.
impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let sign = if self.is_negative() { "-" } else { "" };
        let text = [sign, &self.top().digits(), "/", &self.bottom().digits()].concat();
        serializer.serialize_str(&text)
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Exact, D::Error> {
        let text = String::deserialize(deserializer)?;
        let magnitude = text.strip_prefix('-').unwrap_or(&text);
        let parts = magnitude.split_once('/');
        let read = parts.and_then(|(top, bottom)| {
            let (top, bottom) = (Natural::of_digits(top)?, Natural::of_digits(bottom)?);
            Exact::new(magnitude.len() < text.len(), top, bottom)
        });
        read.ok_or_else(|| D::Error::custom("it is no fraction"))
    }
}
