//! What is wrong with a document that should be a definition.

use std::fmt;

use super::format::FORMAT;

/// A fault of a document, with the place where it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The place: `variants[0].formula`; empty where it is the document as a whole.
    pub at: String,
    /// What is wrong there.
    pub why: Why,
}

/// What is wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Why {
    /// The document has more bytes than a definition may have.
    TooLarge,
    /// It is not JSON of this format; the sentence says where and why.
    NotOfFormat(String),
    /// It has another format number.
    OtherFormat(u64),
    /// A text is empty or longer than it may be.
    Length,
    /// An id is not made of lower-case letters, digits and underscores, beginning with a letter.
    NotAnId(String),
    /// Two parts have this id.
    Twice(String),
    /// No part has this id.
    Unknown(String),
    /// A list is empty, or longer than it may be.
    Count,
    /// A formula is nested deeper, or has more parts, than it may have.
    TooDeep,
    /// The first of two values must be below the second.
    NotAscending,
    /// The number of a column is needed and it holds none.
    NotANumber(String),
    /// An input that is computed from another one is computed from this one, which is computed itself.
    Circular(String),
}

impl Fault {
    pub(super) fn new(at: impl Into<String>, why: Why) -> Fault {
        Fault { at: at.into(), why }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        if !self.at.is_empty() {
            write!(formatter, "{}: ", self.at)?;
        }
        match &self.why {
            Why::TooLarge => write!(formatter, "the document is larger than a definition may be."),
            Why::NotOfFormat(sentence) => write!(formatter, "{sentence}."),
            Why::OtherFormat(found) => {
                write!(formatter, "this is format {found}, and format {FORMAT} is read.")
            }
            Why::Length => write!(formatter, "the text is empty, or longer than it may be."),
            Why::NotAnId(id) => write!(
                formatter,
                "`{id}` is no id: lower-case letters, digits and underscores, beginning with a letter."
            ),
            Why::Twice(id) => write!(formatter, "there are two parts called `{id}`."),
            Why::Unknown(id) => write!(formatter, "there is no part called `{id}`."),
            Why::Count => write!(formatter, "the list is empty, or longer than it may be."),
            Why::TooDeep => write!(formatter, "the formula is larger than a formula may be."),
            Why::NotAscending => write!(formatter, "the values do not go up."),
            Why::NotANumber(column) => write!(formatter, "the column `{column}` holds no numbers."),
            Why::Circular(id) => write!(formatter, "`{id}` is computed itself."),
        }
    }
}

impl std::error::Error for Fault {}
