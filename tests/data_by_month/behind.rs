//! Who is behind a cell: the customers by number, against what the lines say of each.

use cadran::data::cohorts::{cohorts, members};
use cadran::data::movement::{Change, Mover, movement, movers, payers};
use cadran::data::subscriptions::{Courses, Subscriptions};
use cadran::data::survival::{Pause, leavers, life_table, survival};
use cadran::import::month::Month;
use proptest::prelude::*;

/// A line of a file: customer, start, end, amount.
pub type Line = (u32, i32, Option<i32>, i64);

pub const MONTHS: i32 = 14;
const CUSTOMERS: u32 = 6;

pub fn courses(lines: &[Line]) -> Courses {
    let mut all = Subscriptions::with_room(lines.len());
    for (customer, start, end, amount) in lines {
        all.push(*customer, Month(*start), end.map(Month), *amount);
    }
    all.courses().unwrap()
}

fn paid(lines: &[Line], customer: u32, month: i32) -> i64 {
    let is_due = |(who, start, end, _): &&Line| {
        *who == customer && *start <= month && end.is_none_or(|end| month < end)
    };
    lines.iter().filter(is_due).map(|(_, _, _, amount)| (*amount).max(0)).sum()
}

pub fn lines() -> impl Strategy<Value = Vec<Line>> {
    let line = (0..CUSTOMERS, 0..MONTHS, prop::option::of(0..MONTHS + 3), -1_i64..6);
    prop::collection::vec(line, 0..24)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn customers_behind_a_movement_are_those_of_the_oracle(lines in lines(), month in 0..MONTHS + 2) {
        let courses = courses(&lines);
        let wanted = |change: Change| -> Vec<Mover> {
            let customers = (0..CUSTOMERS).map(|who| Mover { customer: who, before: paid(&lines, who, month - 1), after: paid(&lines, who, month) });
            customers.filter(|Mover { customer, before, after }| {
                let was_ever = (-4..month).any(|earlier| paid(&lines, *customer, earlier) > 0);
                match change {
                    Change::New => *after > 0 && !was_ever,
                    Change::Reactivation => *before == 0 && *after > 0 && was_ever,
                    Change::Expansion => *before > 0 && after > before,
                    Change::Contraction => *after > 0 && after < before,
                    Change::Churn => *before > 0 && *after == 0,
                }
            }).collect()
        };
        let cell = movement(&courses, Month(month), Month(month)).unwrap()[0];
        for (change, sum) in [
            (Change::New, cell.new),
            (Change::Reactivation, cell.reactivation),
            (Change::Expansion, cell.expansion),
            (Change::Contraction, cell.contraction),
            (Change::Churn, cell.churn),
        ] {
            let found: Vec<Mover> = movers(&courses, Month(month), change).collect();
            prop_assert_eq!(&found, &wanted(change));
            let moved: i128 = found.iter().map(|each| (i128::from(each.after) - i128::from(each.before)).abs()).sum();
            prop_assert_eq!(moved, sum);
        }
        let paying: Vec<(u32, i64)> = (0..CUSTOMERS).map(|who| (who, paid(&lines, who, month))).filter(|(_, amount)| *amount > 0).collect();
        prop_assert_eq!(payers(&courses, Month(month)).collect::<Vec<_>>(), paying);
    }

    #[test]
    fn customers_behind_a_cohort_are_those_of_the_oracle(lines in lines(), began in 0..MONTHS) {
        let courses = courses(&lines);
        let triangle = cohorts(&courses, Month(began), Month(MONTHS + 2)).unwrap();
        for (later, customers) in (0_u16..).zip(&triangle[0].customers) {
            let is_member = |who: &u32| (-4..MONTHS).find(|month| paid(&lines, *who, *month) > 0) == Some(began);
            let wanted: Vec<(u32, i64)> = (0..CUSTOMERS).filter(is_member).map(|who| (who, paid(&lines, who, began + i32::from(later)))).collect();
            let found: Vec<(u32, i64)> = members(&courses, Month(began), later).collect();
            prop_assert_eq!(found.iter().filter(|(_, amount)| *amount > 0).count() as u64, *customers);
            prop_assert_eq!(found, wanted);
        }
    }

    #[test]
    fn the_life_table_is_what_the_cohorts_add_up_to(lines in lines()) {
        // Customers who never come back: one line each.
        let mut once = lines;
        once.sort();
        once.dedup_by_key(|line| line.0);
        let courses = courses(&once);
        let last = Month(MONTHS + 1);
        let triangle = cohorts(&courses, Month(0), last).unwrap();
        let table = life_table(&courses, last, Pause::Ends);
        for (months, aged) in table.iter().enumerate().skip(1) {
            // Of the cohorts that have come so far: who paid the month before, and who of them pays no more.
            let known = || triangle.iter().filter(|cohort| cohort.customers.len() > months);
            let before: u64 = known().map(|cohort| cohort.customers[months - 1]).sum();
            let after: u64 = known().map(|cohort| cohort.customers[months]).sum();
            prop_assert_eq!((aged.at_risk, aged.lost), (before, before - after));
        }
        for point in survival(&courses, last, Pause::Ends) {
            prop_assert_eq!((point.at_risk, point.lost), (table[point.months].at_risk, table[point.months].lost));
            prop_assert_eq!(leavers(&courses, last, Pause::Ends, point.months).count() as u64, point.lost);
        }
    }
}

#[test]
fn stays_of_thousands_of_years_are_looked_at_up_to_a_limit() {
    let lines = [(0, i32::MIN, None, 5), (1, i32::MIN, Some(i32::MAX), 5), (2, 0, Some(1), 5)];
    let courses = courses(&lines);
    let table = life_table(&courses, Month(i32::MAX), Pause::Ends);
    assert_eq!(table.len(), cadran::import::month::MOST_MONTHS);
    assert_eq!(survival(&courses, Month(i32::MAX), Pause::Ends).len(), 1);
    assert_eq!(leavers(&courses, Month(i32::MAX), Pause::Ends, 1).collect::<Vec<_>>(), [2]);
    assert_eq!(members(&courses, Month(i32::MIN), u16::MAX).count(), 2);
}
