//! The table in a link: the same table comes back, and no other text is taken for one.

use super::{churn, definition, plan_of, planned, rank, two_quarters};
use cadran::dashboard::grid::Grid;
use cadran::dashboard::link::{self, computed, is_same};
use cadran::dashboard::plan::Plan;
use cadran::dashboard::table::Table;
use cadran::link::Why;
use cadran::record::Record;
use cadran::render::number::Style;
use cadran::text::Lang;
use proptest::prelude::*;

#[test]
fn a_link_brings_the_whole_table_back() {
    let records = two_quarters();
    let table = Table::of(&records, rank).whole(&records);
    let plan = plan_of(&table);
    let link = link::write(&table, &plan);
    assert!(link.is_ascii() && link.len() < 1_000, "{link}");
    let shared = link::read(&format!("#{link}")).unwrap().unwrap();
    assert_eq!(Plan::of(shared.periods.clone()), plan);
    let figure = |at_record: (usize, &Record)| {
        let (at, record) = at_record;
        let definition = definition(&record.metric, Lang::En);
        let computed = computed(record, &definition, &Style::new(Lang::En)).unwrap();
        Record { id: format!("link-{at}"), ..computed }
    };
    let back: Vec<Record> = shared.records.iter().enumerate().map(figure).collect();
    let without_ids = |grid: Grid| [grid.csv(), grid.cells(), grid.markdown(), grid.html()];
    assert_eq!(
        without_ids(planned(&back, &plan, Lang::En)),
        without_ids(planned(&records, &plan, Lang::En)),
        "the same table"
    );
    assert!(back.iter().all(|one| records.iter().any(|other| is_same(one, other))));
}

#[test]
fn a_link_of_another_kind_is_no_table_and_a_hostile_one_does_no_harm() {
    for none in
        ["", "#", "#saved-net_promoter_score", "#v=1&variant=standard&promoters=1", "#table"]
    {
        assert_eq!(link::read(none), None, "{none}");
    }
    assert_eq!(link::read("#v=2&table=1&metric=x"), Some(Err(Why::Version)));
    let long = format!("#v=1&table=1&metric={}", "x".repeat(100_000));
    assert_eq!(link::read(&long), Some(Err(Why::TooLong)));
    let many = format!("#v=1&table=1{}", "&metric=x".repeat(1_001));
    assert_eq!(link::read(&many), Some(Err(Why::TooLong)));
    let text = "#v=1&table=1&promoters=5&metric=net_promoter_score&.variant=counts&promoters=%zz&.period=%3Cb%3E&..note.x=y";
    let shared = link::read(text).unwrap().unwrap();
    assert_eq!(shared.records.len(), 1);
    assert_eq!((shared.records[0].period.as_str(), shared.records[0].entries.len()), ("<b>", 0));
    let nps = definition("net_promoter_score", Lang::En);
    let style = Style::new(Lang::En);
    assert_eq!(computed(&shared.records[0], &nps, &style), None, "no figure without entries");
    let gone = Record { variant: "gone".to_owned(), ..shared.records[0].clone() };
    assert_eq!(computed(&gone, &nps, &style), None);
}

proptest! {
    #[test]
    fn any_text_after_the_sign_is_read_or_left(text in "(v=1&table=1)?[a-z0-9.=&%#~]{0,200}") {
        let _ = link::read(&text);
    }

    #[test]
    fn labels_and_notes_survive_a_link(label in ".{0,60}", note in ".{0,60}", period in "[^\u{0}]{1,40}") {
        let one = Record { label, note, period, ..churn("5", "Q2 2025", 1) };
        prop_assume!(!one.period.trim().is_empty());
        let table = Table::of(std::slice::from_ref(&one), rank).whole(std::slice::from_ref(&one));
        let shared = link::read(&link::write(&table, &Plan::default())).unwrap().unwrap();
        prop_assert!(is_same(&shared.records[0], &one), "{:?}", shared.records);
    }
}
