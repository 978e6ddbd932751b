//! Raw data is understood as people have it, and no line of it is dropped in silence.

mod any_text;
mod counts;
mod moments;

use cadran::catalogue;
use cadran::catalogue::tables::{
    DURATIONS_IN_DAYS, DURATIONS_IN_HOURS, SCORES_0_TO_10, SCORES_1_TO_5, TICKETS, USEFUL_OR_NOT,
};
use cadran::engine::table::{Entry, Table};
use cadran::entry::EntryError;
use cadran::import::civil::{moment, order_of};
use cadran::import::decode::{Encoding, text_of};
use cadran::import::layout::{DateOrder, DecimalMark, Feed, Layout, Separator, Wanted};
use cadran::import::measured::{measured, tables_of};
use cadran::import::reason::Reason;
use cadran::import::{Reading, read};
use cadran::number::exact::Exact;
use cadran::text::Lang;

fn read_fr(text: &str, table: &Table) -> Reading {
    balanced(read(text, table, &Wanted::default(), Lang::Fr))
}

fn read_en(text: &str, table: &Table) -> Reading {
    balanced(read(text, table, &Wanted::default(), Lang::En))
}

/// The promise that every reading keeps.
fn balanced(reading: Reading) -> Reading {
    let Reading { accepted, blank, headings, lines, .. } = reading;
    assert_eq!(accepted + reading.rejected.len() + blank + headings, lines);
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

fn pasted_tables() -> Vec<&'static Table> {
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
fn a_header_is_recognised_and_its_column_found() {
    for text in [
        "score\n9\n10",
        "id;score;comment\n101;9;good\n102;10;\"very; good\"",
        "id,Note NPS,comment\n1,9,\n2,10,ok",
        "customer\tNote\tdate\nAnna\t9\t2024-03-31\nBéa\t10\t2024-04-01",
        "client|réponse\nAnna|9\nBéa|10",
        "when;what;how much\n2024-01-01;a;9\n2024-01-02;b;10",
        "sep=;\r\nid;score\r\n1;9\r\n2;10\r\n",
    ] {
        let reading = read_fr(text, &SCORES_0_TO_10);
        assert_eq!(firsts(&reading), ["9", "10"], "{text:?}: {:?}", reading.layout);
        assert!(reading.layout.has_header, "{text:?}");
        assert_eq!(reading.rejected, [], "{text:?}");
    }
    assert_eq!(read_fr("id;score\n1;9\n2;10", &SCORES_0_TO_10).header, ["id", "score"]);
    assert_eq!(read_fr("sep=;\nid;score\n1;9\n2;10", &SCORES_0_TO_10).headings, 2);
}

#[test]
fn a_column_without_a_name_is_found_by_what_it_holds() {
    let reading = read_fr("1;9;x\n2;10;y\n3;9;z", &SCORES_0_TO_10);
    assert_eq!(reading.layout.feeds, [Feed::Column(1)], "not the running number");
    assert_eq!(reading.sample[0], ["1", "9", "x"]);
    let reading = read_fr("Anna;501;4\nBéa;777;5", &SCORES_1_TO_5);
    assert_eq!(reading.layout.feeds, [Feed::Column(2)]);
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
            let [fr, en] = Lang::ALL.map(|lang| rejected.message(table, lang));
            assert!(fr.len() > 20 && en.len() > 20 && fr != en, "{fr} / {en}");
            assert!(fr.contains(&rejected.text) && en.contains(&rejected.text), "{fr} / {en}");
        }
    }
}

#[test]
fn the_decimal_mark_is_seen_in_the_data_or_taken_from_the_language() {
    for (text, fr, en) in [
        ("3,5\n4,25\n1,125", ["7/2", "17/4", "9/8"], ["7/2", "17/4", "9/8"]),
        ("3.5\n4.25\n1.125", ["7/2", "17/4", "9/8"], ["7/2", "17/4", "9/8"]),
        ("1 200,5\n3\n4", ["2401/2", "3", "4"], ["2401/2", "3", "4"]),
        ("1,200.5\n3,000\n4", ["2401/2", "3000", "4"], ["2401/2", "3000", "4"]),
        ("1.200,5\n3.000\n4", ["2401/2", "3000", "4"], ["2401/2", "3000", "4"]),
        ("3,500\n1\n2", ["7/2", "1", "2"], ["3500", "1", "2"]),
        ("3.500\n1\n2", ["3500", "1", "2"], ["7/2", "1", "2"]),
        ("0.125\n3.500\n2", ["1/8", "7/2", "2"], ["1/8", "7/2", "2"]),
    ] {
        assert_eq!(firsts(&read_fr(text, &DURATIONS_IN_DAYS)), fr, "{text:?}");
        assert_eq!(firsts(&read_en(text, &DURATIONS_IN_DAYS)), en, "{text:?}");
    }
    let table = read_en("ticket;days\n7;3,500\n8;1,5", &DURATIONS_IN_DAYS);
    assert_eq!(firsts(&table), ["7/2", "3/2"]);
    let table = read_fr("ticket,days\n7,3.500\n8,1.5", &DURATIONS_IN_DAYS);
    assert_eq!(firsts(&table), ["7/2", "3/2"]);
}

