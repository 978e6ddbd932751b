//! Tables by month from raw data: against an oracle that knows only who pays what in which month, and by hand.

#![allow(clippy::unwrap_used)]

use cadran::data::cohorts::cohorts;
use cadran::data::movement::{Movement, movement};
use cadran::data::subscriptions::{Subscriptions, TooLarge};
use cadran::data::survival::{Pause, median_stay, survival};
use cadran::import::layout::Separator;
use cadran::import::month::{MOST_MONTHS, Month};
use cadran::import::scan::{LONGEST_LINE, MOST_CELLS, Scanner};
use cadran::number::exact::Exact;
use proptest::prelude::*;

/// A line of a file: customer, start, end, amount.
type Line = (u32, i32, Option<i32>, i64);

fn subscriptions(lines: &[Line]) -> Subscriptions {
    let mut all = Subscriptions::with_room(lines.len());
    for (customer, start, end, amount) in lines {
        all.push(*customer, Month(*start), end.map(Month), *amount);
    }
    all
}

fn moved(lines: &[Line], first: i32, last: i32) -> Vec<Movement> {
    movement(&subscriptions(lines).courses().unwrap(), Month(first), Month(last)).unwrap()
}

/// What a customer pays in a month, from the lines alone.
fn paid(lines: &[Line], customer: u32, month: i32) -> i128 {
    let is_due = |(who, start, end, _): &&Line| {
        *who == customer && *start <= month && end.is_none_or(|end| month < end)
    };
    lines.iter().filter(is_due).map(|(_, _, _, amount)| i128::from((*amount).max(0))).sum()
}

const MONTHS: i32 = 16;
const CUSTOMERS: u32 = 6;

fn files() -> impl Strategy<Value = Vec<Line>> {
    let end = prop::option::of(0..MONTHS + 3);
    let line = (0..CUSTOMERS, 0..MONTHS, end, -1_i64..6);
    prop::collection::vec(line, 0..24)
}

/// A file, and the same lines in another order.
fn shuffled() -> impl Strategy<Value = (Vec<Line>, Vec<Line>)> {
    files().prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle()))
}

/// The movement of a month as the oracle has it: revenue start, new, reactivation, expansion, contraction, churn, end; customers start,
/// new, reactivated, lost, end.
fn by_hand(lines: &[Line], month: i32) -> ([i128; 7], [u64; 5]) {
    let (mut revenue, mut people) = ([0; 7], [0; 5]);
    for customer in 0..CUSTOMERS {
        let (before, now) = (paid(lines, customer, month - 1), paid(lines, customer, month));
        let was_ever = (-4..month).any(|earlier| paid(lines, customer, earlier) > 0);
        revenue[0] += before;
        revenue[6] += now;
        people[0] += u64::from(before > 0);
        people[4] += u64::from(now > 0);
        let kind = match (before > 0, now > 0) {
            (false, true) if was_ever => 2,
            (false, true) => 1,
            (true, false) => 5,
            (true, true) if now > before => 3,
            (true, true) => 4,
            (false, false) => continue,
        };
        revenue[kind] += (now - before).abs();
        match kind {
            1 => people[1] += 1,
            2 => people[2] += 1,
            5 => people[3] += 1,
            _ => {}
        }
    }
    (revenue, people)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_movement_is_that_of_the_oracle_and_balances((lines, other) in shuffled(), first in 0..MONTHS) {
        let table = moved(&lines, first, MONTHS + 2);
        for month in &table {
            let found = ([month.start, month.new, month.reactivation, month.expansion, month.contraction, month.churn, month.end],
                [month.customers.start, month.customers.new, month.customers.reactivated, month.customers.lost, month.customers.end]);
            prop_assert_eq!(found, by_hand(&lines, month.month.0));
        }
        for pair in table.windows(2) {
            prop_assert_eq!((pair[0].end, pair[0].customers.end), (pair[1].start, pair[1].customers.start));
        }
        prop_assert_eq!(moved(&other, first, MONTHS + 2), table, "in any order of lines");
    }

    #[test]
    fn cohorts_are_those_of_the_oracle(lines in files(), first in 0..MONTHS) {
        let courses = subscriptions(&lines).courses().unwrap();
        let last = MONTHS + 1;
        let triangle = cohorts(&courses, Month(first), Month(last)).unwrap();
        prop_assert_eq!(triangle.len() as i32, last - first + 1);
        let began = |who: u32| (-4..=last).find(|month| paid(&lines, who, *month) > 0);
        for cohort in &triangle {
            let members: Vec<u32> = (0..CUSTOMERS).filter(|who| began(*who) == Some(cohort.month.0)).collect();
            for (at, (customers, revenue)) in cohort.customers.iter().zip(&cohort.revenue).enumerate() {
                let now = cohort.month.0 + at as i32;
                let amounts: Vec<i128> = members.iter().map(|who| paid(&lines, *who, now)).collect();
                prop_assert_eq!(*customers, amounts.iter().filter(|amount| **amount > 0).count() as u64);
                prop_assert_eq!(*revenue, amounts.iter().sum::<i128>());
            }
        }
    }

    #[test]
    fn the_curve_is_that_of_the_oracle(lines in files()) {
        let courses = subscriptions(&lines).courses().unwrap();
        let last = MONTHS + 1;
        for pause in [Pause::Ends, Pause::IsBridged] {
            // How long each stayed, and whether that was all.
            let stay = |who: u32| {
                let pays = |month: i32| paid(&lines, who, month) > 0;
                let began = (0..=last).find(|month| pays(*month))?;
                let end = match pause {
                    Pause::Ends => (began..=last).find(|month| !pays(*month)),
                    Pause::IsBridged => (began..=last).rev().find(|month| pays(*month)).map(|end| end + 1).filter(|end| *end <= last),
                };
                Some((end.unwrap_or(last + 1) - began, end.is_some()))
            };
            let stays: Vec<(i32, bool)> = (0..CUSTOMERS).filter_map(stay).collect();
            let curve = survival(&courses, Month(last), pause);
            let mut share = Exact::one();
            let mut points = Vec::new();
            for months in 0..=last + 1 {
                // Who is seen for the last time after so many months says nothing of who leaves then.
                let is_known = |(stay, has_left): &&(i32, bool)| *stay > months || *stay == months && *has_left;
                let at_risk = stays.iter().filter(is_known).count();
                let lost = stays.iter().filter(|(stay, has_left)| *stay == months && *has_left).count();
                if lost > 0 {
                    let kept = Exact::from((at_risk - lost) as i128).divided_by(&Exact::from(at_risk as i128)).unwrap();
                    share = share.times(&kept);
                    points.push((months as usize, at_risk as u64, lost as u64, share.clone()));
                }
            }
            let found: Vec<_> = curve.iter().map(|kept| (kept.months, kept.at_risk, kept.lost, kept.share.clone())).collect();
            prop_assert_eq!(&found, &points);
            let half = points.iter().find(|(_, _, _, share)| share.times(&Exact::from(2)) <= Exact::one());
            prop_assert_eq!(median_stay(&curve), half.map(|(months, ..)| *months));
        }
    }
}

