//! The figure of a saved result, as it was shown, in the language of the page.

use super::Record;
use crate::catalogue;
use crate::engine::evaluate::Value;
use crate::number::exact::Rounding;
use crate::render::number::{Style, figure, unshown};
use crate::settings::MOST_DECIMALS;

/// The figure with the digits with which it was saved. Where it was saved in the other language, its
/// marks and spaces follow the page; what cannot be told for sure stays as it was.
pub fn shown(record: &Record, style: &Style) -> String {
    reprinted(record, style).unwrap_or_else(|| record.shown.clone())
}

/// Looks for the decimals and the rounding that gave the figure in the other language.
fn reprinted(record: &Record, style: &Style) -> Option<String> {
    let kind = catalogue::metric(&record.metric)?.variant(&record.variant)?.kind;
    let number = unshown(&record.number()?, kind);
    let value = Value { number, irrational: false };
    let printed = |style: &Style| figure(&value, kind, style).ok().map(|figure| figure.text);
    for decimals in 0..=MOST_DECIMALS {
        for rounding in Rounding::ALL {
            let here = Style { decimals, rounding, ..style.clone() };
            let there = Style { lang: style.lang.other(), ..here.clone() };
            if printed(&there).as_ref() == Some(&record.shown) {
                return printed(&here);
            }
        }
    }
    None
}
