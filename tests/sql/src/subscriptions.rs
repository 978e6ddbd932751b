//! Random files of subscriptions, and what the engine of Cadran makes of them.

use crate::calendar::Day;
use crate::case::{Asked, Case, Cell, rate, whole};
use crate::names::names;
use cadran::data::choices::{Counted, End};
use cadran::data::cohorts::cohorts;
use cadran::data::movement::movement;
use cadran::data::sql::names::{Name, Table};
use cadran::data::sql::question::{Question, Span};
use cadran::data::sql::subscriptions::{Billing, Subscriptions, Unit};
use cadran::data::subscriptions::{Courses, Subscriptions as Columns};
use cadran::data::survival::{Pause, survival};
use cadran::import::month::Month;
use cadran::number::exact::Rounding;
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A line: customer, start, days until the end, amount in minor units, billing period.
type Line = (Option<&'static str>, Option<Day>, Option<u32>, Option<i64>, Option<&'static str>);

/// The rules that a file is read by.
#[derive(Clone, Debug)]
struct Rules {
    end_is: End,
    counted: Counted,
    is_major: bool,
    /// For how many months an amount pays; `None` where a column says it.
    months: Option<u32>,
    span: Option<(i32, i32)>,
    last: Option<i32>,
}

const CUSTOMERS: [&str; 8] = ["a", "B", "b", "it's", "x\"; --", "é", "1", "{{ x }}"];
const PERIODS: [(&str, u32); 4] =
    [("monthly", 1), ("quarter's", 3), ("6\\", 6), ("\"yearly\"", 12)];
const FIRST: i32 = 2022 * 12 + 10;
const MONTHS: i32 = 18;

fn lines(most: usize) -> impl Strategy<Value = Vec<Line>> {
    let mostly = |chance: f64| proptest::option::weighted(chance, Just(()));
    let start =
        (0..MONTHS, 0..31_u32).prop_map(|(month, days)| Day::first(FIRST + month).later(days));
    let amount = prop_oneof![8 => -1_i64..6, 4 => 0_i64..100_000, 1 => Just(10_i64.pow(14))];
    let period = select(vec!["monthly", "quarter's", "6\\", "\"yearly\"", "weekly"]);
    let line = (
        (select(CUSTOMERS.to_vec()), mostly(0.97)),
        (start, mostly(0.97)),
        proptest::option::weighted(0.7, 0..300_u32),
        (amount, mostly(0.97)),
        proptest::option::weighted(0.95, period),
    );
    let line =
        line.prop_map(|((customer, has), (start, begins), days, (amount, costs), period)| {
            (has.map(|()| customer), begins.map(|()| start), days, costs.map(|()| amount), period)
        });
    proptest::collection::vec(line, 0..most)
}

fn rules() -> impl Strategy<Value = Rules> {
    (
        select(vec![End::LastPaidDay, End::FirstUnpaidDay]),
        select(vec![Counted::OnLastDay, Counted::OnFirstDay, Counted::OnAnyDay]),
        any::<bool>(),
        select(vec![Some(1), Some(1), Some(3), Some(12), None]),
        proptest::option::of((FIRST - 2..FIRST + MONTHS, 0..MONTHS)),
        proptest::option::of(FIRST - 1..FIRST + MONTHS + 4),
    )
        .prop_map(|(end_is, counted, is_major, months, span, last)| {
            let span = span.map(|(first, more)| (first, first + more));
            Rules { end_is, counted, is_major, months, span, last }
        })
}

/// A file of at most so many lines, with every question about subscriptions.
pub fn cases(most: usize) -> impl Strategy<Value = Case> {
    (lines(most), rules(), names(5)).prop_map(|(lines, rules, (columns, table))| {
        let name = |place: usize| Name::of(&columns[place]).expect("it is a name");
        let periods = PERIODS.map(|(text, months)| (Name::of(text).expect("it is a name"), months));
        let of = Subscriptions {
            table: Table::of(&table).expect("it is a table"),
            customer: name(0),
            start: name(1),
            end: Some(name(2)),
            end_is: rules.end_is,
            counted: rules.counted,
            amount: name(3),
            unit: if rules.is_major { Unit::Major { decimals: 2 } } else { Unit::Minor },
            billing: match rules.months {
                Some(1) => Billing::Monthly,
                Some(months) => Billing::Every(months),
                None => Billing::Said { column: name(4), periods: periods.to_vec() },
            },
        };
        let amounts = if rules.is_major { "decimal" } else { "whole" };
        let kinds = ["text", "date", "date", amounts, "text"];
        Case {
            table,
            columns: columns.into_iter().zip(kinds).collect(),
            rows: lines.iter().map(|line| row(line, rules.is_major)).collect(),
            asked: asked(&of, &lines, &rules),
        }
    })
}

fn row((customer, start, days, amount, period): &Line, is_major: bool) -> Vec<Value> {
    let amount = amount.map(|amount| match is_major {
        true => json!(Decimal::new(amount, 2).to_string()),
        false => json!(amount),
    });
    // A line without a start still has an end, so that it is left out for its start.
    let end = days.map(|days| end(start.unwrap_or(Day::first(FIRST)), days).iso());
    vec![json!(customer), json!(start.map(Day::iso)), json!(end), json!(amount), json!(period)]
}

/// The date of the end: some lie before the start.
fn end(start: Day, days: u32) -> Day {
    match days {
        0..5 => Day::first(start.month() - 1).later(days * 7),
        _ => start.later(days - 5),
    }
}

