//! Raw data of a calculator as a worker reads it: bytes in, and what they come to as JSON.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::pasted::Pasted;
use crate::definition::{Definition, Table};
use crate::import::layout::Wanted;
use crate::import::measured::table_of;
use crate::import::rows::AlikeRows;
use crate::import::stream::Stream;

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
    stream: Option<Stream<AlikeRows>>,
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
        let stream = Some(Stream::new(&table, &asked.wanted, definition.lang));
        Ok(Intake { definition, table, wanted: asked.wanted, stream })
    }

    /// Takes the next bytes; gives how many lines were read so far, `None` where there is nothing more to read.
    pub fn take(&mut self, bytes: &[u8]) -> Option<u32> {
        let stream = self.stream.as_mut()?;
        match stream.take(bytes) {
            Ok(()) => u32::try_from(stream.lines()).ok(),
            Err(_) => None,
        }
    }

    /// What the data came to, as a [`Pasted`] in JSON; empty where that was told already.
    pub fn finish(&mut self) -> String {
        let Some((reading, start)) = self.stream.take().map(Stream::finish) else {
            return String::new();
        };
        let made = Pasted::made(&self.definition, &self.table, reading, &start, &self.wanted);
        serde_json::to_string(&made).expect("it holds nothing that JSON has no way to write")
    }
}
