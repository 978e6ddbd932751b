//! What entries of each kind are read as: for tests of what is typed.

#![allow(dead_code, reason = "not every test that takes this reads every kind")]

use cadran::definition::kind::Kind;
use cadran::entry::{EntryError, Limits, read};
use cadran::number::decimal::decimal;
use cadran::text::Lang;

pub const fn any(kind: Kind) -> Limits {
    Limits { kind, min: None, max: None }
}

pub const NUMBER: Limits = any(Kind::Number);
pub const RATIO: Limits = any(Kind::Ratio);
pub const MONEY: Limits = any(Kind::Money);
pub const COUNT: Limits = Limits { kind: Kind::Count, min: Some(decimal("0")), max: None };

/// Reads a text and expects a number, shown back in these words.
pub fn understood(text: &str, limits: Limits, lang: Lang, expected: &str, shown: &str) {
    let entry = read(text, limits, lang).unwrap_or_else(|error| panic!("{text:?} {error:?}"));
    assert_eq!(entry.canonical, expected, "{text:?} in {lang:?}");
    assert_eq!(entry.understood.as_deref(), Some(shown), "{text:?} in {lang:?}");
}

/// Expects that a text is refused in both languages.
pub fn refused(text: &str, limits: Limits, expected: EntryError) {
    for lang in Lang::ALL {
        assert_eq!(read(text, limits, lang), Err(expected.clone()), "{text:?} in {lang:?}");
    }
}
