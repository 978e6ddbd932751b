//! Metrics that say the same: following both adds nothing.

const CHURN: &str = "customer_churn_rate";

/// Pairs of ids.
const SAME: [(&str, &str); 8] = [
    ("customer_retention_rate", CHURN),
    ("renewal_rate", CHURN),
    ("churn_period_conversion", CHURN),
    ("customer_lifetime", CHURN),
    ("monthly_recurring_revenue", "annual_recurring_revenue"),
    ("gross_revenue_churn_rate", "gross_revenue_retention"),
    ("net_revenue_churn_rate", "net_revenue_retention"),
    ("health_score_points", "health_score_weighted"),
];

/// The ids of the metrics that say the same as one of them.
pub fn says_the_same(id: &str) -> Vec<&'static str> {
    let other = |(left, right): &(&'static str, &'static str)| {
        if *left == id { Some(*right) } else { Some(*left).filter(|_| *right == id) }
    };
    SAME.iter().filter_map(other).collect()
}

/// Which of these metrics say the same as another of them, by their ids; each pair once.
pub fn doubles<'a>(ids: &[&'a str]) -> Vec<(&'a str, &'static str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for id in ids {
        for other in says_the_same(id).into_iter().filter(|other| ids.contains(other)) {
            if !found.contains(&(other, id)) {
                found.push((id, other));
            }
        }
    }
    found
}
