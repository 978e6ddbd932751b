//! Reading what a program asks: the metric, the variant, and every input in canonical form.

use std::sync::Arc;

use super::fault::{Code, Fault, unknown};
use super::known;
use crate::definition::input::Input;
use crate::definition::table::Holds;
use crate::definition::{Definition, Table, Variant};
use crate::engine::evaluate::Given;
use crate::engine::rows::Rows;
use crate::entry::{EntryError, Limits, Room, read_canonical};
use crate::number::exact::Exact;
use crate::text::{Lang, text};

/// The most rows that a list has.
const MOST_ROWS: usize = 10_000;

/// A question that was understood.
pub struct Asked {
    /// The metric.
    pub definition: Arc<Definition>,
    /// The variant.
    pub variant: Arc<Variant>,
    /// The numbers, in the engine's unit.
    pub given: Given,
    /// The rows.
    pub rows: Rows,
    room: Room,
}

/// Reads a question.
///
/// # Errors
/// Everything that cannot be read in it.
pub fn asked(
    metric: &str,
    variant: &str,
    inputs: &[(&str, &str)],
    lang: Lang,
) -> Result<Asked, Vec<Fault>> {
    let Some(definition) = known::definition(metric, lang) else {
        let message = match lang {
            Lang::En => format!("There is no metric “{metric}”; the catalogue has them all."),
            Lang::Fr => format!(
                "L’indicateur «\u{a0}{metric}\u{a0}» n’existe pas\u{202f}; le catalogue les donne tous."
            ),
        };
        return Err(vec![Fault { code: Code::UnknownMetric, input: String::new(), message }]);
    };
    let chosen = match variant {
        "" => definition.variants.first(),
        id => definition.variant(id),
    };
    let Some(chosen) = chosen.cloned() else {
        let known: Vec<&str> = definition.variants.iter().map(|known| known.id.as_str()).collect();
        return Err(vec![unknown(Code::UnknownVariant, "", variant, &known, lang)]);
    };
    let (given, rows) = (Given::default(), Rows::default());
    let room = Room::default();
    let mut asked = Asked { definition, variant: chosen, given, rows, room };
    let mut faults = Vec::new();
    for (name, text) in inputs.iter().filter(|(_, text)| !text.trim().is_empty()) {
        faults.extend(asked.take(name, text.trim(), lang).err());
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    asked.choose_as_usual();
    Ok(asked)
}

impl Asked {
    fn take(&mut self, name: &str, text: &str, lang: Lang) -> Result<(), Fault> {
        let variant = Arc::clone(&self.variant);
        let mut inputs = variant.inputs.iter();
        if let Some(input) = inputs.find(|input| input.id == name && input.has_field()) {
            let number = match input.choices.is_empty() {
                true => number(name, &input.name, text, Limits::from(input.as_ref()), lang)?,
                false => choice(input, text, lang)?,
            };
            self.given.set(input, number);
            return Ok(());
        }
        let table = variant.table.as_deref();
        match table.and_then(|table| cell_of(table, name).map(|cell| (table, cell))) {
            Some((table, (row, column))) => self.take_cell(table, row, column, name, text, lang),
            None => Err(unknown(Code::UnknownInput, name, name, &self.names(), lang)),
        }
    }

    fn take_cell(
        &mut self,
        table: &Table,
        row: &str,
        column: usize,
        name: &str,
        text: &str,
        lang: Lang,
    ) -> Result<(), Fault> {
        let Some(row) = row.parse().ok().filter(|row| *row < MOST_ROWS) else {
            return Err(too_many_rows(name, lang));
        };
        let about = &table.columns[column];
        let cell = match about.holds {
            Holds::Number { kind, min, max } => {
                let limits = Limits { kind, min, max };
                let called = &about.name;
                let number = number(name, called, text, limits, lang)?;
                let full = |error| refused(name, called, text, limits, &error, lang);
                self.room.take(&number).map_err(full)?;
                Some(number)
            }
            Holds::Label | Holds::Date => None,
        };
        let cells = &mut self.rows.cells;
        if cells.len() <= row {
            cells.resize(row + 1, vec![None; table.columns.len()]);
        }
        cells[row][column] = cell;
        Ok(())
    }

    /// What the variant takes; a list by the names of its first row.
    fn names(&self) -> Vec<&str> {
        let inputs = self.variant.inputs.iter().filter(|input| input.has_field());
        let table = self.variant.table.iter().map(|table| table.id.as_str());
        inputs.map(|input| input.id.as_str()).chain(table).collect()
    }

    /// A choice that is not made stands as it does in a new form.
    fn choose_as_usual(&mut self) {
        for input in &self.variant.inputs {
            if let (None, Some(choice)) = (self.given.get(input), input.usual_choice()) {
                self.given.set(input, choice.value.into());
            }
        }
    }
}

fn number(
    input: &str,
    called: &str,
    text: &str,
    limits: Limits,
    lang: Lang,
) -> Result<Exact, Fault> {
    let entry = read_canonical(text, limits);
    let entry = entry.map_err(|error| refused(input, called, text, limits, &error, lang));
    Ok(entry?.number)
}

/// What is wrong with a number.
fn refused(
    input: &str,
    called: &str,
    text: &str,
    limits: Limits,
    error: &EntryError,
    lang: Lang,
) -> Fault {
    Fault {
        code: Code::from(error),
        input: input.to_owned(),
        message: error.message(called, text, limits, lang),
    }
}

fn choice(input: &Input, text: &str, lang: Lang) -> Result<Exact, Fault> {
    let known = || input.choices.iter().map(|choice| choice.id.as_str()).collect::<Vec<_>>();
    match input.choice(text) {
        Some(choice) => Ok(choice.value.into()),
        None => Err(unknown(Code::UnknownChoice, &input.id, text, &known(), lang)),
    }
}

/// The row, as it is written, and the index of the column that a name stands for. Days are read from
/// pasted data alone.
fn cell_of<'a>(table: &Table, name: &'a str) -> Option<(&'a str, usize)> {
    let (row, column) = name.strip_prefix(&*table.id)?.strip_prefix('.')?.split_once('.')?;
    let index = table.columns.iter().position(|known| known.id == column)?;
    let is_row = !row.is_empty() && row.bytes().all(|digit| digit.is_ascii_digit());
    let is_day = matches!(table.columns[index].holds, Holds::Date);
    (is_row && !is_day).then_some((row, index))
}

fn too_many_rows(name: &str, lang: Lang) -> Fault {
    let message = text(
        "A list has at most 10,000 rows.",
        "Une liste compte au plus 10\u{202f}000\u{a0}lignes.",
    );
    let message = message.get(lang).to_owned();
    Fault { code: Code::TooManyRows, input: name.to_owned(), message }
}
