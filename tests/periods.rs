//! Rates and their periods: a rate over a year, and verdicts over the same period alone.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use cadran::api;
use cadran::catalogue::{definition, metrics};
use cadran::definition::Variant;
use cadran::definition::band::{Level, Own};
use cadran::engine::calculate::{Calculation, calculate};
use cadran::engine::evaluate::Given;
use cadran::engine::rate::{on_scale, periods};
use cadran::engine::rows::Rows;
use cadran::form::Form;
use cadran::form::reading::Outcome;
use cadran::link;
use cadran::number::exact::Exact;
use cadran::render::number::Style;
use cadran::render::verdict::{grounds, over_a_year, undecided};
use cadran::text::Lang;
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use rust_decimal::Decimal;

const PERIODS: [(&str, u32); 4] = [("week", 52), ("month", 12), ("quarter", 4), ("year", 1)];

fn variant(metric: &str, id: &str) -> Arc<Variant> {
    Arc::clone(definition(metric, Lang::En).unwrap().variant(id).unwrap())
}

/// So many customers lost of so many at the start, over a period or none.
fn churn(lost: u32, of: u32, period: &str, own: &[Own]) -> Calculation {
    let variant = variant("customer_churn_rate", "total");
    let mut given = Given::default();
    for (id, number) in [("customers_lost", lost), ("total_customers", of)] {
        let input = variant.inputs.iter().find(|input| input.id == id).unwrap();
        given.set(input, Exact::from(i128::from(number)));
    }
    let input = variant.inputs.iter().find(|input| input.id == "period").unwrap();
    if let Some(choice) = input.choice(period) {
        given.set(input, choice.value.into());
    }
    calculate(&variant, &given, &Rows::default(), own).unwrap()
}

fn year_of(done: &Calculation) -> Option<&Exact> {
    done.also.first().map(|(_, value)| &value.number)
}

fn is_same(number: &Exact, expected: &BigRational) -> bool {
    !number.is_negative()
        && number.top().digits() == expected.numer().to_string()
        && number.bottom().digits() == expected.denom().to_string()
}

#[test]
fn nine_percent_a_month_are_two_thirds_a_year() {
    // Of 100 ^ 12 customers, 91 of every hundred stay twelve times over.
    let (stay, all) = (BigInt::from(91).pow(12), BigInt::from(100).pow(12));
    let expected = BigRational::new(&all - stay, all);
    let done = churn(9, 100, "month", &[]);
    assert!(is_same(year_of(&done).unwrap(), &expected));
    let variant = variant("customer_churn_rate", "total");
    let [name, figure] = over_a_year(&variant, &done, &Style::new(Lang::En)).unwrap();
    assert_eq!(figure, "67.75%");
    assert_eq!(name, "Over a year at this rate, the same in every period");
}

#[test]
fn two_percent_a_week_are_what_fifty_two_weeks_leave() {
    let (stay, all) = (BigInt::from(98).pow(52), BigInt::from(100).pow(52));
    let expected = BigRational::new(&all - stay, all);
    assert!(is_same(year_of(&churn(2, 100, "week", &[])).unwrap(), &expected));
}

#[test]
fn a_year_is_itself_and_what_is_not_said_is_not_guessed() {
    for period in ["year", ""] {
        let done = churn(9, 100, period, &[]);
        assert_eq!(done.value.number, Exact::ratio(9, 100).unwrap());
        assert!(done.also.is_empty(), "{period}: {:?}", done.also);
    }
    // Twice as many as there were: nobody loses them month after month.
    assert!(churn(200, 100, "month", &[]).also.is_empty());
    assert_eq!(year_of(&churn(100, 100, "month", &[])), Some(&Exact::one()));
}

fn level(done: &Calculation) -> Option<Level> {
    Some(variant("customer_churn_rate", "total").bands[done.band?].level)
}

/// What a reader sets: a threshold in percent, or the source's, for so many periods a year.
fn own(percent: Option<i64>, per_year: Option<i64>) -> [Own; 2] {
    let threshold = percent.map(|percent| Decimal::new(percent, 2));
    let per_year = per_year.map(Decimal::from);
    [Own { threshold: None, per_year }, Own { threshold, per_year }]
}

