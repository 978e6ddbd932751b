//! A formula as JSON.
//!
//! A number is a text such as `"100"`, `"0.25"` or `"1/4"`, an input is its id, an operation is a list of
//! its sign and its two sides: `["/", "customers_lost", "customers_at_start"]`.

use std::sync::Arc;

use serde::ser::SerializeTuple;
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::expression::{Expr, Op};
use super::fault::Why;
use super::input::Input;
use super::part::Part;
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
                parts.serialize_element(op.sign())?;
                parts.serialize_element(left)?;
                parts.serialize_element(right)?;
                parts.end()
            }
        }
    }
}

/// The most steps from a formula down to a number of it.
const DEEPEST: usize = 32;

/// The most parts of a formula.
const LARGEST: usize = 500;

/// Takes the formula of a field out of a part of a document. It can name these inputs and no other.
pub fn read(part: &mut Part, name: &str, inputs: &[Arc<Input>]) -> Expr {
    let value = part.optional(name).unwrap_or(Value::Null);
    let mut reader = Reader { inputs, left: LARGEST };
    reader.read(value, DEEPEST).unwrap_or_else(|why| {
        part.refuse(name, why);
        Expr::Number(Exact::zero())
    })
}

struct Reader<'a> {
    inputs: &'a [Arc<Input>],
    /// How many further parts the formula may have.
    left: usize,
}

impl Reader<'_> {
    fn read(&mut self, value: Value, depth: usize) -> Result<Expr, Why> {
        self.left = self.left.checked_sub(1).ok_or(Why::TooDeep)?;
        match value {
            Value::String(text) => self.leaf(text),
            Value::Array(parts) => {
                let depth = depth.checked_sub(1).ok_or(Why::TooDeep)?;
                let parts: Result<[Value; 3], _> = parts.try_into();
                let [op, left, right] = parts.map_err(|_| not_a_formula())?;
                let op = op.as_str().and_then(Op::of_sign).ok_or_else(not_a_formula)?;
                let (left, right) = (self.read(left, depth)?, self.read(right, depth)?);
                Ok(Expr::Binary(op, Box::new(left), Box::new(right)))
            }
            _ => Err(not_a_formula()),
        }
    }

    fn leaf(&self, text: String) -> Result<Expr, Why> {
        if text.starts_with(|first: char| first.is_ascii_digit() || first == '-') {
            return number(&text).map(Expr::Number).ok_or_else(not_a_formula);
        }
        let input = self.inputs.iter().find(|input| input.id == text);
        input.map(|input| Expr::Input(Arc::clone(input))).ok_or(Why::Unknown(text))
    }
}

fn not_a_formula() -> Why {
    let format = "a formula is the id of an input, a number as text, or [operation, left, right]";
    Why::NotOfFormat(format.to_owned())
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
