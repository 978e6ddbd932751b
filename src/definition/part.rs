//! One object of a document, whose fields are taken out by name.
//!
//! What is wrong is noted with its place, and reading goes on: the first fault is what the document is refused with.

use std::cell::RefCell;
use std::ops::RangeInclusive;
use std::rc::Rc;

use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error;
use serde_json::{Map, Value};

use super::fault::{Fault, Why};

/// The most bytes of an id or a letter.
pub const LONGEST_ID: usize = 64;
/// The most bytes of a name.
pub const LONGEST_NAME: usize = 200;
/// The most bytes of a sentence.
pub const LONGEST_SENTENCE: usize = 2_000;

/// The faults of a document, of which the first is kept.
#[derive(Clone, Default)]
pub struct Faults(Rc<RefCell<Option<Fault>>>);

impl Faults {
    /// Notes what is wrong at a place.
    pub fn note(&self, at: &str, why: Why) {
        self.0.borrow_mut().get_or_insert_with(|| Fault::new(at, why));
    }

    /// The first that was noted, if there is any.
    pub fn first(&self) -> Option<Fault> {
        self.0.borrow().clone()
    }
}

/// An object of a document.
pub struct Part {
    /// Where it stands: `variants[0]`; empty for the whole document.
    pub at: String,
    /// Where faults are noted.
    pub faults: Faults,
    fields: Map<String, Value>,
}

impl Part {
    /// The object of a value at a place; an empty one where it is none.
    pub fn new(at: String, value: Value, faults: &Faults) -> Part {
        let fields = match value {
            Value::Object(fields) => fields,
            _ => {
                faults.note(&at, Why::NotOfFormat("an object is needed".to_owned()));
                Map::new()
            }
        };
        Part { at, faults: faults.clone(), fields }
    }

    /// The place of a field.
    pub fn place(&self, name: &str) -> String {
        if self.at.is_empty() { name.to_owned() } else { [&self.at, ".", name].concat() }
    }

    /// Notes what is wrong with a field.
    pub fn refuse(&self, name: &str, why: Why) {
        self.faults.note(&self.place(name), why);
    }

    fn expect(&self, name: &str, what: &str) {
        self.refuse(name, Why::NotOfFormat([what, " is needed"].concat()));
    }

    /// The value of a field that may be absent.
    pub fn optional(&mut self, name: &str) -> Option<Value> {
        self.fields.remove(name)
    }

    fn needed(&mut self, name: &str) -> Value {
        self.optional(name).unwrap_or(Value::Null)
    }

    fn text_of(&self, name: &str, value: Value, most: usize) -> String {
        match value {
            Value::String(text) => {
                if text.len() > most {
                    self.refuse(name, Why::Length);
                }
                text
            }
            _ => {
                self.expect(name, "a text");
                String::new()
            }
        }
    }

    /// A text that may be empty.
    pub fn text(&mut self, name: &str, most: usize) -> String {
        let value = self.needed(name);
        self.text_of(name, value, most)
    }

    /// A text; empty where it is absent.
    pub fn optional_text(&mut self, name: &str, most: usize) -> String {
        self.optional(name).map_or(String::new(), |value| self.text_of(name, value, most))
    }

    fn filled(&mut self, name: &str, most: usize) -> String {
        let text = self.text(name, most);
        if text.trim().is_empty() {
            self.refuse(name, Why::Length);
        }
        text
    }

    /// A name, which is not empty.
    pub fn name(&mut self, name: &str) -> String {
        self.filled(name, LONGEST_NAME)
    }

    /// A sentence, which is not empty.
    pub fn sentence(&mut self, name: &str) -> String {
        self.filled(name, LONGEST_SENTENCE)
    }

    /// An id.
    pub fn id(&mut self, name: &str) -> String {
        let id = self.text(name, usize::MAX);
        let is_id = id.starts_with(|first: char| first.is_ascii_lowercase())
            && id.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
            && id.len() <= LONGEST_ID;
        if !is_id {
            self.refuse(name, Why::NotAnId(id.chars().take(LONGEST_ID).collect()));
        }
        id
    }

    /// The id of another part, where there is one.
    pub fn optional_id(&mut self, name: &str) -> Option<String> {
        self.optional(name).map(|value| self.text_of(name, value, LONGEST_ID))
    }

    /// One of a few words.
    pub fn word<Word: for<'de> Deserialize<'de>>(&mut self, name: &str, instead: Word) -> Word {
        let text = self.text(name, LONGEST_ID);
        self.word_of(name, &text).unwrap_or(instead)
    }

    /// One of a few words, where there is one.
    pub fn optional_word<Word: for<'de> Deserialize<'de>>(&mut self, name: &str) -> Option<Word> {
        let value = self.optional(name)?;
        let text = self.text_of(name, value, LONGEST_ID);
        self.word_of(name, &text)
    }

