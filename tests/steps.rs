//! The explanation of a calculation: formula, numbers put in, one reduction after the other.

#![allow(clippy::unwrap_used)]

use cadran::catalogue::metric;
use cadran::engine::calculate::{Calculation, calculate};
use cadran::engine::evaluate::Given;
use cadran::engine::exact::Exact;
use cadran::engine::metric::Variant;
use cadran::engine::table::Rows;
use cadran::render::formula::{Explanation, explanation};
use cadran::render::meaning::meaning;
use cadran::render::number::Style;
use cadran::text::Lang;

fn calculated(
    id: &str,
    variant: &str,
    typed: &[(&str, i128, u128)],
) -> (&'static Variant, Calculation) {
    let variant = metric(id).unwrap().variant(variant).unwrap();
    let mut given = Given::default();
    for (id, top, bottom) in typed {
        let input = variant.inputs.iter().find(|input| input.id == *id).unwrap();
        given.set(input, Exact::ratio(*top, *bottom).unwrap());
    }
    (variant, calculate(variant, &given, &Rows::default(), &[]).unwrap())
}

fn explained(id: &str, variant: &str, typed: &[(&str, i128, u128)], lang: Lang) -> Explanation {
    let (variant, calculation) = calculated(id, variant, typed);
    explanation(variant, &calculation, &Style::new(lang)).unwrap()
}

fn texts(explanation: &Explanation) -> Vec<&str> {
    explanation.steps.iter().chain([&explanation.result]).map(|line| line.text.as_str()).collect()
}

const RETENTION: &[(&str, i128, u128)] =
    &[("customers_at_end", 3500, 1), ("new_customers", 200, 1), ("customers_at_start", 3375, 1)];

#[test]
fn retention_is_explained_from_the_formula_to_the_percentage() {
    let french = explained("customer_retention_rate", "standard", RETENTION, Lang::Fr);
    assert_eq!(french.symbols.text, "(E − N) ÷ S × 100");
    assert_eq!(
        french.names.text,
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
    assert_eq!(english.legend[0], ("E", "Customers at the end of the period"));
    assert_eq!(texts(&english)[0], "= (3,500 − 200) ÷ 3,375 × 100");
    assert_eq!(texts(&english)[3], "≈ 97.78%");
}

#[test]
fn a_fraction_needs_no_brackets_in_mathml() {
    let explained = explained("customer_retention_rate", "standard", RETENTION, Lang::En);
    assert_eq!(
        explained.symbols.mathml,
        "<math><mrow><mrow><mfrac><mrow><mi>E</mi><mo>−</mo><mi>N</mi></mrow><mi>S</mi></mfrac>\
         <mo>×</mo><mn>100</mn></mrow></mrow></math>"
    );
    assert_eq!(explained.result.mathml, "<math><mrow><mo>≈</mo><mn>97.78%</mn></mrow></math>");
}

#[test]
fn the_meaning_has_its_figures_put_in() {
    let (variant, calculation) = calculated("customer_retention_rate", "standard", RETENTION);
    let sentence = meaning(variant, &calculation, &Style::new(Lang::En)).unwrap();
    assert_eq!(
        sentence,
        "97.78% of the customers present at the start were still there at the end."
    );
}
