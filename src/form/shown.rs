//! What a field shows of its entry: a fraction without end stands rounded, and its field says so.

use super::{Field, Form};
use crate::definition::kind::Kind;
use crate::entry;
use crate::number::exact::Exact;
use crate::render::fraction::exactly;
use crate::render::number::in_field;

impl Form {
    /// The text that a field shows: the entry as it was typed; for a fraction without end, which the
    /// form keeps, the rounded figure.
    pub fn shown(&self, name: &str) -> String {
        match self.without_end(name) {
            Some((number, kind)) => in_field(&number, kind, self.lang()),
            None => self.entry(name).to_owned(),
        }
    }

    /// What a field says of a fraction without end: "exactly 8,200/3".
    pub fn exactly(&self, name: &str) -> Option<String> {
        let (number, kind) = self.without_end(name)?;
        exactly(&number, kind, self.lang())
    }

    /// The number of an entry that is a fraction without end, in the engine's unit.
    fn without_end(&self, name: &str) -> Option<(Exact, Kind)> {
        let text = Some(self.entry(name)).filter(|text| entry::has_slash(text))?;
        let Field::Number(limits) = self.field(name)? else { return None };
        let entry = entry::read(text, limits, self.lang()).ok()?;
        entry.canonical.contains('/').then_some((entry.number, limits.kind))
    }
}
