//! The numbers that a formula needs.

use std::sync::Arc;

use rust_decimal::Decimal;
use serde::Serialize;

use super::kind::Kind;
use super::table::Measure;
use crate::number::text;

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

/// A value of an input that is chosen from a list.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Choice {
    /// Public and permanent.
    pub id: String,
    /// What the list says.
    pub name: String,
    /// The number it stands for.
    #[serde(serialize_with = "text::decimal")]
    pub value: Decimal,
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

impl Input {
    /// Whether the form has a field for it.
    pub const fn has_field(&self) -> bool {
        matches!(self.origin, Origin::Typed | Origin::TypedOrMeasured(_))
    }

    /// Whether its number is irrational, as a quantile is.
    pub const fn is_irrational(&self) -> bool {
        matches!(self.origin, Origin::NormalQuantile(_))
    }

    /// The choice that is made where the reader makes none; `None` where it may stay open.
    pub fn usual_choice(&self) -> Option<&Choice> {
        let usual = self.if_empty?;
        self.choices.iter().find(|choice| choice.value == usual).or(self.choices.first())
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
