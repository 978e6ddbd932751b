//! The inputs of a saved result as people read them.

use super::Record;
use crate::definition::input::Input;
use crate::definition::kind::Kind;
use crate::definition::table::Holds;
use crate::definition::{Column, Definition, Table, Variant};
use crate::entry::{Limits, read_canonical};
use crate::render::fraction::exactly;
use crate::render::number::{Figure, NO_BREAK_SPACE, Style, stated};

/// One input, or one row of a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// The name of the input, or the label of the row.
    pub name: String,
    /// Its number with its unit, the name of the choice, or the cells of the row.
    pub value: String,
    /// Whether the value shows all of every number in it.
    pub exact: bool,
}

/// The inputs of a result, in the order of its form. What its definition does not know stands as it
/// was saved.
pub fn inputs(record: &Record, definition: Option<&Definition>, style: &Style) -> Vec<Line> {
    let variant = definition.and_then(|metric| metric.variant(&record.variant));
    let mut lines: Vec<Line> = Vec::new();
    let mut last_row = None;
    for (name, text) in &record.entries {
        let cell = variant.and_then(|variant| cell_of(variant, name));
        let Some((table, row, column)) = cell else {
            let input = variant.and_then(|variant| {
                variant.inputs.iter().find(|input| input.id == *name && input.has_field())
            });
            lines.push(match input {
                Some(input) => line_of(input, text, style),
                None => Line { name: name.clone(), value: text.clone(), exact: true },
            });
            continue;
        };
        if last_row != Some(row) {
            last_row = Some(row);
            let name = unnamed(table, row);
            lines.push(Line { name, value: String::new(), exact: true });
        }
        let line = lines.last_mut().expect("a row has a line, which was added just now");
        match column.holds {
            Holds::Label | Holds::Date => line.name.clone_from(text),
            Holds::Number { kind, .. } => {
                let parts = if line.value.is_empty() { "" } else { ", " };
                let number = number(text, kind, style);
                let name = &column.name;
                line.value.push_str(&format!("{parts}{name} {}", number.text));
                line.exact &= number.exact;
            }
        }
    }
    lines
}

fn line_of(input: &Input, text: &str, style: &Style) -> Line {
    let value = match input.choice(text) {
        Some(choice) => Figure { text: choice.name.clone(), exact: true },
        None => number(text, input.kind, style),
    };
    let name = input.name.clone();
    Line { name, value: value.text, exact: value.exact }
}

/// A number in canonical form with its unit, which says so where it is rounded; a text that is none stays
/// as it is.
fn number(text: &str, kind: Kind, style: &Style) -> Figure {
    match read_canonical(text, Limits { kind, min: None, max: None }) {
        Ok(entry) => {
            let mut figure = stated(&entry.number, kind, style);
            if let Some(exactly) = exactly(&entry.number, kind, style.lang) {
                figure.text = format!("{} ({exactly})", figure.text);
            }
            figure
        }
        Err(_) => Figure { text: text.to_owned(), exact: true },
    }
}

/// What a row without a label is called: "Plan 1".
fn unnamed(table: &Table, row: usize) -> String {
    let mut letters = table.row.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    let first = first.map_or(String::new(), String::from);
    format!("{first}{}{NO_BREAK_SPACE}{}", letters.as_str(), row + 1)
}

/// The table, the row and the column of a field of a list.
fn cell_of<'a>(variant: &'a Variant, name: &str) -> Option<(&'a Table, usize, &'a Column)> {
    let table = variant.table.as_deref()?;
    let (row, column) = name.strip_prefix(&table.id)?.strip_prefix('.')?.split_once('.')?;
    let column = table.columns.iter().find(|known| known.id == column)?;
    Some((table, row.parse().ok()?, column))
}
