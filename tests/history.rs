//! Saved results over time, for a spreadsheet, and as people read their inputs.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::sync::Arc;

use cadran::catalogue::{definition, definitions};
use cadran::definition::Definition;
use cadran::record::csv;
use cadran::record::history::{LINE, courses, sudden_rises};
use cadran::record::inputs::inputs;
use cadran::record::shown::shown;
use cadran::record::{Record, archive};
use cadran::render::number::Style;
use cadran::text::Lang;
use proptest::prelude::*;

fn defined(record: &Record, lang: Lang) -> Option<Arc<Definition>> {
    definition(&record.metric, lang)
}

fn shown_in(record: &Record, style: &Style) -> String {
    shown(record, defined(record, style.lang).as_deref(), style)
}

fn churn(date: &str, value: &str, saved_at: &str) -> Record {
    Record {
        id: saved_at.to_owned(),
        metric: "customer_churn_rate".to_owned(),
        variant: "start_of_period".to_owned(),
        value: value.to_owned(),
        date: date.to_owned(),
        saved_at: saved_at.to_owned(),
        ..Record::default()
    }
}

#[test]
fn a_rise_of_churn_by_half_or_more_is_sudden() {
    for (before, after, is_sudden) in [
        ("2", "3", true),
        ("2", "2.9999999999999999999999999", false),
        ("2", "1", false),
        ("2", "2", false),
        ("0", "0.1", true),
        ("0", "0", false),
        ("-4", "-1", false),
        ("-4", "1", true),
    ] {
        let records =
            [churn("2026-01-31", before, "2026-03-01"), churn("2026-02-28", after, "2026-03-02")];
        assert_eq!(sudden_rises(&records).len(), usize::from(is_sudden), "{before} to {after}");
    }
}

#[test]
fn a_rise_is_between_the_last_two_days_by_one_variant() {
    let of_total = Record { variant: "total".to_owned(), ..churn("2026-04-30", "9", "2026-05-01") };
    let undated = churn("", "30", "2026-06-01");
    let records = [
        churn("2026-03-31", "4", "2026-04-02T00:00:00Z"),
        of_total,
        undated,
        churn("2026-01-31", "1", "2026-05-09T00:00:00Z"),
        // The same day, saved earlier: the later one corrected it.
        churn("2026-03-31", "1", "2026-04-01T00:00:00Z"),
        churn("2026-02-28", "2", "2026-03-01T00:00:00Z"),
    ];
    let rises = sudden_rises(&records);
    assert_eq!(rises.len(), 1);
    assert_eq!((rises[0].before.value.as_str(), rises[0].after.value.as_str()), ("2", "4"));
}

#[test]
fn rates_over_periods_of_two_lengths_are_two_courses() {
    let saved = |date, value, length: &str| Record {
        entries: vec![("period".to_owned(), length.to_owned())],
        ..churn(date, value, date)
    };
    let records = [
        saved("2026-01-31", "2", "month"),
        saved("2026-12-31", "21.5", "year"),
        churn("2026-11-30", "1", ""),
    ];
    assert_eq!(sudden_rises(&records), []);
    assert_eq!(courses(&records), []);
    let same = [saved("2026-01-31", "2", "month"), saved("2026-02-28", "3", "month")];
    assert_eq!((sudden_rises(&same).len(), courses(&same)[0].length.as_str()), (1, "month"));
}

#[test]
fn a_rise_of_another_metric_is_not_reported() {
    let retention = |record: Record| Record { metric: "renewal_rate".to_owned(), ..record };
    let records = [
        retention(churn("2026-01-31", "2", "2026-02-01")),
        retention(churn("2026-02-28", "9", "2026-03-01")),
    ];
    assert_eq!(sudden_rises(&records), []);
}

#[test]
fn a_course_runs_by_day_and_is_drawn_between_its_lowest_and_highest_value() {
    let records = [
        churn("2026-03-31", "3", "2026-04-01"),
        churn("", "2", "2026-02-28T23:00:00Z"),
        churn("2026-01-31", "1", "2026-05-01"),
        churn("2026-04-30", "no number", "2026-05-01"),
    ];
    let courses = courses(&records);
    assert_eq!(courses.len(), 1);
    let values: Vec<&str> =
        courses[0].points.iter().map(|point| point.record.value.as_str()).collect();
    assert_eq!(values, ["1", "2", "3"]);
    let (width, height) = LINE;
    assert_eq!(courses[0].line(), [(0, height), (width * 28 / 59, height / 2), (width, 0)]);
}

