//! What is said of a threshold, of the period it is for, and of a rate over a year.

use super::number::{Style, figure, quantity};
use crate::definition::Variant;
use crate::definition::band::{Band, Own, Start};
use crate::engine::band::own_of;
use crate::engine::calculate::Calculation;
use crate::engine::rate::{limit_per_year, periods};
use crate::number::exact::Exact;
use crate::text::Lang;

/// Why a result is in the band of an index: the reader's threshold, or what the source says, with the period
/// that the reader takes it for. The source itself is left out.
pub fn grounds(variant: &Variant, index: usize, own: &[Own], style: &Style) -> Option<String> {
    let band = variant.bands.get(index)?;
    let touched =
        [index, index + 1].into_iter().find(|near| own_of(own, *near).threshold.is_some());
    let Some(touched) = touched else {
        let taken =
            own_of(own, index).per_year.and_then(|_| limit_period(variant, own_of(own, index)));
        return Some(match (style.lang, taken) {
            (_, None) => band.verdict.clone(),
            (Lang::En, Some(period)) => format!("{}, taken per {period}", band.verdict),
            (Lang::Fr, Some(period)) => format!("{}, seuil pris par {period}", band.verdict),
        });
    };
    let limit = variant.bands.get(touched)?;
    let told = told(variant, limit, own_of(own, touched), style)?;
    let is_included = matches!(limit.start, Start::AtLeast(_));
    Some(match (style.lang, touched == index, is_included) {
        (Lang::En, true, true) => format!("At your threshold of {told}, or above"),
        (Lang::En, true, false) => format!("Above your threshold of {told}"),
        (Lang::En, false, true) => format!("Below your threshold of {told}"),
        (Lang::En, false, false) => format!("At your threshold of {told}, or below"),
        (Lang::Fr, true, true) => format!("À votre seuil de {told}, ou au-dessus"),
        (Lang::Fr, true, false) => format!("Au-dessus de votre seuil de {told}"),
        (Lang::Fr, false, true) => format!("Sous votre seuil de {told}"),
        (Lang::Fr, false, false) => format!("À votre seuil de {told}, ou en dessous"),
    })
}

/// Whether the reader's own threshold puts a result into the band of an index.
pub fn is_by_own(own: &[Own], index: usize) -> bool {
    [index, index + 1].iter().any(|near| own_of(own, *near).threshold.is_some())
}

/// Why a result has no band: whose threshold nobody can compare it with, and which period is not said.
/// `open` is the index of that band.
pub fn undecided(variant: &Variant, open: usize, own: &[Own], style: &Style) -> Option<String> {
    let (band, own) = (variant.bands.get(open)?, own_of(own, open));
    let told = told(variant, band, own, style)?;
    let source = &band.source.publisher;
    let has_period = limit_period(variant, own).is_some();
    let is_own = own.threshold.is_some();
    Some(match (style.lang, has_period, is_own) {
        (Lang::En, false, false) => format!("{source} says {told} and names no period."),
        (Lang::En, false, true) => format!("Your threshold of {told} names no period."),
        (Lang::En, true, false) => {
            format!("{source} says {told}; this figure has no period yet.")
        }
        (Lang::En, true, true) => {
            format!("Your threshold is {told}; this figure has no period yet.")
        }
        (Lang::Fr, false, false) => format!("{source} dit {told} sans nommer de période."),
        (Lang::Fr, false, true) => {
            format!("Votre seuil de {told} ne précise pas de période.")
        }
        (Lang::Fr, true, false) => {
            format!("{source} dit {told}\u{202f}; ce chiffre n’a pas encore de période.")
        }
        (Lang::Fr, true, true) => {
            format!("Votre seuil est de {told}\u{202f}; ce chiffre n’a pas encore de période.")
        }
    })
}

/// The threshold of a band with the period that it is for, where somebody says; where the reader takes that
/// of a source for a period, it says so.
pub fn told(variant: &Variant, band: &Band, own: Own, style: &Style) -> Option<String> {
    let figure = quantity(&band.threshold(own)?.into(), variant.kind, style);
    let Some(period) = limit_period(variant, own) else { return Some(figure) };
    let is_taken = own.threshold.is_none() && own.per_year.is_some();
    Some(match (style.lang, is_taken) {
        (Lang::En, false) => format!("{figure} per {period}"),
        (Lang::En, true) => format!("{figure}, taken per {period}"),
        (Lang::Fr, false) => format!("{figure} par {period}"),
        (Lang::Fr, true) => format!("{figure}, pris par {period}"),
    })
}

/// What the period is called that the thresholds of a variant are for; `None` where nobody says.
pub fn limit_period(variant: &Variant, own: Own) -> Option<String> {
    let rate = variant.rate.as_ref()?;
    let limit = limit_per_year(rate, own)?;
    let name = |(value, name)| (Exact::from(value) == limit).then_some(name);
    periods(rate).into_iter().find_map(name)
}

/// The rate of a result over a year in a line, with what it is called; `None` where there is none.
pub fn over_a_year(variant: &Variant, done: &Calculation, style: &Style) -> Option<[String; 2]> {
    let rate = variant.rate.as_ref()?;
    let (also, value) = done.also.iter().find(|(also, _)| *also == rate.over_a_year)?;
    Some([also.name.clone(), figure(value, also.kind, style).ok()?.text])
}
