//! Survey answers by month: counts and results over whole numbers, and intervals by the equations that their ends solve.

use std::sync::{Arc, LazyLock};

use cadran::analysis::sampling::usual_confidence;
use cadran::catalogue;
use cadran::catalogue::model::metric::Metric;
use cadran::data::answers::{Answers, Scale, Scored, Tally, scores_of};
use cadran::definition::{Definition, Variant};
use cadran::import::month::{MOST_MONTHS, Month};
use cadran::number::exact::Exact;
use cadran::number::student::student_quantile;
use cadran::text::Lang;
use proptest::prelude::*;

use crate::{exact, is_near, z};

/// A month and a score.
type Line = (i32, i32);

const MONTHS: i32 = 4;

/// Student's quantiles at the usual level, from one degree of freedom: computed once, for they are slow.
static QUANTILES: LazyLock<Vec<Exact>> = LazyLock::new(|| {
    (1..300).map(|degrees| student_quantile(&usual_confidence(), degrees).unwrap()).collect()
});

pub fn variant(metric: &str, variant: &str) -> (Arc<Definition>, Arc<Variant>) {
    let definition = catalogue::definition(metric, Lang::En).unwrap();
    let found = definition.variants.iter().find(|each| each.id == variant).unwrap().clone();
    (definition, found)
}

fn answers(lines: &[Line]) -> Answers {
    let mut answers = Answers::with_room(lines.len());
    lines.iter().for_each(|(month, score)| answers.push(Month(*month), *score));
    answers
}

fn tallies(lines: &[Line], variant: &Variant) -> Vec<Tally> {
    answers(lines).tallies(Scale::of(variant).unwrap(), Month(0), Month(MONTHS)).unwrap()
}

fn value(scored: &Scored) -> Option<Exact> {
    scored.calculation.as_ref().ok().map(|done| done.value.number.clone())
}

/// How many answers of a month lie between two scores.
fn count(lines: &[Line], month: i32, from: i32, to: i32) -> i128 {
    lines.iter().filter(|(of, score)| *of == month && (from..=to).contains(score)).count() as i128
}

fn lines() -> impl Strategy<Value = Vec<Line>> {
    prop::collection::vec((-1..=MONTHS, -1_i32..12), 0..60)
}

/// What NPS, CSAT and CES make of a month, and their ends, by hand.
fn check(lines: &[Line], month: i32) -> Result<(), TestCaseError> {
    let level = usual_confidence();
    let scored = |metric: &str, id: &str| {
        let (definition, variant) = variant(metric, id);
        tallies(lines, &variant)[month as usize].scored(&definition, &variant, &level)
    };
    let nps = scored("net_promoter_score", "scores_0_to_10");
    let [up, down, all] =
        [(9, 10), (0, 6), (0, 10)].map(|(from, to)| count(lines, month, from, to));
    prop_assert_eq!(value(&nps), (all > 0).then(|| exact(100 * (up - down), all)));
    if let Ok(found) = &nps.interval {
        // Three answers more where there are few: three quarters of one on each side.
        let is_small = all < 100 || up == all || down == all || up + down == 0;
        let (up, down, all) = if is_small {
            (4 * up + 3, 4 * down + 3, 4 * all + 12)
        } else {
            (4 * up, 4 * down, 4 * all)
        };
        let centre = exact(up - down, all);
        let variance = exact(up + down, all).minus(&centre.times(&centre));
        let squared = z().times(&z()).times(&variance).times(&exact(4 * 10_000, all));
        for (end, limit) in [(&found.low, -100), (&found.high, 100)] {
            let reach = end.minus(&centre.times(&Exact::from(100)));
            let is_cut = *end == Exact::from(limit) && reach.times(&reach) < squared;
            prop_assert!(is_cut || is_near(&reach.times(&reach), &squared));
        }
        prop_assert!(found.low < found.high);
    }
    let csat = scored("customer_satisfaction_score", "two_highest");
    let [positive, all] = [(4, 5), (1, 5)].map(|(from, to)| count(lines, month, from, to));
    prop_assert_eq!(value(&csat), (all > 0).then(|| exact(positive, all)));
    if let Ok(found) = &csat.interval {
        for end in [&found.low, &found.high] {
            // The ends are the shares from which what was seen lies z standard errors away (Wilson, 1927).
            let away = exact(positive, all).minus(end);
            let error = end.times(&Exact::one().minus(end)).times(&exact(1, all));
            prop_assert!(is_near(&away.times(&away), &z().times(&z()).times(&error)));
        }
        prop_assert!(found.low < found.high);
    }
    // Effort on its scale from 1 to 7, and satisfaction from 1 to 5 with 1 as 0 and 5 as 100.
    for (metric, id, highest, lift, stretch) in [
        ("customer_effort_score", "mean", 7, 0, 1),
        ("customer_satisfaction_score", "mean_1_to_5", 5, 1, 25),
    ] {
        let found = scored(metric, id);
        let all = count(lines, month, 1, highest);
        let lifted = |score: i32| i128::from((score - lift) * stretch);
        let given = |of: &dyn Fn(i32) -> i128| -> i128 {
            (1..=highest).map(|score| of(score) * count(lines, month, score, score)).sum()
        };
        let sum = given(&lifted);
        prop_assert_eq!(value(&found), (all > 0).then(|| exact(sum, all)));
        prop_assert_eq!(found.interval.is_ok(), all > 1);
        let Ok(found) = &found.interval else { continue };
        let squares = given(&|score| lifted(score) * lifted(score));
        let squared_error = exact(all * squares - sum * sum, all * all * (all - 1));
        let t = &QUANTILES[all as usize - 2];
        let squared = t.times(t).times(&squared_error);
        for (end, limit) in [(&found.low, lifted(1)), (&found.high, lifted(highest))] {
            let reach = end.minus(&exact(sum, all));
            let is_cut = *end == Exact::from(limit) && reach.times(&reach) <= squared;
            prop_assert!(is_cut || is_near(&reach.times(&reach), &squared));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn counts_and_their_answers_are_those_of_the_oracle((lines, other) in lines().prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle()))) {
        for (metric, id, lowest, highest) in [
            ("net_promoter_score", "scores_0_to_10", 0, 10),
            ("net_promoter_score", "scores_1_to_10", 1, 10),
            ("customer_satisfaction_score", "above_middle_1_to_3", 1, 3),
            ("customer_effort_score", "share_easy", 1, 7),
        ] {
            let (_, variant) = variant(metric, id);
            let scale = Scale::of(&variant).unwrap();
            prop_assert_eq!(scale.scores(), lowest..=highest);
            let found = tallies(&lines, &variant);
            for (month, tally) in (0..).zip(&found) {
                let all = count(&lines, month, -9, 99);
                let on = count(&lines, month, lowest, highest);
                prop_assert_eq!((tally.month, i128::from(tally.answers()), i128::from(tally.off_scale)), (Month(month), on, all - on));
                let facts = tally.facts(&variant);
                for input in &variant.inputs {
                    let scores = scores_of(input, scale).unwrap();
                    let of_class = count(&lines, month, *scores.start(), *scores.end());
                    prop_assert_eq!(i128::from(tally.count(scores.clone())), of_class);
                    prop_assert_eq!(facts.typed.get(input), Some(&Exact::from(of_class)));
                    let all = answers(&lines);
                    let behind: Vec<usize> = all.behind(Month(month), scores.clone()).map(|(place, _)| place).collect();
                    prop_assert_eq!(behind.len() as i128, of_class);
                    prop_assert!(behind.iter().all(|place| lines[*place].0 == month && scores.contains(&lines[*place].1)));
                }
            }
            prop_assert_eq!(tallies(&other, &variant), found, "in any order of lines");
        }
    }

    #[test]
    fn results_and_intervals_are_those_of_the_oracle(lines in lines(), month in 0..MONTHS) {
        check(&lines, month)?;
    }
}

