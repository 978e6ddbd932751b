//! Every formula of the catalogue in every notation and language, reviewed as a diff.
//!
//! `UPDATE_GOLDEN=1 cargo test --test formulas` writes the file anew.

#![allow(clippy::unwrap_used)]

use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use cadran::catalogue::model::input::Input;
use cadran::catalogue::model::metric::{Metric, Variant};
use cadran::catalogue::{self, metrics};
use cadran::definition;
use cadran::render::formula::{Notation, formula, legend, notated};
use cadran::text::Lang;

/// A variant of the catalogue as it is defined in one language.
fn defined(metric: &Metric, variant: &Variant, lang: Lang) -> Arc<definition::Variant> {
    Arc::clone(catalogue::definition(metric.id, lang).unwrap().variant(variant.id).unwrap())
}

fn write_variant(golden: &mut String, metric: &Metric, variant: &Variant) {
    writeln!(golden, "== {} / {} : {:?}", metric.id, variant.id, variant.kind).unwrap();
    for lang in Lang::ALL {
        let code = lang.code();
        let (examples, variant) = (variant.examples, defined(metric, variant, lang));
        let variant = variant.as_ref();
        let names = formula(variant, Notation::Names, lang);
        let symbols = formula(variant, Notation::Symbols, lang);
        writeln!(golden, "{code} names    {}", names.text()).unwrap();
        writeln!(golden, "{code} symbols  {}", symbols.text()).unwrap();
        writeln!(golden, "{code} mathml   {}", symbols.mathml()).unwrap();
        for (symbol, name) in legend(variant) {
            writeln!(golden, "{code} where    {symbol} = {name}").unwrap();
        }
        for also in &variant.also {
            let text = notated(&also.formula, Notation::Symbols, lang).text();
            writeln!(golden, "{code} also     {} : {:?} = {text}", also.name, also.kind).unwrap();
        }
        for example in examples {
            if let Some(literal) = example.literal {
                let input = |input: &&'static Input| {
                    let known = variant.inputs.iter().find(|known| known.id == input.id);
                    known.cloned().ok_or(input.id)
                };
                let literal = literal().with_inputs(&input).unwrap();
                let text = notated(&literal, Notation::Symbols, lang).text();
                writeln!(golden, "{code} literal  {text} ({})", example.id).unwrap();
            }
        }
    }
    golden.push('\n');
}

#[test]
fn every_formula_is_as_reviewed() {
    let mut golden = String::new();
    for metric in metrics() {
        for variant in metric.variants {
            write_variant(&mut golden, metric, variant);
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/formulas.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &golden).unwrap();
    }
    let reviewed = std::fs::read_to_string(&path).unwrap_or_default();
    let mut lines = reviewed.lines().zip(golden.lines());
    if let Some((old, new)) = lines.find(|(old, new)| old != new) {
        panic!("a formula changed; review it and run with UPDATE_GOLDEN=1\n-{old}\n+{new}");
    }
    assert_eq!(reviewed.lines().count(), golden.lines().count(), "run with UPDATE_GOLDEN=1");
}

#[test]
fn every_symbol_stands_for_one_input_of_a_formula() {
    for metric in metrics() {
        for variant in metric.variants {
            let legend = legend(&defined(metric, variant, Lang::En));
            for (index, (symbol, name)) in legend.iter().enumerate() {
                let place = format!("{} / {}: {name}", metric.id, variant.id);
                assert!(!symbol.is_empty(), "{place} has no symbol");
                let twin = legend[..index].iter().find(|(other, _)| other == symbol);
                assert_eq!(twin, None, "{place} shares its symbol");
            }
        }
    }
}

/// The texts of markup, where every element that begins ends as well and is one of these.
fn texts(markup: &str, known: &[&str]) -> String {
    let mut open = Vec::new();
    let mut parts = markup.split('<');
    let mut text = parts.next().unwrap().to_owned();
    for part in parts {
        let (tag, behind) = part.split_once('>').unwrap();
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{markup}"),
            None => open.push(tag.split(' ').next().unwrap()),
        }
        assert!(open.iter().all(|name| known.contains(name)), "{markup}");
        text.push_str(behind);
    }
    assert!(open.is_empty(), "{markup}");
    text
}

#[test]
fn markup_is_balanced_and_its_text_is_the_formula_on_one_line() {
    const MATHML: &[&str] =
        &["math", "mrow", "mfrac", "msup", "msqrt", "mo", "mn", "mi", "mtext", "span"];
    const HTML: &[&str] = &["span", "i", "sup"];
    for metric in metrics() {
        for variant in metric.variants {
            for lang in Lang::ALL {
                for notation in [Notation::Names, Notation::Symbols] {
                    let written = formula(&defined(metric, variant, lang), notation, lang);
                    texts(&written.mathml(), MATHML);
                    let html = texts(&written.html(), HTML).replace("&#39;", "'");
                    assert_eq!(html.replace('\u{a0}', " "), written.text().replace('\u{a0}', " "));
                }
            }
        }
    }
}
