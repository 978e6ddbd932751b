//! The lifetime value by the curve, against a plain sum of fractions of another library, and by hand.

use cadran::analysis::facts::Facts;
use cadran::data::lifetime_value::{LifetimeValue, lifetime_value};
use cadran::data::survival::Aged;
use cadran::engine::evaluate::Given;
use cadran::number::exact::Exact;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};
use proptest::prelude::*;

use crate::answers::variant;
use crate::exact;

fn table(lines: &[(u64, u64)]) -> Vec<Aged> {
    lines.iter().map(|(at_risk, lost)| Aged { at_risk: *at_risk, lost: *lost }).collect()
}

fn big(number: &Exact) -> BigRational {
    let part = |digits: String| digits.parse::<BigInt>().unwrap();
    let size = BigRational::new(part(number.top().digits()), part(number.bottom().digits()));
    if number.is_negative() { -size } else { size }
}

fn ratio(top: u64, bottom: u64) -> BigRational {
    BigRational::new(top.into(), bottom.into())
}

/// A life table: who is at risk, the first line without a loss.
fn tables() -> impl Strategy<Value = Vec<(u64, u64)>> {
    (1_u64..400, prop::collection::vec((0_u64..100, 0_u64..100), 0..20)).prop_map(|(all, parts)| {
        let mut lines = vec![(all, 0)];
        let mut at_risk = all;
        for (lost, unseen) in parts {
            // Percent of those at risk; large ones take everybody.
            let unseen = at_risk * (unseen / 4) / 100;
            at_risk -= unseen;
            if at_risk == 0 {
                break;
            }
            let lost = if lost > 97 { at_risk } else { at_risk * (lost / 3) / 100 };
            lines.push((at_risk, lost));
            at_risk -= lost;
            if at_risk == 0 {
                break;
            }
        }
        lines
    })
}

/// The sums, forwards, term by term.
fn check(
    lines: &[(u64, u64)],
    margin: (i64, u64),
    rate: (u64, u64),
) -> Result<LifetimeValue, TestCaseError> {
    let (margin, by) = margin;
    let found = lifetime_value(
        &table(lines),
        &exact(margin.into(), by.into()),
        &exact(rate.0.into(), rate.1.into()),
    )
    .unwrap();
    let margin = BigRational::new(margin.into(), by.into());
    let discount = ratio(rate.1, rate.0 + rate.1);
    let (mut sum, mut share, mut power) =
        (BigRational::zero(), BigRational::one(), BigRational::one());
    for (months, (at_risk, lost)) in lines.iter().enumerate() {
        if months > 0 {
            share *= ratio(at_risk - lost, *at_risk);
            power *= discount.clone();
        }
        sum += share.clone() * power.clone();
    }
    prop_assert_eq!(found.months, lines.len());
    prop_assert_eq!(big(&found.restricted), sum * margin.clone());
    prop_assert_eq!(big(&found.share_left), share.clone());
    let churn = |lines: &[(u64, u64)]| {
        let all: u64 = lines.iter().map(|line| line.0).sum();
        (all > 0).then(|| ratio(lines.iter().map(|line| line.1).sum(), all))
    };
    let recent = churn(&lines[lines.len().saturating_sub(12).max(1)..]);
    prop_assert_eq!(found.recent_churn.as_ref().map(big), recent.clone());
    prop_assert_eq!(found.mean_churn.as_ref().map(big), churn(&lines[1..]));
    let simple =
        churn(&lines[1..]).filter(|churn| !churn.is_zero()).map(|churn| margin.clone() / churn);
    prop_assert_eq!(found.simple.as_ref().map(big), simple);
    // What lies beyond solves: beyond = (first month of it) + kept × beyond.
    match (&found.beyond, recent) {
        (Some(beyond), _) if share.is_zero() => prop_assert!(beyond.is_zero()),
        (Some(beyond), Some(recent)) => {
            let kept = (BigRational::one() - recent) * discount;
            let next = margin * share * power * kept.clone();
            prop_assert_eq!(big(beyond), next + kept * big(beyond));
        }
        (Some(_), None) => prop_assert!(false, "nothing says what comes"),
        (None, recent) => prop_assert!(recent.is_none_or(|recent| recent.is_zero() && rate.0 == 0)),
    }
    Ok(found)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_value_is_the_sum_of_the_oracle(lines in tables(), margin in (-50_i64..5_000, 1_u64..100), rate in (0_u64..30, 1_u64..400)) {
        check(&lines, margin, rate)?;
    }
}

