//! Settings are read field by field and written over what stands there by then, so that none is lost.

use cadran::settings::{Settings, Theme};
use cadran::text::Lang;
use rust_decimal::Decimal;

fn read(text: &str) -> Settings {
    Settings::read(text).expect("an object is settings").settings
}

#[test]
fn settings_of_earlier_pages_are_read() {
    let text = r#"{"lang":"fr","theme":"dark","currency":"$","decimals":4,"rounding":"half_even",
        "thresholds":{"churn.standard.0":"0.05"}}"#;
    let read = Settings::read(text).expect("what the page wrote");
    assert_eq!(read.mended, None);
    let settings = read.settings;
    assert_eq!((settings.lang(), settings.theme()), (Some(Lang::Fr), Some(Theme::Dark)));
    assert_eq!((settings.currency.as_str(), settings.decimals()), ("$", 4));
    assert_eq!(settings.thresholds_of("churn", "standard", 1), [Some(Decimal::new(5, 2))]);
}

#[test]
fn one_bad_field_does_no_harm_to_the_others() {
    let text = r#"{"lang":"fr","theme":7,"currency":"$","decimals":"many","future":[1],
        "thresholds":{"a.b.0":"none","a.b.1":"0.5"}}"#;
    let found = Settings::read(text).expect("an object is settings");
    let settings = found.settings;
    assert_eq!((settings.lang(), settings.theme()), (Some(Lang::Fr), None));
    assert_eq!((settings.currency.as_str(), settings.decimals()), ("$", 2));
    assert_eq!(settings.thresholds_of("a", "b", 2), [None, Some(Decimal::new(5, 1))]);
    let mended = found.mended.expect("something was damaged");
    assert_eq!(mended, r#"{"lang":"fr","currency":"$","future":[1],"thresholds":{"a.b.1":"0.5"}}"#);
    assert_eq!(Settings::read(&mended).map(|read| read.mended), Some(None));
    assert_eq!(read(&mended), settings);
    let list = Settings::read(r#"{"thresholds":[1],"lang":"en"}"#).expect("an object");
    assert_eq!(list.mended.as_deref(), Some(r#"{"lang":"en"}"#));
}

#[test]
fn what_is_no_object_is_no_settings() {
    for text in ["", "{", "[]", "null", "7"] {
        assert_eq!(Settings::read(text), None, "{text}");
    }
}

#[test]
fn two_tabs_change_two_fields_and_both_hold() {
    let before = Settings::default();
    let dark = {
        let mut settings = before.clone();
        settings.set_theme(Some(Theme::Dark));
        settings.thresholds.insert("a.b.0".to_owned(), Decimal::ONE);
        settings
    };
    let precise = {
        let mut settings = before.clone();
        settings.set_decimals(5);
        settings.thresholds.insert("a.b.1".to_owned(), Decimal::TWO);
        settings
    };
    let first = dark.written_over(&before, None);
    let both = read(&precise.written_over(&before, Some(&first)));
    assert_eq!((both.theme(), both.decimals()), (Some(Theme::Dark), 5));
    assert_eq!(both.thresholds_of("a", "b", 2), [Some(Decimal::ONE), Some(Decimal::TWO)]);
    let gone = before.written_over(&dark, Some(&precise.written_over(&before, Some(&first))));
    assert_eq!(read(&gone).thresholds_of("a", "b", 2), [None, Some(Decimal::TWO)]);
}

#[test]
fn what_a_later_version_keeps_in_the_settings_stays() {
    let standing = r#"{"future":{"a":[1,2]},"theme":"sepia","lang":"fr","decimals":3}"#;
    let before = read(standing);
    let mut after = before.clone();
    after.set_lang(Lang::En);
    let written = after.written_over(&before, Some(standing));
    assert_eq!(written, r#"{"future":{"a":[1,2]},"theme":"sepia","lang":"en","decimals":3}"#);
    assert_eq!(before.written_over(&before, Some(standing)), standing);
}

#[test]
fn the_period_is_kept_and_a_text_that_is_none_does_no_harm() {
    let before = Settings::default();
    assert_eq!(before.period(), "");
    let mut after = before.clone();
    after.set_period("T3 2026");
    let written = after.written_over(&before, Some(r#"{"currency":"$"}"#));
    assert_eq!(written, r#"{"currency":"$","period":"T3 2026"}"#);
    assert_eq!(read(&written).period(), "T3 2026");
    let damaged = Settings::read(r#"{"period":3,"currency":"$"}"#).expect("an object");
    assert_eq!((damaged.settings.period(), damaged.settings.currency.as_str()), ("", "$"));
    assert_eq!(damaged.mended.as_deref(), Some(r#"{"currency":"$"}"#));
    after.set_period(&"a book ".repeat(1000));
    assert_eq!(after.period(), "", "no period is as long");
}
