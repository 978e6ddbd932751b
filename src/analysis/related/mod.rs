//! Where one metric feeds another, and what must hold between saved results of the same period.

mod carries;
pub mod doubles;
pub mod identities;

pub use carries::CARRIES;

use std::sync::Arc;

use super::wording::{fill, number, quoted};
use crate::definition::input::Input;
use crate::definition::{Definition, Definitions, Variant};
use crate::engine::evaluate::Value;
use crate::number::exact::Exact;
use crate::render::number::Style;
use crate::text::{Text, text};

/// A result that can be carried over into a field of another metric. Names are ids.
#[derive(Debug)]
pub struct Carry {
    /// The metric whose result it is.
    pub from: &'static str,
    /// Its variants; empty for all of them.
    pub variants: &'static [&'static str],
    /// The metric that it feeds.
    pub to: &'static str,
    /// The variant of that metric.
    pub variant: &'static str,
    /// The field that it fills.
    pub input: &'static str,
    /// What is done to it on the way.
    pub by: By,
    /// Under which condition it fits; empty where it always does.
    pub condition: Text,
}

/// What is done to a result that is carried over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// Nothing.
    Same,
    /// What is left to the whole: retention becomes churn.
    Complement,
    /// One over it: churn per period becomes a lifetime in periods.
    Inverse,
}

/// A result made ready for the field that it feeds.
#[derive(Clone, Debug)]
pub struct Carried {
    /// The rule by which it goes over.
    pub carry: &'static Carry,
    /// The metric that it feeds, in the language of the one whose result it is.
    pub definition: Arc<Definition>,
    /// The variant of that metric.
    pub variant: Arc<Variant>,
    /// The field that it fills.
    pub input: Arc<Input>,
    /// The number for the field, in the engine's unit.
    pub number: Exact,
    /// Whether the number is no fraction, such as a root: it goes over with the digits of an entry.
    pub irrational: bool,
}

/// What a result of a variant feeds, in the order of [`CARRIES`].
pub fn carries(definition: &Definition, variant: &Variant) -> impl Iterator<Item = &'static Carry> {
    let applies = move |carry: &&'static Carry| {
        let all = carry.variants.is_empty();
        carry.from == definition.id && (all || carry.variants.contains(&variant.id.as_str()))
    };
    CARRIES.iter().filter(applies)
}

/// Everything that a result of a variant feeds, in the order of [`CARRIES`], as far as the metrics
/// that it feeds are among `known`; a number that the field would refuse is left out.
pub fn carried(
    definition: &Definition,
    variant: &Variant,
    value: &Value,
    known: &Definitions,
) -> Vec<Carried> {
    let ready = |carry: &'static Carry| {
        let definition = Arc::clone(known.get(carry.to)?);
        let variant = Arc::clone(definition.variant(carry.variant)?);
        let input = Arc::clone(variant.inputs.iter().find(|input| input.id == carry.input)?);
        let number = match carry.by {
            By::Same => value.number.clone(),
            By::Complement => Exact::one().minus(&value.number),
            By::Inverse => Exact::one().divided_by(&value.number)?,
        };
        let fits = input.min.is_none_or(|min| number >= min.into())
            && input.max.is_none_or(|max| number <= max.into())
            && (number.is_whole() || !input.kind.is_whole());
        let irrational = value.irrational;
        fits.then_some(Carried { carry, definition, variant, input, number, irrational })
    };
    carries(definition, variant).filter_map(ready).collect()
}

impl Carried {
    /// What is offered, in a sentence, with the condition under which it fits.
    pub fn sentence(&self, style: &Style) -> String {
        let lang = style.lang;
        let offer = text(
            "Carry {number} over to {metric}, as {input}.",
            "Reporter {number} dans {metric}, pour {input}.",
        );
        let offer = fill(
            offer,
            lang,
            &[
                ("number", &number(&self.number, self.input.kind, style)),
                ("metric", &quoted(&self.definition.name, lang)),
                ("input", &quoted(&self.input.name, lang)),
            ],
        );
        match self.carry.condition.get(lang) {
            "" => offer,
            condition => format!("{offer} {condition}"),
        }
    }
}
