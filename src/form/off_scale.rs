//! Answers in raw data that lie off the scale of a table: left out of every count, and known all the same.

use crate::engine::kind::Kind;
use crate::engine::metric::Metric;
use crate::engine::table::Table;
use crate::entry::{self, EntryError, Limits};
use crate::import;
use crate::import::layout::Wanted;
use crate::import::measured::tables_of;
use crate::import::reason::{Reason, Rejected};
use crate::number::exact::Exact;
use crate::text::Lang;

/// The whole answers in a text, read as raw data of a table, that lie below or above its scale.
pub fn off_scale(text: &str, table: &'static Table, lang: Lang) -> Vec<Exact> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let reading = import::read(text, table, &Wanted::default(), lang);
    let limits = Limits { kind: Kind::Count, min: None, max: None };
    let answer = |rejected: &Rejected| match &rejected.reason {
        Reason::Number(EntryError::TooSmall(_) | EntryError::TooLarge(_)) => {
            // They are whole numbers, which both languages write alike.
            entry::read(&rejected.text, limits, lang).ok().map(|entry| entry.number)
        }
        Reason::Number(_)
        | Reason::NotADate
        | Reason::EmptyCell
        | Reason::NoSuchCell
        | Reason::EndBeforeStart => None,
    };
    reading.rejected.iter().filter_map(answer).collect()
}

/// The table of raw data of a metric with an id.
pub fn table_of(metric: &'static Metric, id: &str) -> Option<&'static Table> {
    let mut tables = metric.variants.iter().flat_map(tables_of);
    tables.find(|table| table.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::metric;

    #[test]
    fn answers_off_the_scale_are_known_and_nothing_else_that_is_refused() {
        let metric = metric("customer_effort_score").expect("the catalogue has it");
        let table = table_of(metric, "scores_1_to_5").expect("the metric reads it");
        let off = off_scale("5\n7\n4\nx\n7\n\n0\n3", table, Lang::En);
        assert_eq!(off, [7, 7, 0].map(Exact::from));
        assert!(off_scale("", table, Lang::Fr).is_empty());
        assert!(table_of(metric, "gone").is_none());
    }
}
