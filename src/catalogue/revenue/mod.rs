//! Revenue: what customers pay, and how it grows or shrinks without new ones.

mod billing;
mod churn;
mod expansion;
mod growth;
mod recurring;
mod retention;

use crate::catalogue::model::metric::Metric;

/// The metrics of the family, in reading order.
pub static METRICS: &[&Metric] = &[
    &recurring::MONTHLY_RECURRING_REVENUE,
    &recurring::ANNUAL_RECURRING_REVENUE,
    &recurring::AVERAGE_REVENUE_PER_USER,
    &churn::GROSS_REVENUE_CHURN_RATE,
    &churn::NET_REVENUE_CHURN_RATE,
    &expansion::EXPANSION_RECURRING_REVENUE,
    &expansion::EXPANSION_REVENUE_RATE,
    &retention::NET_REVENUE_RETENTION,
    &retention::GROSS_REVENUE_RETENTION,
    &expansion::SAAS_QUICK_RATIO,
];
