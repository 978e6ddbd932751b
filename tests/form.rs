//! The form of a metric: raw data, lists, usual entries, clearing, another language.

#![allow(clippy::unwrap_used)]

use cadran::catalogue;
use cadran::catalogue::model::metric::Example;
use cadran::checklist::practices::practice;
use cadran::definition::{Definition, Table};
use cadran::form::Form;
use cadran::form::breakdown::{Breakdown, breakdown};
use cadran::form::checklist::{ANSWERS, QUESTION};
use cadran::form::pasted::is_doubtful;
use cadran::form::reading::Outcome;
use cadran::import::layout::{Separator, Wanted};
use cadran::import::measured::tables_of;
use cadran::import::month::Month;
use cadran::render::message;
use cadran::render::number::{Style, canonical};
use cadran::text::Lang;
use rust_decimal::Decimal;
use std::sync::Arc;

fn definition(id: &str, lang: Lang) -> Arc<Definition> {
    catalogue::definition(id, lang).unwrap()
}

/// The first example of a variant.
fn example(metric: &str, variant: &str) -> &'static Example {
    &catalogue::metric(metric).unwrap().variant(variant).unwrap().examples[0]
}

fn form(id: &str, variant: &str, lang: Lang) -> Form {
    let mut form = Form::new(&definition(id, lang));
    assert!(form.choose(variant));
    form
}

fn table(form: &Form) -> Arc<Table> {
    Arc::clone(&tables_of(form.variant())[0])
}

fn paste(form: &mut Form, text: &str) {
    form.paste(&table(form), text.to_owned(), String::new(), Wanted::default());
}

fn value(form: &Form) -> Option<String> {
    match form.read().outcome(form.variant(), &[]) {
        Outcome::Done(calculation) => {
            Some(canonical(&calculation.value.number, form.variant().kind))
        }
        Outcome::Waiting(_) | Outcome::Unreadable | Outcome::Problem(_) => None,
    }
}

#[test]
fn pasted_answers_fill_the_fields_and_can_be_changed() {
    let mut form = form("net_promoter_score", "scores_0_to_10", Lang::Fr);
    paste(&mut form, "10\n9\n8\n2\nonze\n\n");
    assert_eq!(["promoters", "passives", "detractors"].map(|id| form.entry(id)), ["2", "1", "1"]);
    assert_eq!(value(&form).as_deref(), Some("25"));
    assert!(form.is_from_data("promoters"));
    form.set("detractors", "2".to_owned());
    assert!(!form.is_from_data("detractors"));
    assert_eq!(value(&form).as_deref(), Some("0"));
}

#[test]
fn pasted_answers_give_the_mean_on_0_to_100_of_their_scale() {
    for (variant, answers, mean) in [
        ("mean_1_to_3", "1\n3\n3\n2\n", "62.5"),
        ("mean_1_to_5", "5\n4\n3\n", "75"),
        ("mean_1_to_7", "7\n4\n", "75"),
        ("mean_1_to_10", "10\n1\n", "50"),
        ("mean_0_to_10", "9\n6\n", "75"),
    ] {
        let mut form = form("customer_satisfaction_score", variant, Lang::En);
        paste(&mut form, answers);
        assert_eq!(value(&form).as_deref(), Some(mean), "{variant}");
    }
}

#[test]
fn a_total_may_be_given_in_minutes_hours_or_days() {
    for (metric, total, parts, hours) in [
        ("first_response_time", "total_first_response_time", "tickets_answered", "first_response"),
        ("average_response_time", "total_response_time", "replies_sent", "response"),
        ("average_resolution_time", "total_resolution_time", "tickets_resolved", "resolution"),
    ] {
        let mut in_unit = form(metric, "mean_by_unit", Lang::Fr);
        in_unit.set(parts, "40".to_owned());
        in_unit.set(total, "1200".to_owned());
        assert_eq!(value(&in_unit).as_deref(), Some("30"), "minutes, where nothing is chosen");
        for (unit, number) in [("minute", "1200"), ("hour", "20"), ("day", "2.5")] {
            in_unit.set("duration_unit", unit.to_owned());
            in_unit.set(total, number.replace('.', ","));
            let minutes = if unit == "day" { "90" } else { "30" };
            assert_eq!(value(&in_unit).as_deref(), Some(minutes), "{metric} {unit}");
        }
        let mut plain = form(metric, "mean", Lang::Fr);
        plain.set(&format!("total_{hours}_hours"), "20".to_owned());
        plain.set(parts, "40".to_owned());
        assert_eq!(value(&plain).as_deref(), Some("0.5"), "{metric} stays in hours");
    }
}

