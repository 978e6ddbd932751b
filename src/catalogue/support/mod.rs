//! Support: what customers ask for, and how long they wait.

mod counts;
mod resolution_time;
mod response_times;
mod tickets;
mod units;

use crate::catalogue::model::metric::Metric;

/// The metrics of the family, in reading order.
pub static METRICS: &[&Metric] = &[
    &tickets::MONTHLY_TICKET_VOLUME,
    &tickets::TICKETS_PER_CUSTOMER,
    &tickets::CONTACT_RATE,
    &tickets::TICKET_TYPE_MIX,
    &response_times::FIRST_RESPONSE_TIME,
    &response_times::AVERAGE_RESPONSE_TIME,
    &resolution_time::AVERAGE_RESOLUTION_TIME,
];