#[test]
fn a_year_of_three_customers_by_hand() {
    // One stays and grows, one pauses, one changes to a smaller plan and goes.
    let lines = [
        (0, 0, None, 1_000),
        (0, 3, None, 500),
        (1, 0, Some(2), 2_000),
        (1, 4, None, 2_000),
        (2, 1, Some(3), 900),
        (2, 3, Some(5), 300),
    ];
    let table = moved(&lines, 0, 5);
    let revenue: Vec<[i128; 7]> = table
        .iter()
        .map(|it| {
            [it.start, it.new, it.reactivation, it.expansion, it.contraction, it.churn, it.end]
        })
        .collect();
    assert_eq!(
        revenue,
        [
            [0, 3_000, 0, 0, 0, 0, 3_000],
            [3_000, 900, 0, 0, 0, 0, 3_900],
            [3_900, 0, 0, 0, 0, 2_000, 1_900],
            [1_900, 0, 0, 500, 600, 0, 1_800],
            [1_800, 0, 2_000, 0, 0, 0, 3_800],
            [3_800, 0, 0, 0, 0, 300, 3_500],
        ]
    );
    let exact = |top: i128, bottom: i128| Exact::from(top).divided_by(&Exact::from(bottom));
    assert_eq!(table[2].customer_churn(), exact(1, 3));
    assert_eq!(table[2].revenue_churn(), exact(2_000, 3_900));
    assert_eq!(table[3].net_retention(), exact(1_800, 1_900));
    assert_eq!(table[3].gross_retention(), exact(1_300, 1_900));
    assert_eq!(table[3].quick_ratio(), exact(500, 600));
    assert_eq!(table[4].net_retention(), exact(1_800, 1_800), "who comes back is new revenue");
    assert_eq!((table[0].customer_churn(), table[0].net_retention()), (None, None));
    assert_eq!(table[1].quick_ratio(), None, "nothing went");
}

#[test]
fn what_no_table_can_hold_is_refused() {
    let courses = subscriptions(&[(0, 0, None, i64::MAX), (0, 1, None, 1)]).courses();
    assert_eq!(courses, Err(TooLarge { customer: 0 }));
    let courses =
        subscriptions(&[(0, 0, None, i64::MAX), (1, 0, None, i64::MAX)]).courses().unwrap();
    let end = 2 * i128::from(i64::MAX);
    assert_eq!(movement(&courses, Month(0), Month(0)).unwrap()[0].end, end);
    assert_eq!(movement(&courses, Month(1), Month(0)), None);
    assert_eq!(movement(&courses, Month(0), Month(MOST_MONTHS as i32)), None);
    assert_eq!(movement(&courses, Month(i32::MIN), Month(i32::MAX)), None);
    assert_eq!(cohorts(&courses, Month(i32::MIN), Month(i32::MAX)), None);
    let none = Subscriptions::default();
    assert_eq!((none.months(), none.is_empty(), none.len()), (None, true, 0));
    assert_eq!(moved(&[], 0, 0)[0].end, 0);
    assert!(survival(&none.courses().unwrap(), Month(5), Pause::Ends).is_empty());
}

