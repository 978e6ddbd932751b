//! Margins agree with published tables and with an independent implementation in floating point.

#![allow(clippy::unwrap_used, clippy::float_arithmetic)]

mod worked;

use std::collections::BTreeMap;

use cadran::analysis::facts::Facts;
use cadran::analysis::sampling::interval::{Interval, Method, interval};
use cadran::analysis::sampling::samples::rate;
use cadran::analysis::sampling::size::{answers_needed, usual_power};
use cadran::analysis::sampling::waves::{Verdict, compare, is_comparable};
use cadran::analysis::sampling::{NoMargin, Sample, Unsure, levels, sample};
use cadran::definition::{Definition, Variant};
use cadran::number::exact::Exact;
use cadran::number::quantile::{normal_quantile, normal_share};
use cadran::number::student::student_quantile;
use cadran::render::number::Style;
use cadran::text::Lang;
use proptest::prelude::*;
use worked::{cases_in, definition, definition_in, definitions, facts, facts_of};

fn ratio(top: i128, bottom: u128) -> Exact {
    Exact::ratio(top, bottom).unwrap()
}

fn float(number: &Exact) -> f64 {
    number.canonical().parse().unwrap()
}

/// The density of Student's t; of the normal distribution for infinitely many degrees.
fn density(t: f64, degrees: f64) -> f64 {
    if degrees.is_infinite() {
        return (-t * t / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
    }
    let half = |number: f64| log_gamma(number / 2.0);
    let scale = half(degrees + 1.0) - half(degrees) - 0.5 * (degrees * std::f64::consts::PI).ln();
    (scale - (degrees + 1.0) / 2.0 * (1.0 + t * t / degrees).ln()).exp()
}

/// The logarithm of the gamma function after Lanczos.
fn log_gamma(x: f64) -> f64 {
    const TERMS: [f64; 8] = [
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];
    let x = x - 1.0;
    let sum = TERMS
        .iter()
        .enumerate()
        .fold(0.999_999_999_999_809_9, |sum, (index, term)| sum + term / (x + index as f64 + 1.0));
    let t = x + 7.5;
    0.5 * (2.0 * std::f64::consts::PI).ln() + (x + 0.5) * t.ln() - t + sum.ln()
}

/// The share between -t and t, by Simpson's rule.
fn share_inside(t: f64, degrees: f64) -> f64 {
    const PARTS: usize = 4_000;
    let step = t / PARTS as f64;
    let at = |place: usize| density(place as f64 * step, degrees);
    let inner: f64 =
        (1..PARTS).map(|place| at(place) * if place % 2 == 1 { 4.0 } else { 2.0 }).sum();
    2.0 * step / 3.0 * (at(0) + inner + at(PARTS))
}

#[test]
fn quantiles_agree_with_the_integral_of_the_density() {
    for percent in [50, 80, 90, 95, 99] {
        let confidence = ratio(percent, 100);
        let z = normal_quantile(&confidence).unwrap();
        assert!((share_inside(float(&z), f64::INFINITY) - percent as f64 / 100.0).abs() < 1e-11);
        let back = normal_share(&z).unwrap().minus(&confidence).magnitude();
        assert!(back < ratio(1, 10u128.pow(36)));
        for degrees in [2u32, 3, 4, 7, 29, 30, 167, 400, 401, 25_000] {
            let t = student_quantile(&confidence, degrees).unwrap();
            let inside = share_inside(float(&t), f64::from(degrees));
            assert!(
                (inside - percent as f64 / 100.0).abs() < 1e-10,
                "{percent} {degrees} {inside}"
            );
        }
    }
}

#[test]
fn quantiles_have_the_digits_of_published_tables() {
    let close = |number: Option<Exact>, published: f64| {
        assert!((float(&number.unwrap()) - published).abs() < 1e-9, "{published}");
    };
    close(normal_quantile(&ratio(90, 100)), 1.644_853_627);
    close(normal_quantile(&ratio(95, 100)), 1.959_963_985);
    close(normal_quantile(&ratio(99, 100)), 2.575_829_304);
    close(student_quantile(&ratio(90, 100), 5), 2.015_048_373);
    close(student_quantile(&ratio(95, 100), 5), 2.570_581_836);
    close(student_quantile(&ratio(99, 100), 5), 4.032_142_984);
    close(student_quantile(&ratio(95, 100), 30), 2.042_272_456);
    assert_eq!(student_quantile(&ratio(95, 100), 0), None);
}

fn margin(id: &str, variant: &str, typed: &[(&str, &str)], percent: i128) -> Interval {
    let definition = definition(id);
    let variant = definition.variant(variant).unwrap();
    let facts = facts_of(&definition, typed);
    interval(&definition, variant, &facts, &ratio(percent, 100), None).unwrap()
}

fn near(number: &Exact, expected: f64) {
    assert!((float(number) - expected).abs() < 1e-4, "{} {expected}", float(number));
}

#[test]
fn intervals_have_their_published_ends() {
    let found = margin(
        "net_promoter_score",
        "counts",
        &[("promoters", "1700"), ("passives", "350"), ("detractors", "150")],
        95,
    );
    assert_eq!(found.method, Method::StandardError);
    near(&found.low, 68.001_835);
    near(&found.high, 72.907_256);
    let csat = |positive, all| {
        let typed = [("positive_answers", positive), ("all_answers", all)];
        margin("customer_satisfaction_score", "two_highest", &typed, 95)
    };
    let found = csat("15", "20");
    assert_eq!(found.method, Method::Wilson);
    near(&found.low, 0.531_299);
    near(&found.high, 0.888_138);
    let none = csat("0", "10");
    assert_eq!(none.low, Exact::zero());
    near(&none.high, 0.277_533);
    let said = |lang| {
        let score = definition_in("net_promoter_score", lang);
        let typed = [("promoters", "1700"), ("passives", "350"), ("detractors", "150")];
        let style = Style { decimals: 0, ..Style::new(lang) };
        let found = margin("net_promoter_score", "counts", &typed, 95);
        found.sentence(&score.variants[0], &style)
    };
    assert_eq!(said(Lang::En), "Between 68 and 73 for 95% of such samples.");
    assert_eq!(said(Lang::Fr), "Entre 68 et 73 pour 95\u{a0}% des échantillons de ce genre.");
}

/// The value of a definition, and the further figure with a name.
fn computed(id: &str, variant: &str, typed: &[(&str, &str)], also: &str) -> (Exact, Exact) {
    let definition = definition(id);
    let variant = definition.variant(variant).unwrap();
    let done = facts_of(&definition, typed).calculate(variant, &[]).unwrap();
    let further = done.also.iter().find(|(each, _)| each.name == also);
    (done.value.number, further.map_or(Exact::zero(), |(_, value)| value.number.clone()))
}

#[test]
fn the_interval_of_a_share_is_that_beside_a_satisfaction_and_has_its_published_ends() {
    // 13 of 16 and 6 of 32: tests of the R package contingencytables, and R's own prop.test.
    for (positive, all, low, high) in [
        ("13", "16", 0.569_911_190_38, 0.934_084_009_29),
        ("6", "32", 0.088_895_446_90, 0.353_091_552_01),
        ("0", "10", 0.0, 0.277_532_799_86),
        ("10", "10", 0.722_467_200_14, 1.0),
    ] {
        let typed = [("positive_answers", positive), ("all_answers", all)];
        let typed = [&typed[..], &[("confidence_level", "95")]].concat();
        let (lower, upper) = computed("share_interval", "low", &typed, "Upper end");
        assert!((float(&lower) - low).abs() < 1e-9 && (float(&upper) - high).abs() < 1e-9, "{all}");
        let other_way_round = computed("share_interval", "high", &typed, "Lower end");
        assert_eq!(other_way_round, (upper.clone(), lower.clone()));
        let beside = margin("customer_satisfaction_score", "two_highest", &typed[..2], 95);
        let hair = ratio(1, 10u128.pow(36));
        assert!(beside.low.minus(&lower).magnitude() < hair, "{all}");
        assert!(beside.high.minus(&upper).magnitude() < hair, "{all}");
    }
}

#[test]
fn the_margin_of_error_has_its_published_figures_and_leads_back_to_the_sample_size() {
    // The four answers of canvatools.net, with its four decimals; it counts with z = 1.95996.
    for (answers, printed) in
        [("250", 0.061_979), ("385", 0.049_944), ("500", 0.043_826), ("1000", 0.030_990)]
    {
        let typed = [("survey_answers", answers)];
        let (margin, _) = computed("margin_of_error", "large_population", &typed, "");
        assert!((float(&margin) - printed).abs() < 1e-6, "{answers}: {}", float(&margin));
    }
    // 292 of 1,200 answers are what a margin of 5 % takes: it is kept, and one answer less breaks it.
    let known = |answers| {
        let typed = [("survey_answers", answers), ("population", "1200")];
        computed("margin_of_error", "known_population", &typed, "").0
    };
    assert!(known("292") <= ratio(5, 100) && known("291") > ratio(5, 100));
    assert_eq!(known("1200"), Exact::zero(), "everybody answered");
}

#[test]
fn a_known_population_narrows_the_interval_until_nothing_is_left() {
    let csat = definition("customer_satisfaction_score");
    let variant = &csat.variants[0];
    let facts = facts_of(&csat, &[("positive_answers", "60"), ("all_answers", "80")]);
    let width = |population: Option<i128>| {
        let population = population.map(Exact::from);
        let found = interval(&csat, variant, &facts, &ratio(95, 100), population.as_ref()).unwrap();
        found.high.minus(&found.low)
    };
    assert!(width(Some(10_000)) < width(None));
    assert!(width(Some(100)) < width(Some(10_000)));
    assert_eq!(width(Some(80)), Exact::zero());
    let few = interval(&csat, variant, &facts, &ratio(95, 100), Some(&Exact::from(79)));
    assert_eq!(few, Err(Unsure::SmallPopulation));
}

#[test]
fn what_is_no_sample_has_no_margin_and_says_why() {
    let (mut sampled, mut compared, mut reasons) =
        (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for definition in definitions() {
        for variant in &definition.variants {
            match sample(&definition, variant) {
                Ok(_) => *sampled.entry(definition.id.clone()).or_insert(0) += 1,
                Err(reason) => {
                    *reasons.entry(format!("{reason:?}")).or_insert(0) += 1;
                    for lang in Lang::ALL {
                        assert!(!reason.sentence().get(lang).is_empty());
                    }
                }
            }
            if is_comparable(&definition, variant) {
                *compared.entry(definition.id.clone()).or_insert(0) += 1;
            }
        }
    }
    let expected = [
        ("content_rating", 2),
        ("customer_effort_score", 4),
        ("customer_satisfaction_score", 6),
        ("net_promoter_score", 3),
    ]
    .map(|(id, count)| (id.to_owned(), count));
    assert_eq!(sampled.into_iter().collect::<Vec<_>>(), expected);
    assert_eq!(compared.len(), 10, "{compared:?}");
    assert_eq!(reasons.len(), 7, "{reasons:?}");
    let churn = definition("customer_churn_rate");
    assert_eq!(sample(&churn, &churn.variants[0]), Err(NoMargin::Counted));
    let trial = definition("time_to_value_efficiency");
    assert_eq!(sample(&trial, &trial.variants[0]), Err(NoMargin::SpreadUnknown));
    assert!(matches!(rate(&churn.variants[0]), Some(Sample::Share { .. })));
}

#[test]
fn every_worked_example_of_a_survey_has_an_interval_around_it() {
    let mut intervals = 0;
    for case in Lang::ALL.into_iter().flat_map(cases_in) {
        for confidence in levels() {
            match interval(&case.definition, &case.variant, &facts(&case), &confidence, None) {
                Ok(found) => {
                    assert!(found.low <= found.value && found.value <= found.high);
                    let style = Style::new(case.definition.lang);
                    assert!(!found.sentence(&case.variant, &style).contains('{'));
                    assert!(!found.method_sentence(&style).contains('{'));
                    intervals += 1;
                }
                Err(Unsure::NoMargin(_)) => {}
                Err(other) => panic!("{}: {other:?}", case.example.id),
            }
        }
    }
    assert!(intervals >= 45 * Lang::ALL.len(), "{intervals}");
}

#[test]
fn two_waves_are_told_apart_as_published() {
    let csat = definition("customer_satisfaction_score");
    let variant = &csat.variants[0];
    let wave =
        |positive, all| facts_of(&csat, &[("positive_answers", positive), ("all_answers", all)]);
    // Newcombe (1998), method 10 on 56/70 less 48/80.
    let found =
        compare(&csat, variant, &wave("48", "80"), &wave("56", "70"), &ratio(95, 100)).unwrap();
    near(&found.difference, 0.2);
    assert!(
        (float(&found.low) - 0.0524).abs() < 5e-5 && (float(&found.high) - 0.3339).abs() < 5e-5
    );
    assert_eq!(found.verdict, Verdict::RealChange);
    assert!(found.is_sample);
    let found =
        compare(&csat, variant, &wave("48", "80"), &wave("45", "70"), &ratio(95, 100)).unwrap();
    assert_eq!(found.verdict, Verdict::CannotTell);
    for lang in Lang::ALL {
        assert!(!found.sentence(variant, &Style::new(lang)).contains('{'));
    }
    let churn = definition("customer_churn_rate");
    let period =
        |lost| facts_of(&churn, &[("customers_lost", lost), ("customers_at_start", "3375")]);
    let variant = &churn.variants[0];
    let found = compare(&churn, variant, &period("75"), &period("130"), &ratio(95, 100)).unwrap();
    assert!(!found.is_sample && found.verdict == Verdict::RealChange);
    assert!(found.sentence(variant, &Style::new(Lang::En)).contains("Everybody was counted"));
}

#[test]
fn the_answers_needed_are_those_of_the_textbook() {
    let csat = definition("customer_satisfaction_score");
    let facts = facts_of(&csat, &[("positive_answers", "50"), ("all_answers", "100")]);
    let needed = |percent, power: &Exact| {
        let change = ratio(percent, 100);
        answers_needed(&csat, &csat.variants[0], &facts, &change, &ratio(95, 100), power)
    };
    // (1.959964 + 0.841621)² × (0.25 + 0.24) / 0.1² = 384.6
    assert_eq!(needed(10, &usual_power()), Ok(Exact::from(385)));
    assert_eq!(needed(60, &usual_power()), Err(Unsure::Change));
    assert_eq!(needed(10, &ratio(1, 2)), Err(Unsure::Level));
}

fn floats(definition: &Definition, variant: &Variant, facts: &Facts, percent: i128) -> (f64, f64) {
    let given = facts.completed(variant);
    let n: Vec<f64> = variant.inputs.iter().map(|input| float(given.get(input).unwrap())).collect();
    let quantile = |degrees: f64| {
        let (mut low, mut high) = (0.0, 1000.0);
        for _ in 0..80 {
            let middle = (low + high) / 2.0;
            let inside = if middle > 40.0 { 1.0 } else { share_inside(middle, degrees) };
            if inside < percent as f64 / 100.0 { low = middle } else { high = middle }
        }
        low
    };
    let z = quantile(f64::INFINITY);
    match sample(definition, variant).unwrap() {
        Sample::Net { .. } => {
            let total: f64 = n.iter().sum();
            let (extra, more) = if total < 100.0 { (0.75, 3.0) } else { (0.0, 0.0) };
            let all = total + more;
            let (up, down) = ((n[0] + extra) / all, (n[2] + extra) / all);
            let error = ((up + down - (up - down).powi(2)) / all).sqrt();
            (100.0 * (up - down - z * error), 100.0 * (up - down + z * error))
        }
        Sample::Share { .. } => {
            let (p, all) = (n[0] / n[1], n[1]);
            let centre = p + z * z / 2.0 / all;
            let reach = z * (p * (1.0 - p) / all + z * z / 4.0 / all / all).sqrt();
            let below = 1.0 + z * z / all;
            ((centre - reach) / below, (centre + reach) / below)
        }
        Sample::Mean(_) => {
            let all: f64 = n.iter().sum();
            let scores = || n.iter().enumerate().map(|(index, count)| (index as f64 + 1.0, count));
            let mean = scores().map(|(score, count)| score * count).sum::<f64>() / all;
            let spread: f64 = scores().map(|(score, count)| (score - mean).powi(2) * count).sum();
            let reach = quantile(all - 1.0) * (spread / (all - 1.0) / all).sqrt();
            (mean - reach, mean + reach)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn intervals_agree_with_an_independent_implementation(
        counts in prop::collection::vec(3u32..90, 7), percent in 60i128..99,
    ) {
        for (id, variant) in [
            ("net_promoter_score", "counts"),
            ("customer_satisfaction_score", "two_highest"),
            ("customer_effort_score", "mean"),
            ("content_rating", "mean_stars"),
        ] {
            let definition = definition(id);
            let variant = definition.variant(variant).unwrap();
            let mut facts = Facts::default();
            let mut whole = 0;
            for (input, count) in variant.inputs.iter().zip(&counts) {
                whole += count;
                let number = if input.id == "all_answers" { whole } else { *count };
                facts.typed.set(input, Exact::from(i128::from(number)));
            }
            let found = interval(&definition, variant, &facts, &ratio(percent, 100), None).unwrap();
            let (low, high) = floats(&definition, variant, &facts, percent);
            let (least, most) = variant.scale.unwrap();
            let (low, high) = (low.max(f64::from(least)), high.min(f64::from(most)));
            prop_assert!((float(&found.low) - low).abs() < 1e-7, "{} {:?} {}", id, found, low);
            prop_assert!((float(&found.high) - high).abs() < 1e-7, "{} {:?} {}", id, found, high);
        }
    }
}
