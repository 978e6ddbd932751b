//! What a person types is read as the number meant, or answered with a clear message.

#![allow(clippy::unwrap_used)]

mod reading;
mod refused;

use cadran::catalogue::{definition, metrics};
use cadran::definition::kind::Kind;
use cadran::entry::{Entry, EntryError, Limits, example, is_blank, read, read_canonical};
use cadran::number::decimal::decimal;
use cadran::number::exact::Exact;
use cadran::text::Lang;
use cadran::text::Lang::{En, Fr};
use reading::*;

fn canonical(text: &str, limits: Limits, lang: Lang) -> Result<String, EntryError> {
    read(text, limits, lang).map(|entry| entry.canonical)
}

/// Reads the text in both languages and expects the same number, with nothing to show back.
fn certain(text: &str, limits: Limits, expected: &str) {
    for lang in Lang::ALL {
        usual(text, limits, lang, expected);
    }
}

/// Reads a text that is written as the language writes it: there is nothing to show back.
fn usual(text: &str, limits: Limits, lang: Lang, expected: &str) {
    let entry = read(text, limits, lang).unwrap_or_else(|error| panic!("{text:?} {error:?}"));
    assert_eq!(entry.canonical, expected, "{text:?} in {lang:?}");
    assert_eq!(entry.understood, None, "{text:?} in {lang:?}");
}

/// Reads the text in both languages and expects the same number, shown back where it is not written
/// as the language writes numbers.
fn alike(text: &str, limits: Limits, expected: &str, usual_in: &[Lang]) {
    for lang in Lang::ALL {
        let entry = read(text, limits, lang).unwrap_or_else(|error| panic!("{text:?} {error:?}"));
        assert_eq!(entry.canonical, expected, "{text:?} in {lang:?}");
        assert_eq!(entry.understood.is_none(), usual_in.contains(&lang), "{text:?} in {lang:?}");
    }
}

#[test]
fn every_space_and_apostrophe_sets_groups_apart() {
    for text in [
        "3500",
        "3 500",
        "3\u{a0}500",
        "3\u{202f}500",
        "3\u{2009}500",
        "3\u{2007}500",
        " 3 500 ",
        "\u{feff}3500\u{200e}",
        "+3500",
        "03500",
    ] {
        certain(text, COUNT, "3500");
    }
    certain("1 234 567", COUNT, "1234567");
    alike("3'500", COUNT, "3500", &[]);
    alike("3’500", COUNT, "3500", &[]);
    alike("3500.", COUNT, "3500", &[En]);
    alike("3500,00", COUNT, "3500", &[Fr]);
    alike("3500.0", COUNT, "3500", &[En]);
    alike("1,234,567", COUNT, "1234567", &[En]);
    alike("1.234.567", COUNT, "1234567", &[]);
    alike("1'234'567.89", NUMBER, "1234567.89", &[]);
}

#[test]
fn both_languages_read_the_unambiguous_forms_of_the_other() {
    for (text, expected, usual_in) in [
        ("3.500,5", "3500.5", &[] as &[Lang]),
        ("3,500.5", "3500.5", &[En]),
        ("3,5", "3.5", &[Fr]),
        ("3.5", "3.5", &[En]),
        (",5", "0.5", &[Fr]),
        (".5", "0.5", &[En]),
        ("0,500", "0.5", &[Fr]),
        ("0.500", "0.5", &[En]),
        ("3500,500", "3500.5", &[Fr]),
        ("97,77", "97.77", &[Fr]),
        ("3 500,125", "3500.125", &[Fr]),
        ("3 500.125", "3500.125", &[En]),
        ("1.234.567,89", "1234567.89", &[]),
        ("1,234,567.89", "1234567.89", &[En]),
        ("1234.5678", "1234.5678", &[En]),
        ("3,50", "3.5", &[Fr]),
    ] {
        alike(text, NUMBER, expected, usual_in);
    }
    understood("1.234,56", MONEY, En, "1234.56", "1,234.56");
    understood("1'000", COUNT, Fr, "1000", "1\u{202f}000");
}

