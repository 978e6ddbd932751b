//! The value of a formula for given inputs.

use std::sync::Arc;

use crate::definition::expression::{Expr, Op};
use crate::definition::input::Input;
use crate::number::exact::{Exact, Rounding};
use crate::number::natural::Natural;

/// The numbers given for inputs, by input; in the engine's unit.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Given {
    numbers: Vec<(Arc<Input>, Exact)>,
}

impl Given {
    /// Gives an input its number, in place of an earlier one.
    pub fn set(&mut self, input: &Arc<Input>, number: Exact) {
        self.numbers.retain(|(known, _)| known != input);
        self.numbers.push((Arc::clone(input), number));
    }

    /// The number of an input.
    pub fn get(&self, input: &Input) -> Option<&Exact> {
        self.numbers.iter().find(|(known, _)| **known == *input).map(|(_, number)| number)
    }
}

/// The value of an expression.
#[derive(Clone, PartialEq, Debug)]
pub struct Value {
    /// The number: exact, or right to 40 decimals and more where `irrational`.
    pub number: Exact,
    /// Whether the true value has no end and no period (a root or a quantile took part).
    pub irrational: bool,
}

/// Why there is no value.
#[derive(Clone, PartialEq, Debug)]
pub enum Failure {
    /// These inputs are not given.
    Missing(Vec<Arc<Input>>),
    /// A denominator is zero; these inputs make it up.
    DivisionByZero(Vec<Arc<Input>>),
    /// A power has no value among the real numbers, or would be longer than any use; these inputs make it up.
    NoPower(Vec<Arc<Input>>),
}

/// Decimals computed of an irrational value. The smallest share that can be typed has 30 decimals and
/// a 52nd of it 32; the 29 digits that are handed out come after those.
const DECIMALS: u32 = 72;
/// No formula of the field raises to more than this; it keeps a slip from filling the memory.
const LARGEST_POWER: u128 = 1_000;

/// Computes an expression.
///
/// # Errors
/// See [`Failure`]. All missing inputs are named at once.
pub fn evaluate(expression: &Expr, given: &Given) -> Result<Value, Failure> {
    let missing: Vec<_> =
        expression.inputs().into_iter().filter(|input| given.get(input).is_none()).collect();
    if missing.is_empty() { value(expression, given) } else { Err(Failure::Missing(missing)) }
}

fn value(expression: &Expr, given: &Given) -> Result<Value, Failure> {
    match expression {
        Expr::Number(number) => Ok(Value { number: number.clone(), irrational: false }),
        Expr::Input(input) => match given.get(input) {
            Some(number) => Ok(Value { number: number.clone(), irrational: input.is_irrational() }),
            None => Err(Failure::Missing(vec![Arc::clone(input)])),
        },
        Expr::Binary(op, left, right) => {
            let (a, b) = (value(left, given)?, value(right, given)?);
            let irrational = a.irrational || b.irrational;
            let exactly = |number| Ok(Value { number, irrational });
            match op {
                Op::Add => exactly(a.number.plus(&b.number)),
                Op::Sub => exactly(a.number.minus(&b.number)),
                Op::Mul => exactly(a.number.times(&b.number)),
                Op::Min => exactly(a.number.min(b.number)),
                Op::Div => match a.number.divided_by(&b.number) {
                    Some(quotient) => exactly(quotient),
                    None => Err(Failure::DivisionByZero(right.inputs())),
                },
                Op::Pow => raised(&a.number, &b.number)
                    .map(|power| Value { irrational: irrational || power.irrational, ..power })
                    .ok_or_else(|| Failure::NoPower(expression.inputs())),
            }
        }
    }
}

/// A power with more binary digits than this, above or below the line, is computed to [`DECIMALS`]
/// places as a root is: entries of 28 digits stay below in every formula, and longer ones, which can only
/// come as fractions, would keep the page busy for minutes.
const LONGEST_POWER: usize = 1 << 18;

/// `base` to a rational exponent that is zero or more: exact where the root is rational, else to
/// [`DECIMALS`] places. `None` below zero or past [`LARGEST_POWER`].
pub(super) fn raised(base: &Exact, exponent: &Exact) -> Option<Value> {
    if base.is_negative() && !exponent.is_whole() || exponent.is_negative() {
        return None;
    }
    let up = exponent.top().to_u128().filter(|up| *up <= LARGEST_POWER)? as u32;
    let degree = exponent.bottom().to_u128().filter(|degree| *degree <= LARGEST_POWER)? as u32;
    let bits = base.top().bits().max(base.bottom().bits());
    let is_long = bits.saturating_mul(up as usize) > LONGEST_POWER;
    let base = if is_long { shortened(base)? } else { base.clone() };
    let power = base.power(up);
    if degree == 1 {
        return Some(Value { number: power, irrational: is_long });
    }
    let (top, bottom) = (power.top().root(degree), power.bottom().root(degree));
    if top.power(degree) == *power.top() && bottom.power(degree) == *power.bottom() {
        let number = Exact::new(false, top, bottom)?;
        return Some(Value { number, irrational: is_long });
    }
    let scale = Natural::power_of_ten(DECIMALS);
    let (grown, _) = power.top().times(&scale.power(degree)).divided_by(power.bottom())?;
    let number = Exact::new(false, grown.root(degree), scale)?;
    Some(Value { number, irrational: true })
}

/// A number to twenty decimals more than are computed: a thousand factors lose the last few of them.
fn shortened(number: &Exact) -> Option<Exact> {
    const KEPT: u32 = DECIMALS + 20;
    let (digits, _) = number.scaled(KEPT, Rounding::HalfUp);
    Exact::new(number.is_negative(), digits, Natural::power_of_ten(KEPT))
}
