//! A worked example run by the engine: its sum, its exact value, our figure, and its literal reading.

use std::sync::Arc;

use super::model::input as model;
use super::model::metric::{Example, PrintedBy};
use crate::definition::kind::Kind;
use crate::definition::{Definition, Variant};
use crate::engine::evaluate::evaluate;
use crate::form::Form;
use crate::form::reading::Outcome;
use crate::number::exact::{Exact, Rounding};
use crate::render::formula::{Notated, Notation, formula, notated};
use crate::render::number::{Style, canonical, figure, shown};
use crate::text::Lang;

/// What the engine makes of an example.
#[derive(Clone, PartialEq, Debug)]
pub struct Worked {
    /// The formula with the numbers put in.
    pub sum: Notated,
    /// The exact value in the unit shown, to the last digit or to 29.
    pub exact: String,
    /// The result with the example's number of decimals, in the reader's rounding.
    pub ours: String,
    /// The same with its `=` or `≈`.
    pub ours_signed: String,
    /// Whether the source's rounding of the exact value gives the printed figure.
    pub comes_out: bool,
    /// The formula read as printed, where the source leaves its brackets out.
    pub literal: Option<Literal>,
}

/// A formula read as printed, without its brackets.
#[derive(Clone, PartialEq, Debug)]
pub struct Literal {
    /// The formula with the numbers put in.
    pub sum: Notated,
    /// What it gives, with its `=` or `≈`.
    pub value: String,
}

/// Runs an example; `None` where it has no result, which a test excludes.
pub fn work(
    definition: &Arc<Definition>,
    variant: &Variant,
    example: &Example,
    style: &Style,
) -> Option<Worked> {
    let mut form = Form::new(definition);
    form.load(&variant.id, example.given.iter().copied());
    let Outcome::Done(calculation) = form.read().outcome(variant, &[]) else { return None };
    let style = Style { decimals: example.decimals, ..style.clone() };
    let literal = example.literal.and_then(|literal| {
        let formula = literal();
        let input = |id: &&'static model::Input| {
            variant.inputs.iter().find(|known| known.id == id.id).cloned().ok_or(())
        };
        let formula = formula.with_inputs(&input).ok()?;
        let value = evaluate(&formula, &calculation.given).ok()?;
        Some(Literal {
            sum: notated(&formula, Notation::Numbers(&calculation.given), style.lang),
            value: figure(&value, Kind::Score, &style).ok()?.signed(),
        })
    });
    let ours = figure(&calculation.value, variant.kind, &style).ok()?;
    let exact = canonical(&calculation.value.number, variant.kind);
    Some(Worked {
        sum: formula(variant, Notation::Numbers(&calculation.given), style.lang),
        exact: match style.lang {
            Lang::En => exact,
            Lang::Fr => exact.replace('.', ","),
        },
        ours_signed: ours.signed(),
        ours: ours.text,
        comes_out: comes_out(example, &shown(&calculation.value.number, variant.kind)),
        literal,
    })
}

/// Whether the printed figure has the digits that the source's rounding gives.
fn comes_out(example: &Example, value: &Exact) -> bool {
    let rounding = match example.printed_by {
        PrintedBy::Truncation => Rounding::CutOff,
        PrintedBy::Rounding | PrintedBy::Either | PrintedBy::Exact => Rounding::HalfUp,
    };
    let printed: String = example.printed.chars().filter(char::is_ascii_digit).collect();
    let digits = value.scaled(example.decimals, rounding).0.digits();
    printed.trim_start_matches('0') == digits.trim_start_matches('0')
}
