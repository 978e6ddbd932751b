//! A gauge: the scale of a variant, its bands, and where the value lies.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::calculation::Calculation;
use crate::definition::Variant;
use crate::definition::band::{Level, Own};
use crate::engine::band::own_of;
use crate::engine::rate::{on_scale, per_year};
use crate::number::exact::{Exact, Rounding};
use crate::render::number::{Style, quantity};
use crate::render::verdict::told;

/// The drawing; nothing for a variant without a scale. The same is said in words beside it, so it is hidden from
/// screen readers.
#[component]
pub fn Gauge(calculation: Calculation) -> impl IntoView {
    // A result that changes moves the hand and nothing else.
    let hand = calculation.of_last_result(move |done| {
        let (low, high) = ends(&calculation.variant())?;
        Some(i64::from(per_mille(&done.value.number, &low, &high)) - 5)
    });
    let period =
        calculation.of_last_result(move |done| per_year(&calculation.variant(), &done.given));
    let open = calculation.of_last_result(|done| done.open);
    move || {
        let variant = calculation.variant();
        let ends = ends(&variant)?;
        let style = calculation.state.style();
        let (own, period) = (calculation.own.get(), period.get());
        let scale = Scale { style, variant, ends, own, period, open: open.get() };
        Some(scale.drawn(hand))
    }
}

/// The ends of the scale of a variant.
fn ends(variant: &Variant) -> Option<(Exact, Exact)> {
    let (low, high) = variant.scale?;
    Some((Exact::from(i128::from(low)), Exact::from(i128::from(high))))
}

/// What a gauge shows.
struct Scale {
    style: Style,
    variant: Arc<Variant>,
    ends: (Exact, Exact),
    own: Vec<Own>,
    /// How many periods of the result make a year, where that is said.
    period: Option<Exact>,
    /// The band whose threshold cannot be compared with the result: no band has a colour then.
    open: Option<usize>,
}

impl Scale {
    /// Where the band of an index begins, in thousandths.
    fn start_of(&self, index: usize) -> Option<u32> {
        let band = self.variant.bands.get(index)?;
        let own = own_of(&self.own, index);
        let threshold = on_scale(&self.variant, band, own, self.period.as_ref());
        let (low, high) = &self.ends;
        Some(threshold.map_or(0, |threshold| per_mille(&threshold, low, high)))
    }

    /// The threshold that cannot be compared, with its source.
    fn open_threshold(&self) -> Option<String> {
        let index = self.open?;
        let (band, own) = (self.variant.bands.get(index)?, own_of(&self.own, index));
        let told = told(&self.variant, band, own, &self.style)?;
        let is_own = own.threshold.is_some();
        Some(if is_own { told } else { format!("{} {told}", band.source.publisher) })
    }

    fn drawn(&self, hand: Memo<Option<i64>>) -> impl IntoView + use<> {
        let levels = if self.open.is_some() { &[] } else { self.variant.bands.as_slice() };
        let bands = levels.iter().enumerate().map(|(index, band)| {
            let start = self.start_of(index).unwrap_or(0);
            let end = self.start_of(index + 1).unwrap_or(1_000);
            let class = match band.level {
                Level::Good => "gauge__band gauge__band--good",
                Level::Fair => "gauge__band gauge__band--fair",
                Level::Poor => "gauge__band gauge__band--poor",
                Level::Missed => "gauge__band gauge__band--missed",
            };
            view! { <rect class=class x=start y="14" height="12" width=end.saturating_sub(start)/> }
        });
        let inner = (0..self.variant.bands.len())
            .filter_map(|index| self.start_of(index))
            .filter(|at| (1..1_000).contains(at));
        let ticks = inner
            .map(|at| view! { <rect class="gauge__tick" y="10" width="3" height="20" x=at - 1/> });
        let [low, high] =
            [&self.ends.0, &self.ends.1].map(|end| quantity(end, self.variant.kind, &self.style));
        view! {
            <div class="gauge" class:gauge--open=self.open.is_some() aria-hidden="true">
                <svg viewBox="-12 0 1024 40" preserveAspectRatio="none">
                    <rect class="gauge__ground" x="0" y="14" width="1000" height="12"/>
                    {bands.collect_view()}
                    {ticks.collect_view()}
                    <rect class="gauge__hand" y="4" width="10" height="32" rx="4" x=move || hand.get()/>
                </svg>
                <div class="gauge__ends">
                    <span>{low}</span>
                    {self.open_threshold().map(|told| view! { <span>{told}</span> })}
                    <span>{high}</span>
                </div>
            </div>
        }
    }
}

/// Where a value lies between two ends, in thousandths, kept within them.
fn per_mille(value: &Exact, low: &Exact, high: &Exact) -> u32 {
    let share = value.minus(low).divided_by(&high.minus(low)).unwrap_or_else(Exact::zero);
    if share.is_negative() {
        return 0;
    }
    let (thousandths, _) = share.scaled(3, Rounding::HalfUp);
    thousandths.to_u128().map_or(1_000, |thousandths| thousandths.min(1_000) as u32)
}
