//! Results go over into the fields of other metrics, and saved results that contradict are told.

#![allow(clippy::unwrap_used)]

mod worked;

use std::collections::BTreeSet;

use cadran::analysis::related::identities::{IDENTITIES, Rule, Saved, contradictions};
use cadran::analysis::related::{By, CARRIES, carried};
use cadran::catalogue::metric;
use cadran::engine::exact::Exact;
use cadran::engine::kind::Kind;
use cadran::render::number::Style;
use cadran::text::Lang;
use worked::{cases, facts};

fn ratio(top: i128, bottom: u128) -> Exact {
    Exact::ratio(top, bottom).unwrap()
}

#[test]
fn every_result_that_is_carried_over_fits_the_field_it_feeds() {
    for carry in CARRIES {
        let from = metric(carry.from).unwrap();
        let variants = from.variants.iter();
        let variants =
            variants.filter(|each| carry.variants.is_empty() || carry.variants.contains(&each.id));
        assert!(carry.variants.iter().all(|id| from.variant(id).is_some()), "{carry:?}");
        let to = metric(carry.to).unwrap().variant(carry.variant).unwrap();
        let input = to.inputs.iter().find(|input| input.id == carry.input).unwrap();
        assert!(input.has_field(), "{carry:?}");
        for variant in variants {
            let same = match (variant.kind, input.kind) {
                (Kind::Needed, Kind::Count) | (Kind::Ratio, Kind::MonthlyRatio) => true,
                (from, to) => from == to,
            };
            assert!(same || carry.by == By::Inverse, "{carry:?} {}", variant.id);
        }
    }
    let mut fed = BTreeSet::new();
    for case in cases() {
        let value = facts(&case).calculate(case.variant, &[]).unwrap().value.number;
        for carried in carried(case.metric, case.variant, &value) {
            for lang in Lang::ALL {
                assert!(!carried.sentence(&Style::new(lang)).contains('{'));
            }
            fed.insert((case.metric.id, carried.metric.id));
        }
    }
    assert_eq!(fed.len(), 28, "{fed:?}");
}

#[test]
fn retention_and_churn_that_do_not_make_up_the_whole_are_told() {
    let saved = |metric, variant, period, value| Saved { metric, variant, period, value };
    let list = [
        saved("customer_retention_rate", "standard", "May", ratio(95, 100)),
        saved("customer_churn_rate", "start_of_period", "May", ratio(8, 100)),
        saved("customer_churn_rate", "start_of_period", "June", ratio(9, 100)),
        saved("customer_churn_rate", "end_of_period", "May", ratio(9, 100)),
        saved("annual_recurring_revenue", "standard", "May", Exact::from(1200)),
        saved("monthly_recurring_revenue", "customers_times_average", "May", Exact::from(100)),
        saved("gross_revenue_retention", "standard", "May", ratio(96, 100)),
        saved("net_revenue_retention", "standard", "May", ratio(93, 100)),
    ];
    let found = contradictions(&list);
    let places: Vec<&[usize]> = found.iter().map(|each| &each.places[..]).collect();
    assert_eq!(places, [&[0usize, 1][..], &[6, 7]]);
    assert_eq!(
        found[0].sentence(&list, &Style::new(Lang::En)).as_deref(),
        Some(
            "Customer retention rate 95.00% and Customer churn rate (Of customers at the start) 8.00% cannot both be right: together they make 100%."
        )
    );
    for contradiction in &found {
        for lang in Lang::ALL {
            assert!(!contradiction.sentence(&list, &Style::new(lang)).unwrap().contains('{'));
        }
    }
}

#[test]
fn every_identity_names_metrics_and_holds_for_figures_that_agree() {
    let mut metrics = BTreeSet::new();
    for identity in IDENTITIES {
        for (id, variant) in identity.terms {
            let metric = metric(id).unwrap();
            assert!(variant.is_empty() || metric.variant(variant).is_some(), "{identity:?}");
            metrics.insert(*id);
        }
        let values: &[i128] = match identity.rule {
            Rule::MakeUpTheWhole => &[90, 10],
            Rule::Same => &[40, 40],
            Rule::AtMost => &[30, 40],
            Rule::TwelveTimes => &[120, 10],
            Rule::Quotient => &[400, 80, 20],
            Rule::Product => &[6, 20, 30],
        };
        let saved = |(term, value): (&(&'static str, &'static str), &i128)| Saved {
            metric: term.0,
            variant: if term.1.is_empty() {
                metric(term.0).unwrap().variants[0].id
            } else {
                term.1
            },
            period: "Q1",
            value: ratio(*value, 100),
        };
        let list: Vec<Saved> = identity.terms.iter().zip(values).map(saved).collect();
        let broken = contradictions(&list);
        assert!(broken.iter().all(|each| each.identity != identity), "{identity:?}");
    }
    assert_eq!(metrics.len(), 18, "{metrics:?}");
}
