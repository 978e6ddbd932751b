//! A saved result computed again, as its form would.

use std::sync::Arc;

use super::Form;
use super::reading::Outcome;
use crate::analysis::facts::Facts;
use crate::definition::band::Own;
use crate::definition::{Definition, Variant};
use crate::engine::calculate::Calculation;
use crate::record::Record;

/// What today's definition makes of a saved result.
#[derive(Clone, PartialEq, Debug)]
pub struct Reopened {
    /// The variant it was saved with.
    pub variant: Arc<Variant>,
    /// The result.
    pub calculation: Box<Calculation>,
    /// The numbers and rows that were saved.
    pub facts: Facts,
}

impl Reopened {
    /// Computes a saved result; `own` holds what the reader has set, by band index. `None` where the definition does not
    /// know its variant, or gives no result.
    pub fn of(record: &Record, definition: &Arc<Definition>, own: &[Own]) -> Option<Reopened> {
        definition.variant(&record.variant)?;
        let mut form = Form::new(definition);
        let entries = record.entries.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        form.load(&record.variant, entries);
        let variant = Arc::clone(form.variant());
        let reading = form.read();
        let Outcome::Done(calculation) = reading.outcome(&variant, own) else { return None };
        let table = variant.table.iter().map(|table| (table.id.clone(), reading.rows.clone()));
        let facts = Facts { tables: table.collect(), ..Facts::of(reading.given) };
        Some(Reopened { variant, calculation, facts })
    }
}
