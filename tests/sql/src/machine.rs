//! An engine in a process of its own, which takes cases and gives rows.

use crate::case::{Asked, Case, Cell};
use cadran::data::sql::dialect::Dialect;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Lines, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// A running engine.
pub struct Machine {
    /// Its dialect.
    pub dialect: Dialect,
    child: Child,
    input: Option<ChildStdin>,
    answers: Lines<BufReader<ChildStdout>>,
}

/// What an engine was asked, and how much of it was compared.
#[derive(Clone, Copy, Default, Debug)]
pub struct Counts {
    /// Files.
    pub files: usize,
    /// Statements.
    pub statements: usize,
    /// Cells of results.
    pub cells: usize,
}

impl Machine {
    /// Starts the command of an engine.
    pub fn start(dialect: Dialect, command: &[String]) -> Result<Machine, String> {
        let [program, arguments @ ..] = command else { return Err("no command".to_owned()) };
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().map_err(|error| format!("{program}: {error}"))?;
        let input = child.stdin.take();
        let output = child.stdout.take().ok_or("it has no output")?;
        Ok(Machine { dialect, child, input, answers: BufReader::new(output).lines() })
    }

    /// Puts a case to it, and compares every cell; the first difference is the error.
    pub fn compare(&mut self, case: &Case, counts: &mut Counts) -> Result<(), String> {
        let dialect = self.dialect;
        let sql = |asked: &Asked| asked.question.statement(dialect).map(|statement| statement.sql);
        let queries: Option<Vec<String>> = case.asked.iter().map(sql).collect();
        let queries = queries.ok_or("a question has no statement")?;
        let Case { table, columns, rows, .. } = case;
        let message =
            json!({ "table": table, "columns": columns, "rows": rows, "queries": queries });
        let input = self.input.as_mut().ok_or("it has ended")?;
        writeln!(input, "{message}").map_err(|error| format!("it takes no case: {error}"))?;
        let answer = self.answers.next().ok_or("it has ended")?;
        let answer = answer.map_err(|error| format!("it gives no answer: {error}"))?;
        let answer: Value = serde_json::from_str(&answer).map_err(|error| error.to_string())?;
        counts.files += 1;
        for (place, (asked, query)) in case.asked.iter().zip(&queries).enumerate() {
            counts.statements += 1;
            let found = &answer["results"][place];
            // BigQuery is parsed and not run: there are no rows to compare.
            let difference = match dialect {
                Dialect::BigQuery => found.as_str().map(str::to_owned),
                _ => difference(asked, found, counts),
            };
            if let Some(difference) = difference {
                return Err(format!(
                    "{difference}\n\n{query}\n\nover {table}: {columns:?}\n{rows:#?}"
                ));
            }
        }
        Ok(())
    }

    /// Waits until it has ended.
    pub fn end(mut self) -> Result<(), String> {
        drop(self.input.take());
        match self.child.wait() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("it ended with {status}")),
            Err(error) => Err(error.to_string()),
        }
    }
}

/// What differs between the rows that must come and those that came.
fn difference(asked: &Asked, found: &Value, counts: &mut Counts) -> Option<String> {
    let Some(rows) = &asked.rows else {
        return found.is_array().then(|| "it must be refused, and gives rows".to_owned());
    };
    let Some(found) = found.as_array() else { return Some(format!("it fails: {found}")) };
    if found.len() != rows.len() {
        return Some(format!("{} rows in place of {}: {found:?}", found.len(), rows.len()));
    }
    // Engines order texts differently; numbers come first in every row, so that all else is in order.
    let mut found: Vec<&Value> = found.iter().collect();
    if rows.iter().flatten().any(|cell| matches!(cell, Cell::Text(_))) {
        found.sort_by_key(|row| by_text(row));
    }
    for (row, found) in rows.iter().zip(found) {
        let is_row = found.as_array().is_some_and(|found| {
            counts.cells += found.len();
            found.len() == row.len() && row.iter().zip(found).all(|(cell, found)| cell.is(found))
        });
        if !is_row {
            return Some(format!("{row:?}\nis not\n{found}"));
        }
    }
    None
}

/// The whole numbers of a row up to its first text, and that text.
fn by_text(row: &Value) -> (Vec<i64>, String) {
    let cells = row.as_array().into_iter().flatten();
    let numbers = cells.clone().map_while(Value::as_i64).collect();
    (numbers, cells.filter_map(Value::as_str).collect())
}
