//! Fractions of whole numbers as entries: read exactly, shown rounded, and refused where they are none.

#![allow(clippy::unwrap_used)]

#[path = "entry/reading.rs"]
mod reading;

use cadran::catalogue;
use cadran::definition::Definition;
use cadran::definition::kind::Kind;
use cadran::entry::{Entry, EntryError, Limits, read, read_canonical, read_decimal};
use cadran::form::Form;
use cadran::form::reading::Outcome;
use cadran::number::decimal::decimal;
use cadran::number::exact::Exact;
use cadran::render::number::canonical;
use cadran::text::Lang;
use cadran::text::Lang::{En, Fr};
use reading::*;
use std::sync::Arc;

fn definition(id: &str, lang: Lang) -> Arc<Definition> {
    catalogue::definition(id, lang).unwrap()
}

fn form(id: &str, variant: &str, lang: Lang) -> Form {
    let mut form = Form::new(&definition(id, lang));
    assert!(form.choose(variant));
    form
}

fn value(form: &Form) -> Option<String> {
    match form.read().outcome(form.variant(), &[]) {
        Outcome::Done(calculation) => {
            Some(canonical(&calculation.value.number, form.variant().kind))
        }
        Outcome::Waiting(_) | Outcome::Unreadable | Outcome::Problem(_) => None,
    }
}

#[test]
fn fractions_of_whole_numbers_are_read_exactly() {
    let read = |text: &str, limits, lang| {
        let entry = read(text, limits, lang).unwrap_or_else(|error| panic!("{text:?} {error:?}"));
        (entry.number, entry.canonical)
    };
    let third = (Exact::ratio(8200, 3).unwrap(), "8200/3".to_owned());
    let alike =
        ["8200/3", "8 200/3", "8\u{202f}200 / 3", "8'200/3", "16400/6", "8200⁄3", "８２００／３"];
    for (text, lang) in alike.into_iter().flat_map(|text| Lang::ALL.map(|lang| (text, lang))) {
        assert_eq!(read(text, MONEY, lang), third, "{text:?} in {lang:?}");
    }
    assert_eq!(read("8,200/3", MONEY, En), third);
    assert_eq!(read("8.200/3 €", MONEY, Fr), third);
    assert_eq!(read("−8200/3", NUMBER, En).1, "-8200/3");
    assert_eq!(read("8800/9 %", RATIO, Fr), (Exact::ratio(88, 9).unwrap(), "8800/9".to_owned()));
    // What ends is a decimal, and a count may be written as a fraction where it is whole.
    assert_eq!(read("7/2", NUMBER, En).1, "3.5");
    assert_eq!(read("6/2", COUNT, En), (Exact::from(3), "3".to_owned()));
    assert_eq!(read("0/3", COUNT, En).1, "0");
    understood("7/2", NUMBER, Fr, "3.5", "3,5");
}

#[test]
fn what_only_looks_like_a_fraction_is_refused() {
    let no_numbers = [
        "1/2/3",
        "/3",
        "3/",
        "/",
        "8200/0",
        "0/0",
        "1.5/3",
        "3/1,5",
        "1/-3",
        "1e3/2",
        "a/b",
        "03/12",
        "12/05",
        "12/05/2024",
        "8200€/3",
        "1/3/",
        "//3",
    ];
    for text in no_numbers {
        refused(text, NUMBER, EntryError::NotANumber);
    }
    // The marks of the other language would be decimals.
    assert_eq!(read("8,200/3", NUMBER, Fr), Err(EntryError::NotANumber));
    assert_eq!(read("8.200/3", NUMBER, En), Err(EntryError::NotANumber));
    refused("1 23/4", NUMBER, EntryError::BadGroups);
    refused("7/2", COUNT, EntryError::NotWhole(Exact::ratio(7, 2).unwrap()));
    let share = Limits { kind: Kind::Ratio, min: Some(decimal("0")), max: Some(decimal("1")) };
    refused("301/3", share, EntryError::TooLarge(decimal("1")));
    let long = format!("1/{}", "7".repeat(501));
    for text in [long.clone(), format!("1/{}", "7".repeat(1_000_000))] {
        refused(&text, NUMBER, EntryError::TooLong);
        assert_eq!(read_canonical(&text, NUMBER), Err(EntryError::TooLong));
    }
    for lang in Lang::ALL {
        let message = EntryError::TooLong.message("Clients", &long, NUMBER, lang);
        assert!(message.contains("fraction") && message.len() < 250, "{message}");
    }
    assert!(read(&format!("1/{}", "7".repeat(500)), NUMBER, En).is_ok());
}

#[test]
fn data_has_no_fractions_for_they_may_be_days() {
    for lang in Lang::ALL {
        assert_eq!(read_decimal("12/5", NUMBER, lang), Err(EntryError::NotANumber));
        assert_eq!(read_decimal("3 500", NUMBER, lang), read("3 500", NUMBER, lang));
    }
}

#[test]
fn canonical_fractions_are_read_without_a_language() {
    let read = |text| read_canonical(text, NUMBER).map(|entry: Entry| entry.canonical);
    assert_eq!(read("8200/3"), Ok("8200/3".to_owned()));
    assert_eq!(read("-16400/6"), Ok("-8200/3".to_owned()));
    assert_eq!(read("9/3"), Ok("3".to_owned()));
    for text in
        ["1/0", "1/", "/1", "1/2/3", "1.5/2", "1/-2", "--1/2", " 1/2", "1 000/3", "1/2%", "+1/2"]
    {
        assert_eq!(read(text), Err(EntryError::NotANumber), "{text}");
    }
    let ratio = read_canonical("8800/9", RATIO).unwrap();
    assert_eq!(ratio.number, Exact::ratio(88, 9).unwrap());
}

