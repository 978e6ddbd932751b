//! The sentence that says what a result means, with its figures put in.

use super::number::{Style, TooManyDigits, figure, quantity};
use crate::definition::Variant;
use crate::engine::calculate::Calculation;
use crate::number::exact::Exact;

/// Fills the sentence of a variant: `{value}` is the result as shown, `{input_id}` the number of
/// that input with its unit, or the name of what was chosen. A name that is no input stays as it is.
///
/// # Errors
/// When the result has too many digits to be shown.
pub fn meaning(
    variant: &Variant,
    calculation: &Calculation,
    style: &Style,
) -> Result<String, TooManyDigits> {
    let result = figure(&calculation.value, variant.kind, style)?;
    let number_of = |id: &str| {
        let input = variant.inputs.iter().find(|input| input.id == id)?;
        let number = calculation.given.get(input)?;
        let chosen = input.choices.iter().find(|choice| Exact::from(choice.value) == *number);
        Some(match chosen {
            Some(choice) => choice.name.clone(),
            None => quantity(number, input.kind, style),
        })
    };
    let mut filled = String::new();
    let mut rest = variant.meaning.as_str();
    while let Some((before, name, after)) = next_placeholder(rest) {
        filled.push_str(before);
        match name {
            "value" => filled.push_str(&result.text),
            _ => match number_of(name) {
                Some(number) => filled.push_str(&number),
                None => filled.push_str(&format!("{{{name}}}")),
            },
        }
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// The text before the next `{name}`, the name, and the text after it.
fn next_placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}