#[test]
fn two_dates_make_a_duration_and_an_open_end_is_counted_apart() {
    let text = "customer;signed;completed\nA;2024-02-28;2024-03-01\nB;2024-03-01;\n\
                C;2023-12-31;2024-01-01\nD;2024-01-01\n";
    let reading = read_fr(text, &DURATIONS_IN_DAYS);
    assert_eq!(reading.layout.feeds, [Feed::Between { from: 1, to: 2 }]);
    assert_eq!(firsts(&reading), ["2", "-", "1", "-"]);
    assert_eq!((reading.accepted, reading.not_reached), (4, 2));

    let hours =
        read_fr("2024-01-01 10:00;2024-01-01 11:30\n2024-01-01 10:00;2024-01-02 10:00:36", {
            &DURATIONS_IN_HOURS
        });
    assert_eq!(firsts(&hours), ["3/2", "2401/100"]);

    let swapped =
        read_en("closed,opened\n1/3/2024,1/1/2024\n1/31/2024,1/30/2024", &DURATIONS_IN_DAYS);
    assert_eq!(swapped.layout.feeds, [Feed::Between { from: 1, to: 0 }]);
    assert_eq!(firsts(&swapped), ["2", "1"]);

    let none_reached = read_fr("signed;reached\n2024-01-01;\n2024-01-02;", &DURATIONS_IN_DAYS);
    assert_eq!((none_reached.accepted, none_reached.not_reached), (2, 2));

    let tabs = read_fr("01/02/2024\t03/02/2024\n13/02/2024\t14/02/2024", &DURATIONS_IN_DAYS);
    assert_eq!(firsts(&tabs), ["2", "1"]);
    let spaces = read_fr("2024-01-01 2024-01-03\n2024-01-01 2024-01-02", &DURATIONS_IN_DAYS);
    assert_eq!(firsts(&spaces), ["2", "1"]);
}

#[test]
fn dates_are_read_in_the_order_that_the_data_shows() {
    let day = |text: &str, lang| {
        let reading = balanced(read(text, &TICKETS, &Wanted::default(), lang));
        (reading.layout.date_order, firsts(&reading).remove(0))
    };
    assert_eq!(day("2024-03-04\n2024-03-05", Lang::Fr).0, DateOrder::YearFirst);
    let fourth_of_march = day("2024-03-04", Lang::Fr).1;
    assert_eq!(
        day("04/03/2024\n13/03/2024", Lang::En),
        (DateOrder::DayFirst, fourth_of_march.clone())
    );
    assert_eq!(
        day("03/04/2024\n03/13/2024", Lang::Fr),
        (DateOrder::MonthFirst, fourth_of_march.clone())
    );
    assert_eq!(day("04.03.2024", Lang::En), (DateOrder::DayFirst, fourth_of_march.clone()));
    assert_eq!(day("04/03/2024", Lang::Fr), (DateOrder::DayFirst, fourth_of_march.clone()));
    assert_eq!(day("03/04/2024", Lang::En), (DateOrder::MonthFirst, fourth_of_march.clone()));
    assert_eq!(day("opened\n04/03/24", Lang::Fr), (DateOrder::DayFirst, fourth_of_march));
}

fn fill(metric: &str, variant: &str, text: &str) -> Vec<(&'static str, String)> {
    let metric = catalogue::metric(metric).expect("a metric of the catalogue");
    let variant = metric.variant(variant).expect("a variant of the metric");
    let table = tables_of(variant)[0];
    let fields = measured(variant, table, &read_fr(text, table).rows);
    fields.into_iter().map(|field| (field.input.id, field.canonical)).collect()
}

#[test]
fn the_rows_fill_the_fields_of_the_form() {
    let is = |id, text: &str| (id, text.to_owned());
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
    for variant in catalogue::metrics().flat_map(|metric| metric.variants) {
        for table in tables_of(variant) {
            let text = ["1\n1", "2024-01-01\n2024-01-02"]
                .into_iter()
                .find(|text| read_fr(text, table).accepted == 2)
                .expect("ones or dates");
            assert!(!measured(variant, table, &read_fr(text, table).rows).is_empty());
            tables += 1;
        }
    }
    assert!(tables > 10, "{tables}");
}

#[test]
fn quoted_cells_hold_separators_quotes_and_line_ends() {
    let text =
        "comment,score\n\"good, \"\"very\"\"\",9\n\"two\nlines\r\nthree\",10\n\"\",7\n \"x\" ,8";
    let reading = read_en(text, &SCORES_0_TO_10);
    assert_eq!(firsts(&reading), ["9", "10", "7", "8"]);
    assert_eq!(reading.sample[0][0], "good, \"very\"");
    assert_eq!(reading.sample[1][0], "two\nlines\r\nthree");
    assert_eq!((reading.lines, reading.rejected.len()), (5, 0));
    assert_eq!(firsts(&read_en("\"score\"\n\"9\"\n\"10\"", &SCORES_0_TO_10)), ["9", "10"]);
}

