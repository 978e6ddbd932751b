//! Data in which a line counts more than once, lists as programs write them, months, and far too much.

use cadran::catalogue::tables::{
    DURATIONS_IN_DAYS, SCORES_0_TO_10, SCORES_1_TO_5, TICKETS, USEFUL_OR_NOT,
};
use cadran::definition::kind::Kind;
use cadran::definition::table::Holds;
use cadran::definition::{Column, Entry, Table};
use cadran::import::layout::{Feed, Wanted};
use cadran::import::month::Month;
use cadran::import::reason::Reason;
use cadran::import::rows::AlikeRows;
use cadran::import::stream::Stream;
use cadran::import::{self, COUNTS, MOST_BYTES, MOST_ROWS, Reading, TooMuch};
use cadran::text::Lang;

use super::{balanced, defined, fill, firsts, read, read_en, read_fr, reasons};

/// The column of counts, and how often the rows count in all.
fn counted(reading: &Reading) -> (Option<usize>, u128) {
    (reading.layout.weight, (0..reading.accepted).map(|row| reading.rows.weight(row)).sum())
}

#[test]
fn a_column_of_counts_says_how_often_its_line_counts() {
    for text in [
        "score,count\n10,40\n9,10\n7,30\n3,20",
        "note;nombre\n10;40\n9;10\n7;30\n3;20",
        "rating\tn\n10\t40\n9\t10\n7\t30\n3\t20",
        "Note;Réponses\n10;40\n9;10\n7;30\n3;20",
        "effectif;valeur\n40;10\n10;9\n30;7\n20;3",
        "date,score,count\n2024-01-01,10,40\n2024-01-01,9,10\n2024-01-02,7,30\n2024-01-02,3,20",
    ] {
        let reading = read_fr(text, &SCORES_0_TO_10);
        assert_eq!(counted(&reading).1, 100, "{text:?}: {:?}", reading.layout);
        assert_eq!(firsts(&reading), ["10", "9", "7", "3"], "{text:?}");
        let scores = fill("net_promoter_score", "scores_0_to_10", text);
        let scores: Vec<_> = scores.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(scores, ["50", "30", "20"], "{text:?}");
    }
    let useful = read_en("useful,count\nyes,40\nno,2", &USEFUL_OR_NOT);
    assert_eq!(counted(&useful), (Some(1), 42));
    let days = read_en("days,count\n1,5\n3,4", &DURATIONS_IN_DAYS);
    assert_eq!(counted(&days), (Some(1), 9));
    let tickets = read_en("opened,tickets\n2024-01-01,12\n2024-01-02,30", &TICKETS);
    assert_eq!(counted(&tickets), (Some(1), 42));
}

#[test]
fn a_whole_scale_beside_numbers_is_counted_without_headings() {
    let text = "0;3\n1;0\n2;1\n3;2\n4;0\n5;4\n6;2\n7;9\n8;11\n9;30\n10;28";
    assert_eq!(counted(&read_fr(text, &SCORES_0_TO_10)), (Some(1), 90));
    assert_eq!(counted(&read_fr("5;12\n4;7\n3;9\n2;0\n1;2", &SCORES_1_TO_5)), (Some(1), 30));
    // Customers from 1 to 5, each with an answer.
    let customers = read_fr("1;5\n2;4\n3;4\n4;2\n5;5", &SCORES_1_TO_5);
    assert_eq!((counted(&customers).0, firsts(&customers).len()), (None, 5));
}

#[test]
fn other_numbers_beside_answers_are_no_counts() {
    for text in [
        "id;score\n1;9\n2;10\n3;9",
        "score;number of orders\n9;3\n10;4\n9;1",
        "id;answers\n1;9\n2;10\n3;4",
        "n;score\n1;9\n2;10\n3;9",
        "1;9;x\n2;10;y\n3;9;z",
        "2;10\n3;9\n2;8\n9;1",
        "score\n9\n10",
    ] {
        assert_eq!(read_fr(text, &SCORES_0_TO_10).layout.weight, None, "{text:?}");
    }
}

