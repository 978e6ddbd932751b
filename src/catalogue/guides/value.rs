//! Prose of the value family.

use crate::engine::metric::Guide;
use crate::text::text;

/// Prose of customer lifetime value.
pub static CUSTOMER_LIFETIME_VALUE: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of customer acquisition cost.
pub static CUSTOMER_ACQUISITION_COST: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of customer retention cost.
pub static CUSTOMER_RETENTION_COST: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of customer success roi.
pub static CUSTOMER_SUCCESS_ROI: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of lifetime value to acquisition cost ratio.
pub static LIFETIME_VALUE_TO_ACQUISITION_COST_RATIO: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of cac payback period.
pub static CAC_PAYBACK_PERIOD: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};
