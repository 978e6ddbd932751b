//! Results go over into the fields of other metrics, and saved results that contradict are told.

#![allow(clippy::unwrap_used)]

mod worked;

use std::collections::BTreeSet;

use cadran::analysis::related::doubles::doubles;
use cadran::analysis::related::identities::{IDENTITIES, Rule, Saved, contradictions};
use cadran::analysis::related::{By, CARRIES, carried};
use cadran::api::calculate;
use cadran::catalogue::{self, metric};
use cadran::definition::kind::Kind;
use cadran::engine::evaluate::Value;
use cadran::form::Form;
use cadran::form::reading::Outcome;
use cadran::link::{Link, State, read, write};
use cadran::number::exact::Exact;
use cadran::record::Record;
use cadran::render::fraction::exact_text_of;
use cadran::render::number::{Style, unshown};
use cadran::text::Lang;
use worked::{cases_in, definition, definition_in, facts};

fn ratio(top: i128, bottom: u128) -> Exact {
    Exact::ratio(top, bottom).unwrap()
}

#[test]
fn every_result_that_is_carried_over_fits_the_field_it_feeds() {
    for carry in CARRIES {
        let from = definition(carry.from);
        let is_one = |id: &str| carry.variants.is_empty() || carry.variants.contains(&id);
        let variants = from.variants.iter().filter(|each| is_one(&each.id));
        assert!(carry.variants.iter().all(|id| from.variant(id).is_some()), "{carry:?}");
        let to = definition(carry.to);
        let to = to.variant(carry.variant).unwrap();
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
    for lang in Lang::ALL {
        let known = catalogue::definitions(lang);
        for case in cases_in(lang) {
            let value = facts(&case).calculate(&case.variant, &[]).unwrap().value;
            for carried in carried(&case.definition, &case.variant, &value, &known) {
                assert!(!carried.sentence(&Style::new(lang)).contains('{'));
                fed.insert((case.definition.id.clone(), carried.definition.id.clone()));
            }
        }
    }
    assert_eq!(fed.len(), 34, "{fed:?}");
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
        found[0]
            .sentence(&list, &catalogue::definitions(Lang::En), &Style::new(Lang::En))
            .as_deref(),
        Some(
            "Customer retention rate 95.00% and Customer churn rate (Of customers at the start) 8.00% cannot both be right: together they make 100%."
        )
    );
    for contradiction in &found {
        for lang in Lang::ALL {
            let known = catalogue::definitions(lang);
            let said = contradiction.sentence(&list, &known, &Style::new(lang)).unwrap();
            assert!(!said.contains('{'));
        }
    }
}

#[test]
fn a_lifetime_and_a_renewal_rate_that_churn_contradicts_are_told() {
    let saved = |metric, variant, value| Saved { metric, variant, period: "May", value };
    let list = [
        saved("customer_churn_rate", "start_of_period", ratio(2, 100)),
        saved("customer_lifetime", "standard", Exact::from(40)),
        saved("renewal_rate", "complement_of_churn", ratio(95, 100)),
        saved("renewal_rate", "by_value", ratio(80, 100)),
    ];
    let found = contradictions(&list);
    let places: Vec<&[usize]> = found.iter().map(|each| &each.places[..]).collect();
    assert_eq!(places, [&[2usize, 0][..], &[1, 0]]);
    let known = catalogue::definitions(Lang::En);
    let said = found[1].sentence(&list, &known, &Style::new(Lang::En)).unwrap();
    assert!(said.ends_with("the first is 1 divided by the second."), "{said}");
    let agree = [
        saved("customer_churn_rate", "start_of_period", ratio(2, 100)),
        saved("customer_lifetime", "standard", Exact::from(50)),
        saved("renewal_rate", "complement_of_churn", ratio(98, 100)),
    ];
    assert!(contradictions(&agree).is_empty());
}

