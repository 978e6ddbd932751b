//! Adoption and health: whether customers use what they bought, and whether it serves them.

mod durations;
mod health;
mod trial;
mod usage;

use crate::catalogue::model::metric::Metric;

/// The metrics of the family, in reading order.
pub static METRICS: &[&Metric] = &[
    &health::HEALTH_SCORE_POINTS,
    &health::HEALTH_SCORE_WEIGHTED,
    &usage::LICENSE_UTILIZATION_RATE,
    &usage::ACTIVE_USER_RATE,
    &durations::ONBOARDING_TIME,
    &trial::ONBOARDING_COMPLETION_RATE,
    &durations::TIME_TO_FIRST_VALUE,
    &trial::TIME_TO_VALUE_EFFICIENCY,
    &usage::OUTCOME_ATTAINMENT_RATE,
];
