//! Prose of the adoption family.

use crate::engine::metric::Guide;
use crate::text::text;

/// Prose of health score points.
pub static HEALTH_SCORE_POINTS: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of health score weighted.
pub static HEALTH_SCORE_WEIGHTED: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of license utilization rate.
pub static LICENSE_UTILIZATION_RATE: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of active user rate.
pub static ACTIVE_USER_RATE: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of onboarding time.
pub static ONBOARDING_TIME: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of time to first value.
pub static TIME_TO_FIRST_VALUE: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of outcome attainment rate.
pub static OUTCOME_ATTAINMENT_RATE: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};
