//! Powers with a fraction in the exponent, to a hundred and twenty decimals.

use num_bigint::{BigInt, BigUint};
use num_rational::BigRational;
use num_traits::Signed;

use crate::formulas::whole;

/// Decimals of the approximation: far more than the product ever shows.
const DECIMALS: u32 = 120;

/// One less the power, and whether it is irrational.
pub fn one_less_power(base: &BigRational, up: u32, degree: u32) -> (BigRational, bool) {
    assert!(!base.is_negative(), "a share is at most the whole");
    let power = base.pow(up as i32);
    let (top, bottom) = (power.numer().magnitude(), power.denom().magnitude());
    let is_power = |number: &BigUint| number.nth_root(degree).pow(degree) == *number;
    if is_power(top) && is_power(bottom) {
        let root = |number: &BigUint| BigInt::from(number.nth_root(degree));
        return (whole(1) - BigRational::new(root(top), root(bottom)), false);
    }
    let scale = BigUint::from(10u32).pow(DECIMALS);
    let root = (top * scale.pow(degree) / bottom).nth_root(degree);
    (whole(1) - BigRational::new(root.into(), scale.into()), true)
}

/// A square root: exact where there is one, else to [`DECIMALS`] places.
pub fn square_root(square: &BigRational) -> BigRational {
    assert!(!square.is_negative(), "a variance is never below zero");
    let roots = [square.numer(), square.denom()].map(|part| part.magnitude().sqrt());
    if roots[0].pow(2) == *square.numer().magnitude()
        && roots[1].pow(2) == *square.denom().magnitude()
    {
        let [top, bottom] = roots.map(BigInt::from);
        return BigRational::new(top, bottom);
    }
    let scale = BigUint::from(10u32).pow(DECIMALS);
    let grown = square.numer().magnitude() * scale.pow(2) / square.denom().magnitude();
    BigRational::new(grown.sqrt().into(), scale.into())
}
