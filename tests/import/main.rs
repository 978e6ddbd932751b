//! Raw data is understood as people have it, and no line of it is dropped in silence.

mod any_text;
mod cells;
mod counts;
mod layout;
mod moments;

use std::sync::{Arc, LazyLock};

use cadran::catalogue;
use cadran::catalogue::model::table::{Entry, Table as Written};
use cadran::catalogue::tables::{
    DURATIONS_IN_DAYS, DURATIONS_IN_HOURS, SCORES_0_TO_10, SCORES_1_TO_5, TICKETS, USEFUL_OR_NOT,
};
use cadran::definition::{Definition, Table};
use cadran::entry::EntryError;
use cadran::import::civil::{moment, order_of};
use cadran::import::encoding::text_of;
use cadran::import::layout::{DateOrder, DecimalMark, Feed, Layout, Separator, Wanted};
use cadran::import::measured::{measured, tables_of};
use cadran::import::reason::Reason;
use cadran::import::{self, MOST_REJECTED, Reading};
use cadran::number::exact::Exact;
use cadran::text::Lang;

/// Every metric in one language.
fn definitions(lang: Lang) -> impl Iterator<Item = Arc<Definition>> {
    let metrics = catalogue::metrics();
    metrics.map(move |metric| catalogue::definition(metric.id, lang).expect("a definition"))
}

/// A table of the catalogue as its definitions have it in one language.
fn defined(table: &Written, lang: Lang) -> &'static Table {
    static TABLES: LazyLock<Vec<(Lang, Arc<Table>)>> = LazyLock::new(|| {
        let in_lang = |lang| {
            let variants = definitions(lang).flat_map(|definition| definition.variants.clone());
            let tables = variants.flat_map(|variant| tables_of(&variant));
            tables.map(|table| (lang, table)).collect::<Vec<_>>()
        };
        Lang::ALL.map(in_lang).concat()
    });
    let mut known = TABLES.iter().filter(|(known, _)| *known == lang).map(|(_, known)| known);
    known.find(|known| known.id == table.id).expect("a metric uses the table")
}

/// Reads data as a page of a language does.
fn read(text: &str, table: &Written, wanted: &Wanted, lang: Lang) -> Reading {
    import::read(text, defined(table, lang), wanted, lang)
}

fn read_fr(text: &str, table: &Written) -> Reading {
    balanced(read(text, table, &Wanted::default(), Lang::Fr))
}

fn read_en(text: &str, table: &Written) -> Reading {
    balanced(read(text, table, &Wanted::default(), Lang::En))
}

/// The promise that every reading keeps.
fn balanced(reading: Reading) -> Reading {
    let Reading { accepted, blank, headings, lines, .. } = reading;
    assert_eq!(accepted + reading.refusals + blank + headings, lines);
    assert_eq!(reading.rejected.len(), reading.refusals.min(MOST_REJECTED));
    let counted = (0..accepted).map(|row| reading.rows.weight(row));
    assert_eq!(reading.counted, counted.sum::<u128>());
    assert_eq!(reading.rows.cells.len(), accepted);
    let weights = if reading.layout.weight.is_some() { accepted } else { 0 };
    assert_eq!(reading.rows.weights.len(), weights);
    reading
}

/// The first cells of the rows as `top/bottom`, or as `top` where they are whole.
fn firsts(reading: &Reading) -> Vec<String> {
    let text = |number: &Exact| {
        let top = number.top().to_u128().map_or("?".to_owned(), |top| top.to_string());
        let bottom = number.bottom().to_u128().map_or("?".to_owned(), |bottom| bottom.to_string());
        let sign = if number.is_negative() { "-" } else { "" };
        if number.is_whole() { format!("{sign}{top}") } else { format!("{sign}{top}/{bottom}") }
    };
    reading.rows.cells.iter().map(|row| row[0].as_ref().map_or("-".to_owned(), text)).collect()
}

fn reasons(reading: &Reading) -> Vec<(usize, &str, &Reason)> {
    reading.rejected.iter().map(|row| (row.line, row.text.as_str(), &row.reason)).collect()
}

