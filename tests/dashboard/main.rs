//! Saved results as a table: the same whatever the order of saving, with changes, verdicts and copies of it.

#![allow(clippy::unwrap_used)]

mod linked;
mod planned;

use std::sync::Arc;

use cadran::analysis::sampling::waves::Verdict;
use cadran::catalogue;
use cadran::dashboard::alerts::alerts;
use cadran::dashboard::fill::{Asked, Filled, Wanted, asked, filled};
use cadran::dashboard::grid::Grid;
use cadran::dashboard::plan::{Plan, Reader, note_key, target_key};
use cadran::dashboard::report::Report;
use cadran::dashboard::table::{Place, Table};
use cadran::definition::band::Level;
use cadran::definition::{Definition, Definitions};
use cadran::form::Form;
use cadran::form::reading::Outcome;
use cadran::record::Record;
use cadran::record::period::read;
use cadran::record::span::Length;
use cadran::render::number::{Style, canonical, figure};
use cadran::settings::Settings;
use cadran::text::Lang;
use proptest::prelude::*;
use vecmap::VecMap;

fn definition(id: &str, lang: Lang) -> Arc<Definition> {
    catalogue::definition(id, lang).unwrap()
}

/// A result as the calculator saves it.
fn record(
    metric: &str,
    variant: &str,
    entries: &[(&str, &str)],
    period: &str,
    moment: u32,
) -> Record {
    let definition = definition(metric, Lang::En);
    let mut form = Form::new(&definition);
    form.load(variant, entries.iter().copied());
    let Outcome::Done(done) = form.read().outcome(form.variant(), &[]) else {
        panic!("{metric} gives no result")
    };
    let kind = form.variant().kind;
    Record {
        id: format!("{metric}-{moment}"),
        metric: metric.to_owned(),
        variant: variant.to_owned(),
        entries: form.canonical_entries(),
        value: canonical(&done.value.number, kind),
        shown: figure(&done.value, kind, &Style::new(Lang::En)).unwrap().text,
        period: period.to_owned(),
        saved_at: format!("2026-01-01T00:00:{moment:02}.000Z"),
        ..Record::default()
    }
}

fn churn(lost: &str, period: &str, moment: u32) -> Record {
    let entries = [("customers_lost", lost), ("customers_at_start", "100"), ("period", "quarter")];
    record("customer_churn_rate", "start_of_period", &entries, period, moment)
}

fn promoters(promoters: &str, detractors: &str, period: &str, moment: u32) -> Record {
    let entries = [("promoters", promoters), ("passives", "20"), ("detractors", detractors)];
    record("net_promoter_score", "counts", &entries, period, moment)
}

fn rank(id: &str) -> usize {
    ["net_promoter_score", "customer_churn_rate"].iter().position(|known| *known == id).unwrap_or(9)
}

fn grid(records: &[Record], lang: Lang) -> Grid {
    planned(records, &Plan::default(), lang)
}

fn planned(records: &[Record], plan: &Plan, lang: Lang) -> Grid {
    let table = Table::of(records, rank);
    let mut known = Definitions::default();
    for id in ["net_promoter_score", "customer_churn_rate"] {
        known.insert(definition(id, lang));
    }
    let (settings, style) = (Settings::default(), Style::new(lang));
    let reader = Reader { settings: &settings, plan, style: &style };
    Grid::of(&table.whole(records), &known, str::to_owned, &reader)
}

fn two_quarters() -> Vec<Record> {
    vec![
        churn("9", "Q3 2025", 1),
        promoters("600", "200", "T2 2025", 2),
        churn("5", "2025-Q2", 3),
        promoters("700", "100", "3rd quarter 2025", 4),
        churn("8", "T3 2025", 5),
        churn("1", "after the price rise", 6),
        churn("1", "", 7),
    ]
}

/// Targets for the third quarter, and a note on the second one.
fn plan_of(table: &Table<Record>) -> Plan {
    let [second, third, _] = &table.columns[..] else { panic!("three columns") };
    let [scores, churns] = &table.rows[..] else { panic!("two rows") };
    Plan::of([
        (target_key(scores, third), "75".to_owned()),
        (target_key(churns, third), "8".to_owned()),
        (note_key(second), "New prices | \"basic\"".to_owned()),
    ])
}

