//! Answers in raw data that lie off the scale of a table are known, and nothing else that is refused.

#![allow(clippy::unwrap_used)]

use cadran::catalogue::definition;
use cadran::form::off_scale::{off_scale, table_of};
use cadran::import;
use cadran::import::layout::Wanted;
use cadran::number::exact::Exact;
use cadran::text::Lang;

#[test]
fn answers_off_the_scale_are_known_and_nothing_else_that_is_refused() {
    let metric = definition("customer_effort_score", Lang::En).unwrap();
    let table = table_of(&metric, "scores_1_to_5").unwrap();
    let off =
        off_scale(&import::read("5\n7\n4\nx\n7\n\n0\n3", &table, &Wanted::default(), Lang::En));
    assert_eq!(off, [7, 7, 0].map(Exact::from));
    assert!(table_of(&metric, "gone").is_none());
}
