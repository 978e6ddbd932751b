//! Results of one period that cannot all be right.

use crate::analysis::related::identities::{Contradiction, Saved, contradictions};
use crate::dashboard::table::Table;
use crate::definition::Definitions;
use crate::number::exact::Exact;
use crate::record::Record;
use crate::render::number::{Style, unshown};

/// What cannot be among the results of the table, a sentence for each, with its period.
pub fn alerts(table: &Table<Record>, known: &Definitions, style: &Style) -> Vec<String> {
    let periods: Vec<String> = table.columns.iter().map(|place| place.name(style.lang)).collect();
    let mut saved: Vec<Saved> = Vec::new();
    for row in &table.rows {
        let variant = known.get(&row.metric).and_then(|metric| metric.variant(&row.variant));
        let Some(kind) = variant.map(|variant| variant.kind) else { continue };
        let value = |cell: &Option<Record>| -> Option<Exact> {
            Some(unshown(&cell.as_ref()?.number()?, kind))
        };
        let cells = periods.iter().zip(&row.cells);
        saved.extend(cells.filter_map(|(period, cell)| {
            Some(Saved { metric: &row.metric, variant: &row.variant, period, value: value(cell)? })
        }));
    }
    let sentence = |found: &Contradiction| {
        let period = saved.get(*found.places.first()?)?.period;
        Some([period, style.lang.colon(), &found.sentence(&saved, known, style)?].concat())
    };
    contradictions(&saved).iter().filter_map(sentence).collect()
}
