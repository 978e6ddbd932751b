//! How many answers it takes to see a change of a given size.

use super::estimate::estimate;
use super::samples::{Sample, rate, sample};
use super::{Unsure, quantile};
use crate::analysis::facts::Facts;
use crate::definition::{Definition, Variant};
use crate::number::exact::Exact;

/// The power that is usual: a real change is seen in four waves out of five.
pub fn usual_power() -> Exact {
    Exact::ratio(4, 5).expect("five is not zero")
}

/// The answers that each of two waves needs for a change to be seen at a level of confidence, with
/// a power between a half and one: (z + zᵦ)² (v₁ + v₂) / change², rounded up. The present answers
/// tell how far answers lie apart; `change` is in the engine's unit, with its sign.
///
/// # Errors
/// See [`Unsure`].
pub fn answers_needed(
    definition: &Definition,
    variant: &Variant,
    facts: &Facts,
    change: &Exact,
    confidence: &Exact,
    power: &Exact,
) -> Result<Exact, Unsure> {
    let sample = sample(definition, variant)
        .or_else(|reason| rate(variant).ok_or(reason))
        .map_err(Unsure::NoMargin)?;
    facts.calculate(variant, &[]).map_err(Unsure::NotReady)?;
    let present = estimate(&sample, &facts.completed(variant))?;
    let expected = present.value.plus(change);
    let scale = variant.scale.map(|(low, high)| (i128::from(low), i128::from(high)));
    let (low, high) =
        scale.map_or((None, None), |(low, high)| (Some(Exact::from(low)), Some(Exact::from(high))));
    let is_off = low.is_some_and(|low| expected < low) || high.is_some_and(|high| expected > high);
    if is_off || change.is_zero() {
        return Err(Unsure::Change);
    }
    let after = match sample {
        Sample::Share { .. } => expected.times(&Exact::one().minus(&expected)),
        // How the groups will shift is not known: they are taken to lie as far apart as now.
        Sample::Net { .. } | Sample::Mean(_) => present.variance.clone(),
    };
    // A power of 80 % leaves a fifth on one side: the quantile of 60 % between both.
    let two_sided = power.plus(power).minus(&Exact::one());
    let sum = quantile(confidence)?.plus(&quantile(&two_sided)?);
    let top = sum.power(2).times(&present.variance.plus(&after));
    let needed = top.divided_by(&change.power(2)).ok_or(Unsure::Change)?;
    Ok(needed.rounded_up().max(Exact::from(2)))
}
