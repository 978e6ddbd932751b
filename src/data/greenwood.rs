//! The interval around a survival curve: Wilson's, of as many customers as Greenwood's variance is worth.
//!
//! Greenwood (1926) has the variance of a share S as S² × Σ lost / (at risk × (at risk − lost)). Rothman (1978, Journal of
//! Chronic Diseases 31, 557-560) asks of how many customers, all followed to the end, a share would have that variance: n' = S
//! (1 − S) / variance; and takes the score interval of Wilson (1927) for so many. It stays between 0 and 1, needs roots alone
//! and is Wilson's own where nobody is lost sight of; the log-log interval needs logarithms, which no whole numbers bound.

use crate::analysis::sampling::interval::wilson;
use crate::data::survival::Kept;
use crate::number::exact::{Exact, Rounding};
use crate::number::natural::Natural;
use crate::number::quantile::normal_quantile;

/// Decimals of a share and of Greenwood's sum while the effective number is computed. Exact shares of hundreds of months have
/// thousands of digits, and what comes of them is irrational anyway. No share lies below one over all customers, so that
/// thirty digits of each are right at least.
const CARRIED: u32 = 50;
/// Decimals of what goes into Wilson's interval, and of the ends that come out; fifteen of them are right at least.
const DECIMALS: u32 = 20;

/// The lower and the upper end around each point of a curve, at a level of confidence, in its order. Where nobody is left,
/// Greenwood's variance says nothing: the number of customers is that of the point before, or that at risk where there is
/// none. `None` for a confidence of which the normal quantile has none.
pub fn intervals(curve: &[Kept], confidence: &Exact) -> Option<Vec<(Exact, Exact)>> {
    let z = shortened(&normal_quantile(confidence)?);
    let unit = Natural::power_of_ten(CARRIED);
    let mut sum = Natural::zero();
    let mut effective = None;
    let ends = |kept: &Kept| {
        let left = kept.at_risk.checked_sub(kept.lost)?;
        if left > 0 {
            let pairs = u128::from(kept.at_risk) * u128::from(left);
            let lost = Natural::from(u128::from(kept.lost)).times(&unit);
            sum = sum.plus(&lost.divided_by(&Natural::from(pairs))?.0);
            effective = effective_number(&kept.share, &sum, &unit);
        }
        let count = effective.clone().unwrap_or_else(|| Exact::from(i128::from(kept.at_risk)));
        let (low, high) = wilson(&shortened(&kept.share), &count, &z)?;
        Some((shortened(&low), shortened(&high)))
    };
    curve.iter().map(ends).collect()
}

/// Of how many customers a share would have its variance: (1 - S) / (S × sum), from Greenwood's sum in units. `None` where
/// nobody is left, or nobody was lost.
fn effective_number(share: &Exact, sum: &Natural, unit: &Natural) -> Option<Exact> {
    let share = share.scaled(CARRIED, Rounding::HalfUp).0;
    let lost = unit.minus(&share)?.times(unit);
    let scale = Natural::power_of_ten(DECIMALS);
    let (digits, _) = lost.times(&scale).divided_by(&share.times(sum))?;
    Exact::new(false, digits, scale)
}

/// A number that is not below zero, with [`DECIMALS`] decimals, rounded once.
fn shortened(number: &Exact) -> Exact {
    let (digits, _) = number.scaled(DECIMALS, Rounding::HalfUp);
    Exact::new(false, digits, Natural::power_of_ten(DECIMALS)).expect("a power of ten is not zero")
}