#[test]
fn equal_values_are_drawn_in_the_middle() {
    let records = [churn("2026-01-31", "5", "a"), churn("2026-02-28", "5.0", "b")];
    let (width, height) = LINE;
    assert_eq!(courses(&records)[0].line(), [(0, height / 2), (width, height / 2)]);
}

fn retention() -> Record {
    let entry = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    Record {
        id: "1".to_owned(),
        metric: "customer_retention_rate".to_owned(),
        variant: "standard".to_owned(),
        entries: vec![
            entry("customers_at_end", "3500"),
            entry("new_customers", "200"),
            entry("customers_at_start", "3375"),
        ],
        value: "97.777777777777777777777777778".to_owned(),
        shown: "97,78 %".to_owned(),
        label: "=HYPERLINK(\"x\")".to_owned(),
        note: "one; two,\n\"three\"".to_owned(),
        saved_at: "2026-03-31T10:15:00Z".to_owned(),
        ..Record::default()
    }
}

#[test]
fn a_spreadsheet_gets_the_dialect_of_the_language() {
    let french = csv::write(&[retention()], &definitions(Lang::Fr), &Style::new(Lang::Fr));
    let row = french.split("\r\n").nth(1).unwrap();
    assert!(french.starts_with("\u{feff}\"Indicateur\";\"Définition\";"), "{french}");
    assert!(row.contains(";97,777777777777777777777777778;"), "{row}");
    assert!(row.contains("\"one; two,\n\"\"three\"\"\""), "{row}");
    assert!(row.contains(";\"'=HYPERLINK(\"\"x\"\")\";"), "{row}");
    let english = csv::write(&[retention()], &definitions(Lang::En), &Style::new(Lang::En));
    assert!(english.starts_with("\u{feff}\"Metric\",\"Definition\","), "{english}");
    assert!(english.contains(",97.777777777777777777777777778,"), "{english}");
}

#[test]
fn every_row_of_the_spreadsheet_ends_and_a_negative_number_stays_a_number() {
    let negative = Record { value: "-12.5".to_owned(), ..churn("", "", "") };
    let file =
        csv::write(&[negative, Record::default()], &definitions(Lang::Fr), &Style::new(Lang::Fr));
    assert_eq!(file.matches("\r\n").count(), 3);
    assert!(file.contains(";-12,5;"), "{file}");
}

/// The cells of a file as a spreadsheet takes it apart that was told this separator, which may not be
/// the file's own.
fn cells(file: &str, separator: char) -> Vec<String> {
    let (mut cells, mut cell, mut is_quoted) = (Vec::new(), String::new(), false);
    let mut letters = file.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' if is_quoted => is_quoted = false,
            // A quote within a cell is a letter like others.
            '"' if cell.is_empty() => is_quoted = true,
            '\n' | '\r' if !is_quoted => cells.push(std::mem::take(&mut cell)),
            _ if letter == separator && !is_quoted => cells.push(std::mem::take(&mut cell)),
            _ => cell.push(letter),
        }
    }
    cells
}

