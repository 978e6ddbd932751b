//! A gauge: the scale of a variant, its bands, and where the value lies.

use crate::engine::band::Level;
use crate::engine::metric::Variant;
use crate::number::exact::{Exact, Rounding};
use crate::render::markup::Markup;
use crate::render::number::quantity;
use crate::ui::state::State;
use rust_decimal::Decimal;

/// Writes the drawing; the same is said in words beside it, so it is hidden from screen readers.
pub fn gauge(
    markup: &mut Markup,
    state: State,
    variant: &'static Variant,
    scale: (i32, i32),
    value: &Exact,
    own: &[Option<Decimal>],
) {
    let style = state.style();
    let (low, high) = (Exact::from(i128::from(scale.0)), Exact::from(i128::from(scale.1)));
    let start_of = |index: usize| {
        let band = variant.bands.get(index)?;
        let own = own.get(index).copied().flatten();
        let threshold = own.or(band.start.threshold());
        Some(threshold.map_or(0, |threshold| per_mille(&Exact::from(threshold), &low, &high)))
    };
    markup.tags("<div class=\"gauge\" aria-hidden=\"true\"><svg viewBox=\"-12 0 1024 40\" preserveAspectRatio=\"none\"><rect class=\"gauge__ground\" x=\"0\" y=\"14\" width=\"1000\" height=\"12\"/>");
    for (index, band) in variant.bands.iter().enumerate() {
        let start = start_of(index).unwrap_or(0);
        let end = start_of(index + 1).unwrap_or(1_000);
        markup.tags(match band.level {
            Level::Good => "<rect class=\"gauge__band gauge__band--good\" x=\"",
            Level::Fair => "<rect class=\"gauge__band gauge__band--fair\" x=\"",
            Level::Poor => "<rect class=\"gauge__band gauge__band--poor\" x=\"",
        });
        markup.text(&start.to_string()).tags("\" y=\"14\" height=\"12\" width=\"");
        markup.text(&end.saturating_sub(start).to_string()).tags("\"/>");
    }
    for start in (0..variant.bands.len()).filter_map(start_of) {
        if (1..1_000).contains(&start) {
            markup.tags("<rect class=\"gauge__tick\" y=\"10\" width=\"3\" height=\"20\" x=\"");
            markup.text(&(start - 1).to_string()).tags("\"/>");
        }
    }
    let at = i64::from(per_mille(value, &low, &high)) - 5;
    markup.tags("<rect class=\"gauge__hand\" y=\"4\" width=\"10\" height=\"32\" rx=\"4\" x=\"");
    markup.text(&at.to_string()).tags("\"/></svg><div class=\"gauge__ends\">");
    for end in [&low, &high] {
        markup.element("<span>", &quantity(end, variant.kind, &style), "</span>");
    }
    markup.tags("</div></div>");
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
