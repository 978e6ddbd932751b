//! The result of a form as it is saved.

use super::Form;
use crate::engine::calculate::Calculation;
use crate::record::Record;
use crate::render::number::{Style, canonical, figure};

impl Form {
    /// The result with what stands in the form, without id, period and moment; `None` where the figure has more digits
    /// than can be shown.
    pub fn record(&self, done: &Calculation, style: &Style) -> Option<Record> {
        let kind = self.variant.kind;
        Some(Record {
            metric: self.definition.id.clone(),
            variant: self.variant.id.clone(),
            entries: self.canonical_entries(),
            value: canonical(&done.value.number, kind),
            shown: figure(&done.value, kind, style).ok()?.text,
            ..Record::default()
        })
    }
}
