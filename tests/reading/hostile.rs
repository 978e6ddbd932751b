//! Files that nobody has written in good faith are read or refused, within bounds of memory.

use cadran::data::choices::{Choices, Content, Role};
use cadran::data::reading::{MOST_BYTES, MOST_LINES, Reading, TooMuch};
use cadran::data::recognise::{first_lines, recognise};
use cadran::data::refusal::{MOST_KEPT, Reason};
use cadran::import::reason::Reason as OfCell;
use cadran::import::scan::{LONGEST_LINE, MOST_CELLS};
use cadran::text::Lang;

use super::{balanced, choices, read};

const PIECE: usize = 1 << 18;

fn answers() -> Choices {
    choices(Content::Answers, &[Some(Role::Date), Some(Role::Score)])
}

#[test]
fn two_lines_of_a_million_columns_show_the_first_ones() {
    let line = "1,".repeat(1_000_000);
    let file = format!("{line}\n{line}\n2024-01-31,9\n");
    let proposed = recognise(file.as_bytes(), Lang::En);
    assert!(proposed.columns.len() <= MOST_CELLS);
    assert!(first_lines(file.as_bytes(), &proposed).iter().all(|line| line.len() <= MOST_CELLS));
    let account = read(file.as_bytes(), &answers(), PIECE).account;
    assert_eq!((account.headings, account.refused, account.accepted), (1, 1, 1));
    assert_eq!(account.refusals[0].reason, Reason::TooLong);
}

#[test]
fn more_lines_than_are_read_are_refused_before_the_rest_is_taken() {
    let piece = "x\n".repeat(1 << 20);
    let mut reading = Reading::new(answers()).unwrap();
    let refused = (0..100).position(|_| reading.take(piece.as_bytes()).is_err()).unwrap();
    assert_eq!(refused as u64, MOST_LINES / (1 << 20));
    assert_eq!(reading.lines(), MOST_LINES + 1);
    assert_eq!(reading.take(b""), Err(TooMuch::Lines));
    assert_eq!(reading.finish().unwrap_err(), TooMuch::Lines);
}

#[test]
fn more_bytes_than_are_read_are_refused() {
    let piece = vec![b'x'; 1 << 24];
    let mut reading = Reading::new(answers()).unwrap();
    let refused = (0..1_000).position(|_| reading.take(&piece).is_err()).unwrap();
    assert_eq!(refused as u64, MOST_BYTES / (1 << 24));
    assert_eq!(reading.finish().unwrap_err(), TooMuch::Bytes);
}

#[test]
fn a_cell_of_a_hundred_million_bytes_is_one_refused_line() {
    let file = format!("a,b\n{}\n2024-01-31,9\n", "x".repeat(100_000_000));
    let account = read(file.as_bytes(), &answers(), PIECE).account;
    assert_eq!((account.lines, account.refused, account.accepted), (3, 1, 1));
    assert_eq!((account.refusals[0].line, account.refusals[0].role), (2, None));
    assert!(account.refusals[0].text.is_empty());
}

#[test]
fn a_quote_that_is_never_closed_costs_no_more_than_a_long_line() {
    let lines = 200_000;
    let file = format!("a,b\n\"{}", "2024-01-31,9\n".repeat(lines));
    let account = read(file.as_bytes(), &answers(), PIECE).account;
    assert_eq!((account.refused, account.refusals[0].line), (1, 2));
    let lost = LONGEST_LINE as u64 / 13 + 2;
    assert!(account.accepted + lost >= lines as u64, "{} were accepted", account.accepted);
    let short = read(b"a,b\n\"2024-01-31,9\n2024-01-31,9\n", &answers(), 7).account;
    assert_eq!((short.refused, short.accepted), (1, 1));
}

#[test]
fn bytes_that_are_no_text_are_refused_with_their_lines() {
    let mut file = b"a,b\n\0\0\0,\0\n2024-01-31,9\0\n2024-01-31,9\n".to_vec();
    file.extend((0..=255_u8).filter(|byte| !b"\r\n".contains(byte)));
    let account = read(&file, &answers(), 3).account;
    assert_eq!((account.refused, account.accepted), (3, 1));
    let lines: Vec<u64> = account.refusals.iter().map(|refusal| refusal.line).collect();
    assert_eq!(lines, [2, 3, 5]);
    assert!(recognise(&file, Lang::Fr).columns.len() <= MOST_CELLS);
}

#[test]
fn refused_lines_are_kept_up_to_a_limit_and_counted_beyond() {
    let file = format!("a,b\n{}", "nothing,of it\n".repeat(MOST_KEPT + 5));
    let account = read(file.as_bytes(), &answers(), PIECE).account;
    balanced(&account);
    assert_eq!((account.refusals.len(), account.not_kept()), (MOST_KEPT, 5));
    assert_eq!(account.refusals[7].reason, Reason::Cell(OfCell::NotADate));
    let file = account.refused_as_csv(&answers(), Lang::En);
    assert_eq!(file.lines().count(), MOST_KEPT + 2);
    assert!(file.lines().last().unwrap().contains("5 more lines were refused."));
}

#[test]
fn nothing_is_recognised_in_nothing() {
    for file in [&b""[..], b"\n\n", b"\xef\xbb\xbf", b"\"", b",", b"\xff\xfe", b"sep=;"] {
        let proposed = recognise(file, Lang::Fr);
        if let Ok(mut reading) = Reading::new(proposed) {
            reading.take(file).unwrap();
            balanced(&reading.finish().unwrap().account);
        }
    }
}