#[test]
fn there_is_no_verdict_where_a_period_is_not_said() {
    for period in ["", "week", "month", "quarter", "year"] {
        for lost in [0, 1, 9, 10, 50, 100] {
            let done = churn(lost, 100, period, &[]);
            assert_eq!((done.band, done.open), (None, Some(1)), "{lost} {period}");
        }
    }
    // The reader takes the limit for a year, and the figure is for nobody knows what.
    assert_eq!(level(&churn(9, 100, "", &own(None, Some(1)))), None);
    // An own limit for no period goes with a figure for none, and with no other.
    assert_eq!(level(&churn(9, 100, "", &own(Some(12), None))), Some(Level::Good));
    assert_eq!(level(&churn(9, 100, "month", &own(Some(12), None))), None);
}

#[test]
fn verdicts_compare_over_the_same_period() {
    let yearly = own(None, Some(1));
    assert_eq!(level(&churn(9, 100, "year", &yearly)), Some(Level::Good));
    assert_eq!(level(&churn(9, 100, "month", &yearly)), Some(Level::Missed));
    assert_eq!(level(&churn(9, 100, "month", &own(None, Some(12)))), Some(Level::Good));
    // 0.99 ^ 12 is 0.886 and 0.992 ^ 12 is 0.908.
    assert_eq!(level(&churn(10, 1000, "month", &yearly)), Some(Level::Missed));
    assert_eq!(level(&churn(8, 1000, "month", &yearly)), Some(Level::Good));
    // 10 % a month are 27.1 % a quarter, exactly: 1 - 0.9 ^ 3.
    let monthly = own(None, Some(12));
    assert_eq!(level(&churn(271, 1000, "quarter", &monthly)), Some(Level::Missed));
    assert_eq!(level(&churn(270, 1000, "quarter", &monthly)), Some(Level::Good));
    // An own limit of 3 % a month against a week.
    let own = own(Some(3), Some(12));
    assert_eq!(level(&churn(1, 100, "week", &own)), Some(Level::Missed));
    assert_eq!(level(&churn(5, 1000, "week", &own)), Some(Level::Good));
}

#[test]
fn a_limit_at_which_nothing_is_lost_is_the_same_over_any_period() {
    let inputs = |end| {
        [("revenue_at_start", "100"), ("revenue_at_end_of_same_customers", end), ("period", "")]
    };
    let verdict = |end, period| {
        let mut inputs = inputs(end);
        inputs[2].1 = period;
        let style = Style::new(Lang::En);
        let answer = api::calculate("net_revenue_retention", "start_and_end", &inputs, &style);
        answer.unwrap().verdict.map(|verdict| verdict.level)
    };
    assert_eq!(verdict("95", ""), Some("poor"));
    assert_eq!(verdict("95", "month"), Some("poor"));
    // From 100 % on, the period decides: HubSpot speaks of 129 % a year.
    assert_eq!(verdict("105", ""), None);
    assert_eq!(verdict("105", "year"), Some("fair"));
    assert_eq!(verdict("105", "month"), Some("good"));
    assert_eq!(verdict("129", "year"), Some("good"));
}

#[test]
fn it_is_said_in_both_languages_whose_limit_names_no_period() {
    for (lang, expected, taken) in [
        (
            Lang::En,
            "SendPulse says 10% and names no period.",
            "At or above the limit of 10%, taken per year",
        ),
        (
            Lang::Fr,
            "SendPulse dit 10\u{a0}% sans nommer de période.",
            "À la limite de 10\u{a0}%, ou au-dessus, seuil pris par an",
        ),
    ] {
        let definition = definition("customer_churn_rate", lang).unwrap();
        let variant = definition.variant("total").unwrap();
        let style = Style::new(lang);
        assert_eq!(undecided(variant, 1, &[], &style).unwrap(), expected);
        let yearly = own(None, Some(1));
        assert_eq!(grounds(variant, 1, &yearly, &style).unwrap(), taken);
        for (percent, per_year) in [(Some(5), None), (Some(5), Some(1)), (None, Some(1))] {
            let said = undecided(variant, 1, &own(percent, per_year), &style).unwrap();
            assert!(!said.contains("{") && said.ends_with('.'), "{said}");
        }
    }
}