fn pasted_tables() -> Vec<&'static Written> {
    let tables = vec![
        &SCORES_0_TO_10,
        &SCORES_1_TO_5,
        &USEFUL_OR_NOT,
        &DURATIONS_IN_DAYS,
        &DURATIONS_IN_HOURS,
        &TICKETS,
    ];
    assert!(tables.iter().all(|table| matches!(table.entry, Entry::Pasted)));
    tables
}

#[test]
fn a_pasted_column_is_read() {
    for text in ["9\n10\n0", "9\r\n10\r\n0\r\n", "9\r10\r0", "\u{feff}9\n10\n0\n", " 9 \n 10\t\n0"]
    {
        let reading = read_fr(text, &SCORES_0_TO_10);
        assert_eq!(firsts(&reading), ["9", "10", "0"], "{text:?}");
        assert_eq!((reading.lines, reading.blank, reading.headings), (3, 0, 0), "{text:?}");
        assert_eq!(reading.layout.separator, Separator::Nothing, "{text:?}");
    }
}

#[test]
fn answers_one_after_the_other_are_read() {
    for (text, separator) in [
        ("9 10 8 7", Separator::Space),
        ("9, 10, 8, 7", Separator::Comma),
        ("9,10,8,7\n", Separator::Comma),
        ("9;10;8;7", Separator::Semicolon),
        ("9\t10\t8\t7", Separator::Tab),
        ("9 10\n8\n7", Separator::Space),
        ("9, 10\n8\n7", Separator::Comma),
    ] {
        let reading = read_fr(text, &SCORES_0_TO_10);
        assert_eq!(firsts(&reading), ["9", "10", "8", "7"], "{text:?}");
        assert_eq!(reading.layout.separator, separator, "{text:?}");
        assert!(reading.layout.is_flat, "{text:?}");
        assert_eq!(reading.lines, 4, "cells count where each is a row: {text:?}");
    }
}

#[test]
fn what_is_not_understood_is_reported_with_its_line_and_reason() {
    let reading = read_fr("score\n9\nn/a\n11\n\n3,5\n;;\n10", &SCORES_0_TO_10);
    assert_eq!(firsts(&reading), ["9", "10"]);
    let rejected = reasons(&reading);
    assert_eq!(rejected.len(), 4, "{rejected:?}");
    assert_eq!((rejected[0].0, rejected[0].1), (3, "n/a"));
    assert_eq!(rejected[0].2, &Reason::Number(EntryError::NotANumber));
    assert!(matches!(rejected[1], (4, "11", Reason::Number(EntryError::TooLarge(_)))));
    assert!(matches!(rejected[2], (6, "3,5", Reason::Number(EntryError::NotWhole(_)))));
    assert_eq!((reading.blank, reading.headings, reading.lines), (1, 1, 8));

    let reading = read_fr("id;score\n1;9\n2;\n3\n;;\n4;8", &SCORES_0_TO_10);
    assert_eq!(firsts(&reading), ["9", "8"]);
    assert_eq!(reasons(&reading), [(3, "", &Reason::EmptyCell), (4, "3", &Reason::NoSuchCell)]);
    assert_eq!(reading.blank, 1, "a line of empty cells holds nothing");
}

#[test]
fn every_reason_has_words_in_both_languages() {
    let text = "a;b\n2024-01-02;2024-01-01\nx;2024-01-01\n;2024-01-01\n2024-01-01;2024-01-02\n\
                2024-01-01;2024-01-03\n2024-01-01;2024-01-04";
    let dates = read_fr(text, &DURATIONS_IN_DAYS);
    let scores = read_fr("id;score\n1;9\n2;x\n3;\n4\n5;8", &SCORES_0_TO_10);
    assert_eq!((dates.rejected.len(), scores.rejected.len()), (3, 3), "{:?}", dates.layout);
    for (reading, table) in [(dates, &DURATIONS_IN_DAYS), (scores, &SCORES_0_TO_10)] {
        for rejected in &reading.rejected {
            let [fr, en] = Lang::ALL.map(|lang| rejected.message(defined(table, lang), lang));
            assert!(fr.len() > 20 && en.len() > 20 && fr != en, "{fr} / {en}");
            assert!(fr.contains(&rejected.text) && en.contains(&rejected.text), "{fr} / {en}");
        }
    }
}

