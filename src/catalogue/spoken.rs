//! What people call inputs when they type a question into the search, beside the names that fields have.

/// The words by which an input is called, in either language.
pub fn words_of(input: &str) -> impl Iterator<Item = &'static str> {
    SPOKEN.iter().filter(move |(id, _)| *id == input).map(|(_, words)| *words)
}

/// Ids of inputs with words, French ones among them; what stands in a name or an id needs no word here.
static SPOKEN: &[(&str, &str)] = &[
    (
        "customers_lost",
        "left gone cancelled canceled churned leavers partis résiliés désabonnés départs",
    ),
    ("customers_at_start", "beginning initial opening commencement départ"),
    ("customers_at_end", "final closing finaux"),
    ("new_customers", "won gained acquired gagnés acquis"),
    ("total_customers", "all overall tous ensemble"),
    ("promoters", "promoter"),
    ("passives", "neutral neutres neutrals"),
    ("positive_answers", "satisfied happy satisfaits contents favorables"),
    ("all_answers", "total responses answered réponses répondants"),
    ("sum_of_scores", "somme notes"),
    ("revenue_at_start", "beginning initial opening MRR départ"),
    ("revenue_at_end_of_same_customers", "final closing"),
    ("revenue_kept_at_end", "final closing"),
    ("expansion_revenue", "upsell upgrades gained montée"),
    ("revenue_lost_to_downgrades", "contraction rétrogradation baisse"),
    ("revenue_lost_to_cancellations", "churn churned cancelled canceled résilié"),
    ("active_users", "used seats utilisés"),
    ("renewals", "renewed reconduits"),
    ("subscriptions_due", "expiring échus"),
    ("monthly_revenue", "MRR sales CA chiffre"),
];