#[test]
fn data_taken_away_empties_only_what_it_had_filled() {
    let mut form = form("net_promoter_score", "scores_0_to_10", Lang::En);
    paste(&mut form, "10 9 8 2");
    form.set("detractors", "5".to_owned());
    paste(&mut form, "");
    assert_eq!(["promoters", "passives", "detractors"].map(|id| form.entry(id)), ["", "", "5"]);
    assert!(form.pasted(&table(&form)).is_none());
}

#[test]
fn data_of_which_nothing_was_understood_fills_no_field_with_zero() {
    let mut form = form("net_promoter_score", "scores_0_to_10", Lang::En);
    paste(&mut form, "yes\nno\n");
    assert_eq!(form.entry("promoters"), "");
    assert_eq!(form.pasted(&table(&form)).unwrap().reading.rejected.len(), 2);
}

#[test]
fn the_same_data_is_read_for_another_scale() {
    let mut form = form("net_promoter_score", "scores_0_to_10", Lang::En);
    paste(&mut form, "10\n9\n8\n0\n");
    form.turn_to("scores_1_to_10");
    let data = form.pasted(&table(&form)).unwrap();
    assert_eq!((data.reading.accepted, data.reading.rejected.len()), (3, 1));
    assert_eq!(form.entry("detractors"), "0");
    form.turn_to("scores_0_to_10");
    assert_eq!(form.entry("detractors"), "1");
}

#[test]
fn data_of_another_scale_offers_the_definition_that_fits_it() {
    let mut form = form("customer_satisfaction_score", "two_highest", Lang::En);
    let mut text = "7\n".repeat(351);
    text.push_str(&"4\n".repeat(40));
    text.push_str(&"0\n".repeat(9));
    paste(&mut form, &text);
    let data = form.pasted(&table(&form)).unwrap().clone();
    assert_eq!((data.reading.accepted, data.reading.rejected.len()), (40, 360));
    assert!(is_doubtful(&data.reading) && form.data_in_use().len() == 1);
    let fit = data.fit.as_ref().unwrap();
    assert_eq!((fit.variant.as_str(), fit.fits_all), ("above_middle_0_to_10", true));
    form.fit(&fit.variant);
    assert_eq!(form.variant().id, "above_middle_0_to_10");
    assert_eq!(form.entry("all_answers"), "400");
    assert_eq!(form.entry("positive_answers"), "351");
    let data = form.pasted(&table(&form)).unwrap();
    assert!(!is_doubtful(&data.reading) && data.fit.is_none());
}

#[test]
fn a_few_lines_refused_raise_no_doubt_and_figures_of_ones_own_neither() {
    let mut form = form("customer_satisfaction_score", "two_highest", Lang::En);
    paste(&mut form, &format!("{}x\n", "4\n".repeat(19)));
    assert!(!is_doubtful(&form.pasted(&table(&form)).unwrap().reading));
    paste(&mut form, &format!("{}x\n", "4\n".repeat(18)));
    let data = form.pasted(&table(&form)).unwrap();
    assert!(is_doubtful(&data.reading) && data.fit.is_none(), "no other scale has an x");
    form.set("positive_answers", "3".to_owned());
    form.set("all_answers", "4".to_owned());
    assert!(form.data_in_use().is_empty());
    paste(&mut form, "x\ny\n");
    assert_eq!(form.data_in_use().len(), 1, "data of which nothing was understood is told as well");
}

#[test]
fn another_month_of_the_data_fills_the_fields_anew() {
    let mut form = form("monthly_ticket_volume", "change", Lang::En);
    let text = "2024-01-05\n2024-01-06\n2024-02-01\n2024-02-02\n2024-02-03\n2024-03-01";
    paste(&mut form, text);
    assert_eq!(["tickets_received", "previous_month_tickets"].map(|id| form.entry(id)), ["1", "3"]);
    let wanted = Wanted { month: Month::of_iso("2024-02"), ..Wanted::default() };
    form.paste(&table(&form), text.to_owned(), String::new(), wanted);
    assert_eq!(["tickets_received", "previous_month_tickets"].map(|id| form.entry(id)), ["3", "2"]);
    assert_eq!(value(&form).as_deref(), Some("50"));
}

