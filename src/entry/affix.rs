//! What people write around a number: spaces, signs, units, currencies, full-width characters.

use super::error::EntryError;
use crate::definition::kind::Kind;

/// A text without what stands around its number.
pub(super) struct Body {
    /// The characters of the number alone: digits, marks, exponent.
    pub text: String,
    /// Whether a minus sign stood before it.
    pub negative: bool,
    /// Whether it was written in a way that should be shown back: full-width characters, or a unit
    /// that is not the one of the field.
    pub unusual: bool,
    /// The currency that stood there, as [`currency_named`] calls it.
    pub currency: Option<String>,
}

/// Signs and codes of currencies that are no single symbol, in lower case.
const CURRENCY_WORDS: &[&str] = &[
    "eur", "euro", "euros", "usd", "dollar", "dollars", "gbp", "chf", "cad", "aud", "nzd", "jpy",
    "cny", "inr", "brl", "mxn", "sek", "nok", "dkk", "pln", "czk", "huf", "ron", "bgn", "try",
    "ils", "zar", "mad", "tnd", "dzd", "xof", "xaf", "xpf", "sgd", "hkd", "krw", "aed", "sar",
    "us$", "$us", "ca$", "$ca", "c$", "a$", "au$", "nz$", "hk$", "s$", "r$", "mx$", "kr", "zł",
    "kč", "ft", "lei", "fr.", "fr", "fcfa", "dh",
];

/// The characters that set digits apart or stand around a number: ordinary, no-break, narrow, thin
/// and the other spaces of typesetting, and the invisible characters that come along when pasted.
pub(super) fn is_space(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(character, '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{00AD}')
}

/// Takes away what stands around the number.
pub(super) fn body_of(text: &str, kind: Kind) -> Result<Body, EntryError> {
    let narrow: String = text.chars().map(narrowed).collect();
    let mut body =
        Body { unusual: narrow != text, text: String::new(), negative: false, currency: None };
    let mut found = Found { sign: false, percent: false, currency: false, unit: false };
    let mut rest = narrow.trim_matches(is_space);
    loop {
        let before = rest;
        if let Some(unsigned) = rest.strip_prefix(is_minus) {
            body.negative = true;
            rest = once(&mut found.sign, unsigned)?;
        } else if let Some(unsigned) = rest.strip_prefix('+') {
            rest = once(&mut found.sign, unsigned)?;
        } else if let Some(number) = rest.strip_prefix('%').or_else(|| rest.strip_suffix('%')) {
            rest = once(&mut found.percent, number)?;
        } else if let Some(number) = without_currency(rest) {
            let name = if rest.ends_with(number) {
                rest.strip_suffix(number)
            } else {
                rest.strip_prefix(number)
            };
            body.currency = name.map(currency_named);
            rest = once(&mut found.currency, number)?;
        } else if let Some(number) = without_unit(rest, kind) {
            rest = once(&mut found.unit, number)?;
        }
        rest = rest.trim_matches(is_space);
        if rest == before {
            break;
        }
    }
    if found.percent && found.currency {
        return Err(EntryError::NotANumber);
    }
    if found.percent && !kind.takes_percent() {
        return Err(EntryError::Percentage);
    }
    let foreign_unit = found.percent && !kind.is_percentage() || found.currency && !kind.is_money();
    body.unusual |= foreign_unit;
    body.text = rest.to_owned();
    Ok(body)
}

/// One name for each currency, whether its sign, its code or its word was written. A bare `$` is
/// taken for the dollar of the United States, as people mean it where they tell dollars apart.
pub fn currency_named(text: &str) -> String {
    let text = text.trim_matches(is_space);
    let name = match text.to_lowercase().as_str() {
        "eur" | "euro" | "euros" => "€",
        "usd" | "dollar" | "dollars" | "us$" | "$us" => "$",
        "gbp" => "£",
        "jpy" => "¥",
        "cad" | "ca$" | "$ca" | "c$" => "CA$",
        "aud" | "a$" | "au$" => "A$",
        "fr" | "fr." => "CHF",
        "pln" | "zł" => "zł",
        "czk" | "kč" => "Kč",
        other => return other.to_uppercase(),
    };
    name.to_owned()
}

