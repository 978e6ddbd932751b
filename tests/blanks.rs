//! A blank part of a sum counts as nothing once another part is given, it is said, and nothing else is
//! ever taken for nothing.

#![allow(clippy::unwrap_used)]

use cadran::api;
use cadran::catalogue::{self, metric, metrics};
use cadran::definition::Definition;
use cadran::definition::input::Input;
use cadran::engine::explain::steps;
use cadran::engine::parts::sums;
use cadran::form::Form;
use cadran::form::reading::Outcome;
use cadran::render::message;
use cadran::render::number::{Style, canonical};
use cadran::text::Lang;
use std::sync::Arc;

fn definition(id: &str, lang: Lang) -> Arc<Definition> {
    catalogue::definition(id, lang).unwrap()
}

fn form(id: &str, entries: &[(&str, &str)]) -> Form {
    let mut form = Form::new(&definition(id, Lang::En));
    for (name, text) in entries {
        form.set(name, (*text).to_owned());
    }
    form
}

/// The value, and which inputs were left blank.
fn outcome(form: &Form) -> Result<(String, Vec<String>), Vec<String>> {
    let ids =
        |inputs: &[Arc<Input>]| inputs.iter().map(|input| input.id.clone()).collect::<Vec<_>>();
    match form.read().outcome(form.variant(), &[]) {
        Outcome::Done(done) => {
            Ok((canonical(&done.value.number, form.variant().kind), ids(&done.blank)))
        }
        Outcome::Waiting(inputs) => Err(ids(&inputs)),
        Outcome::Unreadable | Outcome::Problem(_) => panic!("it can be read"),
    }
}

fn owned(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

#[test]
fn blank_parts_of_a_sum_count_as_nothing_and_are_named() {
    let cac = form(
        "customer_acquisition_cost",
        &[("campaign_costs", "500"), ("customers_acquired", "5")],
    );
    let blank = owned(&["wages", "software", "professional_services", "overheads"]);
    assert_eq!(outcome(&cac), Ok(("100".to_owned(), blank)));
    let retention =
        form("customer_retention_cost", &[("technology_cost", "90"), ("customers_retained", "30")]);
    assert_eq!(outcome(&retention).unwrap().0, "3");
    let quick = form(
        "saas_quick_ratio",
        &[("new_recurring_revenue", "8"), ("revenue_lost_to_cancellations", "2")],
    );
    let (value, blank) = outcome(&quick).unwrap();
    assert_eq!((value.as_str(), blank.len()), ("4", 2));
    let net =
        form("net_revenue_retention", &[("revenue_at_start", "100"), ("expansion_revenue", "10")]);
    let blank = owned(&["revenue_lost_to_downgrades", "revenue_lost_to_cancellations"]);
    assert_eq!(outcome(&net), Ok(("110".to_owned(), blank)));
    let all = form(
        "customer_acquisition_cost",
        metric("customer_acquisition_cost").unwrap().variants[0].examples[0].given,
    );
    assert_eq!(outcome(&all).unwrap().1, [] as [&str; 0]);
}

#[test]
fn a_sum_without_any_part_and_the_base_of_a_result_are_waited_for() {
    let cac = form("customer_acquisition_cost", &[("customers_acquired", "5")]);
    assert_eq!(outcome(&cac).unwrap_err().len(), 5);
    let quick = form("saas_quick_ratio", &[("new_recurring_revenue", "8")]);
    assert_eq!(
        outcome(&quick),
        Err(owned(&["revenue_lost_to_cancellations", "revenue_lost_to_downgrades"]))
    );
    let net = form("net_revenue_retention", &[("expansion_revenue", "10")]);
    assert_eq!(outcome(&net), Err(owned(&["revenue_at_start"])));
    let returns = form("customer_success_roi", &[("customer_success_cost", "10")]);
    assert_eq!(outcome(&returns).unwrap_err().len(), 1);
}

#[test]
fn only_amounts_that_a_formula_adds_up_may_be_left_blank() {
    let mut found = 0;
    let definitions = metrics().map(|metric| definition(metric.id, Lang::En));
    for variant in definitions.flat_map(|definition| definition.variants.clone()) {
        for input in sums(&variant.formula).into_iter().flatten() {
            assert!(input.kind.is_money(), "{}", input.id);
            assert!(
                !input.id.contains("at_start") && !input.id.contains("month_end"),
                "{}",
                input.id
            );
            found += 1;
        }
    }
    assert!(found >= 20, "{found}");
}

#[test]
fn what_was_left_blank_stays_blank_and_computes_the_same_again() {
    let cac = form("customer_acquisition_cost", &[("wages", "500"), ("customers_acquired", "5")]);
    let kept = cac.canonical_entries();
    assert_eq!(kept.len(), 2);
    let mut again = Form::new(&definition(&cac.definition().id, Lang::Fr));
    again.load("standard", kept.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    assert_eq!(outcome(&again), outcome(&cac));
}

#[test]
fn the_steps_and_the_module_count_alike_and_say_so() {
    let cac = form("customer_acquisition_cost", &[("wages", "500"), ("customers_acquired", "5")]);
    let Outcome::Done(done) = cac.read().outcome(cac.variant(), &[]) else { panic!("a result") };
    assert!(steps(&cac.variant().formula, &done.given).len() > 1);
    let names = message::blank_parts(&done.blank, Lang::En);
    assert_eq!(
        names,
        "“Marketing campaign costs”, “Software”, “Professional services”, “Overheads”: left blank, counted as 0."
    );
    let inputs = [("wages", "500"), ("customers_acquired", "5")];
    let answer = api::calculate("customer_acquisition_cost", "", &inputs, &Style::new(Lang::En));
    let answer = answer.unwrap();
    assert_eq!((answer.value.as_str(), answer.cautions.len()), ("100", 1));
    assert_eq!(
        (answer.cautions[0].severity, answer.cautions[0].message.as_str()),
        ("assumed", names.as_str())
    );
    assert_eq!(answer.cautions[0].inputs[0], "campaign_costs");
    assert!(api::explain("customer_acquisition_cost", "", &inputs, &Style::new(Lang::En)).is_ok());
}

#[test]
fn what_is_missing_is_named_as_the_page_shows_it() {
    let waiting = |id: &str| {
        Lang::ALL.map(|lang| {
            let form = Form::new(&definition(id, lang));
            match form.read().outcome(form.variant(), &[]) {
                Outcome::Waiting(inputs) => message::missing(&inputs, lang),
                other => panic!("{id}: {other:?}"),
            }
        })
    };
    let [fr, en] = waiting("health_score_weighted");
    assert_eq!(
        en,
        "Still to fill in: “Weight” and “Score from 0 to 100” (in the list “Components”)."
    );
    assert!(
        fr.contains("«\u{a0}Note de 0 à 100\u{a0}» (dans la liste «\u{a0}Composantes\u{a0}»)"),
        "{fr}"
    );
    assert!(waiting("ticket_type_mix")[1].contains("“Tickets” (in the list “Ticket types”)"));
}