#[test]
fn currencies_typed_in_one_form_are_told_apart() {
    let mut form = form("customer_acquisition_cost", "standard", Lang::En);
    let said = |form: &Form, shown| message::currencies(&form.read().currencies, shown, Lang::En);
    form.set("wages", "$100".to_owned());
    form.set("software", "100 USD".to_owned());
    form.set("overheads", "7".to_owned());
    assert_eq!(said(&form, "$"), None);
    assert!(said(&form, "€").unwrap().contains('$'), "shown in another one than typed");
    assert_eq!(said(&form, ""), None);
    form.set("campaign_costs", "50 €".to_owned());
    let both = said(&form, "€").unwrap();
    assert!(both.contains("€, $") && both.contains("nothing is converted"), "{both}");
    let french = message::currencies(&form.read().currencies, "€", Lang::Fr).unwrap();
    assert!(french.contains("rien n’est converti"), "{french}");
    let mut plans = Form::new(&definition("monthly_recurring_revenue", Lang::En));
    plans.choose("sum_of_plans");
    plans.add_row();
    let prices = plans.field_names().into_iter().filter(|name| name.ends_with("price"));
    let prices: Vec<String> = prices.collect();
    plans.set(&prices[0], "$10".to_owned());
    plans.set(&prices[1], "10 CHF".to_owned());
    assert_eq!(plans.read().currencies, ["$", "CHF"]);
}

#[test]
fn each_variant_gets_its_own_number_of_the_same_data() {
    let mut form = form("time_to_first_value", "mean", Lang::En);
    paste(&mut form, "bought,valued\n2024-01-01,2024-01-03\n2024-01-01,2024-01-05\n2024-01-01,\n");
    let data = form.pasted(&table(&form)).unwrap();
    assert_eq!((data.reading.accepted, data.reading.not_reached), (3, 1));
    assert_eq!(value(&form).as_deref(), Some("3"));
    assert_eq!(form.entry("users_without_first_value"), "1");
    form.turn_to("percentile_90");
    assert_eq!(value(&form).as_deref(), Some("4"));
}

#[test]
fn another_layout_reads_the_data_again() {
    let mut form = form("net_promoter_score", "scores_0_to_10", Lang::En);
    paste(&mut form, "10,9,8");
    assert_eq!(form.entry("promoters"), "2");
    let wanted = Wanted { separator: Some(Separator::Semicolon), ..Wanted::default() };
    form.paste(&table(&form), "10,9,8".to_owned(), String::new(), wanted);
    assert_eq!(form.pasted(&table(&form)).unwrap().reading.accepted, 0);
    assert_eq!(form.entry("promoters"), "");
}

#[test]
fn another_language_keeps_the_data_and_its_figures() {
    let mut form = form("time_to_first_value", "median", Lang::Fr);
    paste(&mut form, "1\n1,25\n");
    assert_eq!(form.entry("median_days_to_first_value"), "1,125");
    form.translate(&definition("time_to_first_value", Lang::En));
    assert_eq!(form.entry("median_days_to_first_value"), "1.125");
    assert!(form.is_from_data("median_days_to_first_value"));
    assert_eq!(form.pasted(&table(&form)).unwrap().given.text, "1\n1,25\n");
    assert_eq!(value(&form).as_deref(), Some("1.125"));
}

#[test]
fn clearing_leaves_the_other_variants_alone() {
    let mut form = form("net_promoter_score", "percentages", Lang::En);
    form.set("promoters_percent", "60".to_owned());
    form.turn_to("scores_0_to_10");
    paste(&mut form, "10");
    form.clear();
    assert!(form.is_empty() && form.pasted(&table(&form)).is_none());
    form.turn_to("percentages");
    assert_eq!(form.entry("promoters_percent"), "60");
}

#[test]
fn an_example_of_a_list_takes_the_place_of_the_usual_rows() {
    let metric = definition("ticket_type_mix", Lang::En);
    let mut form = Form::new(&metric);
    assert_eq!(form.row_count(), 5);
    let variant = &metric.variants[0];
    form.load(&variant.id, example(&metric.id, &variant.id).given.iter().copied());
    assert_eq!((form.row_count(), form.entry("types.3.label")), (4, "Suggestions"));
    assert_eq!(form.entry("types.4.label"), "");
}

