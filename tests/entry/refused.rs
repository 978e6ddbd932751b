//! What is no number, or none that its field takes, is refused with a message that helps.

use super::*;

#[test]
fn what_is_no_number_is_refused() {
    for text in [
        "",
        " ",
        "-",
        "+",
        "−",
        ".",
        ",",
        "%",
        "$",
        "€",
        "abc",
        "12a",
        "a12",
        "1..2",
        "1,2,3",
        "1.2.3",
        "1,234.567,8",
        "--5",
        "+-5",
        "5-",
        "3 500 - 200",
        "1e",
        "e3",
        "1e+",
        "1e3e3",
        "1e1.5",
        "NaN",
        "inf",
        "Infinity",
        "0x10",
        "1_000",
        "½",
        "٣",
        "<b>1</b>",
        "1;2",
        "1/2/3",
        "(5)",
        "1,234,",
        "\u{0}",
        "' OR 1=1",
        "1\n2",
        "💰",
    ] {
        for lang in Lang::ALL {
            assert!(read(text, NUMBER, lang).is_err(), "{text:?} in {lang:?}");
        }
    }
    for text in ["abc", "", "-", "1..2", "1,2,3", "--5"] {
        refused(text, NUMBER, EntryError::NotANumber);
    }
}

#[test]
fn groups_are_groups_of_three() {
    for text in ["1 23 4", "12 34", "1'23", "1234 567", "1 2345", "1,23.5", "1 234'567", "3,5 00"] {
        refused(text, NUMBER, EntryError::BadGroups);
    }
}

#[test]
fn more_than_28_digits_are_refused_however_they_are_written() {
    let nines = "9".repeat(28);
    assert_eq!(canonical(&nines, NUMBER, Fr), Ok(nines.clone()));
    assert_eq!(canonical(&format!("0,{nines}"), RATIO, Fr), Ok(format!("0.{nines}")));
    let zeros = "0".repeat(5_000);
    assert_eq!(canonical(&format!("{zeros}1.5{zeros}"), NUMBER, En), Ok("1.5".to_owned()));
    for text in [
        "9".repeat(29),
        format!("0.{}", "9".repeat(29)),
        format!("1{}", "0".repeat(28)),
        "9".repeat(1_000_000),
        "1e28".to_owned(),
        "1e999999999".to_owned(),
        "1e-29".to_owned(),
        "1e-999999999".to_owned(),
        format!("1e{}", "9".repeat(10_000)),
        format!("1e-{}", "9".repeat(10_000)),
        "123456789012345.12345678901234".to_owned(),
    ] {
        refused(&text, NUMBER, EntryError::TooManyDigits);
    }
}

#[test]
fn limits_of_the_field_are_kept() {
    refused("3,5", COUNT, EntryError::NotWhole(Exact::ratio(7, 2).unwrap()));
    refused("-1", COUNT, EntryError::TooSmall(decimal("0")));
    let share = Limits { kind: Kind::Ratio, min: Some(decimal("0")), max: Some(decimal("1")) };
    refused("101 %", share, EntryError::TooLarge(decimal("1")));
    refused("100,0001", share, EntryError::TooLarge(decimal("1")));
    certain("100", share, "100");
    certain("-0", COUNT, "0");
    assert_eq!(read("3,500", COUNT, Fr), Err(EntryError::NotWhole(Exact::ratio(7, 2).unwrap())));
}

#[test]
fn a_percentage_is_refused_where_something_is_counted_or_measured() {
    for kind in [Kind::Count, Kind::Needed, Kind::Money, Kind::MonthlyMoney, Kind::Months] {
        refused("12%", any(kind), EntryError::Percentage);
    }
    for kind in [Kind::Hours, Kind::Days] {
        refused("12 %", any(kind), EntryError::Percentage);
    }
    let message = |lang| EntryError::Percentage.message("Clients", "12%", COUNT, lang);
    assert_eq!(
        message(En),
        "Clients: “12%” is a percentage, and this field takes none. Write it like 3,500."
    );
    assert!(message(Fr).contains("pourcentage"), "{}", message(Fr));
}

#[test]
fn messages_name_what_was_typed_and_give_an_example() {
    let message = |text: &str, limits: Limits, lang| {
        read(text, limits, lang).unwrap_err().message("Clients", text, limits, lang)
    };
    assert_eq!(
        message("abc", COUNT, Fr),
        "Clients\u{a0}: «\u{a0}abc\u{a0}» n’est pas un nombre. Écrivez par exemple 3\u{202f}500."
    );
    assert_eq!(message("abc", COUNT, En), "Clients: “abc” is not a number. Write it like 3,500.");
    let share = Limits { kind: Kind::Ratio, min: Some(decimal("0")), max: Some(decimal("1")) };
    assert_eq!(
        message("101", share, En),
        "Clients: “101” is too large; the largest possible value is 100%. Write it like 12.5%."
    );
    for text in ["abc", "1 23 4", "99999999999999999999999999999", "3,5", "-1"] {
        for lang in Lang::ALL {
            let message = message(text, COUNT, lang);
            assert!(message.contains(text), "{message}");
            assert!(message.contains(&example(COUNT, lang)), "{message}");
        }
    }
    let long = "x".repeat(100_000);
    assert!(message(&long, COUNT, En).len() < 200);
}
