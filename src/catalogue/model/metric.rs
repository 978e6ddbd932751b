//! A metric, the ways to compute it, and what goes with it.

use serde::{Deserialize, Serialize};

use super::band::Band;
use super::check::Check;
use super::formula::Expr;
use super::input::Input;
use super::rate::Rate;
use super::source::Source;
use super::table::Table;
use crate::definition::Better;
use crate::definition::kind::Kind;
use crate::text::{Text, text};

/// One metric, however many ways there are to compute it.
#[derive(Debug)]
pub struct Metric {
    /// Public and permanent: addresses, saved results and the module use it.
    pub id: &'static str,
    /// Its full name.
    pub name: Text,
    /// Its acronym, in each language; empty where nobody uses one.
    pub acronym: Text,
    /// The question it answers, in one sentence.
    pub purpose: Text,
    /// Everyday words by which people look for it, separated by commas.
    pub words: Text,
    /// Whether a higher value is better.
    pub better: Better,
    /// The ways to compute it; the first is the default.
    pub variants: &'static [Variant],
    /// What goes with it in prose.
    pub guide: &'static Guide,
}

/// One way to compute a metric, as one source defines it.
#[derive(Debug)]
pub struct Variant {
    /// Public and permanent.
    pub id: &'static str,
    /// A short name, for the choice of variants.
    pub name: Text,
    /// What differs from the other variants; empty where there is only one.
    pub difference: Text,
    /// What the result measures.
    pub kind: Kind,
    /// Which direction is good, where it is another one than the metric's.
    pub better: Option<Better>,
    /// What the result is per period, where its size depends on how long that is.
    pub rate: Option<&'static Rate>,
    /// The scale on which the result lies, in the engine's unit, for a gauge; `None` without one.
    pub scale: Option<(i32, i32)>,
    /// The table whose rows are typed in the form, if any.
    pub table: Option<&'static Table>,
    /// The inputs, in the order of the form: those of the formula, then those that only checks and
    /// further figures read.
    pub inputs: &'static [&'static Input],
    /// The formula: a function, so that a static can hold algebra.
    pub formula: fn() -> Expr,
    /// Further figures shown beside the result.
    pub also: &'static [Also],
    /// What must hold, or is unlikely, between inputs.
    pub checks: &'static [Check],
    /// What a source says of a value, from the lowest up.
    pub bands: &'static [Band],
    /// What the result means: a sentence with `{value}` and `{input_id}` for figures.
    pub meaning: Text,
    /// Where it comes from.
    pub cited: &'static [&'static Source],
    /// Worked examples: those of the sources first, then ours.
    pub examples: &'static [Example],
}

/// A further figure shown beside a result; left out while an input of it is missing.
#[derive(Debug)]
pub struct Also {
    /// What it is.
    pub name: Text,
    /// What it measures.
    pub kind: Kind,
    /// How it is computed.
    pub formula: fn() -> Expr,
}

/// A worked example.
#[derive(Debug)]
pub struct Example {
    /// Public and permanent.
    pub id: &'static str,
    /// What is typed: the id of the input and its entry in canonical form (shown unit, or the id of
    /// a choice). For rows the id is `{table}.{row}.{column}`.
    pub given: &'static [(&'static str, &'static str)],
    /// The figure as the document prints it.
    pub printed: &'static str,
    /// The number of decimals printed.
    pub decimals: u32,
    /// How the exact value became the printed figure.
    pub printed_by: PrintedBy,
    /// What the formula gives when it is read as printed, without its brackets.
    pub literal: Option<fn() -> Expr>,
    /// What has to be said about it; empty where nothing has.
    pub note: Text,
    /// Where it stands.
    pub source: &'static Source,
}

/// How the exact value of an example became the printed figure.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrintedBy {
    /// Rounded to the nearest.
    Rounding,
    /// Cut off.
    Truncation,
    /// Rounding and cutting off give the same.
    Either,
    /// The value has no more digits.
    Exact,
}

/// What goes with a metric in prose, in our own words.
#[derive(Debug)]
pub struct Guide {
    /// When to use it.
    pub when: Text,
    /// How it misleads, conflicts between the sources included.
    pub misleads: Text,
    /// What to do when it is bad: one action each.
    pub if_bad: &'static [Text],
    /// What to do when it is good: one action each.
    pub if_good: &'static [Text],
    /// Which other metrics (ids) to look at next.
    pub see_also: &'static [&'static str],
}

impl Variant {
    /// The base of the definitions in the catalogue.
    pub const PLAIN: Variant = Variant {
        id: "standard",
        name: text("Standard", "Standard"),
        difference: text("", ""),
        kind: Kind::Number,
        better: None,
        rate: None,
        scale: None,
        table: None,
        inputs: &[],
        formula: || Expr::from(0),
        also: &[],
        checks: &[],
        bands: &[],
        meaning: text("", ""),
        cited: &[],
        examples: &[],
    };
}

impl Metric {
    /// The variant with an id.
    pub fn variant(&self, id: &str) -> Option<&'static Variant> {
        self.variants.iter().find(|variant| variant.id == id)
    }

    /// Which direction is good for the result of a variant.
    pub fn better_in(&self, variant: &Variant) -> Better {
        variant.better.unwrap_or(self.better)
    }
}

impl PartialEq for Metric {
    fn eq(&self, other: &Metric) -> bool {
        self.id == other.id
    }
}

impl Eq for Metric {}
