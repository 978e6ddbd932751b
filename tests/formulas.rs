//! Every formula of the catalogue in every notation and language, reviewed as a diff.
//!
//! `UPDATE_GOLDEN=1 cargo test --test formulas` writes the file anew.

#![allow(clippy::unwrap_used)]

use std::fmt::Write;
use std::path::Path;

use cadran::catalogue::metrics;
use cadran::engine::metric::{Metric, Variant};
use cadran::render::formula::{Notated, Notation, formula, legend, notated};
use cadran::render::json::catalogue;
use cadran::text::Lang;

fn write_variant(golden: &mut String, metric: &Metric, variant: &Variant) {
    writeln!(golden, "== {} / {} : {:?}", metric.id, variant.id, variant.kind).unwrap();
    for lang in Lang::ALL {
        let code = lang.code();
        let names = formula(variant, Notation::Names, lang);
        let symbols = formula(variant, Notation::Symbols, lang);
        writeln!(golden, "{code} names    {}", names.text).unwrap();
        writeln!(golden, "{code} symbols  {}", symbols.text).unwrap();
        writeln!(golden, "{code} mathml   {}", symbols.mathml).unwrap();
        for (symbol, name) in legend(variant, lang) {
            writeln!(golden, "{code} where    {symbol} = {name}").unwrap();
        }
        for also in variant.also {
            let Notated { text, .. } = notated(&(also.formula)(), Notation::Symbols, lang);
            writeln!(golden, "{code} also     {} : {:?} = {text}", also.name.get(lang), also.kind)
                .unwrap();
        }
        for example in variant.examples {
            if let Some(literal) = example.literal {
                let Notated { text, .. } = notated(&literal(), Notation::Symbols, lang);
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
            let legend = legend(variant, Lang::En);
            for (index, (symbol, name)) in legend.iter().enumerate() {
                let place = format!("{} / {}: {name}", metric.id, variant.id);
                assert!(!symbol.is_empty(), "{place} has no symbol");
                let twin = legend[..index].iter().find(|(other, _)| other == symbol);
                assert_eq!(twin, None, "{place} shares its symbol");
            }
        }
    }
}

#[test]
fn mathml_is_balanced_and_holds_no_foreign_markup() {
    const KNOWN: &[&str] =
        &["math", "mrow", "mfrac", "msup", "msqrt", "mo", "mn", "mi", "mtext", "span"];
    for metric in metrics() {
        for variant in metric.variants {
            for lang in Lang::ALL {
                for notation in [Notation::Names, Notation::Symbols] {
                    let mathml = formula(variant, notation, lang).mathml;
                    let mut open = Vec::new();
                    for tag in mathml.split('<').skip(1) {
                        let tag = tag.split('>').next().unwrap();
                        match tag.strip_prefix('/') {
                            Some(name) => assert_eq!(open.pop(), Some(name), "{mathml}"),
                            None => open.push(tag.split(' ').next().unwrap()),
                        }
                        assert!(open.iter().all(|name| KNOWN.contains(name)), "{mathml}");
                    }
                    assert!(open.is_empty(), "{mathml}");
                }
            }
        }
    }
}

#[test]
fn the_catalogue_file_is_json_of_format_1_with_every_metric() {
    let file = serde_json::to_value(catalogue()).unwrap();
    assert_eq!(file["format"], 1);
    let families = file["families"].as_array().unwrap();
    let listed: Vec<&str> = families
        .iter()
        .flat_map(|family| family["metrics"].as_array().unwrap())
        .map(|metric| metric["id"].as_str().unwrap())
        .collect();
    assert_eq!(listed, metrics().map(|metric| metric.id).collect::<Vec<_>>());
    let retention = &families[0]["metrics"][0];
    assert_eq!(retention["id"], "customer_retention_rate");
    assert_eq!(retention["variants"][0]["formula"]["symbols"]["en"], "(E − N) ÷ S × 100");
    assert_eq!(retention["variants"][0]["thresholds"][1]["from"], "90");
}
