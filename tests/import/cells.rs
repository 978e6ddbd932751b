//! Cells are read as people and programs write them: quoted, as a yes, as a time, as two dates.

use super::*;

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
