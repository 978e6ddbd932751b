//! The catalogue as a file for other programs: `catalogue.json`, format 2.

use std::sync::Arc;

use serde::Serialize;

use crate::catalogue::model::metric::{Example, Metric, PrintedBy, Variant};
use crate::catalogue::{self, FAMILIES, Family, compile};
use crate::definition::Definition;
use crate::definition::document::{Document, FORMAT};
use crate::render::formula::{Notation, formula};
use crate::render::unit::unit;
use crate::text::{Lang, Text};

/// The whole file: every metric as its two documents, with what a document does not hold.
#[derive(Debug, Serialize)]
pub struct CatalogueFile {
    format: u32,
    version: &'static str,
    families: Vec<FamilyEntry>,
    metrics: Vec<MetricEntry>,
}

/// Something in each language.
#[derive(Debug, Serialize)]
struct Both<T> {
    en: T,
    fr: T,
}

impl<T> Both<T> {
    fn of(each: impl Fn(Lang) -> T) -> Both<T> {
        Both { en: each(Lang::En), fr: each(Lang::Fr) }
    }

    fn get(&self, lang: Lang) -> &T {
        match lang {
            Lang::En => &self.en,
            Lang::Fr => &self.fr,
        }
    }
}

#[derive(Debug, Serialize)]
struct FamilyEntry {
    id: &'static str,
    name: Both<&'static str>,
    metrics: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
struct MetricEntry {
    id: &'static str,
    definitions: Both<Document>,
    variants: Vec<VariantEntry>,
}

#[derive(Debug, Serialize)]
struct VariantEntry {
    id: &'static str,
    unit: &'static str,
    formula: FormulaText,
    examples: Vec<ExampleEntry>,
}

#[derive(Debug, Serialize)]
struct FormulaText {
    symbols: Both<String>,
    names: Both<String>,
}

#[derive(Debug, Serialize)]
struct ExampleEntry {
    id: &'static str,
    given: &'static [(&'static str, &'static str)],
    printed: &'static str,
    decimals: u32,
    printed_by: PrintedBy,
    source: &'static str,
}

impl CatalogueFile {
    /// Every metric, in reading order.
    pub fn new() -> CatalogueFile {
        CatalogueFile {
            format: FORMAT,
            version: catalogue::VERSION,
            families: FAMILIES.iter().map(family).collect(),
            metrics: catalogue::metrics().map(metric).collect(),
        }
    }
}

impl Default for CatalogueFile {
    fn default() -> CatalogueFile {
        CatalogueFile::new()
    }
}

fn words(text: Text) -> Both<&'static str> {
    Both::of(|lang| text.get(lang))
}

fn family(family: &Family) -> FamilyEntry {
    let metrics = family.metrics.iter().map(|metric| metric.id).collect();
    FamilyEntry { id: family.id, name: words(family.name), metrics }
}

fn metric(metric: &'static Metric) -> MetricEntry {
    let definition = |lang| catalogue::definition(metric.id, lang);
    let defined = Both::of(|lang| definition(lang).expect("the metric is of the catalogue"));
    MetricEntry {
        id: metric.id,
        definitions: Both::of(|lang| compile::document(metric, lang)),
        variants: metric.variants.iter().map(|each| variant(each, &defined)).collect(),
    }
}

fn variant(variant: &'static Variant, defined: &Both<Arc<Definition>>) -> VariantEntry {
    let in_lang = |lang| {
        let found = defined.get(lang).variant(variant.id);
        found.expect("a definition has every variant of its metric")
    };
    let written = |notation| Both::of(|lang| formula(in_lang(lang), notation, lang).text());
    VariantEntry {
        id: variant.id,
        unit: unit(variant.kind),
        formula: FormulaText {
            symbols: written(Notation::Symbols),
            names: written(Notation::Names),
        },
        examples: variant.examples.iter().map(example).collect(),
    }
}

fn example(example: &'static Example) -> ExampleEntry {
    ExampleEntry {
        id: example.id,
        given: example.given,
        printed: example.printed,
        decimals: example.decimals,
        printed_by: example.printed_by,
        source: example.source.id,
    }
}