#[test]
fn a_large_month_and_one_of_a_single_answer_hold_as_well() {
    let mut lines: Vec<Line> = (0..400).map(|line| (0, line * line % 11)).collect();
    lines.extend([(2, 9), (3, 6), (3, 6)]);
    (0..MONTHS).for_each(|month| check(&lines, month).unwrap());
}

#[test]
fn the_catalogue_says_which_scores_a_class_has() {
    let (_, nps) = variant("net_promoter_score", "scores_0_to_10");
    let scale = Scale::of(&nps).unwrap();
    let classes: Vec<_> = nps.inputs.iter().map(|input| scores_of(input, scale).unwrap()).collect();
    assert_eq!(classes, [9..=10, 7..=8, 0..=6]);
    let (_, mean) = variant("customer_satisfaction_score", "mean_1_to_5");
    let classes: Vec<_> = mean
        .inputs
        .iter()
        .map(|input| scores_of(input, Scale::of(&mean).unwrap()).unwrap())
        .collect();
    assert_eq!(classes, [1..=5, 1..=5], "sum and count of all answers");
    let has_scale = |metric: &&Metric| {
        let definition = catalogue::definition(metric.id, Lang::En).unwrap();
        definition.variants.iter().any(|variant| Scale::of(variant).is_some())
    };
    let found: Vec<_> = catalogue::metrics().filter(has_scale).map(|metric| metric.id).collect();
    let surveys = ["customer_effort_score", "customer_satisfaction_score", "net_promoter_score"];
    assert!(surveys.iter().all(|metric| found.contains(metric)) && found.len() == 4, "{found:?}");
    let (_, counts) = variant("net_promoter_score", "counts");
    assert_eq!(Scale::of(&counts), None, "typed alone");
}

#[test]
fn a_mean_on_a_hundred_and_a_month_without_answers() {
    let (definition, variant) = variant("customer_satisfaction_score", "mean_1_to_5");
    let tallies = tallies(&[(0, 5), (0, 3), (0, 3)], &variant);
    let scored = |month: usize| tallies[month].scored(&definition, &variant, &usual_confidence());
    assert_eq!(value(&scored(0)), Some(exact(200, 3)));
    assert_eq!(scored(0).interval.unwrap().answers, Exact::from(3));
    assert_eq!(value(&scored(1)), None);
    assert!(scored(1).interval.is_err());
}

#[test]
fn scales_and_months_that_no_table_can_hold_are_refused() {
    assert!(Scale::new(1, 0).is_none() && Scale::new(i32::MIN, i32::MAX).is_none());
    assert!(Scale::new(0, 1_000).is_some() && Scale::new(0, 1_001).is_none());
    let scale = Scale::new(i32::MAX - 2, i32::MAX).unwrap();
    let ends = answers(&[(0, i32::MAX), (0, i32::MIN), (i32::MIN, 0), (i32::MAX, 0)]);
    let tallies = ends.tallies(scale, Month(0), Month(0)).unwrap();
    assert_eq!((&tallies[0].counts[..], tallies[0].off_scale), (&[0, 0, 1][..], 1));
    assert_eq!(ends.months(), Some((Month(i32::MIN), Month(i32::MAX))));
    assert_eq!(ends.tallies(scale, Month(i32::MIN), Month(i32::MAX)), None);
    assert_eq!(ends.tallies(scale, Month(0), Month(MOST_MONTHS as i32)), None);
    assert_eq!(ends.tallies(scale, Month(1), Month(0)), None);
    assert_eq!(
        (Answers::default().months(), Answers::default().is_empty(), ends.len()),
        (None, true, 4)
    );
}
