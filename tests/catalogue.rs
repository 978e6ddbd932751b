//! The catalogue is complete and consistent: ids, forms, citations, thresholds, links.

#![allow(clippy::unwrap_used)]

use std::collections::{HashMap, HashSet};

use cadran::analysis::related::doubles::says_the_same;
use cadran::catalogue::model::input::{Input, Origin};
use cadran::catalogue::model::metric::{Metric, Variant};
use cadran::catalogue::model::table::Table;
use cadran::catalogue::sources::SOURCES;
use cadran::catalogue::{FAMILIES, family_of, metric, metrics};
use cadran::definition::band::Start;
use cadran::number::exact::Exact;
use cadran::text::Lang;

fn variants() -> impl Iterator<Item = (&'static Metric, &'static Variant)> {
    metrics().flat_map(|metric| metric.variants.iter().map(move |variant| (metric, variant)))
}

fn is_snake_case(id: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty()
            && word.chars().all(|each| each.is_ascii_lowercase() || each.is_ascii_digit())
    };
    id.starts_with(|first: char| first.is_ascii_lowercase()) && id.split('_').all(is_word)
}

fn assert_unique<'a>(ids: impl Iterator<Item = &'a str>) {
    let mut seen = HashSet::new();
    for id in ids {
        assert!(is_snake_case(id), "{id:?} is not snake case");
        assert!(seen.insert(id), "{id} is there twice");
    }
}

#[test]
fn ids_are_unique_and_snake_case() {
    assert_unique(FAMILIES.iter().map(|family| family.id));
    assert_unique(metrics().map(|metric| metric.id));
    assert_unique(SOURCES.iter().map(|source| source.id));
    assert_unique(variants().flat_map(|(_, variant)| variant.examples).map(|example| example.id));
    for metric in metrics() {
        assert_unique(metric.variants.iter().map(|variant| variant.id));
        for variant in metric.variants {
            assert_unique(variant.inputs.iter().map(|input| input.id));
            for input in variant.inputs {
                assert_unique(input.choices.iter().map(|choice| choice.id));
            }
            if let Some(table) = variant.table {
                assert_unique(table.columns.iter().map(|column| column.id));
            }
        }
    }
}

/// The nouns that a metric's id may end in: what is measured comes last.
const QUANTITIES: &[&str] = &[
    "rate",
    "ratio",
    "score",
    "time",
    "cost",
    "value",
    "lifetime",
    "revenue",
    "retention",
    "roi",
    "period",
    "conversion",
    "volume",
    "mix",
    "rating",
    "size",
    "invitations",
    "checklist",
    "interval",
    "efficiency",
    "margin_of_error",
    // Said that way by everybody: what is counted, by whom; and the two kinds of health score.
    "per_user",
    "per_customer",
    "score_points",
    "score_weighted",
];

#[test]
fn the_id_of_a_metric_ends_in_a_quantity() {
    for metric in metrics() {
        let ends = |quantity: &&str| format!("_{}", metric.id).ends_with(&format!("_{quantity}"));
        assert!(QUANTITIES.iter().any(ends), "{}", metric.id);
    }
}

#[test]
fn every_metric_has_a_family_and_is_found_by_its_id() {
    for found in metrics() {
        assert!(family_of(found).is_some(), "{}", found.id);
        assert_eq!(metric(found.id), Some(found));
        assert!(!found.variants.is_empty(), "{}", found.id);
    }
}

#[test]
fn every_family_has_an_icon_of_its_own_within_its_square() {
    let icons: HashSet<&str> = FAMILIES.iter().map(|family| family.icon).collect();
    assert_eq!(icons.len(), FAMILIES.len());
    for icon in icons {
        let (start, strokes) = icon.split_at(1);
        assert!(start == "M" && !strokes.is_empty(), "{icon}");
        let numbers = strokes.split(|each: char| !(each.is_ascii_digit() || "-.".contains(each)));
        let numbers = numbers.filter_map(|number| number.parse::<f64>().ok());
        assert!(numbers.into_iter().all(|number| (-24.0..=24.0).contains(&number)), "{icon}");
    }
}

#[test]
fn a_metric_computed_in_one_way_calls_it_standard() {
    for metric in metrics() {
        let mut standards = (0..).zip(metric.variants).filter(|(_, each)| each.id == "standard");
        let standard = standards.next().map(|(place, _)| place);
        if metric.variants.len() == 1 {
            assert_eq!(standard, Some(0), "{}", metric.id);
        } else {
            // A way that was once the only one keeps its id, and stays the one meant by default.
            assert!(standard.is_none_or(|place| place == 0), "{}", metric.id);
            let named = metric.variants.iter().all(|each| each.name != Variant::PLAIN.name);
            assert!(named, "{} has several ways, each with a name of its own", metric.id);
        }
    }
}

#[test]
fn the_same_input_is_the_same_thing_everywhere() {
    let mut known: HashMap<&str, &Input> = HashMap::new();
    for (metric, variant) in variants() {
        for input in variant.inputs {
            let first = known.entry(input.id).or_insert(input);
            let place = format!("{} in {}/{}", input.id, metric.id, variant.id);
            assert_eq!(first.name, input.name, "{place}");
            assert_eq!(first.kind, input.kind, "{place}");
            assert_eq!((first.min, first.max), (input.min, input.max), "{place}");
        }
    }
}

#[test]
fn the_symbols_of_a_formula_are_there_and_differ() {
    for (metric, variant) in variants() {
        let mut seen = HashSet::new();
        for input in (variant.formula)().inputs() {
            let place = format!("{}/{}: {}", metric.id, variant.id, input.id);
            assert!(!input.symbol.is_empty(), "{place}");
            assert!(seen.insert(input.symbol), "{place} shares the symbol {}", input.symbol);
        }
    }
}

