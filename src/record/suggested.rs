//! Periods to choose from: those that saved results have, then those that end about now.

use super::period::is_same;
use crate::render::date::month;
use crate::text::Lang;

/// The most periods of saved results that are offered.
const MOST_SAVED: usize = 12;

/// The periods to offer in a month of a year: of the saved ones each that means something of its own, as many as are
/// offered, in the order given; then month, quarter and year as they run and as they were before.
pub fn suggested(
    saved: impl Iterator<Item = String>,
    (year, month): (u16, u8),
    lang: Lang,
) -> Vec<String> {
    let mut offered = Vec::new();
    for period in saved {
        if offered.len() == MOST_SAVED {
            break;
        }
        offer(&mut offered, period.trim());
    }
    for period in about(year, month, lang) {
        offer(&mut offered, &period);
    }
    offered
}

fn offer(offered: &mut Vec<String>, period: &str) {
    if !period.is_empty() && !offered.iter().any(|known| is_same(known, period)) {
        offered.push(period.to_owned());
    }
}

/// Month, quarter and year of a month, each with the one before.
fn about(year: u16, of_year: u8, lang: Lang) -> Vec<String> {
    let quarter = match lang {
        Lang::En => 'Q',
        Lang::Fr => 'T',
    };
    let back = |number: u8, most: u8| match number {
        1 => (most, year - 1),
        number => (number - 1, year),
    };
    let now = of_year.max(1).div_ceil(3);
    let months = [(of_year, year), back(of_year, 12)];
    let months = months.map(|(number, year)| month(year.into(), number, lang).unwrap_or_default());
    let quarters = [(now, year), back(now, 4)];
    let quarters = quarters.map(|(number, year)| format!("{quarter}{number} {year}"));
    let years = [year, year - 1].map(|year| year.to_string());
    [months, quarters, years].concat()
}
