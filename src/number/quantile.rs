//! Quantiles of the standard normal distribution, to forty decimals, in whole-number arithmetic.

use super::exact::{Exact, Rounding};
use super::natural::Natural;

/// Decimals carried while computing; the last few are lost to truncation.
const WORKING: u32 = 60;
/// Decimals that are right in what is handed out.
const DECIMALS: u32 = 40;

/// The number z for which a share `confidence` of a standard normal distribution lies between -z and
/// z: 0.95 gives 1.959963984540054… . `None` unless 0 < confidence < 1 with at most twelve nines.
pub fn normal_quantile(confidence: &Exact) -> Option<Exact> {
    let limit = Exact::ratio(999_999_999_999, 1_000_000_000_000)?;
    if confidence.is_negative() || confidence.is_zero() || *confidence > limit {
        return None;
    }
    let unit = Natural::power_of_ten(WORKING);
    // The integral of exp(-t²/2) from 0 to z is confidence × √(π/2).
    let target = confidence.times(&Exact::new(false, root_of_half_pi(), unit.clone())?);
    let target = target.scaled(WORKING, Rounding::CutOff).0;
    let (mut low, mut high) = (Natural::zero(), unit.times(&Natural::from(8)));
    let close = over(&unit, &Natural::from(64));
    while low.plus(&close) < high {
        let middle = over(&low.plus(&high), &Natural::from(2));
        if area(&middle, &unit).0 < target {
            low = middle;
        } else {
            high = middle;
        }
    }
    // Newton's method from below: the area bends downwards, so no step goes past the answer.
    let enough = Natural::power_of_ten(WORKING - DECIMALS - 6);
    loop {
        let (below, growth) = area(&low, &unit);
        let gap = target.minus(&below).unwrap_or_default();
        let step = over(&gap.times(&growth), &unit);
        low = low.plus(&step);
        if step <= enough {
            break;
        }
    }
    let z = Exact::new(false, low, unit)?;
    let (digits, _) = z.scaled(DECIMALS, Rounding::HalfUp);
    Exact::new(false, digits, Natural::power_of_ten(DECIMALS))
}

/// The share of a standard normal distribution that lies between -z and z, to forty decimals: the
/// other way round from [`normal_quantile`]. `None` below zero or from 8 on, where nothing is left.
pub fn normal_share(z: &Exact) -> Option<Exact> {
    if z.is_negative() || *z >= Exact::from(8) {
        return None;
    }
    let unit = Natural::power_of_ten(WORKING);
    let inside = area(&z.scaled(WORKING, Rounding::CutOff).0, &unit).0;
    let share = Exact::new(false, inside, root_of_half_pi())?;
    Exact::new(false, share.scaled(DECIMALS, Rounding::HalfUp).0, Natural::power_of_ten(DECIMALS))
}

/// The integral of exp(-t²/2) from 0 to z, by the series exp(-z²/2) × Σ z^(2n+1) / (1·3·5…(2n+1)),
/// whose terms are all positive; and exp(z²/2), which is one over its slope.
fn area(z: &Natural, unit: &Natural) -> (Natural, Natural) {
    let per_unit = |product: Natural| over(&product, unit);
    let square = per_unit(z.times(z));
    let (mut term, mut sum, mut odd) = (z.clone(), z.clone(), 1u128);
    while !term.is_zero() {
        odd += 2;
        term = over(&per_unit(term.times(&square)), &Natural::from(odd));
        sum = sum.plus(&term);
    }
    let growth = exponential(&over(&square, &Natural::from(2)), unit);
    (over(&sum.times(unit), &growth), growth)
}

/// e to the power x, both in units.
fn exponential(x: &Natural, unit: &Natural) -> Natural {
    let (mut term, mut sum, mut count) = (unit.clone(), unit.clone(), 0u128);
    while !term.is_zero() {
        count += 1;
        term = over(&over(&term.times(x), unit), &Natural::from(count));
        sum = sum.plus(&term);
    }
    sum
}

/// √(π/2) in units.
fn root_of_half_pi() -> Natural {
    let double = Natural::power_of_ten(2 * WORKING);
    over(&pi(&double), &Natural::from(2)).root(2)
}

/// π in units, by Machin's formula 16 atan(1/5) - 4 atan(1/239).
pub(super) fn pi(unit: &Natural) -> Natural {
    let of = |divisor: u128| arctangent(over(unit, &Natural::from(divisor)), unit);
    let sixteen = of(5).times(&Natural::from(16));
    let four = of(239).times(&Natural::from(4));
    sixteen.minus(&four).expect("16 atan(1/5) is above 4 atan(1/239)")
}

/// The angle of a tangent below one, both in units; quick where the tangent is small.
pub(super) fn arctangent(tangent: Natural, unit: &Natural) -> Natural {
    let square = over(&tangent.times(&tangent), unit);
    let (mut added, mut taken) = (Natural::zero(), Natural::zero());
    let (mut power, mut odd) = (tangent, 1u128);
    while !power.is_zero() {
        let term = over(&power, &Natural::from(odd));
        if odd % 4 == 1 {
            added = added.plus(&term);
        } else {
            taken = taken.plus(&term);
        }
        power = over(&power.times(&square), unit);
        odd += 2;
    }
    added.minus(&taken).expect("the first term is the largest")
}

pub(super) fn over(number: &Natural, divisor: &Natural) -> Natural {
    number.divided_by(divisor).expect("the divisors here are never zero").0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_quantiles_have_their_published_digits() {
        // Computed with an independent library, mpmath, as √2 × erfinv(confidence).
        for (percent, published) in [
            (90, "1.644853626951472714863848907991632136"),
            (95, "1.959963984540054235524594430520551527"),
            (99, "2.575829303548900760978576748603814117"),
        ] {
            let z = normal_quantile(&Exact::ratio(percent, 100).unwrap()).unwrap();
            assert_eq!(z.scaled(36, Rounding::CutOff).0.digits(), published.replace('.', ""));
        }
    }
}
