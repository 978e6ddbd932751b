//! The formulas of the support family, written by hand.

use crate::formulas::{Expected, Numbers, map, ratio, value, whole};

/// The value of a variant of the family; `None` where no formula was written for it.
pub fn value_of(metric: &str, variant: &str, n: &Numbers) -> Option<Expected> {
    let get = |id: &str| n.get(id);
    let volume = || get("tickets_received") - get("spam_tickets") - get("general_questions");
    let minutes = |total: &str, parts: &str| ratio(get(total) * get("duration_unit"), get(parts));
    Some(match (metric, variant) {
        ("monthly_ticket_volume", "volume") => value(volume()),
        ("monthly_ticket_volume", "change") => {
            let before = get("previous_month_tickets");
            map(ratio(volume(), before), |growth| growth - whole(1))
        }
        ("tickets_per_customer", "standard") => ratio(get("tickets"), get("customers")),
        ("ticket_type_mix", "standard") => match n.over(["tickets"], |[tickets]| tickets) {
            Some(counts) => {
                let largest = counts.iter().max().expect("there is a row").clone();
                ratio(largest, counts.into_iter().sum())
            }
            None => Expected::Nothing,
        },
        ("first_response_time", "mean") => {
            ratio(get("total_first_response_hours"), get("tickets_answered"))
        }
        ("contact_rate", "standard") => ratio(get("contacts"), get("orders")),
        ("average_resolution_time", "mean") => {
            ratio(get("total_resolution_hours"), get("tickets_resolved"))
        }
        ("average_resolution_time", "median") => value(get("median_resolution_hours")),
        ("average_resolution_time", "percentile_90") => {
            value(get("percentile_90_resolution_hours"))
        }
        ("average_resolution_time", "business_hours") => {
            ratio(get("total_resolution_working_hours"), get("tickets_resolved"))
        }
        ("average_resolution_time", "mean_by_unit") => {
            minutes("total_resolution_time", "tickets_resolved")
        }
        ("first_response_time", "mean_by_unit") => {
            minutes("total_first_response_time", "tickets_answered")
        }
        ("average_response_time", "mean_by_unit") => minutes("total_response_time", "replies_sent"),
        ("first_response_time", "median") => value(get("median_first_response_hours")),
        ("first_response_time", "percentile_90") => {
            value(get("percentile_90_first_response_hours"))
        }
        ("average_response_time", "mean") => {
            ratio(get("total_response_hours"), get("replies_sent"))
        }
        ("average_response_time", "median") => value(get("median_response_hours")),
        ("average_response_time", "percentile_90") => value(get("percentile_90_response_hours")),
        _ => return None,
    })
}
