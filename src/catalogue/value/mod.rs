//! Value and cost: what a customer brings in, and what it takes to win and to keep one.

mod acquisition;
mod lifetime;
mod retention;

use crate::catalogue::model::metric::Metric;

/// The metrics of the family, in reading order.
pub static METRICS: &[&Metric] = &[
    &lifetime::CUSTOMER_LIFETIME_VALUE,
    &acquisition::CUSTOMER_ACQUISITION_COST,
    &retention::CUSTOMER_RETENTION_COST,
    &retention::CUSTOMER_SUCCESS_ROI,
    &acquisition::LIFETIME_VALUE_TO_ACQUISITION_COST_RATIO,
    &acquisition::CAC_PAYBACK_PERIOD,
];