#[test]
fn a_value_as_results_give_it_is_read_by_programs_and_refused_from_people() {
    let value = Exact::ratio(8200, 3).unwrap().canonical();
    assert_eq!(value.len(), 30, "29 digits and a dot");
    assert_eq!(read_canonical(&value, NUMBER).unwrap().number.canonical(), value);
    refused(&value, NUMBER, EntryError::TooManyDigits);
    let small = Exact::ratio(1, 3 << 50).unwrap().canonical();
    assert_eq!(read_canonical(&small, NUMBER).unwrap().number.canonical(), small);
}

const LIFETIME_VALUE: &str = "customer_lifetime_value";

#[test]
fn a_fraction_stands_rounded_in_its_field_and_counts_in_full() {
    for (lang, shown, exactly) in [
        (Lang::En, "2,733.33", "exactly 8,200/3"),
        (Lang::Fr, "2\u{202f}733,33", "exactement 8\u{202f}200/3"),
    ] {
        let mut form = Form::new(&definition("annual_recurring_revenue", lang));
        let name = "monthly_recurring_revenue";
        assert!(form.load("standard", [(name, "8200/3")]).is_empty());
        assert_eq!(
            (form.shown(name).as_str(), form.exactly(name).as_deref()),
            (shown, Some(exactly))
        );
        assert_eq!(value(&form).as_deref(), Some("32800"));
        assert_eq!(form.canonical_entries(), [(name.to_owned(), "8200/3".to_owned())]);
        // The other language, and back through the texts in which a form goes from program to program.
        form.translate(&definition("annual_recurring_revenue", lang.other()));
        let mut other = Form::new(form.definition());
        other.retype(name, form.entry(name).to_owned());
        assert_eq!(
            (value(&other).as_deref(), &other.shown(name)),
            (Some("32800"), &form.shown(name))
        );
        assert_ne!(form.shown(name), shown);
        // What is typed over it counts as typed.
        form.translate(&definition("annual_recurring_revenue", lang));
        form.set(name, form.shown(name));
        assert_eq!((form.exactly(name), form.canonical_entries()[0].1.as_str()), (None, "2733.33"));
    }
}

#[test]
fn a_typed_fraction_is_kept_with_the_marks_of_the_language() {
    let mut form = Form::new(&definition("annual_recurring_revenue", Lang::En));
    let name = "monthly_recurring_revenue";
    form.set(name, "8,200/3".to_owned());
    assert_eq!(form.exactly(name).as_deref(), Some("exactly 8,200/3"));
    form.translate(&definition("annual_recurring_revenue", Lang::Fr));
    assert_eq!(value(&form).as_deref(), Some("32800"));
    form.set(name, "7/2".to_owned());
    assert_eq!((form.shown(name).as_str(), form.exactly(name)), ("7/2", None));
    assert_eq!(form.canonical_entries()[0].1, "3.5");
    form.set(name, "8200/0".to_owned());
    assert_eq!((form.shown(name).as_str(), value(&form)), ("8200/0", None));
}

#[test]
fn small_and_long_fractions_can_be_told_in_a_field() {
    let mut form = Form::new(&definition(LIFETIME_VALUE, Lang::En));
    assert!(form.choose("arpu_margin_churn"));
    form.set("monthly_churn_rate", "1/2400".to_owned());
    assert_eq!(form.shown("monthly_churn_rate"), "0.00042");
    form.set("monthly_churn_rate", format!("1{}/3", "0".repeat(40)));
    let said = form.exactly("monthly_churn_rate");
    assert!(said.is_none(), "above the limit of the field it is no entry: {said:?}");
    form.set("average_revenue_per_user", format!("{}/7", "3".repeat(40)));
    let said = form.exactly("average_revenue_per_user").unwrap();
    assert_eq!(said, "exactly: a fraction of 40 digits over 1");
}

#[test]
fn a_value_of_29_digits_stands_in_a_field_as_the_same_fraction() {
    let mut form = Form::new(&definition("annual_recurring_revenue", Lang::Fr));
    let name = "monthly_recurring_revenue";
    form.load("standard", [(name, "83.333333333333333333333333333")]);
    assert_eq!(form.shown(name), "83,33");
    // Twelve times it is 999.999…996, of 30 digits.
    assert_eq!(value(&form).as_deref(), Some("1000"));
    assert!(form.canonical_entries()[0].1.ends_with(&format!("/1{}", "0".repeat(27))));
}

#[test]
fn a_list_of_long_fractions_is_refused_before_it_takes_minutes() {
    let mut form = form("monthly_recurring_revenue", "sum_of_plans", Lang::En);
    let long = |row: usize| format!("1/{}7{row:03}", "9".repeat(480));
    for row in 0..60 {
        form.retype(&format!("plans.{row}.price"), long(row));
        form.retype(&format!("plans.{row}.subscribers"), "3".to_owned());
    }
    let refused = form.read().errors;
    assert!(!refused.is_empty() && refused.iter().all(|(_, error)| *error == EntryError::TooLong));
    for row in 0..200 {
        form.retype(&format!("plans.{row}.price"), format!("{row}/{}", 2 * row + 1));
        form.retype(&format!("plans.{row}.subscribers"), "3".to_owned());
    }
    assert_eq!(form.read().errors, []);
    assert!(value(&form).is_some());
}
