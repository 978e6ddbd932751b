//! What the reader has given: the numbers typed for a metric and the rows of its tables.

use std::sync::Arc;

use crate::definition::Variant;
use crate::definition::band::Own;
use crate::definition::input::{Input, Origin};
use crate::engine::calculate::{Calculation, Problem, calculate, completed};
use crate::engine::evaluate::Given;
use crate::engine::rows::Rows;
use crate::number::exact::Exact;

/// The numbers typed for all variants of a metric, and the rows of each table by its id.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Facts {
    /// The numbers typed, in the engine's unit.
    pub typed: Given,
    /// The rows of each table, by the id of the table.
    pub tables: Vec<(String, Rows)>,
    /// Answers in raw data that lie off the scale of a table, each with how many there are, by the id of the table: no
    /// definition counts them.
    pub off_scale: Vec<(String, Vec<(Exact, u64)>)>,
}

static NO_ROWS: Rows = Rows { cells: Vec::new(), weights: Vec::new(), months_back: Vec::new() };

impl Facts {
    /// Numbers alone, without rows.
    pub fn of(typed: Given) -> Facts {
        Facts { typed, ..Facts::default() }
    }

    /// The rows of the table of a variant; none where it has no table.
    pub fn rows(&self, variant: &Variant) -> &Rows {
        let id = variant.table.as_ref().map(|table| &table.id);
        let rows = self.tables.iter().find(|(table, _)| Some(table) == id);
        rows.map_or(&NO_ROWS, |(_, rows)| rows)
    }

    /// The same with another number for an input.
    pub fn with(&self, input: &Arc<Input>, number: Exact) -> Facts {
        let mut changed = self.clone();
        changed.typed.set(input, number);
        changed
    }

    /// Computes a variant; `own` holds what the reader has set, by band index.
    ///
    /// # Errors
    /// See [`Problem`].
    pub fn calculate(&self, variant: &Variant, own: &[Own]) -> Result<Calculation, Problem> {
        calculate(variant, &self.typed, self.rows(variant), own)
    }

    /// The numbers of all inputs of a variant, measured and empty ones included.
    pub fn completed(&self, variant: &Variant) -> Given {
        completed(variant, &self.typed, self.rows(variant))
    }
}

/// The inputs of a variant that a reader can move: those that are typed, take any number and take
/// part in the formula.
pub fn movable(variant: &Variant) -> Vec<Arc<Input>> {
    let inputs = variant.formula.inputs();
    let level = |input: &Input| {
        inputs.iter().any(|other| match &other.origin {
            Origin::NormalQuantile(level) => **level == *input,
            Origin::Typed | Origin::TypedOrMeasured(_) | Origin::Measured(_) => false,
        })
    };
    let moves = |input: &&Arc<Input>| {
        let takes_part = inputs.contains(input) || level(input);
        takes_part && input.has_field() && input.choices.is_empty()
    };
    variant.inputs.iter().filter(moves).cloned().collect()
}
