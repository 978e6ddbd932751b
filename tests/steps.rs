//! The explanation of a calculation: formula, numbers put in, one reduction after the other.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use cadran::catalogue::model::formula::{Expr, fraction, power, smaller};
use cadran::catalogue::model::metric::Example;
use cadran::catalogue::{definition, metrics};
use cadran::definition::{Variant, expression};
use cadran::engine::calculate::{Calculation, calculate};
use cadran::engine::evaluate::Given;
use cadran::engine::rows::Rows;
use cadran::form::Form;
use cadran::form::reading::Outcome;
use cadran::number::exact::Exact;
use cadran::render::formula::{Explanation, Notated, Notation, explanation, notated};
use cadran::render::meaning::meaning;
use cadran::render::number::{Style, figure};
use cadran::text::Lang;

fn calculated(
    id: &str,
    variant: &str,
    typed: &[(&str, i128, u128)],
    lang: Lang,
) -> (Arc<Variant>, Calculation) {
    let definition = definition(id, lang).unwrap();
    let variant = Arc::clone(definition.variant(variant).unwrap());
    let mut given = Given::default();
    for (id, top, bottom) in typed {
        let input = variant.inputs.iter().find(|input| input.id == *id).unwrap();
        given.set(input, Exact::ratio(*top, *bottom).unwrap());
    }
    let calculation = calculate(&variant, &given, &Rows::default(), &[]).unwrap();
    (variant, calculation)
}

fn explained(id: &str, variant: &str, typed: &[(&str, i128, u128)], lang: Lang) -> Explanation {
    let (variant, calculation) = calculated(id, variant, typed, lang);
    explanation(&variant, &calculation, &Style::new(lang)).unwrap()
}

fn texts(explanation: &Explanation) -> Vec<String> {
    explanation.steps.iter().chain([&explanation.result]).map(Notated::text).collect()
}

const RETENTION: &[(&str, i128, u128)] =
    &[("customers_at_end", 3500, 1), ("new_customers", 200, 1), ("customers_at_start", 3375, 1)];

#[test]
fn retention_is_explained_from_the_formula_to_the_percentage() {
    let french = explained("customer_retention_rate", "standard", RETENTION, Lang::Fr);
    assert_eq!(french.symbols.text(), "(E − N) ÷ S × 100");
    assert_eq!(
        french.names.text(),
        "(Clients à la fin de la période − Nouveaux clients dans la période) ÷ Clients au début de la période × 100"
    );
    assert_eq!(
        texts(&french),
        [
            "= (3\u{202f}500 − 200) ÷ 3\u{202f}375 × 100",
            "= 3\u{202f}300 ÷ 3\u{202f}375 × 100",
            "≈ 0,977778 × 100",
            "≈ 97,78\u{a0}%",
        ]
    );
    let english = explained("customer_retention_rate", "standard", RETENTION, Lang::En);
    let legend = ("E".to_owned(), "Customers at the end of the period".to_owned());
    assert_eq!(english.legend[0], legend);
    assert_eq!(texts(&english)[0], "= (3,500 − 200) ÷ 3,375 × 100");
    assert_eq!(texts(&english)[3], "≈ 97.78%");
}

#[test]
fn a_fraction_needs_no_brackets_where_it_is_drawn() {
    let explained = explained("customer_retention_rate", "standard", RETENTION, Lang::En);
    assert_eq!(
        explained.symbols.mathml(),
        "<math><mrow><mrow><mfrac><mrow><mi>E</mi><mo>−</mo><mi>N</mi></mrow><mi>S</mi></mfrac>\
         <mo>×</mo><mn>100</mn></mrow></mrow></math>"
    );
    assert_eq!(explained.result.mathml(), "<math><mrow><mo>≈</mo><mn>97.78%</mn></mrow></math>");
    let unseen = |text: &str| format!("<span class=\"visually-hidden\">{text}</span>");
    let (opening, closing, over) = (unseen("("), unseen(")"), unseen(" ÷ "));
    let top = format!("<span>{opening}<i>E</i> −\u{a0}<i>N</i>{closing}</span>");
    let fraction = format!("<span class=\"fraction\">{top}{over}<span><i>S</i></span></span>");
    let hundred = "<span class=\"in-row\"><span> × </span><span>100</span></span>";
    assert_eq!(
        explained.symbols.html(),
        format!("<span class=\"in-row\"><span>{fraction}</span><span>{hundred}</span></span>")
    );
}

#[test]
fn the_meaning_has_its_figures_put_in() {
    let (variant, calculation) =
        calculated("customer_retention_rate", "standard", RETENTION, Lang::En);
    let sentence = meaning(&variant, &calculation, &Style::new(Lang::En)).unwrap();
    assert_eq!(
        sentence,
        "97.78% of the customers present at the start were still there at the end."
    );
}

