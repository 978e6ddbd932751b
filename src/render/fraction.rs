//! Numbers that no decimal writes out: as fractions, exact on their way, and what people see of them.

use super::number::{MOST_DIGITS, canonical, decimals_of, plain, shown};
use crate::definition::kind::Kind;
use crate::engine::evaluate::Value;
use crate::number::exact::{Exact, Rounding};
use crate::number::natural::Natural;
use crate::text::{Lang, text};

/// The most digits that a fraction has above or below its line. The longest results of everyday
/// entries, a weekly rate of four digits over a year, have some 210; twice that with its line fits the
/// entry of a link.
pub const MOST_OF_FRACTION: usize = 500;

/// The number in the unit shown as a fraction in lowest terms, such as `8200/3`, where no decimal of an
/// entry holds all of it. `None` also for one of more digits than an entry takes.
pub fn fraction(number: &Exact, kind: Kind) -> Option<String> {
    let number = shown(number, kind);
    let [top, bottom] = parts(&number)?;
    let sign = if number.is_negative() { "-" } else { "" };
    (top.len().max(bottom.len()) <= MOST_OF_FRACTION).then(|| format!("{sign}{top}/{bottom}"))
}

/// The fraction of a value; `None` also where it is no fraction, as a root.
pub fn fraction_of(value: &Value, kind: Kind) -> Option<String> {
    if value.irrational { None } else { fraction(&value.number, kind) }
}

/// The canonical text that an entry takes for a number: all of it, as a decimal where that ends, else as
/// a fraction. A number too long for either is rounded to the digits of an entry.
pub fn exact_text(number: &Exact, kind: Kind) -> String {
    if decimals_of(&shown(number, kind)).is_some() {
        return canonical(number, kind);
    }
    fraction(number, kind).unwrap_or_else(|| rounded_text(number, kind))
}

/// The canonical text that an entry takes for a value: a root, which no text holds all of, is rounded to
/// the digits of an entry.
pub fn exact_text_of(value: &Value, kind: Kind) -> String {
    if value.irrational {
        rounded_text(&value.number, kind)
    } else {
        exact_text(&value.number, kind)
    }
}

/// The number in the unit shown with as many decimals as an entry takes.
fn rounded_text(number: &Exact, kind: Kind) -> String {
    let number = shown(number, kind);
    let whole = number.scaled(0, Rounding::CutOff).0;
    let before = if whole.is_zero() { 0 } else { whole.digits().len() };
    number.written(MOST_DIGITS.saturating_sub(before) as u32)
}

/// What is said of a number that stands rounded in a field: "exactly 8,200/3". `None` where a decimal
/// holds all of it. Of a fraction that nobody would read it says how long it is.
pub fn exactly(number: &Exact, kind: Kind, lang: Lang) -> Option<String> {
    const READABLE: usize = 24;
    let number = shown(number, kind);
    let [top, bottom] = parts(&number)?;
    if top.len().max(bottom.len()) > READABLE {
        let (top, bottom) = (top.len(), bottom.len());
        return Some(match lang {
            Lang::En => format!("exactly: a fraction of {top} digits over {bottom}"),
            Lang::Fr => format!("exactement\u{a0}: une fraction de {top} chiffres sur {bottom}"),
        });
    }
    let whole = |natural: &Natural, negative| {
        let whole = Exact::new(negative, natural.clone(), Natural::one());
        whole.map_or_else(String::new, |whole| plain(&whole, Kind::Number, lang).text)
    };
    let exactly = text("exactly", "exactement").get(lang);
    let top = whole(number.top(), number.is_negative());
    Some(format!("{exactly} {top}/{}", whole(number.bottom(), false)))
}

/// The digits above and below the line of a number in the unit shown; `None` where a decimal holds all
/// of it.
fn parts(number: &Exact) -> Option<[String; 2]> {
    let ends = decimals_of(number).is_some();
    (!ends).then(|| [number.top().digits(), number.bottom().digits()])
}
