//! Scenarios stand beside the original, and a slider reaches every number that makes sense.

#![allow(clippy::unwrap_used)]

mod worked;

use cadran::analysis::facts::movable;
use cadran::analysis::scenario::{MOST, Slider, side_by_side};
use cadran::number::exact::Exact;
use cadran::render::number::Style;
use cadran::text::Lang;
use worked::{cases, definition, facts, facts_of, input};

#[test]
fn every_slider_holds_the_present_number_and_keeps_the_limits() {
    let mut sliders = 0;
    for case in cases() {
        let given = facts(&case).completed(&case.variant);
        for input in movable(&case.variant) {
            let Some(number) = given.get(&input) else { continue };
            let slider = Slider::of(&input, number);
            let name = format!("{} {}", case.example.id, input.id);
            assert!((1..=260).contains(&slider.places), "{name}: {}", slider.places);
            let gap = slider.number(slider.place(number), &input).minus(number).magnitude();
            assert!(gap <= slider.step, "{name}");
            for place in [0, slider.places / 2, slider.places] {
                let number = slider.number(place, &input);
                assert!(input.min.is_none_or(|min| number >= min.into()), "{name}");
                assert!(input.max.is_none_or(|max| number <= max.into()), "{name}");
                assert!(number.is_whole() || !input.kind.is_whole(), "{name}");
                assert_eq!(slider.number(slider.place(&number), &input), number, "{name}");
            }
            sliders += 1;
        }
    }
    assert!(sliders > 150, "{sliders}");
}

#[test]
fn scenarios_tell_what_differs_and_by_how_much() {
    let churn = definition("customer_churn_rate");
    let variant = &churn.variants[0];
    let original = facts_of(&churn, &[("customers_lost", "75"), ("customers_at_start", "3375")]);
    let lost = input(&churn, "customers_lost");
    let scenarios: Vec<_> =
        [60, 75, 90, 4_000, 1].map(|number| original.with(&lost, Exact::from(number))).to_vec();
    let rows = side_by_side(variant, &original, &scenarios, &[]);
    assert_eq!(rows.len(), MOST);
    let said = |row: usize, lang| rows[row].sentence(variant, &Style::new(lang));
    assert_eq!(said(0, Lang::En).as_deref(), Some("0.44\u{a0}points less than now"));
    assert_eq!(said(1, Lang::En).as_deref(), Some("the same as now"));
    assert_eq!(said(2, Lang::Fr).as_deref(), Some("0,44\u{a0}point de plus qu’aujourd’hui"));
    assert_eq!(said(3, Lang::En), None);
    assert!(rows[3].outcome.is_err());
    assert!(rows[1].changed.is_empty());
    assert_eq!(rows[0].changed, [(lost, Some(Exact::from(75)), Some(Exact::from(60)))]);
}
