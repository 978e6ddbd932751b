//! The catalogue as a file for other programs: `catalogue.json`, format 1.

use serde::Serialize;

use super::formula::{Notation, formula};
use super::number::canonical;
use crate::catalogue::{FAMILIES, Family, sources::SOURCES};
use crate::engine::band::{Band, Level, Start};
use crate::engine::input::{Input, Origin};
use crate::engine::kind::Kind;
use crate::engine::metric::{Better, Example, Metric, PrintedBy, Source, Variant};
use crate::engine::table::{Entry, Holds, Table};
use crate::text::{Lang, Text};
use rust_decimal::Decimal;

/// The whole catalogue as JSON. Limits, thresholds and examples are canonical texts in the unit
/// shown, so that no reader of the file rounds them.
pub fn catalogue_json() -> String {
    let file = File {
        format: 1,
        sources: SOURCES.iter().copied().map(source_json).collect(),
        families: FAMILIES.iter().map(family_json).collect(),
    };
    serde_json::to_string_pretty(&file).expect("plain structs of texts and lists")
}

#[derive(Serialize)]
struct File {
    format: u32,
    sources: Vec<SourceJson>,
    families: Vec<FamilyJson>,
}

#[derive(Serialize)]
struct Words {
    en: String,
    fr: String,
}

#[derive(Serialize)]
struct SourceJson {
    id: &'static str,
    publisher: &'static str,
    title: Words,
    date: Option<&'static str>,
}

#[derive(Serialize)]
struct FamilyJson {
    id: &'static str,
    name: Words,
    metrics: Vec<MetricJson>,
}

#[derive(Serialize)]
struct MetricJson {
    id: &'static str,
    name: Words,
    acronym: Option<Words>,
    purpose: Words,
    better: &'static str,
    variants: Vec<VariantJson>,
}

#[derive(Serialize)]
struct VariantJson {
    id: &'static str,
    name: Words,
    kind: &'static str,
    unit: &'static str,
    scale: Option<(String, String)>,
    inputs: Vec<InputJson>,
    table: Option<TableJson>,
    formula: FormulaJson,
    thresholds: Vec<ThresholdJson>,
    examples: Vec<ExampleJson>,
    sources: Vec<&'static str>,
}

#[derive(Serialize)]
struct FormulaJson {
    symbols: Words,
    names: Words,
}

#[derive(Serialize)]
struct InputJson {
    id: &'static str,
    name: Words,
    symbol: &'static str,
    kind: &'static str,
    unit: &'static str,
    min: Option<String>,
    max: Option<String>,
    typed: bool,
    choices: Vec<ChoiceJson>,
}

#[derive(Serialize)]
struct ChoiceJson {
    id: &'static str,
    name: Words,
    value: String,
}

#[derive(Serialize)]
struct TableJson {
    id: &'static str,
    name: Words,
    typed: bool,
    columns: Vec<ColumnJson>,
}

#[derive(Serialize)]
struct ColumnJson {
    id: &'static str,
    name: Words,
    kind: &'static str,
    unit: &'static str,
    min: Option<String>,
    max: Option<String>,
}

#[derive(Serialize)]
struct ThresholdJson {
    from: Option<String>,
    included: bool,
    level: &'static str,
    verdict: Words,
    source: &'static str,
}

#[derive(Serialize)]
struct ExampleJson {
    id: &'static str,
    given: Vec<(&'static str, &'static str)>,
    printed: &'static str,
    decimals: u32,
    printed_by: &'static str,
    source: &'static str,
}

fn words(text: Text) -> Words {
    Words { en: text.en.to_owned(), fr: text.fr.to_owned() }
}

fn source_json(source: &'static Source) -> SourceJson {
    SourceJson {
        id: source.id,
        publisher: source.publisher,
        title: words(source.title),
        date: (!source.date.is_empty()).then_some(source.date),
    }
}

fn family_json(family: &'static Family) -> FamilyJson {
    FamilyJson {
        id: family.id,
        name: words(family.name),
        metrics: family.metrics.iter().copied().map(metric_json).collect(),
    }
}

