//! What moves a result: effects of a tenth, room before the verdict changes, and rounded inputs.

#![allow(clippy::unwrap_used)]

mod worked;

use std::collections::BTreeSet;

use cadran::analysis::facts::movable;
use cadran::analysis::reach::sensitivity::{effects, rooms};
use cadran::analysis::rounded::{About, Range, range};
use cadran::definition::band::Own;
use cadran::number::exact::Exact;
use cadran::render::number::Style;
use cadran::text::Lang;
use proptest::prelude::*;
use rust_decimal::Decimal;
use worked::{Case, cases, cases_in, definition, facts, facts_of, input};

/// Every example in both languages.
fn cases_in_both() -> impl Iterator<Item = (Lang, Case)> {
    Lang::ALL.into_iter().flat_map(|lang| cases_in(lang).map(move |case| (lang, case)))
}

#[test]
fn every_input_that_moves_has_an_effect_and_the_largest_comes_first() {
    let mut metrics = BTreeSet::new();
    for (lang, case) in cases_in_both() {
        let facts = facts(&case);
        let effects = effects(&case.variant, &facts);
        let given = facts.completed(&case.variant);
        let movable = movable(&case.variant);
        let held = movable.iter().filter(|input| given.get(input).is_some()).count();
        assert_eq!(effects.len(), held, "{}", case.example.id);
        assert!(effects.is_sorted_by(|a, b| a.effect >= b.effect), "{}", case.example.id);
        for effect in &effects {
            let more = effect.number.times(&Exact::ratio(11, 10).unwrap());
            let moved = facts.with(&effect.input, more);
            let moved = moved.calculate(&case.variant, &[]);
            if let (Some(higher), Ok(done)) = (&effect.higher, moved) {
                assert_eq!(*higher, done.value.number, "{}", case.example.id);
            }
            assert!(!effect.sentence(&case.variant, &Style::new(lang)).contains('{'));
        }
        if !effects.is_empty() {
            metrics.insert(case.definition.id.clone());
        }
    }
    assert_eq!(metrics.len(), 45);
}

#[test]
fn the_verdict_changes_at_the_first_number_told_and_not_before() {
    let mut metrics = BTreeSet::new();
    // Rates of a year and of a month, against limits that are taken for a year.
    let cases = [1, 12]
        .into_iter()
        .flat_map(|per_year| cases_in_both().map(move |(lang, case)| (lang, case, per_year)));
    for (lang, case, per_year) in cases {
        let mut facts = facts(&case);
        for input in case.variant.rate.iter().flat_map(|rate| rate.per_year.inputs()) {
            facts.typed.set(&input, Exact::from(per_year));
        }
        let own = vec![Own { threshold: None, per_year: Some(Decimal::ONE) }; 3];
        let present = facts.calculate(&case.variant, &own).unwrap().band;
        for room in rooms(&case.variant, &facts, &own) {
            metrics.insert(case.definition.id.clone());
            let name = format!("{} {}", case.example.id, room.input.id);
            let band = |number: &Exact| {
                let done = facts.with(&room.input, number.clone()).calculate(&case.variant, &own);
                done.ok().and_then(|done| done.band)
            };
            let step = match room.input.kind.is_whole() {
                true => Exact::one(),
                false => Exact::ratio(1, 1_000_000_000).unwrap(),
            };
            for (change, back) in [(&room.up, step.negated()), (&room.down, step.clone())] {
                let Some(change) = change else { continue };
                let at = &change.at.number;
                assert_eq!(band(&at.plus(&back)), present, "{name}: a step before");
                let reached = if change.at.included { at.clone() } else { at.minus(&back) };
                assert_eq!(band(&reached), Some(change.band), "{name}");
            }
            assert!(!room.sentence(&case.variant, &Style::new(lang)).contains('{'));
        }
    }
    assert_eq!(metrics.len(), 13, "{metrics:?}");
}

#[test]
fn a_rounded_input_gives_a_range_and_a_possible_zero_below_the_line_none() {
    let value = definition("customer_lifetime_value");
    let variant = value.variant("arpu_margin_churn").unwrap();
    let given = facts_of(
        &value,
        &[("average_revenue_per_user", "50"), ("gross_margin", "80"), ("monthly_churn_rate", "3")],
    );
    let about = |decimals| About { input: input(&value, "monthly_churn_rate"), decimals };
    let found = range(variant, &given, &[about(0)]).unwrap();
    let ends = Range::Between(Exact::ratio(40_000, 35).unwrap(), Exact::from(1600));
    assert_eq!(found, ends);
    assert_eq!(
        found.sentence(variant, &Style::new(Lang::En)),
        "With rounded inputs, the result lies between €1,142.86 and €1,600.00."
    );
    let near_zero = facts_of(
        &value,
        &[
            ("average_revenue_per_user", "50"),
            ("gross_margin", "80"),
            ("monthly_churn_rate", "0.4"),
        ],
    );
    assert_eq!(range(variant, &near_zero, &[about(0)]), Ok(Range::Unbounded));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn no_number_within_the_rounding_gives_a_result_out_of_the_range(shares in prop::collection::vec(0u32..=100, 8)) {
        for case in cases() {
            let facts = facts(&case);
            let given = facts.completed(&case.variant);
            let marked: Vec<About> = movable(&case.variant)
                .into_iter()
                .filter(|input| given.get(input).is_some())
                .map(|input| About { decimals: u32::from(!input.kind.is_whole()), input })
                .collect();
            let Range::Between(low, high) = range(&case.variant, &facts, &marked).unwrap() else {
                continue;
            };
            prop_assert!(low <= high);
            let mut moved = facts.clone();
            for (about, share) in marked.iter().zip(&shares) {
                let unit = match (about.input.kind.is_whole(), about.input.kind.is_percentage()) {
                    (true, _) => Exact::one(),
                    (false, true) => Exact::ratio(1, 1000).unwrap(),
                    (false, false) => Exact::ratio(1, 10).unwrap(),
                };
                let by = Exact::ratio(i128::from(*share) - 50, 100).unwrap().times(&unit);
                let number = given.get(&about.input).unwrap().plus(&by);
                let number = number.max(about.input.min.map_or(Exact::zero(), Exact::from));
                let most = about.input.max.map_or(number.clone(), Exact::from);
                let number = number.min(most);
                moved = moved.with(&about.input, number);
            }
            if let Ok(done) = moved.calculate(&case.variant, &[]) {
                let value = done.value.number;
                prop_assert!(low <= value && value <= high, "{}", case.example.id);
            }
        }
    }
}
