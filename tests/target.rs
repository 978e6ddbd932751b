//! What it takes to reach a target is exact, the smallest that suffices, and proved.

#![allow(clippy::unwrap_used)]

mod worked;

use std::sync::Arc;

use cadran::analysis::facts::{Facts, movable};
use cadran::analysis::reach::setting::Setting;
use cadran::analysis::reach::target::{Outcome, Reason, reach};
use cadran::analysis::reach::unknown::{NoAnswer, solve};
use cadran::analysis::reach::{Lever, moves};
use cadran::definition::kind::Kind;
use cadran::definition::{Better, Variant};
use cadran::number::exact::Exact;
use cadran::render::number::Style;
use cadran::text::Lang;
use proptest::prelude::*;
use worked::{cases, definition, definition_in, definitions, facts, facts_of, input};

fn ratio(top: i128, bottom: u128) -> Exact {
    Exact::ratio(top, bottom).unwrap()
}

fn value(variant: &Variant, facts: &Facts) -> Option<Exact> {
    facts.calculate(variant, &[]).ok().map(|done| done.value.number)
}

#[test]
fn every_field_of_every_example_comes_back_from_the_others_and_the_result() {
    let (mut solved, mut metrics_solved) = (0, std::collections::BTreeSet::new());
    for case in cases() {
        let all = facts(&case);
        let done = all.calculate(&case.variant, &[]).unwrap().value;
        let (result, is_irrational) = (done.number, done.irrational);
        for input in movable(&case.variant) {
            let given = all.completed(&case.variant);
            let Some(number) = given.get(&input).cloned() else { continue };
            let name = format!("{} {}", case.example.id, input.id);
            let moved = all.with(&input, number.times(&ratio(3, 2)));
            match solve(&case.variant, &moved, &input, &result) {
                Ok(found) if case.variant.kind == Kind::Needed => {
                    // The result was rounded up: another number gives it without.
                    assert!(found.number > Exact::zero(), "{name}");
                }
                Ok(found) if found.irrational || is_irrational => {
                    let gap = found.number.minus(&number).magnitude();
                    assert!(gap < Exact::ratio(1, 10u128.pow(30)).unwrap(), "{name}");
                }
                Ok(found) => assert_eq!(found.number, number, "{name}"),
                Err(NoAnswer::None) => {
                    // Other numbers give it as well, past a cap or with a nought beside it.
                    let flat = case.definition.id == "health_score_points" || result.is_zero();
                    assert!(flat, "{name}");
                }
                Err(other) => panic!("{name}: {other:?}"),
            }
            solved += 1;
            metrics_solved.insert(case.definition.id.clone());
        }
    }
    assert!(solved > 150 && metrics_solved.len() >= 33, "{solved} {}", metrics_solved.len());
}

#[test]
fn the_sentences_say_what_it_takes() {
    let renewal = definition("renewal_rate");
    let variant = &renewal.variants[0];
    let given = facts_of(&renewal, &[("renewals", "15440"), ("subscriptions_due", "17778")]);
    let lever = Lever::Input(input(&renewal, "renewals"));
    let outcome = reach(&renewal, variant, &given, &lever, &ratio(9, 10));
    let Outcome::Past(solution) = &outcome else { panic!("{outcome:?}") };
    assert_eq!(solution.number, Exact::from(16001));
    let said = |lang| {
        let renewal = definition_in("renewal_rate", lang);
        let lever = Lever::Input(input(&renewal, "renewals"));
        outcome.sentence(&renewal.variants[0], &lever, &Style::new(lang))
    };
    assert_eq!(
        said(Lang::En),
        "561 more for “Subscriptions renewed” (16,001 in place of 15,440) brings the result to 90.00%."
    );
    assert!(
        said(Lang::Fr).starts_with("561 de plus pour «\u{a0}Abonnements renouvelés\u{a0}»"),
        "{}",
        said(Lang::Fr)
    );
    let proof = outcome.proof(variant, &lever, &Style { decimals: 3, ..Style::new(Lang::En) });
    assert_eq!(proof.as_deref(), Some("Check: 16,000 gives 89.999%, 16,001 gives 90.004%."));
}

