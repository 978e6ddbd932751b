//! The engine for other programs: numbers go in and come out as texts, and never as floats.
//!
//! The module of `dist/module/` offers the same functions to JavaScript. A number is written with a dot,
//! without groups, in the unit that people see: `97.77` is 97.77 %. What has no end as a decimal is a
//! fraction of whole numbers, `8200/3`, and whatever an answer holds can be an input. An input that is chosen takes the id
//! of the choice, and a row of a list goes by `{table}.{row}.{column}`.
//!
//! ```
//! use cadran::api::{Code, Style, calculate};
//! use cadran::text::Lang;
//!
//! let style = Style::new(Lang::En);
//! let inputs = [("promoters", "1700"), ("passives", "900"), ("detractors", "400")];
//! let answer = calculate("net_promoter_score", "", &inputs, &style)?;
//! assert_eq!(answer.value, "43.333333333333333333333333333");
//! assert_eq!(answer.fraction.as_deref(), Some("130/3"));
//! assert_eq!(answer.rounded, "43.33");
//!
//! let faults = calculate("net_promoter_score", "", &[("promoters", "many")], &style).unwrap_err();
//! assert_eq!((faults[0].code, faults[0].input.as_str()), (Code::NotANumber, "promoters"));
//! # Ok::<(), Vec<cadran::api::Fault>>(())
//! ```

mod answer;
#[cfg(feature = "catalogue")]
mod catalogue_file;
mod fault;
pub mod json;
pub mod known;
mod read;

pub use self::answer::{Answer, Caution, Further, Verdict};
#[cfg(feature = "catalogue")]
pub use self::catalogue_file::CatalogueFile;
pub use self::fault::{Code, Fault};
pub use crate::render::formula::{Explanation, Notated};
pub use crate::render::number::Style;

use std::sync::Arc;

use self::read::{Asked, asked};
use crate::definition::input::Input;
use crate::engine::calculate::{self as engine, Calculation, Problem};
use crate::engine::evaluate::Failure;
use crate::render::formula::explanation;
use crate::render::message;

/// Every metric with its definition in each language, its formulas as text and its worked examples, as
/// JSON of format 2: what `catalogue.json` holds.
///
/// ```
/// assert!(cadran::api::catalogue().contains("\"net_promoter_score\""));
/// ```
#[cfg(feature = "catalogue")]
pub fn catalogue() -> String {
    crate::fields::written(&CatalogueFile::new())
}

/// The definition of a metric in one language, as JSON of format 2: what its page carries and
/// `definitions/` holds. `None` where there is no such metric.
///
/// ```
/// use cadran::text::Lang;
///
/// let definition = cadran::api::definition("net_promoter_score", Lang::Fr);
/// assert!(definition.unwrap().contains("\"language\":\"fr\""));
/// ```
#[cfg(feature = "catalogue")]
pub fn definition(id: &str, lang: crate::text::Lang) -> Option<String> {
    use crate::catalogue::{compile, metric};

    Some(crate::fields::written(&compile::document(metric(id)?, lang)))
}

/// Computes a metric. An empty variant is the first of the metric; an empty text is an input that is
/// not given.
///
/// ```
/// use cadran::api::{Style, calculate};
/// use cadran::text::Lang;
///
/// let inputs = [("customers_lost", "50"), ("customers_at_end", "3000")];
/// let style = Style { decimals: 1, ..Style::new(Lang::Fr) };
/// let answer = calculate("customer_churn_rate", "end_of_period", &inputs, &style)?;
/// assert_eq!(answer.text, "1,7\u{a0}%");
/// assert_eq!(answer.unit, "percent");
/// # Ok::<(), Vec<cadran::api::Fault>>(())
/// ```
///
/// # Errors
/// Everything that keeps it from a result, a [`Fault`] for each input concerned.
pub fn calculate(
    metric: &str,
    variant: &str,
    inputs: &[(&str, &str)],
    style: &Style,
) -> Result<Answer, Vec<Fault>> {
    let (asked, calculation) = computed(metric, variant, inputs, style)?;
    Answer::of(&asked.definition, &asked.variant, &calculation, style)
        .map_err(|_| vec![fault::too_many_digits(style.lang)])
}

