//! The answer to a question: the result in full, as shown, and what goes with it.

use std::sync::Arc;

use serde::Serialize;

use super::fault::asked_name;
use crate::definition::band::Band;
use crate::definition::check::Severity;
use crate::definition::input::Input;
use crate::definition::{Also, Definition, Variant};
use crate::engine::calculate::Calculation;
use crate::engine::evaluate::Value;
use crate::render::fraction::fraction_of;
use crate::render::meaning::meaning;
use crate::render::message;
use crate::render::number::{Style, TooManyDigits, canonical, decimals_of, figure, rounded, shown};
use crate::render::unit::{level_id, unit};

/// A result with all that goes with it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Answer {
    /// The id of the metric.
    pub metric: String,
    /// The id of the variant.
    pub variant: String,
    /// The unit of the numbers, as in the catalogue.
    pub unit: &'static str,
    /// The value: all of its digits, or 29.
    pub value: String,
    /// Whether `value` holds all of its digits.
    pub exact: bool,
    /// The exact value as a fraction in lowest terms, such as `8200/3`, where `value` does not hold all
    /// of it. `None` also for a root or a quantile, which are no fractions, and for a fraction of more
    /// than 500 digits above or below its line.
    pub fraction: Option<String>,
    /// The value rounded as asked for.
    pub rounded: String,
    /// The rounded value with its unit, as the language writes it.
    pub text: String,
    /// The sentence that says what it means.
    pub meaning: String,
    /// What a source says of it, where one does.
    pub verdict: Option<Verdict>,
    /// Further figures.
    pub also: Vec<Further>,
    /// What is unlikely in the inputs, or calls for action.
    pub cautions: Vec<Caution>,
}

/// What a source says of a value.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Verdict {
    /// `good`, `fair` or `poor`.
    pub level: &'static str,
    /// The verdict in a few words.
    pub text: String,
    /// The id of the source.
    pub source: String,
}

/// A further figure beside the result.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Further {
    /// What it is.
    pub name: String,
    /// The unit of its value.
    pub unit: &'static str,
    /// The value: all of its digits, or 29.
    pub value: String,
    /// The exact value as a fraction, as in [`Answer::fraction`].
    pub fraction: Option<String>,
    /// The rounded value with its unit.
    pub text: String,
}

/// What is unlikely in inputs, or calls for action; the result stands all the same.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Caution {
    /// `unlikely`, `alert`, or `assumed` where inputs were left blank and count as 0.
    pub severity: &'static str,
    /// The inputs concerned.
    pub inputs: Vec<String>,
    /// What there is to say.
    pub message: String,
}

impl Answer {
    /// The answer that a calculation gives.
    pub(super) fn of(
        definition: &Definition,
        variant: &Variant,
        calculation: &Calculation,
        style: &Style,
    ) -> Result<Answer, TooManyDigits> {
        let (value, kind) = (&calculation.value, variant.kind);
        let number = shown(&value.number, kind);
        let also = calculation.also.iter();
        let also = also.filter_map(|(also, value)| further(also, value, style).ok());
        let cautions = calculation.cautions.iter().map(|check| Caution {
            severity: match check.severity {
                Severity::Unlikely => "unlikely",
                Severity::Alert | Severity::Impossible => "alert",
            },
            inputs: names_of(&check.fields),
            message: check.message.clone(),
        });
        let blank = Some(&calculation.blank).filter(|blank| !blank.is_empty());
        let assumed = blank.map(|blank| Caution {
            severity: "assumed",
            inputs: names_of(blank),
            message: message::blank_parts(blank, style.lang),
        });
        Ok(Answer {
            metric: definition.id.clone(),
            variant: variant.id.clone(),
            unit: unit(kind),
            value: canonical(&value.number, kind),
            exact: !value.irrational && decimals_of(&number).is_some(),
            fraction: fraction_of(value, kind),
            rounded: rounded(&value.number, kind, style),
            text: figure(value, kind, style)?.text,
            meaning: meaning(variant, calculation, style)?,
            verdict: calculation.band.map(|band| verdict(&variant.bands[band])),
            also: also.collect(),
            cautions: cautions.chain(assumed).collect(),
        })
    }
}

fn names_of(inputs: &[Arc<Input>]) -> Vec<String> {
    inputs.iter().map(|input| asked_name(input).to_owned()).collect()
}

fn verdict(band: &Band) -> Verdict {
    Verdict {
        level: level_id(band.level),
        text: band.verdict.clone(),
        source: band.source.id.clone(),
    }
}

fn further(also: &Also, value: &Value, style: &Style) -> Result<Further, TooManyDigits> {
    let kind = also.kind;
    Ok(Further {
        text: figure(value, kind, style)?.text,
        name: also.name.clone(),
        unit: unit(kind),
        value: canonical(&value.number, kind),
        fraction: fraction_of(value, kind),
    })
}
