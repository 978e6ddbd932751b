//! Where one metric feeds another, and what must hold between saved results of the same period.

mod carries;
pub mod identities;

pub use carries::CARRIES;

use super::wording::{number, quoted};
use crate::catalogue;
use crate::engine::evaluate::Value;
use crate::engine::input::Input;
use crate::engine::metric::{Metric, Variant};
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
    /// The metric that it feeds.
    pub metric: &'static Metric,
    /// The variant of that metric.
    pub variant: &'static Variant,
    /// The field that it fills.
    pub input: &'static Input,
    /// The number for the field, in the engine's unit.
    pub number: Exact,
    /// Whether the number is no fraction, such as a root: it goes over with the digits of an entry.
    pub irrational: bool,
}

/// Everything that a result of a variant feeds, in the order of [`CARRIES`]; a number that the
/// field would refuse is left out.
pub fn carried(metric: &Metric, variant: &Variant, value: &Value) -> Vec<Carried> {
    let applies = |carry: &&'static Carry| {
        let all = carry.variants.is_empty();
        carry.from == metric.id && (all || carry.variants.contains(&variant.id))
    };
    let ready = |carry: &'static Carry| {
        let metric = catalogue::metric(carry.to)?;
        let variant = metric.variant(carry.variant)?;
        let input = variant.inputs.iter().copied().find(|input| input.id == carry.input)?;
        let number = match carry.by {
            By::Same => value.number.clone(),
            By::Complement => Exact::one().minus(&value.number),
            By::Inverse => Exact::one().divided_by(&value.number)?,
        };
        let fits = input.min.is_none_or(|min| number >= min.into())
            && input.max.is_none_or(|max| number <= max.into())
            && (number.is_whole() || !input.kind.is_whole());
        let irrational = value.irrational;
        fits.then_some(Carried { carry, metric, variant, input, number, irrational })
    };
    CARRIES.iter().filter(applies).filter_map(ready).collect()
}

impl Carried {
    /// What is offered, in a sentence, with the condition under which it fits.
    pub fn sentence(&self, style: &Style) -> String {
        let lang = style.lang;
        let offer = text(
            "Carry {number} over to {metric}, as {input}.",
            "Reporter {number} dans {metric}, pour {input}.",
        );
        let offer = super::wording::fill(
            offer,
            lang,
            &[
                ("number", &number(&self.number, self.input.kind, style)),
                ("metric", &quoted(self.metric.name, lang)),
                ("input", &quoted(self.input.name, lang)),
            ],
        );
        match self.carry.condition.get(lang) {
            "" => offer,
            condition => format!("{offer} {condition}"),
        }
    }
}