#[test]
fn impossible_and_already_reached_are_said() {
    let renewal = definition("renewal_rate");
    let variant = &renewal.variants[0];
    let given = facts_of(&renewal, &[("renewals", "80"), ("subscriptions_due", "100")]);
    let lever = Lever::Input(input(&renewal, "renewals"));
    let outcome = reach(&renewal, variant, &given, &lever, &ratio(11, 10));
    let limit = Reason::Limit { number: Exact::from(100), value: Exact::one() };
    assert_eq!(outcome, Outcome::Impossible(limit));
    let outcome = reach(&renewal, variant, &given, &lever, &ratio(7, 10));
    assert_eq!(outcome, Outcome::AlreadyReached(ratio(8, 10)));
}

#[test]
fn the_periods_after_which_half_is_left_are_found_and_more_left_is_better() {
    let conversion = definition("churn_period_conversion");
    let stays = conversion.variant("what_stays").unwrap();
    let given = facts_of(&conversion, &[("churn_rate", "5"), ("periods", "20")]);
    let periods = input(&conversion, "periods");
    let half = ratio(1, 2);
    // More than half is left after 13 periods and no longer after 14.
    let outcome = reach(&conversion, stays, &given, &Lever::Input(Arc::clone(&periods)), &half);
    let Outcome::Past(solution) = &outcome else { panic!("{outcome:?}") };
    assert_eq!(solution.number, Exact::from(13));
    let found = solve(stays, &given, &periods, &half).unwrap();
    let shown = found.number.scaled(3, cadran::number::exact::Rounding::CutOff).0.digits();
    assert_eq!((shown.as_str(), found.irrational), ("13513", true));
    assert_eq!(conversion.better_in(stays), Better::Higher);
    assert_eq!(conversion.better_in(&conversion.variants[0]), Better::Lower);
}

#[test]
fn both_moves_of_the_net_promoter_score_are_offered_and_solved() {
    let score = definition("net_promoter_score");
    let variant = &score.variants[0];
    let given = facts_of(&score, &[("promoters", "84"), ("passives", "97"), ("detractors", "118")]);
    let levers = moves(&score, variant);
    let names: Vec<(&str, &str)> = levers
        .iter()
        .map(|lever| match lever {
            Lever::Move(from, to) => (from.id.as_str(), to.id.as_str()),
            Lever::Input(_) => panic!("no input"),
        })
        .collect();
    assert_eq!(
        names,
        [("passives", "promoters"), ("detractors", "promoters"), ("detractors", "passives")]
    );
    for (lever, expected) in levers.iter().zip([64, 32, 64]) {
        let outcome = reach(&score, variant, &given, lever, &Exact::from(10));
        let (Outcome::Past(solution) | Outcome::Exact(solution)) = &outcome else {
            panic!("{outcome:?}")
        };
        assert_eq!(solution.number, Exact::from(expected), "{lever:?}");
    }
    let said = reach(&score, variant, &given, &levers[2], &Exact::from(10)).sentence(
        variant,
        &levers[2],
        &Style::new(Lang::En),
    );
    assert_eq!(said, "If 64 move from “Detractors” to “Passives”, the result comes to 10.03.");
    let outcome = reach(&score, variant, &given, &levers[2], &Exact::from(90));
    assert!(matches!(outcome, Outcome::Impossible(Reason::Limit { .. })), "{outcome:?}");
}

/// Small numbers for the inputs of a variant, shares between nothing and all.
fn small(variant: &Variant, numbers: &[u32]) -> Facts {
    let mut given = Facts::default();
    for (input, number) in variant.inputs.iter().zip(numbers) {
        let number = i128::from(*number);
        let number = match input.kind {
            _ if !input.choices.is_empty() => input.choices[0].value.into(),
            Kind::Ratio | Kind::MonthlyRatio => ratio(number % 40 + 1, 100),
            Kind::Hours => ratio(number % 24, 1),
            _ => Exact::from(number),
        };
        if input.has_field() {
            given.typed.set(input, number);
        }
    }
    given
}

fn met(better: Better, value: &Exact, wanted: &Exact, present: &Exact) -> bool {
    match better {
        Better::Higher => value >= wanted,
        Better::Lower => value <= wanted,
        Better::Neither if present < wanted => value >= wanted,
        Better::Neither => value <= wanted,
    }
}

