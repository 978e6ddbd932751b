//! Worked examples of other sites: the finder says which definition, rounding or slip gave each figure.

#![allow(clippy::unwrap_used)]

mod worked;

use cadran::analysis::facts::Facts;
use cadran::analysis::finder::{By, Found, Slip, Way, find, find_any};
use cadran::definition::kind::Kind;
use cadran::entry::figures;
use cadran::import;
use cadran::import::layout::Wanted;
use cadran::import::measured::table_of;
use cadran::number::exact::Exact;
use cadran::text::Lang;
use rust_decimal::Decimal;
use worked::{definition, definition_in, facts_of};

/// A worked example of another site, in the terms of the catalogue.
struct Published {
    metric: &'static str,
    /// What stands in the form, in canonical form.
    typed: Vec<(&'static str, &'static str)>,
    /// The figure as the site prints it.
    printed: &'static str,
    /// The language of the page on which it is typed.
    lang: Lang,
    /// What one line of the answer says, in English; empty where a definition gives it exactly.
    says: &'static str,
}

/// The examples; each names the page that it stands on.
fn published() -> Vec<Published> {
    let lines = include_str!("published/examples.txt").lines();
    let example = |line: &'static str| {
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let [metric, typed, printed, lang, says, source] = parts[..] else { panic!("{line}") };
        assert!(source.starts_with("http") || source.contains('/'), "{line}");
        let lang = if lang == "fr" { Lang::Fr } else { Lang::En };
        let typed = typed.split(' ').map(|pair| pair.split_once('=').unwrap()).collect();
        Published { metric, typed, printed, lang, says }
    };
    lines.filter(|line| !line.starts_with('#')).map(example).collect()
}

/// What the finder says on the page of a metric, whichever of its definitions is chosen.
fn answers(id: &str, facts: &Facts, printed: &str, lang: Lang) -> Vec<Found> {
    let definition = definition(id);
    let mut kinds: Vec<Kind> = definition.variants.iter().map(|variant| variant.kind).collect();
    kinds.sort_by_key(|kind| format!("{kind:?}"));
    kinds.dedup();
    let of_kind = |kind| find_any(&definition, facts, &figures(printed, kind, lang));
    kinds.into_iter().flat_map(of_kind).map(|(_, found)| found).collect()
}

/// The lines of an answer, in English.
fn lines(id: &str, answers: &[Found]) -> Vec<String> {
    let definition = definition(id);
    let of = |found: &Found| -> Vec<String> {
        let sentence = |each: &cadran::analysis::finder::Match| {
            each.sentence(&definition, found.decimals, Lang::En)
        };
        found.matches.iter().map(sentence).collect()
    };
    answers.iter().flat_map(of).collect()
}

fn is_explained(example: &Published) -> bool {
    let facts = facts_of(&definition(example.metric), &example.typed);
    let answers = answers(example.metric, &facts, example.printed, example.lang);
    let mut matches = answers.iter().flat_map(|found| &found.matches);
    match example.says {
        "" => matches.any(|each| each.way == Way::Definition && each.by == [By::Exact]),
        words => lines(example.metric, &answers).iter().any(|line| line.contains(words)),
    }
}

#[test]
fn every_published_figure_is_explained() {
    let all = published();
    let missed: Vec<String> = all
        .iter()
        .filter(|example| !is_explained(example))
        .map(|example| format!("{} {:?}: {}", example.metric, example.typed, example.printed))
        .collect();
    assert!(missed.is_empty(), "{} of {}:\n{}", missed.len(), all.len(), missed.join("\n"));
    assert!(all.len() > 70, "{}", all.len());
}

/// The lines for a figure typed on an English page.
fn said(id: &str, typed: &[(&str, &str)], printed: &str) -> Vec<String> {
    let facts = facts_of(&definition(id), typed);
    lines(id, &answers(id, &facts, printed, Lang::En))
}

#[test]
fn a_sample_that_is_rounded_to_the_nearest_is_named_as_such() {
    let typed = [("confidence_level", "95"), ("margin_of_error", "5"), ("population", "500")];
    let id = "survey_sample_size";
    let nearest = |name| format!("“{name}”, rounded to the nearest whole number in place of up");
    assert_eq!(said(id, &typed, "217"), [nearest("Known population")]);
    assert_eq!(said(id, &typed, "384")[0], nearest("Large population"));
    // What is rounded up is the definition: nothing was rounded too early or too little.
    for (figure, name) in [("385", "“Large population”"), ("218", "“Known population”")] {
        let said = said(id, &typed, figure);
        assert_eq!(said[0], name);
        assert!(!said.iter().any(|line| line.contains("rounded up") || line.contains("quantile")));
    }
    assert_eq!(
        said(id, &typed, "384.15"),
        ["“Large population”, before it is rounded up, rounded to two decimals"]
    );
}

