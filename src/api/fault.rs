//! Why there is no answer: a code for programs, the input concerned, and a message for people.

use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::definition::input::{Input, Origin};
use crate::entry::EntryError;
use crate::text::{Lang, text};

/// One reason why there is no answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Fault {
    /// What kind of reason it is.
    pub code: Code,
    /// The input, the cell or the table concerned; empty where it is the question as a whole.
    pub input: String,
    /// The reason in the language asked for.
    pub message: String,
}

/// A kind of reason. Its [`id`](Code::id) is public and permanent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Code {
    /// There is no such metric.
    UnknownMetric,
    /// The metric has no such variant.
    UnknownVariant,
    /// The variant has no such input.
    UnknownInput,
    /// The input has no such choice.
    UnknownChoice,
    /// An option has a value that it does not take.
    UnknownOption,
    /// A row lies beyond the longest list.
    TooManyRows,
    /// An input that the formula needs is not given.
    Missing,
    /// It is no number in canonical form.
    NotANumber,
    /// The number has more digits than are read.
    TooManyDigits,
    /// Only whole numbers make sense.
    NotWhole,
    /// The number is below the smallest value that makes sense.
    TooSmall,
    /// The number is above the largest value that makes sense.
    TooLarge,
    /// Inputs contradict each other.
    Impossible,
    /// Inputs come to zero where they divide.
    DivisionByZero,
    /// A power has no value.
    NoPower,
    /// The result has more digits than can be shown.
    ResultTooLong,
}

impl Code {
    /// The name in the answers of the module.
    pub const fn id(self) -> &'static str {
        match self {
            Code::UnknownMetric => "unknown_metric",
            Code::UnknownVariant => "unknown_variant",
            Code::UnknownInput => "unknown_input",
            Code::UnknownChoice => "unknown_choice",
            Code::UnknownOption => "unknown_option",
            Code::TooManyRows => "too_many_rows",
            Code::Missing => "missing",
            Code::NotANumber => "not_a_number",
            Code::TooManyDigits => "too_many_digits",
            Code::NotWhole => "not_whole",
            Code::TooSmall => "too_small",
            Code::TooLarge => "too_large",
            Code::Impossible => "impossible",
            Code::DivisionByZero => "division_by_zero",
            Code::NoPower => "no_power",
            Code::ResultTooLong => "result_too_long",
        }
    }
}

impl Serialize for Code {
    fn serialize<Into: Serializer>(&self, into: Into) -> Result<Into::Ok, Into::Error> {
        into.serialize_str(self.id())
    }
}

impl From<&EntryError> for Code {
    fn from(error: &EntryError) -> Code {
        match error {
            EntryError::NotANumber | EntryError::BadGroups | EntryError::Percentage => {
                Code::NotANumber
            }
            EntryError::TooManyDigits | EntryError::TooLong => Code::TooManyDigits,
            EntryError::NotWhole(_) => Code::NotWhole,
            EntryError::TooSmall(_) => Code::TooSmall,
            EntryError::TooLarge(_) => Code::TooLarge,
        }
    }
}

/// What a program calls an input: rows give a measured one, and a level a quantile.
pub fn asked_name(input: &Input) -> &str {
    match &input.origin {
        Origin::Typed | Origin::TypedOrMeasured(_) => &input.id,
        Origin::Measured(measure) => &measure.table.id,
        Origin::NormalQuantile(level) => &level.id,
    }
}

/// A fault for each of some inputs, each named once.
pub fn of_each(
    code: Code,
    inputs: &[Arc<Input>],
    message: impl Fn(&Arc<Input>) -> String,
) -> Vec<Fault> {
    let mut faults: Vec<Fault> = Vec::new();
    for input in inputs {
        let name = asked_name(input);
        if faults.iter().all(|fault| fault.input != name) {
            faults.push(Fault { code, input: name.to_owned(), message: message(input) });
        }
    }
    faults
}

/// What was asked for does not exist: the text, and what there is instead.
pub fn unknown(code: Code, input: &str, asked: &str, known: &[&str], lang: Lang) -> Fault {
    let asked: String = asked.chars().take(MOST_REPEATED).collect();
    let known = known.join(", ");
    let message = match lang {
        Lang::En => format!("“{asked}” is not known here. Known: {known}."),
        Lang::Fr => format!("«\u{a0}{asked}\u{a0}» est inconnu ici. Connus\u{a0}: {known}."),
    };
    Fault { code, input: input.to_owned(), message }
}

/// The characters of a text that a message repeats.
const MOST_REPEATED: usize = 40;

/// The result has more digits than can be shown.
pub fn too_many_digits(lang: Lang) -> Fault {
    let message = text(
        "The result has more digits than can be shown exactly.",
        "Le résultat a plus de chiffres qu’on ne peut en afficher exactement.",
    );
    let message = message.get(lang).to_owned();
    Fault { code: Code::ResultTooLong, input: String::new(), message }
}
