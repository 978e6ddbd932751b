//! What was written is read back, every line accounted for: against an oracle that writes the lines itself.

use cadran::data::answers::Answers;
use cadran::data::choices::{Billing, Content, Counted, End, Role};
use cadran::data::lines::Rows;
use cadran::data::refusal::Account;
use cadran::data::subscription_lines::PARTS_OF_UNIT;
use cadran::data::subscriptions::Subscriptions;
use cadran::import::month::Month;
use proptest::prelude::*;

use super::{choices, day, read};

/// A line and what is to become of it.
#[derive(Clone, Debug)]
enum Line<Row> {
    Row(Row),
    Blank(String),
    Broken(String),
}

fn lines<Row: std::fmt::Debug + Clone + 'static>(
    row: impl Strategy<Value = Row> + 'static,
) -> impl Strategy<Value = Vec<Line<Row>>> {
    let line = prop_oneof![
        8 => row.prop_map(Line::Row),
        1 => "[ ,]{0,4}".prop_map(Line::Blank),
        1 => "[xyz]{1,9},[a-z]{1,4}[0-9]?".prop_map(Line::Broken),
    ];
    prop::collection::vec(line, 0..20)
}

/// The text of all lines, and the account that they come to.
fn written<Row>(lines: &[Line<Row>], write: impl Fn(&Row) -> String) -> (String, Account) {
    let mut file = String::from("some,names\r\n");
    let mut account = Account { lines: 1, headings: 1, ..Account::default() };
    for line in lines {
        account.lines += 1;
        let text = match line {
            Line::Row(row) => {
                account.accepted += 1;
                account.places.push(account.lines);
                write(row)
            }
            Line::Blank(text) => {
                account.blank += 1;
                text.clone()
            }
            Line::Broken(text) => {
                account.refused += 1;
                text.clone()
            }
        };
        file += &format!("{text}\r\n");
    }
    (file, account)
}

fn rows<Row: Clone>(lines: &[Line<Row>]) -> Vec<Row> {
    let row = |line: &Line<Row>| match line {
        Line::Row(row) => Some(row.clone()),
        Line::Blank(_) | Line::Broken(_) => None,
    };
    lines.iter().filter_map(row).collect()
}

fn assert_same(found: &Account, expected: &Account) {
    assert_eq!(found.refusals.len() as u64, found.refused);
    assert_eq!(&Account { refusals: Vec::new(), ..found.clone() }, expected);
}

type Date = (i64, i64, i64);

fn date() -> impl Strategy<Value = Date> {
    (1970..2100_i64, 1..=12_i64, 1..=28_i64)
}

fn iso((year, month, day): Date) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// Customer, start, end so many days later, hundredths, months that the amount pays for, and whether the cells are quoted.
type Subscription = (String, Date, Option<i64>, i64, u8, bool);

fn subscription() -> impl Strategy<Value = Subscription> {
    let customer = "[a-cé,\"]{0,3}[a-c]";
    let months = prop_oneof![Just(1_u8), Just(3), Just(6), Just(12)];
    let end = prop::option::of(0..800_i64);
    (customer, date(), end, 0..100_000_i64, months, any::<bool>())
}

/// The date so many days after another, day by day.
fn later(date: Date, days: i64) -> Date {
    let (mut year, mut month, mut current) = date;
    for _ in 0..days {
        let is_next_month = day(year, month, current) + 1 == day(year, month + 1, 1);
        (year, month, current) = match (is_next_month, month) {
            (false, _) => (year, month, current + 1),
            (true, 12) => (year + 1, 1, 1),
            (true, _) => (year, month + 1, 1),
        };
    }
    (year, month, current)
}