#[test]
fn the_reader_decides_which_column_counts() {
    let text = "score;count\n10;40\n3;20";
    let none = Wanted { weight: Some(None), ..Wanted::default() };
    assert_eq!(counted(&balanced(read(text, &SCORES_0_TO_10, &none, Lang::Fr))), (None, 2));
    let text = "score;orders\n10;40\n3;20";
    let second = Wanted { weight: Some(Some(1)), ..Wanted::default() };
    assert_eq!(counted(&balanced(read(text, &SCORES_0_TO_10, &second, Lang::Fr))), (Some(1), 60));
    let itself =
        Wanted { weight: Some(Some(0)), feeds: Some(vec![Feed::Column(0)]), ..Wanted::default() };
    assert_eq!(read(text, &SCORES_0_TO_10, &itself, Lang::Fr).layout.weight, None);
}

#[test]
fn a_count_that_is_none_is_reported_with_its_line() {
    let text = "score;count\n10;40\n9;\n8;x\n7;-1\n3;0";
    let wanted = Wanted { weight: Some(Some(1)), ..Wanted::default() };
    let reading = balanced(read(text, &SCORES_0_TO_10, &wanted, Lang::Fr));
    assert_eq!(counted(&reading), (Some(1), 40));
    let rejected = reasons(&reading);
    assert_eq!(rejected.iter().map(|(line, ..)| *line).collect::<Vec<_>>(), [3, 4, 5]);
    assert_eq!(rejected[0].2, &Reason::EmptyCell);
    for rejected in &reading.rejected {
        let message = rejected.message(defined(&SCORES_0_TO_10, Lang::Fr), Lang::Fr);
        assert!(message.contains(COUNTS.name.get(Lang::Fr)), "{message}");
    }
}

#[test]
fn counts_weigh_in_means_and_middles() {
    let text = "days,count\n1,98\n5,1\n90,1";
    let fields = fill("onboarding_time", "mean", text);
    assert_eq!(fields[0].1, "193");
    assert_eq!(fields[1].1, "100");
    assert_eq!(fill("onboarding_time", "median", text)[0].1, "1");
    assert_eq!(fill("onboarding_time", "median", "days,count\n1,2\n4,2\n9,0")[0].1, "2.5");
    assert_eq!(fill("time_to_first_value", "percentile_90", "days,count\n1,89\n7,11")[0].1, "7");
    assert_eq!(fill("time_to_first_value", "percentile_90", "days,count\n1,90\n7,10")[0].1, "1");
}

#[test]
fn a_list_as_programs_write_it_is_read() {
    for text in [
        "[1,2,3,4,5,6,7,8,9,10]",
        "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n",
        "[\n  1,\n  2,\n  3,\n  4,\n  5,\n  6,\n  7,\n  8,\n  9,\n  10\n]",
        "[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\"]",
        "[1,2,3,4,5,\r\n6,7,8,9,10,]",
    ] {
        let reading = read_fr(text, &SCORES_0_TO_10);
        let numbers: Vec<String> = (1..=10).map(|number| number.to_string()).collect();
        assert_eq!(firsts(&reading), numbers, "{text:?}");
        assert_eq!((reading.lines, reading.blank), (10, 0), "{text:?}");
    }
    assert_eq!(firsts(&read_fr("[7]", &SCORES_0_TO_10)), ["7"]);
    assert_eq!(firsts(&read_fr("[1.5, 2.25]", &DURATIONS_IN_DAYS)), ["3/2", "9/4"]);
    assert_eq!(read_fr("[\"2024-01-01\", \"2024-01-02\"]", &TICKETS).accepted, 2);
    let null = read_fr("[9, null, 10]", &SCORES_0_TO_10);
    assert_eq!((null.accepted, reasons(&null)[0].1), (2, "null"));
    assert_eq!(
        read_fr("[[1,2],[3,4]]", &SCORES_0_TO_10).accepted,
        0,
        "a list of lists is another thing"
    );
}

