//! The numbers that a formula needs.

use rust_decimal::Decimal;

use super::table::Measure;
use crate::definition::kind::Kind;
use crate::text::{Text, text};

/// A number that a formula needs. The same thing has the same id in every metric; two inputs with
/// the same id are the same thing.
#[derive(Debug)]
pub struct Input {
    /// Public and permanent: the name of the field, in links and in saved results.
    pub id: &'static str,
    /// The label of the field.
    pub name: Text,
    /// A line of help under the label; empty where the name says enough.
    pub hint: Text,
    /// The letter that the source uses, or ours where it has none.
    pub symbol: &'static str,
    /// What it measures.
    pub kind: Kind,
    /// The smallest value that makes sense, in the engine's unit (a ratio is 0 to 1).
    pub min: Option<Decimal>,
    /// The largest value that makes sense, in the engine's unit.
    pub max: Option<Decimal>,
    /// What an empty field counts as; `None` where the result waits for it.
    pub if_empty: Option<Decimal>,
    /// The values to choose from, where it is a choice and not typed.
    pub choices: &'static [Choice],
    /// Where the number comes from.
    pub origin: Origin,
}

/// Where the number of an input comes from.
#[derive(Clone, Copy, Debug)]
pub enum Origin {
    /// A person types it.
    Typed,
    /// A person types it, or raw data gives it.
    TypedOrMeasured(&'static Measure),
    /// The rows of a table give it; it has no field of its own.
    Measured(&'static Measure),
    /// The two-sided quantile of the standard normal distribution for another input, a confidence
    /// level; it has no field of its own.
    NormalQuantile(&'static Input),
}

/// A value of an input that is chosen from a list.
#[derive(Debug)]
pub struct Choice {
    /// Public and permanent, used in links and saved results.
    pub id: &'static str,
    /// What the list says.
    pub name: Text,
    /// The number it stands for.
    pub value: Decimal,
}

impl Input {
    /// A typed number, zero or more: the base of the definitions in the catalogue.
    pub const PLAIN: Input = Input {
        id: "",
        name: text("", ""),
        hint: text("", ""),
        symbol: "",
        kind: Kind::Number,
        min: Some(Decimal::ZERO),
        max: None,
        if_empty: None,
        choices: &[],
        origin: Origin::Typed,
    };

    /// Whether the form has a field for it.
    pub const fn has_field(&self) -> bool {
        matches!(self.origin, Origin::Typed | Origin::TypedOrMeasured(_))
    }

    /// Whether its number is computed without end, as a quantile is.
    pub const fn is_irrational(&self) -> bool {
        matches!(self.origin, Origin::NormalQuantile(_))
    }

    /// The choice with an id.
    pub fn choice(&self, id: &str) -> Option<&'static Choice> {
        self.choices.iter().find(|choice| choice.id == id)
    }
}

impl PartialEq for Input {
    fn eq(&self, other: &Input) -> bool {
        self.id == other.id
    }
}

impl Eq for Input {}
