//! Sentences with figures put in, and figures as sentences need them.

use crate::definition::kind::Kind;
use crate::engine::evaluate::Value;
use crate::number::exact::Exact;
use crate::render::number::{MINUS, Style, canonical, figure, quantity, shown};
use crate::text::{Lang, Text};

/// Fills a text: each `{name}` becomes the text that goes with the name.
pub fn fill(template: Text, lang: Lang, texts: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = template.get(lang);
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    {
        filled.push_str(before);
        let known = texts.iter().find(|(known, _)| *known == name);
        filled.push_str(known.map_or("", |(_, text)| text));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// A name between the quotation marks of the language.
pub fn quoted(name: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("“{name}”"),
        Lang::Fr => format!("«\u{a0}{name}\u{a0}»"),
    }
}

/// A result as the reader wants it, with its unit.
pub fn result(number: &Exact, kind: Kind, style: &Style) -> String {
    let value = Value { number: number.clone(), irrational: false };
    figure(&value, kind, style).map_or_else(|_| canonical(number, kind), |figure| figure.text)
}

/// The number of an input: every digit where it ends, else rounded.
pub fn number(number: &Exact, kind: Kind, style: &Style) -> String {
    quantity(number, kind, style)
}

/// A difference without its sign: between percentages it is in points.
pub fn gap(difference: &Exact, kind: Kind, style: &Style) -> String {
    let gap = shown(&difference.magnitude(), kind);
    result(&gap, kind_of_gap(kind), style)
}

/// A difference with its sign: `+2.5 points`.
pub fn signed_gap(difference: &Exact, kind: Kind, style: &Style) -> String {
    let gap = gap(difference, kind, style);
    match difference {
        zero if zero.is_zero() => gap,
        below if below.is_negative() => format!("{MINUS}{gap}"),
        _ => format!("+{gap}"),
    }
}

/// A step of an input without its sign, with every digit where it ends.
pub fn step(difference: &Exact, kind: Kind, style: &Style) -> String {
    let gap = shown(&difference.magnitude(), kind);
    number(&gap, kind_of_gap(kind), style)
}

/// The same with two decimals at most, rounded up so that it suffices.
pub fn short_step(difference: &Exact, kind: Kind, style: &Style) -> String {
    let hundred = Exact::from(100);
    let gap = shown(&difference.magnitude(), kind).times(&hundred).rounded_up();
    let gap = gap.divided_by(&hundred).unwrap_or(gap);
    number(&gap, kind_of_gap(kind), style)
}

fn kind_of_gap(kind: Kind) -> Kind {
    if kind.is_percentage() { Kind::Points } else { kind }
}

/// A share such as a level of confidence, with the digits it has.
pub fn share(number: &Exact, style: &Style) -> String {
    quantity(number, Kind::Ratio, style)
}
