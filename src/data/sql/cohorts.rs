//! The triangle of cohorts, as [`cohorts`](crate::data::cohorts::cohorts) computes it: a row for each cell.

use crate::data::sql::dialect::Dialect;
use crate::data::sql::months::{Span, calendar, series};
use crate::data::sql::rate::rate;
use crate::data::sql::statement::{Draft, Note, OWN};
use crate::data::sql::subscriptions::{Subscriptions, WHOLE};

/// The statement.
pub fn cohorts(of: &Subscriptions, span: Span, dialect: Dialect) -> Draft {
    let mut parts = of.parts(dialect);
    parts.push(span.part(dialect, WHOLE, &format!("{OWN}subscriptions")));
    parts.extend(series(dialect, 0));
    // Who pays nothing before a step pays its whole change; who pays nothing after it is gone.
    let came = "CASE WHEN paid = delta THEN 1 WHEN paid = 0 THEN -1 ELSE 0 END";
    parts.push((
        "moves",
        format!(
            "SELECT\n  began,\n  month_number,\n  {} AS customers_change,\n  {} AS revenue_change\nFROM {OWN}steps\nGROUP BY \
             began, month_number",
            dialect.sum(came),
            dialect.sum("delta"),
        ),
    ));
    // Every cohort with every month from its own on: as many rows as the triangle has cells.
    parts.push((
        "cells",
        format!(
            "SELECT c.month_number AS began, m.month_number AS month_number\nFROM {OWN}months AS c\nJOIN {OWN}months AS m ON \
             m.month_number >= c.month_number"
        ),
    ));
    let window = "PARTITION BY c.began ORDER BY c.month_number";
    parts.push((
        "triangle",
        format!(
            "SELECT\n  c.began,\n  c.month_number,\n  {} AS customers,\n  {} AS revenue\nFROM {OWN}cells AS c\nLEFT JOIN \
             {OWN}moves AS v ON v.began = c.began AND v.month_number = c.month_number",
            dialect.sum_over("COALESCE(v.customers_change, 0)", window),
            dialect.sum_over("COALESCE(v.revenue_change, 0)", window),
        ),
    ));
    let first = |name: &str| {
        format!("MAX(CASE WHEN month_number = began THEN {name} END) OVER (PARTITION BY began)")
    };
    parts.push((
        "kept",
        format!(
            "SELECT\n  began,\n  month_number,\n  customers,\n  revenue,\n  {} AS customers_first,\n  {} AS \
             revenue_first\nFROM {OWN}triangle",
            first("customers"),
            first("revenue"),
        ),
    ));
    let mut columns = calendar(dialect, "k.began", ["cohort_year", "cohort_month"]).to_vec();
    columns.push(("months_after".to_owned(), "k.month_number - k.began".to_owned()));
    columns.push(("customers".to_owned(), "k.customers".to_owned()));
    columns.push(("revenue".to_owned(), "k.revenue".to_owned()));
    columns.extend(rate(dialect, "customers_kept", "k.customers", "k.customers_first"));
    columns.extend(rate(dialect, "revenue_kept", "k.revenue", "k.revenue_first"));
    let mut notes = of.notes();
    notes.push(Note::RatesInTenThousandths);
    Draft {
        title: "Cohorts: customers and revenue that stay",
        parts,
        columns,
        rest: format!("FROM {OWN}kept AS k\nORDER BY k.began, k.month_number"),
        notes,
    }
}
