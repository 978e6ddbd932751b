//! What is found out about a practice, and why.

use crate::text::Text;

/// Whether a practice is met.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Finding {
    /// It can be read off what was typed.
    Met,
    /// What was typed goes against it.
    NotMet,
    /// Only the reader can tell.
    ToJudge,
}

/// A finding with its reason in both languages; `{0}` stands for what was found.
pub(super) type Verdict = (Finding, Text, String);

/// A finding whose reason names nothing that was found.
pub(super) fn plain(finding: Finding, reason: Text) -> Verdict {
    (finding, reason, String::new())
}

/// Met.
pub(super) fn yes(reason: Text) -> Verdict {
    plain(Finding::Met, reason)
}

/// Not met.
pub(super) fn no(reason: Text) -> Verdict {
    plain(Finding::NotMet, reason)
}

/// For the reader to judge.
pub(super) fn judge(reason: Text) -> Verdict {
    plain(Finding::ToJudge, reason)
}
