//! The answer to a question: the result in full, as shown, and what goes with it.

use serde::Serialize;

use super::fault::asked_name;
use crate::engine::band::Band;
use crate::engine::calculate::Calculation;
use crate::engine::check::Severity;
use crate::engine::evaluate::Value;
use crate::engine::kind::Kind;
use crate::engine::metric::{Metric, Variant};
use crate::render::fraction::fraction_of;
use crate::render::meaning::meaning;
use crate::render::message;
use crate::render::number::{Style, TooManyDigits, canonical, decimals_of, figure, rounded, shown};
use crate::render::unit::{level_id, unit};

/// A result with all that goes with it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Answer {
    /// The id of the metric.
    pub metric: &'static str,
    /// The id of the variant.
    pub variant: &'static str,
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
    pub text: &'static str,
    /// The id of the source.
    pub source: &'static str,
}

/// A further figure beside the result.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Further {
    /// What it is.
    pub name: &'static str,
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
    pub inputs: Vec<&'static str>,
    /// What there is to say.
    pub message: String,
}

impl Answer {
    /// The answer that a calculation gives.
    pub(super) fn of(
        metric: &'static Metric,
        variant: &'static Variant,
        calculation: &Calculation,
        style: &Style,
    ) -> Result<Answer, TooManyDigits> {
        let (value, kind) = (&calculation.value, variant.kind);
        let number = shown(&value.number, kind);
        let also = calculation.also.iter().filter_map(|(also, value)| {
            further(also.name.get(style.lang), value, also.kind, style).ok()
        });
        let cautions = calculation.cautions.iter().map(|check| Caution {
            severity: match check.severity {
                Severity::Unlikely => "unlikely",
                Severity::Alert | Severity::Impossible => "alert",
            },
            inputs: check.fields.iter().map(|input| asked_name(input)).collect(),
            message: check.message.get(style.lang).to_owned(),
        });
        let blank = Some(&calculation.blank).filter(|blank| !blank.is_empty());
        let assumed = blank.map(|blank| Caution {
            severity: "assumed",
            inputs: blank.iter().map(|input| asked_name(input)).collect(),
            message: message::blank_parts(blank, style.lang),
        });
        Ok(Answer {
            metric: metric.id,
            variant: variant.id,
            unit: unit(kind),
            value: canonical(&value.number, kind),
            exact: !value.irrational && decimals_of(&number).is_some(),
            fraction: fraction_of(value, kind),
            rounded: rounded(&value.number, kind, style),
            text: figure(value, kind, style)?.text,
            meaning: meaning(variant, calculation, style)?,
            verdict: calculation.band.map(|band| verdict(&variant.bands[band], style)),
            also: also.collect(),
            cautions: cautions.chain(assumed).collect(),
        })
    }
}

fn verdict(band: &'static Band, style: &Style) -> Verdict {
    Verdict {
        level: level_id(band.level),
        text: band.verdict.get(style.lang),
        source: band.source.id,
    }
}

fn further(
    name: &'static str,
    value: &Value,
    kind: Kind,
    style: &Style,
) -> Result<Further, TooManyDigits> {
    let text = figure(value, kind, style)?.text;
    let fraction = fraction_of(value, kind);
    Ok(Further { name, unit: unit(kind), value: canonical(&value.number, kind), fraction, text })
}
