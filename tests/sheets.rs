//! Tables of raw data as they are shown: the cell that is a metric is what the metric's calculator gives.

#![allow(clippy::unwrap_used)]

use cadran::analysis::sampling::usual_confidence;
use cadran::api;
use cadran::catalogue::definition;
use cadran::data::answers::{Answers, Scale};
use cadran::data::cohorts::cohorts;
use cadran::data::greenwood::intervals;
use cadran::data::metrics::{filled, metrics_of};
use cadran::data::movement::movement;
use cadran::data::names::Names;
use cadran::data::sheet::{Cell, Name, Of, Sheet};
use cadran::data::subscription_lines::PARTS_OF_UNIT;
use cadran::data::subscriptions::{Courses, Subscriptions};
use cadran::data::survival::{Kept, Pause, survival};
use cadran::data::tickets::{Ticket, Tickets};
use cadran::definition::kind::Kind;
use cadran::form::Form;
use cadran::form::reading::Outcome;
use cadran::import::month::Month;
use cadran::number::exact::Exact;
use cadran::render::number::Style;
use cadran::share::sheet as shared;
use cadran::text::Lang;
use proptest::prelude::*;

/// January 2000.
const FIRST: i32 = 24_000;

fn month(number: i32) -> Month {
    Month(FIRST + number)
}

fn courses(lines: &[(u32, i32, Option<i32>, i64)]) -> Courses {
    let mut all = Subscriptions::default();
    for (customer, start, end, amount) in lines {
        all.push(*customer, month(*start), end.map(month), *amount);
    }
    all.courses().unwrap()
}

/// The tables of subscriptions that have rates.
fn by_month(courses: &Courses) -> [Sheet; 2] {
    let table = movement(courses, month(0), month(11)).unwrap();
    [Sheet::of_revenue(&table), Sheet::of_customers(&table)]
}