#[test]
fn lines_that_change_nothing_change_nothing() {
    let lines = [(0, 5, Some(5), 100), (0, 5, Some(3), 100), (1, 2, None, 0), (1, 2, None, -50)];
    assert!(moved(&lines, 0, 6).iter().all(|month| month.end == 0 && month.churn == 0));
    assert_eq!(subscriptions(&lines).months(), Some((Month(2), Month(5))));
}

#[test]
fn half_of_the_customers_is_the_median_and_nobody_yet_is_none() {
    let lines = [(0, 0, Some(3), 1), (1, 0, Some(6), 1), (2, 0, None, 1)];
    let curve = survival(&subscriptions(&lines).courses().unwrap(), Month(9), Pause::Ends);
    assert_eq!(median_stay(&curve), Some(6));
    assert_eq!(median_stay(&curve[..1]), None);
}

/// The lines of a file that comes in pieces of so many bytes: number and cells.
fn scanned(file: &[u8], piece: usize) -> Vec<(u64, Vec<String>)> {
    let mut lines = Vec::new();
    let mut give = |line: cadran::import::scan::Line| {
        let cell = |place| String::from_utf8_lossy(&line.cell(place).unwrap()).into_owned();
        let cells = (0..line.count.min(MOST_CELLS)).map(cell).collect();
        lines.push((line.number, if line.is_too_long { vec!["…".to_owned()] } else { cells }));
    };
    let mut scanner = Scanner::new(Separator::Comma);
    file.chunks(piece).for_each(|piece| scanner.take(piece, &mut give));
    scanner.finish(&mut give);
    lines
}

#[test]
fn quotes_and_ends_of_lines_are_read_as_the_standard_has_them() {
    for (file, lines) in [
        ("a,b\nc,d\n", "1:a|b 2:c|d"),
        ("a,b\r\nc,d", "1:a|b 2:c|d"),
        ("a\rb\r", "1:a 2:b"),
        ("a\r\n\nb", "1:a 2: 3:b"),
        ("\n\n", "1: 2:"),
        ("", ""),
        (",", "1:|"),
        ("\"a,\"\"b\"\"\n\",c\nd", "1:a,\"b\"\n|c 3:d"),
        ("\"a\" ,b", "1:a|b"),
        ("\"a\"x,b", "1:\"a\"x|b"),
        ("a\"b,c", "1:a\"b|c"),
        ("\"never closed,b\nc", "1:\"never closed|b 2:c"),
        ("\"\"", "1:"),
    ] {
        let said = |(number, cells): &(u64, Vec<String>)| format!("{number}:{}", cells.join("|"));
        for piece in [1, 2, 3, 7, 4_096] {
            let found: Vec<String> = scanned(file.as_bytes(), piece).iter().map(said).collect();
            assert_eq!(found.join(" "), lines, "{file:?} in pieces of {piece}");
        }
    }
}

#[test]
fn a_line_that_is_too_long_is_told_once_and_the_next_one_comes() {
    let long = "x".repeat(3 * LONGEST_LINE);
    let quote = format!("\"{}", "open\n".repeat(LONGEST_LINE / 2));
    for (file, after) in [(format!("a\n{long}\nb\n"), 3), (format!("a\n{quote}b\n"), 0)] {
        for piece in [1 << 16, 1 << 30] {
            let lines = scanned(file.as_bytes(), piece);
            assert_eq!(lines[0], (1, vec!["a".to_owned()]));
            if after > 0 {
                assert_eq!(lines[1..], [(2, vec!["…".to_owned()]), (after, vec!["b".to_owned()])]);
            } else {
                assert_eq!(lines.last().unwrap().1, ["b"], "what follows is not lost");
                assert_eq!(lines.last().unwrap().0, LONGEST_LINE as u64 / 2 + 2);
            }
        }
    }
    let wide = ",".repeat(1_000_000);
    let mut counts = Vec::new();
    Scanner::new(Separator::Comma).take(format!("{wide}\n").as_bytes(), &mut |line| {
        counts.push((line.count, line.cell(MOST_CELLS).is_some()))
    });
    assert_eq!(counts, [(1_000_001, false)]);
}

proptest! {
    #[test]
    fn any_pieces_give_the_same_lines(file in "[ab,\"\r\n ]{0,60}", piece in 1..20_usize) {
        prop_assert_eq!(scanned(file.as_bytes(), piece), scanned(file.as_bytes(), 1 << 20));
    }

    #[test]
    fn what_is_written_by_the_standard_is_read_back(rows in prop::collection::vec(prop::collection::vec("[a,\"\r\n é]{0,5}", 1..4), 1..6), piece in 1..20_usize) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(",") + "\r\n";
        let file: String = rows.iter().map(line).collect();
        let found: Vec<Vec<String>> = scanned(file.as_bytes(), piece).into_iter().map(|(_, cells)| cells).collect();
        prop_assert_eq!(found, rows);
    }
}
