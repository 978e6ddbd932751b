//! Decimal numbers in a document of JSON: texts, so that no reader rounds them.

use rust_decimal::Decimal;
use serde::Serializer;

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
