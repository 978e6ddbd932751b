//! What the page is told of a file that was read, and what it can ask: as JSON between the page and the worker.

use serde::{Deserialize, Serialize};

use crate::data::choices::{Choices, Role, Stated};
use crate::data::sheet::{Name, Of, Sheet, Topic};
use crate::text::Lang;

/// What a file came to.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Told {
    /// How many lines were read: those below, together.
    pub lines: u64,
    /// How many were understood.
    pub accepted: u64,
    /// How many were not.
    pub refused: u64,
    /// How many hold nothing.
    pub blank: u64,
    /// How many are about the file.
    pub headings: u64,
    /// The first refused lines, with the reasons in the language of the page.
    pub refusals: Vec<Refused>,
    /// Why nothing was read, where the file is too much or no column has a role that is needed.
    pub problem: Option<Trouble>,
    /// The currency of all amounts, where any line names one.
    pub currency: Option<String>,
    /// The currencies that lines name, with how many lines each.
    pub currencies: Vec<(String, u64)>,
    /// The months of which the file tells, from the first to the last, as year-month; empty for a list of numbers.
    pub months: Vec<String>,
    /// The last month of the tables, as year-month; empty where there is none.
    pub until: String,
    /// The tables, by the rules below.
    pub sheets: Vec<Sheet>,
    /// The rules by which they were made.
    pub rules: Rules,
    /// After how many months half of the customers have left; `None` while more than half stay, or nobody is asked about.
    pub median_stay: Option<usize>,
}

/// Why nothing was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    /// The file has more bytes than are read.
    Bytes,
    /// It has more lines than are read.
    Lines,
    /// No column is read as this.
    Missing(Role),
    /// The amounts of a customer come to more than can be added up.
    TooLarge,
    /// Its first and its last month lie too far apart for a table.
    TooLong,
    /// It is a workbook that a password protects, or one of an older form.
    Protected,
    /// It is a workbook that is not whole, or not written as it should be.
    Damaged,
    /// It is no text and no workbook of the form that is read.
    OtherFile,
    /// It is a workbook without a sheet of cells.
    NoSheet,
    /// It is a workbook with more texts than are kept.
    Texts,
}

/// A line that was not understood.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Refused {
    /// Its number in the file, from 1.
    pub line: u64,
    /// The name of the column concerned; empty where it is none.
    pub column: String,
    /// Why.
    pub reason: String,
    /// What stood there.
    pub text: String,
}

/// What changes tables and not what was read.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Rules {
    /// The last month, as year-month; the last one of the file up to the present month where none is chosen.
    pub until: Option<String>,
    /// Whether a customer who pauses and comes back was never gone, for the curve.
    pub bridges_pauses: bool,
    /// The definition that scores survey answers, and its variant.
    pub scoring: Option<(String, String)>,
}

/// A question about what was read.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// The tables by other rules: [`Told`].
    Tables(Rules),
    /// Who or what is behind a cell: [`Behind`].
    Behind {
        /// The table.
        topic: Topic,
        /// The line.
        of: Of,
        /// The column.
        name: Name,
    },
    /// The refused lines as a file: its text.
    Refused,
    /// What a customer is worth: a [`Worth`](crate::data::worth::Worth), or nothing.
    Worth {
        /// The gross margin, a ratio in canonical form.
        gross_margin: String,
        /// The discount rate of a year, likewise.
        yearly_rate: String,
    },
    /// The tables as statements for a database: a list of [`Sql`].
    Sql {
        /// The id of the engine's [`Dialect`](crate::data::sql::dialect::Dialect).
        dialect: String,
        /// The name of the reader's table.
        table: String,
    },
    /// The same as a project for dbt: a zip.
    Folder {
        /// The id of the engine's [`Dialect`](crate::data::sql::dialect::Dialect).
        dialect: String,
        /// The name of the reader's table.
        table: String,
    },
}

/// A table as a statement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Sql {
    /// The id of the table.
    pub id: String,
    /// The statement.
    pub sql: String,
    /// Whether every number of it is exact.
    pub is_exact: bool,
}

/// Who or what is behind a cell.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Behind {
    /// The first of them, with what stands beside them: names of customers with amounts before and after in parts, or what an
    /// answer gave.
    pub lines: Vec<(String, Vec<i128>)>,
    /// How many there are in all.
    pub count: u64,
}

/// How a file is read, and what stands at its start.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Recognised {
    /// How it is read.
    pub choices: Choices,
    /// Its first lines behind the heading.
    pub first: Vec<Vec<String>>,
    /// The sheets of a workbook, of which one is read; none in a file of text.
    pub sheets: Vec<String>,
    /// The number of the one that is read, from 0.
    pub sheet: usize,
}

/// Which bytes of the file are needed next.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Wanted {
    /// The place of the first one.
    pub from: u64,
    /// The place behind the last one.
    pub to: u64,
    /// Whether what comes out when they are inflated is needed.
    pub is_deflated: bool,
}

/// With what a session begins.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Asked {
    /// What the reader says of the file.
    pub stated: Stated,
    /// How the file is read; as its start has it where nothing is chosen.
    pub choices: Option<Choices>,
    /// The language of reasons.
    pub lang: Lang,
    /// The present month, as year-month.
    pub now: String,
    /// The rules.
    pub rules: Rules,
}
