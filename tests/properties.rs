//! What must hold for every number: between metrics, between reading and printing, and in the
//! arithmetic underneath.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use cadran::catalogue::{definition, metrics};
use cadran::definition::Variant;
use cadran::definition::kind::Kind;
use cadran::engine::calculate::{Problem, calculate};
use cadran::engine::evaluate::Given;
use cadran::engine::rows::Rows;
use cadran::entry::{Limits, read, read_canonical};
use cadran::link;
use cadran::number::exact::Exact;
use cadran::number::natural::Natural;
use cadran::render::fraction::exact_text;
use cadran::render::number::{Style, canonical, in_field, quantity, unshown};
use cadran::text::Lang;
use num_bigint::BigUint;
use num_traits::Zero;
use proptest::prelude::*;

const KINDS: [Kind; 13] = [
    Kind::Count,
    Kind::Needed,
    Kind::Number,
    Kind::Ratio,
    Kind::MonthlyRatio,
    Kind::Points,
    Kind::Score,
    Kind::Money,
    Kind::MonthlyMoney,
    Kind::Minutes,
    Kind::Hours,
    Kind::Days,
    Kind::Months,
];

/// The value of a variant; `None` where it has none.
fn value(metric: &str, variant: &str, typed: &[(&str, u64)]) -> Option<Exact> {
    let definition = definition(metric, Lang::En).unwrap();
    let variant = definition.variant(variant).unwrap();
    let mut given = Given::default();
    for (id, number) in typed {
        let input = variant.inputs.iter().find(|input| input.id == *id).unwrap();
        given.set(input, Exact::from(i128::from(*number)));
    }
    calculate(variant, &given, &Rows::default(), &[]).ok().map(|done| done.value.number)
}