#[test]
fn a_rate_multiplied_by_twelve_is_named_as_such() {
    let month = [("churn_rate", "5"), ("from_period", "month"), ("to_period", "year")];
    assert_eq!(
        said("churn_period_conversion", &month, "60%"),
        ["“Over another period”, as twelve times the monthly rate, without compounding"]
    );
    let year = [("churn_rate", "30"), ("from_period", "year"), ("to_period", "month")];
    assert_eq!(
        said("churn_period_conversion", &year, "2.5"),
        ["“Over another period”, as the rate divided by 12, without compounding"]
    );
    let week = [("churn_rate", "1"), ("from_period", "week"), ("to_period", "year")];
    assert_eq!(
        said("churn_period_conversion", &week, "52"),
        ["“Over another period”, as 52 times the rate, without compounding"]
    );
    let lost = [("customers_lost", "5"), ("customers_at_start", "100")];
    assert_eq!(
        said("customer_churn_rate", &lost, "60"),
        [
            "“Of customers at the start”, as twelve times the result, a month taken for a year by multiplication"
        ]
    );
}

#[test]
fn a_stray_minus_is_named_as_such() {
    let lost = [("customers_lost", "5"), ("customers_at_start", "100")];
    assert_eq!(
        said("customer_churn_rate", &lost, "-5 %"),
        ["“Of customers at the start”, with a stray minus sign"]
    );
    let score = [("promoters_percent", "20"), ("detractors_percent", "32.5")];
    assert_eq!(
        said("net_promoter_score", &score, "12.5"),
        ["“From percentages”, with the minus sign forgotten"]
    );
}

#[test]
fn a_figure_with_two_readings_is_tried_in_both() {
    let value = definition("customer_lifetime_value");
    let typed = [
        ("average_purchase_value", "50"),
        ("purchase_frequency", "1"),
        ("customer_lifetime", "25"),
    ];
    let facts = facts_of(&value, &typed);
    for (printed, lang) in [("1.250", Lang::En), ("1,250", Lang::Fr), ("1.250", Lang::Fr)] {
        let all = find_any(&value, &facts, &figures(printed, Kind::Money, lang));
        // The page reads 1.250 as one and a quarter; only 1,250 comes out.
        let read: Vec<Decimal> = all.iter().map(|(figure, _)| *figure).collect();
        assert_eq!(read, [Decimal::from(1250)], "{printed}");
        assert_eq!(all[0].1.matches[0].by, [By::Exact]);
    }
    let none = find_any(&value, &facts, &figures("9.999", Kind::Money, Lang::En));
    assert!(none.len() == 1 && none[0].1.nearest.is_some(), "{none:?}");
}

const EFFORT: &str = "customer_effort_score";

/// Ten answers on a scale from 1 to 5, two of which are a 7.
const WITH_SEVENS: &str = "5\n4\n7\n3\n5\n2\n7\n4\n5\n4";

fn effort(answers: &str) -> Facts {
    let effort = definition(EFFORT);
    let counts = [("answers_2", "1"), ("answers_3", "1"), ("answers_4", "3"), ("answers_5", "3")];
    let mut facts = facts_of(&effort, &counts);
    let table = table_of(&effort, "scores_1_to_5").unwrap();
    let read = import::read(answers, &table, &Wanted::default(), Lang::En);
    facts.off_scale.push((table.id.clone(), read.off_scale));
    facts
}

#[test]
fn answers_off_the_scale_are_counted_where_that_gives_the_figure() {
    let facts = effort(WITH_SEVENS);
    let said = |printed: &str| lines(EFFORT, &answers(EFFORT, &facts, printed, Lang::En));
    // 32 ÷ 8 without the two; 46 ÷ 10 with them.
    assert!(said("4").iter().any(|line| line == "“Mean, 1 to 5”"), "{:?}", said("4"));
    assert_eq!(said("4.6")[0], "“Mean, 1 to 5”, with the 2 answers off the scale counted");
    // 6 of 8 answers are easy; with the two as the easiest, 8 of 10; in the total alone, 6 of 10.
    let told = |printed: &str, line: &str| said(printed).iter().any(|said| said == line);
    assert!(told(
        "80 %",
        "“Share of easy answers, 1 to 5”, with the 2 answers off the scale counted"
    ));
    let alone = "“Share of easy answers, 1 to 5”, with the 2 answers off the scale counted in the total alone";
    assert!(told("60 %", alone));
    let one = effort("5\n7");
    let (_, found) = &find_any(&definition(EFFORT), &one, &[Decimal::new(433, 2)])[0];
    let off_scale = Slip::OffScale { count: Exact::one(), in_total_alone: false };
    assert_eq!(found.matches[0].way, Way::Slip(off_scale));
    let sentence = found.matches[0].sentence(&definition_in(EFFORT, Lang::Fr), 2, Lang::Fr);
    assert!(sentence.contains("en comptant la réponse hors de l’échelle, arrondi"), "{sentence}");
}

#[test]
fn answers_typed_for_a_longer_scale_are_off_a_shorter_one() {
    let effort = definition(EFFORT);
    let typed = [("answers_3", "2"), ("answers_5", "6"), ("answers_7", "2")];
    let facts = facts_of(&effort, &typed);
    let lines = lines(EFFORT, &[find(&effort, &facts, Decimal::from(60))]);
    assert!(lines.iter().any(|line| line.contains("counted in the total alone")), "{lines:?}");
    // The mean from 1 to 7 counts them by right: that is the definition, and no slip.
    let mean = find(&effort, &facts, Decimal::from(5));
    assert!(mean.matches.iter().all(|each| !matches!(each.way, Way::Slip(Slip::OffScale { .. }))));
}
