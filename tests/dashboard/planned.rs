//! Targets and notes of periods: in the table, beside the course, in copies.

use super::{plan_of, planned, rank, two_quarters};
use cadran::dashboard::plan::Plan;
use cadran::dashboard::table::Table;
use cadran::definition::band::Level;
use cadran::text::Lang;

#[test]
fn a_target_of_a_period_goes_before_that_of_the_sources_and_lower_is_better_for_churn() {
    let records = two_quarters();
    let plan = plan_of(&Table::of(&records, rank).whole(&records));
    let grid = planned(&records, &plan, Lang::En);
    let [scores, churns] = &grid.lines[..] else { panic!("two metrics") };
    let cell = scores.cells[1].as_ref().unwrap();
    assert_eq!(cell.target.as_deref(), Some("≥\u{a0}75"));
    let (level, why) = cell.verdict.as_ref().unwrap();
    assert_eq!((*level, why.as_str()), (Level::Missed, "Target for the period not met: ≥\u{a0}75"));
    assert_eq!(scores.target.as_deref(), Some("≥\u{a0}75"), "that of the last period");
    let before = scores.cells[0].as_ref().unwrap();
    assert_eq!(before.target, None);
    assert_ne!(before.verdict.as_ref().unwrap().1, *why, "the sources judge the others");
    let cell = churns.cells[1].as_ref().unwrap();
    assert_eq!(cell.target.as_deref(), Some("≤\u{a0}8%"));
    assert_eq!(cell.verdict.as_ref().unwrap().0, Level::Good, "8% of 8% at most");
}

#[test]
fn a_row_is_drawn_with_its_targets_on_the_same_axes() {
    let records = two_quarters();
    let plan = plan_of(&Table::of(&records, rank).whole(&records));
    let [results, targets] = planned(&records, &plan, Lang::En).lines[0].course.clone();
    assert_eq!(results.len(), 2);
    assert_eq!(targets.len(), 2, "the usual one for the quarter that has none of its own");
    assert_eq!([results[0].0, results[1].0], [targets[0].0, targets[1].0], "at the same days");
    // 48.78 and 73.17 against 50 and 75: each below its target, which lies above it on the screen.
    assert!(results.iter().zip(&targets).all(|(result, target)| target.1 < result.1));
    let [_, none] = planned(&records, &Plan::default(), Lang::En).lines[1].course.clone();
    assert_eq!(none.len(), 0, "churn per quarter has no threshold that a year would not change");
}

#[test]
fn notes_stand_below_the_table_and_in_its_copies() {
    let records = two_quarters();
    let table = Table::of(&records, rank).whole(&records);
    let grid = planned(&records, &plan_of(&table), Lang::En);
    assert_eq!(grid.notes, ["New prices | \"basic\"", "", ""]);
    assert!(
        grid.markdown().ends_with("| Notes |  | New prices \\| \"basic\" |  |  |  |  |\n"),
        "{}",
        grid.markdown()
    );
    assert!(grid.csv().contains("\"New prices | \"\"basic\"\"\""), "{}", grid.csv());
    assert_eq!(grid.html().matches("<tr>").count(), 4);
    let width = |line: &str| line.matches('\t').count();
    assert!(grid.cells().lines().all(|line| width(line) == 6), "{}", grid.cells());
    assert!(!planned(&records, &Plan::default(), Lang::En).has_notes());
}
