//! Tickets by month of opening against an oracle that goes through the lines for each figure.

use cadran::data::tickets::{Opened, Part, Refusal, Ticket, Tickets, Waits};
use cadran::import::month::{MOST_MONTHS, Month};
use cadran::number::exact::Exact;
use proptest::prelude::*;

use crate::exact;

/// Opened, month, first reply, closed, type.
type Line = (i64, i32, Option<i64>, Option<i64>, Option<u32>);

const MONTHS: i32 = 7;

fn read(lines: &[Line]) -> (Tickets, Vec<Line>) {
    let (mut tickets, mut taken) = (Tickets::with_room(lines.len()), Vec::new());
    for (opened, month, replied, closed, of_type) in lines {
        let (opened, month) = (*opened, Month(*month));
        let ticket =
            Ticket { opened, month, replied: *replied, closed: *closed, of_type: *of_type };
        let refused = match (replied, closed) {
            (Some(replied), _) if *replied < opened => Err(Refusal::ReplyBeforeOpening),
            (_, Some(closed)) if *closed < opened => Err(Refusal::ClosingBeforeOpening),
            _ => Ok(()),
        };
        assert_eq!(tickets.push(ticket), refused);
        if refused.is_ok() {
            taken.push((opened, month.0, *replied, *closed, *of_type));
        }
    }
    assert_eq!(tickets.len(), taken.len());
    (tickets, taken)
}

fn lines() -> impl Strategy<Value = Vec<Line>> {
    let moment = || prop_oneof![8 => 0_i64..20_000, 1 => any::<i64>()];
    let until = || prop::option::of(prop_oneof![8 => 5_000_i64..90_000, 1 => any::<i64>()]);
    let line = (moment(), 0..MONTHS, until(), until(), prop::option::of(0_u32..3));
    prop::collection::vec(line, 0..40)
}

/// Count, total, mean, median and 90th percentile of waits, by looking for the value that splits them.
fn waits(of: &[Line], until: fn(&Line) -> Option<i64>) -> Waits {
    let seconds = |line: &Line| Some(i128::from(until(line)?) - i128::from(line.0));
    let mut all: Vec<i128> = of.iter().filter_map(seconds).collect();
    all.sort();
    let (count, total) = (all.len(), all.iter().sum::<i128>());
    let hours = |seconds: i128, by: i128| exact(seconds, 3_600 * by);
    let at_or_below = |value: i128| all.iter().filter(|each| **each <= value).count();
    Waits {
        count: count as u64,
        total: hours(total, 1),
        mean: (count > 0).then(|| hours(total, count as i128)),
        median: (count > 0).then(|| hours(all[(count - 1) / 2] + all[count / 2], 2)),
        percentile_90: all
            .iter()
            .find(|value| at_or_below(**value) * 10 >= count * 9)
            .map(|value| hours(*value, 1)),
    }
}

