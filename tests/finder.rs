//! The definition behind a printed figure is found, cut-off figures and slips included.

#![allow(clippy::unwrap_used)]

mod worked;

use cadran::analysis::finder::{By, Found, Slip, Way, find};
use cadran::analysis::variants::side_by_side;
use cadran::catalogue;
use cadran::catalogue::model::input::Input;
use cadran::catalogue::model::metric::PrintedBy;
use cadran::engine::calculate::Problem;
use cadran::engine::evaluate::evaluate;
use cadran::number::exact::{Exact, Rounding};
use cadran::render::number::{Style, shown};
use cadran::text::Lang;
use rust_decimal::Decimal;
use worked::{Case, cases, definition, facts, facts_of, printed_number};

fn found(case: &Case, figure: Decimal) -> Found {
    find(&case.definition, &facts(case), figure)
}

#[test]
fn every_printed_figure_of_the_catalogue_is_traced_to_its_definition_and_rounding() {
    let mut traced = 0;
    for case in cases() {
        let found = found(&case, printed_number(case.example.printed));
        let index = case.definition.variants.iter().position(|each| each.id == case.variant.id);
        let own = found
            .matches
            .iter()
            .find(|each| Some(each.index) == index)
            .unwrap_or_else(|| panic!("{}: {:?}", case.example.id, found));
        assert_eq!(own.way, Way::Definition, "{}", case.example.id);
        let expected: &[By] = match case.example.printed_by {
            PrintedBy::Exact => &[By::Exact],
            PrintedBy::Truncation => &[By::CutOff],
            PrintedBy::Rounding => &[By::HalfUp],
            PrintedBy::Either => &[By::HalfUp, By::CutOff],
        };
        for by in expected {
            assert!(own.by.contains(by), "{}: {:?}", case.example.id, own.by);
        }
        assert!(
            case.example.printed_by != PrintedBy::Truncation || !own.by.contains(&By::HalfUp),
            "{}",
            case.example.id
        );
        assert!(found.nearest.is_none());
        traced += 1;
    }
    assert!(traced > 70, "{traced}");
}

#[test]
fn definitions_whose_figures_are_missing_are_named_as_untried() {
    let churn = definition("customer_churn_rate");
    let given = facts_of(&churn, &[("customers_lost", "75"), ("customers_at_start", "3375")]);
    let found = find(&churn, &given, Decimal::new(214, 2));
    assert!(found.matches.is_empty() && found.untried == [1, 2, 3, 4], "{found:?}");
    let said = found.untried_sentence(&churn, Lang::En).unwrap();
    assert!(said.contains(&churn.variants[1].name), "{said}");
    // Where there is one definition alone, none is left untried.
    let licenses = catalogue::definition("license_utilization_rate", Lang::Fr).unwrap();
    let given = facts_of(&licenses, &[("active_users", "9"), ("licenses_bought", "10")]);
    let found = find(&licenses, &given, Decimal::new(90, 0));
    assert_eq!(found.untried_sentence(&licenses, Lang::Fr), None);
}

#[test]
fn every_literal_reading_of_the_sources_is_named_as_brackets_left_out() {
    let mut named = 0;
    for case in cases() {
        let Some(literal) = case.example.literal else { continue };
        let given = facts(&case).completed(&case.variant);
        let input = |input: &&'static Input| {
            let known = case.variant.inputs.iter().find(|known| known.id == input.id);
            known.cloned().ok_or(input.id)
        };
        let literal = literal().with_inputs(&input).unwrap();
        let value = evaluate(&literal, &given).unwrap().number;
        for rounding in [Rounding::HalfUp, Rounding::CutOff] {
            let found = found(&case, value.rounded(2, rounding).unwrap());
            assert!(
                found
                    .matches
                    .iter()
                    .any(|each| matches!(each.way, Way::Slip(Slip::BracketsLeftOut(_)))),
                "{}: {found:?}",
                case.example.id
            );
        }
        named += 1;
    }
    assert_eq!(named, 3);
}