#[test]
fn periods_are_columns_in_order_of_time_and_labels_stand_behind() {
    let table = Table::of(&two_quarters(), rank);
    let names: Vec<String> = table.columns.iter().map(|place| place.name(Lang::Fr)).collect();
    assert_eq!(names, ["T2 2025", "T3 2025", "after the price rise"]);
    assert_eq!(table.left_out, 1, "one result has neither period nor day");
    let metrics: Vec<&str> = table.rows.iter().map(|row| row.metric.as_str()).collect();
    assert_eq!(
        metrics,
        ["net_promoter_score", "customer_churn_rate"],
        "in the order that was given"
    );
    assert_eq!(
        table.whole(&two_quarters()).rows[1].cells[1].as_ref().unwrap().id,
        "customer_churn_rate-5",
        "the last one saved"
    );
}

#[test]
fn a_day_is_a_column_where_there_is_no_period() {
    let dated = Record { date: "2025-06-30".into(), period: String::new(), ..churn("5", "", 1) };
    let table = Table::of(&[dated, churn("4", "Q2 2025", 2), churn("3", "June 2025", 3)], rank);
    let names: Vec<String> = table.columns.iter().map(|place| place.name(Lang::En)).collect();
    assert_eq!(names, ["30\u{a0}June 2025", "June 2025", "Q2 2025"]);
}

#[test]
fn a_change_is_from_the_last_period_to_the_one_before_of_the_same_length() {
    let mut records = two_quarters();
    records.push(churn("30", "2025", 8));
    let grid = grid(&records, Lang::En);
    let [scores, churns] = &grid.lines[..] else { panic!("two metrics") };
    let change = scores.change.as_ref().unwrap();
    assert_eq!(change.between, ["Q2 2025", "Q3 2025"]);
    assert_eq!(change.difference, "+24.39");
    assert_eq!(change.verdict, Some(Verdict::RealChange));
    assert!(churns.change.is_none(), "a year has no year before");
    let churns = &self::grid(&two_quarters(), Lang::En).lines[1];
    let change = churns.change.as_ref().unwrap();
    assert_eq!(
        (change.difference.as_str(), change.verdict),
        ("+3\u{a0}points", None),
        "all are counted"
    );
}

#[test]
fn chance_may_explain_a_small_change_of_a_small_sample() {
    let records = [promoters("12", "4", "Q1 2025", 1), promoters("13", "3", "Q2 2025", 2)];
    let change = grid(&records, Lang::Fr).lines[0].change.clone().unwrap();
    assert_eq!(change.verdict, Some(Verdict::CannotTell));
    assert!(change.text(Lang::Fr).ends_with("(impossible à dire)"), "{}", change.text(Lang::Fr));
}

#[test]
fn a_cell_has_its_figure_and_its_verdict_and_a_row_its_target() {
    let grid = grid(&two_quarters(), Lang::En);
    let scores = &grid.lines[0];
    let cell = scores.cells[1].as_ref().unwrap();
    assert_eq!(cell.figure, "73.17");
    assert_eq!(cell.verdict.as_ref().unwrap().0, Level::Good);
    assert_eq!(scores.target.as_deref(), Some(">\u{a0}50"));
    assert_eq!(grid.lines[1].detail, "Of customers at the start · quarter");
}

#[test]
fn copies_hold_the_same_table() {
    for lang in Lang::ALL {
        let grid = grid(&two_quarters(), lang);
        let file = match lang {
            Lang::En => include_str!("../golden/dashboard.en.txt"),
            Lang::Fr => include_str!("../golden/dashboard.fr.txt"),
        };
        let copies =
            [grid.csv().replace('\u{feff}', ""), grid.cells(), grid.markdown(), grid.html()];
        let found = copies.join("\n").replace("\r\n", "\n");
        assert_eq!(found, file, "{found}");
    }
}