    /// What a text stands for among a few words.
    pub fn word_of<Word: for<'de> Deserialize<'de>>(&self, name: &str, text: &str) -> Option<Word> {
        let read: Result<Word, Error> = Word::deserialize(text.into_deserializer());
        read.map_err(|error| self.refuse(name, Why::NotOfFormat(error.to_string()))).ok()
    }

    /// A number, which stands as text; it is read to the last digit or refused.
    pub fn decimal(&mut self, name: &str) -> Decimal {
        let value = self.needed(name);
        self.decimal_of(name, value)
    }

    /// A number, where there is one.
    pub fn optional_decimal(&mut self, name: &str) -> Option<Decimal> {
        self.optional(name).map(|value| self.decimal_of(name, value))
    }

    /// The number of a value.
    pub fn decimal_of(&self, name: &str, value: Value) -> Decimal {
        let text = self.text_of(name, value, LONGEST_ID);
        Decimal::from_str_exact(&text).unwrap_or_else(|_| {
            self.expect(name, "a number as text");
            Decimal::ZERO
        })
    }

    /// Two numbers that go up, each where there is one.
    pub fn limits(&mut self) -> (Option<Decimal>, Option<Decimal>) {
        let (min, max) = (self.optional_decimal("min"), self.optional_decimal("max"));
        if min.zip(max).is_some_and(|(min, max)| min > max) {
            self.faults.note(&self.at, Why::NotAscending);
        }
        (min, max)
    }

    /// The values of a list.
    pub fn list(&mut self, name: &str, count: RangeInclusive<usize>) -> Vec<Value> {
        let value = self.needed(name);
        self.list_of(name, value, count)
    }

    /// The values of a list; none where it is absent.
    pub fn optional_list(&mut self, name: &str, most: usize) -> Vec<Value> {
        let value = self.optional(name);
        value.map_or(Vec::new(), |value| self.list_of(name, value, 0..=most))
    }

    /// The values of a list.
    pub fn list_of(&self, name: &str, value: Value, count: RangeInclusive<usize>) -> Vec<Value> {
        let Value::Array(values) = value else {
            self.expect(name, "a list");
            return Vec::new();
        };
        if !count.contains(&values.len()) {
            self.refuse(name, Why::Count);
            return Vec::new();
        }
        values
    }

    /// The texts of a list, such as ids that are looked up by who asks for them.
    pub fn texts(&self, name: &str, values: Vec<Value>) -> Vec<String> {
        values.into_iter().map(|value| self.text_of(name, value, LONGEST_NAME)).collect()
    }

    /// The objects of a list.
    pub fn parts(&self, name: &str, values: Vec<Value>) -> Vec<Part> {
        let part = |(index, value)| {
            Part::new(format!("{}[{index}]", self.place(name)), value, &self.faults)
        };
        values.into_iter().enumerate().map(part).collect()
    }

    /// The objects of a list, each with its id: no two have the same.
    pub fn parts_by_id(&self, name: &str, values: Vec<Value>) -> Vec<(String, Part)> {
        let mut found: Vec<(String, Part)> = Vec::new();
        for mut part in self.parts(name, values) {
            let id = part.id("id");
            if found.iter().any(|(other, _)| *other == id) {
                self.faults.note(&part.at, Why::Twice(id.clone()));
            }
            found.push((id, part));
        }
        found
    }

    /// A choice between shapes: a word alone, or one field with what goes with it.
    pub fn shape(&mut self, name: &str) -> (String, Value) {
        let value = self.needed(name);
        self.shape_of(name, value)
    }

    /// A choice between shapes, where one is made.
    pub fn optional_shape(&mut self, name: &str) -> Option<(String, Value)> {
        self.optional(name).map(|value| self.shape_of(name, value))
    }

    fn shape_of(&self, name: &str, value: Value) -> (String, Value) {
        match value {
            Value::String(word) => (word, Value::Null),
            Value::Object(fields) if fields.len() == 1 => {
                fields.into_iter().next().unwrap_or_default()
            }
            _ => {
                self.expect(name, "a word, or one field");
                Default::default()
            }
        }
    }

    /// Notes that there is no such shape.
    pub fn no_shape(&self, name: &str, shape: &str) {
        self.refuse(name, Why::NotOfFormat(format!("there is no `{shape}` here")));
    }

    /// Ends the reading of this object: a field that was not asked for is none of the format.
    pub fn end(self) {
        if let Some((name, _)) = self.fields.iter().next() {
            self.refuse(name, Why::NotOfFormat("there is no such field".to_owned()));
        }
    }
}
