//! Renewals, lifetimes and revenue of the same customers, once more by hand.

use num_bigint::BigInt;
use num_rational::BigRational;

use crate::formulas::{Expected, Numbers, map, ratio, value, whole};

/// The value of a variant; `None` where no formula was written for it here.
pub fn subscriptions(metric: &str, variant: &str, n: &Numbers) -> Option<Expected> {
    let get = |id: &str| n.get(id);
    Some(match (metric, variant) {
        ("renewal_rate", "by_value") => {
            let lost = get("value_not_renewed") + get("value_lost_to_reductions");
            ratio(get("value_due") - lost, get("value_due"))
        }
        ("renewal_rate", "complement_of_churn") => value(whole(1) - get("period_churn_rate")),
        ("churn_period_conversion", "what_stays") => value(left_after(n)),
        ("net_revenue_retention", "start_and_end") => {
            ratio(get("revenue_at_end_of_same_customers"), get("revenue_at_start"))
        }
        ("gross_revenue_retention", "start_and_end") => {
            ratio(get("revenue_kept_at_end"), get("revenue_at_start"))
        }
        ("expansion_revenue_rate", "start_and_end") => {
            let end = get("revenue_at_end_of_same_customers");
            map(ratio(end, get("revenue_at_start")), |kept| kept - whole(1))
        }
        ("expansion_revenue_rate", "growth_of_expansion") => {
            let before = get("previous_month_expansion_revenue");
            map(ratio(get("expansion_revenue"), before), |growth| growth - whole(1))
        }
        ("monthly_recurring_revenue", "billing_periods") => {
            let columns = ["subscribers", "months", "price"];
            let total = n.total(columns, |[count, months, price]| count * (price / months));
            total.map_or(Expected::Nothing, Expected::Value)
        }
        ("customer_lifetime", "standard") => ratio(whole(1), get("churn_rate")),
        _ => return None,
    })
}

/// What is left when each period takes its share, period by period.
pub fn left_after(n: &Numbers) -> BigRational {
    let kept = whole(1) - n.get("churn_rate");
    let periods: BigInt = n.get("periods").to_integer();
    let periods = u32::try_from(periods).expect("a few periods");
    (0..periods).fold(whole(1), |left, _| left * kept.clone())
}
