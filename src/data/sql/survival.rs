//! The curve of Kaplan and Meier, as [`survival`](crate::data::survival::survival) computes it.

use crate::data::sql::dialect::Dialect;
use crate::data::sql::months::Span;
use crate::data::sql::statement::{Draft, Note, OWN};
use crate::data::sql::subscriptions::{Subscriptions, WHOLE};
use crate::data::survival::Pause;
use crate::import::month::Month;

/// The statement: what is known up to a month, or up to the last one of the data.
pub fn survival(of: &Subscriptions, last: Option<Month>, pause: Pause, dialect: Dialect) -> Draft {
    let mut parts = of.parts(dialect);
    let span = last.map_or(Span::Whole, |last| Span::Months { first: last, last });
    parts.push(span.part(dialect, WHOLE, &format!("{OWN}subscriptions")));
    let end = match pause {
        Pause::Ends => "MIN(CASE WHEN t.paid = 0 THEN t.month_number END)".to_owned(),
        // Where the last step is no end, the customer was still there.
        Pause::IsBridged => "CASE WHEN MAX(CASE WHEN t.paid > 0 THEN t.month_number END) < MAX(t.month_number) THEN \
                             MAX(t.month_number) END"
            .to_owned(),
    };
    parts.push((
        "ends",
        format!(
            "SELECT\n  t.customer,\n  MIN(t.month_number) AS began,\n  {end} AS ended,\n  MAX(p.last_month) AS \
             last_month\nFROM {OWN}steps AS t\nCROSS JOIN {OWN}span AS p\nWHERE t.month_number <= p.last_month\nGROUP BY \
             t.customer"
        ),
    ));
    parts.push((
        "stays",
        format!(
            "SELECT\n  COALESCE(ended, last_month + 1) - began AS months,\n  CASE WHEN ended IS NULL THEN 0 ELSE 1 END AS \
             has_left\nFROM {OWN}ends"
        ),
    ));
    parts.push((
        "counts",
        format!(
            "SELECT months, {} AS lost, {} AS stays\nFROM {OWN}stays\nGROUP BY months",
            dialect.sum("has_left"),
            dialect.as_whole("COUNT(*)"),
        ),
    ));
    // Whoever still pays in the last month is known of until then, and not in the month after it.
    parts.push((
        "risks",
        format!(
            "SELECT months, lost, {} - (stays - lost) AS at_risk\nFROM {OWN}counts",
            dialect.sum_over("stays", "ORDER BY months DESC")
        ),
    ));
    // Nobody is left after the point at which all leave, so that no logarithm of zero is needed for what follows.
    parts.push((
        "curve",
        format!(
            "SELECT\n  months,\n  at_risk,\n  lost,\n  SUM(CASE WHEN at_risk > lost THEN LN(1.0e0 * (at_risk - lost) / \
             at_risk) ELSE 0.0e0 END)\n    OVER (ORDER BY months) AS log_kept\nFROM {OWN}risks\nWHERE lost > 0"
        ),
    ));
    let plain = |name: &str| (name.to_owned(), format!("c.{name}"));
    let share = "CASE WHEN c.at_risk = c.lost THEN 0.0e0 ELSE EXP(c.log_kept) END";
    let mut columns = vec![plain("months"), plain("at_risk"), plain("lost")];
    columns.push(("share_kept".to_owned(), share.to_owned()));
    let mut notes = of.notes();
    notes.push(match pause {
        Pause::Ends => Note::PauseEnds,
        Pause::IsBridged => Note::PauseIsBridged,
    });
    notes.push(Note::ShareIsApproximate);
    Draft {
        title: "How long customers stay (Kaplan and Meier)",
        parts,
        columns,
        rest: format!("FROM {OWN}curve AS c\nORDER BY c.months"),
        notes,
    }
}
