//! A list of numbers against sums and ranks over whole numbers.

use std::sync::Arc;

use cadran::data::numbers::{MOST_DECIMALS, Numbers, TooManyDecimals};
use cadran::definition::table::{Aggregate, Entry, Measure, Table};
use cadran::engine::rows::Rows;
use cadran::number::exact::Exact;
use proptest::prelude::*;

use crate::exact;

fn list(lines: &[(i64, u8)]) -> Numbers {
    let mut numbers = Numbers::with_room(lines.len());
    for (digits, decimals) in lines {
        numbers.push(*digits, *decimals).unwrap();
    }
    numbers
}

fn lines() -> impl Strategy<Value = Vec<(i64, u8)>> {
    let digits = prop_oneof![4 => -500_i64..500, 1 => any::<i64>()];
    let decimals = prop_oneof![4 => 0_u8..4, 1 => 0..=MOST_DECIMALS];
    prop::collection::vec((digits, decimals), 0..30)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_list_comes_to_what_the_oracle_adds_and_ranks((lines, other) in lines().prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle()))) {
        // In units of 10⁻¹⁸, which 128 bits hold for so few numbers of 64 bits once large ones are taken apart.
        let unit = |digits: i64, decimals: u8| i128::from(digits) * 10_i128.pow(18 - u32::from(decimals));
        let mut sorted: Vec<i128> = lines.iter().map(|(digits, decimals)| unit(*digits, *decimals)).collect();
        sorted.sort();
        let small = |units: i128| exact(units, 10_i128.pow(18));
        let (mut high, mut low) = (0_i128, 0_i128);
        for number in &sorted {
            high += number.div_euclid(1 << 40);
            low += number.rem_euclid(1 << 40);
        }
        let sum = small(high).times(&Exact::from(1 << 40)).plus(&small(low));
        let found = list(&lines).distribution();
        prop_assert_eq!(found.sum(), sum.clone());
        prop_assert_eq!(found.count(), lines.len() as u64);
        if lines.is_empty() {
            prop_assert_eq!((found.mean(), found.median(), found.least(), found.greatest(), found.percentile(50)), (None, None, None, None, None));
        } else {
            let count = sorted.len();
            prop_assert_eq!(found.mean(), Some(sum.times(&exact(1, count as i128))));
            prop_assert_eq!(found.least(), Some(small(sorted[0])));
            prop_assert_eq!(found.greatest(), Some(small(sorted[count - 1])));
            let middle = match count % 2 {
                1 => small(sorted[count / 2]),
                _ => small(sorted[count / 2 - 1]).plus(&small(sorted[count / 2])).times(&exact(1, 2)),
            };
            prop_assert_eq!(found.median(), Some(middle));
            for percent in [0, 1, 10, 25, 50, 75, 90, 99, 100_u8] {
                // The smallest value that at least so many percent of all do not exceed.
                let does = |value: &&i128| sorted.iter().filter(|each| each <= value).count() * 100 >= count * usize::from(percent);
                prop_assert_eq!(found.percentile(percent), Some(small(*sorted.iter().find(does).unwrap())));
            }
        }
        prop_assert_eq!(list(&other).distribution(), found, "in any order of lines");
    }

    #[test]
    fn the_measures_of_the_catalogue_say_the_same(lines in lines()) {
        let numbers = list(&lines);
        let cells = (0..numbers.len()).map(|place| vec![numbers.get(place)]).collect();
        let rows = Rows { cells, ..Rows::default() };
        let none = String::new;
        let table = Arc::new(Table { id: none(), name: none(), row: none(), columns: Vec::new(), entry: Entry::Pasted });
        let measure = |aggregate| Measure { table: Arc::clone(&table), only: None, aggregate }.of(&rows);
        let found = numbers.distribution();
        prop_assert_eq!(measure(Aggregate::Median(0)), found.median());
        prop_assert_eq!(measure(Aggregate::Percentile(0, 90)), found.percentile(90));
        prop_assert_eq!(measure(Aggregate::Largest(0)), found.greatest());
        prop_assert_eq!(measure(Aggregate::Sum(0)).unwrap_or(Exact::zero()), found.sum());
    }
}

#[test]
fn a_few_numbers_by_hand_and_the_largest_ones() {
    let found = list(&[(125, 1), (-3, 0), (250, 2), (7, 0)]).distribution();
    assert_eq!(found.sum(), Exact::from(19));
    assert_eq!(found.mean(), Some(exact(19, 4)));
    assert_eq!(found.median(), Some(exact(19, 4)));
    assert_eq!(found.percentile(90), Some(exact(25, 2)));
    let largest = vec![(i64::MAX, 0); 40];
    let mut mixed = largest.clone();
    mixed.push((i64::MIN, MOST_DECIMALS));
    let (large, mixed) = (list(&largest).distribution(), list(&mixed).distribution());
    assert_eq!(large.sum(), Exact::from(i128::from(i64::MAX) * 40));
    let least = exact(i64::MIN.into(), 10_i128.pow(18));
    assert_eq!(mixed.sum(), Exact::from(i128::from(i64::MAX) * 40).plus(&least));
    assert_eq!(
        (mixed.least(), mixed.greatest()),
        (Some(least), Some(Exact::from(i128::from(i64::MAX))))
    );
    let mut numbers = list(&[(1, 0)]);
    assert_eq!(numbers.push(1, MOST_DECIMALS + 1), Err(TooManyDecimals));
    assert_eq!((numbers.len(), numbers.is_empty(), numbers.get(1)), (1, false, None));
    assert_eq!(list(&[(7, 2)]).distribution().median(), Some(exact(7, 100)));
}
