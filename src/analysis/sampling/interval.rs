//! The interval in which the true value lies for a share of all such samples.

use super::estimate::{Estimate, SMALL, adjusted_net, estimate, groups, mean_of, square_root};
use super::samples::{Sample, sample};
use super::{Unsure, quantile};
use crate::analysis::facts::Facts;
use crate::definition::{Definition, Variant};
use crate::engine::evaluate::Given;
use crate::number::exact::{Exact, Rounding};
use crate::number::student::student_quantile;

/// How an interval was computed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Method {
    /// The standard error of three groups.
    StandardError,
    /// The same with three answers added, for small samples.
    AdjustedWald,
    /// Wilson's score interval for a share.
    Wilson,
    /// Student's t for a mean.
    StudentT,
    /// Everybody answered: nothing is left to chance.
    Census,
}

/// An interval around a result, in the engine's unit.
#[derive(Clone, PartialEq, Debug)]
pub struct Interval {
    /// What the sample says.
    pub value: Exact,
    /// The lower end.
    pub low: Exact,
    /// The upper end.
    pub high: Exact,
    /// How many answered.
    pub answers: Exact,
    /// The share of such samples for which the interval holds the true value.
    pub confidence: Exact,
    /// How it was computed.
    pub method: Method,
}

/// The interval of a result that comes from a sample; `population` is how many people could have
/// answered, where that is known.
///
/// # Errors
/// See [`Unsure`].
pub fn interval(
    definition: &Definition,
    variant: &Variant,
    facts: &Facts,
    confidence: &Exact,
    population: Option<&Exact>,
) -> Result<Interval, Unsure> {
    let sample = sample(definition, variant).map_err(Unsure::NoMargin)?;
    facts.calculate(variant, &[]).map_err(Unsure::NotReady)?;
    let given = facts.completed(variant);
    Ok(around(&sample, &given, confidence, population)?.on_scale_of(variant))
}

/// The interval of a mean whose single values are known, given with how often each came: by Student's t, cut at the ends of
/// the scale of a variant.
///
/// # Errors
/// See [`Unsure`].
pub fn mean_interval(
    variant: &Variant,
    values: &[(Exact, Exact)],
    confidence: &Exact,
) -> Result<Interval, Unsure> {
    let estimate = mean_of(values).ok_or(Unsure::TooFew)?;
    let t = student(confidence, &estimate.answers.minus(&Exact::one()))?;
    let reach = square_root(&estimate.squared_error(&Exact::one())?).times(&t);
    let (low, high) = (estimate.value.minus(&reach), estimate.value.plus(&reach));
    let Estimate { value, answers, .. } = estimate;
    let (confidence, method) = (confidence.clone(), Method::StudentT);
    Ok(Interval { value, low, high, answers, confidence, method }.on_scale_of(variant))
}

impl Interval {
    /// The same without what lies off the scale of a variant.
    fn on_scale_of(mut self, variant: &Variant) -> Interval {
        if let Some((low, high)) = variant.scale {
            self.low = self.low.max(Exact::from(i128::from(low)));
            self.high = self.high.min(Exact::from(i128::from(high)));
        }
        self
    }
}

/// The interval of a sample.
pub(super) fn around(
    sample: &Sample,
    given: &Given,
    confidence: &Exact,
    population: Option<&Exact>,
) -> Result<Interval, Unsure> {
    let z = quantile(confidence)?;
    let plain = estimate(sample, given)?;
    let left = correction(&plain.answers, population)?;
    let interval = |low, high, method| Interval {
        value: plain.value.clone(),
        low,
        high,
        answers: plain.answers.clone(),
        confidence: confidence.clone(),
        method,
    };
    if left.is_zero() {
        return Ok(interval(plain.value.clone(), plain.value.clone(), Method::Census));
    }
    let spread = |estimate: &Estimate, quantile: &Exact, method| {
        let reach = square_root(&estimate.squared_error(&left)?).times(quantile);
        Ok(interval(estimate.value.minus(&reach), estimate.value.plus(&reach), method))
    };
    match sample {
        Sample::Net { .. } => match adjusted(sample, given, &plain) {
            Some(adjusted) => spread(&adjusted, &z, Method::AdjustedWald),
            None => spread(&plain, &z, Method::StandardError),
        },
        Sample::Share { .. } => {
            // As many answers as the correction for a known population makes of them.
            let answers = plain.answers.divided_by(&left).ok_or(Unsure::TooFew)?;
            let (low, high) = wilson(&plain.value, &answers, &z).ok_or(Unsure::TooFew)?;
            Ok(interval(low, high, Method::Wilson))
        }
        Sample::Mean(_) => {
            let degrees = plain.answers.minus(&Exact::one());
            spread(&plain, &student(confidence, &degrees)?, Method::StudentT)
        }
    }
}

/// The estimate that stands in for the plain one where a net score has few answers, or all of one
/// sort.
pub(super) fn adjusted(sample: &Sample, given: &Given, plain: &Estimate) -> Option<Estimate> {
    let is_small = plain.answers < Exact::from(SMALL) || plain.variance.is_zero();
    groups(sample, given).filter(|_| is_small).and_then(adjusted_net)
}

/// Wilson's score interval (1927) for a share that so many answers gave: their number need not be whole, as where a
/// correction or an effective size stands for it. `z` is the normal quantile. `None` without answers.
pub fn wilson(share: &Exact, answers: &Exact, z: &Exact) -> Option<(Exact, Exact)> {
    let per_answer = z.times(z).divided_by(answers)?;
    let half = Exact::ratio(1, 2)?;
    let below = Exact::one().plus(&per_answer);
    let centre = share.plus(&per_answer.times(&half));
    let inside = share.times(&Exact::one().minus(share)).divided_by(answers)?;
    let inside = inside.plus(&per_answer.divided_by(answers)?.times(&half).times(&half));
    let reach = z.times(&square_root(&inside));
    let low = centre.minus(&reach).divided_by(&below)?.max(Exact::zero());
    let high = centre.plus(&reach).divided_by(&below)?.min(Exact::one());
    // At the ends of the scale the formula gives the end itself, but for the last digits of a root.
    let low = if share.is_zero() { Exact::zero() } else { low };
    let high = if *share == Exact::one() { Exact::one() } else { high };
    Some((low, high))
}

/// The t quantile for degrees of freedom that need not be whole: the whole ones below them.
pub(super) fn student(confidence: &Exact, degrees: &Exact) -> Result<Exact, Unsure> {
    let whole = degrees.scaled(0, Rounding::CutOff).0.to_u128().unwrap_or(u128::MAX);
    let whole = u32::try_from(whole).unwrap_or(u32::MAX);
    student_quantile(confidence, whole.max(1)).ok_or(Unsure::Level)
}

/// What a known population leaves of the variance: (N - n) / (N - 1); the whole where it is unknown.
fn correction(answers: &Exact, population: Option<&Exact>) -> Result<Exact, Unsure> {
    let Some(population) = population else { return Ok(Exact::one()) };
    let rest = population.minus(answers);
    if rest.is_negative() {
        return Err(Unsure::SmallPopulation);
    }
    if rest.is_zero() {
        return Ok(Exact::zero());
    }
    rest.divided_by(&population.minus(&Exact::one())).ok_or(Unsure::SmallPopulation)
}