#[test]
fn every_identity_names_metrics_and_holds_for_figures_that_agree() {
    let mut metrics = BTreeSet::new();
    for identity in IDENTITIES {
        for (id, variant) in identity.terms {
            let known = definition(id);
            assert!(variant.is_empty() || known.variant(variant).is_some(), "{identity:?}");
            metrics.insert(*id);
        }
        let values: &[i128] = match identity.rule {
            Rule::MakeUpTheWhole => &[90, 10],
            Rule::Same => &[40, 40],
            Rule::AtMost => &[30, 40],
            Rule::TwelveTimes => &[120, 10],
            Rule::Quotient => &[400, 80, 20],
            Rule::Product => &[6, 20, 30],
            Rule::Inverse => &[5000, 2],
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
    assert_eq!(metrics.len(), 20, "{metrics:?}");
}

/// What a result carried over gives in the other form, through the link that carries it.
fn carried_over(
    from: &str,
    variant: &str,
    given: &[(&str, &str)],
    to: &str,
) -> Vec<(String, String)> {
    let definition_from = definition(from);
    let mut form = Form::new(&definition_from);
    form.load(variant, given.iter().copied());
    let Outcome::Done(done) = form.read().outcome(form.variant(), &[]) else { panic!("{given:?}") };
    let all =
        carried(&definition_from, form.variant(), &done.value, &catalogue::definitions(Lang::En));
    let carried = all.into_iter().find(|carried| carried.definition.id == to).unwrap();
    let value = Value { number: carried.number.clone(), irrational: carried.irrational };
    let mut target = Form::new(&definition_in(&carried.definition.id, Lang::Fr));
    target.choose(&carried.variant.id);
    let text = exact_text_of(&value, carried.input.kind).replace('.', ",");
    target.set(&carried.input.id, text);
    assert_eq!(target.read().errors, []);
    let state = State {
        variant: carried.variant.id.clone(),
        entries: target.canonical_entries(),
        ..State::default()
    };
    let Link { state, unread, .. } =
        read(&write(&state, &carried.definition), &carried.definition).unwrap();
    assert_eq!(unread, []);
    let mut opened = Form::new(&carried.definition);
    opened.load(&state.variant, state.entries.iter().map(|(name, text)| (&**name, &**text)));
    let number = opened.read().given.get(&carried.input).cloned();
    if !carried.irrational {
        assert_eq!(number, Some(carried.number));
    }
    state.entries
}

#[test]
fn a_result_without_end_goes_over_whole() {
    let given =
        [("average_revenue_per_user", "50"), ("gross_margin", "82"), ("monthly_churn_rate", "1.5")];
    let ratio = "lifetime_value_to_acquisition_cost_ratio";
    let entries = carried_over("customer_lifetime_value", "arpu_margin_churn", &given, ratio);
    assert_eq!(entries, [("customer_lifetime_value".to_owned(), "8200/3".to_owned())]);
}

#[test]
fn a_root_goes_over_with_the_digits_of_an_entry() {
    let given = [("churn_rate", "20"), ("from_period", "year"), ("to_period", "month")];
    let conversion = definition("churn_period_conversion");
    let inputs = conversion.variants[0].inputs.iter();
    let names: Vec<&str> = inputs.map(|input| input.id.as_str()).collect();
    assert!(given.iter().all(|(name, _)| names.contains(name)), "{names:?}");
    let to = "customer_lifetime_value";
    let entries = carried_over("churn_period_conversion", "standard", &given, to);
    let churn = &entries.iter().find(|(name, _)| name == "monthly_churn_rate").unwrap().1;
    assert!(churn.starts_with("1.8423") && churn.len() > 25 && !churn.contains('/'), "{churn}");
}

#[test]
fn saved_results_without_end_are_compared() {
    let record = |metric: &str, variant: &str, given: &[(&str, &str)]| {
        let answer = calculate(metric, variant, given, &Style::new(Lang::En)).unwrap();
        Record {
            metric: metric.to_owned(),
            variant: variant.to_owned(),
            value: answer.value,
            period: "May".to_owned(),
            ..Record::default()
        }
    };
    let retention =
        [("customers_at_start", "520"), ("customers_at_end", "499"), ("new_customers", "50")];
    let churn = [("customers_lost", "100"), ("customers_at_start", "499")];
    let records = [
        record("customer_retention_rate", "standard", &retention),
        record("customer_churn_rate", "start_of_period", &churn),
    ];
    let saved: Vec<Saved> = records
        .iter()
        .map(|record| Saved {
            metric: &record.metric,
            variant: &record.variant,
            period: &record.period,
            value: unshown(&record.number().unwrap(), Kind::Ratio),
        })
        .collect();
    assert_eq!(contradictions(&saved).len(), 1);
}

#[test]
fn churn_beside_renewal_says_the_same_once() {
    let pairs = doubles(&["renewal_rate", "net_promoter_score", "customer_churn_rate"]);
    assert_eq!(pairs, [("renewal_rate", "customer_churn_rate")]);
    assert_eq!(doubles(&["renewal_rate", "net_promoter_score", "gone"]), []);
}
