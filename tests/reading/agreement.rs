//! What is read from bytes in the usual forms is what the readers of every form read.

use cadran::data::choices::{Clock, Content, Role};
use cadran::data::lines::Rows;
use cadran::definition::kind::Kind;
use cadran::entry::{self, Limits};
use cadran::import::civil::{moment, moment_as_written};
use cadran::import::layout::{DateOrder, DecimalMark, Separator};
use cadran::number::exact::Exact;
use cadran::text::Lang;
use proptest::prelude::*;

use super::{choices, read};

/// The number of a file of one cell, times a million.
fn number(text: &str, mark: DecimalMark) -> Option<i64> {
    let mut choices = choices(Content::Numbers, &[Some(Role::Number)]);
    (choices.has_header, choices.decimal_mark, choices.separator) = (false, mark, Separator::Tab);
    match read(text.as_bytes(), &choices, 1 << 20).rows {
        Rows::Numbers(numbers) => numbers.first().copied(),
        _ => panic!(),
    }
}

/// The moment of a file of one cell, in seconds.
fn seconds(text: &str, order: DateOrder, clock: Clock) -> Option<i64> {
    let mut choices = choices(Content::Tickets, &[Some(Role::Opened)]);
    (choices.has_header, choices.date_order, choices.clock) = (false, order, clock);
    choices.separator = Separator::Tab;
    match read(text.as_bytes(), &choices, 1 << 20).rows {
        Rows::Tickets(rows) => rows.opened.first().copied(),
        _ => panic!(),
    }
}

fn by_grammar(text: &str, mark: DecimalMark) -> Option<i64> {
    let lang = match mark {
        DecimalMark::Comma => Lang::Fr,
        DecimalMark::Dot => Lang::En,
    };
    let limits = Limits { kind: Kind::Money, min: None, max: None };
    let number =
        entry::read_decimal(text, limits, lang).ok()?.number.times(&Exact::from(1_000_000));
    let top = i64::try_from(number.top().to_u128().filter(|_| number.is_whole())?).ok()?;
    Some(if number.is_negative() { -top } else { top })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn numbers(text in prop_oneof!["-?[0-9]{1,3}([ ,.\u{a0}\u{202f}][0-9]{1,3}){0,4}", "[-0-9 ,.]{1,9}", "-?[0-9]{10,22}([,.][0-9]{0,9})?"]) {
        for mark in DecimalMark::ALL {
            prop_assert_eq!(number(&text, mark), by_grammar(text.trim(), mark), "{:?}", mark);
        }
    }

    #[test]
    fn moments(text in prop_oneof![
        "[0-9]{4}[-/.][01][0-9][-/.][0-3][0-9]([T ][0-2][0-9]:[0-5][0-9](:[0-6][0-9]([.,][0-9]{1,10})?)?(Z|[+-]0[0-9]:?[0-9]0)?)?",
        "[0-3][0-9][-/.][01][0-9][-/.](19|20)[0-9]{2}( [0-2][0-9]:[0-5][0-9](Z| UTC)?)?",
        "[-0-9/T: ]{8,20}",
    ]) {
        for order in DateOrder::ALL {
            prop_assert_eq!(seconds(&text, order, Clock::Utc), moment(&text, order).map(|it| it.seconds()));
            let as_written = moment_as_written(&text, order).map(|it| it.seconds());
            prop_assert_eq!(seconds(&text, order, Clock::AsWritten), as_written);
        }
    }
}

#[test]
fn known_forms_are_read_as_known_values() {
    for (text, comma, dot) in [
        ("1234", 1_234_000_000, 1_234_000_000),
        ("1234.56", 1_234_560_000, 1_234_560_000),
        ("1 234,56", 1_234_560_000, 1_234_560_000),
        ("1\u{202f}234,56", 1_234_560_000, 1_234_560_000),
        ("1,234", 1_234_000, 1_234_000_000),
        ("1.234", 1_234_000_000, 1_234_000),
        ("49,90 €", 49_900_000, 49_900_000),
        ("-0.000001", -1, -1),
    ] {
        let found = (number(text, DecimalMark::Comma), number(text, DecimalMark::Dot));
        assert_eq!(found, (Some(comma), Some(dot)), "{text}");
    }
    let day = 19_813 * 86_400;
    for (text, order, value) in [
        ("2024-03-31", DateOrder::YearFirst, day),
        ("31/03/2024", DateOrder::DayFirst, day),
        ("03/31/2024", DateOrder::MonthFirst, day),
        ("2024-03-31T10:15:00.999Z", DateOrder::YearFirst, day + 36_900),
        ("1969-12-31 23:59:59", DateOrder::YearFirst, -1),
    ] {
        assert_eq!(seconds(text, order, Clock::Utc), Some(value), "{text}");
    }
    let zoned = "2024-03-31T01:00:00+02:00";
    let of_clock = |clock| seconds(zoned, DateOrder::YearFirst, clock);
    assert_eq!(of_clock(Clock::Utc), Some(day - 3_600));
    assert_eq!(of_clock(Clock::AsWritten), Some(day + 3_600));
}