/// The months in which a subscription counts, found month by month from what the rule says.
fn by_hand(start: Date, unpaid: Option<Date>, counted: Counted) -> (Month, Option<Month>) {
    let number = |date: Date| day(date.0, date.1, date.2);
    let runs = |on: i64| number(start) <= on && unpaid.is_none_or(|unpaid| on < number(unpaid));
    let counts = |month: &i64| {
        let first = day(month.div_euclid(12), month.rem_euclid(12) + 1, 1);
        let last = day((month + 1).div_euclid(12), (month + 1).rem_euclid(12) + 1, 1) - 1;
        match counted {
            Counted::OnLastDay => runs(last),
            Counted::OnFirstDay => runs(first),
            Counted::OnAnyDay => (first..=last).any(runs),
        }
    };
    let from = start.0 * 12 + start.1 - 1;
    // 800 days are no more than 27 months.
    let mut all = (from..from + 40).filter(counts);
    let first = all.next();
    let month = |month: i64| Month(month as i32);
    match (first, unpaid) {
        (Some(first), None) => (month(first), None),
        (Some(first), Some(_)) => (month(first), Some(month(all.next_back().unwrap_or(first) + 1))),
        (None, _) => (Month(0), Some(Month(0))),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn subscriptions_are_read_back(lines in lines(subscription()), piece in 1..40_usize, counted in 0..3_usize, is_last in any::<bool>()) {
        let counted = [Counted::OnLastDay, Counted::OnFirstDay, Counted::OnAnyDay][counted];
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let (file, account) = written(&lines, |(customer, start, end, amount, months, is_quoted)| {
            let end = end.map_or(String::new(), |days| iso(later(*start, days)));
            let amount = format!("{}.{:02}", amount / 100, amount % 100);
            let period = match months { 1 => "monthly", 3 => "Trimestriel", 6 => "6 months", _ => "Année" };
            let cells = [iso(*start), end, amount, period.to_owned()];
            let cells = cells.map(|cell| if *is_quoted { quoted(&cell) } else { cell });
            format!("{},{}", quoted(customer), cells.join(","))
        });
        let roles = [Role::Customer, Role::Start, Role::End, Role::Amount, Role::Period].map(Some);
        let mut choices = choices(Content::Subscriptions, &roles);
        choices.counted = counted;
        choices.billing = Billing::FromColumn;
        choices.end = if is_last { End::LastPaidDay } else { End::FirstUnpaidDay };
        let found = read(file.as_bytes(), &choices, piece);
        assert_same(&found.account, &account);
        let Rows::Subscriptions(found) = found.rows else { panic!() };
        let (mut names, mut counting) = (Vec::new(), Subscriptions::default());
        let mut all = 0;
        for (customer, start, end, amount, months, _) in rows(&lines) {
            let number = names.iter().position(|name| *name == customer).unwrap_or(names.len());
            if number == names.len() {
                names.push(customer);
            }
            let unpaid = end.map(|days| later(start, days + i64::from(is_last)));
            let (first, without) = by_hand(start, unpaid, counted);
            let parts = PARTS_OF_UNIT / 100 * amount;
            prop_assert_eq!(parts % i64::from(months), 0);
            if without.is_none_or(|without| without > first) && amount > 0 {
                counting.push(number as u32, first, without, parts / i64::from(months));
            }
            all += 1;
        }
        prop_assert_eq!(found.customers.iter().collect::<Vec<_>>(), names);
        prop_assert_eq!(found.subscriptions.len(), all);
        let courses = |all: &Subscriptions| {
            let all = all.courses().unwrap();
            all.of_customers().map(<[_]>::to_vec).filter(|steps| !steps.is_empty()).collect::<Vec<_>>()
        };
        prop_assert_eq!(courses(&found.subscriptions), courses(&counting));
    }

    #[test]
    fn answers_are_read_back(lines in lines((date(), 0..=10_i32)), piece in 1..40_usize) {
        let (file, account) = written(&lines, |(date, score)| format!("{},{score}", iso(*date)));
        let found = read(file.as_bytes(), &choices(Content::Answers, &[Some(Role::Date), Some(Role::Score)]), piece);
        assert_same(&found.account, &account);
        let Rows::Answers(found) = found.rows else { panic!() };
        let mut read = Answers::default();
        rows(&lines).iter().for_each(|((y, m, _), score)| read.push(Month((*y * 12 + *m - 1) as i32), *score));
        prop_assert_eq!(found, read);
    }

    #[test]
    fn tickets_are_read_back(lines in lines((date(), 0..86_400_i64, prop::option::of(0..900_000_i64), prop::option::of(0..900_000_i64), "[a-c]?")), piece in 1..40_usize) {
        let moment = |date: Date, seconds: i64| {
            let (days, rest) = (seconds / 86_400, seconds % 86_400);
            format!("{}T{:02}:{:02}:{:02}Z", iso(later(date, days)), rest / 3600, rest / 60 % 60, rest % 60)
        };
        let (file, account) = written(&lines, |(date, at, reply, close, of_type)| {
            let after = |wait: &Option<i64>| wait.map_or(String::new(), |wait| moment(*date, at + wait));
            format!("{},{},{},{of_type}", moment(*date, *at), after(reply), after(close))
        });
        let roles = [Role::Opened, Role::FirstReply, Role::Closed, Role::Type].map(Some);
        let found = read(file.as_bytes(), &choices(Content::Tickets, &roles), piece);
        assert_same(&found.account, &account);
        let Rows::Tickets(found) = found.rows else { panic!() };
        for (place, ((y, m, d), at, reply, close, of_type)) in rows(&lines).into_iter().enumerate() {
            let opened = day(y, m, d) * 86_400 + at;
            let of_type = Some(of_type).filter(|of_type| !of_type.is_empty());
            prop_assert_eq!(found.opened[place], opened);
            prop_assert_eq!(found.replied[place], reply.map(|wait| opened + wait));
            prop_assert_eq!(found.closed[place], close.map(|wait| opened + wait));
            let name = found.types[place].map(|number| found.type_names.get(number).to_owned());
            prop_assert_eq!(name, of_type);
        }
    }

    #[test]
    fn numbers_are_read_back(lines in lines((any::<bool>(), 0..1_000_000_000_i64, 0..=6_u32)), piece in 1..40_usize) {
        let (file, account) = written(&lines, |(is_negative, digits, decimals)| {
            let scale = 10_i64.pow(*decimals);
            let sign = if *is_negative { "-" } else { "" };
            match decimals {
                0 => format!("{sign}{digits}"),
                _ => format!("{sign}{}.{:0width$}", digits / scale, digits % scale, width = *decimals as usize),
            }
        });
        let found = read(file.as_bytes(), &choices(Content::Numbers, &[Some(Role::Number)]), piece);
        assert_same(&found.account, &account);
        let Rows::Numbers(found) = found.rows else { panic!() };
        let number = |(is_negative, digits, decimals): (bool, i64, u32)| {
            digits * 10_i64.pow(6 - decimals) * if is_negative { -1 } else { 1 }
        };
        prop_assert_eq!(found, rows(&lines).into_iter().map(number).collect::<Vec<_>>());
    }

    #[test]
    fn any_pieces_of_any_text_give_the_same(file in "[a0-9,;\"\r\n é.-]{0,80}", piece in 1..20_usize) {
        let choices = choices(Content::Answers, &[Some(Role::Date), Some(Role::Score)]);
        let (whole, pieces) = (read(file.as_bytes(), &choices, 1 << 20), read(file.as_bytes(), &choices, piece));
        prop_assert_eq!(whole.account, pieces.account);
        prop_assert_eq!(format!("{:?}", whole.rows), format!("{:?}", pieces.rows));
    }
}
