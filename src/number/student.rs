//! Quantiles of Student's t distribution for whole degrees of freedom, in whole-number arithmetic.

use super::exact::{Exact, Rounding};
use super::natural::Natural;
use super::quantile::{arctangent, normal_quantile, over, pi};

/// Decimals carried while computing.
const WORKING: u32 = 60;
/// Decimals that are handed out; at least fifteen of them are right.
const DECIMALS: u32 = 20;
/// Up to here the distribution is summed term by term; beyond, its expansion around the normal one
/// is right to more than a dozen decimals.
const SUMMED: u32 = 400;

/// The number t for which a share `confidence` of a t distribution lies between -t and t. `None`
/// without a degree of freedom, or for a confidence of which the normal quantile has none.
pub fn student_quantile(confidence: &Exact, degrees: u32) -> Option<Exact> {
    let z = normal_quantile(confidence)?;
    let t = match degrees {
        0 => return None,
        1..=SUMMED => summed(confidence, degrees)?,
        _ => expanded(&z, degrees)?,
    };
    Exact::new(false, t.scaled(DECIMALS, Rounding::HalfUp).0, Natural::power_of_ten(DECIMALS))
}

/// By false position with halving (the Illinois method) on the share inside.
fn summed(confidence: &Exact, degrees: u32) -> Option<Exact> {
    const MOST_STEPS: usize = 300;
    let distribution = Distribution::new(degrees);
    let unit = &distribution.unit;
    let target = confidence.scaled(WORKING, Rounding::CutOff).0;
    let two = Natural::from(2);
    let (mut low, mut high) = (Natural::zero(), unit.clone());
    while distribution.share(&high) < target {
        low = high.clone();
        high = high.times(&two);
        if high.bits() > unit.bits() + 80 {
            return None;
        }
    }
    let mut below = target.minus(&distribution.share(&low))?;
    let mut above = distribution.share(&high).minus(&target)?;
    let close = Natural::power_of_ten(WORKING / 5);
    let mut last_was_low = None;
    for _ in 0..MOST_STEPS {
        let weights = below.plus(&above);
        let weighted = low.times(&above).plus(&high.times(&below));
        let Some((middle, _)) = weighted.divided_by(&weights) else { break };
        let share = distribution.share(&middle);
        if let Some(short) = target.minus(&share) {
            low = middle;
            below = short;
            if last_was_low == Some(true) {
                above = over(&above, &two);
            }
            last_was_low = Some(true);
            if below <= close {
                break;
            }
        } else {
            high = middle;
            above = share.minus(&target)?;
            if last_was_low == Some(false) {
                below = over(&below, &two);
            }
            last_was_low = Some(false);
            if above <= close {
                low.clone_from(&high);
                break;
            }
        }
    }
    Exact::new(false, low, unit.clone())
}

struct Distribution {
    degrees: u32,
    unit: Natural,
    pi: Natural,
}

impl Distribution {
    fn new(degrees: u32) -> Distribution {
        let unit = Natural::power_of_ten(WORKING);
        let pi = pi(&unit);
        Distribution { degrees, unit, pi }
    }

    /// The share between -t and t, by the finite sums in the powers of the cosine (Abramowitz and
    /// Stegun 26.7.3 and 26.7.4).
    fn share(&self, t: &Natural) -> Natural {
        let unit = &self.unit;
        let degrees = Natural::from(u128::from(self.degrees)).times(unit);
        let square = over(&t.times(t), unit);
        // The square of the cosine of the angle whose tangent is t / √degrees.
        let cosine_square = over(&degrees.times(unit), &degrees.plus(&square));
        let sine_square = unit.minus(&cosine_square).unwrap_or_default();
        let sine = sine_square.times(unit).root(2);
        let is_odd = self.degrees % 2 == 1;
        let terms = if is_odd { (self.degrees - 1) / 2 } else { self.degrees / 2 };
        let (mut sum, mut term) = (Natural::zero(), unit.clone());
        for k in 1..=u128::from(terms) {
            sum = sum.plus(&term);
            let (up, down) = if is_odd { (2 * k, 2 * k + 1) } else { (2 * k - 1, 2 * k) };
            let grown = over(&term.times(&cosine_square), unit).times(&Natural::from(up));
            term = over(&grown, &Natural::from(down));
        }
        let summed = over(&sum.times(&sine), unit);
        if !is_odd {
            return summed;
        }
        let cosine = cosine_square.times(unit).root(2);
        let angle = self.angle(&sine, &cosine).plus(&over(&summed.times(&cosine), unit));
        over(&angle.times(&Natural::from(2)).times(unit), &self.pi)
    }

    /// The angle with a sine and a cosine, by the inverse tangent of an eighth of it.
    fn angle(&self, sine: &Natural, cosine: &Natural) -> Natural {
        let unit = &self.unit;
        let half = |tangent: &Natural| {
            let length = unit.times(unit).plus(&tangent.times(tangent)).root(2);
            over(&tangent.times(unit), &unit.plus(&length))
        };
        let first = over(&sine.times(unit), &unit.plus(cosine));
        arctangent(half(&half(&first)), unit).times(&Natural::from(8))
    }
}

/// The expansion of a t quantile around the normal one (Abramowitz and Stegun 26.7.5).
fn expanded(z: &Exact, degrees: u32) -> Option<Exact> {
    /// Coefficients of z, z³, z⁵ …, and what their sum is divided by.
    const TERMS: [(&[i128], i128); 4] = [
        (&[1, 1], 4),
        (&[3, 16, 5], 96),
        (&[-15, 17, 19, 3], 384),
        (&[-945, -1920, 1482, 776, 79], 92_160),
    ];
    let square = z.times(z);
    let degrees = Exact::from(i128::from(degrees));
    let (mut t, mut power) = (z.clone(), Exact::one());
    for (coefficients, divisor) in TERMS {
        power = power.times(&degrees);
        let sum = coefficients.iter().rev().fold(Exact::zero(), |sum, coefficient| {
            sum.times(&square).plus(&Exact::from(*coefficient))
        });
        t = t.plus(&sum.times(z).divided_by(&power.times(&Exact::from(divisor)))?);
    }
    Some(t)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_quantiles_have_their_published_digits() {
        for (percent, degrees, published) in [
            (95, 1, "12.7062047362"),
            (90, 2, "2.9199855804"),
            (95, 3, "3.1824463053"),
            (95, 10, "2.2281388520"),
            (99, 30, "2.7499956536"),
            (95, 120, "1.9799304051"),
        ] {
            let t = student_quantile(&Exact::ratio(percent, 100).unwrap(), degrees).unwrap();
            let digits = t.scaled(10, Rounding::HalfUp).0.digits();
            assert_eq!(digits, published.replace('.', ""), "{percent} {degrees}");
        }
    }

    #[test]
    fn the_sum_and_the_expansion_meet() {
        for percent in [80, 90, 95, 99] {
            let confidence = Exact::ratio(percent, 100).unwrap();
            let z = normal_quantile(&confidence).unwrap();
            for degrees in [399, 400] {
                let (sum, expansion) =
                    (summed(&confidence, degrees).unwrap(), expanded(&z, degrees).unwrap());
                let gap = sum.minus(&expansion).magnitude();
                assert!(gap < Exact::ratio(1, 10u128.pow(12)).unwrap(), "{percent} {degrees}");
            }
        }
    }
}
