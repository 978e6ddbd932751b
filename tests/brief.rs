//! Short answers: what stands in the headings of the three questions.

mod worked;

use std::sync::Arc;

use cadran::analysis::brief;
use cadran::analysis::facts::Facts;
use cadran::analysis::reach::sensitivity::{effects, rooms};
use cadran::analysis::sampling::interval::interval;
use cadran::analysis::sampling::levels;
use cadran::analysis::variants::side_by_side;
use cadran::catalogue;
use cadran::definition::{Definition, Variant};
use cadran::form::Form;
use cadran::render::number::Style;
use cadran::text::Lang;
use worked::{cases_in, facts};

struct Told {
    right: String,
    margin: Option<String>,
    moves: Option<String>,
    verdict: Option<String>,
}

fn told(id: &str, variant: &str, given: &[(&str, &str)], lang: Lang) -> Told {
    let definition = catalogue::definition(id, lang).expect("a metric of the catalogue");
    let mut form = Form::new(&definition);
    form.load(variant, given.iter().copied());
    let variant = Arc::clone(form.variant());
    let facts = Facts::of(form.read().given);
    told_of(&definition, &variant, &facts, lang)
}

fn told_of(definition: &Definition, variant: &Variant, facts: &Facts, lang: Lang) -> Told {
    let style = Style::new(lang);
    let [_, usual, _] = levels();
    let lines = side_by_side(definition, variant, facts);
    Told {
        right: brief::definitions(definition, &lines, &style),
        margin: interval(definition, variant, facts, &usual, None)
            .ok()
            .and_then(|interval| interval.brief(variant, &style)),
        moves: brief::moves_most(&effects(variant, facts), &style),
        verdict: brief::next_verdict(definition, variant, facts, &[], &style),
    }
}

#[test]
fn a_net_score_tells_its_margin_and_how_far_its_target_is() {
    let given = [("promoters", "233"), ("passives", "167"), ("detractors", "100")];
    let en = told("net_promoter_score", "counts", &given, Lang::En);
    // 1.96 × √((0.466 + 0.2 − 0.266²) ÷ 500) is 0.0676.
    assert_eq!(en.margin.as_deref(), Some("±6.8 at 95%"));
    // (233 + 235 − 100) ÷ 735 is the first of at least a half.
    assert_eq!(en.verdict.as_deref(), Some("50 takes 235 more for “Promoters”"));
    assert_eq!(en.right, "26.60 by 3 of 4 definitions");
    let fr = told("net_promoter_score", "counts", &given, Lang::Fr);
    assert_eq!(fr.margin.as_deref(), Some("±6,8 à 95\u{a0}%"));
    let verdict = "50\u{a0}: 235 de plus pour «\u{a0}Promoteurs\u{a0}»";
    assert_eq!(fr.verdict.as_deref(), Some(verdict));
}

#[test]
fn definitions_that_lie_apart_are_told_from_the_lowest_to_the_highest() {
    let given = [
        ("average_purchase_value", "50"),
        ("purchase_frequency", "4"),
        ("customer_lifetime", "3"),
        ("gross_margin", "70"),
    ];
    let told_of = |given| told("customer_lifetime_value", "with_gross_margin", given, Lang::En);
    assert_eq!(told_of(&given).right, "€138.00 to €600.00 by 3 of 4 definitions");
    assert_eq!(told_of(&given[..1]).right, "4 definitions");
    let alone = told("customer_acquisition_cost", "standard", &[], Lang::Fr);
    assert_eq!(alone.right, "une seule définition");
}

#[test]
fn every_short_answer_is_filled_and_what_turns_a_verdict_turns_it() {
    for lang in Lang::ALL {
        for case in cases_in(lang) {
            let facts = facts(&case);
            let told = told_of(&case.definition, &case.variant, &facts, lang);
            let Told { right, margin, moves, verdict } = told;
            let all = [Some(right), margin, moves, verdict.clone()];
            assert!(all.iter().flatten().all(|said| !said.contains('{')), "{all:?}");
            let rooms = rooms(&case.variant, &facts, &[]);
            let turns = rooms.iter().any(|room| room.up.is_some() || room.down.is_some());
            assert!(turns || verdict.is_none(), "{}: {verdict:?}", case.example.id);
        }
    }
}
