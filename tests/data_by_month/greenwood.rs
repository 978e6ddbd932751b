//! The interval around a survival curve: by the equation that its ends solve, by a published example, at its edges.

use cadran::analysis::sampling::usual_confidence;
use cadran::data::greenwood::intervals;
use cadran::data::survival::{Kept, Pause, survival};
use cadran::import::month::Month;
use cadran::number::exact::Exact;
use proptest::prelude::*;

use crate::behind::{MONTHS, courses, lines};
use crate::{exact, is_near, z};

/// A curve from who is at risk and who is lost.
fn curve(points: &[(usize, u64, u64)]) -> Vec<Kept> {
    let mut share = Exact::one();
    let point = |(months, at_risk, lost): &(usize, u64, u64)| {
        share = share.times(&exact((at_risk - lost).into(), (*at_risk).into()));
        Kept { months: *months, at_risk: *at_risk, lost: *lost, share: share.clone() }
    };
    points.iter().map(point).collect()
}

fn check(curve: &[Kept]) -> Result<(), TestCaseError> {
    let found = intervals(curve, &usual_confidence()).unwrap();
    prop_assert_eq!(found.len(), curve.len());
    let (mut share, mut sum) = (Exact::one(), Exact::zero());
    for (kept, (low, high)) in curve.iter().zip(&found) {
        let (at_risk, left) = (i128::from(kept.at_risk), i128::from(kept.at_risk - kept.lost));
        share = share.times(&exact(left, at_risk));
        prop_assert!(!low.is_negative() && *high <= Exact::one() && *low <= share && share < *high);
        if left == 0 {
            prop_assert!(low.is_zero());
            continue;
        }
        sum = sum.plus(&exact(kept.lost.into(), at_risk * left));
        // (S − p)² = z² p (1 − p) / n' where n' = (1 − S) / (S Σ).
        let lost = Exact::one().minus(&share);
        for end in [low, high] {
            let away = share.minus(end);
            let error = end.times(&Exact::one().minus(end)).times(&share).times(&sum);
            prop_assert!(is_near(&away.times(&away).times(&lost), &z().times(&z()).times(&error)));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_ends_solve_the_equation_of_wilson_for_the_effective_number(lines in lines()) {
        check(&survival(&courses(&lines), Month(MONTHS + 1), Pause::Ends))?;
    }
}

#[test]
fn the_remissions_of_freireich_have_their_published_standard_errors() {
    // 6-mercaptopurine, 21 patients (Freireich and others, 1963); shares and errors as Collett prints them.
    let points =
        [(6, 21, 3), (7, 17, 1), (10, 15, 1), (13, 12, 1), (16, 11, 1), (22, 7, 1), (23, 6, 1)];
    let published = [
        (857, 764),
        (807, 869),
        (753, 963),
        (690, 1_068),
        (627, 1_141),
        (538, 1_282),
        (448, 1_346),
    ];
    let curve = curve(&points);
    let found = intervals(&curve, &usual_confidence()).unwrap();
    for ((kept, (low, high)), (share, error)) in curve.iter().zip(&found).zip(published) {
        assert!(kept.share.minus(&exact(share, 1_000)).magnitude() < exact(6, 10_000));
        // Both ends are p where (S − p)² / (p (1 − p)) = z² error² / (S (1 − S)).
        for end in [low, high] {
            let away = kept.share.minus(end);
            let inside = |share: &Exact| share.times(&Exact::one().minus(share));
            let squared = away.times(&away).times(&inside(&kept.share)).divided_by(&inside(end));
            let error = exact(error, 10_000);
            let wanted = z().times(&z()).times(&error).times(&error);
            let ratio = squared.unwrap().divided_by(&wanted).unwrap();
            assert!(
                ratio.minus(&Exact::one()).magnitude() < exact(1, 500),
                "{}",
                ratio.canonical()
            );
        }
    }
    check(&curve).unwrap();
}

#[test]
fn where_nobody_is_left_the_upper_end_is_that_of_the_number_before() {
    let all = Exact::from(3);
    let top = z().times(&z());
    let wanted = top.divided_by(&all.plus(&top)).unwrap();
    for points in [&[(1, 3, 1), (2, 2, 1), (3, 1, 1)][..], &[(5, 3, 3)]] {
        let found = intervals(&curve(points), &usual_confidence()).unwrap();
        let (low, high) = found.last().unwrap();
        assert!(low.is_zero() && is_near(high, &wanted));
    }
    assert_eq!(intervals(&[], &usual_confidence()), Some(Vec::new()));
    assert_eq!(intervals(&[], &Exact::one()), None);
}

#[test]
fn twenty_years_of_ten_million_customers_are_bounded_numbers() {
    let mut at_risk = 10_000_019_u64;
    let mut points = Vec::new();
    for months in 1..=240 {
        points.push((months, at_risk, at_risk / 41));
        at_risk -= at_risk / 41 + at_risk / 97;
    }
    let curve = curve(&points);
    check(&curve).unwrap();
    for (low, high) in intervals(&curve, &usual_confidence()).unwrap() {
        assert!(low.bottom().bits().max(high.bottom().bits()) <= 67, "twenty decimals");
    }
    assert!(curve.last().unwrap().share.bottom().bits() > 2_000, "while the share stays exact");
}
