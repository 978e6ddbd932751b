//! A rate in whole numbers: numerator, denominator, and their quotient in ten-thousandths.

use crate::data::sql::dialect::Dialect;

/// The quotient is this many times the rate. A million would overflow with amounts that companies have.
const SCALE: i64 = 10_000;

/// The largest numerator and denominator whose quotient 64 bits hold on the way.
const LARGEST: i64 = i64::MAX / (2 * SCALE + 1);

/// The columns of a rate, whose numerator and denominator are names or short expressions. The quotient is rounded half up,
/// away from zero, and has no value where the denominator is zero or a number is too large.
pub fn rate(
    dialect: Dialect,
    name: &str,
    numerator: &str,
    denominator: &str,
) -> [(String, String); 3] {
    // Where a numerator may lie below zero, its size is divided and its sign put back: engines cut off differently.
    let (top, bottom) = (format!("ABS({numerator})"), format!("({denominator})"));
    let doubled = 2 * SCALE;
    let size = dialect.divided(&format!("{top} * {doubled} + {bottom}"), &format!("{bottom} * 2"));
    let quotient = format!(
        "CASE WHEN {bottom} BETWEEN 1 AND {LARGEST} AND {top} BETWEEN 0 AND {LARGEST}\n    THEN CASE WHEN {numerator} < 0 THEN -1 ELSE 1 \
         END * ({size}) END"
    );
    [
        (format!("{name}_numerator"), numerator.to_owned()),
        (format!("{name}_denominator"), denominator.to_owned()),
        (format!("{name}_per_{SCALE}"), quotient),
    ]
}