#[test]
fn an_ambiguous_mark_is_read_in_the_language_of_the_page_and_shown_back() {
    understood("3,500", NUMBER, En, "3500", "3,500");
    understood("3,500", NUMBER, Fr, "3.5", "3,5");
    understood("3.500", NUMBER, Fr, "3500", "3\u{202f}500");
    understood("3.500", NUMBER, En, "3.5", "3.5");
    understood("-12,345", NUMBER, En, "-12345", "−12,345");
    understood("97,777 %", RATIO, Fr, "97.777", "97,777\u{a0}%");
}

#[test]
fn scientific_and_full_width_numbers_are_read_and_shown_back() {
    understood("1.5e3", COUNT, En, "1500", "1,500");
    understood("1.5e3", COUNT, Fr, "1500", "1\u{202f}500");
    understood("1,5E+3", COUNT, Fr, "1500", "1\u{202f}500");
    understood("25e-1", NUMBER, En, "2.5", "2.5");
    understood("25e−1", NUMBER, En, "2.5", "2.5");
    understood("１２", COUNT, Fr, "12", "12");
    understood("１２", COUNT, En, "12", "12");
    understood("３，５００．５", NUMBER, Fr, "3500.5", "3\u{202f}500,5");
    understood("－５％", RATIO, En, "-5", "−5%");
    understood("0e999999999", NUMBER, En, "0", "0");
}

#[test]
fn percent_signs_currencies_and_units_may_stand_around_the_number() {
    for text in ["97,77 %", "97,77\u{a0}%", "97,77\u{202f}%", "% 97,77"] {
        alike(text, RATIO, "97.77", &[Fr]);
    }
    for text in ["97.77%", "97.77 "] {
        alike(text, RATIO, "97.77", &[En]);
    }
    assert_eq!(read("97,77 %", RATIO, Fr).unwrap().number, Exact::ratio(9777, 10_000).unwrap());
    for text in [
        "1 500 $",
        "$1500",
        "$ 1500",
        "1500$",
        "US$ 1500",
        "1 500 €",
        "€1500",
        "1500 EUR",
        "eur 1500",
        "£1500",
        "CHF 1500",
        "1 500 CHF",
        "1500 $US",
        "¥1500",
    ] {
        certain(text, MONEY, "1500");
    }
    alike("CHF 1'500", MONEY, "1500", &[]);
    alike("1\u{202f}500,00\u{a0}€", MONEY, "1500", &[Fr]);
    for text in ["-$5", "$-5", "−5 €", "- 5 €", "€ −5"] {
        certain(text, MONEY, "-5");
    }
    certain("3 jours", any(Kind::Days), "3");
    certain("1 day", any(Kind::Days), "1");
    usual("2,5 h", any(Kind::Hours), Fr, "2.5");
    usual("2.5 h", any(Kind::Hours), En, "2.5");
    certain("12 mois", any(Kind::Months), "12");
    certain("20 points", any(Kind::Points), "20");
    certain("3 % par\u{a0}mois", any(Kind::MonthlyRatio), "3");
    certain("$30 per month", any(Kind::MonthlyMoney), "30");
}

#[test]
fn a_unit_that_is_not_the_one_of_the_field_is_shown_back_or_refused() {
    understood("1 500 $", COUNT, Fr, "1500", "1\u{202f}500");
    understood("25 %", NUMBER, Fr, "25", "25");
    refused("3 months", any(Kind::Days), EntryError::NotANumber);
    refused("3 hours", NUMBER, EntryError::NotANumber);
    refused("50 % $", NUMBER, EntryError::NotANumber);
    refused("$50 €", MONEY, EntryError::NotANumber);
}

