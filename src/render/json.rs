//! The catalogue as a file for other programs: `catalogue.json`, format 1.

use rust_decimal::Decimal;
use serde::Serialize;

use super::formula::{Notation, formula};
use super::number::canonical;
use crate::catalogue::{FAMILIES, Family, VERSION, sources::SOURCES};
use crate::engine::band::{Band, Level, Start};
use crate::engine::input::{Choice, Input, Origin};
use crate::engine::kind::Kind;
use crate::engine::metric::{Better, Example, Metric, PrintedBy, Source, Variant};
use crate::engine::table::{Column, Entry, Holds, Table};
use crate::text::{Lang, Text};

/// The whole catalogue. Limits, thresholds and examples are canonical texts in the unit shown, so
/// that no reader of the file rounds them.
pub fn catalogue() -> impl Serialize {
    Catalogue {
        format: 1,
        version: VERSION,
        sources: SOURCES.iter().map(|source| source_entry(source)).collect(),
        families: FAMILIES.iter().map(family_entry).collect(),
    }
}

#[derive(Serialize)]
struct Catalogue {
    format: u32,
    version: &'static str,
    sources: Vec<SourceEntry>,
    families: Vec<FamilyEntry>,
}

/// A text in both languages.
#[derive(Serialize)]
struct Words<Text> {
    en: Text,
    fr: Text,
}

fn words(text: Text) -> Words<&'static str> {
    Words { en: text.en, fr: text.fr }
}

/// A text, or `null` where it is empty.
fn unless_empty(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

#[derive(Serialize)]
struct SourceEntry {
    id: &'static str,
    publisher: &'static str,
    title: Words<&'static str>,
    date: Option<&'static str>,
}

fn source_entry(source: &Source) -> SourceEntry {
    SourceEntry {
        id: source.id,
        publisher: source.publisher,
        title: words(source.title),
        date: unless_empty(source.date),
    }
}

#[derive(Serialize)]
struct FamilyEntry {
    id: &'static str,
    name: Words<&'static str>,
    metrics: Vec<MetricEntry>,
}

fn family_entry(family: &Family) -> FamilyEntry {
    FamilyEntry {
        id: family.id,
        name: words(family.name),
        metrics: family.metrics.iter().map(|metric| metric_entry(metric)).collect(),
    }
}

#[derive(Serialize)]
struct MetricEntry {
    id: &'static str,
    name: Words<&'static str>,
    acronym: Option<Words<&'static str>>,
    purpose: Words<&'static str>,
    better: &'static str,
    variants: Vec<VariantEntry>,
}

fn metric_entry(metric: &Metric) -> MetricEntry {
    let has_acronym = !metric.acronym.en.is_empty();
    MetricEntry {
        id: metric.id,
        name: words(metric.name),
        acronym: has_acronym.then(|| words(metric.acronym)),
        purpose: words(metric.purpose),
        better: better_id(metric.better),
        variants: metric.variants.iter().map(|variant| variant_entry(metric, variant)).collect(),
    }
}

fn better_id(better: Better) -> &'static str {
    match better {
        Better::Higher => "higher",
        Better::Lower => "lower",
        Better::Neither => "neither",
    }
}

#[derive(Serialize)]
struct VariantEntry {
    id: &'static str,
    name: Words<&'static str>,
    kind: &'static str,
    unit: &'static str,
    better: &'static str,
    scale: Option<[Option<String>; 2]>,
    inputs: Vec<InputEntry>,
    table: Option<TableEntry>,
    formula: FormulaEntry,
    thresholds: Vec<ThresholdEntry>,
    examples: Vec<ExampleEntry>,
    sources: Vec<&'static str>,
}

#[derive(Serialize)]
struct FormulaEntry {
    symbols: Words<String>,
    names: Words<String>,
}

fn variant_entry(metric: &Metric, variant: &Variant) -> VariantEntry {
    let kind = variant.kind;
    let end = |value: i32| limit(Some(Decimal::from(value)), kind);
    let written = |notation, lang| formula(variant, notation, lang).text;
    let both =
        |notation| Words { en: written(notation, Lang::En), fr: written(notation, Lang::Fr) };
    VariantEntry {
        id: variant.id,
        name: words(variant.name),
        kind: kind_id(kind),
        unit: unit(kind),
        better: better_id(metric.better_in(variant)),
        scale: variant.scale.map(|(low, high)| [end(low), end(high)]),
        inputs: variant.inputs.iter().map(|input| input_entry(input)).collect(),
        table: variant.table.map(table_entry),
        formula: FormulaEntry { symbols: both(Notation::Symbols), names: both(Notation::Names) },
        thresholds: variant.bands.iter().map(|band| threshold_entry(band, kind)).collect(),
        examples: variant.examples.iter().map(example_entry).collect(),
        sources: variant.cited.iter().map(|source| source.id).collect(),
    }
}

