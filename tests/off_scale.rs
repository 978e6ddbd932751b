//! Answers in raw data that lie off the scale of a table are known, and nothing else that is refused.

#![allow(clippy::unwrap_used)]

use cadran::catalogue::definition;
use cadran::import;
use cadran::import::layout::Wanted;
use cadran::import::measured::table_of;
use cadran::number::exact::Exact;
use cadran::text::Lang;

#[test]
fn answers_off_the_scale_are_known_and_nothing_else_that_is_refused() {
    let metric = definition("customer_effort_score", Lang::En).unwrap();
    let table = table_of(&metric, "scores_1_to_5").unwrap();
    let read = |text: &str| import::read(text, &table, &Wanted::default(), Lang::En);
    let off = read("5\n7\n4\nx\n7\n\n0\n3\n+7").off_scale;
    assert_eq!(off, [(Exact::from(7), 3), (Exact::zero(), 1)]);
    // Numbers of customers, say, are no answers on another scale.
    let numbers: String = (1_000..2_000).map(|number| format!("{number}\n")).collect();
    assert_eq!((read(&numbers).refusals, read(&numbers).off_scale), (1_000, Vec::new()));
    assert!(table_of(&metric, "gone").is_none());
}