fn by_hand(lines: &[Line], month: i32) -> Opened {
    let of: Vec<Line> = lines.iter().filter(|line| line.1 == month).copied().collect();
    let count =
        |is_one: &dyn Fn(&Line) -> bool| of.iter().filter(|line| is_one(line)).count() as u64;
    let types = [None, Some(0), Some(1), Some(2)]
        .map(|of_type| (of_type, count(&|line| line.4 == of_type)));
    Opened {
        month: Month(month),
        count: of.len() as u64,
        by_type: types.into_iter().filter(|(_, count)| *count > 0).collect(),
        open: count(&|line| line.3.is_none()),
        first_response: waits(&of, |line| line.2),
        resolution: waits(&of, |line| line.3),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn tickets_by_month_are_those_of_the_oracle((lines, other) in lines().prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle())), first in 0..MONTHS) {
        let (tickets, taken) = read(&lines);
        let (first, last) = (Month(first), Month(MONTHS));
        let table = tickets.by_month(first, last).unwrap();
        prop_assert_eq!(table.len(), last.since(first) + 1);
        for month in &table {
            prop_assert_eq!(month, &by_hand(&taken, month.month.0));
        }
        prop_assert_eq!(read(&other).0.by_month(first, last), Some(table), "in any order of lines");
        let months = taken.iter().map(|line| Month(line.1));
        prop_assert_eq!(tickets.months(), months.clone().min().zip(months.max()));
    }

    #[test]
    fn the_tickets_behind_a_cell_are_as_many_as_it_says(lines in lines()) {
        let (tickets, taken) = read(&lines);
        for month in tickets.by_month(Month(0), Month(MONTHS)).unwrap() {
            let behind = |part| tickets.places(month.month, part).collect::<Vec<_>>();
            let count = |part| behind(part).len() as u64;
            prop_assert_eq!((count(Part::All), count(Part::Open), count(Part::Closed), count(Part::Replied), count(Part::WithoutReply)),
                (month.count, month.open, month.resolution.count, month.first_response.count, month.count - month.first_response.count));
            for (of_type, found) in &month.by_type {
                prop_assert_eq!(count(Part::OfType(*of_type)), *found);
                prop_assert!(behind(Part::OfType(*of_type)).iter().all(|place| taken[*place].4 == *of_type && taken[*place].1 == month.month.0));
            }
            for place in behind(Part::Closed) {
                prop_assert_eq!(tickets.resolution(place).map(i128::from), taken[place].3.map(|closed| i128::from(closed) - i128::from(taken[place].0)));
            }
            for place in behind(Part::WithoutReply) {
                prop_assert_eq!(tickets.first_response(place), None);
            }
        }
    }
}

#[test]
fn a_month_of_three_tickets_an_empty_one_and_a_single_ticket_by_hand() {
    let hour = 3_600;
    let (tickets, _) = read(&[
        (0, 3, Some(hour), Some(10 * hour), Some(4)),
        (100, 3, Some(100), None, None),
        (0, 3, Some(2 * hour), Some(4 * hour), Some(4)),
        (-5, 5, None, Some(-5), Some(0)),
    ]);
    let table = tickets.by_month(Month(3), Month(5)).unwrap();
    let whole = |number: i128| Some(Exact::from(number));
    assert_eq!((table[0].count, table[0].open), (3, 1));
    assert_eq!(table[0].by_type, [(None, 1), (Some(4), 2)]);
    let first = &table[0].first_response;
    assert_eq!(
        (first.count, &first.mean, &first.median, &first.percentile_90),
        (3, &whole(1), &whole(1), &whole(2))
    );
    let resolution = &table[0].resolution;
    assert_eq!(
        (&resolution.mean, &resolution.median, &resolution.percentile_90),
        (&whole(7), &whole(7), &whole(10))
    );
    assert_eq!(
        (table[1].count, table[1].by_type.len(), table[1].resolution.mean.clone()),
        (0, 0, None)
    );
    let alone = &table[2].resolution;
    assert_eq!(
        (&alone.mean, &alone.median, &alone.percentile_90),
        (&whole(0), &whole(0), &whole(0))
    );
    assert_eq!(table[2].first_response.median, None);
}

#[test]
fn moments_at_the_ends_of_64_bits_and_months_far_apart() {
    let (tickets, _) = read(&[
        (i64::MIN, 0, Some(i64::MAX), Some(i64::MAX), Some(u32::MAX)),
        (i64::MIN, 0, Some(i64::MAX), Some(i64::MIN), Some(u32::MAX)),
    ]);
    let month = &tickets.by_month(Month(0), Month(0)).unwrap()[0];
    assert_eq!(month.first_response.total, exact(2 * i128::from(u64::MAX), 3_600));
    assert_eq!(month.by_type, [(Some(u32::MAX), 2)]);
    assert_eq!(tickets.by_month(Month(1), Month(0)), None);
    assert_eq!(tickets.by_month(Month(0), Month(MOST_MONTHS as i32)), None);
    assert_eq!(tickets.by_month(Month(i32::MIN), Month(i32::MAX)), None);
    assert_eq!(Tickets::default().months(), None);
    assert_eq!(Tickets::default().by_month(Month(0), Month(0)).unwrap()[0].count, 0);
    assert!(Tickets::default().is_empty());
}
