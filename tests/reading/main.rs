//! Files of raw data are read as they were written, whatever pieces they come in, and no line of them is lost.

#![allow(clippy::unwrap_used)]

mod agreement;
mod encodings;
mod hostile;
mod recognition;
mod refusals;
mod round_trip;

use cadran::data::choices::{Billing, Choices, Clock, Column, Content, Counted, End, Role, Unit};
use cadran::data::lines::Rows;
use cadran::data::reading::{Read, Reading};
use cadran::data::refusal::Account;
use cadran::import::encoding::Encoding;
use cadran::import::layout::{DateOrder, DecimalMark, Separator};

/// Choices for columns of these roles, in a file of commas with headings.
fn choices(content: Content, roles: &[Option<Role>]) -> Choices {
    let column = |role: &Option<Role>| Column { name: "name".to_owned(), role: *role };
    Choices {
        content,
        encoding: Encoding::Utf8,
        separator: Separator::Comma,
        has_header: true,
        decimal_mark: DecimalMark::Dot,
        date_order: DateOrder::YearFirst,
        clock: Clock::Utc,
        columns: roles.iter().map(column).collect(),
        end: End::LastPaidDay,
        counted: Counted::OnLastDay,
        billing: Billing::Monthly,
        unit: Unit::Whole,
        currency: None,
        scale: (0, 10),
        assumed: Vec::new(),
    }
}

/// Reads a file in pieces of so many bytes; the account must balance.
fn read(file: &[u8], choices: &Choices, piece: usize) -> Read {
    let mut reading = Reading::new(choices.clone()).unwrap();
    file.chunks(piece).for_each(|piece| reading.take(piece).unwrap());
    let read = reading.finish().unwrap();
    balanced(&read.account);
    assert_eq!(count(&read.rows) as u64, read.account.accepted);
    read
}

fn balanced(account: &Account) {
    let Account { lines, accepted, refused, blank, headings, .. } = *account;
    assert_eq!(accepted + refused + blank + headings, lines);
    assert_eq!(account.refusals.len() as u64 + account.not_kept(), refused);
}

fn count(rows: &Rows) -> usize {
    match rows {
        Rows::Subscriptions(rows) => rows.subscriptions.len(),
        Rows::Answers(rows) => rows.len(),
        Rows::Tickets(rows) => rows.opened.len(),
        Rows::Numbers(numbers) => numbers.len(),
    }
}

/// The day of a date, counted day by day from 1970-01-01.
fn day(year: i64, month: i64, day: i64) -> i64 {
    let is_leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = |year: i64, month: i64| match month {
        2 => 28 + i64::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let years: i64 = (1970..year).map(|year| 365 + i64::from(is_leap(year))).sum();
    years + (1..month).map(|month| length(year, month)).sum::<i64>() + day - 1
}
