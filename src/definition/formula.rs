//! A formula as JSON.
//!
//! A number is a text such as `"100"`, `"0.25"` or `"1/4"`, an input is its id, an operation is a list of
//! its sign and its two sides: `["/", "customers_lost", "customers_at_start"]`.

use std::fmt;

use serde::de::{Error, SeqAccess, Visitor};
use serde::ser::SerializeTuple;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::engine::expression::{Expr, Op};
use crate::number::exact::Exact;
use crate::number::natural::Natural;

/// A formula that names its inputs by id.
pub type Formula = Expr<String>;

/// The most digits of a number in a formula, above or below its line.
const MOST_DIGITS: usize = 100;

impl Serialize for Formula {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Expr::Number(number) => serializer.serialize_str(&number_text(number)),
            Expr::Input(id) => serializer.serialize_str(id),
            Expr::Binary(op, left, right) => {
                let mut parts = serializer.serialize_tuple(3)?;
                parts.serialize_element(op)?;
                parts.serialize_element(left)?;
                parts.serialize_element(right)?;
                parts.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Formula {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Formula, D::Error> {
        deserializer.deserialize_any(Parts)
    }
}

struct Parts;

impl<'de> Visitor<'de> for Parts {
    type Value = Formula;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("the id of an input, a number as text, or [operation, left, right]")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Formula, E> {
        if text.starts_with(|first: char| first.is_ascii_digit() || first == '-') {
            let number = number(text);
            return number
                .map(Expr::Number)
                .ok_or_else(|| E::custom(format_args!("`{text}` is no number of a formula")));
        }
        Ok(Expr::Input(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Formula, A::Error> {
        let missing = || A::Error::custom("an operation is [operation, left, right]");
        let op: Op = parts.next_element()?.ok_or_else(missing)?;
        let left = parts.next_element()?.ok_or_else(missing)?;
        let right = parts.next_element()?.ok_or_else(missing)?;
        match parts.next_element::<Formula>()? {
            None => Ok(Expr::Binary(op, Box::new(left), Box::new(right))),
            Some(_) => Err(missing()),
        }
    }
}

/// A number as its text: whole, or a fraction in lowest terms.
fn number_text(number: &Exact) -> String {
    let sign = if number.is_negative() { "-" } else { "" };
    let top = number.top().digits();
    if number.is_whole() {
        format!("{sign}{top}")
    } else {
        format!("{sign}{top}/{}", number.bottom().digits())
    }
}

/// The number of a text: whole, decimal, or a fraction of two whole numbers.
fn number(text: &str) -> Option<Exact> {
    let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let whole = |digits: &str| {
        let is_short = digits.len() <= MOST_DIGITS;
        let is_plain = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
        if is_short && is_plain { Natural::of_digits(digits) } else { None }
    };
    if let Some((top, bottom)) = text.split_once('/') {
        return Exact::new(negative, whole(top)?, whole(bottom)?);
    }
    match text.split_once('.') {
        None => Exact::new(negative, whole(text)?, Natural::one()),
        Some((before, after)) => {
            let (_, decimals) = (whole(before)?, whole(after).map(|_| after.len())?);
            let top = whole(&format!("{before}{after}"))?;
            Exact::new(negative, top, Natural::power_of_ten(u32::try_from(decimals).ok()?))
        }
    }
}