#[test]
fn each_classic_slip_is_named() {
    let churn = definition("customer_churn_rate");
    let given = facts_of(&churn, &[("customers_lost", "50"), ("customers_at_start", "3050")]);
    let slip = |figure: &str| {
        let found = find(&churn, &given, Decimal::from_str_exact(figure).unwrap());
        let slip = found.matches.iter().find_map(|each| match &each.way {
            Way::Slip(slip) => Some(slip.sentence(Lang::En)),
            Way::Definition | Way::Also(_) => None,
        });
        slip.unwrap_or_else(|| panic!("{figure}: {found:?}"))
    };
    assert_eq!(slip("6100"), "with numerator and denominator exchanged");
    assert_eq!(slip("98.36"), "as its complement, 100% less the result");
    assert_eq!(slip("0.0164"), "without multiplying by 100");
    assert_eq!(slip("163.93"), "multiplied by 100 twice");

    let score = definition("net_promoter_score");
    let shares = facts_of(&score, &[("promoters_percent", "60"), ("detractors_percent", "8")]);
    let found = find(&score, &shares, Decimal::from_str_exact("34").unwrap());
    assert_eq!(found.matches[0].way, Way::Slip(Slip::Averaged));
    let counts =
        facts_of(&score, &[("promoters", "1700"), ("passives", "350"), ("detractors", "150")]);
    let found = find(&score, &counts, Decimal::from_str_exact("83.78").unwrap());
    let Way::Slip(Slip::WrongTotal(total)) = &found.matches[0].way else { panic!("{found:?}") };
    let total: Vec<&str> = total.iter().map(|input| input.id.as_str()).collect();
    assert_eq!(total, ["promoters", "detractors"]);
}

#[test]
fn the_nearest_definition_is_told_where_none_fits() {
    let churn = definition("customer_churn_rate");
    let given = facts_of(
        &churn,
        &[("customers_lost", "75"), ("customers_at_start", "3375"), ("customers_at_end", "3500")],
    );
    let found = find(&churn, &given, Decimal::from_str_exact("2.13").unwrap());
    // 2.1428… is cut off and rounded to 2.14, never to 2.13.
    assert!(found.matches.is_empty());
    for (lang, told) in [
        (
            Lang::En,
            "No definition tried gives this figure. The nearest is “Of customers at the end”, which gives 2.14%.",
        ),
        (
            Lang::Fr,
            "Aucune définition essayée ne donne ce chiffre. La plus proche est «\u{a0}Sur les clients de la fin\u{a0}», qui donne 2,14\u{a0}%.",
        ),
    ] {
        let churn = catalogue::definition("customer_churn_rate", lang).unwrap();
        assert_eq!(found.nearest_sentence(&churn, &Style::new(lang)).as_deref(), Some(told));
    }
    let found = find(&churn, &given, Decimal::from_str_exact("2.2").unwrap());
    assert_eq!(
        found.matches[0].sentence(&churn, found.decimals, Lang::En),
        "“Of customers at the start”, rounded to one decimal"
    );
}

#[test]
fn the_list_sets_every_definition_beside_the_chosen_one() {
    let mut lines = 0;
    for case in cases() {
        let beside = side_by_side(&case.definition, &case.variant, &facts(&case));
        assert_eq!(beside.len(), case.definition.variants.len());
        lines += beside.len();
        for line in beside {
            let variant = &case.definition.variants[line.index];
            assert_eq!(line.is_chosen, variant.id == case.variant.id);
            // What cannot be on the scale of one definition may well be on that of another.
            let is_impossible = matches!(line.outcome, Err(Problem::Impossible(_)));
            let is_told = line.outcome.is_ok() || !line.missing().is_empty() || is_impossible;
            assert!(is_told, "{}", case.example.id);
            if line.is_chosen {
                let value = line.outcome.unwrap().value.number;
                let printed = Exact::from(printed_number(case.example.printed));
                let gap = shown(&value, variant.kind).minus(&printed).magnitude();
                let last_digit = Exact::ratio(1, 10u128.pow(case.example.decimals)).unwrap();
                assert!(gap <= last_digit, "{}", case.example.id);
                assert_eq!(line.difference, None);
            }
        }
    }
    assert!(lines > 150, "{lines}");
    let churn = definition("customer_churn_rate");
    let given = facts_of(
        &churn,
        &[("customers_lost", "75"), ("customers_at_start", "3375"), ("customers_at_end", "3500")],
    );
    let beside = side_by_side(&churn, churn.variant("start_of_period").unwrap(), &given);
    let told = beside[1].sentence(&churn, &Style::new(Lang::En));
    assert_eq!(told.as_deref(), Some("0.08\u{a0}points less than the definition chosen"));
    assert_eq!(beside[2].missing()[0].id, "customers_at_previous_period_end");
}

/// Every French text of the analysis, read from its source: sentences are put together there.
#[test]
fn french_sentences_of_the_analysis_are_set_as_french_is() {
    let mut folders =
        vec![std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/analysis")];
    let mut read = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = std::fs::read_to_string(&path).unwrap();
            let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
            for line in code.filter(|line| line.contains('"')) {
                for slip in [" :", " ;", " %", "« ", " »", " ?\"", "'"] {
                    let literal =
                        line.split('"').skip(1).step_by(2).any(|text| text.contains(slip));
                    assert!(!literal, "{path:?}: {line}");
                }
                read += 1;
            }
        }
    }
    assert!(read > 150, "{read}");
}
