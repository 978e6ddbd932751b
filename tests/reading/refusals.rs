//! Each refused line has its number, its column and its reason.

use cadran::data::choices::{Billing, Choices, Content, Role, Unit};
use cadran::data::lines::Rows;
use cadran::data::reading::Reading;
use cadran::data::refusal::{Reason, TEXT_KEPT};
use cadran::entry::EntryError;
use cadran::import::layout::DateOrder;
use cadran::import::reason::Reason as OfCell;
use cadran::number::exact::Exact;
use cadran::text::Lang;

use super::{choices, read};

/// The refused lines of a file: number, column, reason, text.
fn refused(file: &str, choices: &Choices) -> Vec<(u64, Option<Role>, Reason, String)> {
    let refusals = read(file.as_bytes(), choices, 3).account.refusals;
    refusals.into_iter().map(|it| (it.line, it.role, it.reason, it.text)).collect()
}

fn subscriptions() -> Choices {
    let roles =
        [Role::Customer, Role::Start, Role::End, Role::Amount, Role::Period, Role::Currency];
    let mut choices = choices(Content::Subscriptions, &roles.map(Some));
    choices.billing = Billing::FromColumn;
    choices
}

fn number(error: EntryError) -> Reason {
    Reason::Cell(OfCell::Number(error))
}

#[test]
fn each_line_of_subscriptions_has_its_own_reason() {
    let file = "customer,start,end,amount,period,currency\n\
        a,2024-01-01,,10,month,EUR\n\
        \"b\nb\",2024-01-01,,10,month,EUR\n\
        ,2024-01-01,,10,month,EUR\n\
        a,,,10,month,EUR\n\
        a,2024-02-30,,10,month,EUR\n\
        a,2024-03-01,2024-02-01,10,month,EUR\n\
        \n\
        a,2024-01-01,soon,10,month,EUR\n\
        a,2024-01-01,,ten,month,EUR\n\
        a,2024-01-01,,-1,month,EUR\n\
        a,2024-01-01,,1.0000001,month,EUR\n\
        a,2024-01-01,,9999999999999,month,EUR\n\
        a,2024-01-01,,10,fortnight,EUR\n\
        a,2024-01-01,,10,,EUR\n\
        a,2024-01-01,,10,month,USD\n\
        a,2024-01-01\n";
    let expected = [
        (5, Role::Customer, OfCell::EmptyCell.into(), ""),
        (6, Role::Start, OfCell::EmptyCell.into(), ""),
        (7, Role::Start, OfCell::NotADate.into(), "2024-02-30"),
        (8, Role::End, OfCell::EndBeforeStart.into(), "2024-02-01"),
        (10, Role::End, OfCell::NotADate.into(), "soon"),
        (11, Role::Amount, number(EntryError::NotANumber), "ten"),
        (12, Role::Amount, number(EntryError::TooSmall(0.into())), "-1"),
        (13, Role::Amount, Reason::TooManyDecimals, "1.0000001"),
        (14, Role::Amount, Reason::TooLarge, "9999999999999"),
        (15, Role::Period, Reason::UnknownPeriod, "fortnight"),
        (16, Role::Period, OfCell::EmptyCell.into(), ""),
        (17, Role::Currency, Reason::OtherCurrency, "USD"),
        (18, Role::Amount, OfCell::NoSuchCell.into(), "a,2024-01-01"),
    ];
    let expected =
        expected.map(|(line, role, reason, text)| (line, Some(role), reason, text.to_owned()));
    assert_eq!(refused(file, &subscriptions()), expected);
    let Rows::Subscriptions(rows) = read(file.as_bytes(), &subscriptions(), 99).rows else {
        panic!()
    };
    assert_eq!(rows.currency.as_deref(), Some("€"));
    assert_eq!(rows.currencies, [("€".to_owned(), 2), ("$".to_owned(), 1)]);
    assert_eq!(rows.customers.iter().collect::<Vec<_>>(), ["a", "b\nb"]);
}