#[test]
fn a_link_carries_the_period_and_one_without_opens_as_before() {
    let definition = definition("customer_churn_rate", Lang::Fr).unwrap();
    let opened = |fragment: &str| {
        let read = link::read(fragment, &definition).unwrap();
        assert_eq!(read.unread, []);
        let mut form = Form::new(&definition);
        let entries = read.state.entries.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        assert_eq!(form.load(&read.state.variant, entries), [""; 0]);
        form
    };
    let before = opened("v=1&c=1&variant=total&customers_lost=9&total_customers=100");
    assert_eq!(before.entry("period"), "");
    assert!(before.canonical_entries().iter().all(|(name, _)| name != "period"));
    let with = opened("v=1&c=1&variant=total&customers_lost=9&total_customers=100&period=month");
    assert!(with.canonical_entries().contains(&("period".to_owned(), "month".to_owned())));
    let value = |form: &Form| match form.read().outcome(form.variant(), &[]) {
        Outcome::Done(done) => done.value,
        outcome => panic!("{outcome:?}"),
    };
    assert_eq!(value(&before), value(&with));
}

#[test]
fn every_rate_that_is_asked_for_its_period_is_asked_in_the_same_way() {
    let mut asked = Vec::new();
    for metric in metrics() {
        for variant in &definition(metric.id, Lang::En).unwrap().variants {
            let Some(rate) = &variant.rate else { continue };
            let has_input = variant.inputs.iter().any(|input| input.id == "period");
            let choices: Vec<_> = periods(rate);
            assert_eq!(has_input, !choices.is_empty(), "{} / {}", metric.id, variant.id);
            if has_input {
                let expected = PERIODS.map(|(name, number)| (number.into(), name.to_owned()));
                assert_eq!(choices, expected);
                asked.push(metric.id);
            }
        }
    }
    asked.dedup();
    let expected = [
        "customer_retention_rate",
        "customer_churn_rate",
        "renewal_rate",
        "net_revenue_retention",
        "gross_revenue_retention",
    ];
    assert_eq!(asked, expected);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_higher_rate_is_higher_over_a_year(
        (lower, higher) in (0_u32..10_000, 0_u32..10_000),
        period in 0_usize..3,
    ) {
        prop_assume!(lower < higher);
        let (name, _) = PERIODS[period];
        let year = |lost| year_of(&churn(lost, 10_000, name, &[])).cloned().unwrap();
        let (low, high) = (year(lower), year(higher));
        prop_assert!(low < high && high <= Exact::one());
        // Over a year more is lost than in one of its periods.
        prop_assert!(low >= Exact::ratio(i128::from(lower), 10_000).unwrap());
    }

    #[test]
    fn a_limit_carried_to_another_period_comes_back(
        percent in 1_i64..100,
        (from, to) in (0_usize..4, 0_usize..4),
    ) {
        let variant = variant("customer_churn_rate", "total");
        let number = |place: usize| Exact::from(i128::from(PERIODS[place].1));
        let there = own(Some(percent), Some(PERIODS[from].1.into()));
        let threshold = Exact::ratio(percent.into(), 100).unwrap();
        let carried = on_scale(&variant, &variant.bands[1], there[1], Some(&number(to))).unwrap();
        let one = Exact::one();
        let kept = [&threshold, &carried].map(|rate| one.minus(rate));
        let years = [
            kept[0].power(PERIODS[from].1),
            kept[1].power(PERIODS[to].1),
        ];
        let apart = years[0].minus(&years[1]).magnitude();
        prop_assert!(apart < Exact::ratio(1, 10_u128.pow(38)).unwrap());
    }

    #[test]
    fn a_verdict_is_that_of_exact_powers(
        lost in 0_u32..1_000,
        percent in 1_i64..100,
        (of_figure, of_limit) in (0_usize..4, 0_usize..4),
    ) {
        let ((name, figure), (_, limit)) = (PERIODS[of_figure], PERIODS[of_limit]);
        let own = own(Some(percent), Some(limit.into()));
        let rational = |top: i64, bottom: i64| BigRational::new(top.into(), bottom.into());
        let kept = rational(1_000 - i64::from(lost), 1_000).pow(figure as i32);
        let is_below = kept > rational(100 - percent, 100).pow(limit as i32);
        let expected = if is_below { Level::Good } else { Level::Missed };
        prop_assert_eq!(level(&churn(lost, 1_000, name, &own)), Some(expected));
    }
}
