//! The movement of recurring revenue by month, as [`movement`](crate::data::movement::movement) computes it.

use crate::data::sql::dialect::Dialect;
use crate::data::sql::months::{Span, calendar, series};
use crate::data::sql::rate::rate;
use crate::data::sql::statement::{Draft, Note, OWN};
use crate::data::sql::subscriptions::{Subscriptions, WHOLE};

/// What a step of a customer adds to a month: name, condition, amount.
const MOVES: [(&str, &str, &str); 8] = [
    ("revenue_new", "step_number = 1", "delta"),
    ("revenue_reactivation", "step_number > 1 AND paid = delta", "delta"),
    ("revenue_expansion", "delta > 0 AND paid > delta", "delta"),
    ("revenue_contraction", "delta < 0 AND paid > 0", "-delta"),
    ("revenue_churn", "paid = 0", "-delta"),
    ("customers_new", "step_number = 1", "1"),
    ("customers_reactivated", "step_number > 1 AND paid = delta", "1"),
    ("customers_lost", "paid = 0", "1"),
];

/// The statement.
pub fn movement(of: &Subscriptions, span: Span, dialect: Dialect) -> Draft {
    let mut parts = of.parts(dialect);
    parts.push(span.part(dialect, WHOLE, &format!("{OWN}subscriptions")));
    // What came before the first month counts in the month before it, and so is in its start.
    parts.extend(series(dialect, 1));
    parts.push((
        "placed",
        format!(
            "SELECT\n  CASE WHEN t.month_number < p.first_month THEN p.first_month - 1 ELSE t.month_number END AS \
             month_number,\n  t.delta, t.paid, t.step_number\nFROM {OWN}steps AS t\nCROSS JOIN {OWN}span AS p"
        ),
    ));
    let sum = |(name, condition, amount): &(&str, &str, &str)| {
        let sum = dialect.sum(&format!("CASE WHEN {condition} THEN {amount} ELSE 0 END"));
        format!("  {sum} AS {name}")
    };
    let sums: Vec<String> = MOVES.iter().map(sum).collect();
    parts.push((
        "moves",
        format!(
            "SELECT\n  month_number,\n{}\nFROM {OWN}placed\nGROUP BY month_number",
            sums.join(",\n")
        ),
    ));
    let filled: Vec<String> =
        MOVES.iter().map(|(name, ..)| format!("  COALESCE(v.{name}, 0) AS {name}")).collect();
    parts.push((
        "filled",
        format!(
            "SELECT\n  m.month_number,\n{}\nFROM {OWN}months AS m\nLEFT JOIN {OWN}moves AS v ON v.month_number = \
             m.month_number",
            filled.join(",\n")
        ),
    ));
    let revenue = "revenue_new + revenue_reactivation + revenue_expansion - revenue_contraction - revenue_churn";
    let customers = "customers_new + customers_reactivated - customers_lost";
    let names: Vec<String> = MOVES.iter().map(|(name, ..)| format!("  {name}")).collect();
    parts.push((
        "balances",
        format!(
            "SELECT\n  month_number,\n{},\n  {revenue} AS revenue_change,\n  {customers} AS customers_change,\n  {} AS \
             revenue_end,\n  {} AS customers_end\nFROM {OWN}filled",
            names.join(",\n"),
            dialect.sum_over(revenue, "ORDER BY month_number"),
            dialect.sum_over(customers, "ORDER BY month_number"),
        ),
    ));
    let starts: Vec<String> = MOVES.iter().map(|(name, ..)| format!("  {name}")).collect();
    parts.push((
        "movement",
        format!(
            "SELECT\n  month_number,\n{},\n  revenue_end - revenue_change AS revenue_start,\n  revenue_end,\n  \
             customers_end - customers_change AS customers_start,\n  customers_end\nFROM {OWN}balances",
            starts.join(",\n")
        ),
    ));
    let mut notes = of.notes();
    notes.push(Note::RatesInTenThousandths);
    Draft {
        title: "Movement of recurring revenue by month",
        parts,
        columns: columns(dialect),
        rest: format!(
            "FROM {OWN}movement AS m\nCROSS JOIN {OWN}span AS p\nWHERE m.month_number >= p.first_month\nORDER BY \
             m.month_number"
        ),
        notes,
    }
}

fn columns(dialect: Dialect) -> Vec<(String, String)> {
    let mut columns = calendar(dialect, "m.month_number", ["year", "month"]).to_vec();
    let plain = |name: &str| (name.to_owned(), format!("m.{name}"));
    columns.push(plain("revenue_start"));
    columns.extend(MOVES[..5].iter().map(|(name, ..)| plain(name)));
    columns.extend([plain("revenue_end"), plain("customers_start")]);
    columns.extend(MOVES[5..].iter().map(|(name, ..)| plain(name)));
    columns.push(plain("customers_end"));
    let lost = "m.revenue_contraction + m.revenue_churn";
    let kept = "m.revenue_start - m.revenue_contraction - m.revenue_churn";
    let net = format!("{kept} + m.revenue_expansion");
    let came = "m.revenue_new + m.revenue_reactivation + m.revenue_expansion";
    for (name, numerator, denominator) in [
        ("customer_churn", "m.customers_lost", "m.customers_start"),
        ("revenue_churn_rate", lost, "m.revenue_start"),
        ("net_retention", &net, "m.revenue_start"),
        ("gross_retention", kept, "m.revenue_start"),
        ("quick_ratio", came, lost),
    ] {
        columns.extend(rate(dialect, name, numerator, denominator));
    }
    columns
}
