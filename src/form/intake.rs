//! Raw data of a calculator as a worker reads it: bytes in, and what they come to as JSON.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::pasted::{Given, Pasted};
use crate::definition::{Definition, Table};
use crate::import::MOST_BYTES;
use crate::import::decode::text_of;
use crate::import::layout::Wanted;
use crate::import::measured::table_of;

/// With what reading begins.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Asked {
    /// The definition of the metric, as its document.
    pub definition: String,
    /// The id of the table.
    pub table: String,
    /// What the reader wants of the layout.
    pub wanted: Wanted,
}

/// Data that is being read.
#[derive(Debug)]
pub struct Intake {
    definition: Definition,
    table: Arc<Table>,
    wanted: Wanted,
    bytes: Vec<u8>,
}

impl Intake {
    /// Begins to read, as an [`Asked`] in JSON says.
    ///
    /// # Errors
    /// Where the text is no such JSON, or names a table that the definition does not have.
    pub fn new(asked: &str) -> Result<Intake, String> {
        let asked: Asked = serde_json::from_str(asked).map_err(|error| error.to_string())?;
        let definition =
            Definition::read(&asked.definition).map_err(|fault| format!("{fault:?}"))?;
        let table =
            table_of(&definition, &asked.table).ok_or("the definition has no such table")?;
        Ok(Intake { definition, table, wanted: asked.wanted, bytes: Vec::new() })
    }

    /// Takes the next bytes; gives how many lines were read so far, `None` where there is nothing more to read.
    pub fn take(&mut self, bytes: &[u8]) -> Option<u32> {
        self.bytes.extend_from_slice(bytes);
        (self.bytes.len() <= MOST_BYTES).then_some(0)
    }

    /// What the data came to, as a [`Pasted`] in JSON.
    pub fn finish(&mut self) -> String {
        let (text, _) = text_of(&std::mem::take(&mut self.bytes));
        let given = Given { text, wanted: self.wanted.clone(), ..Given::default() };
        let pasted = Pasted::of(&self.definition, &self.table, given);
        serde_json::to_string(&pasted).expect("it holds nothing that JSON has no way to write")
    }
}
