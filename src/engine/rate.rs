//! Rates per period: carried over to a year, and compared with thresholds of another period.

use std::cmp::Ordering;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::evaluate::{Given, Value, evaluate, raised};
use crate::definition::band::{Band, Own};
use crate::definition::rate::{Rate, Share};
use crate::definition::{Also, Variant};
use crate::number::exact::Exact;

/// How many periods of the result make a year; `None` where that is not said, and for a result that is
/// no rate per period.
pub fn per_year(variant: &Variant, given: &Given) -> Option<Exact> {
    let rate = variant.rate.as_ref()?;
    evaluate(&rate.per_year, given).ok().map(|value| value.number)
}

/// The rate over a year, where every period is like this one. `None` where the period is not said, where
/// it is a year, and for a loss of more than everything, which cannot go on.
pub fn over_a_year(variant: &Variant, value: &Exact, given: &Given) -> Option<(Arc<Also>, Value)> {
    let rate = variant.rate.as_ref()?;
    let periods = per_year(variant, given)?;
    if periods == Exact::one() || rate.share.kept(value).is_negative() {
        return None;
    }
    let year = evaluate(&rate.over_a_year.formula, given).ok()?;
    Some((Arc::clone(&rate.over_a_year), year))
}

/// How many of the periods that the threshold of a band is for make a year; `None` where nobody says.
pub fn limit_per_year(rate: &Rate, own: Own) -> Option<Exact> {
    own.per_year.or(rate.limits_per_year).map(Exact::from)
}

/// How a result lies to the threshold of a band, both over the same period and exactly: over a year,
/// where their own periods are two. `None` where one of the periods is not said: what is small for a
/// year is large for a month. A threshold of the reader's without a period is for results without one.
pub fn against(
    variant: &Variant,
    band: &Band,
    own: Own,
    value: &Exact,
    per_year: Option<&Exact>,
) -> Option<Ordering> {
    let Some(threshold) = band.threshold(own).map(Exact::from) else {
        return Some(Ordering::Greater);
    };
    let plainly = value.cmp(&threshold);
    let Some(rate) = &variant.rate else { return Some(plainly) };
    let limit = limit_per_year(rate, own);
    let is_settled = is_the_same_over_any_period(rate.share, &threshold)
        || (limit.as_ref() == per_year && (limit.is_some() || own.threshold.is_some()));
    if is_settled {
        return Some(plainly);
    }
    let of_value = kept_in_a_year(rate.share, value, per_year?)?;
    let of_threshold = kept_in_a_year(rate.share, &threshold, &limit?)?;
    Some(match rate.share {
        Share::Kept => of_value.cmp(&of_threshold),
        Share::Lost => of_threshold.cmp(&of_value),
    })
}

/// The threshold of a band as it lies on the scale of the result: over the period of the result, to more
/// digits than are drawn. As it is where nobody says for which period it is.
pub fn on_scale(
    variant: &Variant,
    band: &Band,
    own: Own,
    per_year: Option<&Exact>,
) -> Option<Exact> {
    let threshold = Exact::from(band.threshold(own)?);
    let carried = || {
        let rate = variant.rate.as_ref()?;
        let kept = rate.share.kept(&threshold);
        let periods = limit_per_year(rate, own)?.divided_by(per_year?)?;
        let kept = raised(&kept, &periods)?;
        Some(rate.share.kept(&kept.number))
    };
    Some(carried().unwrap_or(threshold))
}

/// The numbers of periods a year that a reader can choose for thresholds, by the input that asks for that
/// of the result.
pub fn periods(rate: &Rate) -> Vec<(Decimal, String)> {
    let inputs = rate.per_year.inputs();
    let choices = inputs.iter().flat_map(|input| input.choices.iter());
    choices.map(|choice| (choice.value, choice.name.clone())).collect()
}

/// Whether nothing or everything is kept at a threshold.
fn is_the_same_over_any_period(share: Share, threshold: &Exact) -> bool {
    let kept = share.kept(threshold);
    kept.is_zero() || kept == Exact::one()
}

/// What is kept after a year; nothing, where more than everything is lost.
fn kept_in_a_year(share: Share, rate: &Exact, per_year: &Exact) -> Option<Exact> {
    let kept = share.kept(rate).max(Exact::zero());
    raised(&kept, per_year).map(|kept| kept.number)
}
