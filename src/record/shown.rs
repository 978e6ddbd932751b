//! The figure of a saved result, as it was shown, in the language of the page.

use super::Record;
use crate::definition::Definition;
use crate::engine::evaluate::Value;
use crate::number::exact::Rounding;
use crate::render::number::{Style, figure, unshown};
use crate::settings::MOST_DECIMALS;

/// The figure with the digits with which it was saved. Where it was saved in the other language, its
/// marks and spaces follow the page; what cannot be told for sure stays as it was.
pub fn shown(record: &Record, definition: Option<&Definition>, style: &Style) -> String {
    reprinted(record, definition, style).unwrap_or_else(|| record.shown.clone())
}

/// Looks for the decimals and the rounding that gave the figure in the other language.
fn reprinted(record: &Record, definition: Option<&Definition>, style: &Style) -> Option<String> {
    let kind = definition?.variant(&record.variant)?.kind;
    let number = unshown(&record.number()?, kind);
    let value = Value { number, irrational: false };
    let printed = |style: &Style| figure(&value, kind, style).ok().map(|figure| figure.text);
    for decimals in 0..=MOST_DECIMALS {
        for rounding in Rounding::ALL {
            let here = Style { decimals, rounding, ..style.clone() };
            let there = Style { lang: style.lang.other(), ..here.clone() };
            let shown_here = printed(&here);
            // Most results were saved in the language of the page.
            let is_of_page = shown_here.as_ref() == Some(&record.shown);
            if is_of_page || printed(&there).as_ref() == Some(&record.shown) {
                return shown_here;
            }
        }
    }
    None
}
