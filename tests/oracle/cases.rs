//! Random cases: numbers of many shapes within the limits of each field, from a fixed seed.

use std::sync::Arc;

use cadran::definition::expression::{Expr, Op};
use cadran::definition::input::{Input, Origin};
use cadran::definition::table::Holds;
use cadran::definition::{Table, Variant};
use cadran::engine::evaluate::Given;
use cadran::engine::rows::Rows;
use cadran::entry::{Limits, read_canonical};
use cadran::number::exact::Exact;
use num_bigint::BigInt;
use num_rational::BigRational;
use rust_decimal::Decimal;

use crate::formulas::Numbers;

/// A generator of numbers without a pattern (xorshift).
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % limit
    }

    fn digits(&mut self, count: u64) -> String {
        (0..count).map(|_| char::from(b'0' + self.below(10) as u8)).collect()
    }

    /// A canonical text; most shapes are short, as what people type is.
    fn text(&mut self, whole: bool) -> String {
        let head = match self.below(12) {
            0 => "0".to_owned(),
            1 => format!("1{}", "0".repeat(self.below(8) as usize)),
            2 => self.digits(20),
            3 if whole => self.digits(28),
            4..=6 => self.below(100).to_string(),
            7 => self.below(10).to_string(),
            _ => self.below(1_000_000).to_string(),
        };
        let head = match head.trim_start_matches('0') {
            "" => "0".to_owned(),
            trimmed => trimmed.to_owned(),
        };
        let decimals = match self.below(8) {
            _ if whole => 0,
            0..=2 => 0,
            3 | 4 => 2,
            5 => 1 + self.below(5),
            6 => 6 + self.below(10),
            _ => 28 - head.len().min(27) as u64,
        };
        if decimals == 0 {
            return head;
        }
        // Now and then a number next to zero, or next to a whole one.
        let zeros = if self.below(8) == 0 { self.below(decimals) } else { 0 };
        format!("{head}.{}{}", "0".repeat(zeros as usize), self.digits(decimals - zeros))
    }
}

/// What is given in one case, for the engine and for the oracle.
pub struct Case {
    pub typed: Given,
    pub rows: Rows,
    pub numbers: Numbers,
}

/// The number of a canonical text, read without the product.
pub fn rational(text: &str, is_percentage: bool) -> BigRational {
    let (head, tail) = text.split_once('.').unwrap_or((text, ""));
    let digits: BigInt = format!("{head}{tail}").parse().expect("digits");
    let places = tail.len() as u32 + if is_percentage { 2 } else { 0 };
    BigRational::new(digits, BigInt::from(10).pow(places))
}

/// A random number that a field accepts, for the engine and for the oracle.
fn number(limits: Limits, chance: &mut Chance) -> (Exact, BigRational) {
    loop {
        let mut text = chance.text(limits.kind.is_whole());
        if limits.min.is_none() && chance.below(2) == 0 {
            text.insert(0, '-');
        }
        if let Ok(entry) = read_canonical(&text, limits) {
            return (entry.number, rational(&text, limits.kind.is_percentage()));
        }
    }
}

fn of_decimal(decimal: Decimal) -> BigRational {
    rational(&decimal.to_string(), false)
}

impl Case {
    pub fn new(variant: &Variant, chance: &mut Chance) -> Case {
        let mut case =
            Case { typed: Given::default(), rows: Rows::default(), numbers: Numbers::default() };
        for input in variant.inputs.iter().filter(|input| input.has_field()) {
            case.give(input, chance);
        }
        let is_empty = variant.inputs.iter().all(|input| case.typed.get(input).is_none());
        if is_empty {
            // A form in which nothing was typed waits, whatever an empty field counts as.
            for input in variant.inputs.iter().filter(|input| input.has_field()) {
                case.type_in(input, chance);
            }
        }
        if let Some(table) = &variant.table {
            for _ in 0..chance.below(6) {
                case.add_row(table, chance);
            }
        }
        case
    }

    fn give(&mut self, input: &Arc<Input>, chance: &mut Chance) {
        match input.if_empty {
            Some(number) if chance.below(4) == 0 => {
                self.numbers.inputs.insert(input.id.clone(), of_decimal(number));
            }
            _ => self.type_in(input, chance),
        }
    }

    fn type_in(&mut self, input: &Arc<Input>, chance: &mut Chance) {
        let (exact, rational) = if input.choices.is_empty() {
            number(Limits::from(&**input), chance)
        } else {
            let choice = &input.choices[chance.below(input.choices.len() as u64) as usize];
            (Exact::from(choice.value), of_decimal(choice.value))
        };
        self.typed.set(input, exact);
        self.numbers.inputs.insert(input.id.clone(), rational);
    }

    fn add_row(&mut self, table: &Table, chance: &mut Chance) {
        let (mut cells, mut filled) = (Vec::new(), std::collections::HashMap::new());
        for column in &table.columns {
            match column.holds {
                Holds::Number { kind, min, max } if chance.below(8) > 0 => {
                    let (exact, rational) = number(Limits { kind, min, max }, chance);
                    cells.push(Some(exact));
                    filled.insert(column.id.clone(), rational);
                }
                Holds::Number { .. } | Holds::Label | Holds::Date => cells.push(None),
            }
        }
        self.rows.cells.push(cells);
        self.numbers.rows.push(filled);
    }

    /// Exchanges the numbers of two inputs, so that the larger one stands where it has to.
    pub fn exchange(&mut self, a: &Arc<Input>, b: &Arc<Input>) {
        let both = self.typed.get(a).cloned().zip(self.typed.get(b).cloned());
        if let Some((of_a, of_b)) = both {
            self.typed.set(a, of_b);
            self.typed.set(b, of_a);
            let rational_a = self.numbers.get(&a.id);
            let rational_b = self.numbers.get(&b.id);
            self.numbers.inputs.insert(a.id.clone(), rational_b);
            self.numbers.inputs.insert(b.id.clone(), rational_a);
        }
    }

    /// Whether a variant needs a quantile or a power, which take longer to compute.
    pub fn is_slow(variant: &Variant) -> bool {
        let is_slow = |input: &Arc<Input>| {
            matches!(input.origin, Origin::NormalQuantile(_)) || !input.choices.is_empty()
        };
        variant.inputs.iter().any(is_slow) || raises(&variant.formula)
    }
}

fn raises(expression: &Expr) -> bool {
    match expression {
        Expr::Number(_) | Expr::Input(_) => false,
        Expr::Binary(Op::Pow, ..) => true,
        Expr::Binary(_, left, right) => raises(left) || raises(right),
    }
}