/// What each cell that is a metric shows, and what its calculator gives; `None` for a cell without a figure.
fn compared(sheet: &Sheet) -> Vec<(Option<Exact>, Option<Exact>)> {
    let mut all = Vec::new();
    for (column, metric) in metrics_of(sheet) {
        let definition = definition(&metric, Lang::En).unwrap();
        for row in 0..sheet.rows.len() {
            let given = filled(sheet, row, &column).map(|filled| {
                assert!(
                    definition.variant(&filled.variant).is_some(),
                    "{metric} {}",
                    filled.variant
                );
                let entries =
                    filled.entries.iter().map(|(name, text)| (name.as_str(), text.as_str()));
                let mut form = Form::new(&definition);
                form.load(&filled.variant, entries);
                match form.read().outcome(form.variant(), &[]) {
                    Outcome::Done(done) => done.value.number.clone(),
                    other => panic!("{metric} {:?}: {other:?}", filled.entries),
                }
            });
            all.push((sheet.number(row, &column), given));
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_cell_of_subscriptions_is_what_its_calculator_gives(
        lines in prop::collection::vec((0..6_u32, 0..12, prop::option::of(0..14), 0..PARTS_OF_UNIT * 400), 0..20)
    ) {
        for sheet in by_month(&courses(&lines)) {
            for (shown, given) in compared(&sheet) {
                prop_assert_eq!(shown, given);
            }
        }
    }

    #[test]
    fn a_cell_of_tickets_is_what_its_calculator_gives(
        lines in prop::collection::vec((0..3_i32, prop::option::of(0..900_000_i64), prop::option::of(0..900_000_i64), prop::option::of(0..3_u32)), 1..20)
    ) {
        let mut tickets = Tickets::default();
        for (opened, replied, closed, of_type) in &lines {
            tickets.push(Ticket { opened: 0, month: month(*opened), replied: *replied, closed: *closed, of_type: *of_type }).unwrap();
        }
        let months = tickets.by_month(month(0), month(3)).unwrap();
        let sheet = Sheet::of_tickets(&months);
        for (shown, given) in compared(&sheet) {
            prop_assert_eq!(shown, given);
        }
        let mut names = Names::default();
        for name in ["a", "b", "c"] {
            names.number(name);
        }
        let types = Sheet::of_types(&months, &names);
        for (row, opened) in types.rows.iter().zip(&months) {
            let sum: i128 = row.cells.iter().map(|cell| if let Cell::Whole(count) = cell { *count } else { 0 }).sum();
            prop_assert_eq!(sum, i128::from(opened.count));
        }
    }

    #[test]
    fn a_score_of_answers_is_what_its_calculator_gives(scores in prop::collection::vec((0..2_i32, 0..11_i32), 1..30)) {
        let mut answers = Answers::default();
        scores.iter().for_each(|(at, score)| answers.push(month(*at), *score));
        let tallies = answers.tallies(Scale::new(0, 10).unwrap(), month(0), month(2)).unwrap();
        let scoring = (api::definition("net_promoter_score", Lang::En).unwrap(), "scores_0_to_10".to_owned());
        let sheet = Sheet::of_answers(&tallies, Some(&scoring));
        prop_assert_eq!(metrics_of(&sheet).len(), 1);
        for (shown, given) in compared(&sheet) {
            prop_assert_eq!(shown, given);
        }
        let alone = Sheet::of_answers(&tallies, None);
        prop_assert_eq!((alone.columns.len(), metrics_of(&alone)), (1, Vec::new()));
    }

    #[test]
    fn a_table_goes_through_json_unchanged(lines in prop::collection::vec((0..6_u32, 0..12, prop::option::of(0..14), 0..i64::MAX / 40), 0..20)) {
        for sheet in by_month(&courses(&lines)) {
            let text = serde_json::to_string(&sheet).unwrap();
            prop_assert_eq!(serde_json::from_str::<Sheet>(&text).unwrap(), sheet);
        }
    }
}

#[test]
fn what_is_no_metric_opens_no_calculator() {
    let [revenue, _] = by_month(&courses(&[(0, 3, None, 10 * PARTS_OF_UNIT)]));
    assert_eq!(filled(&revenue, 4, "expansion"), None);
    assert_eq!(filled(&revenue, 3, "revenue_churn"), None, "there was no revenue to lose");
    assert_eq!(revenue.number(4, "end"), Some(Exact::from(10)), "amounts are shown in whole units");
    assert_eq!(revenue.rows[4].cells[0], Cell::Whole(10 * i128::from(PARTS_OF_UNIT)));
}

#[test]
fn triangle_and_curve_stand_as_the_engine_has_them() {
    let courses = courses(&[(0, 0, Some(2), 1_000), (1, 0, None, 500), (2, 1, None, 700)]);
    let triangle = cohorts(&courses, month(0), month(2)).unwrap();
    let sheet = Sheet::of_cohort_customers(&triangle);
    let whole = |numbers: &[i128]| numbers.iter().copied().map(Cell::Whole).collect::<Vec<_>>();
    let rows: Vec<_> = sheet.rows.iter().map(|row| row.cells.clone()).collect();
    assert_eq!(rows, [whole(&[2, 2, 1]), whole(&[1, 1]), whole(&[0])]);
    assert_eq!(sheet.rows[0].of, Of::Month("2000-01".to_owned()));
    assert_eq!(sheet.columns[2].name, Name::After(2));
    let revenue = Sheet::of_cohort_revenue(&triangle);
    assert_eq!(revenue.rows[0].cells, whole(&[1_500, 1_500, 500]));
    let curve = Sheet::of_curve(&survival(&courses, month(2), Pause::Ends));
    assert_eq!(curve.rows[0].of, Of::Months(2));
    assert_eq!(curve.rows[0].cells[..3], [Cell::Whole(2), Cell::Whole(1), Cell::Quotient(1, 2)]);
}

#[test]
fn the_interval_of_the_curve_stands_beside_its_share() {
    let courses = courses(&[(0, 0, Some(2), 1_000), (1, 0, None, 500), (2, 1, Some(5), 700)]);
    let curve = survival(&courses, month(6), Pause::Ends);
    let sheet = Sheet::of_curve(&curve);
    let found = intervals(&curve, &usual_confidence()).unwrap();
    assert_eq!((sheet.rows.len(), found.len()), (curve.len(), curve.len()));
    for (row, (low, high)) in found.into_iter().enumerate() {
        assert_eq!((sheet.number(row, "low"), sheet.number(row, "high")), (Some(low), Some(high)));
    }
    for id in ["low", "high", "at_risk"] {
        assert!(!sheet.topic.opens(&Name::Id(id.to_owned())), "nobody is behind {id}");
    }
    assert!(sheet.topic.opens(&Name::Id("left".to_owned())));
    let named = |id: &str| id.to_owned();
    let file = shared::file(&sheet, "months", named, &Style::new(Lang::En));
    let copied = shared::cells(&sheet, "months", named, &Style::new(Lang::En));
    let first = file.lines().nth(1).unwrap();
    assert!(first.starts_with("2,3,1,66.66666") && first.split(',').count() == 6, "{first}");
    assert!(file.contains("low") && file.contains("high"));
    let first = copied.lines().nth(1).unwrap();
    assert_eq!(first.split('\t').collect::<Vec<_>>()[..4], ["2", "3", "1", "66.67%"]);
    assert!(first.split('\t').skip(4).all(|end| end.ends_with('%')), "{first}");
    assert!(sheet.columns[3..].iter().all(|column| column.kind == Kind::Ratio));
}

#[test]
fn a_curve_of_fifty_years_of_customers_comes_at_once_with_cells_of_few_digits() {
    let mut at_risk = 1_000_003_u64;
    let (mut share, mut curve) = (Exact::one(), Vec::new());
    for months in 1..=600 {
        let lost = at_risk / 97;
        let kept = Exact::from(i128::from(at_risk - lost));
        share = share.times(&kept.divided_by(&Exact::from(i128::from(at_risk))).unwrap());
        curve.push(Kept { months, at_risk, lost, share: share.clone() });
        at_risk -= lost;
    }
    let start = std::time::Instant::now();
    let sheet = Sheet::of_curve(&curve);
    assert!(start.elapsed().as_secs() < 2, "{:?}", start.elapsed());
    assert!(serde_json::to_string(&sheet).unwrap().len() < 600 * 250);
}
