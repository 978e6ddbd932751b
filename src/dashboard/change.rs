//! What has changed between the last two results of a row, and whether chance could explain it.

use std::sync::Arc;

use crate::analysis::sampling::usual_confidence;
use crate::analysis::sampling::waves::{Verdict, compare};
use crate::analysis::wording::signed_gap;
use crate::definition::Definition;
use crate::form::reopened::Reopened;
use crate::number::exact::Exact;
use crate::record::Record;
use crate::render::number::{Style, unshown};
use crate::text::{Text, text};

/// The difference between two results of one row.
#[derive(Clone, PartialEq, Debug)]
pub struct Change {
    /// The later result less the earlier one, in the engine's unit.
    pub difference: Exact,
    /// The difference as it is read, with its sign: `+2.5 points`.
    pub text: String,
    /// Whether it is larger than chance explains; `None` where nothing of the kind can be said.
    pub verdict: Option<Verdict>,
}

/// The change from one saved result to another of the same metric and definition; `None` where one has no number.
pub fn change(
    before: &Record,
    after: &Record,
    definition: &Arc<Definition>,
    style: &Style,
) -> Option<Change> {
    let variant = definition.variant(&after.variant)?;
    let number = |record: &Record| Some(unshown(&record.number()?, variant.kind));
    let difference = number(after)?.minus(&number(before)?);
    let text = signed_gap(&difference, variant.kind, style);
    let facts = |record: &Record| Some(Reopened::of(record, definition, &[])?.facts);
    let verdict = facts(before).zip(facts(after)).and_then(|(before, after)| {
        let compared = compare(definition, variant, &before, &after, &usual_confidence());
        compared.ok().filter(|compared| compared.is_sample).map(|compared| compared.verdict)
    });
    Some(Change { difference, text, verdict })
}

/// What is said of a change that chance may explain.
pub const fn word(verdict: Verdict) -> Text {
    match verdict {
        Verdict::RealChange => text("real change", "vrai changement"),
        Verdict::CannotTell => text("cannot tell", "impossible à dire"),
    }
}
