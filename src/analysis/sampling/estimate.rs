//! A result with what its margin is made of.

use std::sync::Arc;

use super::Unsure;
use super::samples::Sample;
use crate::analysis::algebra::joined;
use crate::definition::expression::{Expr, Op};
use crate::definition::input::Input;
use crate::engine::evaluate::{Given, evaluate};
use crate::number::exact::Exact;

/// A result of a sample, on the scale of the metric.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Estimate {
    /// What the sample says.
    pub value: Exact,
    /// How many answered.
    pub answers: Exact,
    /// How far single answers lie apart: their variance.
    pub variance: Exact,
}

impl Estimate {
    /// The square of the standard error; `share` is what the correction for a known population
    /// leaves of it.
    pub fn squared_error(&self, share: &Exact) -> Result<Exact, Unsure> {
        self.variance.times(share).divided_by(&self.answers).ok_or(Unsure::TooFew)
    }
}

/// Counts of three groups with so many added to the outer ones each and to the total: none for the
/// plain estimate.
pub(super) fn net(counts: [&Exact; 3], outer: &Exact, total: &Exact) -> Option<Estimate> {
    let [promoters, passives, detractors] = counts;
    let answers = promoters.plus(passives).plus(detractors).plus(total);
    let share = |count: &Exact| count.plus(outer).divided_by(&answers);
    let (up, down) = (share(promoters)?, share(detractors)?);
    let score = up.minus(&down);
    let variance = up.plus(&down).minus(&score.times(&score));
    let hundred = Exact::from(100);
    Some(Estimate {
        value: score.times(&hundred),
        answers,
        variance: variance.times(&hundred).times(&hundred),
    })
}

/// Below this many answers the margin of a net score is adjusted.
pub(super) const SMALL: i128 = 100;

/// The estimate of a net score by the adjusted Wald method, which adds three answers: three quarters
/// of one to each outer group, the rest to the middle (Rocks, 2016).
pub(super) fn adjusted_net(counts: [&Exact; 3]) -> Option<Estimate> {
    net(counts, &Exact::ratio(3, 4)?, &Exact::from(3))
}

/// The numbers of the three groups.
pub(super) fn groups<'a>(sample: &Sample, given: &'a Given) -> Option<[&'a Exact; 3]> {
    match sample {
        Sample::Net { promoters, passives, detractors } => {
            Some([given.get(promoters)?, given.get(passives)?, given.get(detractors)?])
        }
        Sample::Share { .. } | Sample::Mean(_) => None,
    }
}

/// The estimate that a sample gives.
pub(super) fn estimate(sample: &Sample, given: &Given) -> Result<Estimate, Unsure> {
    match sample {
        Sample::Net { .. } => {
            let counts = groups(sample, given).ok_or(Unsure::TooFew)?;
            net(counts, &Exact::zero(), &Exact::zero()).ok_or(Unsure::TooFew)
        }
        Sample::Share { part, whole } => {
            let number = |side: &Expr| evaluate(side, given).map(|value| value.number);
            let (Ok(part), Ok(answers)) = (number(part), number(whole)) else {
                return Err(Unsure::TooFew);
            };
            let value = part.divided_by(&answers).ok_or(Unsure::TooFew)?;
            let variance = value.times(&Exact::one().minus(&value));
            if variance.is_negative() {
                return Err(Unsure::TooFew);
            }
            Ok(Estimate { value, answers, variance })
        }
        Sample::Mean(inputs) => mean(inputs, given).ok_or(Unsure::TooFew),
    }
}

fn mean(inputs: &[Arc<Input>], given: &Given) -> Option<Estimate> {
    let numbers = inputs.iter().map(|input| given.get(input).cloned().unwrap_or(Exact::zero()));
    let counts: Vec<(Exact, Exact)> = (1i128..).map(Exact::from).zip(numbers).collect();
    mean_of(&counts)
}

/// The mean of single values, given with how often each came; `None` where that is less than twice in all.
pub(super) fn mean_of(values: &[(Exact, Exact)]) -> Option<Estimate> {
    let sum = |of: &dyn Fn(&Exact) -> Exact| {
        values.iter().fold(Exact::zero(), |sum, (value, count)| sum.plus(&count.times(&of(value))))
    };
    let answers = sum(&|_| Exact::one());
    let value = sum(&Exact::clone).divided_by(&answers)?;
    let spread = sum(&|each| each.minus(&value).power(2));
    let variance = spread.divided_by(&answers.minus(&Exact::one()))?;
    (answers > Exact::one()).then_some(Estimate { value, answers, variance })
}

/// A square root: exact where it is rational, else to seventy decimals.
pub(super) fn square_root(square: &Exact) -> Exact {
    let half = Expr::Number(Exact::ratio(1, 2).expect("two is not zero"));
    evaluate(&joined(Op::Pow, Expr::Number(square.clone()), half), &Given::default())
        .map_or(Exact::zero(), |value| value.number)
}
