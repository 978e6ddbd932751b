//! Prose of the surveys family.

use crate::engine::metric::Guide;
use crate::text::text;

/// Prose of survey response rate.
pub static SURVEY_RESPONSE_RATE: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of survey invitations.
pub static SURVEY_INVITATIONS: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of survey sample size.
pub static SURVEY_SAMPLE_SIZE: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of survey question checklist.
pub static SURVEY_QUESTION_CHECKLIST: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};
