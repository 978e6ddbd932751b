//! Voice of the customer: what customers say when they are asked.

mod content_rating;
mod customer_effort_score;
mod customer_satisfaction_score;
mod net_promoter_score;
mod satisfaction_mean;

use crate::catalogue::model::metric::Metric;

/// The metrics of the family, in reading order.
pub static METRICS: &[&Metric] = &[
    &net_promoter_score::NET_PROMOTER_SCORE,
    &customer_satisfaction_score::CUSTOMER_SATISFACTION_SCORE,
    &customer_effort_score::CUSTOMER_EFFORT_SCORE,
    &content_rating::CONTENT_RATING,
];
