//! What a metric is, as data: read from a document, checked, with its parts found by reference.

mod also;
pub mod band;
mod better;
pub mod check;
mod definitions;
pub mod document;
pub mod expression;
pub mod fault;
mod format;
pub mod formula;
pub mod input;
pub mod kind;
mod part;
pub mod rate;
mod read;
mod source;
pub mod table;

use std::sync::Arc;

use self::band::Band;
use self::check::Check;
use self::expression::Expr;
use self::input::Input;
use self::kind::Kind;
use self::rate::Rate;
use crate::text::Lang;

pub use also::Also;
pub use better::Better;
pub use definitions::Definitions;
pub use fault::{Fault, Why};
pub use input::Choice;
pub use source::Source;
pub use table::{Column, Entry, PresetRow, Table};

/// One metric in one language, however many ways there are to compute it.
#[derive(Clone, PartialEq, Debug)]
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
#[derive(Clone, PartialEq, Debug)]
pub struct Variant {
    /// Public and permanent.
    pub id: String,
    /// A short name, for the choice of variants.
    pub name: String,
    /// What the result measures.
    pub kind: Kind,
    /// Which direction is good, where it is another one than the metric's.
    pub better: Option<Better>,
    /// What the result is per period, where its size depends on how long that is.
    pub rate: Option<Rate>,
    /// The scale on which the result lies, in the engine's unit, for a gauge.
    pub scale: Option<(i32, i32)>,
    /// The table whose rows are typed in the form, if any.
    pub table: Option<Arc<Table>>,
    /// The inputs, in the order of the form.
    pub inputs: Vec<Arc<Input>>,
    /// The formula.
    pub formula: Expr,
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
