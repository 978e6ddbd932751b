//! What a metric is, as data: read from a document, checked, with its parts found by reference.

pub mod document;
pub mod fault;
pub mod formula;
mod limits;
mod read;

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::engine::band::{Level, Start};
use crate::engine::check::Severity;
use crate::engine::expression::Expr;
use crate::engine::kind::Kind;
use crate::engine::metric::Better;
use crate::engine::table::{Aggregate, Filter};
use crate::text::Lang;

pub use document::{Choice, Column, Entry, PresetRow, Source, Table};
pub use fault::{Fault, Why};

/// One metric in one language, however many ways there are to compute it.
#[derive(Clone, Debug)]
pub struct Definition {
    /// Public and permanent: addresses, saved results and the module use it.
    pub id: String,
    /// The version of the catalogue that it was compiled from, the `c` of a link.
    pub catalogue: String,
    /// The language of its texts.
    pub lang: Lang,
    /// Its full name.
    pub name: String,
    /// Its acronym; empty where nobody uses one.
    pub acronym: String,
    /// The question it answers, in one sentence.
    pub purpose: String,
    /// Whether a higher value is better.
    pub better: Better,
    /// The ways to compute it, at least one; the first is the default.
    pub variants: Vec<Arc<Variant>>,
}

/// One way to compute a metric, as one source defines it.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Public and permanent.
    pub id: String,
    /// A short name, for the choice of variants.
    pub name: String,
    /// What the result measures.
    pub kind: Kind,
    /// Which direction is good, where it is another one than the metric's.
    pub better: Option<Better>,
    /// The scale on which the result lies, in the engine's unit, for a gauge.
    pub scale: Option<(i32, i32)>,
    /// The table whose rows are typed in the form, if any.
    pub table: Option<Arc<Table>>,
    /// The inputs, in the order of the form.
    pub inputs: Vec<Arc<Input>>,
    /// The formula.
    pub formula: Expr<Arc<Input>>,
    /// Further figures shown beside the result.
    pub also: Vec<Arc<Also>>,
    /// What must hold, or is unlikely, between inputs.
    pub checks: Vec<Arc<Check>>,
    /// What a source says of a value, from the lowest up.
    pub bands: Vec<Band>,
    /// What the result means: a sentence with `{value}` and `{input_id}` for figures.
    pub meaning: String,
    /// Where it comes from.
    pub cited: Vec<Arc<Source>>,
}

/// A number that a formula needs.
#[derive(Clone, Debug)]
pub struct Input {
    /// Public and permanent: the name of the field, in links and in saved results.
    pub id: String,
    /// The label of the field.
    pub name: String,
    /// A line of help under the label; empty where the name says enough.
    pub hint: String,
    /// The letter of the formula.
    pub symbol: String,
    /// What it measures.
    pub kind: Kind,
    /// The smallest value that makes sense, in the engine's unit.
    pub min: Option<Decimal>,
    /// The largest value that makes sense, in the engine's unit.
    pub max: Option<Decimal>,
    /// What an empty field counts as; `None` where the result waits for it.
    pub if_empty: Option<Decimal>,
    /// The values to choose from, where it is a choice and not typed.
    pub choices: Vec<Choice>,
    /// Where the number comes from.
    pub origin: Origin,
}

/// Where the number of an input comes from.
#[derive(Clone, Debug)]
pub enum Origin {
    /// A person types it.
    Typed,
    /// A person types it, or raw data gives it.
    TypedOrMeasured(Arc<Measure>),
    /// The rows of a table give it; it has no field of its own.
    Measured(Arc<Measure>),
    /// The two-sided quantile of the standard normal distribution for another input, a confidence
    /// level; it has no field of its own.
    NormalQuantile(Arc<Input>),
}

/// How rows become the number of one input.
#[derive(Clone, Debug)]
pub struct Measure {
    /// The table.
    pub table: Arc<Table>,
    /// Which rows count; all where there is no filter.
    pub only: Option<Filter>,
    /// What is computed over these rows.
    pub aggregate: Aggregate,
}

/// A further figure shown beside a result; left out while an input of it is missing.
#[derive(Clone, Debug)]
pub struct Also {
    /// What it is.
    pub name: String,
    /// What it measures.
    pub kind: Kind,
    /// How it is computed.
    pub formula: Expr<Arc<Input>>,
}

/// A relation between inputs: the left side is at most the right side.
#[derive(Clone, Debug)]
pub struct Check {
    /// What a breach means.
    pub severity: Severity,
    /// The side that should not be larger.
    pub left: Expr<Arc<Input>>,
    /// The side that should not be smaller.
    pub right: Expr<Arc<Input>>,
    /// The inputs concerned.
    pub fields: Vec<Arc<Input>>,
    /// What to say when it does not hold.
    pub message: String,
}

/// A part of the scale, from its start up to the start of the next.
#[derive(Clone, Debug)]
pub struct Band {
    /// Where it begins.
    pub start: Start,
    /// How good it is.
    pub level: Level,
    /// The verdict in a few words.
    pub verdict: String,
    /// Who says so.
    pub source: Arc<Source>,
}

impl Definition {
    /// The variant with an id.
    pub fn variant(&self, id: &str) -> Option<&Arc<Variant>> {
        self.variants.iter().find(|variant| variant.id == id)
    }

    /// Which direction is good for the result of a variant.
    pub fn better_in(&self, variant: &Variant) -> Better {
        variant.better.unwrap_or(self.better)
    }
}

impl Input {
    /// Whether the form has a field for it.
    pub const fn has_field(&self) -> bool {
        matches!(self.origin, Origin::Typed | Origin::TypedOrMeasured(_))
    }

    /// Whether its number is irrational, as a quantile is.
    pub const fn is_irrational(&self) -> bool {
        matches!(self.origin, Origin::NormalQuantile(_))
    }

    /// The choice with an id.
    pub fn choice(&self, id: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == id)
    }
}

/// Two inputs with the same id are the same thing.
impl PartialEq for Input {
    fn eq(&self, other: &Input) -> bool {
        self.id == other.id
    }
}

impl Eq for Input {}