#[test]
fn three_months_of_ten_customers_by_hand() {
    let lines = table(&[(10, 0), (10, 2), (8, 2)]);
    let hundred = Exact::from(100);
    let found = lifetime_value(&lines, &hundred, &Exact::zero()).unwrap();
    assert_eq!((found.months, found.restricted, found.share_left), (3, exact(240, 1), exact(3, 5)));
    assert_eq!((found.recent_churn, found.beyond), (Some(exact(4, 18)), Some(exact(210, 1))));
    assert_eq!((found.mean_churn, found.simple), (Some(exact(4, 18)), Some(exact(450, 1))));
    let found = lifetime_value(&lines, &hundred, &exact(1, 10)).unwrap();
    // 100 + 80 / 1.1 + 60 / 1.21.
    assert_eq!(found.restricted, exact(26_900, 121));
}

#[test]
fn a_constant_churn_without_discount_comes_to_the_simple_value() {
    // A tenth leaves each month; what is known and what lies beyond make margin ÷ churn.
    let lines = table(&[(100_000, 0), (100_000, 10_000), (90_000, 9_000), (81_000, 8_100)]);
    let found = lifetime_value(&lines, &exact(299, 10), &Exact::zero()).unwrap();
    assert_eq!(found.restricted.plus(&found.beyond.unwrap()), found.simple.clone().unwrap());
    let (_, variant) = variant("customer_lifetime_value", "arpu_margin_churn");
    let mut typed = Given::default();
    for (id, number) in [
        ("average_revenue_per_user", exact(598, 10)),
        ("gross_margin", exact(1, 2)),
        ("monthly_churn_rate", exact(1, 10)),
    ] {
        let input = variant.inputs.iter().find(|input| input.id == id).unwrap();
        typed.set(input, number);
    }
    let done = Facts::of(typed).calculate(&variant, &[]).unwrap();
    assert_eq!(found.simple, Some(done.value.number), "the catalogue has the same formula");
}

#[test]
fn the_edges_of_a_life_table() {
    let (one, zero) = (Exact::one(), Exact::zero());
    assert_eq!(lifetime_value(&[], &one, &zero), None);
    assert_eq!(lifetime_value(&table(&[(0, 0)]), &one, &zero), None);
    assert_eq!(lifetime_value(&table(&[(1, 0)]), &one, &exact(-1, 100)), None);
    let first = lifetime_value(&table(&[(5, 0)]), &one, &zero).unwrap();
    assert_eq!(
        (first.restricted, first.recent_churn, first.beyond, first.simple),
        (one.clone(), None, None, None)
    );
    let nobody_leaves = table(&[(5, 0), (4, 0)]);
    assert_eq!(lifetime_value(&nobody_leaves, &one, &zero).unwrap().beyond, None, "no limit");
    let discounted = lifetime_value(&nobody_leaves, &one, &one).unwrap();
    assert_eq!((discounted.restricted, discounted.beyond), (exact(3, 2), Some(exact(1, 2))));
    let all_leave = lifetime_value(&table(&[(5, 0), (5, 5)]), &one, &zero).unwrap();
    assert_eq!(
        (all_leave.restricted, all_leave.share_left, all_leave.beyond),
        (one, zero.clone(), Some(zero))
    );
}

#[test]
fn twenty_years_of_ten_million_customers_stay_exact_and_no_longer_than_their_months() {
    let mut at_risk = 10_000_019_u64;
    let mut lines = vec![(at_risk, 0)];
    for _ in 1..240 {
        lines.push((at_risk, at_risk / 41));
        at_risk -= at_risk / 41 + at_risk / 97;
    }
    let found = check(&lines, (2_999, 100), (797, 100_000)).unwrap();
    // Each month brings the digits of those at risk and of the rate, and no more.
    assert!(
        found.restricted.bottom().bits() < 240 * (24 + 17),
        "{}",
        found.restricted.bottom().bits()
    );
}
