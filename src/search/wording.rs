//! What to say where a question has not the numbers that a metric wants.

use std::sync::Arc;

use crate::definition::Definition;
use crate::definition::input::Input;
use crate::text::Lang;

/// Which numbers a metric wants, and which of them are missing or too many.
pub(super) fn wants(
    definition: &Definition,
    inputs: &[Arc<Input>],
    missing: &[Arc<Input>],
    extra: &[String],
) -> String {
    let (lang, count) = (definition.lang, inputs.len());
    let wanted = match (lang, count) {
        (Lang::En, 1) => format!("{} wants 1 number: ", called(definition)),
        (Lang::En, _) => format!("{} wants {count} numbers: ", called(definition)),
        (Lang::Fr, 1) => format!("{} demande 1\u{a0}nombre\u{a0}: ", called(definition)),
        (Lang::Fr, _) => format!("{} demande {count}\u{a0}nombres\u{a0}: ", called(definition)),
    };
    let lacking = match (lang, missing.len()) {
        (_, 0) => String::new(),
        (Lang::En, 1) => format!("; {} is missing", listed(&names(missing), lang)),
        (Lang::En, _) => format!("; {} are missing", listed(&names(missing), lang)),
        (Lang::Fr, _) => format!("\u{202f}; il manque {}", listed(&names(missing), lang)),
    };
    let superfluous = match (lang, extra.len()) {
        (_, 0) => String::new(),
        (Lang::En, 1) => format!("; {} is superfluous", listed(extra, lang)),
        (Lang::En, _) => format!("; {} are superfluous", listed(extra, lang)),
        (Lang::Fr, 1) => format!("\u{202f}; {} est en trop", listed(extra, lang)),
        (Lang::Fr, _) => format!("\u{202f}; {} sont en trop", listed(extra, lang)),
    };
    format!("{wanted}{}{lacking}{superfluous}.", names(inputs).join(", "))
}

/// That words beside a number name none of the inputs of a metric.
pub(super) fn unknown(definition: &Definition, inputs: &[Arc<Input>], words: &str) -> String {
    let (name, inputs) = (called(definition), names(inputs).join(", "));
    match definition.lang {
        Lang::En => format!("“{words}” is none of the numbers of {name}: {inputs}."),
        Lang::Fr => {
            format!("«\u{a0}{words}\u{a0}» n’est aucun des nombres de {name}\u{a0}: {inputs}.")
        }
    }
}

/// What a metric is called for short.
fn called(definition: &Definition) -> &str {
    if definition.acronym.is_empty() { &definition.name } else { &definition.acronym }
}

/// The names of inputs, as they stand within a sentence.
fn names(inputs: &[Arc<Input>]) -> Vec<String> {
    inputs.iter().map(|input| within_sentence(&input.name)).collect()
}

/// A name with a small letter at its start, unless it begins with an acronym.
fn within_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

/// Texts in a row, the last behind "and".
fn listed(texts: &[String], lang: Lang) -> String {
    let and = match lang {
        Lang::En => " and ",
        Lang::Fr => " et ",
    };
    match texts.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{}{and}{last}", others.join(", ")),
        None => String::new(),
    }
}
