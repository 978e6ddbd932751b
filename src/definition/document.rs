//! The written form of a definition: one metric in one language, as JSON, format 2.
//!
//! Parts refer to each other by id. Numbers are texts, so that no reader rounds them, in the engine's
//! unit: a share is `0.93`, never 93. `definition.schema.json` says the same for other programs.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::formula::Formula;
use crate::engine::band::{Level, Start};
use crate::engine::check::Severity;
use crate::engine::kind::Kind;
use crate::engine::metric::Better;
use crate::engine::table::{Aggregate, Filter, Holds};
use crate::text::Lang;

/// The number of the format that this version writes and reads.
pub const FORMAT: u32 = 2;

/// A metric in one language.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub acronym: String,
    /// The question it answers.
    pub purpose: String,
    /// Which direction is good.
    pub better: Better,
    /// Every input that a variant names, each once.
    pub inputs: Vec<Input>,
    /// Every table that a variant or an input names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<Table>,
    /// Every source that a variant or a band names.
    pub sources: Vec<Source>,
    /// The ways to compute it; the first is the default.
    pub variants: Vec<Variant>,
}

/// A number that a formula needs.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Public and permanent.
    pub id: String,
    /// The label of the field.
    pub name: String,
    /// A line of help; empty where the name says enough.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hint: String,
    /// The letter of the formula.
    pub symbol: String,
    /// What it measures.
    pub kind: Kind,
    /// The smallest value that makes sense.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "crate::number::text::option"
    )]
    pub min: Option<Decimal>,
    /// The largest value that makes sense.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "crate::number::text::option"
    )]
    pub max: Option<Decimal>,
    /// What an empty field counts as.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "crate::number::text::option"
    )]
    pub if_empty: Option<Decimal>,
    /// The values to choose from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// Where the number comes from; a person types it where nothing is said.
    #[serde(default, skip_serializing_if = "Origin::is_typed")]
    pub origin: Origin,
}

/// A value of an input that is chosen from a list.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Public and permanent.
    pub id: String,
    /// What the list says.
    pub name: String,
    /// The number it stands for.
    #[serde(with = "crate::number::text")]
    pub value: Decimal,
}

/// Where the number of an input comes from.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
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
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// The id of the table.
    pub table: String,
    /// Which rows count; all where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<Filter<String>>,
    /// What is computed over them.
    pub aggregate: Aggregate<String>,
}

/// A table that the reader fills.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Public and permanent.
    pub id: String,
    /// What the table holds.
    pub name: String,
    /// What one row is, in lower case.
    pub row: String,
    /// The columns, in order.
    pub columns: Vec<Column>,
    /// How the rows get in.
    pub entry: Entry,
}

/// A column of a table.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Public and permanent.
    pub id: String,
    /// The heading.
    pub name: String,
    /// What its cells hold.
    pub holds: Holds,
}

/// How the rows of a table get in.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// Typed row by row; these stand in a new form.
    Typed(Vec<PresetRow>),
    /// Pasted, or read from a file.
    Pasted,
}

/// A row that stands in a new form.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PresetRow {
    /// The label.
    pub label: String,
    /// The cells of the number columns in canonical form, in the unit shown; empty where the reader
    /// fills them in.
    pub cells: Vec<String>,
}

/// A document that a definition, a threshold or an example comes from.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Public and permanent.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// What it is.
    pub title: String,
    /// When it was published, as year-month-day; empty where it bears no date.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
}

/// One way to compute a metric.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// Public and permanent.
    pub id: String,
    /// A short name, for the choice of variants.
    pub name: String,
    /// What the result measures.
    pub kind: Kind,
    /// Which direction is good, where it is another one than the metric's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub better: Option<Better>,
    /// The ends of the scale on which the result lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<(i32, i32)>,
    /// The id of the table whose rows are typed in the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// The ids of the inputs, in the order of the form.
    pub inputs: Vec<String>,
    /// The formula.
    pub formula: Formula,
    /// Further figures shown beside the result.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Also>,
    /// What must hold, or is unlikely, between inputs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Check>,
    /// What a source says of a value, from the lowest up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<Band>,
    /// What the result means: a sentence with `{value}` and `{input_id}` for figures.
    pub meaning: String,
    /// The ids of the sources that define it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cited: Vec<String>,
}

/// A further figure shown beside a result.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Also {
    /// What it is.
    pub name: String,
    /// What it measures.
    pub kind: Kind,
    /// How it is computed.
    pub formula: Formula,
}

/// A relation between inputs: the left side is at most the right side.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Where it begins; at the lowest value where nothing is said.
    #[serde(default, skip_serializing_if = "Start::is_lowest")]
    pub start: Start,
    /// How good it is.
    pub level: Level,
    /// The verdict in a few words.
    pub verdict: String,
    /// The id of the source that says so.
    pub source: String,
}
