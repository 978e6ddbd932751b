//! The tables of a definition.

use super::super::kind::Kind;
use super::super::part::{LONGEST_NAME, Part};
use super::super::table::{Column, Entry, Holds, PresetRow, Table};

const MOST_COLUMNS: usize = 20;
const MOST_ROWS: usize = 200;

/// The table of a part.
pub fn table(id: String, mut part: Part) -> Table {
    let list = part.list("columns", 1..=MOST_COLUMNS);
    let columns = part.parts_by_id("columns", list).into_iter().map(|(id, mut part)| {
        let (name, holds) = (part.name("name"), holds(&mut part));
        part.end();
        Column { id, name, holds }
    });
    let columns: Vec<Column> = columns.collect();
    let entry = match part.shape("entry") {
        (shape, _) if shape == "pasted" => Entry::Pasted,
        (shape, rows) if shape == "typed" => {
            let rows = part.list_of("entry.typed", rows, 0..=MOST_ROWS);
            let rows = part.parts("entry.typed", rows).into_iter();
            Entry::Typed(rows.map(|part| row(part, columns.len())).collect())
        }
        (shape, _) => {
            part.no_shape("entry", &shape);
            Entry::Pasted
        }
    };
    let table = Table { id, name: part.name("name"), row: part.name("row"), columns, entry };
    part.end();
    table
}

fn holds(part: &mut Part) -> Holds {
    match part.shape("holds") {
        (shape, _) if shape == "label" => Holds::Label,
        (shape, _) if shape == "date" => Holds::Date,
        (shape, limits) if shape == "number" => {
            let mut number = Part::new(part.place("holds.number"), limits, &part.faults);
            let (kind, (min, max)) = (number.word("kind", Kind::Number), number.limits());
            number.end();
            Holds::Number { kind, min, max }
        }
        (shape, _) => {
            part.no_shape("holds", &shape);
            Holds::Label
        }
    }
}

fn row(mut part: Part, columns: usize) -> PresetRow {
    let label = part.text("label", LONGEST_NAME);
    let cells = part.list("cells", 0..=columns);
    let cells = part.texts("cells", cells);
    part.end();
    PresetRow { label, cells }
}
