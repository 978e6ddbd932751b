//! The normal quantile, checked from the other side: the share that lies within it.

use num_bigint::BigInt;
use num_rational::BigRational;

use crate::formulas::Numbers;

/// Digits carried.
const DIGITS: u32 = 90;
/// √(2/π), from its published digits.
const ROOT_OF_TWO_OVER_PI: &str = "0797884560802865355879892119868763736951717262329869315331851659341315851798603677002504667814613872860605117725";

fn unit() -> BigInt {
    BigInt::from(10).pow(DIGITS)
}

/// The share of a standard normal distribution between -z and z: √(2/π) times the alternating series
/// of z^(2n+1) / (2^n n! (2n+1)), in units.
fn share_within(z: &BigInt) -> BigInt {
    let unit = unit();
    let square = z * z / &unit;
    let (mut term, mut sum, mut n) = (z.clone(), z.clone(), 0i64);
    while term != BigInt::from(0) {
        n += 1;
        term = -(&term * &square / &unit / (2 * n));
        sum += &term / (2 * n + 1);
    }
    let digits = &ROOT_OF_TWO_OVER_PI[..=DIGITS as usize];
    let factor: BigInt = digits.parse().expect("digits");
    sum * factor / unit
}

/// The confidence must lie between the shares of z a hair below and a hair above.
pub fn verify(z: &BigRational, numbers: &Numbers) -> Result<(), String> {
    let scaled = |number: &BigRational| (number * BigRational::from_integer(unit())).to_integer();
    let (z, confidence) = (scaled(z), scaled(&numbers.get("confidence_level")));
    let hair = BigInt::from(10).pow(DIGITS - 39);
    let (below, above) = (share_within(&(&z - &hair)), share_within(&(&z + &hair)));
    if below < confidence && confidence < above { Ok(()) } else { Err(format!("z = {z}")) }
}
