//! The layout of data is seen in it, and the reader can want another.

use super::*;

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