/// What data gives to the fields of a variant, on a page in French.
fn fill(metric: &str, variant: &str, text: &str) -> Vec<(String, String)> {
    let metric = catalogue::definition(metric, Lang::Fr).expect("a metric of the catalogue");
    let variant = metric.variant(variant).expect("a variant of the metric");
    let table = &tables_of(variant)[0];
    let reading = balanced(import::read(text, table, &Wanted::default(), Lang::Fr));
    let fields = measured(variant, table, &reading.rows);
    fields.into_iter().map(|field| (field.input.id.clone(), field.canonical)).collect()
}

#[test]
fn the_rows_fill_the_fields_of_the_form() {
    let is = |id: &str, text: &str| (id.to_owned(), text.to_owned());
    let scores = fill("net_promoter_score", "scores_0_to_10", "10\n9\n8\n7\n6\n0\n10\nx");
    assert_eq!(scores, [is("promoters", "3"), is("passives", "2"), is("detractors", "2")]);
    let dates = "2024-01-01;2024-01-03\n2024-01-01;\n2024-01-01;2024-01-04 08:00";
    let fields = fill("time_to_first_value", "mean", dates);
    assert_eq!(
        fields,
        [
            is("total_days_to_first_value", "16/3"),
            is("users_with_first_value", "2"),
            is("users_without_first_value", "1"),
        ]
    );
}

#[test]
fn every_pasted_table_of_the_catalogue_fills_a_field_from_two_rows() {
    let mut tables = 0;
    for definition in Lang::ALL.into_iter().flat_map(definitions) {
        let read = |text: &str, table: &Table| {
            balanced(import::read(text, table, &Wanted::default(), definition.lang))
        };
        for variant in &definition.variants {
            for table in tables_of(variant) {
                let text = ["1\n1", "2024-01-01\n2024-01-02"]
                    .into_iter()
                    .find(|text| read(text, &table).accepted == 2)
                    .expect("ones or dates");
                assert!(!measured(variant, &table, &read(text, &table).rows).is_empty());
                tables += 1;
            }
        }
    }
    assert!(tables > 20, "{tables}");
}

#[test]
fn nothing_is_read_from_nothing() {
    for table in pasted_tables() {
        for text in ["", "\n", "\u{feff}", "\r\n\r\n", " \t \n"] {
            let reading = read_fr(text, table);
            assert_eq!(reading.accepted, 0, "{text:?}");
            assert_eq!(reading.rejected, [], "{text:?}");
        }
    }
}

#[test]
fn files_are_read_in_the_encodings_that_spreadsheets_write() {
    assert_eq!(text_of("\u{feff}é\n".as_bytes()), "é\n");
    assert_eq!(text_of(b"d\xe9lai;\x80;\x92"), "délai;€;’");
    let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{feff}é🎉".encode_utf16().flat_map(order).collect()
    };
    assert_eq!(text_of(&wide(u16::to_le_bytes)), "é🎉");
    assert_eq!(text_of(&wide(u16::to_be_bytes)), "é🎉");
}

#[test]
fn many_rows_take_time_in_proportion() {
    // Each text is one that a careless reader takes quadratic time for.
    let times = 20_000;
    for part in ["9\n", "\"", "\"a\n", "\"a;", ";", "\"\"", "\r", " ", "9;", "\"\n\"x"] {
        let text = part.repeat(times);
        balanced(read(&text, &SCORES_0_TO_10, &Wanted::default(), Lang::Fr));
        let wanted = Wanted { separator: Some(Separator::Semicolon), ..Wanted::default() };
        balanced(read(&text, &SCORES_0_TO_10, &wanted, Lang::Fr));
    }
    let reading = read_fr(&"9\n".repeat(times), &SCORES_0_TO_10);
    assert_eq!(reading.accepted, times);
}
