//! Saved results in the order in which they are shown.

use super::Record;
use crate::order;

/// The saved results of one metric.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// The id of the metric.
    pub metric: String,
    /// Its results, the newest first.
    pub records: Vec<Record>,
}

/// The results by metric, the newest first in each; the metric of the newest result comes first.
pub fn grouped(mut records: Vec<Record>) -> Vec<Group> {
    order::sort_by(&mut records, |left, right| {
        (&right.saved_at, &right.id).cmp(&(&left.saved_at, &left.id))
    });
    let mut groups: Vec<Group> = Vec::new();
    for record in records {
        match groups.iter_mut().find(|group| group.metric == record.metric) {
            Some(group) => group.records.push(record),
            None => groups.push(Group { metric: record.metric.clone(), records: vec![record] }),
        }
    }
    groups
}