/// Every worked example of the catalogue in a language, calculated.
fn examples(lang: Lang) -> impl Iterator<Item = (&'static Example, Arc<Variant>, Calculation)> {
    metrics().flat_map(move |metric| {
        let definition = definition(metric.id, lang).unwrap();
        let variants = metric.variants.iter().zip(definition.variants.clone());
        variants.flat_map(move |(written, variant)| {
            let definition = Arc::clone(&definition);
            written.examples.iter().map(move |example| {
                let mut form = Form::new(&definition);
                form.load(&variant.id, example.given.iter().copied());
                match form.read().outcome(&variant, &[]) {
                    Outcome::Done(calculation) => (example, Arc::clone(&variant), *calculation),
                    other => panic!("{}: {other:?}", example.id),
                }
            })
        })
    })
}

#[test]
fn every_example_is_explained_down_to_its_result() {
    for lang in Lang::ALL {
        for (example, variant, calculation) in examples(lang) {
            let style = Style { decimals: example.decimals, ..Style::new(lang) };
            let explained = explanation(&variant, &calculation, &style).unwrap();
            let (id, lines) = (example.id, texts(&explained));
            assert!(lines.len() >= 2, "{id}: {lines:?}");
            for line in &lines {
                assert!(line.starts_with(['=', '≈', '→']), "{id}: {line}");
                assert!(!line.contains("0,3333333") && !line.contains("0.3333333"), "{id}: {line}");
            }
            let result = figure(&calculation.value, variant.kind, &style).unwrap();
            assert!(lines.last().unwrap().contains(&result.text), "{id}: {lines:?}");
            assert_eq!(explained.legend.len(), variant.formula.inputs().len(), "{id}");
        }
    }
}

#[test]
fn every_placeholder_of_a_meaning_is_filled() {
    for lang in Lang::ALL {
        for (example, variant, calculation) in examples(lang) {
            let sentence = meaning(&variant, &calculation, &Style::new(lang)).unwrap();
            assert!(!sentence.contains(['{', '}']), "{}: {sentence}", example.id);
            assert!(sentence.ends_with(['.', '»', '”']), "{}: {sentence}", example.id);
        }
    }
}

#[test]
fn percentages_keep_their_sign_where_they_are_put_in() {
    let typed = &[("promoters_percent", 3, 5), ("detractors_percent", 2, 25)];
    let explained = explained("net_promoter_score", "percentages", typed, Lang::Fr);
    assert_eq!(texts(&explained), ["= (60\u{a0}% − 8\u{a0}%) × 100", "= 0,52 × 100", "= 52"]);
}

#[test]
fn a_count_that_is_needed_says_that_it_was_rounded_up() {
    let typed = &[("confidence_level", 19, 20), ("margin_of_error", 1, 20)];
    let explained = explained("survey_sample_size", "large_population", typed, Lang::En);
    assert_eq!(explained.names.text().split(" ÷ ").last(), Some("(Margin of error)^2"));
    assert_eq!(texts(&explained)[0], "≈ 1.959964^2 × 0.25 ÷ (5%)^2");
    assert_eq!(*texts(&explained).last().unwrap(), "→ 385 (rounded up)");
}

/// A formula of numbers alone, as a definition has it.
fn of_numbers(formula: &Expr) -> expression::Expr {
    formula.with_inputs(&|input| Err(input.id)).unwrap()
}

#[test]
fn brackets_stand_where_the_value_would_change_without_them() {
    let numbers = |expression: Expr| {
        notated(&of_numbers(&expression), Notation::Numbers(&Given::default()), Lang::En).text()
    };
    let one = || Expr::from(1);
    assert_eq!(numbers(one() - (one() - 2)), "1 − (1 − 2)");
    assert_eq!(numbers(one() - 1 - 2), "1 − 1 − 2");
    assert_eq!(numbers(one() + (one() - 2)), "1 + 1 − 2");
    assert_eq!(numbers((one() + 2) * 3), "(1 + 2) × 3");
    assert_eq!(numbers(one() / (one() * 2)), "1 ÷ (1 × 2)");
    assert_eq!(numbers(one() * (one() / 2)), "1 × (1 ÷ 2)");
    assert_eq!(numbers(one() * -2), "1 × (−2)");
    assert_eq!(numbers(Expr::from(-2) * 3), "−2 × 3");
    assert_eq!(numbers(power(one() - 2, one() / 3)), "(1 − 2)^(1 ÷ 3)");
    assert_eq!(numbers(power(-2, 2)), "(−2)^2");
    assert_eq!(numbers(power(power(2, 3), 2)), "(2^3)^2");
    assert_eq!(numbers(smaller(one() - 2, 3) * 2), "min(1 − 2, 3) × 2");
}

#[test]
fn a_constant_without_an_end_is_written_as_a_fraction() {
    let third = of_numbers(&(fraction(1, 3) * 2));
    assert_eq!(notated(&third, Notation::Symbols, Lang::Fr).text(), "1 ÷ 3 × 2");
    let quarter = of_numbers(&fraction(1, 4));
    assert_eq!(notated(&quarter, Notation::Symbols, Lang::Fr).text(), "0,25");
}