/// The text in ordinary characters, without the spaces around it and the sign before it.
pub(super) fn unsigned(text: &str) -> String {
    let narrow: String = text.chars().map(narrowed).collect();
    let text = narrow.trim_matches(is_space);
    let text = text.strip_prefix('+').or_else(|| text.strip_prefix(is_minus)).unwrap_or(text);
    text.trim_start_matches(is_space).to_owned()
}

/// What has been taken away so far; each may stand once.
struct Found {
    sign: bool,
    percent: bool,
    currency: bool,
    unit: bool,
}

fn once<'a>(found: &mut bool, rest: &'a str) -> Result<&'a str, EntryError> {
    if std::mem::replace(found, true) { Err(EntryError::NotANumber) } else { Ok(rest) }
}

/// The ordinary character for a full-width one.
fn narrowed(character: char) -> char {
    const SHIFT: u32 = 0xFF01 - 0x21;
    match character {
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(character as u32 - SHIFT).expect("these stand for the ASCII characters")
        }
        '\u{FFE0}' => '¢',
        '\u{FFE1}' => '£',
        '\u{FFE5}' => '¥',
        '\u{FFE6}' => '₩',
        _ => character,
    }
}

fn is_minus(character: char) -> bool {
    matches!(character, '-' | '\u{2212}' | '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{FE63}')
}

fn is_currency_symbol(character: char) -> bool {
    matches!(character, '$' | '£' | '¥' | '¤' | '฿' | '₠'..='⃀')
}

fn without_currency(text: &str) -> Option<&str> {
    let word = |word: &&&str| without_word(text, word).is_some();
    let symbol = || text.strip_prefix(is_currency_symbol);
    CURRENCY_WORDS
        .iter()
        .filter(word)
        .max_by_key(|word| word.len())
        .and_then(|word| without_word(text, word))
        .or_else(symbol)
        .or_else(|| text.strip_suffix(is_currency_symbol))
}

/// The words for the unit of a kind, in both languages, in lower case.
fn unit_words(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Count | Kind::Needed | Kind::Number | Kind::Score | Kind::Ratio | Kind::Money => &[],
        Kind::MonthlyRatio | Kind::MonthlyMoney => {
            &["per month", "par mois", "/month", "/mois", "a month"]
        }
        Kind::Points => &["points", "point", "pts", "pt"],
        Kind::Minutes => &["minutes", "minute", "min"],
        Kind::Hours => &["hours", "hour", "heures", "heure", "h"],
        Kind::Days => &["days", "day", "jours", "jour", "d", "j"],
        Kind::Months => &["months", "month", "mois"],
    }
}

fn without_unit(text: &str, kind: Kind) -> Option<&str> {
    // "par mois" may be written with a no-break space: words are compared one by one.
    unit_words(kind).iter().find_map(|unit| {
        unit.rsplit(' ').try_fold(text, |rest, word| {
            let shorter = rest.len().checked_sub(word.len())?;
            let (number, tail) = (rest.get(..shorter)?, rest.get(shorter..)?);
            tail.eq_ignore_ascii_case(word).then(|| number.trim_end_matches(is_space))
        })
    })
}

/// The text without a word, letter case aside, at its start or at its end.
fn without_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let same = |part: &str| part.to_lowercase() == word;
    let at_start = || {
        let (head, tail) = (text.get(..word.len())?, text.get(word.len()..)?);
        same(head).then_some(tail)
    };
    let at_end = || {
        let length = text.len().checked_sub(word.len())?;
        let (head, tail) = (text.get(..length)?, text.get(length..)?);
        same(tail).then_some(head)
    };
    at_start().or_else(at_end)
}