#[derive(Serialize)]
struct InputEntry {
    id: &'static str,
    name: Words<&'static str>,
    symbol: &'static str,
    kind: &'static str,
    unit: &'static str,
    min: Option<String>,
    max: Option<String>,
    typed: bool,
    choices: Vec<ChoiceEntry>,
}

#[derive(Serialize)]
struct ChoiceEntry {
    id: &'static str,
    name: Words<&'static str>,
    value: Option<String>,
}

fn input_entry(input: &Input) -> InputEntry {
    let choice = |choice: &Choice| ChoiceEntry {
        id: choice.id,
        name: words(choice.name),
        value: limit(Some(choice.value), input.kind),
    };
    let typed = match input.origin {
        Origin::Typed | Origin::TypedOrMeasured(_) => true,
        Origin::Measured(_) | Origin::NormalQuantile(_) => false,
    };
    InputEntry {
        id: input.id,
        name: words(input.name),
        symbol: input.symbol,
        kind: kind_id(input.kind),
        unit: unit(input.kind),
        min: limit(input.min, input.kind),
        max: limit(input.max, input.kind),
        typed,
        choices: input.choices.iter().map(choice).collect(),
    }
}

#[derive(Serialize)]
struct TableEntry {
    id: &'static str,
    name: Words<&'static str>,
    typed: bool,
    columns: Vec<ColumnEntry>,
}

fn table_entry(table: &Table) -> TableEntry {
    TableEntry {
        id: table.id,
        name: words(table.name),
        typed: matches!(table.entry, Entry::Typed(_)),
        columns: table.columns.iter().map(column_entry).collect(),
    }
}

#[derive(Serialize)]
struct ColumnEntry {
    id: &'static str,
    name: Words<&'static str>,
    kind: &'static str,
    unit: &'static str,
    min: Option<String>,
    max: Option<String>,
}

fn column_entry(column: &Column) -> ColumnEntry {
    let (kind, unit, min, max) = match column.holds {
        Holds::Label => ("label", "none", None, None),
        Holds::Date => ("date", "none", None, None),
        Holds::Number { kind, min, max } => {
            (kind_id(kind), unit(kind), limit(min, kind), limit(max, kind))
        }
    };
    ColumnEntry { id: column.id, name: words(column.name), kind, unit, min, max }
}

#[derive(Serialize)]
struct ThresholdEntry {
    from: Option<String>,
    included: bool,
    level: &'static str,
    verdict: Words<&'static str>,
    source: &'static str,
}

fn threshold_entry(band: &Band, kind: Kind) -> ThresholdEntry {
    let included = match band.start {
        Start::Lowest | Start::AtLeast(_) => true,
        Start::Above(_) => false,
    };
    ThresholdEntry {
        from: limit(band.start.threshold(), kind),
        included,
        level: level_id(band.level),
        verdict: words(band.verdict),
        source: band.source.id,
    }
}

#[derive(Serialize)]
struct ExampleEntry {
    id: &'static str,
    given: &'static [(&'static str, &'static str)],
    printed: &'static str,
    decimals: u32,
    printed_by: &'static str,
    source: &'static str,
}

fn example_entry(example: &Example) -> ExampleEntry {
    let printed_by = match example.printed_by {
        PrintedBy::Rounding => "rounding",
        PrintedBy::Truncation => "truncation",
        PrintedBy::Either => "either",
        PrintedBy::Exact => "exact",
    };
    ExampleEntry {
        id: example.id,
        given: example.given,
        printed: example.printed,
        decimals: example.decimals,
        printed_by,
        source: example.source.id,
    }
}

fn limit(value: Option<Decimal>, kind: Kind) -> Option<String> {
    value.map(|value| canonical(&value.into(), kind))
}

/// The name of a level in the file.
pub fn level_id(level: Level) -> &'static str {
    match level {
        Level::Good => "good",
        Level::Fair => "fair",
        Level::Poor => "poor",
    }
}

fn kind_id(kind: Kind) -> &'static str {
    match kind {
        Kind::Count => "count",
        Kind::Needed => "needed",
        Kind::Number => "number",
        Kind::Ratio => "ratio",
        Kind::MonthlyRatio => "monthly_ratio",
        Kind::Points => "points",
        Kind::Score => "score",
        Kind::Money => "money",
        Kind::MonthlyMoney => "monthly_money",
        Kind::Minutes => "minutes",
        Kind::Hours => "hours",
        Kind::Days => "days",
        Kind::Months => "months",
    }
}

/// The name of a unit in the file.
pub fn unit(kind: Kind) -> &'static str {
    match kind {
        Kind::Count | Kind::Needed | Kind::Number | Kind::Score => "none",
        Kind::Ratio => "percent",
        Kind::MonthlyRatio => "percent_per_month",
        Kind::Points => "points",
        Kind::Money => "currency",
        Kind::MonthlyMoney => "currency_per_month",
        Kind::Minutes => "minutes",
        Kind::Hours => "hours",
        Kind::Days => "days",
        Kind::Months => "months",
    }
}
