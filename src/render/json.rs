//! The catalogue as a file for other programs: `catalogue.json`, format 1.

use super::formula::{Notation, formula};
use super::number::canonical;
use crate::catalogue::{FAMILIES, Family, VERSION, sources::SOURCES};
use crate::engine::band::{Band, Level, Start};
use crate::engine::input::{Choice, Input, Origin};
use crate::engine::kind::Kind;
use crate::engine::metric::{Better, Example, Metric, PrintedBy, Source, Variant};
use crate::engine::table::{Column, Entry, Holds, Table};
use crate::json::Json;
use crate::text::{Lang, Text};
use rust_decimal::Decimal;

/// The whole catalogue. Limits, thresholds and examples are canonical texts in the unit shown, so
/// that no reader of the file rounds them.
pub fn catalogue() -> Json {
    Json::fields()
        .with("format", Json::number(1))
        .with_text("version", VERSION)
        .with("sources", Json::list(SOURCES, |source| source_json(source)))
        .with("families", Json::list(FAMILIES, family_json))
}

fn words(text: Text) -> Json {
    Json::fields().with_text("en", text.en).with_text("fr", text.fr)
}

/// A text, or `null` where it is empty.
fn unless_empty(text: &str) -> Json {
    if text.is_empty() { Json::NULL } else { Json::text(text) }
}

fn source_json(source: &Source) -> Json {
    Json::fields()
        .with_text("id", source.id)
        .with_text("publisher", source.publisher)
        .with("title", words(source.title))
        .with("date", unless_empty(source.date))
}

fn family_json(family: &Family) -> Json {
    Json::fields()
        .with_text("id", family.id)
        .with("name", words(family.name))
        .with("metrics", Json::list(family.metrics, |metric| metric_json(metric)))
}

fn metric_json(metric: &Metric) -> Json {
    let has_acronym = !metric.acronym.en.is_empty();
    Json::fields()
        .with_text("id", metric.id)
        .with("name", words(metric.name))
        .with("acronym", if has_acronym { words(metric.acronym) } else { Json::NULL })
        .with("purpose", words(metric.purpose))
        .with_text("better", better_id(metric.better))
        .with("variants", Json::list(metric.variants, |variant| variant_json(metric, variant)))
}

fn better_id(better: Better) -> &'static str {
    match better {
        Better::Higher => "higher",
        Better::Lower => "lower",
        Better::Neither => "neither",
    }
}

fn variant_json(metric: &Metric, variant: &Variant) -> Json {
    let kind = variant.kind;
    let end = |value: i32| limit(Some(Decimal::from(value)), kind);
    let scale = variant.scale.map(|(low, high)| Json::List(vec![end(low), end(high)]));
    let written = |notation, lang| Json::text(&formula(variant, notation, lang).text);
    let both = |notation| {
        Json::fields()
            .with("en", written(notation, Lang::En))
            .with("fr", written(notation, Lang::Fr))
    };
    let formula = Json::fields()
        .with("symbols", both(Notation::Symbols))
        .with("names", both(Notation::Names));
    Json::fields()
        .with_text("id", variant.id)
        .with("name", words(variant.name))
        .with_text("kind", kind_id(kind))
        .with_text("unit", unit(kind))
        .with_text("better", better_id(metric.better_in(variant)))
        .with("scale", scale.unwrap_or(Json::NULL))
        .with("inputs", Json::list(variant.inputs, |input| input_json(input)))
        .with("table", variant.table.map_or(Json::NULL, table_json))
        .with("formula", formula)
        .with("thresholds", Json::list(variant.bands, |band| threshold_json(band, kind)))
        .with("examples", Json::list(variant.examples, example_json))
        .with("sources", Json::list(variant.cited, |source| Json::text(source.id)))
}

fn input_json(input: &Input) -> Json {
    let choice = |choice: &Choice| {
        Json::fields()
            .with_text("id", choice.id)
            .with("name", words(choice.name))
            .with("value", limit(Some(choice.value), input.kind))
    };
    let is_typed = match input.origin {
        Origin::Typed | Origin::TypedOrMeasured(_) => true,
        Origin::Measured(_) | Origin::NormalQuantile(_) => false,
    };
    Json::fields()
        .with_text("id", input.id)
        .with("name", words(input.name))
        .with_text("symbol", input.symbol)
        .with_text("kind", kind_id(input.kind))
        .with_text("unit", unit(input.kind))
        .with("min", limit(input.min, input.kind))
        .with("max", limit(input.max, input.kind))
        .with("typed", Json::word(is_typed))
        .with("choices", Json::list(input.choices, choice))
}

fn table_json(table: &Table) -> Json {
    Json::fields()
        .with_text("id", table.id)
        .with("name", words(table.name))
        .with("typed", Json::word(matches!(table.entry, Entry::Typed(_))))
        .with("columns", Json::list(table.columns, column_json))
}

fn column_json(column: &Column) -> Json {
    let (kind, unit, min, max) = match column.holds {
        Holds::Label => ("label", "none", Json::NULL, Json::NULL),
        Holds::Date => ("date", "none", Json::NULL, Json::NULL),
        Holds::Number { kind, min, max } => {
            (kind_id(kind), unit(kind), limit(min, kind), limit(max, kind))
        }
    };
    Json::fields()
        .with_text("id", column.id)
        .with("name", words(column.name))
        .with_text("kind", kind)
        .with_text("unit", unit)
        .with("min", min)
        .with("max", max)
}

fn threshold_json(band: &Band, kind: Kind) -> Json {
    let is_included = match band.start {
        Start::Lowest | Start::AtLeast(_) => true,
        Start::Above(_) => false,
    };
    Json::fields()
        .with("from", limit(band.start.threshold(), kind))
        .with("included", Json::word(is_included))
        .with_text("level", level_id(band.level))
        .with("verdict", words(band.verdict))
        .with_text("source", band.source.id)
}

fn example_json(example: &Example) -> Json {
    let printed_by = match example.printed_by {
        PrintedBy::Rounding => "rounding",
        PrintedBy::Truncation => "truncation",
        PrintedBy::Either => "either",
        PrintedBy::Exact => "exact",
    };
    let given = |(id, text): &(&str, &str)| Json::List(vec![Json::text(id), Json::text(text)]);
    Json::fields()
        .with_text("id", example.id)
        .with("given", Json::list(example.given, given))
        .with_text("printed", example.printed)
        .with("decimals", Json::number(example.decimals))
        .with_text("printed_by", printed_by)
        .with_text("source", example.source.id)
}

fn limit(value: Option<Decimal>, kind: Kind) -> Json {
    value.map_or(Json::NULL, |value| Json::Text(canonical(&value.into(), kind)))
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