fn metric_json(metric: &'static Metric) -> MetricJson {
    MetricJson {
        id: metric.id,
        name: words(metric.name),
        acronym: (!metric.acronym.en.is_empty()).then(|| words(metric.acronym)),
        purpose: words(metric.purpose),
        better: match metric.better {
            Better::Higher => "higher",
            Better::Lower => "lower",
            Better::Neither => "neither",
        },
        variants: metric.variants.iter().map(variant_json).collect(),
    }
}

fn variant_json(variant: &'static Variant) -> VariantJson {
    let written = |notation, lang| formula(variant, notation, lang).text;
    let both =
        |notation| Words { en: written(notation, Lang::En), fr: written(notation, Lang::Fr) };
    let end = |value: i32| limit(Some(Decimal::from(value)), variant.kind);
    VariantJson {
        id: variant.id,
        name: words(variant.name),
        kind: kind_id(variant.kind),
        unit: unit(variant.kind),
        scale: variant.scale.and_then(|(low, high)| end(low).zip(end(high))),
        inputs: variant.inputs.iter().copied().map(input_json).collect(),
        table: variant.table.map(table_json),
        formula: FormulaJson { symbols: both(Notation::Symbols), names: both(Notation::Names) },
        thresholds: variant.bands.iter().map(|band| threshold_json(band, variant.kind)).collect(),
        examples: variant.examples.iter().map(example_json).collect(),
        sources: variant.cited.iter().map(|source| source.id).collect(),
    }
}

fn input_json(input: &'static Input) -> InputJson {
    let choice = |choice: &'static crate::engine::input::Choice| ChoiceJson {
        id: choice.id,
        name: words(choice.name),
        value: canonical(&choice.value.into(), input.kind),
    };
    InputJson {
        id: input.id,
        name: words(input.name),
        symbol: input.symbol,
        kind: kind_id(input.kind),
        unit: unit(input.kind),
        min: limit(input.min, input.kind),
        max: limit(input.max, input.kind),
        typed: match input.origin {
            Origin::Typed | Origin::TypedOrMeasured(_) => true,
            Origin::Measured(_) | Origin::NormalQuantile(_) => false,
        },
        choices: input.choices.iter().map(choice).collect(),
    }
}

fn table_json(table: &'static Table) -> TableJson {
    let column = |column: &'static crate::engine::table::Column| {
        let (kind, unit, min, max) = match column.holds {
            Holds::Label => ("label", "none", None, None),
            Holds::Date => ("date", "none", None, None),
            Holds::Number { kind, min, max } => {
                (kind_id(kind), unit(kind), limit(min, kind), limit(max, kind))
            }
        };
        ColumnJson { id: column.id, name: words(column.name), kind, unit, min, max }
    };
    TableJson {
        id: table.id,
        name: words(table.name),
        typed: matches!(table.entry, Entry::Typed(_)),
        columns: table.columns.iter().map(column).collect(),
    }
}

fn threshold_json(band: &'static Band, kind: Kind) -> ThresholdJson {
    ThresholdJson {
        from: limit(band.start.threshold(), kind),
        included: match band.start {
            Start::Lowest | Start::AtLeast(_) => true,
            Start::Above(_) => false,
        },
        level: match band.level {
            Level::Good => "good",
            Level::Fair => "fair",
            Level::Poor => "poor",
        },
        verdict: words(band.verdict),
        source: band.source.id,
    }
}

fn example_json(example: &'static Example) -> ExampleJson {
    ExampleJson {
        id: example.id,
        given: example.given.to_vec(),
        printed: example.printed,
        decimals: example.decimals,
        printed_by: match example.printed_by {
            PrintedBy::Rounding => "rounding",
            PrintedBy::Truncation => "truncation",
            PrintedBy::Either => "either",
            PrintedBy::Exact => "exact",
        },
        source: example.source.id,
    }
}

fn limit(value: Option<Decimal>, kind: Kind) -> Option<String> {
    value.map(|value| canonical(&value.into(), kind))
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
        Kind::Hours => "hours",
        Kind::Days => "days",
        Kind::Months => "months",
    }
}
