//! The names of the reader's tables and columns, and texts to look for in them.

use crate::data::sql::dialect::Dialect;

/// The most characters of a name: BigQuery takes 300 for a column, others fewer.
const LONGEST: usize = 300;

/// The most names that lead to a table: project, schema, table.
const MOST_PARTS: usize = 3;

/// A name, or a text that a column holds, as the reader typed it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Name(String);

impl Name {
    /// The name; `None` where nothing stands there, it is too long, or it has a character without a shape, which no
    /// engine takes in a name.
    pub fn of(text: &str) -> Option<Name> {
        let is_name = !text.trim().is_empty() && text.chars().count() <= LONGEST;
        (is_name && !text.contains(char::is_control)).then(|| Name(text.to_owned()))
    }

    /// As it was typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The column of the table that a statement reads. The letter before it keeps SQLite from taking the name of a column
    /// that is not there for a text.
    pub fn column(&self, dialect: Dialect) -> String {
        format!("s.{}", dialect.quoted(&self.0))
    }
}

/// A table, with the names of the places that it lies in before its own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table(Vec<Name>);

impl Table {
    /// The table that a text names, dots between the parts; `None` where a part is no name, or there are too many.
    pub fn of(text: &str) -> Option<Table> {
        let parts: Option<Vec<Name>> = text.split('.').map(Name::of).collect();
        parts.filter(|parts| parts.len() <= MOST_PARTS).map(Table)
    }

    /// The parts of its name, its own last.
    pub fn parts(&self) -> &[Name] {
        &self.0
    }

    /// As it stands in a statement.
    pub fn quoted(&self, dialect: Dialect) -> String {
        let parts: Vec<String> = self.0.iter().map(|part| dialect.quoted(&part.0)).collect();
        parts.join(".")
    }
}
