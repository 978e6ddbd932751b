//! A worked example run by the engine: its sum, its exact value, our figure, and its literal reading.

use crate::engine::evaluate::{Value, evaluate};
use crate::engine::metric::{Example, Metric, Variant};
use crate::form::Form;
use crate::form::reading::Outcome;
use crate::render::formula::explanation;
use crate::render::number::{Style, canonical, figure};
use crate::text::Lang;

/// What the engine makes of an example.
#[derive(Clone, PartialEq, Debug)]
pub struct Worked {
    /// The formula with the numbers put in.
    pub sum: String,
    /// The exact value in the unit shown, to the last digit or to 29.
    pub exact: String,
    /// The result with the example's number of decimals, in the reader's rounding.
    pub ours: String,
    /// What the formula gives when it is read as printed, without its brackets.
    pub literal: Option<String>,
}

/// Runs an example; `None` where it has no result, which a test excludes.
pub fn work(
    metric: &'static Metric,
    variant: &'static Variant,
    example: &Example,
    style: &Style,
) -> Option<Worked> {
    let mut form = Form::new(metric, style.lang);
    form.load(variant.id, example.given.iter().copied());
    let Outcome::Done(calculation) = form.read().outcome(variant, &[]) else { return None };
    let style = Style { decimals: example.decimals, ..style.clone() };
    let explanation = explanation(variant, &calculation, &style).ok()?;
    let literal = example.literal.and_then(|literal| {
        let value = evaluate(&literal(), &calculation.given).ok()?;
        let bare = Value { number: value.number, irrational: value.irrational };
        figure(&bare, crate::engine::kind::Kind::Score, &style).ok().map(|figure| figure.text)
    });
    let exact = canonical(&calculation.value.number, variant.kind);
    Some(Worked {
        sum: explanation.steps.first().map_or(String::new(), |step| step.text.clone()),
        exact: match style.lang {
            Lang::En => exact,
            Lang::Fr => exact.replace('.', ","),
        },
        ours: figure(&calculation.value, variant.kind, &style).ok()?.text,
        literal,
    })
}
