//! A form as read: what the engine gets, what it makes of it, and what to say at the fields.

use std::sync::Arc;

use super::{Form, cell_name, column_limits};
use crate::definition::Variant;
use crate::definition::band::Own;
use crate::definition::input::Input;
use crate::engine::calculate::{Calculation, Problem, calculate};
use crate::engine::evaluate::{Failure, Given};
use crate::engine::rows::Rows;
use crate::entry::{self, EntryError, Limits, Room};
use crate::number::exact::Exact;
use crate::order;

/// A form as read: what the engine gets, and what to say at the fields.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Reading {
    /// The numbers typed, in the engine's unit.
    pub given: Given,
    /// The rows typed.
    pub rows: Rows,
    /// What could not be read, by field name.
    pub errors: Vec<(String, EntryError)>,
    /// How an ambiguous entry was understood, by field name.
    pub understood: Vec<(String, String)>,
    /// The currencies that were typed beside amounts, each once.
    pub currencies: Vec<String>,
}

/// What a form gives.
#[derive(Clone, PartialEq, Debug)]
pub enum Outcome {
    /// These inputs are still empty.
    Waiting(Vec<Arc<Input>>),
    /// Some entries cannot be read; their fields say why.
    Unreadable,
    /// The engine gives no result.
    Problem(Problem),
    /// The result.
    Done(Box<Calculation>),
}

impl Form {
    /// Reads every field of the variant.
    pub fn read(&self) -> Reading {
        let mut reading = Reading::default();
        let variant = self.variant();
        for input in variant.inputs.iter().filter(|input| input.has_field()) {
            let text = self.entry(&input.id);
            let number = if input.choices.is_empty() {
                self.read_number(&input.id, text, Limits::from(&**input), &mut reading)
            } else {
                input.choice(text).map(|choice| Exact::from(choice.value))
            };
            if let Some(number) = number {
                reading.given.set(input, number);
            }
        }
        let mut room = Room::default();
        if let Some(table) = &variant.table {
            for row in 0..self.row_count() {
                let cells = table.columns.iter().map(|column| {
                    let limits = column_limits(column)?;
                    let name = cell_name(table, row, column);
                    let number =
                        self.read_number(&name, self.entry(&name), limits, &mut reading)?;
                    let full = room.take(&number).err();
                    let fits = full.is_none();
                    reading.errors.extend(full.map(|error| (name, error)));
                    fits.then_some(number)
                });
                let cells = cells.collect();
                reading.rows.cells.push(cells);
            }
        }
        reading
    }

    fn read_number(
        &self,
        name: &str,
        text: &str,
        limits: Limits,
        reading: &mut Reading,
    ) -> Option<Exact> {
        if entry::is_blank(text) {
            return None;
        }
        match entry::read(text, limits, self.lang()) {
            Ok(entry) => {
                reading.understood.extend(entry.understood.map(|text| (name.to_owned(), text)));
                let is_new = |currency: &String| !reading.currencies.contains(currency);
                let new = entry.currency.filter(is_new);
                reading.currencies.extend(new);
                Some(entry.number)
            }
            Err(error) => {
                reading.errors.push((name.to_owned(), error));
                None
            }
        }
    }
}

impl Reading {
    /// What the engine makes of it; `own` holds what the reader has set, by band index.
    pub fn outcome(&self, variant: &Variant, own: &[Own]) -> Outcome {
        if !self.errors.is_empty() {
            return Outcome::Unreadable;
        }
        match calculate(variant, &self.given, &self.rows, own) {
            Ok(calculation) => Outcome::Done(Box::new(calculation)),
            Err(Problem::Failed(Failure::Missing(mut inputs))) => {
                // In the order of the form, not of the formula.
                let place = |input: &Arc<Input>| {
                    variant.inputs.iter().position(|other| other == input).unwrap_or(usize::MAX)
                };
                order::sort_by(&mut inputs, |left, right| place(left).cmp(&place(right)));
                Outcome::Waiting(inputs)
            }
            Err(problem) => Outcome::Problem(problem),
        }
    }
}
