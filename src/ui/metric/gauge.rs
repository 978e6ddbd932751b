//! A gauge: the scale of a variant, its bands, and where the value lies.

use leptos::prelude::*;

use super::verdict::level_class;
use crate::engine::exact::{Exact, Rounding};
use crate::engine::metric::Variant;
use crate::render::number::quantity;
use crate::ui::state::State;
use rust_decimal::Decimal;

/// The drawing; the same is said in words beside it, so it is hidden from screen readers.
#[component]
pub fn Gauge(
    variant: &'static Variant,
    scale: (i32, i32),
    value: Exact,
    own: Vec<Option<Decimal>>,
) -> impl IntoView {
    let style = State::of_page().style();
    let (low, high) = (Exact::from(i128::from(scale.0)), Exact::from(i128::from(scale.1)));
    let ends = [&low, &high].map(|end| quantity(end, variant.kind, &style));
    let starts: Vec<u32> = variant
        .bands
        .iter()
        .enumerate()
        .map(|(index, band)| {
            let own = own.get(index).copied().flatten();
            match own.or(band.start.threshold()) {
                Some(threshold) => per_mille(&Exact::from(threshold), &low, &high),
                None => 0,
            }
        })
        .collect();
    let bands = variant
        .bands
        .iter()
        .enumerate()
        .map(|(index, band)| {
            let end = starts.get(index + 1).copied().unwrap_or(1_000);
            let width = end.saturating_sub(starts[index]);
            let class = format!("gauge__band gauge__band--{}", level_class(band.level));
            view! { <rect class=class x=starts[index].to_string() y="14" width=width.to_string() height="12"/> }
        })
        .collect_view();
    let ticks = starts
        .iter()
        .filter(|start| **start > 0 && **start < 1_000)
        .map(|start| view! { <rect class="gauge__tick" x=(start - 1).to_string() y="10" width="3" height="20"/> })
        .collect_view();
    let at = per_mille(&value, &low, &high);
    let [first, last] = ends;
    view! {
        <div class="gauge" aria-hidden="true">
            <svg viewBox="-12 0 1024 40" preserveAspectRatio="none">
                <rect class="gauge__ground" x="0" y="14" width="1000" height="12"/>
                {bands}
                {ticks}
                <rect class="gauge__hand" x=(i64::from(at) - 5).to_string() y="4" width="10" height="32" rx="4"/>
            </svg>
            <div class="gauge__ends"><span>{first}</span><span>{last}</span></div>
        </div>
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
