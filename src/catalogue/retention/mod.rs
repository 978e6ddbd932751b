//! Retention and churn: who stays, who leaves.

mod churn;
mod conversion;
mod kept;
mod lifetime;
mod renewal;

use crate::catalogue::model::metric::Metric;

/// The metrics of the family, in reading order.
pub static METRICS: &[&Metric] = &[
    &kept::CUSTOMER_RETENTION_RATE,
    &churn::CUSTOMER_CHURN_RATE,
    &renewal::RENEWAL_RATE,
    &conversion::CHURN_PERIOD_CONVERSION,
    &lifetime::CUSTOMER_LIFETIME,
];