#[test]
fn a_quote_that_nothing_closes_swallows_no_line() {
    let text = "comment;score\n\"oh;9\nfive inches 5\" long;8\n\"bad\" quote;7\nok;x\nlast;6";
    let reading = read_fr(text, &SCORES_0_TO_10);
    assert_eq!(firsts(&reading), ["9", "8", "7", "6"]);
    assert_eq!(reasons(&reading)[0].0, 5, "the numbers of lines stay right");
}

#[test]
fn yes_and_no_are_read_where_the_table_asks_for_them() {
    let reading = read_fr("utile\noui\nNon\n1\n0\nYES\nfaux\npeut-être", &USEFUL_OR_NOT);
    assert_eq!(firsts(&reading), ["1", "0", "1", "0", "1", "0"]);
    assert_eq!(reading.rejected.len(), 1);
}

#[test]
fn hours_may_be_written_as_a_clock_shows_them() {
    let reading = read_fr("02:30\n36:00:36\n1,5\n2 h", &DURATIONS_IN_HOURS);
    assert_eq!(firsts(&reading), ["5/2", "3601/100", "3/2", "2"]);
}

#[test]
fn lengths_of_time_are_read_as_fields_read_them() {
    let reading = read_fr("416:40\n50 min\n2 h 30\n2h30\n3 d\n3 j\n1 j 4 h", &DURATIONS_IN_HOURS);
    assert_eq!(firsts(&reading), ["1250/3", "5/6", "5/2", "5/2", "72", "72", "28"]);
    let reading = read_en("12 h\n36:00\n90 min", &DURATIONS_IN_DAYS);
    assert_eq!(firsts(&reading), ["1/2", "3/2", "1/16"]);
    let reading = read_en("2\n12 %\n3", &DURATIONS_IN_DAYS);
    assert_eq!(reasons(&reading), [(2, "12 %", &Reason::Number(EntryError::Percentage))]);
}

#[test]
fn the_reader_can_want_another_layout() {
    let text = "1,9\n2,10";
    let comma = Wanted { separator: Some(Separator::Comma), ..Wanted::default() };
    let reading = balanced(read(text, &DURATIONS_IN_DAYS, &comma, Lang::Fr));
    assert_eq!(reading.layout.separator, Separator::Comma);
    let second = Wanted { feeds: Some(vec![Feed::Column(1)]), ..comma.clone() };
    assert_eq!(firsts(&read(text, &DURATIONS_IN_DAYS, &second, Lang::Fr)), ["9", "10"]);
    let flat = Wanted { is_flat: Some(true), ..comma };
    assert_eq!(firsts(&read(text, &DURATIONS_IN_DAYS, &flat, Lang::Fr)), ["1", "9", "2", "10"]);
    let header = Wanted { has_header: Some(true), ..Wanted::default() };
    assert_eq!(firsts(&read("9\n8", &SCORES_0_TO_10, &header, Lang::Fr)), ["8"]);
    let dot = Wanted { decimal_mark: Some(DecimalMark::Dot), ..Wanted::default() };
    assert_eq!(firsts(&read("3,500", &DURATIONS_IN_DAYS, &dot, Lang::Fr)), ["3500"]);
    let month = Wanted { date_order: Some(DateOrder::MonthFirst), ..Wanted::default() };
    let reading = balanced(read("13/02/2024\n02/13/2024", &TICKETS, &month, Lang::Fr));
    assert_eq!(reasons(&reading), [(1, "13/02/2024", &Reason::NotADate)]);
    let nowhere = Wanted { feeds: Some(vec![Feed::Column(9)]), ..Wanted::default() };
    let reading = balanced(read("9\n8", &SCORES_0_TO_10, &nowhere, Lang::Fr));
    assert_eq!(reading.rejected.len(), 2);
}

#[test]
fn the_layout_found_reads_the_same_when_it_is_wanted() {
    let text = "id;score\n1;9\n2;\n3;10";
    let found = read_fr(text, &SCORES_0_TO_10);
    let Layout { separator, is_flat, has_header, decimal_mark, date_order, feeds, weight, month } =
        found.layout.clone();
    let wanted = Wanted {
        separator: Some(separator),
        is_flat: Some(is_flat),
        has_header: Some(has_header),
        decimal_mark: Some(decimal_mark),
        date_order: Some(date_order),
        feeds: Some(feeds),
        weight: Some(weight),
        month,
    };
    assert_eq!(read(text, &SCORES_0_TO_10, &wanted, Lang::En), found);
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
    assert_eq!(text_of("\u{feff}é\n".as_bytes()), ("é\n".to_owned(), Encoding::Utf8));
    assert_eq!(text_of(b"d\xe9lai;\x80;\x92"), ("délai;€;’".to_owned(), Encoding::Windows1252));
    let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{feff}é🎉".encode_utf16().flat_map(order).collect()
    };
    assert_eq!(text_of(&wide(u16::to_le_bytes)), ("é🎉".to_owned(), Encoding::Utf16));
    assert_eq!(text_of(&wide(u16::to_be_bytes)), ("é🎉".to_owned(), Encoding::Utf16));
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
