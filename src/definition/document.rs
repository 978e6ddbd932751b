//! The written form of a definition: one metric in one language, as JSON, format 2.
//!
//! Parts refer to each other by id. Numbers are texts, so that no reader rounds them, in the engine's
//! unit: a share is `0.93`, never 93. `definition.schema.json` says the same for other programs.

use rust_decimal::Decimal;
use serde::Serialize;

use super::band::{Level, Start};
use super::better::Better;
use super::check::Severity;
use super::formula::Formula;
use super::input::Choice;
use super::kind::Kind;
use super::rate::Share;
use super::source::Source;
use super::table::{Aggregate, Filter, Table};
use crate::number::text;
use crate::text::Lang;

pub use super::format::FORMAT;

/// A metric in one language.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Document {
    /// The format: [`FORMAT`].
    pub format: u32,
    /// The version of the catalogue that it was compiled from, the `c` of a link.
    pub catalogue: String,
    /// Public and permanent.
    pub id: String,
    /// The language of its texts.
    pub language: Lang,
    /// Its full name.
    pub name: String,
    /// Its acronym; empty where nobody uses one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub acronym: String,
    /// The question it answers.
    pub purpose: String,
    /// Which direction is good.
    pub better: Better,
    /// Every input that a variant names, each once, as the first variant that names it has it.
    pub inputs: Vec<Input>,
    /// Every table that a variant or an input names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<Table>,
    /// Every source that a variant or a band names.
    pub sources: Vec<Source>,
    /// The ways to compute it; the first is the default.
    pub variants: Vec<Variant>,
}

/// A number that a formula needs.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Input {
    /// Public and permanent.
    pub id: String,
    /// The label of the field.
    pub name: String,
    /// A line of help; empty where the name says enough.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub hint: String,
    /// The letter of the formula.
    pub symbol: String,
    /// What it measures.
    pub kind: Kind,
    /// The smallest value that makes sense.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "text::option")]
    pub min: Option<Decimal>,
    /// The largest value that makes sense.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "text::option")]
    pub max: Option<Decimal>,
    /// What an empty field counts as.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "text::option")]
    pub if_empty: Option<Decimal>,
    /// The values to choose from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// Where the number comes from; a person types it where nothing is said.
    #[serde(skip_serializing_if = "Origin::is_typed")]
    pub origin: Origin,
}

/// Where the number of an input comes from.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A person types it.
    #[default]
    Typed,
    /// A person types it, or raw data gives it.
    TypedOrMeasured(Measure),
    /// The rows of a table give it; it has no field of its own.
    Measured(Measure),
    /// The two-sided quantile of the standard normal distribution for the input of this id.
    NormalQuantile(String),
}

impl Origin {
    fn is_typed(&self) -> bool {
        *self == Origin::Typed
    }
}

/// How rows become one number. Columns are named by id.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Measure {
    /// The id of the table.
    pub table: String,
    /// Which rows count; all where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only: Option<Filter<String>>,
    /// What is computed over them.
    pub aggregate: Aggregate<String>,
}

/// One way to compute a metric.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Variant {
    /// Public and permanent.
    pub id: String,
    /// A short name, for the choice of variants.
    pub name: String,
    /// What the result measures.
    pub kind: Kind,
    /// Which direction is good, where it is another one than the metric's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub better: Option<Better>,
    /// What the result is per period, where its size depends on how long that is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<Rate>,
    /// The ends of the scale on which the result lies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<(i32, i32)>,
    /// The id of the table whose rows are typed in the form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// The ids of the inputs, in the order of the form.
    pub inputs: Vec<String>,
    /// Those of them that are others here than the metric's inputs of the same ids: read off another
    /// table, or with another letter.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub own_inputs: Vec<Input>,
    /// The formula.
    pub formula: Formula,
    /// Further figures shown beside the result.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Also>,
    /// What must hold, or is unlikely, between inputs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Check>,
    /// What a source says of a value, from the lowest up.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<Band>,
    /// What the result means: a sentence with `{value}` and `{input_id}` for figures.
    pub meaning: String,
    /// The ids of the sources that define it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cited: Vec<String>,
}

/// What makes a result a rate per period.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Rate {
    /// What it is a share of.
    pub share: Share,
    /// How many of its periods make a year.
    pub per_year: Formula,
    /// How many of the periods that the thresholds are for make a year; absent where their source names
    /// no period.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "text::option")]
    pub limits_per_year: Option<Decimal>,
    /// What the same rate over a year is called.
    pub over_a_year: String,
}

/// A further figure shown beside a result.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Also {
    /// What it is.
    pub name: String,
    /// What it measures.
    pub kind: Kind,
    /// How it is computed.
    pub formula: Formula,
}

/// A relation between inputs: the left side is at most the right side.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Check {
    /// What a breach means.
    pub severity: Severity,
    /// The side that should not be larger.
    pub left: Formula,
    /// The side that should not be smaller.
    pub right: Formula,
    /// The ids of the inputs concerned.
    pub fields: Vec<String>,
    /// What to say when it does not hold.
    pub message: String,
}

/// A part of the scale, from its start up to the start of the next.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Band {
    /// Where it begins; at the lowest value where nothing is said.
    #[serde(skip_serializing_if = "Start::is_lowest")]
    pub start: Start,
    /// How good it is.
    pub level: Level,
    /// The verdict in a few words.
    pub verdict: String,
    /// The id of the source that says so.
    pub source: String,
}