/// Explains a calculation: its formula with names and with symbols, then with the numbers put in, step
/// by step down to the result; each as a line of text and as MathML.
///
/// ```
/// use cadran::api::{Style, explain};
/// use cadran::text::Lang;
///
/// let inputs = [("customers_lost", "50"), ("customers_at_end", "3000")];
/// let style = Style::new(Lang::En);
/// let explained = explain("customer_churn_rate", "end_of_period", &inputs, &style)?;
/// assert_eq!(explained.steps[0].text(), "= 50 ÷ 3,000 × 100");
/// assert_eq!(explained.result.text(), "≈ 1.67%");
/// # Ok::<(), Vec<cadran::api::Fault>>(())
/// ```
///
/// # Errors
/// As [`calculate`].
pub fn explain(
    metric: &str,
    variant: &str,
    inputs: &[(&str, &str)],
    style: &Style,
) -> Result<Explanation, Vec<Fault>> {
    let (asked, calculation) = computed(metric, variant, inputs, style)?;
    explanation(&asked.variant, &calculation, style)
        .map_err(|_| vec![fault::too_many_digits(style.lang)])
}

/// What there is to say about inputs: what keeps them from a result, and what is unlikely in them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Checked {
    /// What keeps them from a result; empty where there is one.
    pub faults: Vec<Fault>,
    /// What is unlikely, or calls for action.
    pub cautions: Vec<Caution>,
}

/// Checks inputs without a word on the result.
///
/// ```
/// use cadran::api::{Code, Style, check};
/// use cadran::text::Lang;
///
/// let inputs = [("customers_lost", "50")];
/// let checked = check("customer_churn_rate", "end_of_period", &inputs, &Style::new(Lang::En));
/// assert_eq!(checked.faults[0].code, Code::Missing);
/// assert_eq!(checked.faults[0].input, "customers_at_end");
/// ```
pub fn check(metric: &str, variant: &str, inputs: &[(&str, &str)], style: &Style) -> Checked {
    match calculate(metric, variant, inputs, style) {
        Ok(answer) => Checked { faults: Vec::new(), cautions: answer.cautions },
        Err(faults) => Checked { faults, cautions: Vec::new() },
    }
}

fn computed(
    metric: &str,
    variant: &str,
    inputs: &[(&str, &str)],
    style: &Style,
) -> Result<(Asked, Calculation), Vec<Fault>> {
    let lang = style.lang;
    let asked = asked(metric, variant, inputs, lang)?;
    let calculation = engine::calculate(&asked.variant, &asked.given, &asked.rows, &[]);
    match calculation {
        Ok(calculation) => Ok((asked, calculation)),
        Err(Problem::Failed(failure)) => Err(faults_of(&failure, lang)),
        Err(Problem::Impossible(checks)) => Err(checks
            .iter()
            .flat_map(|check| {
                fault::of_each(Code::Impossible, &check.fields, |_| check.message.clone())
            })
            .collect()),
    }
}

fn faults_of(failure: &Failure, lang: crate::text::Lang) -> Vec<Fault> {
    let whole = |_: &Arc<Input>| message::of_failure(failure, lang);
    match failure {
        Failure::Missing(inputs) => {
            let one = |input: &Arc<Input>| message::missing(std::slice::from_ref(input), lang);
            fault::of_each(Code::Missing, inputs, one)
        }
        Failure::DivisionByZero(inputs) => fault::of_each(Code::DivisionByZero, inputs, whole),
        Failure::NoPower(inputs) => fault::of_each(Code::NoPower, inputs, whole),
    }
}
