//! Prose of the support family.

use crate::engine::metric::Guide;
use crate::text::text;

/// Prose of monthly ticket volume.
pub static MONTHLY_TICKET_VOLUME: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of tickets per customer.
pub static TICKETS_PER_CUSTOMER: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of ticket type mix.
pub static TICKET_TYPE_MIX: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of first response time.
pub static FIRST_RESPONSE_TIME: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};

/// Prose of average response time.
pub static AVERAGE_RESPONSE_TIME: Guide = Guide {
    when: text("", ""),
    misleads: text("", ""),
    if_bad: &[],
    if_good: &[],
    says_the_same: &[],
    see_also: &[],
};
