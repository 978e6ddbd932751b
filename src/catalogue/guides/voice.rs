//! Prose of the voice family.

use crate::engine::metric::Guide;
use crate::text::text;

/// Prose of net promoter score.
pub static NET_PROMOTER_SCORE: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of customer satisfaction score.
pub static CUSTOMER_SATISFACTION_SCORE: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of customer effort score.
pub static CUSTOMER_EFFORT_SCORE: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of content rating.
pub static CONTENT_RATING: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};
