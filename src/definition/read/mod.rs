//! From a document to a definition: each part is checked, and ids become the parts that they name.

mod inputs;
mod limits;
mod named;
mod tables;
mod variants;

use std::sync::Arc;

use serde_json::Value;

use self::inputs::{drafts, settled};
use self::limits::{MOST_BYTES, MOST_INPUTS, MOST_SOURCES, MOST_TABLES, MOST_VARIANTS};
use self::tables::table;
use self::variants::Common;
use super::fault::{Fault, Why};
use super::format::FORMAT;
use super::part::{Faults, LONGEST_ID, LONGEST_NAME, Part};
use super::source::Source;
use super::{Better, Definition};
use crate::text::Lang;

impl Definition {
    /// Reads and checks a definition that is written as JSON.
    ///
    /// # Errors
    /// The first [`Fault`]: too large, not of the format, beyond a limit, an id that names nothing.
    pub fn read(json: &str) -> Result<Definition, Fault> {
        let whole = |why| Fault::new("", why);
        if json.len() > MOST_BYTES {
            return Err(whole(Why::TooLarge));
        }
        let value: Value = serde_json::from_str(json)
            .map_err(|error| whole(Why::NotOfFormat(error.to_string())))?;
        let faults = Faults::default();
        let mut document = Part::new(String::new(), value, &faults);
        match document.optional("format").as_ref().and_then(Value::as_u64) {
            Some(format) if format == u64::from(FORMAT) => {}
            Some(format) => return Err(Fault::new("format", Why::OtherFormat(format))),
            None => document.refuse("format", Why::NotOfFormat("a number is needed".to_owned())),
        }
        let definition = definition(document);
        faults.first().map_or(Ok(definition), Err)
    }
}

fn definition(mut document: Part) -> Definition {
    let list = document.optional_list("tables", MOST_TABLES);
    let tables = document.parts_by_id("tables", list).into_iter();
    let tables: Vec<_> = tables.map(|(id, part)| Arc::new(table(id, part))).collect();
    let list = document.list("sources", 0..=MOST_SOURCES);
    let sources = document.parts_by_id("sources", list).into_iter();
    let sources = sources.map(|(id, part)| Arc::new(source(id, part))).collect();
    let list = document.list("inputs", 0..=MOST_INPUTS);
    let drafts = drafts(&document, "inputs", list, &tables);
    let list = document.list("variants", 1..=MOST_VARIANTS);
    let variants = document.parts_by_id("variants", list);
    let common = Common { inputs: settled(drafts.clone()), drafts, tables, sources };
    let definition = Definition {
        id: document.id("id"),
        catalogue: document.text("catalogue", LONGEST_ID),
        lang: document.word("language", Lang::En),
        name: document.name("name"),
        acronym: document.optional_text("acronym", LONGEST_NAME),
        purpose: document.sentence("purpose"),
        better: document.word("better", Better::Neither),
        variants: variants.into_iter().map(|(id, part)| common.variant(id, part)).collect(),
    };
    document.end();
    definition
}

fn source(id: String, mut part: Part) -> Source {
    let (publisher, title) = (part.name("publisher"), part.name("title"));
    let date = part.optional_text("date", LONGEST_ID);
    part.end();
    Source { id, publisher, title, date }
}