fn whole(number: i128) -> Exact {
    Exact::from(number)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn net_promoter_scores_lie_between_minus_100_and_100(
        promoters in 0u64..5_000, passives in 0u64..5_000, detractors in 0u64..5_000,
    ) {
        let counts =
            [("promoters", promoters), ("passives", passives), ("detractors", detractors)];
        for variant in ["counts", "scores_0_to_10", "scores_1_to_10"] {
            let score = value("net_promoter_score", variant, &counts);
            prop_assert_eq!(score.is_some(), promoters + passives + detractors > 0);
            prop_assert!(score.is_none_or(|score| score.magnitude() <= whole(100)));
        }
    }

    #[test]
    fn retention_and_churn_from_the_start_make_up_the_whole(
        start in 1u64..100_000, lost in 0u64..100_000, new in 0u64..100_000,
    ) {
        let lost = lost.min(start);
        let counts = [
            ("customers_at_end", start - lost + new),
            ("new_customers", new),
            ("customers_at_start", start),
        ];
        let retention = value("customer_retention_rate", "standard", &counts).unwrap();
        let complement = value("customer_churn_rate", "complement_of_retention", &counts).unwrap();
        let counted = [("customers_lost", lost), ("customers_at_start", start)];
        let churn = value("customer_churn_rate", "start_of_period", &counted).unwrap();
        prop_assert_eq!(retention.plus(&churn), whole(1));
        prop_assert_eq!(complement, churn);
    }

    #[test]
    fn net_retention_and_net_churn_make_up_the_whole_and_gross_retention_is_never_above(
        start in 1u64..1_000_000, churned in 0u64..500_000, down in 0u64..500_000,
        expansion in 0u64..2_000_000,
    ) {
        let lost = [
            ("revenue_lost_to_cancellations", churned.min(start / 2)),
            ("revenue_lost_to_downgrades", down.min(start / 2)),
        ];
        let with = |base: &'static str, others: &[(&'static str, u64)]| {
            let mut typed = vec![(base, start)];
            typed.extend(lost);
            typed.extend(others);
            typed
        };
        let expansion = [("expansion_revenue", expansion)];
        let net = value("net_revenue_retention", "standard", &with("revenue_at_start", &expansion));
        let net = net.unwrap();
        let base = "revenue_at_previous_month_end";
        let churn = value("net_revenue_churn_rate", "standard", &with(base, &expansion)).unwrap();
        let gross = value("gross_revenue_retention", "standard", &with("revenue_at_start", &[]));
        let gross = gross.unwrap();
        let gross_churn = value("gross_revenue_churn_rate", "standard", &with(base, &[])).unwrap();
        prop_assert_eq!(net.plus(&churn), whole(1));
        prop_assert_eq!(gross.plus(&gross_churn), whole(1));
        prop_assert!(gross <= net && gross <= whole(1));
        // From start and end of the same customers it is the same.
        let kept = start - lost[0].1 - lost[1].1;
        let ends = [("revenue_at_start", start), ("revenue_kept_at_end", kept)];
        prop_assert_eq!(value("gross_revenue_retention", "start_and_end", &ends).unwrap(), gross);
        let end = ("revenue_at_end_of_same_customers", kept + expansion[0].1);
        let ends = [("revenue_at_start", start), end];
        let both = value("net_revenue_retention", "start_and_end", &ends).unwrap();
        let growth = value("expansion_revenue_rate", "start_and_end", &ends).unwrap();
        prop_assert_eq!(growth.plus(&whole(1)), both.clone());
        prop_assert_eq!(both, net);
    }

    #[test]
    fn amounts_in_another_currency_give_the_same_rates_and_as_many_times_the_money(
        numbers in prop::collection::vec(1u64..1_000, 12), factor in 2u64..1_000,
    ) {
        for (id, variant) in priced_variants() {
            let results = (scaled(&variant, &numbers, 1), scaled(&variant, &numbers, factor));
            let (Some(before), Some(after)) = results else { continue };
            let factor = whole(i128::from(factor));
            let expected = if variant.kind.is_money() { before.times(&factor) } else { before };
            prop_assert_eq!(after, expected, "{} / {}", id, variant.id);
        }
    }

    #[test]
    fn what_is_printed_is_read_as_the_same_number_in_both_languages(
        digits in "[1-9][0-9]{0,27}", decimals in 0usize..20, negative: bool,
        currency in prop::sample::select(vec!["€", "$", "£", "CHF", "US$", "kr", ""]),
    ) {
        for kind in KINDS {
            let decimals = if kind.is_whole() { 0 } else { decimals.min(digits.len() - 1) };
            let (head, tail) = digits.split_at(digits.len() - decimals);
            let sign = if negative { "-" } else { "" };
            let dot = if tail.is_empty() { "" } else { "." };
            let limits = Limits { kind, min: None, max: None };
            let number = read_canonical(&format!("{sign}{head}{dot}{tail}"), limits).unwrap().number;
            for lang in Lang::ALL {
                let style = Style { currency: currency.to_owned(), ..Style::new(lang) };
                let printed = quantity(&number, kind, &style);
                let entry = read(&printed, limits, lang);
                prop_assert!(entry.is_ok(), "{:?} {:?} {:?}", printed, kind, entry);
                let entry = entry.unwrap();
                prop_assert_eq!(&entry.number, &number, "{:?} {:?}", printed, kind);
                prop_assert_eq!(&entry.canonical, &canonical(&number, kind));
            }
        }
    }

    #[test]
    fn a_canonical_text_stays_as_it_is(digits in "[1-9][0-9]{0,13}(\\.[0-9]{0,13}[1-9])?") {
        for kind in KINDS.into_iter().filter(|kind| !kind.is_whole()) {
            let limits = Limits { kind, min: None, max: None };
            let entry = read_canonical(&digits, limits).unwrap();
            prop_assert_eq!(&entry.canonical, &digits);
            let again = read_canonical(&entry.canonical, limits).unwrap();
            prop_assert_eq!(again.number, entry.number);
        }
    }

    #[test]
    fn every_number_travels_whole(top: i128, bottom in 1u128.., by in 1u128..1_000) {
        for number in [Exact::ratio(top, bottom).unwrap(), Exact::ratio(top % 10_000, by).unwrap()] {
            for kind in KINDS.into_iter().filter(|kind| !kind.is_whole()) {
                let limits = Limits { kind, min: None, max: None };
                let text = exact_text(&number, kind);
                prop_assert!(link::is_canonical(&text), "{}", text);
                let read_back = read_canonical(&text, limits).unwrap();
                prop_assert_eq!((&read_back.number, &read_back.canonical), (&number, &text));
                for lang in Lang::ALL {
                    let typed = if lang == Lang::Fr { text.replace('.', ",") } else { text.clone() };
                    prop_assert_eq!(&read(&typed, limits, lang).unwrap().number, &number);
                }
                // What the field shows instead is a number that the language reads, near the true one.
                for lang in Lang::ALL {
                    let shown = read(&in_field(&number, kind, lang), limits, lang);
                    let off = shown.map(|shown| shown.number.minus(&number).magnitude());
                    prop_assert!(off.is_err() || off.unwrap() <= Exact::ratio(1, 200).unwrap());
                }
            }
        }
    }

    #[test]
    fn sums_and_products_are_in_lowest_terms(
        a in -10_000i128..10_000, b in 1u128..10_000, c in -10_000i128..10_000, d in 1u128..10_000,
    ) {
        let (left, right) = (Exact::ratio(a, b).unwrap(), Exact::ratio(c, d).unwrap());
        let (e, f) = (b as i128, d as i128);
        prop_assert_eq!(left.plus(&right), Exact::ratio(a * f + c * e, b * d).unwrap());
        prop_assert_eq!(left.minus(&right), Exact::ratio(a * f - c * e, b * d).unwrap());
        prop_assert_eq!(left.times(&right), Exact::ratio(a * c, b * d).unwrap());
        let quotient = left.divided_by(&right);
        let sign = if c < 0 { -1 } else { 1 };
        let expected = (c != 0).then(|| Exact::ratio(a * f * sign, b * c.unsigned_abs()).unwrap());
        prop_assert_eq!(quotient, expected);
    }

    #[test]
    fn digits_are_read_as_they_are_written(digits in "[1-9][0-9]{0,300}") {
        let number = Natural::of_digits(&digits).unwrap();
        prop_assert_eq!(number.digits(), digits.clone());
        prop_assert_eq!(Natural::of_digits(&format!("000{digits}")), Some(number));
    }

    #[test]
    fn any_text_at_all_is_read_or_refused_with_a_message(
        text in prop_oneof![
            any::<String>(),
            "[-+0-9., '’eE%$€\u{a0}\u{202f}１２－−/]{0,12}",
            "-?[0-9]{1,30}/[0-9]{1,30}",
        ],
    ) {
        for kind in KINDS {
            let limits = Limits { kind, min: None, max: None };
            for lang in Lang::ALL {
                match read(&text, limits, lang) {
                    Ok(entry) => {
                        let again = read_canonical(&entry.canonical, limits).unwrap();
                        prop_assert_eq!(again.number, entry.number);
                    }
                    Err(error) => {
                        prop_assert!(!error.message("X", &text, limits, lang).is_empty());
                    }
                }
            }
        }
    }
}

