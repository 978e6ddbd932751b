//! An object of JSON whose fields this version may not know: in their order, each value as it was written.
//!
//! What a later version has added is carried along untouched, down to the digits of its numbers. Values
//! are skipped without recursion until they are asked for, however deep they lie within each other.

use serde::de::{DeserializeOwned, Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::{RawValue, to_raw_value};
use std::fmt;

/// The fields; of two of the same name the last counts.
#[derive(Clone, Debug, Default)]
pub struct Fields(Vec<(String, Box<RawValue>)>);

impl Fields {
    /// Reads an object that is all of a text.
    ///
    /// # Errors
    /// Where the text is no JSON, or no object, which the category of the error tells apart.
    pub fn read(text: &str) -> Result<Fields, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The fields of a value that is written as an object.
    pub fn of(value: &impl Serialize) -> Fields {
        Fields::read(&written(value)).unwrap_or_default()
    }

    /// The fields with their values, as they are written.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.get()))
    }

    /// The value of a field, as it is written.
    pub fn raw(&self, name: &str) -> Option<&str> {
        self.place(name).map(|place| self.0[place].1.get())
    }

    /// The value of a field; `None` where there is none that can be read as this.
    pub fn get<Value: DeserializeOwned>(&self, name: &str) -> Option<Value> {
        serde_json::from_str(self.raw(name)?).ok()
    }

    /// Puts a value into a field, in its place or behind the others.
    pub fn set(&mut self, name: &str, value: &impl Serialize) {
        let Ok(value) = to_raw_value(value) else { unreachable!("{WRITABLE}") };
        self.put(name, value);
    }

    fn put(&mut self, name: &str, value: Box<RawValue>) {
        match self.place(name) {
            Some(place) => self.0[place].1 = value,
            None => self.0.push((name.to_owned(), value)),
        }
    }

    /// Takes a field away.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(known, _)| known != name);
    }

    /// Takes away the fields that a condition does not hold for; whether there were any.
    pub fn keep(&mut self, holds: impl Fn(&str, &str) -> bool) -> bool {
        let all = self.0.len();
        self.0.retain(|(name, value)| holds(name, value.get()));
        self.0.len() < all
    }

    /// Takes over what has changed between two states, and leaves everything else alone.
    pub fn follow(&mut self, before: &Fields, after: &Fields) {
        for (name, _) in before.0.iter().filter(|(name, _)| after.raw(name).is_none()) {
            self.remove(name);
        }
        for (name, value) in &after.0 {
            if before.raw(name) != Some(value.get()) {
                self.put(name, value.clone());
            }
        }
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.0.iter().rposition(|(known, _)| known == name)
    }
}

/// Why writing JSON cannot fail here.
const WRITABLE: &str = "texts, whole numbers, lists and objects with texts as names can be written";

/// A value as JSON on one line.
pub fn written(value: &(impl Serialize + ?Sized)) -> String {
    let Ok(text) = serde_json::to_string(value) else { unreachable!("{WRITABLE}") };
    text
}

/// Reads a whole number from its digits: serde's own reading of numbers takes floats into account, whose
/// code weighs three kilobytes in each program.
///
/// # Errors
/// Where it is no whole number from zero up, or larger than any of this type.
pub fn whole_number<'text, From: Deserializer<'text>>(from: From) -> Result<u32, From::Error> {
    let written = <Box<RawValue>>::deserialize(from)?;
    written.get().parse().map_err(From::Error::custom)
}

impl Serialize for Fields {
    fn serialize<Into: Serializer>(&self, into: Into) -> Result<Into::Ok, Into::Error> {
        into.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl<'text> Deserialize<'text> for Fields {
    fn deserialize<From: Deserializer<'text>>(from: From) -> Result<Fields, From::Error> {
        from.deserialize_map(InOrder)
    }
}

/// Gathers fields as they come.
struct InOrder;

impl<'text> Visitor<'text> for InOrder {
    type Value = Fields;

    fn expecting(&self, text: &mut fmt::Formatter) -> fmt::Result {
        text.write_str("an object")
    }

    fn visit_map<Map: MapAccess<'text>>(self, mut map: Map) -> Result<Fields, Map::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Fields(fields))
    }
}
