//! "Did it really change?": two waves of a survey, or two periods of a rate.

use super::estimate::{Estimate, estimate, square_root};
use super::interval::{Interval, adjusted, around, student};
use super::samples::{Sample, rate, sample};
use super::{Unsure, quantile};
use crate::analysis::facts::Facts;
use crate::definition::{Definition, Variant};
use crate::number::exact::Exact;

/// Two waves side by side, in the engine's unit.
#[derive(Clone, PartialEq, Debug)]
pub struct Comparison {
    /// The interval of the first wave.
    pub before: Interval,
    /// The interval of the second wave.
    pub after: Interval,
    /// The second result less the first.
    pub difference: Exact,
    /// The lower end of the interval of the difference.
    pub low: Exact,
    /// The upper end.
    pub high: Exact,
    /// What that means.
    pub verdict: Verdict,
    /// Whether the waves are samples; rates that count everybody are compared as if chance had
    /// decided for each.
    pub is_sample: bool,
}

/// Whether something changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// The difference is larger than chance explains.
    RealChange,
    /// Chance alone could explain it.
    CannotTell,
}

/// Whether two waves of a metric can be compared: it comes from a sample, or is a rate that counts
/// some of a group.
pub fn is_comparable(definition: &Definition, variant: &Variant) -> bool {
    sample(definition, variant).is_ok() || rate(variant).is_some()
}

/// Compares two waves: net scores by the standard error of their difference, shares by Newcombe's
/// interval made of two Wilson intervals, means by Welch's t.
///
/// # Errors
/// See [`Unsure`].
pub fn compare(
    definition: &Definition,
    variant: &Variant,
    before: &Facts,
    after: &Facts,
    confidence: &Exact,
) -> Result<Comparison, Unsure> {
    let of_sample = sample(definition, variant);
    let is_sample = of_sample.is_ok();
    let sample = match of_sample {
        Ok(sample) => sample,
        Err(reason) => rate(variant).ok_or(Unsure::NoMargin(reason))?,
    };
    for facts in [before, after] {
        facts.calculate(variant, &[]).map_err(Unsure::NotReady)?;
    }
    let given = [before.completed(variant), after.completed(variant)];
    let first = around(&sample, &given[0], confidence, None)?;
    let second = around(&sample, &given[1], confidence, None)?;
    let difference = second.value.minus(&first.value);
    let (low, high) = match &sample {
        Sample::Share { .. } => {
            let reach = |up: Exact, down: Exact| square_root(&up.power(2).plus(&down.power(2)));
            let falls = reach(second.value.minus(&second.low), first.high.minus(&first.value));
            let rises = reach(second.high.minus(&second.value), first.value.minus(&first.low));
            (difference.minus(&falls), difference.plus(&rises))
        }
        Sample::Net { .. } => {
            let plain = [estimate(&sample, &given[0])?, estimate(&sample, &given[1])?];
            let small = [0, 1].map(|wave| adjusted(&sample, &given[wave], &plain[wave]));
            let [one, two] = plain;
            let [small_one, small_two] = small;
            spread(&small_one.unwrap_or(one), &small_two.unwrap_or(two), &quantile(confidence)?)?
        }
        Sample::Mean(_) => {
            let (one, two) = (estimate(&sample, &given[0])?, estimate(&sample, &given[1])?);
            let t = match welch(&one, &two)? {
                Some(degrees) => student(confidence, &degrees)?,
                None => Exact::zero(),
            };
            spread(&one, &two, &t)?
        }
    };
    let holds_zero = low <= Exact::zero() && high >= Exact::zero();
    let verdict = if holds_zero { Verdict::CannotTell } else { Verdict::RealChange };
    Ok(Comparison { before: first, after: second, difference, low, high, verdict, is_sample })
}

fn spread(one: &Estimate, two: &Estimate, times: &Exact) -> Result<(Exact, Exact), Unsure> {
    let whole = Exact::one();
    let square = one.squared_error(&whole)?.plus(&two.squared_error(&whole)?);
    let (difference, reach) = (two.value.minus(&one.value), square_root(&square).times(times));
    Ok((difference.minus(&reach), difference.plus(&reach)))
}

/// The degrees of freedom after Welch and Satterthwaite; `None` where no answer differs from the
/// others of its wave.
fn welch(one: &Estimate, two: &Estimate) -> Result<Option<Exact>, Unsure> {
    let whole = Exact::one();
    let (a, b) = (one.squared_error(&whole)?, two.squared_error(&whole)?);
    let part = |error: &Exact, of: &Estimate| error.power(2).divided_by(&of.answers.minus(&whole));
    let below = part(&a, one).zip(part(&b, two)).map(|(a, b)| a.plus(&b));
    Ok(a.plus(&b).power(2).divided_by(&below.ok_or(Unsure::TooFew)?))
}