/// The variants with an amount of money among their inputs. The slip of one document, which takes a
/// frequency from an amount, is left out: that its units do not fit is the point of showing it.
fn priced_variants() -> impl Iterator<Item = (&'static str, Arc<Variant>)> {
    let variants = |id| definition(id, Lang::En).unwrap().variants.clone();
    metrics()
        .flat_map(move |metric| variants(metric.id).into_iter().map(|each| (metric.id, each)))
        .filter(|(_, variant)| variant.inputs.iter().any(|input| input.kind.is_money()))
        .filter(|(_, variant)| variant.table.is_none() && variant.id != "six_metrics_subtraction")
}

/// The value with all amounts so many times as large.
fn scaled(variant: &Variant, numbers: &[u64], factor: u64) -> Option<Exact> {
    let mut given = Given::default();
    for (input, number) in variant.inputs.iter().zip(numbers) {
        let number = whole(i128::from(*number));
        let number = if input.kind.is_percentage() {
            unshown(&number, input.kind).times(&Exact::ratio(1, 10).unwrap())
        } else if input.kind.is_money() {
            number.times(&whole(i128::from(factor)))
        } else {
            number
        };
        given.set(input, number);
    }
    match calculate(variant, &given, &Rows::default(), &[]) {
        Ok(done) => Some(done.value.number),
        Err(Problem::Impossible(_)) => None,
        Err(Problem::Failed(failure)) => panic!("{}: {failure:?}", variant.id),
    }
}