#[test]
fn nothing_in_a_copy_is_a_formula_or_markup() {
    let hostile = churn("5", "=HYPERLINK(\"x\")|<b>", 1);
    let grid = grid(&[hostile], Lang::En);
    assert!(grid.csv().contains("\"'=HYPERLINK(\"\"x\"\")|<b>\""), "{}", grid.csv());
    assert!(grid.cells().contains("\t'=HYPERLINK"), "{}", grid.cells());
    assert!(
        grid.html().contains("<th>&#39;=HYPERLINK")
            || grid.html().contains("<th>'=HYPERLINK(&quot;x&quot;)|&lt;b&gt;</th>"),
        "{}",
        grid.html()
    );
    assert!(grid.markdown().contains("=HYPERLINK(\"x\")\\|&lt;b&gt;"), "{}", grid.markdown());
}

proptest! {
    #[test]
    fn any_order_of_saving_gives_the_same_table(order in Just((0..7_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let records = two_quarters();
        // What was saved when does not change: the last one for a period is the one that counts.
        let shuffled: Vec<Record> = order.iter().map(|at| records[*at].clone()).collect();
        prop_assert_eq!(Table::of(&shuffled, rank).whole(&shuffled), Table::of(&records, rank).whole(&records));
    }
}

#[test]
fn ten_thousand_results_fit_into_one_table() {
    let mut records = Vec::new();
    for metric in 0..40_u32 {
        for month in 0..250_u32 {
            let (year, month) = (2000 + month / 12, month % 12 + 1);
            let first = churn("5", &format!("{year}-{month:02}"), 1);
            records.push(Record { metric: format!("metric_{metric:02}"), ..first });
        }
    }
    let table = Table::of(&records, |_| 0);
    assert_eq!((table.columns.len(), table.rows.len()), (250, 40));
    assert!(table.rows.iter().all(|row| row.cells.iter().all(Option::is_some)));
    assert!(matches!(table.columns[0], Place::Time(_)));
}

#[test]
fn results_of_one_period_that_contradict_each_other_are_named() {
    let retention = |end: &str, period: &str, moment| {
        let entries =
            [("customers_at_start", "100"), ("new_customers", "0"), ("customers_at_end", end)];
        record("customer_retention_rate", "standard", &entries, period, moment)
    };
    let mut known = Definitions::default();
    for id in ["customer_retention_rate", "customer_churn_rate"] {
        known.insert(definition(id, Lang::En));
    }
    let said = |records: &[Record]| {
        alerts(&Table::of(records, rank).whole(records), &known, &Style::new(Lang::En))
    };
    let wrong = said(&[churn("5", "2025-Q2", 1), retention("90", "T2 2025", 2)]);
    assert_eq!(wrong.len(), 1);
    assert!(wrong[0].starts_with("Q2 2025: Customer retention rate"), "{wrong:?}");
    assert!(said(&[churn("5", "2025-Q2", 1), retention("95", "T2 2025", 2)]).is_empty());
    assert!(said(&[churn("5", "2025-Q2", 1), retention("90", "T3 2025", 2)]).is_empty());
}

/// Churn and retention over a quarter, which both take the customers at the start.
fn churn_and_retention(length: Option<Length>) -> Vec<Wanted> {
    let wanted = |id: &str, variant: &str| {
        Wanted::of(&definition(id, Lang::En), variant, length, None).unwrap()
    };
    vec![
        wanted("customer_churn_rate", "start_of_period"),
        wanted("customer_retention_rate", "standard"),
    ]
}

fn results(wanted: &[Wanted], typed: &[(&str, &str)]) -> Vec<Filled> {
    let fields = asked(wanted);
    let texts: VecMap<String, String> =
        typed.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
    let style = Style::new(Lang::En);
    let of = |place| filled(wanted, place, &fields, &texts, &[], &style).unwrap();
    (0..wanted.len()).map(of).collect()
}

#[test]
fn what_several_metrics_take_is_asked_once() {
    let fields = asked(&churn_and_retention(None));
    let keys: Vec<&str> = fields.iter().map(|field| field.key.as_str()).collect();
    assert_eq!(keys, ["customers_lost", "customers_at_start", "new_customers", "customers_at_end"]);
    let is_shared = |field: &&Asked| field.takers == [0, 1];
    assert_eq!(fields.iter().filter(is_shared).count(), 1);
}

#[test]
fn a_filled_period_gives_what_the_calculators_give_and_says_how_long_it_is() {
    let wanted = churn_and_retention(Some(read("Q3 2025").unwrap().length()));
    let typed = [("customers_lost", "6"), ("customers_at_start", "310"), ("new_customers", "19")];
    let [Filled::Done(churned), Filled::Open(why)] = &results(&wanted, &typed)[..] else {
        panic!("churn is there, retention is not")
    };
    let entries = [("customers_lost", "6"), ("customers_at_start", "310"), ("period", "quarter")];
    let alone = record("customer_churn_rate", "start_of_period", &entries, "", 1);
    assert_eq!((&churned.value, &churned.shown), (&alone.value, &alone.shown));
    assert_eq!(churned.entries, alone.entries);
    assert!(why.contains("Customers at the end"), "{why}");
    assert_eq!(results(&wanted, &[]), [Filled::Blank, Filled::Blank]);
    let impossible = [("customers_lost", "311"), ("customers_at_start", "310")];
    assert!(matches!(&results(&wanted, &impossible)[0], Filled::Open(why) if !why.is_empty()));
}

#[test]
fn the_choices_of_an_earlier_result_are_made_again() {
    let metric = definition("customer_churn_rate", Lang::En);
    let earlier = churn("5", "Q2 2025", 1);
    let of = |length| Wanted::of(&metric, "start_of_period", length, Some(&earlier)).unwrap();
    assert_eq!(of(None).chosen.get("period").map(String::as_str), Some("quarter"));
    let month = Some(read("June 2025").unwrap().length());
    assert_eq!(of(month).chosen.get("period").map(String::as_str), Some("month"));
}

#[test]
fn a_metric_that_takes_a_list_is_filled_in_its_calculator() {
    let all = catalogue::definitions(Lang::En);
    for metric in all.iter() {
        for variant in &metric.variants {
            let wanted = Wanted::of(metric, &variant.id, None, None);
            assert_eq!(wanted.is_some(), variant.table.is_none(), "{} {}", metric.id, variant.id);
        }
    }
}

#[test]
fn a_report_says_what_has_changed_and_where_it_comes_from() {
    let mut known = Definitions::default();
    for id in ["net_promoter_score", "customer_churn_rate"] {
        known.insert(definition(id, Lang::Fr));
    }
    let table = Table::of(&two_quarters(), rank).whole(&two_quarters());
    let (settings, style) = (Settings::default(), Style::new(Lang::Fr));
    let none = Plan::default();
    let reader = Reader { settings: &settings, plan: &none, style: &style };
    let report = Report::of(&table, 1, &known, &reader);
    assert_eq!((report.period.as_str(), report.parts.len()), ("T3 2025", 2));
    let score = &report.parts[0];
    assert_eq!(
        score.sentence,
        "T3 2025\u{a0}: 73,17, en hausse de 24,39 par rapport à 48,78 (T2 2025), plus que le hasard n’explique. Au niveau des meilleurs, autour de 70."
    );
    assert_eq!(score.before, Some(["T2 2025".to_owned(), "48,78".to_owned()]));
    for part in ["À partir d’effectifs", "Source", "3rd quarter 2025"] {
        assert!(score.note.contains(part), "{}", score.note);
    }
    let first = Report::of(&table, 0, &known, &reader);
    assert_eq!(first.parts[0].change, None, "nothing stands before");
    let mut plan = Plan::default();
    plan.set(&target_key(&table.rows[0], &table.columns[1]), "80");
    plan.set(&note_key(&table.columns[1]), "Hausse des prix");
    let aimed = Report::of(&table, 1, &known, &Reader { plan: &plan, ..reader });
    assert_eq!(aimed.note, "Hausse des prix");
    assert_eq!(aimed.parts[0].target.as_deref(), Some("≥\u{a0}80"));
    assert_eq!(aimed.parts[0].verdict.as_ref().unwrap().0, Level::Missed);
    assert!(
        aimed.parts[0].sentence.ends_with("Cible de la période non atteinte\u{a0}: ≥\u{a0}80.")
    );
}