/// The smallest whole change that suffices, by trying every number.
fn by_force(
    better: Better,
    setting: &Setting,
    wanted: &Exact,
    present: &Exact,
    most: i128,
) -> Option<Exact> {
    let from = setting.present.clone().unwrap();
    let (low, high) = setting.limits();
    for step in 1..=most {
        for number in [from.plus(&Exact::from(step)), from.minus(&Exact::from(step))] {
            let fits = low.as_ref().is_none_or(|low| number >= *low)
                && high.as_ref().is_none_or(|high| number <= *high);
            let value = setting.value(&number).filter(|_| fits);
            if value.is_some_and(|value| met(better, &value, wanted, present)) {
                return Some(number);
            }
        }
    }
    None
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]

    #[test]
    fn the_smallest_whole_number_is_the_one_that_trying_finds(
        numbers in prop::collection::vec(1u32..60, 8), top in -50i128..300,
    ) {
        const MOST: i128 = 400;
        for definition in definitions() {
            for variant in &definition.variants {
                let better = definition.better_in(variant);
                let facts = small(variant, &numbers);
                let Some(present) = value(variant, &facts) else { continue };
                let wanted = present.plus(&present.times(&ratio(top, 100)));
                let counts = movable(variant).into_iter().filter(|each| each.kind.is_whole());
                let levers = counts.map(Lever::Input).chain(moves(&definition, variant));
                for lever in levers {
                    let (metric, way) = (&definition.id, &variant.id);
                    let name = format!("{metric}/{way} {lever:?} {facts:?} {wanted:?}");
                    let setting = Setting::new(variant, &facts, lever.clone()).unwrap();
                    let outcome = reach(&definition, variant, &facts, &lever, &wanted);
                    if met(better, &present, &wanted, &present) {
                        prop_assert!(matches!(outcome, Outcome::AlreadyReached(_)), "{}", name);
                        continue;
                    }
                    let forced = by_force(better, &setting, &wanted, &present, MOST);
                    match outcome {
                        Outcome::Exact(found) | Outcome::Past(found) => {
                            if forced.is_some() || found.change.magnitude() <= Exact::from(MOST) {
                                prop_assert_eq!(Some(&found.number), forced.as_ref(), "{}", name);
                            }
                            if let Some((_, short)) = found.before {
                                prop_assert!(!met(better, &short, &wanted, &present), "{}", name);
                            }
                        }
                        Outcome::Impossible(_) => prop_assert_eq!(None, forced, "{}", name),
                        other => prop_assert!(false, "{} {:?}", name, other),
                    }
                }
            }
        }
    }

    #[test]
    fn solving_and_then_evaluating_gives_the_target(
        numbers in prop::collection::vec(1u32..60, 8), top in -50i128..300,
    ) {
        for definition in definitions() {
            for variant in &definition.variants {
                let better = definition.better_in(variant);
                let facts = small(variant, &numbers);
                let Some(present) = value(variant, &facts) else { continue };
                let wanted = present.plus(&present.times(&ratio(top, 100)));
                for input in movable(variant).into_iter().filter(|each| !each.kind.is_whole()) {
                    let lever = Lever::Input(Arc::clone(&input));
                    let (metric, way, id) = (&definition.id, &variant.id, &input.id);
                    let name = format!("{metric}/{way} {id} {facts:?} {wanted:?}");
                    match reach(&definition, variant, &facts, &lever, &wanted) {
                        Outcome::Exact(found) if found.irrational => {
                            let reached = value(variant, &facts.with(&input, found.number)).unwrap();
                            let gap = reached.minus(&wanted).magnitude();
                            let small = ratio(1, 10u128.pow(25));
                            prop_assert!(variant.kind == Kind::Needed || gap < small, "{}", name);
                            prop_assert!(met(better, &found.value, &wanted, &present), "{}", name);
                        }
                        Outcome::Exact(found) => {
                            let moved = facts.with(&input, found.number);
                            prop_assert_eq!(value(variant, &moved), Some(wanted.clone()), "{}", name);
                            prop_assert!(met(better, &found.value, &wanted, &present), "{}", name);
                            let moved = facts.with(&input, found.enough);
                            prop_assert_eq!(value(variant, &moved), Some(found.value), "{}", name);
                        }
                        Outcome::Past(found) => {
                            // A jump lies there: a cap, or a count that is rounded up.
                            prop_assert!(variant.kind == Kind::Needed, "{} {:?}", name, found);
                        }
                        Outcome::AlreadyReached(_) | Outcome::Impossible(_) => {}
                        Outcome::NotReady(problem) => prop_assert!(false, "{} {:?}", name, problem),
                    }
                }
            }
        }
    }
}