/// Limbs at which a division goes wrong first: none, one, all bits, the top bit, and any.
fn limbs() -> impl Strategy<Value = Vec<u32>> {
    let limb = prop_oneof![
        Just(0u32),
        Just(1),
        Just(2),
        Just(u32::MAX),
        Just(u32::MAX - 1),
        Just(1 << 31),
        Just((1 << 31) - 1),
        any::<u32>(),
    ];
    prop::collection::vec(limb, 0..12)
}

fn natural(limbs: &[u32]) -> Natural {
    let base = Natural::from(1u128 << 32);
    limbs.iter().rev().fold(Natural::zero(), |number, limb| {
        number.times(&base).plus(&Natural::from(u128::from(*limb)))
    })
}

fn big(limbs: &[u32]) -> BigUint {
    BigUint::new(limbs.to_vec())
}

fn same(ours: &Natural, theirs: &BigUint) -> Result<(), TestCaseError> {
    prop_assert_eq!(ours.digits(), theirs.to_string());
    prop_assert_eq!(ours.bits() as u64, theirs.bits());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn unlimited_numbers_agree_with_an_independent_library(a in limbs(), b in limbs()) {
        let (ours, theirs) = ((natural(&a), natural(&b)), (big(&a), big(&b)));
        same(&ours.0, &theirs.0)?;
        same(&ours.0.plus(&ours.1), &(&theirs.0 + &theirs.1))?;
        same(&ours.0.times(&ours.1), &(&theirs.0 * &theirs.1))?;
        same(&ours.0.common_divisor(&ours.1), &num_integer::gcd(theirs.0.clone(), theirs.1.clone()))?;
        prop_assert_eq!(ours.0.cmp(&ours.1), theirs.0.cmp(&theirs.1));
        match ours.0.minus(&ours.1) {
            Some(rest) => same(&rest, &(&theirs.0 - &theirs.1))?,
            None => prop_assert!(theirs.0 < theirs.1),
        }
        match ours.0.divided_by(&ours.1) {
            Some((quotient, rest)) => {
                same(&quotient, &(&theirs.0 / &theirs.1))?;
                same(&rest, &(&theirs.0 % &theirs.1))?;
            }
            None => prop_assert!(theirs.1.is_zero()),
        }
    }

    #[test]
    fn a_quotient_times_its_divisor_and_the_rest_give_the_number_back(
        a in limbs(), b in limbs(), c in limbs(),
    ) {
        // Products next to a multiple bring out the guesses that are one too large.
        let (divisor, product) = (natural(&b), natural(&a).times(&natural(&b)));
        let number = product.plus(&natural(&c));
        if let Some((quotient, rest)) = number.divided_by(&divisor) {
            prop_assert!(rest < divisor);
            prop_assert_eq!(quotient.times(&divisor).plus(&rest), number);
        }
    }

    #[test]
    fn roots_and_powers_agree_with_an_independent_library(a in limbs(), degree in 1u32..60) {
        same(&natural(&a).root(degree), &big(&a).nth_root(degree))?;
        let small = &a[..a.len().min(2)];
        same(&natural(small).power(degree % 9), &big(small).pow(degree % 9))?;
        same(&natural(small).power(degree).root(degree), &big(small))?;
    }
}