/// Whether a spreadsheet would compute the cell: it leaves out what cannot be seen.
fn is_formula(cell: &str) -> bool {
    let seen: String = cell
        .chars()
        .filter(|letter| !letter.is_whitespace() && !letter.is_control())
        .filter(|letter| !"\u{feff}\u{200b}\"".contains(*letter))
        .collect();
    let is_number = seen.strip_prefix('-').is_some_and(|digits| {
        digits.chars().all(|letter| letter.is_ascii_digit() || letter == ',' || letter == '.')
    });
    seen.starts_with(['=', '+', '-', '@', '|', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'])
        && !is_number
}

fn holds_no_formula(text: &str) {
    let given = || text.to_owned();
    let entries = vec![("gone".to_owned(), given()), (given(), "1".to_owned())];
    let record = Record {
        metric: given(),
        variant: given(),
        label: given(),
        period: given(),
        shown: given(),
        note: given(),
        entries,
        ..churn(text, "-5", text)
    };
    for lang in [Lang::En, Lang::Fr] {
        let file = csv::write(std::slice::from_ref(&record), &definitions(lang), &Style::new(lang));
        for separator in [',', ';', '\t', '|'] {
            let cells = cells(&file, separator);
            let formula = cells.iter().find(|cell| is_formula(cell));
            assert_eq!(formula, None, "{text:?} by `{separator}` in {file:?}");
            // What is no separator at all is not either.
            let formula = file.split(separator).find(|cell| is_formula(cell));
            assert_eq!(formula, None, "{text:?} torn at `{separator}` in {file:?}");
        }
    }
}

#[test]
fn no_spreadsheet_finds_a_formula_in_the_file() {
    for start in ["=1+1", "+1+1", "-1+1", "@a", "|a", "＝1+1", "＋1", "－1+1", "＠a", "﹦1+1"]
    {
        for before in [
            "", " ", "\t", "\r", "\n", "\0", "\u{feff}", "\u{200b}", "\"", "a;", "a,", "a\t", "a|",
            "a\r\n", "a; ", "a,\"", "a;\0", "a;;", "a\n\t",
        ] {
            holds_no_formula(&format!("{before}{start}"));
        }
    }
}

#[test]
fn every_text_is_quoted_and_a_number_is_not() {
    for (lang, outside) in [(Lang::En, ",,,,,-5,,,,"), (Lang::Fr, ";;;;;-5;;;;")] {
        let record = Record { label: "a \"b\"".to_owned(), ..churn("2026-01-31", "-5", "x") };
        let file = csv::write(&[record], &definitions(lang), &Style::new(lang));
        let row = file.split("\r\n").nth(1).unwrap();
        assert!(row.contains("\"a \"\"b\"\"\""), "{row}");
        assert_eq!(row.split('"').step_by(2).collect::<String>(), outside, "{row}");
    }
}

#[test]
fn harmless_text_stays_as_it_was() {
    for text in ["Équipe « A »; juin, 5 %", "a - b = c", "1-2@example.org", "ligne 1\nligne 2"] {
        let record = Record { note: text.to_owned(), ..churn("", "1", "x") };
        let file = csv::write(&[record], &definitions(Lang::Fr), &Style::new(Lang::Fr));
        assert!(file.contains(&format!(";\"{text}\";")), "{file}");
    }
}

#[test]
fn inputs_are_named_and_printed_in_the_language() {
    let lines =
        inputs(&retention(), defined(&retention(), Lang::Fr).as_deref(), &Style::new(Lang::Fr));
    assert_eq!(lines[0].value, "3\u{202f}500");
    assert_eq!(lines.len(), 3);
}

#[test]
fn a_row_of_a_list_is_one_line_and_unknown_fields_stay_as_they_were() {
    let entry = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let record = Record {
        metric: "monthly_recurring_revenue".to_owned(),
        variant: "sum_of_plans".to_owned(),
        entries: vec![
            entry("plans.0.name", "Team"),
            entry("plans.0.price", "20"),
            entry("plans.0.subscribers", "120"),
            entry("plans.1.price", "35.5"),
            entry("plans.1.subscribers", "8"),
            entry("gone", "7"),
        ],
        ..Record::default()
    };
    let lines = inputs(&record, defined(&record, Lang::En).as_deref(), &Style::new(Lang::En));
    let shown: Vec<String> =
        lines.iter().map(|line| format!("{} = {}", line.name, line.value)).collect();
    assert_eq!(shown.len(), 3, "{shown:?}");
    assert!(shown[0].starts_with("Team = ") && shown[0].contains("20"), "{shown:?}");
    assert!(shown[1].starts_with("Plan\u{a0}2 = ") && shown[1].contains("35.50"), "{shown:?}");
    assert_eq!(shown[2], "gone = 7");
}

#[test]
fn what_is_exported_is_there_already_when_it_comes_back() {
    let records = [retention(), churn("2026-01-31", "2", "2026-02-01")];
    let back =
        archive::read(&archive::write(&records, &[], &BTreeMap::new())).expect("our own document");
    let merge = archive::merge(&records, back.records);
    assert_eq!((merge.added.len(), merge.already_there), (0, 2));
}

#[test]
fn a_figure_saved_in_the_other_language_follows_the_page_digit_for_digit() {
    let (french, english) = (Style::new(Lang::Fr), Style::new(Lang::En));
    let saved = |shown: &str| Record { shown: shown.to_owned(), ..retention() };
    assert_eq!(shown_in(&saved("97,78\u{a0}%"), &english), "97.78%");
    assert_eq!(shown_in(&saved("97.777%"), &french), "97,777\u{a0}%");
    assert_eq!(shown_in(&saved("97,78\u{a0}%"), &french), "97,78\u{a0}%");
    // Not what the value gives: it stays as it was.
    assert_eq!(shown_in(&saved("12,34\u{a0}%"), &english), "12,34\u{a0}%");
    assert_eq!(shown_in(&Record { metric: "gone".to_owned(), ..saved("3,5") }, &english), "3,5");
}

proptest! {
    #[test]
    fn no_text_becomes_a_formula(text in "[=+@|＝,;\t\r\n\"' a\u{feff}\u{0}-]{0,12}") {
        holds_no_formula(&text);
    }
}