/// The inputs of the formula, in reading order, and those that the others are looked up from.
fn needed(variant: &Variant) -> Vec<&'static Input> {
    let mut needed = (variant.formula)().inputs();
    let levels: Vec<_> = needed
        .iter()
        .filter_map(|input| match input.origin {
            Origin::NormalQuantile(level) => Some(level),
            Origin::Typed | Origin::TypedOrMeasured(_) | Origin::Measured(_) => None,
        })
        .collect();
    needed.extend(levels);
    needed
}

#[test]
fn the_form_asks_for_what_is_read_and_for_nothing_else() {
    for (metric, variant) in variants() {
        let place = format!("{}/{}", metric.id, variant.id);
        let formula = needed(variant);
        let mut read = formula.clone();
        for also in variant.also {
            read.extend((also.formula)().inputs());
        }
        for check in variant.checks {
            read.extend((check.left)().inputs());
            read.extend((check.right)().inputs());
            for field in check.fields {
                assert!(variant.inputs.contains(field), "{place}: {}", field.id);
            }
        }
        read.extend(variant.rate.iter().flat_map(|rate| (rate.per_year)().inputs()));
        for input in &read {
            assert!(variant.inputs.contains(input), "{place} reads {} unasked", input.id);
        }
        for input in variant.inputs {
            assert!(read.contains(input), "{place} asks for {} and never reads it", input.id);
        }
        let first_further = variant.inputs.iter().position(|input| !formula.contains(input));
        let last_needed = variant.inputs.iter().rposition(|input| formula.contains(input));
        if let (Some(further), Some(needed)) = (first_further, last_needed) {
            assert!(further > needed, "{place} asks for further inputs after those of the formula");
        }
    }
}

#[test]
fn measured_inputs_read_the_table_of_their_form() {
    for (metric, variant) in variants() {
        let place = format!("{}/{}", metric.id, variant.id);
        let mut measured = Vec::new();
        for input in variant.inputs {
            if let Origin::Measured(measure) = input.origin {
                measured.push(measure.table.id);
            }
        }
        match variant.table {
            None => assert!(measured.is_empty(), "{place} has no table for {measured:?}"),
            Some(Table { id, .. }) => {
                assert!(!measured.is_empty(), "{place} never reads its table");
                assert!(measured.iter().all(|table| table == id), "{place} reads {measured:?}");
            }
        }
    }
}

#[test]
fn every_variant_and_every_threshold_is_cited() {
    for (metric, variant) in variants() {
        let place = format!("{}/{}", metric.id, variant.id);
        assert!(!variant.cited.is_empty(), "{place}");
        let sources = variant.cited.iter().copied();
        let sources = sources.chain(variant.bands.iter().map(|band| band.source));
        for source in sources.chain(variant.examples.iter().map(|example| example.source)) {
            assert!(SOURCES.contains(&source), "{place} cites the unknown {}", source.id);
        }
    }
}

#[test]
fn bands_rise_from_the_lowest_and_stay_on_the_scale() {
    for (metric, variant) in variants() {
        let place = format!("{}/{}", metric.id, variant.id);
        if let Some((from, to)) = variant.scale {
            assert!(from < to, "{place}");
        }
        let Some((first, others)) = variant.bands.split_first() else { continue };
        assert_eq!(first.start, Start::Lowest, "{place}");
        let thresholds: Vec<_> = others.iter().map(|band| band.start.threshold()).collect();
        assert!(thresholds.iter().all(Option::is_some), "{place}");
        assert!(thresholds.windows(2).all(|pair| pair[0] < pair[1]), "{place}: {thresholds:?}");
        for threshold in thresholds.into_iter().flatten() {
            let Some((from, to)) = variant.scale else { continue };
            let (from, to) = (Exact::from(i128::from(from)), Exact::from(i128::from(to)));
            let threshold = Exact::from(threshold);
            assert!(from <= threshold && threshold <= to, "{place}");
        }
    }
}

#[test]
fn a_meaning_names_its_value_and_inputs_of_its_form() {
    for (metric, variant) in variants() {
        let place = format!("{}/{}", metric.id, variant.id);
        for lang in Lang::ALL {
            let meaning = variant.meaning.get(lang);
            assert!(meaning.contains("{value}"), "{place} in {lang:?}");
            for part in meaning.split('{').skip(1) {
                let (name, _) = part.split_once('}').unwrap_or_else(|| panic!("{place}: {part}"));
                let is_input = variant.inputs.iter().any(|input| input.id == name);
                assert!(name == "value" || is_input, "{place} names {name} in {lang:?}");
            }
        }
    }
}

#[test]
fn guides_lead_to_other_metrics_that_do_not_say_the_same() {
    for found in metrics() {
        let guide = found.guide;
        let mut seen = HashSet::new();
        let same = says_the_same(found.id);
        for id in same.iter().chain(guide.see_also) {
            assert!(metric(id).is_some(), "{} leads to {id}", found.id);
            assert_ne!(*id, found.id);
            assert!(seen.insert(id), "{} leads to {id} twice", found.id);
        }
    }
}

#[test]
fn guides_say_what_to_do() {
    // Prose is written after the formulas: a metric without any has none of it.
    for metric in metrics().filter(|metric| !metric.guide.when.en.is_empty()) {
        assert!(metric.guide.if_bad.len() >= 2, "{}", metric.id);
        assert!(!metric.guide.if_good.is_empty(), "{}", metric.id);
        assert!(!metric.guide.see_also.is_empty(), "{}", metric.id);
    }
}