#[test]
fn usual_values_stand_in_a_new_form() {
    let sample = form("survey_sample_size", "large_population", Lang::Fr);
    assert_eq!(sample.entry("confidence_level"), "95");
    let conversion = form("churn_period_conversion", "standard", Lang::Fr);
    assert_eq!(["from_period", "to_period"].map(|id| conversion.entry(id)), ["month", "year"]);
}

fn table_of_example(id: &str, variant: &str) -> Breakdown {
    let mut form = form(id, variant, Lang::En);
    form.load(variant, example(id, variant).given.iter().copied());
    let reading = form.read();
    match reading.outcome(form.variant(), &[]) {
        Outcome::Done(calculation) => {
            breakdown(&form, &reading.rows, &calculation, &Style::new(Lang::En)).unwrap()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn ticket_types_are_sorted_with_their_shares_so_far() {
    let table = table_of_example("ticket_type_mix", "standard");
    assert_eq!(table.rows[0].label, "Questions");
    assert_eq!(table.rows[0].figures, ["329", "48.53%", "48.53%"]);
    assert_eq!(table.rows[1].figures, ["214", "31.56%", "80.09%"]);
    assert_eq!((table.rows[3].figures[2].as_str(), table.rows[3].bar), ("100.00%", 69));
}

#[test]
fn channels_stand_side_by_side_and_the_best_is_marked() {
    let table = table_of_example("survey_invitations", "standard");
    let lines: Vec<_> = table
        .rows
        .iter()
        .map(|row| (row.label.as_str(), &row.figures[1][..], row.is_best))
        .collect();
    assert_eq!(lines, [("SMS", "856", true), ("E-mail", "6,417", false)]);
}

#[test]
fn each_rule_shows_its_points_up_to_its_cap() {
    let table = table_of_example("health_score_points", "rules");
    let figures: Vec<_> = table.rows.iter().map(|row| row.figures.join(" of ")).collect();
    assert_eq!(figures, ["21 of 30", "40 of 40", "10 of 20"]);
    assert_eq!(table.rows[1].bar, 1_000);
}

#[test]
fn what_components_add_comes_to_the_score() {
    let table = table_of_example("health_score_weighted", "standard");
    let added = table.rows.iter().map(|row| Decimal::from_str_exact(&row.figures[1]).unwrap());
    // Each of the four was rounded, to a hundredth at most.
    let off = (added.sum::<Decimal>() - Decimal::new(7567, 2)).abs();
    assert!(off <= Decimal::new(2, 2), "{off}");
}

#[test]
fn each_plan_shows_what_it_brings_in() {
    let table = table_of_example("monthly_recurring_revenue", "sum_of_plans");
    assert_eq!(table.rows[0].figures, ["€7,980.00", "46.65%"]);
    // However it is billed, by the month.
    let table = table_of_example("monthly_recurring_revenue", "billing_periods");
    assert_eq!(table.rows[1].figures, ["€3,984.67", "28.55%"]);
}

#[test]
fn the_checklist_counts_what_is_read_off_and_what_the_reader_ticks() {
    let mut form = form("survey_question_checklist", "standard", Lang::En);
    assert_eq!((value(&form), form.has_checklist()), (None, false));
    form.set_checklist(
        QUESTION,
        "How satisfied are you with the price and the service?".to_owned(),
    );
    form.set_checklist(ANSWERS, "1-5".to_owned());
    let state = |form: &Form, id: &str| {
        let judged = form.checklist(Lang::En);
        let judged = judged.iter().find(|judged| judged.reading.practice.id == id).unwrap();
        (judged.is_met, judged.is_overruled)
    };
    assert_eq!(state(&form, "one_thing"), (false, false));
    let read_off: u32 = value(&form).unwrap().parse().unwrap();
    form.tick(practice("needed_only").unwrap(), true);
    form.tick(practice("one_thing").unwrap(), true);
    assert_eq!(state(&form, "one_thing"), (true, true));
    assert_eq!(value(&form).unwrap(), (read_off + 2).to_string());
    form.clear();
    assert_eq!((value(&form), form.has_checklist()), (None, false));
}