#[test]
fn the_currency_beside_an_amount_counts_as_one() {
    let roles = [Role::Customer, Role::Start, Role::Amount].map(Some);
    let mut choices = choices(Content::Subscriptions, &roles);
    let file = "c,s,a\na,2024-01-01,$10\na,2024-01-01,10 €\na,2024-01-01,12\n";
    let role = Some(Role::Amount);
    let is_refused = |text: &str, line| vec![(line, role, Reason::OtherCurrency, text.to_owned())];
    assert_eq!(refused(file, &choices), is_refused("10 €", 3));
    choices.currency = Some("€".to_owned());
    assert_eq!(refused(file, &choices), is_refused("$10", 2));
    choices.unit = Unit::Hundredths;
    let cents = "c,s,a\na,2024-01-01,1999\na,2024-01-01,0.00001\n";
    let reason = Reason::TooManyDecimals;
    assert_eq!(refused(cents, &choices), [(3, role, reason, "0.00001".to_owned())]);
}

#[test]
fn answers_tickets_and_numbers_have_theirs() {
    let answers = choices(Content::Answers, &[Some(Role::Date), Some(Role::Score)]);
    let half = Exact::ratio(17, 2).unwrap();
    let (date, score) = (Some(Role::Date), Some(Role::Score));
    let file = "d,s\n2024-01-01,11\n2024-01-01,-1\n2024-01-01,8.5\n2024-01-01,\n01/02/2024,9\n2024-01-01,9\n";
    assert_eq!(
        refused(file, &answers),
        [
            (2, score, number(EntryError::TooLarge(10.into())), "11".to_owned()),
            (3, score, number(EntryError::TooSmall(0.into())), "-1".to_owned()),
            (4, score, number(EntryError::NotWhole(half)), "8.5".to_owned()),
            (5, score, OfCell::EmptyCell.into(), String::new()),
            (6, date, OfCell::NotADate.into(), "01/02/2024".to_owned()),
        ]
    );
    let day_first = Choices { date_order: DateOrder::DayFirst, ..answers };
    assert_eq!(refused(file, &day_first).len(), 4);
    let roles = [Role::Opened, Role::FirstReply, Role::Closed].map(Some);
    let tickets = choices(Content::Tickets, &roles);
    let file =
        "o,r,c\n2024-01-02,2024-01-01,\n2024-01-02,,2024-01-01\n2024-01-02,NULL,-\n2024-01-02\n";
    let early =
        |line, role| (line, Some(role), OfCell::EndBeforeStart.into(), "2024-01-01".to_owned());
    assert_eq!(refused(file, &tickets), [early(2, Role::FirstReply), early(3, Role::Closed)]);
    let numbers = choices(Content::Numbers, &[None, Some(Role::Number)]);
    let long = "9".repeat(200);
    let found = refused(&format!("x,n\na,1\nb,{long}\nc\n"), &numbers);
    assert_eq!(found[0].3.len(), TEXT_KEPT);
    assert_eq!(found[0].2, number(EntryError::TooManyDigits));
    assert_eq!(found[1], (4, Some(Role::Number), OfCell::NoSuchCell.into(), "c".to_owned()));
}

#[test]
fn a_role_that_no_column_has_is_told_before_anything_is_read() {
    for content in Content::ALL {
        let missing = content.needed()[0];
        assert_eq!(Reading::new(choices(content, &[])).unwrap_err(), missing);
    }
    let roles = [Role::Customer, Role::Start, Role::Amount].map(Some);
    let mut choices = choices(Content::Subscriptions, &roles);
    choices.billing = Billing::FromColumn;
    assert_eq!(Reading::new(choices).unwrap_err(), Role::Period);
}

#[test]
fn the_file_of_refused_lines_computes_nothing_and_has_both_languages() {
    let answers = choices(Content::Answers, &[Some(Role::Date), Some(Role::Score)]);
    let account = read(b"d,s\n=1+1,9\n2024-01-01,\n", &answers, 5).account;
    assert_eq!(
        account.refused_as_csv(&answers, Lang::En).lines().map(str::to_owned).collect::<Vec<_>>(),
        [
            "\u{feff}\"Line\",\"Column\",\"Reason\",\"Text\"",
            "2,\"name\",\"This is no date in the order chosen, such as 2024-03-31.\",\"'=1+1\"",
            "3,\"name\",\"The cell is empty.\",\"\"",
        ]
    );
    assert!(
        account
            .refused_as_csv(&answers, Lang::Fr)
            .contains("3;\"name\";\"La cellule est vide.\";\"\"")
    );
}