#[test]
fn lengths_of_time_are_read_in_the_unit_of_the_field_and_shown_back() {
    let (hours, days) = (any(Kind::Hours), any(Kind::Days));
    for (text, expected) in [
        ("416:40", "1250/3"),
        ("02:30", "5/2"),
        ("36:00:36", "3601/100"),
        ("0:00:00.5", "1/7200"),
        ("50 min", "5/6"),
        ("50min", "5/6"),
        ("2 h 30", "5/2"),
        ("2h30", "5/2"),
        ("2 h 30 min", "5/2"),
        ("2 heures 30 minutes", "5/2"),
        ("1 h. 15 min.", "5/4"),
        ("90 s", "1/40"),
        ("5 min 30", "11/120"),
        ("3 d", "72"),
        ("3 j", "72"),
        ("1 j 4 h", "28"),
        ("２ｈ３０", "5/2"),
    ] {
        let (top, bottom) = expected.split_once('/').unwrap_or((expected, "1"));
        let expected = Exact::ratio(top.parse().unwrap(), bottom.parse().unwrap()).unwrap();
        for lang in Lang::ALL {
            let entry = read(text, hours, lang).unwrap_or_else(|error| panic!("{text} {error:?}"));
            assert_eq!(entry.number, expected, "{text}");
            assert!(entry.understood.is_some(), "{text}");
            let of_days = read(text, days, lang).unwrap().number;
            assert_eq!(of_days.times(&Exact::from(24)), expected, "{text}");
        }
    }
    understood("2 h 30", hours, Fr, "2.5", "2,5");
    understood("12 hours", days, En, "0.5", "0.5");
    understood("1,5 j", hours, Fr, "36", "36");
    for text in [
        "2 h 3",
        "2 h 75",
        "30 min 2 h",
        "2 h 30 h",
        "1:75",
        "1:2",
        ":30",
        "2:",
        "h",
        "1:30 h",
        "3 mois",
        "2 h -30",
    ] {
        assert!(read(text, hours, En).is_err(), "{text}");
    }
    let no_less = Limits { min: Some(decimal("0")), ..hours };
    refused("-2:30", no_less, EntryError::TooSmall(decimal("0")));
}

#[test]
fn the_currency_that_was_typed_is_told() {
    let currency = |text| read(text, MONEY, En).unwrap().currency;
    for text in ["€50", "50 EUR", "50 euros", "eur 50", "-€50"] {
        assert_eq!(currency(text).as_deref(), Some("€"), "{text}");
    }
    for text in ["$50", "50 USD", "US$ 50", "50 dollars"] {
        assert_eq!(currency(text).as_deref(), Some("$"), "{text}");
    }
    assert_eq!(currency("50 chf").as_deref(), Some("CHF"));
    assert_eq!(currency("50"), None);
}

#[test]
fn every_field_of_the_catalogue_has_a_valid_example() {
    for lang in Lang::ALL {
        let definitions = metrics().map(|metric| definition(metric.id, lang).unwrap());
        let variants = definitions.flat_map(|definition| definition.variants.clone());
        let inputs = variants.flat_map(|variant| variant.inputs.clone());
        for input in inputs.filter(|input| input.has_field() && input.choices.is_empty()) {
            let limits = Limits::from(input.as_ref());
            let example = example(limits, lang);
            let read = read(&example, limits, lang);
            assert!(read.is_ok(), "{}: {example:?} gives {read:?}", input.id);
        }
    }
}

#[test]
fn canonical_texts_are_read_without_a_language() {
    let read = |text| read_canonical(text, NUMBER).map(|entry: Entry| entry.canonical);
    for text in ["0", "3500", "97.77", "-1.5", "0.001"] {
        assert_eq!(read(text), Ok(text.to_owned()));
    }
    assert_eq!(read("1.50"), Ok("1.5".to_owned()));
    for text in ["", "-", ".5", "5.", "1,5", "1 000", "1e3", "+1", "1.2.3", "--1", "１", "1%"] {
        assert_eq!(read(text), Err(EntryError::NotANumber), "{text}");
    }
    let ratio = read_canonical("97.77", RATIO).unwrap();
    assert_eq!(ratio.number, Exact::ratio(9777, 10_000).unwrap());
    assert!(read_canonical(&"9".repeat(29), NUMBER).is_ok());
    for text in ["9".repeat(30), format!("0.{}", "1".repeat(30)), format!("0.{}1", "0".repeat(500))]
    {
        assert_eq!(read_canonical(&text, NUMBER), Err(EntryError::TooManyDigits), "{text}");
    }
}

#[test]
fn blank_texts_are_known() {
    assert!(is_blank("") && is_blank(" \u{a0}\u{202f}\t\u{feff}"));
    assert!(!is_blank("0") && !is_blank("-"));
}