/// The first month whose first or last day is not before a day.
fn reaching(day: Day, of: impl Fn(i32) -> Day) -> i32 {
    (FIRST - 3..).find(|month| of(*month) >= day).expect("there is one")
}

/// The months of a line: the first one in which it counts, and the first one after that in which it does not.
fn months(start: Day, end: Option<Day>, rules: &Rules) -> (i32, Option<i32>) {
    let first = match rules.counted {
        Counted::OnLastDay | Counted::OnAnyDay => reaching(start, Day::last),
        Counted::OnFirstDay => reaching(start, Day::first),
    };
    let unpaid = end.map(|end| match rules.end_is {
        End::LastPaidDay => end.later(1),
        End::FirstUnpaidDay => end,
    });
    let without = unpaid.map(|unpaid| match rules.counted {
        Counted::OnLastDay => reaching(unpaid, Day::last),
        Counted::OnAnyDay if unpaid <= start => first,
        Counted::OnFirstDay | Counted::OnAnyDay => reaching(unpaid, Day::first),
    });
    (first, without)
}

fn columns(lines: &[Line], rules: &Rules) -> Columns {
    let mut columns = Columns::default();
    let mut numbers = BTreeMap::new();
    for (customer, start, days, amount, period) in lines {
        let times = match rules.months {
            Some(1) => Some(1),
            Some(months) => Some(12 / i64::from(months)),
            None => {
                let months = PERIODS.iter().find(|(text, _)| Some(*text) == *period);
                months.map(|(_, months)| 12 / i64::from(*months))
            }
        };
        let (Some(customer), Some(start), Some(amount), Some(times)) =
            (customer, start, amount, times)
        else {
            continue;
        };
        let count = numbers.len() as u32;
        let number = *numbers.entry(*customer).or_insert(count);
        let (first, without) = months(*start, days.map(|days| end(*start, days)), rules);
        columns.push(number, Month(first), without.map(Month), amount * times);
    }
    columns
}

fn asked(of: &Subscriptions, lines: &[Line], rules: &Rules) -> Vec<Asked> {
    let columns = columns(lines, rules);
    let courses = columns.courses().expect("amounts are small");
    let whole = columns.months();
    let (span, months) = match rules.span {
        None => (Span::Whole, whole),
        Some((first, last)) => {
            let (first, last) = (Month(first), Month(last));
            (Span::Months { first, last }, Some((first, last)))
        }
    };
    let mut asked = vec![
        Asked {
            question: Question::Movement(of.clone(), span),
            rows: Some(months.map_or(Vec::new(), |months| moved(&courses, months))),
        },
        Asked {
            question: Question::Cohorts(of.clone(), span),
            rows: Some(months.map_or(Vec::new(), |months| triangle(&courses, months))),
        },
    ];
    let last = rules.last.map(Month);
    for pause in [Pause::Ends, Pause::IsBridged] {
        let known = last.or(whole.map(|(_, last)| last));
        asked.push(Asked {
            question: Question::Survival(of.clone(), last, pause),
            rows: Some(known.map_or(Vec::new(), |last| curve(&courses, last, pause))),
        });
    }
    asked
}

fn calendar(month: Month) -> Vec<Cell> {
    let (year, of_year) = month.parts();
    whole([year, of_year])
}

fn moved(courses: &Courses, (first, last): (Month, Month)) -> Vec<Vec<Cell>> {
    let table = movement(courses, first, last).expect("it is short");
    let row = |month: &cadran::data::movement::Movement| {
        let mut row = calendar(month.month);
        let (of, lost) = (month, month.contraction + month.churn);
        row.extend(whole([of.start, of.new, of.reactivation, of.expansion, of.contraction]));
        row.extend(whole([of.churn, of.end]));
        let people = of.customers;
        row.extend(whole([people.start, people.new, people.reactivated, people.lost, people.end]));
        let rates = [
            (people.lost.into(), people.start.into(), of.customer_churn()),
            (lost, of.start, of.revenue_churn()),
            (of.start + of.expansion - lost, of.start, of.net_retention()),
            (of.start - lost, of.start, of.gross_retention()),
            (of.new + of.reactivation + of.expansion, lost, of.quick_ratio()),
        ];
        for (numerator, denominator, value) in rates {
            let quotient = cadran::number::exact::Exact::from(numerator);
            assert_eq!(quotient.divided_by(&denominator.into()), value, "the rate of the engine");
            row.extend(rate(numerator, denominator));
        }
        row
    };
    table.iter().map(row).collect()
}

fn triangle(courses: &Courses, (first, last): (Month, Month)) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for cohort in cohorts(courses, first, last).expect("it is short") {
        let (people, revenue) = (&cohort.customers, &cohort.revenue);
        for (after, (customers, paid)) in people.iter().zip(revenue).enumerate() {
            let mut row = calendar(cohort.month);
            row.extend(whole([after as i128, i128::from(*customers), *paid]));
            row.extend(rate((*customers).into(), people[0].into()));
            row.extend(rate(*paid, revenue[0]));
            rows.push(row);
        }
    }
    rows
}

fn curve(courses: &Courses, last: Month, pause: Pause) -> Vec<Vec<Cell>> {
    let point = |kept: &cadran::data::survival::Kept| {
        let mut row = whole([kept.months as u64, kept.at_risk, kept.lost]);
        row.push(Cell::Near(kept.share.rounded(12, Rounding::HalfUp).expect("it is a share")));
        row
    };
    survival(courses, last, pause).iter().map(point).collect()
}