#[test]
fn tickets_of_several_months_are_counted_by_month() {
    let text =
        "opened\n2024-01-05\n2024-01-31 23:59\n2024-02-01\n2024-02-29\n2024-02-10\n2024-03-01";
    let of = |wanted: Option<Month>| {
        let wanted = Wanted { month: wanted, ..Wanted::default() };
        balanced(read(text, &TICKETS, &wanted, Lang::En))
    };
    let month = |month| Month::of(2024, month).expect("a month");
    let last = of(None);
    assert_eq!(last.layout.month, Some(month(3)));
    assert_eq!(last.months, [(month(1), 2), (month(2), 3), (month(3), 1)]);
    assert_eq!(of(Some(month(2))).rows.months_back, [1, 1, 0, 0, 0, u32::MAX]);
    assert_eq!(of(Some(month(7))).layout.month, Some(month(3)), "a month that is not there");
    let change = fill("monthly_ticket_volume", "change", text);
    let change: Vec<_> = change.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
    assert_eq!(change, [("tickets_received", "1"), ("previous_month_tickets", "3")]);
    let single = read_en("2024-01-05\n2024-01-31", &TICKETS);
    assert_eq!((single.layout.month, single.months.len()), (None, 0));
    assert_eq!(fill("monthly_ticket_volume", "change", "2024-01-05\n2024-01-31").len(), 1);
    let gap = fill("monthly_ticket_volume", "change", "2024-01-05\n2024-03-31");
    assert_eq!(gap.len(), 1, "what the month before had is not known");
    assert_eq!(Month::of_iso(&month(3).iso()), Some(month(3)));
    assert_eq!((Month::of_iso("2024-13"), Month::of_iso("x")), (None, None));
}

#[test]
fn the_currencies_of_amounts_are_told() {
    let amounts = Table {
        id: "amounts".to_owned(),
        name: "Montants".to_owned(),
        row: "montant".to_owned(),
        columns: vec![Column {
            id: "amount".to_owned(),
            name: "Montant".to_owned(),
            holds: Holds::Number { kind: Kind::Money, min: None, max: None },
        }],
        entry: Entry::Pasted,
    };
    let read = |text| balanced(import::read(text, &amounts, &Wanted::default(), Lang::Fr));
    let reading = read("client;amount\nA;$100\nB;50 €\nC;7 EUR\nD;8");
    assert_eq!((reading.accepted, reading.currencies), (4, vec!["$".to_owned(), "€".to_owned()]));
    assert_eq!(read("100 €\n50\n7 €").currencies, ["€"]);
}

fn read_plainly(text: &str) -> Reading {
    read(text, &SCORES_0_TO_10, &Wanted::default(), Lang::En)
}

#[test]
fn more_lines_than_are_read_are_refused() {
    let short = read_plainly(&"9\n".repeat(40_000_000));
    assert_eq!((short.refused, short.accepted, short.lines), (Some(TooMuch::Rows), 0, 0));
    let blank = read_plainly(&"\n".repeat(80_000_000));
    assert_eq!(blank.refused, Some(TooMuch::Rows));
    let most = balanced(read_plainly(&"9\n".repeat(MOST_ROWS)));
    assert_eq!((most.refused, most.accepted), (None, MOST_ROWS));
    let mut stream =
        Stream::<AlikeRows>::new(defined(&SCORES_0_TO_10, Lang::En), &Wanted::default(), Lang::En);
    let piece = vec![b'a'; 1 << 24];
    let taken = (0..1_000).take_while(|_| stream.take(&piece).is_ok()).count();
    assert_eq!(taken, MOST_BYTES >> 24);
    assert_eq!(stream.finish().0.refused, Some(TooMuch::Bytes));
}

#[test]
fn two_lines_of_a_million_columns_are_read() {
    let line = "9,".repeat(999_999) + "9";
    let wide = balanced(read_plainly(&format!("{line}\n{line}")));
    assert_eq!((wide.refused, wide.lines, wide.accepted), (None, 2, 2));
    assert!(wide.sample.iter().all(|cells| cells.len() <= 1_000));
}

#[test]
fn a_line_of_twenty_megabytes_is_read_or_refused() {
    let long = balanced(read_plainly(&"a".repeat(20_000_000)));
    assert_eq!((long.accepted, long.rejected.len()), (0, 1));
    assert!(long.rejected[0].text.len() < 1_000 && long.sample[0][0].len() < 1_000);
    let digits = read_en(&"9".repeat(20_000_000), &DURATIONS_IN_DAYS);
    assert_eq!(digits.rejected.len(), 1);
    for separator in [",", " "] {
        let flat = read_plainly(&format!("9{separator}").repeat(10_000_000));
        assert_eq!(flat.refused, Some(TooMuch::Rows), "{separator:?}");
    }
}
