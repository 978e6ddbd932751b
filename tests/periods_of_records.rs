//! Periods of saved results: read as readers write them, and ordered by what they mean.

#![allow(clippy::unwrap_used)]

use cadran::record::Record;
use cadran::record::history::{courses, sudden_rises};
use cadran::record::period::{is_same, read};
use cadran::record::suggested::suggested;
use cadran::text::Lang;
use proptest::prelude::*;

#[test]
fn periods_are_read_in_both_languages() {
    for (texts, days) in [
        (
            &[
                "T2 2025",
                "2025-Q2",
                "Q2 2025",
                "q2/2025",
                "2025T2",
                "2e trimestre 2025",
                "Quarter 2, 2025",
            ][..],
            "2025-04-01 2025-06-30",
        ),
        (&["juin 2025", "June 2025", "2025-06", "06/2025", "Jun. 2025"], "2025-06-01 2025-06-30"),
        (&["févr. 2024", "fe\u{301}vrier 2024", "Feb 2024", "2024-02"], "2024-02-01 2024-02-29"),
        (&["juil. 2025", "Jul 2025"], "2025-07-01 2025-07-31"),
        (&["S1 2025", "H1 2025", "1er semestre 2025"], "2025-01-01 2025-06-30"),
        (&["2025", "FY25", "FY 2025", "Exercice 2025"], "2025-01-01 2025-12-31"),
        (
            &[
                "2025-04-10 – 2025-05-09",
                "du 10 avril au 9 mai 2025",
                "10 April – 9 May 2025",
                "from April 10, 2025 to May 9, 2025",
            ],
            "2025-04-10 2025-05-09",
        ),
        (&["2025-12-31", "31 December 2025", "le 31 décembre 2025"], "2025-12-31 2025-12-31"),
    ] {
        for text in texts {
            let period = read(text).unwrap_or_else(|| panic!("{text} is a period"));
            assert_eq!([period.first.iso(), period.last.iso()].join(" "), days, "{text}");
        }
    }
}

#[test]
fn what_is_no_period_or_may_be_two_stays_a_label() {
    for text in [
        "",
        "Q5 2025",
        "T0 2025",
        "S3 2025",
        "Q2",
        "juin",
        "jui 2025",
        "ma 2025",
        "2025-13",
        "2025-00",
        "2025 2026",
        "04/05/2025",
        "2025-02-30",
        "2025-06-30 – 2025-04-01",
        "price rise",
        "Team 2025",
        "1899",
        "2200",
        "20255",
        "FY 125",
        "lot 25",
        "Q2 2025 Q3",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn a_fiscal_year_is_another_period_than_the_year() {
    // Nobody says when it begins.
    assert!(read("FY25") != read("2025") && read("FY25") == read("Exercice 2025"));
}

fn churn(period: &str, date: &str, value: &str, saved_at: &str) -> Record {
    Record {
        id: saved_at.to_owned(),
        metric: "customer_churn_rate".to_owned(),
        variant: "start_of_period".to_owned(),
        value: value.to_owned(),
        period: period.to_owned(),
        date: date.to_owned(),
        saved_at: saved_at.to_owned(),
        ..Record::default()
    }
}

#[test]
fn the_order_of_saving_does_not_change_a_course() {
    let saved = |order: [usize; 4]| {
        let all = [
            churn("T2 2025", "", "2", "2025-10-04"),
            churn("2025-Q3", "", "4", "2025-10-03"),
            churn("", "2025-03-31", "1", "2025-10-02"),
            churn("October 2025", "", "1", "2025-10-01"),
        ];
        order.map(|place| all[place].clone())
    };
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2]] {
        let courses = courses(&saved(order));
        let values = courses[0].points.iter().map(|point| point.record.value.as_str());
        assert_eq!(values.collect::<Vec<_>>(), ["1", "2", "4", "1"], "{order:?}");
    }
    // A rise is between the last two periods.
    let rises = sudden_rises(&saved([1, 0, 2, 3])[..3]);
    assert_eq!((rises[0].before.value.as_str(), rises[0].after.value.as_str()), ("2", "4"));
}

proptest! {
    #[test]
    fn any_text_is_read_or_left(text in any::<String>()) {
        let _ = read(&text);
    }

    #[test]
    fn a_quarter_lies_between_its_neighbours(year in 1900u16..2199, quarter in 1u8..4) {
        let [one, next] = [quarter, quarter + 1].map(|nth| read(&format!("Q{nth} {year}")).unwrap());
        prop_assert!(one.last < next.first && one < next);
        prop_assert_eq!(Some(one), read(&format!("{year}-T{quarter}")));
    }
}

#[test]
fn a_period_is_said_as_it_was_understood() {
    for (text, en, fr) in [
        ("Q2 2026", "1 April – 30 June 2026", "du 1er avril au 30 juin 2026"),
        ("2026-11", "1 November – 30 November 2026", "du 1er novembre au 30 novembre 2026"),
        ("30 juin 2026", "30 June 2026", "30 juin 2026"),
        (
            "FY26",
            "fiscal year, counted as 1 January – 31 December 2026",
            "exercice, compté du 1er janvier au 31 décembre 2026",
        ),
    ] {
        let said = |lang| read(text).unwrap().said(lang).replace('\u{a0}', " ");
        assert_eq!((said(Lang::En).as_str(), said(Lang::Fr).as_str()), (en, fr), "{text}");
    }
}

#[test]
fn periods_are_the_same_where_they_mean_the_same() {
    assert!(is_same("T3 2025", "2025-Q3") && is_same(" pilot ", "pilot") && is_same("", " "));
    assert!(!is_same("T3 2025", "T4 2025") && !is_same("pilot", "Pilot 2") && !is_same("", "2025"));
    assert!(!is_same("FY25", "2025"), "a fiscal year begins whenever it does");
}

#[test]
fn periods_of_saved_results_are_offered_first_and_each_once() {
    let saved = ["T3 2025", "2025-Q3", " ", "pilote", "octobre 2026"].map(str::to_owned);
    let offered = suggested(saved.into_iter(), (2026, 11), Lang::Fr);
    let expected = [
        "T3 2025",
        "pilote",
        "octobre 2026",
        "novembre 2026",
        "T4 2026",
        "T3 2026",
        "2026",
        "2025",
    ];
    assert_eq!(offered, expected);
    let offered = suggested(std::iter::empty(), (2026, 1), Lang::En);
    assert_eq!(offered, ["January 2026", "December 2025", "Q1 2026", "Q4 2025", "2026", "2025"]);
    let many = (0..100).map(|number| format!("wave {number}"));
    assert_eq!(suggested(many, (2026, 1), Lang::En).len(), 12 + 6);
}

#[test]
fn a_text_as_long_as_a_book_is_no_period() {
    assert_eq!(read(&"2025 ".repeat(100_000)), None);
}
